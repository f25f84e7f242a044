import type { Statements } from "./statements.ts";
import type { Derivation } from "./store.ts";

/** The tables of what was derived from a source, and of its sentences. Transactions are the caller's. */

/** Takes a source's sentences out, of the full-text index too. */
export function dropSentences(sql: Statements, source: number): void {
  sql.run(
    "INSERT INTO sentence_index (sentence_index, rowid, text) SELECT 'delete', id, text FROM sentence WHERE source = ?",
    source,
  );
  sql.run("DELETE FROM sentence WHERE source = ?", source);
}

/** Puts in what was derived from a source, with its sentences; `text` is the source's own. */
export function putDerivation(sql: Statements, source: number, text: string, derivation: Derivation): void {
  const { key, record, extract } = derivation;
  extract.sentences.forEach(({ start, end }, n) => {
    const words = text.slice(start, end);
    const { lastInsertRowid } = sql.run(
      'INSERT INTO sentence (source, n, start, "end", text) VALUES (?, ?, ?, ?, ?)',
      source,
      n,
      start,
      end,
      words,
    );
    sql.run("INSERT INTO sentence_index (rowid, text) VALUES (?, ?)", lastInsertRowid, words);
  });
  const { text: _, boilerplate: __, ...metadata } = record;
  sql.run(
    "INSERT OR REPLACE INTO derivation (source, key, record, extract) VALUES (?, ?, ?, ?)",
    source,
    key,
    JSON.stringify(metadata),
    JSON.stringify(extract),
  );
}
