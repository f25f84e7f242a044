import { lineAfter, lineBefore, lookAhead } from "./block.ts";
import { APOSTROPHE, CLASSES, CLOSING, LOWER, OPENING, QUOTE, UPPER } from "./characters.ts";
import { take } from "./hash.ts";
import { GAPS, LINE } from "./model.ts";
import { sentenceFeatures } from "./sentence-features.ts";
import { sentenceSigns } from "./sentence-signs.ts";
import type { Walk } from "./state.ts";
import { addToken } from "./token-list.ts";
import { MARGIN, type View } from "./view.ts";
import { wordAfter, wordBefore } from "./word.ts";

/** Longest sentence, in words: what follows stays linear in the text. */
export const LONGEST_SENTENCE = 250;

/** Longest token, in words, that a sentence is not cut within. */
const LONGEST_TOKEN = 16;

/** Where a sentence that is too long is not yet cut. */
const SHORTEST_CUT = 25;

/** The last token ends a sentence, if there is one. */
export function endSentence(state: Walk): void {
  const { list } = state;
  if (list.length > state.first) list.sentenceEnd[list.length - 1] = 1;
  state.first = list.length;
  state.best = -1;
  state.bestScore = Number.NEGATIVE_INFINITY;
  state.sentence.tokens = 0;
}

/** Decides whether a sentence ends between the last token, which ends at `end`, and the next, at `start`. */
export function judgeSentence(state: Walk, end: number, start: number, gap: number): void {
  const { view, model, judge, sentence, list } = state;
  const { classes } = view;
  const pair = (classes[end - 1] as number) * CLASSES + (classes[start] as number);
  if (model.ends[pair * GAPS + gap] !== 1) return;
  if (gap < LINE && followsQuotedComma(view, end)) return;
  const { usage } = model;
  sentence.end = end;
  sentence.start = start;
  sentence.gap = gap;
  wordBefore(view, end, usage, sentence.before);
  wordBefore(view, sentence.before.start, usage, sentence.before2);
  wordAfter(view, start, usage, sentence.after);
  wordAfter(view, sentence.after.end, usage, sentence.after2);
  wordAfter(view, sentence.after2.end, usage, sentence.after3);
  sentence.ahead = lookAhead(state, start);
  if (gap >= LINE) {
    sentence.line = lineBefore(classes, end);
    sentence.nextLine = lineAfter(classes, start);
  }
  const count = sentenceFeatures(view, sentence, state.rows);
  const score = judge.sentence(state.rows, count, state.signs, sentenceSigns(view, sentence, state.signs), start);
  if (score > 0) {
    sentence.lastMark = sentence.before.edge;
    sentence.lastTokens = sentence.tokens;
    endSentence(state);
  } else if (score >= state.bestScore && list.length - state.first >= SHORTEST_CUT) {
    state.best = list.length;
    state.bestScore = score;
  }
}

const CLOSING_MARKS = new Set([APOSTROPHE, QUOTE, CLOSING]);
const COMMA = 0x2c;

/** Whether a quotation that ends with a comma ends at `end`: “…,” she said. */
function followsQuotedComma({ units, classes }: View, end: number): boolean {
  let at = end - 1;
  while (at >= MARGIN && CLOSING_MARKS.has(classes[at] as number)) at--;
  return at < end - 1 && units[at] === COMMA;
}

/** Adds the token from `start` to `end`, and sees whether it opens or closes a quotation or bracket. */
export function closeToken(state: Walk, start: number, end: number, inside: boolean): void {
  const { list, sentence, view } = state;
  const length = list.length - state.first;
  const goesOn = inside && length < LONGEST_SENTENCE + LONGEST_TOKEN;
  if (length >= LONGEST_SENTENCE && !goesOn) cut(state);
  addToken(list, start - MARGIN, end - MARGIN, goesOn);
  sentence.tokens++;
  if (sentence.tokens === 1) {
    let hash = 0;
    for (let i = start; i < end && i - start < 16; i++) hash = take(hash, view.units[i] as number);
    sentence.firstUnit = view.units[start] as number;
    sentence.firstHash = hash;
    const kind = view.classes[start] as number;
    sentence.firstKind = kind === UPPER && view.classes[start + 1] === LOWER ? CLASSES : kind;
  }
  if (end - start > 2) return;
  const kind = view.classes[start] as number;
  const unit = view.units[start] as number;
  if (kind === QUOTE) sentence.quoted = !sentence.quoted;
  else if (unit === 0x201c) sentence.quoted = true;
  else if (unit === 0x201d) sentence.quoted = false;
  else if (kind === OPENING) sentence.brackets++;
  else if (kind === CLOSING && sentence.brackets > 0) sentence.brackets--;
}

/** Ends a sentence that has grown too long, at the best place it has or right here. */
function cut(state: Walk): void {
  const { list } = state;
  const after = state.best > state.first ? state.best : list.length;
  list.sentenceEnd[after - 1] = 1;
  state.first = after;
  state.best = -1;
  state.bestScore = Number.NEGATIVE_INFINITY;
  state.sentence.tokens = list.length - after;
}
