import type { Lexeme } from "./lexemes.ts";

/** Years that began and ended what writers count from without naming a date. */
interface Epoch {
  readonly words: readonly string[];
  readonly began: number;
  readonly ended: number;
}

const EPOCHS: readonly Epoch[] = [
  { words: ["world", "war", "ii"], began: 1939, ended: 1945 },
  { words: ["world", "war", "two"], began: 1939, ended: 1945 },
  { words: ["second", "world", "war"], began: 1939, ended: 1945 },
  { words: ["wwii"], began: 1939, ended: 1945 },
  { words: ["ww", "-", "ii"], began: 1939, ended: 1945 },
  { words: ["ww", "ii"], began: 1939, ended: 1945 },
  { words: ["pacific", "war"], began: 1941, ended: 1945 },
  { words: ["world", "war", "i"], began: 1914, ended: 1918 },
  { words: ["world", "war", "one"], began: 1914, ended: 1918 },
  { words: ["first", "world", "war"], began: 1914, ended: 1918 },
  { words: ["wwi"], began: 1914, ended: 1918 },
  { words: ["korean", "war"], began: 1950, ended: 1953 },
  { words: ["vietnam", "war"], began: 1955, ended: 1975 },
  { words: ["cold", "war"], began: 1947, ended: 1991 },
];

const ENDS = new Set(["end", "ending", "close", "conclusion", "finish"]);
const BEGINNINGS = new Set(["outbreak", "start", "beginning"]);

/** "(the) end of (the) Second World War" at `at`: its year and the lexeme after it. */
export function epochAt(lex: readonly Lexeme[], at: number): { year: number; to: number } | null {
  let next = at;
  if (lex[next]?.lower === "the") next++;
  const word = lex[next]?.lower ?? "";
  if ((!ENDS.has(word) && !BEGINNINGS.has(word)) || lex[next + 1]?.lower !== "of") return null;
  next += 2;
  if (lex[next]?.lower === "the") next++;
  for (const { words, began, ended } of EPOCHS) {
    if (words.every((part, n) => lex[next + n]?.lower === part)) {
      return { year: ENDS.has(word) ? ended : began, to: next + words.length };
    }
  }
  return null;
}
