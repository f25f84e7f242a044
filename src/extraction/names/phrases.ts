import { ORGANISATIONS } from "../../language/gazetteer/organisations.ts";
import { OUTLETS } from "../../language/gazetteer/outlets.ts";
import { PLACES } from "../../language/gazetteer/places.ts";
import { STATES, type State } from "../../language/gazetteer/states.ts";
import { HONORIFICS, TITLE_HEADS, TITLE_MODIFIERS } from "../../language/gazetteer/titles.ts";
import type { Codebook } from "../../schema/codebook.ts";
import type { MentionType } from "../../schema/extract.ts";
import type { Word } from "./words.ts";

/** A name that is known beforehand, and how it is used. */
export interface Phrase {
  readonly text: string;
  readonly name: string;
  readonly type: MentionType;
  readonly use: "name" | "adjective" | "people" | "capital" | "seat";
  readonly rule: string;
}

/** Phrases by the letters that they begin with, in lower case, the longest first. */
export type PhraseBook = ReadonlyMap<string, readonly Phrase[]>;

/** Made once for each codebook. */
const books = new WeakMap<Codebook, PhraseBook>();
let general: PhraseBook | undefined;

export function phraseBook(codebook: Codebook | null): PhraseBook {
  if (!codebook) {
    general ??= bookOf(gazetteer());
    return general;
  }
  const made = books.get(codebook) ?? bookOf([...codebookPhrases(codebook), ...gazetteer()]);
  books.set(codebook, made);
  return made;
}

/** The longest phrase that begins at a word, with the index of the word after it; the codebook's before the gazetteer's. */
export function phraseAt(
  book: PhraseBook,
  text: string,
  words: readonly Word[],
  at: number,
): { readonly phrase: Phrase; readonly to: number } | null {
  const word = words[at] as Word;
  for (const phrase of book.get(keyOf(word.lower)) ?? []) {
    const end = matchEnd(text, word.start, phrase.text, phrase.type === "group");
    if (end < 0) continue;
    let to = at + 1;
    while (to < words.length && (words[to] as Word).start < end) to++;
    return { phrase, to };
  }
  return null;
}

function gazetteer(): Phrase[] {
  const of = (type: MentionType, lists: readonly (readonly string[])[]) =>
    lists.flatMap((names) =>
      names.map((text): Phrase => ({ text, name: names[0] as string, type, use: "name", rule: `gazetteer/${type}` })),
    );
  return [
    ...STATES.flatMap(statePhrases),
    ...of("organisation", ORGANISATIONS),
    ...of("outlet", OUTLETS),
    ...of(
      "place",
      PLACES.map((name) => [name]),
    ),
  ];
}

function statePhrases(state: State): Phrase[] {
  const as = (use: Phrase["use"], names: readonly string[]) =>
    names.map((text): Phrase => ({ text, name: state.name, type: "state", use, rule: `gazetteer/state-${use}` }));
  return [
    ...as("name", [state.name, ...state.aliases]),
    ...as("capital", state.capitals),
    ...as("seat", state.seats),
    ...as(
      "people",
      state.people.filter((people) => !state.adjectives.includes(people)),
    ),
    ...as("adjective", state.adjectives),
  ];
}

/** What the gazetteer says of a name's use, a codebook does not: "Tokyo" is a capital in either. */
function codebookPhrases(codebook: Codebook): Phrase[] {
  const uses = new Map(STATES.flatMap(statePhrases).map((phrase) => [phrase.text, phrase.use]));
  return codebook.actors.flatMap((actor) =>
    [actor.name, ...actor.aliases]
      .filter((alias) => actor.type !== "person" || !startsWithTitle(alias))
      .map((alias): Phrase => {
        const text = actor.type === "group" ? alias : alias.replace(/^(?:the|The) /, "");
        return {
          text,
          name: actor.name,
          type: actor.type,
          use: uses.get(text) ?? "name",
          rule: `codebook/${actor.type}`,
        };
      }),
  );
}

/** "Prime Minister Lund": the name is found without it, and the title is read as one. */
function startsWithTitle(alias: string): boolean {
  const first = alias.toLowerCase().split(" ", 1)[0] as string;
  return alias.includes(" ") && (TITLE_HEADS.has(first) || TITLE_MODIFIERS.has(first) || HONORIFICS.has(first));
}

function bookOf(phrases: readonly Phrase[]): PhraseBook {
  const book = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const key = keyOf(phrase.text.toLowerCase());
    const same = book.get(key);
    if (same) same.push(phrase);
    else book.set(key, [phrase]);
  }
  // Sorting is stable: among phrases of one length the codebook's and the more certain use stay in front.
  for (const same of book.values()) same.sort((a, b) => b.text.length - a.text.length);
  return book;
}

function keyOf(lower: string): string {
  return /^[\p{L}\p{N}]+/u.exec(lower)?.[0] ?? "";
}

/**
 * Where a phrase that begins at `at` ends, or -1. White space is any, apostrophes are of either kind; letters of a
 * loose phrase that it has in lower case match any case.
 */
function matchEnd(text: string, at: number, phrase: string, loose: boolean): number {
  let to = at;
  for (const letter of phrase) {
    const there = text[to];
    if (there === undefined) return -1;
    if (letter === " ") {
      if (!/\s/.test(there)) return -1;
      while (to < text.length && /\s/.test(text[to] as string)) to++;
      continue;
    }
    const found = text.slice(to, to + letter.length);
    const same = found === letter || (letter === "'" && found === "’") || (loose && found.toLowerCase() === letter);
    if (!same) return -1;
    to += letter.length;
  }
  return /^[\p{L}\p{N}]/u.test(text.slice(to, to + 2)) && /[\p{L}\p{N}]$/u.test(phrase) ? -1 : to;
}
