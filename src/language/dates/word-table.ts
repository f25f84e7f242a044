/** The words of a grammar by number, with a sieve that passes over most words of a text without cutting them out. */
export interface WordTable {
  readonly numbers: ReadonlyMap<string, number>;
  /** 1 at the places that words fall on. */
  readonly taken: Uint8Array;
}

/** A power of two, many times the number of words, so that few others fall on the same place. */
const PLACES = 1 << 15;
const LOWER_CASE = 0x20;

export function wordTable(numbers: ReadonlyMap<string, number>): WordTable {
  const taken = new Uint8Array(PLACES);
  for (const word of numbers.keys()) taken[placeOf(word, 0, word.length)] = 1;
  return { numbers, taken };
}

/** False for a stretch of text that is none of the words; seldom true for one that is none. */
export function mayHave({ taken }: WordTable, text: string, start: number, end: number): boolean {
  const place = placeOf(text, start, end);
  return place < 0 || taken[place] === 1;
}

/** The same whatever the case; -1 where letters beyond ASCII may have another form in lower case. */
function placeOf(text: string, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code >= 128) return -1;
    hash = (Math.imul(hash, 31) + (code | LOWER_CASE)) | 0;
  }
  return (hash ^ (hash >>> 15)) & (PLACES - 1);
}
