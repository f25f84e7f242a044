import { GIVEN_NAMES } from "../../language/gazetteer/given-names.ts";
import { COMBINING_FORMS } from "../../language/gazetteer/state-table.ts";
import { TITLE_MODIFIERS } from "../../language/gazetteer/titles.ts";
import type { MentionType } from "../../schema/extract.ts";
import { classify, isTitleCase } from "./classify.ts";
import type { Found } from "./found.ts";
import { typeOfHead } from "./heads.ts";
import { type Phrase, type PhraseBook, phraseAt } from "./phrases.ts";
import { bodyNoun, plainBody, plainGroup } from "./plain-bodies.ts";
import { beginsName, headRun, isTitleWord, NAME_PARTICLES, nameRun } from "./runs.ts";
import { groupNoun, isBuilding, isCity, selfNoun } from "./state-use.ts";
import { rangeOf, type Word } from "./words.ts";

/** One pass from left to right: at each word the longest name that is known, has a telling head, or may be a person's. */
export function scan(text: string, words: readonly Word[], book: PhraseBook): Found[] {
  const found: Found[] = [];
  let at = 0;
  while (at < words.length) {
    const here = foundAt(text, words, book, at);
    if (here) found.push(here);
    at = here ? here.to : at + 1;
  }
  return found;
}

function foundAt(text: string, words: readonly Word[], book: PhraseBook, at: number): Found | null {
  const word = words[at] as Word;
  const site = siteAt(text, words, at);
  if (site) return site;
  const known = phraseAt(book, text, words, at);
  if (known?.phrase.type === "group") return fromPhrase(words, at, known.to, known.phrase);
  const plain = plainGroup(words, at);
  if (plain) return plain;
  if (!word.capital && !isSurnameParticle(words, at))
    return known && /^\p{Ll}/u.test(known.phrase.text)
      ? fromPhrase(words, at, known.to, known.phrase)
      : plainBody(words, at);
  if (COMBINING_FORMS[word.text] && words[at + 1]?.glued && words[at + 1]?.text === "-") {
    const name = COMBINING_FORMS[word.text] as string;
    return {
      from: at,
      to: at + 1,
      type: "state",
      form: "adjective",
      name: nameOf(book, name, "state"),
      rule: "state/combining-form",
      confidence: 0.9,
    };
  }
  if (known && isSentenceCapital(word, known.phrase)) return null;
  if (!known && leadsToTitle(words, at)) return null;
  const headed = (beginsName(word) || known) && !isPairOfNames(words, at) ? headRun(words, at) : null;
  if (
    headed &&
    !isHeading(words, at, headed) &&
    (!known || headed.to > known.to) &&
    !startsWithState(known?.phrase, headed.type)
  ) {
    const name = headedName(text, words, at, headed.to);
    const outlet =
      headed.type === "organisation" &&
      /(?:News Agency|Press Agency|Broadcasting (?:Corporation|Company|Service))$/.test(name);
    return {
      from: at,
      to: headed.to,
      type: outlet ? "outlet" : headed.type,
      form: "name",
      name,
      rule: `head/${headed.type}`,
      confidence: 0.8,
    };
  }
  const stop = (index: number) => {
    if (GIVEN_NAMES.has((words[index - 1] as Word).text) && index === at + 1) return false;
    if (
      isTitleWord(words, index) &&
      (words[index + 1]?.capital || isSurnameParticle(words, index + 1)) &&
      !/^(?:Jr|Sr|I{2,3}|IV)\b/.test(words[index + 1]?.text ?? "")
    )
      return true;
    const next = phraseAt(book, text, words, index);
    return next !== null && next.phrase.type !== "person";
  };
  const run = beginsName(word) || !word.capital ? nameRun(words, at, stop) : null;
  const given = GIVEN_NAMES.has(word.text) && run !== null && run.to - run.from > 1;
  if (known && !(run && run.to > known.to && (given || known.phrase.type === "person")))
    return fromPhrase(words, at, known.to, known.phrase, book);
  if (!run || (isTitleWord(words, at) && !given)) return null;
  const found = classify(text, words, run);
  if (found?.type !== "outlet") return found;
  // KyodoNews is Kyodo News, which may be known.
  const spaced = found.name.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " ");
  return { ...found, name: nameOf(book, spaced, "outlet") };
}

/** `von` of "President von der Leyen". */
function isSurnameParticle(words: readonly Word[], at: number): boolean {
  if (!NAME_PARTICLES.has(words[at]?.text ?? "") || words[at - 1]?.sentence !== words[at]?.sentence) return false;
  if (!words[at - 1]?.capital || !isTitleWord(words, at - 1)) return false;
  const next = NAME_PARTICLES.has(words[at + 1]?.text ?? "") ? words[at + 2] : words[at + 1];
  return next?.capital === true && next.sentence === words[at]?.sentence && !next.ordinary;
}

/** Kremlin.ru, gazeta.ru: a site that is cited like a paper. */
function siteAt(text: string, words: readonly Word[], at: number): Found | null {
  let to = at;
  while (words[to + 1]?.text === "." && words[to + 1]?.glued && words[to + 2]?.glued && to - at < 6) to += 2;
  const last = words[to] as Word;
  if (
    (words[at]?.glued && /[\p{L}\p{N}._-]$/u.test(words[at - 1]?.text ?? "")) ||
    !/^\p{L}/u.test(words[at]?.text ?? "") ||
    !(to === at ? /\.[a-z]{2,4}$/ : /^[a-z]{2,4}$/).test(last.text)
  )
    return null;
  const { start, end } = rangeOf(words, at, to + 1);
  const name = text.slice(start, end);
  // An address of mail or of a page is no paper's name.
  if (!SITE.test(name) || /[@/:]/.test(text[start - 1] ?? "") || /[@/]/.test(text[end] ?? "")) return null;
  return { from: at, to: to + 1, type: "outlet", form: "name", name, rule: "outlet/site", confidence: 0.8 };
}

const SITE =
  /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+){0,3}\.(?:com|org|net|info|gov|int|edu|eu|io|ru|su|ua|by|kz|jp|cn|kr|kp|tw|hk|in|pk|ir|il|tr|uk|us|fr|de|it|es|pl|cz|nl|be|ch|at|se|no|fi|dk|gr|rs|hu|ro|bg|br|mx|ar|cl|co|za|ng|ke|eg|sa|ae|qa|au|nz|ca|sg|my|th|vn|ph|id|am|az|ge|lt|lv|ee)$/iu;

/** "Rocky Road" in a heading whose every word has a capital. */
function isHeading(words: readonly Word[], at: number, { to, type }: { to: number; type: MentionType }): boolean {
  return type === "place" && isTitleCase(words, at) && words.slice(at, to).every((word) => word.ordinary);
}

/** `Foreign` of "Foreign Minister": part of a title that goes before a name. */
function leadsToTitle(words: readonly Word[], at: number): boolean {
  for (let index = at; index < at + 4; index++) {
    const word = words[index];
    if (!word?.capital || word.sentence !== words[at]?.sentence) return false;
    if (index > at && isTitleWord(words, index)) return true;
    if (!TITLE_MODIFIERS.has(word.lower)) return false;
  }
  return false;
}

/** `Lavrov-Kono` of "Lavrov-Kono Meeting": two names that are no English words, whatever head follows. */
function isPairOfNames(words: readonly Word[], at: number): boolean {
  const [first, hyphen, second] = words.slice(at, at + 3);
  if (!hyphen?.glued || hyphen.text !== "-" || !second?.glued || !second.capital || !first) return false;
  return ![first, second].some((word) => word.ordinary || typeOfHead(word.text) !== undefined);
}

/** "Guardian" or "Senate" at the beginning of a sentence may be the common noun. */
function isSentenceCapital(word: Word, phrase: Phrase): boolean {
  return (
    word.first &&
    phrase.type !== "state" &&
    phrase.type !== "person" &&
    /^(?:Diet|Economist|Guardian|Spiegel|Independent|Liberation)$/.test(phrase.text)
  );
}

/** "Korean Airlines" is one name; in "Japanese Peace Treaty" the state stands by itself. */
function startsWithState(phrase: Phrase | undefined, type: MentionType): boolean {
  return phrase?.type === "state" && type === "event";
}

/** "Japan's Foreign Ministry" and "Ministry of Foreign Affairs of Japan" are made one by linking; here only blanks are. */
function headedName(text: string, words: readonly Word[], from: number, to: number): string {
  const { start, end } = rangeOf(words, from, to);
  return text.slice(start, end).replace(/\s+/g, " ");
}

/** What the book calls something that it may know by another name, such as the codebook's name of a state. */
function nameOf(book: PhraseBook, name: string, type: MentionType): string {
  const first = /^[\p{L}\p{N}]+/u.exec(name.toLowerCase())?.[0] ?? "";
  return book.get(first)?.find((phrase) => phrase.text === name && phrase.type === type)?.name ?? name;
}

function fromPhrase(words: readonly Word[], from: number, to: number, phrase: Phrase, book?: PhraseBook): Found {
  const { type, use, rule } = phrase;
  const base = { from, to, type, form: "name", name: phrase.name, rule, confidence: 0.9 } as const;
  if (type !== "state") return base;
  const name = book && rule.startsWith("gazetteer/") ? nameOf(book, phrase.name, "state") : phrase.name;
  const state = { ...base, name } as const;
  const the = words[from - 1]?.lower === "the" && words[from - 1]?.sentence === words[from]?.sentence;
  const start = the ? from - 1 : from;
  if (use === "adjective" || /^U\.?[SK]\.?$/.test(phrase.text)) {
    const self = selfNoun(words, to);
    if (self !== null) return { ...state, from: start, to: self, form: "nominal", rule: "state/its-government" };
    const body = bodyNoun(words, to);
    if (body !== null && phrase.use === "adjective")
      return { ...base, to: body, type: "organisation", name: groupName(words, from, body), rule: "body/of-a-state" };
    const group = groupNoun(words, to);
    const since =
      words[from - 1]?.lower === "former" && words[from - 1]?.sentence === words[from]?.sentence ? from - 1 : from;
    if (group !== null)
      return {
        ...state,
        from: since,
        to: group,
        type: "group",
        name: groupName(words, since, group),
        rule: "group/of-a-state",
        confidence: 0.7,
      };
    if (use === "adjective" && the && !nounFollows(words, to) && /(?:ese|sh|ch|ss)$/.test(phrase.text))
      return { ...state, from: start, form: "nominal", rule: "state/its-people", confidence: 0.8 };
    if (use === "adjective") return { ...state, form: "adjective" };
  }
  if (use === "people")
    return {
      ...state,
      from: start,
      form: nounFollows(words, to) ? "adjective" : "nominal",
      rule: "state/its-people",
      confidence: 0.7,
    };
  if ((use === "capital" && isCity(words, from, to)) || (use === "seat" && isBuilding(words, from, to))) {
    const city = words
      .slice(from, to)
      .map((word) => word.text)
      .join(" ");
    return { ...base, type: "place", name: city, rule: `place/${use}` };
  }
  const body = use === "capital" && rule.startsWith("gazetteer/") ? SEATS_OF_BODIES.get(phrase.text) : undefined;
  if (body && book)
    return { ...base, type: "organisation", name: nameOf(book, body, "organisation"), rule: "organisation/seat" };
  if (inCompound(words, from, to)) return { ...state, form: "adjective", rule: "state/compound" };
  return state;
}

/** Capitals that stand for a body of states rather than for their own state. */
const SEATS_OF_BODIES: ReadonlyMap<string, string> = new Map([["Brussels", "European Union"]]);

function groupName(words: readonly Word[], from: number, to: number): string {
  return words
    .slice(from, to)
    .map((word) => word.text)
    .join(" ");
}

/** Russia-Japan relations, the US-led alliance. */
function inCompound(words: readonly Word[], from: number, to: number): boolean {
  const next = words[to];
  const before = words[from];
  const isDash = (word: Word | undefined) => word !== undefined && /^[-‐‑–]$/.test(word.text);
  const afterDash = isDash(next) && next?.glued === true && words[to + 1]?.glued === true;
  const beforeDash =
    before?.glued === true &&
    isDash(words[from - 1]) &&
    words[from - 1]?.glued === true &&
    !/^\d/.test(words[from - 2]?.text ?? "");
  return afterDash || beforeDash;
}

function nounFollows(words: readonly Word[], to: number): boolean {
  const next = words[to];
  if (!next || next.sentence !== words[to - 1]?.sentence) return false;
  if (next.glued) return /^[-‐‑]$/.test(next.text);
  return /^(?:NOUN|ADJ|PROPN|NUM)$/.test(next.pos);
}
