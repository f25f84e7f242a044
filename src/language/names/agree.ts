import { CONTEXT_KINDS } from "./contexts.ts";
import type { Run } from "./decode.ts";
import { addEvidence, type Evidence, evidenceOf, kindShare, LONGEST_SPREAD } from "./evidence.ts";
import { wholeBits } from "./fine-type.ts";
import {
  CALENDAR,
  FACILITY_HEAD,
  GIVEN_NAME,
  ORGANISATION,
  ORGANISATION_HEAD,
  OUTLET,
  PEOPLE,
  PLACE,
  PLACE_HEAD,
  STATE,
  TITLE,
} from "./gazetteer-bits.ts";
import { LABELS, LOC, NAME_KINDS, NAT, OTH, PER } from "./labels.ts";
import type { NamedText } from "./named-text.ts";
import { EMPTY_PHRASE, extendPhrase } from "./phrase-hash.ts";

/** A name changes its kind if the document has this many times the evidence for another. */
const OVERWHELMING = 1.5;

/** Nor for less than this more of log odds, of its scores and contexts together. */
const BELIEF_MARGIN = 0.5;

/**
 * Makes a document agree with itself: the same words are the same kind of name everywhere, the one that the document
 * has most evidence for (scores of the model and contexts summed over all places, with full names for their short forms),
 * and are found where the model left them out if on the whole it speaks more for a name than against one.
 */
export function agree(runs: readonly Run[], text: NamedText): Run[] {
  const evidence = evidenceOf(runs, text);
  weighUnnamed(runs, text, evidence);
  const out: Run[] = [];
  let at = 0;
  for (const run of runs) {
    spread(out, at, run.from, text, evidence);
    out.push(settled(run, text, evidence));
    at = run.to;
  }
  spread(out, at, text.count, text, evidence);
  return out;
}

/** Adds what the scores say at the places where a word of the evidence stands by itself, in no name. */
function weighUnnamed(runs: readonly Run[], text: NamedText, evidence: Evidence): void {
  eachGap(runs, text.count, (from, to) => {
    for (let i = from; i < to; i++) {
      if (!text.isCapitalised(i)) continue;
      const votes = evidence.phrases.get(wordHash(text, i));
      if (!votes) continue;
      const row = i * LABELS;
      votes.none += Math.exp(text.labelScores[row] as number);
      for (let kind = 0; kind < NAME_KINDS.length; kind++) {
        addEvidence(votes, kind, kindShare(text, { from: i, to: i + 1 }, kind));
      }
    }
  });
}

/**
 * A run with the kind that the document has the most evidence for. Where the gazetteer does not bear out persons,
 * organisations and places, what stands around them has a say: a network takes new names for what they look like.
 */
function settled(run: Run, text: NamedText, { phrases }: Evidence): Run {
  if (run.kind === NAT || run.to - run.from > LONGEST_SPREAD) return run;
  let hash = EMPTY_PHRASE;
  for (let i = run.from; i < run.to; i++) hash = wordHash(text, i, hash);
  const votes = phrases.get(hash);
  if (!votes) return run;
  const kind = strongest(votes.kinds);
  const own = votes.kinds[run.kind] as number;
  const other = votes.kinds[kind] as number;
  const agreed = kind === run.kind || other < OVERWHELMING * own ? run.kind : kind;
  if (agreed >= CONTEXT_KINDS || speaksFor(run, agreed, text)) return { ...run, kind: agreed };
  const believed = strongest(votes.beliefs);
  const more = (votes.beliefs[believed] as number) - (votes.beliefs[agreed] as number);
  return { ...run, kind: more > BELIEF_MARGIN ? believed : agreed };
}

/** Whether the gazetteer bears out that a name is of a kind. */
function speaksFor({ from, to }: Run, kind: number, text: NamedText): boolean {
  const several = to - from > 1;
  const heads = several ? (text.bits[from] as number) | (text.bits[to - 1] as number) : 0;
  if (kind === PER) {
    if (several && (text.bits[from] as number) & GIVEN_NAME) return true;
    return from > 0 && ((text.bits[from - 1] as number) & TITLE) !== 0 && !text.isFirst(from);
  }
  const whole = wholeBits(text, from, to);
  if (kind === LOC) return (whole & (STATE | PLACE)) !== 0 || (heads & (PLACE_HEAD | FACILITY_HEAD)) !== 0;
  return (whole & (ORGANISATION | OUTLET)) !== 0 || (heads & ORGANISATION_HEAD) !== 0;
}

/** Finds the phrases of the evidence among the words from `from` to `to`, which are in no name. */
function spread(out: Run[], from: number, to: number, text: NamedText, evidence: Evidence): void {
  for (let i = from; i < to; i++) {
    if (!text.isCapitalised(i)) continue;
    let hash = EMPTY_PHRASE;
    let end = i;
    let found: Run | null = null;
    while (end < to && end - i < LONGEST_SPREAD && (end === i || !text.isFirst(end))) {
      hash = wordHash(text, end, hash);
      end++;
      const votes = evidence.phrases.get(hash);
      if (votes && (end > i + 1 || mayBeName(text, i, evidence))) {
        const kind = strongest(votes.kinds);
        const sum = votes.kinds[kind] as number;
        if (kind !== OTH && sum > votes.none) found = { from: i, to: end, kind, score: sum / (sum + votes.none) };
      }
      if (!evidence.beginnings.has(hash)) break;
    }
    const whole = found && wholeName(found, from, to, text);
    if (!whole) continue;
    out.push(settled(whole, text, evidence));
    i = whole.to - 1;
  }
}

/**
 * A phrase that stands within a longer one, "Rodale" of "Rodale Books", is no name by itself; a person's takes a given
 * name before it in: "Bill" of "Bill Gottlieb".
 */
function wholeName(run: Run, from: number, to: number, text: NamedText): Run | null {
  const before = run.from - 1;
  if (run.to < to && text.isCapitalised(run.to) && !text.isFirst(run.to)) return null;
  if (before >= 0 && touches(text, before)) return null;
  if (before < from || text.isFirst(run.from) || !text.isCapitalised(before)) return run;
  const own = text.bits[before] as number;
  if (run.kind === PER && own & GIVEN_NAME) return { ...run, from: before };
  return own & (TITLE | CALENDAR | PEOPLE) || text.isFirst(before) ? run : null;
}

/** Whether a hyphen or its like stands before the next word without a space between. */
function touches({ text, starts, ends }: NamedText, at: number): boolean {
  return ends[at] === starts[at + 1] && /[-‐‑–/_%]$/.test(text.slice(starts[at], ends[at]));
}

/** A capital says little at the beginning of a sentence: there the text must not have the word in lower case. */
function mayBeName(text: NamedText, at: number, evidence: Evidence): boolean {
  if ((text.bits[at] as number) & (TITLE | CALENDAR)) return false;
  if (!text.isFirst(at)) return true;
  const form = text.form(at);
  const small = form.charAt(0).toLowerCase() + form.slice(1);
  return (
    text.tags[text.upos[at] as number] === "PROPN" &&
    !evidence.small.has(extendPhrase(EMPTY_PHRASE, small, 0, small.length))
  );
}

function strongest(kinds: Float64Array): number {
  let best = 0;
  for (let i = 1; i < kinds.length; i++) if ((kinds[i] as number) > (kinds[best] as number)) best = i;
  return best;
}

function wordHash({ text, starts, ends }: NamedText, at: number, before = EMPTY_PHRASE): number {
  return extendPhrase(before, text, starts[at] as number, ends[at] as number);
}

/** Calls `visit` for each stretch of words between the runs, which are in order. */
function eachGap(runs: readonly Run[], count: number, visit: (from: number, to: number) => void): void {
  let at = 0;
  for (const { from, to } of runs) {
    if (at < from) visit(at, from);
    at = to;
  }
  if (at < count) visit(at, count);
}
