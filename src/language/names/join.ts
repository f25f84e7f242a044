import { isLink } from "./contexts.ts";
import type { Run } from "./decode.ts";
import { EVENT_HEAD, FACILITY_HEAD, GIVEN_NAME, ORGANISATION_HEAD, PLACE_HEAD } from "./gazetteer-bits.ts";
import { EVT, LOC, NAT, ORG, PER } from "./labels.ts";
import type { NamedText } from "./named-text.ts";

/** Words that a name can end with and go on after: "Housing Authority of", "Cape of", "Battle of". */
export const HEADS = ORGANISATION_HEAD | PLACE_HEAD | FACILITY_HEAD | EVENT_HEAD;

/** Between the parts of a name stand no more words than in "of the". */
export const LONGEST_LINK = 2;

/**
 * Joins the parts of names: a head word with what it is the head of ("City | of | Verin"), and a name with a head word
 * right after it ("Verin | Lake"), a family name with the given name that a list puts after it ("Holm | , | Anders").
 */
export function join(runs: readonly Run[], text: NamedText): Run[] {
  const out: Run[] = [];
  let at = 0;
  while (at < runs.length) {
    let run = runs[at++] as Run;
    for (;;) {
      const next = runs[at];
      const longer = withHead(run, next, text) ?? withRest(run, next, text) ?? withGivenName(run, next, text);
      if (!longer) break;
      if (next && next.from < longer.to) at++;
      run = longer;
    }
    out.push(run);
  }
  return out;
}

/** "Verin" with "Lake", if that is a name by itself. */
function withHead(run: Run, next: Run | undefined, text: NamedText): Run | null {
  if (!next || next.from !== run.to || next.to !== next.from + 1 || text.isFirst(next.from)) return null;
  if (run.kind > LOC || next.kind === NAT || next.kind === PER) return null;
  return ((text.bits[next.from] as number) & HEADS) === 0 ? null : { ...next, from: run.from };
}

/** "Holm, Anders" where no further comma or conjunction makes it a list of persons. */
function withGivenName(run: Run, next: Run | undefined, text: NamedText): Run | null {
  if (run.kind !== PER || next?.kind !== PER || next.from !== run.to + 1 || text.form(run.to) !== ",") return null;
  if (run.to - run.from !== 1 || next.to - next.from !== 1 || text.isFirst(next.from)) return null;
  const family = text.bits[run.from] as number;
  const given = text.bits[next.from] as number;
  if (family & GIVEN_NAME || !(given & GIVEN_NAME)) return null;
  const ends = next.to >= text.count || text.isFirst(next.to);
  if (!ends && (text.form(next.to) === "," || text.tags[text.upos[next.to] as number] === "CCONJ")) return null;
  return { ...next, from: run.from };
}

/** "House" or "Port Authority" with "of the Netherlands". */
function withRest(run: Run, next: Run | undefined, text: NamedText): Run | null {
  const head = (text.bits[run.to - 1] as number) & HEADS;
  if (head === 0 || run.kind === NAT || run.kind === PER || !text.isCapitalised(run.to - 1)) return null;
  for (let to = run.to + 1; to < text.count && to <= run.to + LONGEST_LINK; to++) {
    if (text.isFirst(to - 1) || text.isFirst(to)) return null;
    if (text.isCapitalised(to - 1) || (next && next.from < to)) return null;
    if (!text.isCapitalised(to) || !isLink(text.gazetteer, text, run.to, to)) continue;
    if (next && next.from === to) return next.kind === NAT ? null : { ...run, to: next.to, kind: kindOf(run, head) };
    let end = to + 1;
    while (end < text.count && !text.isFirst(end) && text.isCapitalised(end) && next?.from !== end) end++;
    return { ...run, to: end, kind: kindOf(run, head) };
  }
  return null;
}

function kindOf({ kind }: Run, head: number): number {
  if (kind !== LOC || head & (PLACE_HEAD | FACILITY_HEAD)) return kind;
  return head & ORGANISATION_HEAD ? ORG : EVT;
}
