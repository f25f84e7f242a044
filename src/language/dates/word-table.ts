/** The words of a grammar by number, found in a text without cutting them out. */
export interface WordTable {
  /** By number; 0 is no word. */
  readonly spelling: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
  /** The numbers of the words, each at the place that its letters give or, where that is taken, at the next free one. */
  readonly places: Uint16Array;
}

/** A power of two, many times the number of words, so that most others fall on a free place. */
const PLACES = 1 << 14;
const LOWER_CASE = 0x20;

export function wordTable(words: Iterable<string>): WordTable {
  const spelling = ["", ...new Set(words)];
  const places = new Uint16Array(PLACES);
  for (let number = 1; number < spelling.length; number++) {
    const word = spelling[number] as string;
    let hash = 0;
    for (let at = 0; at < word.length; at++) hash = hashedOn(hash, word.charCodeAt(at));
    let place = placeOf(hash);
    while (places[place] !== 0) place = (place + 1) % PLACES;
    places[place] = number;
  }
  return { spelling, numbers: new Map(spelling.map((word, number) => [word, number])), places };
}

/** What the letters up to here come to, whatever their case. */
export function hashedOn(hash: number, code: number): number {
  return (Math.imul(hash, 31) + (code | LOWER_CASE)) | 0;
}

/**
 * The number of the word that stands at `[start, end)`, all of it ASCII, in lower case or, with a capital first, in
 * any; 0 for none. `hash` is what `hashedOn` gives for its letters.
 */
export function wordNumber(
  { spelling, places }: WordTable,
  text: string,
  start: number,
  end: number,
  hash: number,
  capital: boolean,
): number {
  for (let place = placeOf(hash); ; place = (place + 1) % PLACES) {
    const number = places[place] as number;
    if (number === 0 || isWritten(spelling[number] as string, text, start, end, capital)) return number;
  }
}

function isWritten(word: string, text: string, start: number, end: number, capital: boolean): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at++) {
    const code = text.charCodeAt(start + at);
    // Only letters are asked for with a capital, so that no mark is taken for another.
    if ((capital ? code | LOWER_CASE : code) !== word.charCodeAt(at)) return false;
  }
  return true;
}

function placeOf(hash: number): number {
  return (hash ^ (hash >>> 15)) & (PLACES - 1);
}
