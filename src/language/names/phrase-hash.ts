import { finish } from "../lexicon.ts";

/** Words longer than this, in UTF-16 code units, are in no gazetteer. */
export const LONGEST_NAME_WORD = 48;

/** The state before the first word of a phrase. */
export const EMPTY_PHRASE = 0x9e3779b9;

const APOSTROPHE = 0x27;
const RIGHT_QUOTE = 0x2019;

/** The 32-bit hash of the words of a phrase, of that of all but the last and of the last, `text[start … end)`. */
export function extendPhrase(phrase: number, text: string, start: number, end: number): number {
  let hash = phrase;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    hash = Math.imul(hash ^ (unit === RIGHT_QUOTE ? APOSTROPHE : unit), 0x01000193);
  }
  return finish(hash ^ (end - start));
}

/** The same for a word in capitals, as if only its first letter were one. */
export function extendPhraseTitled(phrase: number, text: string, start: number, end: number): number {
  let hash = phrase;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    hash = Math.imul(hash ^ (i === start ? unit : lowered(unit)), 0x01000193);
  }
  return finish(hash ^ (end - start));
}

/** Whether a word is all capital letters (of ASCII and Latin-1), more than three of them, so that it may be a shouted name. */
export function isShouted(text: string, start: number, end: number): boolean {
  if (end - start < 4) return false;
  for (let i = start; i < end; i++) {
    if (lowered(text.charCodeAt(i)) === text.charCodeAt(i)) return false;
  }
  return true;
}

function lowered(unit: number): number {
  const capital = (unit >= 0x41 && unit <= 0x5a) || (unit >= 0xc0 && unit <= 0xde && unit !== 0xd7);
  return capital ? unit + 0x20 : unit;
}
