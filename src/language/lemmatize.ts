import { type EditScript, edit, fits, readScripts } from "./edit-script.ts";
import { capitals } from "./features.ts";
import { findRule, findWhole, NO_RULE, type RuleTable, readEndings, step, WHOLE } from "./lemma-rules.ts";
import { finish, isOrdinary, type Lexicon, LONGEST_WORD, normalForm } from "./lexicon.ts";
import { PackError } from "./pack.ts";

/**
 * Lemmas by edit scripts. Which script holds is decided by the part of speech, the features that training found to
 * matter for it, and the longest ending of the word for which there is a rule, the word as a whole first (ripple-down
 * rules; Plisson, Lavrač & Mladenić 2004, "A rule based approach to word lemmatization"). Of what an ending's rule makes
 * of an unknown word and what similar scripts make of it, one that is a word of the language is preferred. The lemma's
 * capitals are decided by rules of the same kind.
 */
export interface Lemmatizer extends RuleTable {
  /** Whether typographic apostrophes and quotation marks are plain ones in lemmas. */
  readonly plainMarks: boolean;
  /** Of each part of speech: the Casing of the lemma of a form with capitals where no rule says it. */
  readonly casing: Uint8Array;
  /** [parts of speech × categories], 1 where the category matters. */
  readonly matters: Uint8Array;
  readonly categories: number;
  /** The most frequent first; the first changes nothing. */
  readonly scripts: readonly EditScript[];
  readonly lexicon: Lexicon;
}

/** The lemma in lower case; with the capitals of the form; with a first capital; in capitals. */
export const LOWER = 0;
export const AS_FORM = 1;
export const FIRST_CAPITAL = 2;
export const ALL_CAPITALS = 3;
export type Casing = 0 | 1 | 2 | 3;

/** Of the most frequent scripts so many are tried for a word of the language. */
const TRIED = 48;

/**
 * The lemma of a form. `upos` is the number of its part of speech and `features` its values from `from` on, as the pack
 * orders them; `first`: it is the first word of its sentence. A word that no rule fits is its own lemma.
 */
export function lemma(
  lemmatizer: Lemmatizer,
  form: string,
  upos: number,
  features: Uint8Array,
  from: number,
  first: boolean,
): string {
  const lower = form.toLowerCase();
  const normal = lower.length <= LONGEST_WORD && PLAIN.test(lower) ? lower : normalForm(form);
  const word = lower === normal || !lemmatizer.plainMarks ? lower : plainMarks(lower);
  readEndings(normal);
  const script = scriptOf(lemmatizer, upos, scriptGroup(lemmatizer, upos, features, from), word);
  switch (casingOf(lemmatizer, upos, form, lower, normal, first)) {
    case AS_FORM:
      return form.length === word.length ? edit(script, form) : edit(script, word);
    case FIRST_CAPITAL:
      return withFirstCapital(edit(script, word));
    case ALL_CAPITALS:
      return edit(script, word).toUpperCase();
    default:
      return edit(script, word);
  }
}

const PLAIN = /^[a-z]*$/;

/** A word with apostrophes and quotation marks as on a keyboard. */
export function plainMarks(word: string): string {
  return word.replace(/[‘’‛ʼ]/g, "'").replace(/[“”„‟]/g, '"');
}

/** The script for a word in lower case of a group (`scriptGroup`); `readEndings` has read its normal form. */
export function scriptOf(lemmatizer: Lemmatizer, upos: number, group: number, word: string): EditScript {
  const { scripts } = lemmatizer;
  const same = scripts[0] as EditScript;
  if (word.length > LONGEST_WORD) return same;
  let rule = findRule(lemmatizer, group);
  // A form that training never saw with these features: as it is without them.
  if (rule === NO_RULE) rule = findWhole(lemmatizer, wordGroup(upos));
  if (rule === NO_RULE) return same;
  const script = scripts[rule & NO_RULE] ?? same;
  if (!fits(script, word)) return same;
  return rule >= WHOLE || script.suffix === "" ? script : preferWord(lemmatizer, script, word);
}

/**
 * The script, or if it does not make an ordinary word the first that cuts alike and does: *provok* is none, *provoke* is
 * one.
 */
function preferWord({ scripts, lexicon }: Lemmatizer, script: EditScript, word: string): EditScript {
  if (isOrdinary(lexicon, edit(script, word))) return script;
  const most = Math.min(TRIED, scripts.length);
  for (let i = 1; i < most; i++) {
    const other = scripts[i] as EditScript;
    const alike = other.suffix !== "" && (script.suffix.endsWith(other.suffix) || other.suffix.endsWith(script.suffix));
    if (alike && other.prefix === script.prefix && fits(other, word) && isOrdinary(lexicon, edit(other, word))) {
      return other;
    }
  }
  return script;
}

function casingOf(
  lemmatizer: Lemmatizer,
  upos: number,
  form: string,
  lower: string,
  normal: string,
  first: boolean,
): number {
  const kind = form === lower ? 0 : capitals(form);
  const rule = findRule(
    lemmatizer,
    casingGroup(upos, kind, first, kind !== 0 && isOrdinary(lemmatizer.lexicon, normal)),
  );
  if (rule !== NO_RULE) return rule & NO_RULE;
  return kind === 0 ? LOWER : (lemmatizer.casing[upos] ?? LOWER);
}

export function withFirstCapital(word: string): string {
  const end = (word.codePointAt(0) ?? 0) > 0xffff ? 2 : 1;
  return word.slice(0, end).toUpperCase() + word.slice(end);
}

const SCRIPTS = 0x5c;
const WORDS = 0x30;
const CASINGS = 0xca;

/** The hash of what, besides the form, the script depends on. */
export function scriptGroup(
  { matters, categories }: Pick<Lemmatizer, "matters" | "categories">,
  upos: number,
  features: Uint8Array,
  from: number,
): number {
  let hash = step(SCRIPTS, upos);
  for (let i = 0; i < categories; i++) {
    if (matters[upos * categories + i] === 1) hash = step(step(hash, i), features[from + i] as number);
  }
  return finish(hash);
}

/** The group of the rules for single words of any features. */
export function wordGroup(upos: number): number {
  return finish(step(WORDS, upos));
}

/** The hash of what, besides the form, the lemma's capitals depend on; `kind` as `capitals` says. */
export function casingGroup(upos: number, kind: number, first: boolean, ordinary: boolean): number {
  return finish(step(step(step(CASINGS, upos), kind), (first ? 1 : 0) + (ordinary ? 2 : 0)));
}

/** Slots, parts of speech, categories, whether marks are plain, bytes of the scripts, each 32 bits. */
export const LEMMA_HEADER = 5;

/** Where the parts lie, in bytes: header, keys, values, casing, matters, scripts (JSON). */
export function lemmaLayout(slots: number, upos: number, categories: number) {
  const keys = 4 * LEMMA_HEADER;
  const values = keys + 4 * slots;
  const casing = values + 2 * slots;
  const matters = casing + upos;
  return { keys, values, casing, matters, scripts: matters + upos * categories };
}

/** The lemmatizer over the bytes of its section, which must lie at a multiple of 4. Throws PackError. */
export function openLemmatizer(section: Uint8Array, lexicon: Lexicon): Lemmatizer {
  if (section.length < 4 * LEMMA_HEADER) throw new PackError(`lemmas of ${section.length} bytes have no header`);
  const { buffer, byteOffset } = section;
  const header = new Uint32Array(buffer, byteOffset, LEMMA_HEADER);
  const [slots, upos, categories, plain, length] = header as unknown as [number, number, number, number, number];
  const place = lemmaLayout(slots, upos, categories);
  if (place.scripts + length !== section.length || slots === 0 || (slots & (slots - 1)) !== 0) {
    throw new PackError(`lemmas of ${slots} slots, ${upos} × ${categories} are not ${section.length} bytes`);
  }
  const values = new Uint16Array(buffer, byteOffset + place.values, slots);
  if (!values.includes(NO_RULE)) throw new PackError("the table of lemmas has no free slot");
  return {
    plainMarks: plain === 1,
    categories,
    keys: new Uint32Array(buffer, byteOffset + place.keys, slots),
    values,
    casing: section.subarray(place.casing, place.matters),
    matters: section.subarray(place.matters, place.scripts),
    scripts: readScripts(new TextDecoder().decode(section.subarray(place.scripts))),
    lexicon,
  };
}
