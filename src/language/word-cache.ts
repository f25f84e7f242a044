import { formFeatures, placeFeatures, SLOTS } from "./features.ts";
import { finish, type Lexicon, LONGEST_WORD } from "./lexicon.ts";

/** Words remembered, and the code units they have in all; 20,000 words of news fill about a third of either. */
const MOST_WORDS = 1 << 16;
const MOST_UNITS = 1 << 19;
/** Slots of the hash table, a power of two. */
const TABLE = MOST_WORDS * 2;
/** What is kept of a word: where its units begin, how many they are, its entry, its rows. */
const START = 0;
const LENGTH = 1;
const ENTRY = 2;
const ROWS = 3;
const RECORD = ROWS + SLOTS;

/**
 * `wordFeatures` of words in place, without a string for each: a word met before costs a hash of its code units and a
 * copy. When it is full it begins anew, so that its memory is bounded (6 MB). Its answers do not depend on its past.
 */
export class WordCache {
  readonly #lexicon: Lexicon;
  /** Open addressing with linear probing; a record's number + 1, 0 for none. */
  readonly #table = new Int32Array(TABLE);
  readonly #records = new Int32Array(MOST_WORDS * RECORD);
  readonly #units = new Uint16Array(MOST_UNITS);
  #words = 0;
  #used = 0;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** Writes the rows of the word `text[start … end − 1]` into `out[at …]`; returns its entry among the vectors or −1. */
  features(
    text: string,
    start: number,
    end: number,
    first: boolean,
    gazetteer: number,
    out: Int32Array,
    at: number,
  ): number {
    const record = this.#record(text, start, Math.min(end, start + LONGEST_WORD));
    for (let slot = 0; slot < SLOTS; slot++) out[at + slot] = this.#records[record + ROWS + slot] as number;
    placeFeatures(this.#lexicon, first, gazetteer, out, at);
    return this.#records[record + ENTRY] as number;
  }

  /** Where the word's record begins, made if there is none. */
  #record(text: string, start: number, end: number): number {
    const table = this.#table;
    let hash = 0x811c9dc5;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    let slot = finish(hash) & (TABLE - 1);
    for (let found = table[slot] as number; found !== 0; found = table[slot] as number) {
      const record = (found - 1) * RECORD;
      if (this.#holds(record, text, start, end)) return record;
      slot = (slot + 1) & (TABLE - 1);
    }
    if (this.#words === MOST_WORDS || this.#used + (end - start) > MOST_UNITS) {
      this.#clear();
      slot = finish(hash) & (TABLE - 1);
    }
    const record = this.#words * RECORD;
    table[slot] = ++this.#words;
    this.#records[record + START] = this.#used;
    this.#records[record + LENGTH] = end - start;
    for (let i = start; i < end; i++) this.#units[this.#used++] = text.charCodeAt(i);
    this.#records[record + ENTRY] = formFeatures(text.slice(start, end), this.#lexicon, this.#records, record + ROWS);
    return record;
  }

  #holds(record: number, text: string, start: number, end: number): boolean {
    if (this.#records[record + LENGTH] !== end - start) return false;
    const from = (this.#records[record + START] as number) - start;
    for (let i = start; i < end; i++) if (this.#units[from + i] !== text.charCodeAt(i)) return false;
    return true;
  }

  #clear(): void {
    this.#table.fill(0);
    this.#words = 0;
    this.#used = 0;
  }
}
