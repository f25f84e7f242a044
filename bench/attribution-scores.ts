import {
  isLetterOrDigit,
  isSpace,
  type ScoredText,
  type Spans,
  scoredText,
  shared,
  tidied,
  wordsIn,
} from "./scored-text.ts";

/** How well attributions that were found fit those that were marked by hand. */

export const ROLES = ["source", "cue", "content"] as const;
export type Role = (typeof ROLES)[number];

/** Where each role stands; a role may be empty. */
export type Marked = Readonly<Record<Role, Spans>>;

/** A text with its attributions marked by hand, and stretches where none are looked for. */
export interface MarkedText {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly Marked[];
  readonly ignore?: Spans;
}

export type Measure = `${Role} exact` | "content overlap" | "linked";
export const MEASURES: readonly Measure[] = ["source exact", "cue exact", "content exact", "content overlap", "linked"];

/** How many are right, of how many found, of how many marked. */
export interface Counts {
  right: number;
  found: number;
  marked: number;
}

/** What became of one attribution that was found. */
export interface Verdict {
  /** Whether content and source fit a marked one that no other fits better. */
  readonly right: boolean;
  /** Where it is right, the roles that are exactly as marked. */
  readonly exact: ReadonlySet<Role>;
  /** Whether it is not right, and all of it lies in the content or the source of a marked one. */
  readonly inside: boolean;
  /** Whether most of its content lies where none are looked for: it counts for nothing. */
  readonly ignored: boolean;
}

export interface Scores {
  readonly counts: Readonly<Record<Measure, Counts>>;
  /** One for each attribution found, in their order. */
  readonly verdicts: readonly Verdict[];
}

interface Scored {
  readonly spans: Marked;
  readonly contentWords: ReadonlySet<number>;
}

type Pairs = readonly (readonly [marked: number, found: number])[];

/**
 * The figures of one document, as the corpus is scored elsewhere. *Exact*: the role's spans are the same but for white space.
 * *Overlap*: a character is shared. *Linked*: the shared content is at least half of either's, in words, and the sources
 * share a character or neither names one. One is paired with one, the heaviest first.
 */
export function scoreDocument({ text, attributions, ignore = [] }: MarkedText, found: readonly Marked[]): Scores {
  const scored = scoredText(text);
  const gold = attributions.map((marked) => tidy(scored, marked)).filter(isThere);
  const all = found.map((marked) => tidy(scored, marked));
  const ignored = wordsIn(scored, ignore);
  const isIgnored = ({ contentWords }: Scored) => 2 * common(contentWords, ignored) > contentWords.size;
  const system = all.filter((one) => isThere(one) && !isIgnored(one));
  const links = paired(gold, system, linkWeight);
  const overlaps = paired(gold, system, (a, b) => shared(a.spans.content, b.spans.content));
  const goldOf = new Map(links.map(([marked, at]) => [system[at], gold[marked]]));
  const counts = (right: number, role: Role): Counts => ({
    right,
    found: having(system, role),
    marked: having(gold, role),
  });
  return {
    counts: {
      "source exact": counts(same(gold, system, "source"), "source"),
      "cue exact": counts(same(gold, system, "cue"), "cue"),
      "content exact": counts(same(gold, system, "content"), "content"),
      "content overlap": counts(overlaps.length, "content"),
      linked: { right: links.length, found: system.length, marked: gold.length },
    },
    verdicts: all.map((one): Verdict => {
      const fits = goldOf.get(one);
      return {
        right: fits !== undefined,
        exact: new Set(ROLES.filter((role) => fits && key(fits.spans[role]) === key(one.spans[role]))),
        inside: fits === undefined && gold.some(({ spans }) => liesIn(scored, one, spans)),
        ignored: !isThere(one) || isIgnored(one),
      };
    }),
  };
}

/** Precision, recall and their harmonic mean. */
export function precisionRecall({ right, found, marked }: Counts): { p: number; r: number; f1: number } {
  const p = found > 0 ? right / found : marked === 0 ? 1 : 0;
  const r = marked > 0 ? right / marked : found === 0 ? 1 : 0;
  return { p, r, f1: p + r > 0 ? (2 * p * r) / (p + r) : 0 };
}

function tidy(text: ScoredText, { source, cue, content }: Marked): Scored {
  const tidyRole = (spans: Spans) => tidied(text, spans, (unit) => !isSpace(unit));
  const spans = { source: tidyRole(source), cue: tidyRole(cue), content: tidyRole(content) };
  const words = wordsIn(text, spans.content);
  // A mark alone may be content; it is no word, and the same only as itself.
  return { spans, contentWords: words.size > 0 ? words : new Set(spans.content.map(([start]) => -1 - start)) };
}

function isThere({ spans }: Scored): boolean {
  return ROLES.some((role) => spans[role].length > 0);
}

function having(lot: readonly Scored[], role: Role): number {
  return lot.filter(({ spans }) => spans[role].length > 0).length;
}

function key(spans: Spans): string {
  return spans.join(" ");
}

/** How many have a role's very same spans, each counted as often as both have it. */
function same(gold: readonly Scored[], system: readonly Scored[], role: Role): number {
  const left = new Map<string, number>();
  for (const { spans } of gold)
    if (spans[role].length > 0) left.set(key(spans[role]), (left.get(key(spans[role])) ?? 0) + 1);
  let count = 0;
  for (const { spans } of system) {
    const more = left.get(key(spans[role])) ?? 0;
    if (more === 0) continue;
    left.set(key(spans[role]), more - 1);
    count++;
  }
  return count;
}

function common(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  return a.intersection(b).size;
}

/** How well two fit; 0 where they do not. */
function linkWeight(gold: Scored, found: Scored): number {
  const both = common(gold.contentWords, found.contentWords);
  const sizes = [gold.contentWords.size, found.contentWords.size] as const;
  if (both === 0 || 2 * both < Math.max(...sizes)) return 0;
  const named = gold.spans.source.length + found.spans.source.length > 0;
  if (named && shared(gold.spans.source, found.spans.source) === 0) return 0;
  return (2 * both) / (sizes[0] + sizes[1]) + (shared(gold.spans.cue, found.spans.cue) > 0 ? CUE_WEIGHT : 0);
}

/** Of two that fit equally the one whose cue is shared is taken. */
const CUE_WEIGHT = 0.01;

/** One to one, the heaviest first. Every pair is looked at: a document has some dozens. */
function paired(gold: readonly Scored[], system: readonly Scored[], weight: (a: Scored, b: Scored) => number): Pairs {
  const candidates = gold
    .flatMap((a, i) => system.map((b, j) => ({ i, j, weight: weight(a, b) })))
    .filter((candidate) => candidate.weight > 0)
    .sort((a, b) => b.weight - a.weight || a.i - b.i || a.j - b.j);
  const [goldTaken, systemTaken] = [new Set<number>(), new Set<number>()];
  return candidates.flatMap(({ i, j }): [number, number][] => {
    if (goldTaken.has(i) || systemTaken.has(j)) return [];
    goldTaken.add(i);
    systemTaken.add(j);
    return [[i, j]];
  });
}

/** Whether cue and content lie in one role of another, marks at their edges left out. */
function liesIn(text: ScoredText, { spans }: Scored, within: Marked): boolean {
  const parts = tidied(text, [...spans.cue, ...spans.content], isLetterOrDigit);
  if (parts.length === 0) return false;
  return [within.content, within.source].some((outer) =>
    parts.every(([start, end]) => outer.some(([from, to]) => from <= start && end <= to)),
  );
}
