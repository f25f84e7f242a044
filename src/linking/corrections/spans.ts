import type { ActorMention } from "../../schema/findings.ts";
import type { Span } from "../../schema/span.ts";

/** What makes a span the one that it is. */
export function spanKey({ source, start, end }: Span): string {
  return `${source} ${start}-${end}`;
}

/** The order of reading: the sources as they are numbered (`s2` before `s10`), then the places in each. */
export function inReadingOrder(a: Span, b: Span): number {
  if (a.source === b.source) return a.start - b.start || a.end - b.end;
  return a.source.length - b.source.length || (a.source < b.source ? -1 : 1);
}

/** All spans of several lists, each once, in the order of reading. */
export function uniteSpans<S extends Span>(lists: readonly (readonly S[])[]): S[] {
  const united = new Map<string, S>();
  for (const list of lists) for (const span of list) if (!united.has(spanKey(span))) united.set(spanKey(span), span);
  return [...united.values()].sort(inReadingOrder);
}

/** Whether two spans share a character. */
export function overlap(a: Span, b: Span): boolean {
  return a.source === b.source && a.start < b.end && b.start < a.end;
}

/**
 * Spans widened so that others lie in them: one that lies in none is joined to those that it overlaps, or stands by
 * itself. All are of one source and have its words.
 */
export function covering(spans: readonly Span[], others: readonly Span[]): Span[] {
  const outside = others.filter((other) => !spans.some((span) => span.start <= other.start && other.end <= span.end));
  if (outside.length === 0) return [...spans];
  const covered: Span[] = [];
  for (const span of [...spans, ...outside].sort(inReadingOrder)) {
    const last = covered.at(-1);
    if (!last || !overlap(last, span)) covered.push(span);
    else if (span.end > last.end)
      covered[covered.length - 1] = {
        ...last,
        end: span.end,
        exact: last.exact + span.exact.slice(last.end - span.start),
      };
  }
  return covered;
}

/** The evidence of an actor: where it is mentioned first. */
export function firstMention(mentions: readonly ActorMention[]): Span[] | null {
  return mentions[0] ? [plainSpan(mentions[0])] : null;
}

/**
 * Whether a span shares a character with one of many; each question takes a binary search. The spans may overlap one
 * another: kept beside the starts is how far any span has reached that begins no later.
 */
export function touching(spans: readonly Span[]): (span: Span) => boolean {
  const bySource = new Map<string, { readonly starts: number[]; readonly reached: number[] }>();
  for (const { source, start, end } of [...spans].sort(inReadingOrder)) {
    const places = bySource.get(source) ?? { starts: [], reached: [] };
    bySource.set(source, places);
    places.starts.push(start);
    places.reached.push(Math.max(places.reached.at(-1) ?? 0, end));
  }
  return ({ source, start, end }) => {
    const places = bySource.get(source);
    if (!places) return false;
    let low = 0;
    let high = places.starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places.starts[middle] as number) < end) low = middle + 1;
      else high = middle;
    }
    return (places.reached[low - 1] ?? 0) > start;
  };
}

/** A span without what else may stand with it, as a mention's form does. */
export function plainSpan({ source, start, end, exact }: Span): Span {
  return { source, start, end, exact };
}
