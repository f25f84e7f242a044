import type { ResolvedDate } from "../../language/dates.ts";
import type { Sentence, Token } from "../../language/sentence.ts";
import { NOT_WHEN } from "../article/word-lists.ts";
import type { FoundAttribution } from "./found.ts";

/**
 * When each attribution was said (EDTF), where its sentence says so: "Ito told reporters on Monday that …". The date must hang on the
 * cue, and be no part of what is said or of who says it; null where it is not told.
 */
export function saidOn(
  sentences: readonly Sentence[],
  found: readonly FoundAttribution[],
  dates: readonly ResolvedDate[],
): (string | null)[] {
  const tokens = sentences.flatMap((sentence) => sentence.tokens);
  const base = tokens[0]?.index ?? 0;
  const bySentence = new Map<number, ResolvedDate[]>();
  for (const date of dates) {
    const { sentence, preposition, cited } = date.expression;
    if (date.date === null || cited || (preposition !== null && NOT_WHEN.has(preposition))) continue;
    bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), date]);
  }
  const sentenceOf = numbersOf(sentences);
  return found.map(({ cueHead, content, source }) => {
    const cue = tokens[cueHead];
    const near = cue ? (bySentence.get(sentenceOf[cueHead] ?? -1) ?? []) : [];
    const told = near.find(({ expression }) => {
      if ([...content, ...source].some(({ start, end }) => start <= expression.start && expression.end <= end))
        return false;
      const sentence = sentences[sentenceOf[cueHead] ?? -1];
      const word = sentence?.tokens.find(({ end }) => end > expression.start);
      return word !== undefined && hangsOn(tokens, base, word, cueHead);
    });
    return told?.date ?? null;
  });
}

/** Sentences in which somebody goes on with what was dated: "… told reporters in May. “We wait,” he added." */
const GOES_ON = 3;

/**
 * The same, with what the same speaker says right after it, in the past tense and with no date of its own, said then as well.
 * `names` are the speakers' names, null for nobody known; attributions come in the order of the text.
 */
export function carriedOn(
  sentences: readonly Sentence[],
  found: readonly FoundAttribution[],
  said: readonly (string | null)[],
  names: readonly (string | null)[],
): (string | null)[] {
  const sentenceOf = numbersOf(sentences);
  const tokens = sentences.flatMap((sentence) => sentence.tokens);
  let last: { readonly name: string; readonly date: string; readonly sentence: number } | null = null;
  return found.map(({ cueHead }, i) => {
    const name = names[i] ?? null;
    const sentence = sentenceOf[cueHead];
    if (name === null || sentence === undefined) return said[i] ?? null;
    const own = said[i] ?? null;
    const near =
      last !== null && last.name === name && sentence - last.sentence <= GOES_ON && sentence >= last.sentence;
    const past = tokens[cueHead]?.feats?.includes("Tense=Past") === true;
    const date = own ?? (near && past && last ? last.date : null);
    // Another speaker ends it.
    last = date === null ? (last?.name === name ? last : null) : { name, date, sentence };
    return date;
  });
}

/** Steps up the tree from a date to the cue: "on the morning of May 3" takes four. */
const HIGHEST = 5;

function hangsOn(tokens: readonly Token[], base: number, word: Token, cue: number): boolean {
  let at = word.index - base;
  for (let up = 0; up < HIGHEST && at >= 0; up++) {
    if (at === cue) return true;
    const token = tokens[at] as Token;
    if (up > 0 && /^(ccomp|advcl|acl|acl:relcl|conj|parataxis)$/.test(token.deprel)) return false;
    at = token.head < 0 ? -1 : token.head - base;
  }
  return false;
}

function numbersOf(sentences: readonly Sentence[]): number[] {
  return sentences.flatMap(({ tokens }, s) => tokens.map(() => s));
}
