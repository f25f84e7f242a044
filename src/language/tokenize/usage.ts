/**
 * How a language writes a word, counted in training: one byte a lower-cased word.
 * Bits 0–2: the case it has within sentences (0 unknown, 1 always lower … 4 always upper).
 * Bits 3–4: how often it begins a sentence where it is capitalised (0 hardly ever … 3 nearly always).
 * Bits 5–7: what a full stop after it is (0 never seen, 1 always its own, an abbreviation … 4 always the sentence's).
 */
export interface Usage {
  /** Hashes of the words, open addressing; 0 is a free place. */
  readonly keys: Int32Array;
  readonly bytes: Uint8Array;
}

export const NO_USAGE: Usage = { keys: new Int32Array(1), bytes: new Uint8Array(1) };

/** Entries by hash; a hash of 0 is left out. */
export function usageTable(hashes: ArrayLike<number>, bytes: ArrayLike<number>): Usage {
  let size = 2;
  while (size < hashes.length * 2) size *= 2;
  const keys = new Int32Array(size);
  const values = new Uint8Array(size);
  for (let i = 0; i < hashes.length; i++) {
    const hash = hashes[i] as number;
    if (hash === 0) continue;
    let at = spread(hash) & (size - 1);
    while (keys[at] !== 0 && keys[at] !== hash) at = (at + 1) & (size - 1);
    keys[at] = hash;
    values[at] = bytes[i] as number;
  }
  return { keys, bytes: values };
}

/** The byte of the word with this hash; 0 for a word that was never seen. */
export function usageOf({ keys, bytes }: Usage, hash: number): number {
  const mask = keys.length - 1;
  let at = spread(hash) & mask;
  while (keys[at] !== 0) {
    if (keys[at] === hash) return bytes[at] as number;
    at = (at + 1) & mask;
  }
  return 0;
}

function spread(hash: number): number {
  return hash ^ (hash >>> 15);
}
