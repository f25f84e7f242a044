/**
 * What the tokenizer tells apart among characters: a class of each UTF-16 code unit. The classes are read off Unicode's
 * general categories and scripts when a tokenizer is trained and travel in its section, so that two machines with
 * different versions of Unicode split alike.
 */
export const SPACE = 0;
export const NEWLINE = 1;
export const UPPER = 2;
export const LOWER = 3;
/** Letters without case. */
export const LETTER = 4;
export const HAN = 5;
export const HIRAGANA = 6;
export const KATAKANA = 7;
/** Thai, Lao, Khmer, Myanmar: letters of scripts that put no space between words. */
export const UNSPACED = 8;
export const DIGIT = 9;
/** Combining marks, joiners, the second half of a surrogate pair: never parted from what stands before. */
export const MARK = 10;
export const STOP = 11;
/** Question and exclamation marks, ellipses, the full stops of other scripts. */
export const TERMINAL = 12;
export const COMMA = 13;
export const APOSTROPHE = 14;
export const QUOTE = 15;
export const OPENING = 16;
export const CLOSING = 17;
export const DASH = 18;
export const SYMBOL = 19;
export const PUNCTUATION = 20;
export const OTHER = 21;

/** Classes fit into five bits. */
export const CLASSES = 32;

const UNITS = 0x10000;

/** In order: the first that fits is the class. */
const PATTERNS: readonly (readonly [number, RegExp])[] = [
  [NEWLINE, /[\n\r\v\f\u0085\u2028\u2029]/],
  [SPACE, /[\s\u200b]/],
  [STOP, /\./],
  [
    TERMINAL,
    /[!?\u2026\u203c\u2047-\u2049\u037e\u0964\u0965\u061f\u06d4\u3002\uff01\uff0e\uff1f\uff61\u1362\u1367\u1368\u0589\u104b]/,
  ],
  [COMMA, /[,;:\u3001\uff0c\uff1b\uff1a\u060c\u061b]/],
  [APOSTROPHE, /['\u2019\u02bc`\u00b4\uff07]/],
  [QUOTE, /["\uff02]/],
  [OPENING, /[\p{Ps}\p{Pi}]/u],
  [CLOSING, /[\p{Pe}\p{Pf}]/u],
  [DASH, /[\p{Pd}\u2212]/u],
  [MARK, /[\udc00-\udfff]/],
  [MARK, /[\p{M}\p{Cf}]/u],
  [DIGIT, /\p{N}/u],
  [HAN, /[\ud840-\ud888]/],
  [HAN, /\p{Script=Han}/u],
  [HIRAGANA, /\p{Script=Hiragana}/u],
  [KATAKANA, /[\p{Script=Katakana}\u30fc]/u],
  [UNSPACED, /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u],
  [UPPER, /[\p{Lu}\p{Lt}]/u],
  [LOWER, /\p{Ll}/u],
  [LETTER, /\p{L}/u],
  [SYMBOL, /[\ud83c-\ud83e]/],
  [LETTER, /[\ud800-\udbff]/],
  [SYMBOL, /\p{S}/u],
  [PUNCTUATION, /\p{P}/u],
];

/** The class of each of the 65,536 code units, by this machine's Unicode. */
export function classifyUnits(): Uint8Array {
  const classes = new Uint8Array(UNITS).fill(OTHER);
  for (let unit = 0; unit < UNITS; unit++) {
    const text = String.fromCharCode(unit);
    const found = PATTERNS.find(([, pattern]) => pattern.test(text));
    if (found) classes[unit] = found[0];
  }
  return classes;
}

/** Classes as runs: the first unit of each run (two bytes, little-endian) and its class (one byte). */
export function packClasses(classes: Uint8Array): Uint8Array {
  const bytes: number[] = [];
  for (let unit = 0; unit < UNITS; unit++) {
    const kind = classes[unit] as number;
    if (unit === 0 || kind !== classes[unit - 1]) bytes.push(unit & 255, unit >> 8, kind);
  }
  return Uint8Array.from(bytes);
}

/** The inverse of `packClasses`. Throws RangeError when the runs are out of order. */
export function unpackClasses(runs: Uint8Array): Uint8Array {
  const classes = new Uint8Array(UNITS);
  let last = -1;
  for (let i = 0; i + 2 < runs.length; i += 3) {
    const unit = (runs[i] as number) | ((runs[i + 1] as number) << 8);
    const kind = runs[i + 2] as number;
    if (unit <= last || kind >= CLASSES) throw new RangeError(`run ${i / 3} of the character classes is out of order`);
    classes.fill(kind, unit);
    last = unit;
  }
  return classes;
}

/** What each code unit counts as when words are compared: lower case, one digit for all, one apostrophe for all. */
export function foldUnits(classes: Uint8Array): Uint16Array {
  const folded = new Uint16Array(UNITS);
  for (let unit = 0; unit < UNITS; unit++) {
    const kind = classes[unit] as number;
    folded[unit] = unit;
    if (kind === DIGIT) folded[unit] = 0x30;
    else if (kind === APOSTROPHE) folded[unit] = 0x27;
    else if (kind === UPPER) {
      const lower = String.fromCharCode(unit).toLowerCase();
      if (lower.length === 1) folded[unit] = lower.charCodeAt(0);
    }
  }
  return folded;
}

/** Letters, digits and what combines with them. */
export function isAlphanumeric(kind: number): boolean {
  return kind >= UPPER && kind <= MARK;
}

export function isLetter(kind: number): boolean {
  return (kind >= UPPER && kind <= UNSPACED) || kind === MARK;
}

export function isWhite(kind: number): boolean {
  return kind <= NEWLINE;
}
