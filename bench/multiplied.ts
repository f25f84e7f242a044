import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";

const ARTICLES = new Set([".txt", ".md"]);

/** The plain-text articles of a folder. */
export function articlesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => ARTICLES.has(extname(file)) && !/^readme/i.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), "utf8"));
}

/** A word that is seldom a name: long enough, and small letters only. */
const COMMON_WORD = /\b[a-z]{5,}\b/g;
/** Share of the common words that a copy has changed. */
const CHANGED = 0.25;

/**
 * `count` articles made from some by substitution: a quarter of the longer words of small letters are exchanged for
 * others of the same article, so that names, quotation marks and sentences stay, and no two articles are near copies.
 */
export function multiplied(articles: readonly string[], count: number, seed = 1): string[] {
  const random = seeded(seed);
  return Array.from({ length: count }, (_, n) => {
    const article = articles[n % articles.length] as string;
    const words = article.match(COMMON_WORD) ?? [];
    const replaced = article.replace(COMMON_WORD, (word) =>
      random() < CHANGED ? (words[Math.floor(random() * words.length)] ?? word) : word,
    );
    return `${replaced}\n\nNumber ${n}.\n`;
  });
}

/** Writes articles into a folder as numbered text files. */
export function writeArticles(folder: string, articles: readonly string[]): void {
  for (const [n, article] of articles.entries()) {
    writeFileSync(join(folder, `${String(n).padStart(5, "0")}.txt`), article);
  }
}

/** Numbers in [0, 1) from a linear congruential generator (Numerical Recipes). */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
