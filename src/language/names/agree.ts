import type { Run } from "./decode.ts";
import { addEvidence, type Evidence, evidenceOf, LONGEST_SPREAD } from "./evidence.ts";
import { CALENDAR, GIVEN_NAME, PEOPLE, TITLE } from "./gazetteer-bits.ts";
import { insideLabel, LABELS, NAME_KINDS, NAT, OTH, PER } from "./labels.ts";
import type { NamedText } from "./named-text.ts";
import { EMPTY_PHRASE, extendPhrase } from "./phrase-hash.ts";

/** A name changes its kind if the document has this many times the evidence for another. */
const OVERWHELMING = 2;

/**
 * Makes a document agree with itself: the same words are the same kind of name everywhere, the one that the document
 * has most evidence for (scores of the model summed over all places, with those of full names for their short forms),
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
        const inside = row + insideLabel(kind);
        const share = Math.exp(text.labelScores[inside - 1] as number) + Math.exp(text.labelScores[inside] as number);
        addEvidence(votes, kind, share);
      }
    }
  });
}

function settled(run: Run, text: NamedText, { phrases }: Evidence): Run {
  if (run.kind === NAT || run.to - run.from > LONGEST_SPREAD) return run;
  let hash = EMPTY_PHRASE;
  for (let i = run.from; i < run.to; i++) hash = wordHash(text, i, hash);
  const votes = phrases.get(hash);
  if (!votes) return run;
  const kind = strongest(votes.kinds);
  const own = votes.kinds[run.kind] as number;
  const other = votes.kinds[kind] as number;
  return kind === run.kind || other < OVERWHELMING * own ? run : { ...run, kind };
}

/** Finds the phrases of the evidence among the words from `from` to `to`, which are in no name. */
function spread(out: Run[], from: number, to: number, text: NamedText, evidence: Evidence): void {
  for (let i = from; i < to; i++) {
    if (!text.isCapitalised(i)) continue;
    let hash = EMPTY_PHRASE;
    let end = i;
    let found: Run | null = null;
    while (end < to && end - i < LONGEST_SPREAD) {
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
    out.push(whole);
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
