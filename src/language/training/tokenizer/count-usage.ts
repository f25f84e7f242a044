import { DIGIT, isWhite, STOP } from "../../tokenize/characters.ts";
import { JOIN } from "../../tokenize/model.ts";
import { NO_USAGE } from "../../tokenize/usage.ts";
import { MARGIN, type View } from "../../tokenize/view.ts";
import { noWord, wordAfter } from "../../tokenize/word.ts";
import { SENTENCE } from "./pieces.ts";

/** How often a word was seen in which way: five counts a word. */
export type UsageCounts = Map<number, Float64Array>;

const LOWER_WITHIN = 0;
const UPPER_WITHIN = 1;
const UPPER_FIRST = 2;
const OWN_STOP = 3;
const OTHER_STOP = 4;

/** Counts the words of one document; the labels are those of `layOut`. */
export function countUsage(view: View, labels: Uint8Array, counts: UsageCounts): void {
  const { classes, length } = view;
  const word = noWord();
  for (let at = MARGIN; at < length + MARGIN; at++) {
    if (isWhite(classes[at] as number) || !isWhite(classes[at - 1] as number)) continue;
    wordAfter(view, at, NO_USAGE, word);
    if (word.hash === 0 || classes[word.start] === DIGIT) continue;
    let first = false;
    for (let i = at; i <= word.start; i++) if (labels[i - MARGIN] === SENTENCE) first = true;
    const count = countOf(counts, word.hash);
    const upper = word.kind === 2 || word.kind === 3 || word.kind === 4;
    if (upper) add(count, first ? UPPER_FIRST : UPPER_WITHIN);
    else if (word.kind === 1) add(count, LOWER_WITHIN);
    if (classes[word.end] === STOP) add(count, labels[word.end - MARGIN] === JOIN ? OWN_STOP : OTHER_STOP);
  }
}

function countOf(counts: UsageCounts, hash: number): Float64Array {
  const count = counts.get(hash) ?? new Float64Array(5);
  counts.set(hash, count);
  return count;
}

function add(count: Float64Array, at: number): void {
  count[at] = (count[at] as number) + 1;
}

/** Adds `counts` to `to`, `times` times (−1 takes them out). */
export function addCounts(counts: UsageCounts, to: UsageCounts, times: number): void {
  for (const [hash, count] of counts) {
    const sum = countOf(to, hash);
    for (let i = 0; i < 5; i++) sum[i] = (sum[i] as number) + times * (count[i] as number);
  }
}

/** Words seen less often tell nothing. */
const LEAST = 2;

/** The bytes that `Usage` holds, of words seen often enough, in order of their hashes. */
export function usageEntries(counts: UsageCounts): { hashes: Int32Array; bytes: Uint8Array } {
  const kept = [...counts]
    .filter(
      ([, count]) =>
        (count[0] as number) + (count[1] as number) + (count[2] as number) >= LEAST || (count[3] as number) > 0,
    )
    .sort(([a], [b]) => a - b);
  return {
    hashes: Int32Array.from(kept, ([hash]) => hash),
    bytes: Uint8Array.from(kept, ([, count]) => usageByte(count)),
  };
}

function usageByte(count: Float64Array): number {
  const [lower, upper, first, own, other] = count as unknown as [number, number, number, number, number];
  const within = lower + upper;
  const capital = within === 0 ? 0 : upper / within;
  const cases = within === 0 ? 0 : capital < 0.03 ? 1 : capital < 0.5 ? 2 : capital < 0.97 ? 3 : 4;
  const begins = first / (first + upper + 0.5);
  const beginning = begins < 0.1 ? 0 : begins < 0.4 ? 1 : begins < 0.75 ? 2 : 3;
  const stops = own + other;
  const share = stops === 0 ? 0 : own / stops;
  const stop = stops === 0 ? 0 : share >= 0.95 ? 1 : share >= 0.6 ? 2 : share >= 0.15 ? 3 : 4;
  return cases | (beginning << 3) | (stop << 5);
}
