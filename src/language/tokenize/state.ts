import { GLUED, type TokenizerModel } from "./model.ts";
import { SENTENCE_FEATURES, type SentencePlace } from "./sentence-features.ts";
import { SENTENCE_SIGNS } from "./sentence-signs.ts";
import { type Place, SPLIT_FEATURES } from "./split-features.ts";
import type { TokenList } from "./token-list.ts";
import { MARGIN, type View } from "./view.ts";
import { noWord } from "./word.ts";

/** Decides about places, from the rows of their features. Training puts the treebank in the model's place. */
export interface Judge {
  /** JOIN, WORD or TOKEN for the place at `at`. */
  split(rows: Int32Array, count: number, at: number): number;
  /** How much a sentence rather ends before `start` than goes on: it ends where this is above 0. */
  sentence(rows: Int32Array, count: number, signs: Int32Array, signCount: number, start: number): number;
}

/** What is known while a text is walked through. */
export interface Walk {
  readonly view: View;
  readonly model: TokenizerModel;
  readonly judge: Judge;
  readonly list: TokenList;
  readonly rows: Int32Array;
  readonly signs: Int32Array;
  readonly place: Place;
  readonly sentence: SentencePlace;
  /** The first token of the sentence; the one after which it would best be cut, and that place's score. */
  first: number;
  best: number;
  bestScore: number;
  blockEnd: number;
  lineStart: number;
  nextStop: number;
}

export function begin(view: View, model: TokenizerModel, judge: Judge, list: TokenList): Walk {
  const [before, before2, after, after2, after3] = [noWord(), noWord(), noWord(), noWord(), noWord()];
  return {
    view,
    model,
    judge,
    list,
    rows: new Int32Array(Math.max(SPLIT_FEATURES, SENTENCE_FEATURES)),
    signs: new Int32Array(SENTENCE_SIGNS),
    place: {
      at: 0,
      chunkStart: 0,
      chunkEnd: 0,
      chunkHash: 0,
      address: 0,
      last: 0,
      lastLabel: 0,
      atTail: false,
      before: noWord(),
      after: noWord(),
      gap: GLUED,
    },
    sentence: {
      end: 0,
      start: 0,
      gap: GLUED,
      tokens: 0,
      firstUnit: 0,
      firstHash: 0,
      firstKind: 0,
      lastMark: 0,
      lastTokens: 0,
      quoted: false,
      brackets: 0,
      ahead: 0,
      widest: 0,
      line: 0,
      nextLine: 0,
      before,
      before2,
      after,
      after2,
      after3,
    },
    first: list.length,
    best: -1,
    bestScore: Number.NEGATIVE_INFINITY,
    blockEnd: MARGIN,
    lineStart: MARGIN,
    nextStop: MARGIN,
  };
}
