import { HEADER, hashOf, LEAST_BUCKETS, lexiconLayout, NO_ROW, normalForm, ORDINARY } from "../lexicon.ts";

/** Pretrained vectors of words, the most frequent word first, quantised by row. */
export interface WordVectors {
  /** In normal form, each once. */
  readonly words: readonly string[];
  /** Of a vector; the first ones carry most of the variance, so that a prefix of them is a vector too. */
  readonly dimensions: number;
  /** [words × dimensions] */
  readonly values: Int8Array;
  /** [words]; a row of values times its scale is the vector. */
  readonly scales: Float32Array;
}

export interface LexiconSource {
  /** How often training has each normal form (`countWords`). */
  readonly counts: ReadonlyMap<string, number>;
  readonly vectors: WordVectors | null;
  /** Words of the language that are written in lower case. */
  readonly ordinary: Iterable<string>;
}

export interface LexiconSizes {
  /** A word that training has so often gets a learned row. */
  readonly leastCount: number;
  /** Vectors of this many of the most frequent words, and of all words of training. */
  readonly mostFrequent: number;
  /** And of the words up to this one that are no ordinary words: most of them are names, whose letters say less of them. */
  readonly mostFrequentNames: number;
  /** Of each vector the first so many dimensions. */
  readonly dimensions: number;
  /** Hashed rows of the embedding table. */
  readonly buckets: number;
}

/** How often each normal form stands in training. */
export function countWords(forms: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const form of forms) {
    const normal = normalForm(form);
    counts.set(normal, (counts.get(normal) ?? 0) + 1);
  }
  return counts;
}

interface Entry {
  readonly hash: number;
  row: number;
  flags: number;
  /** Which of the vectors, −1 for none. */
  vector: number;
}

/**
 * The section `lexicon`. Learned rows are numbered by falling frequency (ties by code units). Of two words with one
 * hash, which 100,000 words have about once, the one that comes first of vectors by frequency and words of training
 * by frequency gives the vector and the row; they share the flags.
 */
export function buildLexicon({ counts, vectors, ordinary }: LexiconSource, sizes: LexiconSizes): Uint8Array {
  if (sizes.buckets < LEAST_BUCKETS)
    throw new RangeError(`${sizes.buckets} hashed rows are less than ${LEAST_BUCKETS}`);
  const entries = new Map<number, Entry>();
  const entryOf = (normal: string): Entry => {
    const hash = hashOf(normal);
    const entry = entries.get(hash) ?? { hash, row: NO_ROW, flags: 0, vector: -1 };
    entries.set(hash, entry);
    return entry;
  };
  const ordinaryWords = new Set(Array.from(ordinary, normalForm));
  const most = (word: string): number => (ordinaryWords.has(word) ? sizes.mostFrequent : sizes.mostFrequentNames);
  vectors?.words.forEach((word, i) => {
    if (i >= sizes.mostFrequent && i >= most(word) && !counts.has(word)) return;
    const entry = entryOf(word);
    if (entry.vector < 0) entry.vector = i;
  });
  let learned = 0;
  for (const word of learnedWords(counts, sizes.leastCount)) {
    const entry = entryOf(word);
    if (entry.row === NO_ROW) entry.row = learned++;
  }
  for (const word of ordinaryWords) entryOf(word).flags |= ORDINARY;
  return write([...entries.values()], vectors, learned, sizes);
}

function learnedWords(counts: ReadonlyMap<string, number>, leastCount: number): string[] {
  const words = [...counts].filter(([, count]) => count >= leastCount);
  words.sort(([a, countOfA], [b, countOfB]) => countOfB - countOfA || (a < b ? -1 : 1));
  if (words.length >= NO_ROW) throw new RangeError(`${words.length} learned words are more than ${NO_ROW - 1}`);
  return words.map(([word]) => word);
}

function write(entries: Entry[], vectors: WordVectors | null, learned: number, sizes: LexiconSizes): Uint8Array {
  const dimensions = vectors ? sizes.dimensions : 0;
  if (vectors && dimensions > vectors.dimensions) {
    throw new RangeError(`${dimensions} dimensions wanted of vectors that have ${vectors.dimensions}`);
  }
  entries.sort((a, b) => Number(a.vector < 0) - Number(b.vector < 0) || a.hash - b.hash);
  const withVector = entries.filter(({ vector }) => vector >= 0).length;
  const at = lexiconLayout(withVector, entries.length, dimensions);
  const section = new Uint8Array(at.end);
  const { buffer } = section;
  new Uint32Array(buffer, 0, HEADER).set([withVector, entries.length, dimensions, learned, sizes.buckets]);
  new Uint32Array(buffer, at.hashes, entries.length).set(entries.map(({ hash }) => hash));
  new Uint16Array(buffer, at.rows, entries.length).set(entries.map(({ row }) => row));
  section.set(
    entries.map(({ flags }) => flags),
    at.flags,
  );
  if (vectors) {
    const scales = new Float32Array(buffer, at.scales, withVector);
    const values = new Int8Array(buffer, at.vectors, withVector * dimensions);
    for (let i = 0; i < withVector; i++) {
      const from = (entries[i] as Entry).vector;
      scales[i] = vectors.scales[from] as number;
      const row = from * vectors.dimensions;
      values.set(vectors.values.subarray(row, row + dimensions), i * dimensions);
    }
  }
  return section;
}
