import { FAMILY_FIRST, GIVEN_NAMES } from "../../language/gazetteer/given-names.ts";
import { HONORIFICS, TITLE_HEADS } from "../../language/gazetteer/titles.ts";
import type { MentionType } from "../../schema/extract.ts";
import { PLACE_STARTS, TAKES_OF, typeOfHead } from "./heads.ts";
import type { Word } from "./words.ts";

/** A run of capitalised words, `to` exclusive. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** Longest name considered, in words; it also bounds the cost of a text that is all capitals. */
const LONGEST = 9;

/** Never part of a name when a sentence begins with them, though they have a capital there. */
const FUNCTION_POS = new Set(["ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NUM", "PART", "PRON", "SCONJ", "VERB"]);
const FUNCTION_WORDS = new Set(
  (
    "the a an this that these those it its he she they we you i his her their our my in on at by for from with of to and or " +
    "but as if so nor yet not no while when where who what which why how both all each some many most then there here now " +
    "however moreover meanwhile although though because since after before during until once also thus therefore overall " +
    "despite according asked speaking talking still even one two three such other another several dear please yes"
  ).split(" "),
);
const WEEKDAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:['’]s)?$/;
const CONTRACTED = /^(?:i|we|you|he|she|it|they|that|there|what|who|where|let|don|can|won|isn|wasn|didn|doesn)['’]/;
/** Small words within a name: "de" of Charles de Gaulle. */
export const NAME_PARTICLES: ReadonlySet<string> = new Set(
  "van von de der den del della di da dos du la le ter bin ibn al el ul ad as abu ben bint y".split(" "),
);

/** Whether a word may begin a name: it has a capital that is not only the sentence's. */
export function beginsName(word: Word): boolean {
  if (!word.capital) return false;
  if (FUNCTION_WORDS.has(word.lower) || CONTRACTED.test(word.lower) || WEEKDAY.test(word.text)) return false;
  return !(word.first && FUNCTION_POS.has(word.pos) && !GIVEN_NAMES.has(word.text) && word.ordinary);
}

function joins(words: readonly Word[], at: number): boolean {
  const word = words[at];
  return word?.capital === true && word.sentence === words[at - 1]?.sentence && !FUNCTION_WORDS.has(word.lower);
}

/** `X-Y`: the index of the Y, if a hyphen without blanks and a word follow. */
function overHyphen(words: readonly Word[], at: number): number | null {
  const hyphen = words[at];
  const next = words[at + 1];
  return hyphen?.glued && /^[-‐‑]$/.test(hyphen.text) && next?.glued && next.sentence === hyphen.sentence
    ? at + 1
    : null;
}

/** A name whose head tells its type: "Liberal Democratic Party", "Ministry of Defence of Ukraine", "Sea of Marmara". */
export function headRun(
  words: readonly Word[],
  from: number,
): (Run & { readonly type: MentionType; readonly head: string }) | null {
  let last = -1;
  let at = from;
  while (at - from < LONGEST) {
    if (at > from && !joins(words, at)) {
      const over = overHyphen(words, at) ?? (words[at]?.text === "&" ? at + 1 : null);
      // Trade and Industry Ministry; but the British Library and Columbia University are two.
      const and =
        words[at]?.text === "and" &&
        last < 0 &&
        typeOfHead(words[at + 2]?.text ?? "") &&
        isFieldOfWork(words[at - 1] as Word)
          ? at + 1
          : null;
      const next = over ?? and;
      if (next === null || !joins(words, next)) break;
      at = next;
    }
    const word = words[at] as Word;
    if (typeOfHead(word.text) && (at > from || TAKES_OF.has(word.text)) && !isBill(words, at)) last = at;
    at++;
  }
  if (PLACE_STARTS.has((words[from] as Word).text) && joins(words, from + 1))
    return { from, to: from + 2, type: "place", head: "Mount" };
  if (last < 0) return null;
  const head = words[last] as Word;
  const type = typeOfHead(head.text) as MentionType;
  const numeral = /^(?:I{1,3}|IV|V|VI)$/.test(words[last + 1]?.text ?? "") && type === "event" ? 1 : 0;
  const to = numeral > 0 ? last + 2 : TAKES_OF.has(head.text) ? withOf(words, last + 1) : last + 1;
  // A head alone is a common noun: "the Council".
  return to - from < 2 ? null : { from, to, type, head: head.text };
}

/** `Bill` of "President Bill Clinton" is no law. */
function isBill(words: readonly Word[], at: number): boolean {
  return (
    words[at]?.text === "Bill" && words[at + 1]?.capital === true && words[at + 1]?.sentence === words[at]?.sentence
  );
}

/** The end of "of X", "for the X and Y", "on X", from the word after the head. */
function withOf(words: readonly Word[], at: number): number {
  const before = words[at];
  if (!before || !/^(?:of|for|on)$/.test(before.text) || before.sentence !== words[at - 1]?.sentence) return at;
  let to = words[at + 1]?.text === "the" ? at + 2 : at + 1;
  if (!joins(words, to)) return at;
  // "on" goes on with a name only in the names of bodies, which have a capital right after it; a weekday is none.
  if (
    before.text === "on" &&
    /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^[JFMASOND][a-z]+(?:ary|ch|il|ust|ber)$|^May$|^Ju(?:ne|ly)$/.test(
      words[to]?.text ?? "",
    )
  )
    return at;
  const stop = to + 4;
  while (to < stop) {
    if (joins(words, to) && !TITLE_HEADS.has((words[to] as Word).lower)) to++;
    else if (
      /^(?:and|&|,)$/.test(words[to]?.text ?? "") &&
      joins(words, to + 1) &&
      typeOfHead(words[to + 2]?.text ?? "") === undefined &&
      before.text === "of" &&
      isFieldOfWork(words[to + 1] as Word)
    )
      to += 2;
    else break;
  }
  // Ministry of Foreign Affairs of Japan: a second "of" says whose.
  const whose = words[to + 1]?.text === "the" ? to + 2 : to + 1;
  if (before.text !== "of" || words[to]?.text !== "of" || !joins(words, whose)) return to;
  to = whose + 1;
  while (to < whose + 4 && joins(words, to) && !TITLE_HEADS.has((words[to] as Word).lower)) to++;
  return to;
}

/** Foreign Affairs and Trade, Economy and Finance: what ministries are of. */
function isFieldOfWork(word: Word): boolean {
  return /^(?:Affairs|Trade|Industry|Finance|Economy|Transport|Tourism|Culture|Sports?|Science|Technology|Development|Cooperation|Co-operation|Defence|Defense|Security|Education|Energy|Labou?r|Welfare|Fisheries|Forestry|Communications|Infrastructure|Space|Resources|Development|Commerce|Justice|Health|Food|Rights|International|Foreign|Political|Strategic|Economic)$/.test(
    word.text,
  );
}

export interface NameRun extends Run {
  /** Index of a hyphen between two capitalised words, else -1. */
  readonly hyphen: number;
}

/** Capitalised words that may be a person's name, initials and particles included; `stop` says where another name begins. */
export function nameRun(words: readonly Word[], from: number, stop: (at: number) => boolean): NameRun {
  let to = from + 1;
  let hyphen = -1;
  while (to - from < LONGEST) {
    const over = overHyphen(words, to);
    if (over !== null) {
      const next = words[over] as Word;
      const syllable =
        /^\p{Ll}{1,6}$/u.test(next.text) && FAMILY_FIRST.has((words[from] as Word).text) && to - from > 1;
      if (!next.capital && !syllable) {
        const arabic = NAME_PARTICLES.has(next.lower) && overHyphen(words, over + 1);
        if (!arabic) break;
        to = arabic + 1;
        continue;
      }
      if (next.capital && hyphen < 0) hyphen = to;
      to = over + 1;
      continue;
    }
    const word = words[to];
    if (!word || word.sentence !== words[from]?.sentence) break;
    if (NAME_PARTICLES.has(word.text) && !word.glued) {
      const afterHyphen = overHyphen(words, to + 1);
      const next = afterHyphen ?? (NAME_PARTICLES.has(words[to + 1]?.text ?? "") ? to + 2 : to + 1);
      if (!joins(words, next) || word.text === "as" || stop(next)) break;
      to = next + 1;
      continue;
    }
    // Aleksandr’ Panov: the apostrophe is a soft sign, no possessive.
    if (
      word.glued &&
      word.text === "’" &&
      GIVEN_NAMES.has((words[to - 1] as Word).text) &&
      joins(words, to + 1) &&
      !words[to + 1]?.glued
    ) {
      to += 2;
      continue;
    }
    if (word.glued || !joins(words, to) || stop(to)) break;
    to++;
  }
  return { from, to, hyphen };
}

/** A capitalised word that is somebody's title here: a name follows it. */
export function isTitleWord(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!word) return false;
  if (HONORIFICS.has(word.lower)) return true;
  return TITLE_HEADS.has(word.lower.replace(/(?<=[a-z]{3})s$/, ""));
}
