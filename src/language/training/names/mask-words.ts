import type { PlacedWords } from "../../names/gazetteer.ts";
import { CALENDAR, EVENT_HEAD, INSIDE, PEOPLE, STATE, TITLE } from "../../names/gazetteer-bits.ts";
import { beginLabel, insideLabel, NAME_KINDS, NAT } from "../../names/labels.ts";
import type { Allowed, NameCorpus } from "./policies.ts";
import type { NameMark } from "./records.ts";

/** The mask that allows "no name" alone. */
export const NONE = 1;

/**
 * For each word the labels it may have, as bits 1 << label. `upos` are the words' parts of speech where they are known:
 * what is neither a proper noun nor an adjective or noun with a capital is surely no name.
 */
export function maskWords(
  words: PlacedWords,
  marks: readonly NameMark[],
  bits: Uint16Array,
  corpus: NameCorpus,
  upos: readonly (string | null)[] | null,
): Uint32Array {
  const masks = new Uint32Array(words.starts.length);
  for (let i = 0; i < masks.length; i++) masks[i] = outside(words, i, bits, corpus, upos?.[i] ?? null);
  for (const mark of marks) {
    const types = corpus.types[mark.type];
    if (!types) continue;
    const [from, to] = wordsIn(words, mark);
    if (from < to) allow(masks, from, to, refine(types, corpus, bits.subarray(from, to)));
  }
  return masks;
}

/** Sets the masks of a name's words; a word that is allowed to be none is so by itself. */
export function allow(masks: Uint32Array, from: number, to: number, types: readonly Allowed[]): void {
  for (let i = from; i < to; i++) {
    let mask = 0;
    for (const type of types) {
      if (type === "O") mask |= NONE;
      else mask |= 1 << (i === from ? beginLabel : insideLabel)(NAME_KINDS.indexOf(type));
    }
    masks[i] = mask;
  }
}

/** The words that a mark covers by at least half: the first, and the one after the last. */
export function wordsIn({ starts, ends }: PlacedWords, { start, end }: NameMark): [number, number] {
  let from = 0;
  const covered = (i: number): boolean => {
    const [wordStart, wordEnd] = [starts[i] as number, ends[i] as number];
    return 2 * (Math.min(wordEnd, end) - Math.max(wordStart, start)) >= wordEnd - wordStart;
  };
  while (from < starts.length && !covered(from)) from++;
  let to = from;
  while (to < starts.length && covered(to)) to++;
  return [from, to];
}

function outside(
  { text, starts }: PlacedWords,
  i: number,
  bits: Uint16Array,
  { unmarked }: NameCorpus,
  upos: string | null,
): number {
  const own = bits[i] as number;
  if (!/^\p{Lu}/u.test(text.slice(starts[i], (starts[i] as number) + 2))) return NONE;
  if (unmarked.length === 0) return NONE | (own & PEOPLE ? labelsOf(NAT) : 0);
  if (own & PEOPLE) {
    const surely = upos === "ADJ" || upos === "PROPN";
    return surely ? 1 << (own & INSIDE ? insideLabel : beginLabel)(NAT) : NONE | labelsOf(NAT);
  }
  if (own & (CALENDAR | TITLE)) return NONE;
  if (upos !== null && upos !== "PROPN" && upos !== "ADJ" && upos !== "NOUN") return NONE;
  return unmarked.reduce((mask, kind) => mask | labelsOf(NAME_KINDS.indexOf(kind)), NONE);
}

function labelsOf(kind: number): number {
  return (1 << beginLabel(kind)) | (1 << insideLabel(kind));
}

/** What the gazetteer tells of a mark whose type leaves a choice. */
function refine(types: readonly Allowed[], { unmarked }: NameCorpus, bits: Uint16Array): readonly Allowed[] {
  if (types.length === 1 && types[0] === "ORG" && bits.every((own) => own & STATE)) return ["LOC", "ORG"];
  if (types.includes("EVT") && types.includes("OTH") && unmarked.length === 0) {
    if (bits.every((own) => own & PEOPLE)) return ["NAT"];
    if ((bits[0] as number) & EVENT_HEAD || (bits.at(-1) as number) & EVENT_HEAD) return ["EVT"];
  }
  return types;
}
