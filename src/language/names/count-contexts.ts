import { CONTEXT_KINDS, contextEntry, contextHashes, kindNounEntries, LINKS, linkHash } from "./contexts.ts";
import { type Gazetteer, gazetteerBits, gazetteerSection, openGazetteer, placeForms } from "./gazetteer.ts";
import { HEADS, LONGEST_LINK } from "./join.ts";
import { beginLabel, insideLabel, NAME_KINDS } from "./labels.ts";

/** A sentence of which the names are known, with the bits of the labels that each word may have. */
export interface NamedForms {
  readonly forms: readonly string[];
  readonly names: Uint32Array | null;
}

/** Contexts that were seen with fewer names say nothing. */
const FEWEST = 4;

/** So many names of the usual mixture are added to those seen with a context, against chance. */
const SMOOTHING = 5;

/** Log odds beyond these are cut. */
const STRONGEST = 1.875;

/**
 * The section of a gazetteer with what the sentences teach of contexts and links, and with the nouns that say what kind of name
 * stands beside them; phrases that are there stay as they are.
 */
export function withContexts(
  section: Uint8Array,
  sentences: readonly NamedForms[],
  nouns: ReadonlyMap<number, readonly string[]>,
): Uint8Array {
  const gazetteer = openGazetteer(section);
  const entries = new Map([
    ...countContexts(sentences),
    ...countLinks(sentences, gazetteer),
    ...kindNounEntries(nouns),
  ]);
  gazetteer.hashes.forEach((hash, i) => {
    entries.set(hash, gazetteer.bits[i] as number);
  });
  return gazetteerSection(entries);
}

/**
 * What contexts say of the kind of a name, counted in sentences of which the names are known: entries of a gazetteer by
 * hash. A weight is the logarithm of how much more often the kind stands in the context than anywhere.
 */
function countContexts(sentences: Iterable<NamedForms>): Map<number, number> {
  const counts = new Map<number, Float64Array>();
  const all = new Float64Array(CONTEXT_KINDS);
  for (const { forms, names } of sentences) {
    if (!names) continue;
    const words = placeForms(forms);
    eachName(names, (from, to, kind) => {
      all[kind] = (all[kind] as number) + 1;
      contextHashes(words, 0, forms.length, from, to, (hash) => {
        let own = counts.get(hash);
        if (!own) {
          own = new Float64Array(CONTEXT_KINDS);
          counts.set(hash, own);
        }
        own[kind] = (own[kind] as number) + 1;
      });
    });
  }
  const total = sum(all);
  const usual = all.map((count) => count / total);
  const entries = new Map<number, number>();
  for (const [hash, own] of counts) {
    const seen = sum(own);
    if (seen < FEWEST) continue;
    const weights = own.map((count, kind) => {
      const among = usual[kind] as number;
      if (among === 0) return 0;
      const share = (count + SMOOTHING * among) / (seen + SMOOTHING);
      return Math.max(-STRONGEST, Math.min(STRONGEST, Math.log(share / among)));
    });
    entries.set(hash, contextEntry(weights));
  }
  return entries;
}

/** Words that stand within names at least so often, and in so large a part of the places where they could. */
const FEWEST_LINKS = 10;
const LINKS_SHARE = 0.6;

/**
 * The words that go on with a name after a head word ("of" of "City of Verin"), as entries of a gazetteer: those that
 * more often than not are in the name where words with a capital stand on both sides.
 */
function countLinks(sentences: Iterable<NamedForms>, gazetteer: Gazetteer): Map<number, number> {
  const counts = new Map<number, { within: number; all: number }>();
  for (const { forms, names } of sentences) {
    if (!names) continue;
    const words = placeForms(forms);
    const bits = new Uint16Array(forms.length);
    gazetteerBits(gazetteer, words, 0, forms.length, bits);
    for (let from = 1; from < forms.length; from++) {
      if (((bits[from - 1] as number) & HEADS) === 0 || !isNameWord(names[from - 1] as number)) continue;
      if (!/^\p{Lu}/u.test(forms[from - 1] as string)) continue;
      for (let to = from + 1; to < forms.length && to <= from + LONGEST_LINK; to++) {
        if (/^\p{Lu}/u.test(forms[to - 1] as string)) break;
        if (!/^\p{Lu}/u.test(forms[to] as string)) continue;
        const hash = linkHash(words, from, to);
        const count = counts.get(hash) ?? { within: 0, all: 0 };
        counts.set(hash, count);
        count.all++;
        if (isInside(names[to] as number)) count.within++;
      }
    }
  }
  const entries = new Map<number, number>();
  for (const [hash, { within, all }] of counts) {
    if (all >= FEWEST_LINKS && within >= LINKS_SHARE * all) entries.set(hash, LINKS);
  }
  return entries;
}

function isNameWord(mask: number): boolean {
  return mask !== 0 && (mask & 1) === 0;
}

/** Whether a word surely goes on with a name. */
function isInside(mask: number): boolean {
  for (let kind = 0; kind < NAME_KINDS.length; kind++) if (mask === 1 << insideLabel(kind)) return true;
  return false;
}

/** Calls `visit` for each name of which the labels leave no doubt that it is of one of the kinds. */
function eachName(names: Uint32Array, visit: (from: number, to: number, kind: number) => void): void {
  for (let i = 0; i < names.length; i++) {
    for (let kind = 0; kind < CONTEXT_KINDS; kind++) {
      if (names[i] !== 1 << beginLabel(kind)) continue;
      let to = i + 1;
      while (to < names.length && names[to] === 1 << insideLabel(kind)) to++;
      visit(i, to, kind);
    }
  }
}

function sum(counts: Float64Array): number {
  return counts.reduce((before, count) => before + count, 0);
}
