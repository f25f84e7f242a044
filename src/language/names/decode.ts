import { beginLabel, insideLabel, LABELS, NAME_KINDS } from "./labels.ts";

/** Words `from` to `to` (exclusive) that are a name of a kind; `score` is the mean probability of their labels. */
export interface Run {
  readonly from: number;
  readonly to: number;
  readonly kind: number;
  readonly score: number;
}

/**
 * The names of a document: for each sentence the labels with the highest sum of scores in which no name goes on that
 * has not begun (Viterbi 1967). `scores` are log probabilities, [words × LABELS].
 */
export function decode(scores: Float32Array, sentenceStarts: Int32Array): Run[] {
  const runs: Run[] = [];
  let longest = 0;
  for (let s = 0; s + 1 < sentenceStarts.length; s++) {
    longest = Math.max(longest, (sentenceStarts[s + 1] as number) - (sentenceStarts[s] as number));
  }
  const before = new Uint8Array(longest * LABELS);
  const labels = new Uint8Array(longest);
  for (let s = 0; s + 1 < sentenceStarts.length; s++) {
    const from = sentenceStarts[s] as number;
    const to = sentenceStarts[s + 1] as number;
    if (to > from) {
      bestLabels(scores, from, to, before, labels);
      addRuns(runs, scores, from, to, labels);
    }
  }
  return runs;
}

const sums = new Float64Array(LABELS);
const next = new Float64Array(LABELS);

/** Writes into `labels[0 … to − from)`. */
function bestLabels(scores: Float32Array, from: number, to: number, before: Uint8Array, labels: Uint8Array): void {
  sums.fill(Number.NEGATIVE_INFINITY);
  sums[0] = 0;
  for (let i = from; i < to; i++) {
    const best = highest(sums);
    const row = (i - from) * LABELS;
    const free = sums[best] as number;
    next[0] = free + (scores[i * LABELS] as number);
    before[row] = best;
    for (let kind = 0; kind < NAME_KINDS.length; kind++) {
      const begin = beginLabel(kind);
      const inside = insideLabel(kind);
      next[begin] = free + (scores[i * LABELS + begin] as number);
      before[row + begin] = best;
      const last = (sums[begin] as number) >= (sums[inside] as number) ? begin : inside;
      next[inside] = (sums[last] as number) + (scores[i * LABELS + inside] as number);
      before[row + inside] = last;
    }
    sums.set(next);
  }
  let label = highest(sums);
  for (let i = to - from - 1; i >= 0; i--) {
    labels[i] = label;
    label = before[i * LABELS + label] as number;
  }
}

function highest(values: Float64Array): number {
  let best = 0;
  for (let i = 1; i < values.length; i++) if ((values[i] as number) > (values[best] as number)) best = i;
  return best;
}

function addRuns(runs: Run[], scores: Float32Array, from: number, to: number, labels: Uint8Array): void {
  for (let i = from; i < to; ) {
    const label = labels[i - from] as number;
    if (label === 0) {
      i++;
      continue;
    }
    const kind = (label - 1) >> 1;
    let end = i + 1;
    while (end < to && labels[end - from] === insideLabel(kind)) end++;
    runs.push({ from: i, to: end, kind, score: meanProbability(scores, i, end, labels, from) });
    i = end;
  }
}

function meanProbability(scores: Float32Array, from: number, to: number, labels: Uint8Array, first: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += scores[i * LABELS + (labels[i - first] as number)] as number;
  return Math.min(1, Math.exp(sum / (to - from)));
}
