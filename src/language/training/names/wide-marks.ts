import type { PlacedWords } from "../../names/gazetteer.ts";
import { CALENDAR, INSIDE, ORGANISATION, PEOPLE, PLACE, STATE, TITLE } from "../../names/gazetteer-bits.ts";
import { beginLabel, insideLabel, NAME_KINDS, type NameKind } from "../../names/labels.ts";
import { allow, NONE, wordsIn } from "./mask-words.ts";
import type { Allowed, NameCorpus } from "./policies.ts";
import type { NameMark } from "./records.ts";

/** Words of a name that are written small: "of", "-", "'s". */
const LINK = /^(?:of|the|and|for|in|on|to|de|del|al|el|bin|ibn|ul|[-–&/.,]|['’]s?|\d[\w.-]*)$/;
const DETERMINER = /^(?:the|a|an|our|their|its|his|her|this|these|those|all|some)$/i;
const PRONOUN = /^(?:I|we|you|he|she|it|they|us|them|him|who|which|there|here|such)$/i;
const CAPITAL = /^\p{Lu}/u;

/** A stretch of words and what it may be. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly types: readonly Allowed[];
  readonly sure: boolean;
}

/**
 * Label masks from marks that are wider than names: a mark counts if it is, after its determiner and a person's titles,
 * nothing but a name. Of such marks that overlap the confirmed and then the longest counts. A capitalised word outside
 * of them is open; one written small is no name.
 */
export function wideMasks(
  words: PlacedWords,
  marks: readonly NameMark[],
  bits: Uint16Array,
  corpus: NameCorpus,
): Uint32Array {
  const form = (i: number): string => words.text.slice(words.starts[i], words.ends[i]);
  const masks = new Uint32Array(words.starts.length);
  for (let i = 0; i < masks.length; i++) {
    const small = !/\p{Lu}/u.test(form(i));
    masks[i] = small || (bits[i] as number) & (TITLE | CALENDAR) ? NONE : knownLabel(bits[i] as number);
  }
  const stretches = marks
    .flatMap((mark) => nameIn(mark, words, bits, corpus, form))
    .sort((a, b) => Number(b.sure) - Number(a.sure) || b.to - b.from - (a.to - a.from));
  const taken = new Uint8Array(masks.length);
  for (const { from, to, types, sure } of stretches) {
    if (taken.subarray(from, to).some((is) => is === 1)) continue;
    taken.fill(1, from, to);
    if (sure) allow(masks, from, to, types);
    else masks.fill(0, from, to);
  }
  return masks;
}

/** The label of a word that the gazetteer knows as one thing alone; 0 for others. */
function knownLabel(bits: number): number {
  const kind = [PEOPLE, STATE, PLACE, ORGANISATION].includes(bits & ~INSIDE) ? knownAs(bits) : null;
  return kind === null ? 0 : 1 << (bits & INSIDE ? insideLabel : beginLabel)(NAME_KINDS.indexOf(kind));
}

/** The name that a mark is, if it is one. */
function nameIn(
  mark: NameMark,
  words: PlacedWords,
  bits: Uint16Array,
  corpus: NameCorpus,
  form: (i: number) => string,
): Stretch[] {
  const types = corpus.types[mark.type];
  if (!types) return [];
  let [from, to] = wordsIn(words, mark);
  while (from < to && DETERMINER.test(form(from))) from++;
  const person = types.includes("PER");
  while (person && from < to && (bits[from] as number) & TITLE) from++;
  const last = to;
  while (to > from && !CAPITAL.test(form(to - 1))) to--;
  const cut = to < last;
  if (from >= to || !CAPITAL.test(form(from)) || PRONOUN.test(form(from))) return [];
  let shared = 0xffff;
  for (let i = from; i < to; i++) {
    const own = bits[i] as number;
    if (!CAPITAL.test(form(i)) && !LINK.test(form(i))) return [];
    if (person && (own & TITLE || /^(?:the|of|for)$/.test(form(i)))) return [];
    shared &= own;
  }
  const known = knownAs(shared);
  const sure = mark.confidence > 0 && (!cut || known !== null);
  return [{ from, to, types: known && (cut || known !== "ORG") ? [known] : types, sure }];
}

/** What a name is that stands before a common noun ("ISIL fighters") or has a people's or state's name. */
function knownAs(bits: number): NameKind | null {
  if (bits & PEOPLE) return "NAT";
  if (bits & STATE) return "LOC";
  if (bits & ORGANISATION) return "ORG";
  return bits & PLACE ? "LOC" : null;
}
