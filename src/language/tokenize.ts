import type { Range } from "../schema/span.ts";
import { HIDDEN, JOIN, TOKEN, type TokenizerModel, WORD } from "./tokenize/model.ts";
import { readTokenizerSection } from "./tokenize/section.ts";
import type { Judge } from "./tokenize/state.ts";
import { addToken, type TokenList, tokenList } from "./tokenize/token-list.ts";
import { viewText } from "./tokenize/view.ts";
import { walk } from "./tokenize/walk.ts";

export { TokenizerSectionError } from "./tokenize/section.ts";

/** A trained tokenizer and sentence splitter; read-only. */
export type Tokenizer = TokenizerModel;

/** The words of a stretch of text, in order. */
export interface Tokens {
  readonly count: number;
  /** Where each word begins and ends, in UTF-16 code units of the whole text. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** 1: the last word of its sentence. */
  readonly sentenceEnds: Uint8Array;
  /** 1: the word is of the same multiword token as the word before. */
  readonly insideToken: Uint8Array;
  /** Forms of words that the text does not spell (French "du" is "de", "le"); each has its whole token's place. */
  readonly unspelled: ReadonlyMap<number, string>;
}

/** Reads a pack's section `tokenizer`. Throws TokenizerSectionError. */
export function openTokenizer(section: Uint8Array): Tokenizer {
  return readTokenizerSection(section);
}

/**
 * The words and sentences of a text. White space ends a token, a blank line a sentence; all else is decided by two
 * classifiers, at each place between two characters where the treebanks ever have a boundary. `within` are the
 * stretches of the text to read, in order (default: all of it); no word or sentence crosses from one into the next. No
 * word is longer than 256 code units and no sentence than 250 tokens. Takes time linear in the text, whatever it holds.
 */
export function tokenize(text: string, within: readonly Range[], tokenizer: Tokenizer): Tokens {
  const list = tokenList(Math.max(16, within.reduce((sum, { start, end }) => sum + end - start, 0) >> 2));
  const judge = modelJudge(tokenizer);
  for (const range of within) {
    const first = list.length;
    walk(viewText(text, range, tokenizer.classes, tokenizer.fold), tokenizer, judge, list);
    for (let i = first; i < list.length; i++) {
      list.starts[i] = (list.starts[i] as number) + range.start;
      list.ends[i] = (list.ends[i] as number) + range.start;
    }
  }
  return tokenizer.unspelled.size === 0 ? trim(list, new Map()) : spellOut(text, list, tokenizer.unspelled);
}

/** The classifiers of a tokenizer: sums of weights, scaled to log odds. */
function modelJudge(model: TokenizerModel): Judge {
  const { splitWeights, sentenceWeights, sentenceScale, hiddenWeights, outWeights, hiddenScale } = model;
  const hidden = new Int32Array(HIDDEN);
  return {
    split(rows, count) {
      let word = 0;
      let token = 0;
      for (let i = 0; i < count; i++) {
        const at = (rows[i] as number) * 2;
        word += splitWeights[at] as number;
        token += splitWeights[at + 1] as number;
      }
      if (word > token) return word > 0 ? WORD : JOIN;
      return token > 0 ? TOKEN : JOIN;
    },
    sentence(rows, count, signs, signCount) {
      let sum = 0;
      for (let i = 0; i < count; i++) sum += sentenceWeights[rows[i] as number] as number;
      hidden.fill(0);
      for (let i = 0; i < signCount; i++) {
        const at = (signs[i] as number) * HIDDEN;
        for (let j = 0; j < HIDDEN; j++) hidden[j] = (hidden[j] as number) + (hiddenWeights[at + j] as number);
      }
      let weighed = 0;
      for (let j = 0; j < HIDDEN; j++) weighed += Math.max(0, hidden[j] as number) * (outWeights[j] as number);
      return sum * sentenceScale + weighed * hiddenScale;
    },
  };
}

/** Puts the words of multiword tokens that do not spell them in the tokens' places. */
function spellOut(text: string, list: TokenList, unspelled: ReadonlyMap<string, readonly string[]>): Tokens {
  const out = tokenList(list.length + 16);
  const forms = new Map<number, string>();
  for (let i = 0; i < list.length; i++) {
    const start = list.starts[i] as number;
    const end = list.ends[i] as number;
    const whole = list.insideToken[i] === 0 && list.insideToken[i + 1] !== 1;
    const form = text.slice(start, end);
    const words = whole ? unspelled.get(form.toLowerCase()) : undefined;
    if (words) {
      words.forEach((word, part) => {
        forms.set(out.length, part === 0 ? withCase(word, form) : word);
        addToken(out, start, end, part > 0);
      });
    } else addToken(out, start, end, list.insideToken[i] === 1);
    out.sentenceEnd[out.length - 1] = list.sentenceEnd[i] as number;
  }
  return trim(out, forms);
}

function withCase(word: string, token: string): string {
  const first = String.fromCodePoint(token.codePointAt(0) as number);
  if (first === first.toLowerCase()) return word;
  const [begin = "", ...rest] = word;
  return begin.toUpperCase() + rest.join("");
}

function trim(list: TokenList, forms: ReadonlyMap<number, string>): Tokens {
  const { length } = list;
  return {
    count: length,
    starts: list.starts.slice(0, length),
    ends: list.ends.slice(0, length),
    sentenceEnds: list.sentenceEnd.slice(0, length),
    insideToken: list.insideToken.slice(0, length),
    unspelled: forms,
  };
}
