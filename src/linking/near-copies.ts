/**
 * Which texts are copies of one another, by word shingles: candidates by MinHash and banding (Broder 1997; Leskovec,
 * Rajaraman & Ullman, Mining of Massive Datasets, ch. 3), each then held against the longest text of its cluster.
 * Near-linear in the number of texts: a text is compared with the heads of clusters only, never with all others.
 */

const SHINGLE_WORDS = 5;
/** 32 bands of 2 rows make a pair that shares 30% of its shingles a candidate in 95 of 100 cases. */
const BANDS = 32;
const ROWS = 2;
/**
 * Share of the shorter text's shingles that stand in the longer one, from which on it is a copy. One changed word in
 * fifteen leaves as much; articles of one series share their background, which is seldom more than half of them.
 */
const COPY_SHARE = 0.7;
/**
 * Texts of one mould (thousands of notices on one form) fill the same buckets and copy nothing. Only the first in a
 * bucket are kept, and only the likeliest of them looked at, so that time stays linear in the number of texts.
 */
const MOST_IN_BUCKET = 50;
const MOST_CANDIDATES = 20;
/** Shorter texts are told apart badly: two statements of one sentence are no copies of an article. */
const MIN_SHINGLES = 20;

/** The longer text that another one copies, and how much of either the two have in common. */
export interface Copy {
  readonly of: number;
  /** Share of this text's shingles that the longer one has too. */
  readonly share: number;
  /** Share of the longer one's shingles that this one has too: little where this is an excerpt, or quoted whole. */
  readonly shareOfLonger: number;
}

/**
 * For each text the longer (of equal ones, the earlier) text that it copies, or null. From the longest text down, so
 * that what comes out does not depend on the order, and a short text that two long ones quote never makes them one.
 */
export function nearCopies(texts: readonly string[]): (Copy | null)[] {
  const shingles = texts.map(shinglesOf);
  const length = (n: number) => (shingles[n] as Uint32Array).length;
  const byLength = texts.map((_, n) => n).sort((a, b) => length(b) - length(a) || a - b);
  const buckets = new Map<string, number[]>();
  const copies: (Copy | null)[] = texts.map(() => null);
  for (const n of byLength) {
    if (length(n) < MIN_SHINGLES) break;
    const own = shingles[n] as Uint32Array;
    const bands = bandsOf(own);
    let best: Copy | null = null;
    for (const of of likeliest(bands, buckets)) {
      const shared = sharedOf(own, shingles[of] as Uint32Array);
      const share = shared / own.length;
      if (share < COPY_SHARE || share < (best?.share ?? 0) || (best && share === best.share && of > best.of)) continue;
      best = { of, share, shareOfLonger: shared / length(of) };
    }
    copies[n] = best;
    if (!best) for (const band of bands) putInto(buckets, band, n);
  }
  return copies;
}

/** The texts that share most bands, most first; of equal ones the longer first. */
function likeliest(bands: readonly string[], buckets: ReadonlyMap<string, readonly number[]>): number[] {
  const shared = new Map<number, number>();
  for (const band of bands) for (const of of buckets.get(band) ?? []) shared.set(of, (shared.get(of) ?? 0) + 1);
  const found = [...shared].sort((a, b) => b[1] - a[1]);
  return found.slice(0, MOST_CANDIDATES).map(([of]) => of);
}

function putInto(buckets: Map<string, number[]>, band: string, n: number): void {
  const bucket = buckets.get(band);
  if (!bucket) buckets.set(band, [n]);
  else if (bucket.length < MOST_IN_BUCKET) bucket.push(n);
}

/** Distinct hashes of the runs of five words, sorted. */
function shinglesOf(text: string): Uint32Array {
  const words = (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(hashOf);
  const runs = Math.max(0, words.length - SHINGLE_WORDS + 1);
  const shingles = new Uint32Array(runs);
  for (let at = 0; at < runs; at++) {
    let hash = 0;
    for (let k = 0; k < SHINGLE_WORDS; k++) hash = mix(hash ^ (words[at + k] as number));
    shingles[at] = hash;
  }
  shingles.sort();
  return shingles.filter((hash, at) => at === 0 || hash !== shingles[at - 1]);
}

/** FNV-1a over UTF-16 code units. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** The finaliser of MurmurHash3: every bit of the input moves every bit of the output. */
function mix(hash: number): number {
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * Minima of one permutation cut into as many bins as there are rows in all bands (Li, Owen & Zhang 2012), an empty bin
 * filled from the next one that is not (Shrivastava & Li 2014): one hash a shingle instead of 64.
 */
function bandsOf(shingles: Uint32Array): string[] {
  const bins = BANDS * ROWS;
  const minima = new Uint32Array(bins).fill(EMPTY);
  for (const shingle of shingles) {
    const hash = mix(shingle);
    const bin = hash >>> (32 - Math.log2(bins));
    if (hash < (minima[bin] as number)) minima[bin] = hash;
  }
  const filled = minima.map((minimum, bin) => {
    let from = bin;
    while (minima[from] === EMPTY) from = (from + 1) % bins;
    return from === bin ? minimum : mix((minima[from] as number) + (from - bin + bins));
  });
  return Array.from({ length: BANDS }, (_, band) => `${band}:${filled.slice(band * ROWS, (band + 1) * ROWS).join()}`);
}

const EMPTY = 0xffffffff;

/** How many hashes two sorted lists have in common. */
function sharedOf(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      shared++;
      i++;
      j++;
    } else if ((a[i] as number) < (b[j] as number)) i++;
    else j++;
  }
  return shared;
}
