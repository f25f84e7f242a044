import type { Statements } from "./statements.ts";

/** What SQLite itself finds wrong with a file, in words; the full-text index can be asked only where it is writable. */
export function integrityFaults(sql: Statements, writable: boolean): string[] {
  const faults = sql.all("PRAGMA integrity_check").map((row) => String(row.integrity_check));
  const strays = sql.all("PRAGMA foreign_key_check").map((row) => `${row.table} row ${row.rowid} has no ${row.parent}`);
  return [...faults.filter((fault) => fault !== "ok"), ...strays, ...(writable ? indexFaults(sql) : [])];
}

function indexFaults(sql: Statements): string[] {
  try {
    sql.run("INSERT INTO sentence_index (sentence_index, rank) VALUES ('integrity-check', 1)");
    return [];
  } catch (error) {
    return [`the full-text index does not fit the sentences (${(error as Error).message})`];
  }
}
