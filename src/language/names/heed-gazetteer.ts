import type { Run } from "./decode.ts";
import { wholeBits } from "./fine-type.ts";
import {
  COMBINING,
  EVENT_HEAD,
  FACILITY_HEAD,
  FAMILY_NAME,
  GIVEN_NAME,
  INSIDE,
  ORGANISATION,
  OUTLET,
  PEOPLE,
  PLACE,
  PLACE_HEAD,
  STATE,
} from "./gazetteer-bits.ts";
import { EVT, LOC, NAT, ORG, PER } from "./labels.ts";
import type { NamedText } from "./named-text.ts";

/** How sure a name is that only the gazetteer has. */
const KNOWN_SCORE = 0.6;

/**
 * Corrects names by the gazetteer where it is surely right: known phrases of several words are no persons ("Asahi
 * Shimbun"), first halves of compounds are peoples ("Sino-"), and adjectives of peoples that were left out are added.
 */
export function heed(runs: readonly Run[], text: NamedText): Run[] {
  const out: Run[] = [];
  let at = 0;
  for (const run of runs) {
    addKnown(out, at, run.from, text);
    out.push(corrected(run, text));
    at = run.to;
  }
  addKnown(out, at, text.count, text);
  return out;
}

function corrected(run: Run, text: NamedText): Run {
  if (run.kind !== PER && run.kind !== LOC) return run;
  const bits = wholeBits(text, run.from, run.to);
  if (run.to - run.from > 1 && run.kind === PER) {
    if (bits & (OUTLET | ORGANISATION)) return { ...run, kind: ORG };
    if (bits & (STATE | PLACE)) return { ...run, kind: LOC };
    const last = text.bits[run.to - 1] as number;
    if (last & (PLACE_HEAD | FACILITY_HEAD) && (last & FAMILY_NAME) === 0) return { ...run, kind: LOC };
  }
  if (bits & PEOPLE && (bits & (STATE | PLACE)) === 0 && run.kind === LOC) return { ...run, kind: NAT };
  if (isCombining(text, run.from) && run.to === run.from + 1) return { ...run, kind: NAT };
  return run;
}

/** Adds peoples and known outlets, events and states of several words among the words from `from` to `to`, which are in no name. */
function addKnown(out: Run[], from: number, to: number, text: NamedText): void {
  const { bits } = text;
  for (let i = from; i < to; i++) {
    const own = bits[i] as number;
    if (own === 0 || own & INSIDE || !text.isCapitalised(i)) continue;
    let end = i + 1;
    while (end < to && ((bits[end] as number) & INSIDE) !== 0) end++;
    const kind = kindOf(own, end - i, text, i);
    if (kind !== null && (kind === NAT || !goesOn(text, i, end)))
      out.push({ from: i, to: end, kind, score: KNOWN_SCORE });
    i = end - 1;
  }
}

/** Whether words with a capital stand next to it, so that it may be part of a name that is not known. */
function goesOn(text: NamedText, from: number, to: number): boolean {
  if (to < text.count && text.isCapitalised(to) && !text.isFirst(to)) return true;
  return !text.isFirst(from) && from > 0 && text.isCapitalised(from - 1) && !text.isFirst(from - 1);
}

function kindOf(bits: number, words: number, text: NamedText, at: number): number | null {
  if (isCombining(text, at)) return NAT;
  if (bits & PEOPLE) return bits & (GIVEN_NAME | FAMILY_NAME) ? null : NAT;
  if (words === 1) return null;
  if (bits & STATE) return LOC;
  if (bits & EVENT_HEAD) return EVT;
  return bits & OUTLET ? ORG : null;
}

function isCombining(text: NamedText, at: number): boolean {
  return ((text.bits[at] as number) & COMBINING) !== 0 && at + 1 < text.count && /^[-‐‑–]$/.test(text.form(at + 1));
}
