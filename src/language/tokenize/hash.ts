/** FNV-1a's constants, over code units instead of bytes. */
export const SEED = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

/** `hash` with one more value taken in. */
export function take(hash: number, value: number): number {
  return Math.imul(hash ^ value, PRIME);
}

/** The hash of a word's code units as `take` builds it up. */
export function hashUnits(units: ArrayLike<number>, from: number, to: number): number {
  let hash = SEED;
  for (let i = from; i < to; i++) hash = take(hash, units[i] as number);
  return hash;
}

/** A row of `2 ** (32 - shift)` for the value of one feature template (the finaliser of MurmurHash3). */
export function row(template: number, value: number, shift: number): number {
  let mixed = Math.imul(value ^ Math.imul(template + 1, 0x9e3779b1), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> shift;
}
