import { hash } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import type { Codebook } from "../schema/codebook.ts";
import type { Decision, FindingDecision, NewDecision } from "../schema/decision.ts";
import type { Extract } from "../schema/extract.ts";
import { FINDING_KINDS } from "../schema/finding-kinds.ts";
import type { Finding, FindingKind, FindingsByKind } from "../schema/findings.ts";
import type { ReadSource, Reference } from "../schema/source.ts";
import { connect } from "./connection.ts";
import { addDecision, addStep, readDecisions } from "./decision-log.ts";
import { dropSentences, putDerivation } from "./derivation-rows.ts";
import { asDossierFileError } from "./errors.ts";
import { integrityFaults } from "./integrity-faults.ts";
import { putReferences } from "./reference-rows.ts";
import { retainedFindings, type StoredFinding } from "./retained.ts";
import { Statements } from "./statements.ts";

/** A source with its place in the dossier: `s1` is the first that was read. */
export interface StoredSource {
  readonly id: string;
  readonly source: ReadSource;
}

/** What was derived from a source: its metadata with the references applied, and what it yields by itself. */
export interface Derivation {
  /** Hash of all that it was derived with; another key means that it is out of date. */
  readonly key: string;
  readonly record: ReadSource;
  readonly extract: Extract;
}

export interface Voice {
  readonly source: string;
  readonly group: string;
  readonly groupWhy: string;
}

/** What linking made of all sources together. */
export interface LinkedFindings {
  readonly voices: readonly Voice[];
  readonly findings: Partial<FindingsByKind>;
}

/** An open dossier file. Every change is one transaction; every error of the file is a DossierFileError. */
export class Store {
  readonly path: string;
  readonly writable: boolean;
  readonly #db: DatabaseSync;
  readonly #sql: Statements;

  constructor(path: string, options: { create?: boolean } = {}) {
    const { db, writable } = connect(path, options);
    this.path = path;
    this.writable = writable;
    this.#db = db;
    this.#sql = new Statements(db, path);
  }

  /** Puts a source in, with its sentences; true if it was new. A source never changes afterwards. */
  addSource(source: ReadSource, bytes: Uint8Array, derivation: Derivation): boolean {
    return this.#write(() => {
      const { changes, lastInsertRowid } = this.#sql.run(
        `INSERT INTO source (sha256, file, format, bytes, text, title, author, publisher, published, published_why, url, boilerplate)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (sha256) DO NOTHING`,
        source.sha256,
        source.file,
        source.format,
        bytes,
        source.text,
        source.title,
        source.author,
        source.publisher,
        source.published,
        source.publishedWhy,
        source.url,
        JSON.stringify(source.boilerplate),
      );
      if (changes === 0) return false;
      putDerivation(this.#sql, Number(lastInsertRowid), source.text, derivation);
      return true;
    });
  }

  /** Replaces what was derived from a source; its text and bytes stay. */
  replaceDerivation(id: string, text: string, derivation: Derivation): void {
    this.#write(() => {
      const source = rowOf(id);
      dropSentences(this.#sql, source);
      putDerivation(this.#sql, source, text, derivation);
    });
  }

  hasSource(sha256: string): boolean {
    return this.#sql.get("SELECT 1 FROM source WHERE sha256 = ?", sha256) !== undefined;
  }

  /** Ids of all sources and of all derivations, whether or not they belong together. */
  sourceIds(): string[] {
    const rows = this.#sql.all("SELECT id FROM source UNION SELECT source FROM derivation ORDER BY 1");
    return rows.map(({ id }) => `s${id}`);
  }

  /** Ids of the sources in the order of reading, with the keys of their derivations. */
  derivationKeys(): { id: string; key: string }[] {
    const rows = this.#sql.all("SELECT source, key FROM derivation ORDER BY source");
    return rows.map(({ source, key }) => ({ id: `s${source}`, key: key as string }));
  }

  /** The source as read, before references. */
  source(id: string): StoredSource | null {
    const row = this.#sql.get(
      `SELECT file, sha256, format, text, title, author, publisher, published, published_why AS publishedWhy, url, boilerplate
       FROM source WHERE id = ?`,
      rowOf(id),
    );
    if (!row) return null;
    return { id, source: { ...row, boilerplate: JSON.parse(row.boilerplate as string) } as unknown as ReadSource };
  }

  derivation(id: string): Derivation | null {
    const row = this.#sql.get(
      `SELECT d.key, d.record, d.extract, s.text, s.boilerplate
       FROM derivation d JOIN source s ON s.id = d.source WHERE d.source = ?`,
      rowOf(id),
    );
    return row
      ? {
          key: row.key as string,
          record: {
            ...JSON.parse(row.record as string),
            text: row.text as string,
            boilerplate: JSON.parse(row.boilerplate as string),
          },
          extract: JSON.parse(row.extract as string),
        }
      : null;
  }

  /** What is known of each source, in the order of reading, without its text and marked stretches. */
  records(): { id: string; record: Omit<ReadSource, "text" | "boilerplate"> }[] {
    const rows = this.#sql.all("SELECT source, record FROM derivation ORDER BY source");
    return rows.map(({ source, record }) => ({ id: `s${source}`, record: JSON.parse(record as string) }));
  }

  /** The bytes that a source was read from. */
  bytes(id: string): Uint8Array | null {
    return (this.#sql.get("SELECT bytes FROM source WHERE id = ?", rowOf(id))?.bytes as Uint8Array) ?? null;
  }

  sentences(id: string): { n: number; start: number; end: number; text: string }[] {
    const sql = 'SELECT n, start, "end", text FROM sentence WHERE source = ? ORDER BY n';
    return this.#sql.all(sql, rowOf(id)) as { n: number; start: number; end: number; text: string }[];
  }

  /** Takes a codebook in as the newest version; false if it is the newest already. */
  addCodebook(codebook: Codebook): boolean {
    const body = JSON.stringify(codebook);
    const sha256 = hash("sha256", body, "hex");
    return this.#write(() => {
      if (this.codebook()?.sha256 === sha256) return false;
      this.#sql.run("INSERT INTO codebook (sha256, body) VALUES (?, ?)", sha256, body);
      return true;
    });
  }

  codebook(): { sha256: string; codebook: Codebook } | null {
    const row = this.#sql.get("SELECT sha256, body FROM codebook ORDER BY version DESC LIMIT 1");
    return row ? { sha256: row.sha256 as string, codebook: JSON.parse(row.body as string) } : null;
  }

  /** Takes records in; one of a file of the same name that described the same article before is superseded. */
  addReferences(file: string, references: readonly Reference[]): void {
    this.#write(() => putReferences(this.#sql, file, references));
  }

  references(): Reference[] {
    const rows = this.#sql.all("SELECT body FROM reference ORDER BY id");
    return rows.map(({ body }) => JSON.parse(body as string));
  }

  /** The key under which the findings were linked last; null if never. */
  linkedKey(): string | null {
    return (this.#sql.get("SELECT key FROM linked")?.key as string) ?? null;
  }

  voices(): Voice[] {
    return JSON.parse((this.#sql.get("SELECT voices FROM linked")?.voices as string) ?? "[]");
  }

  /**
   * Puts the findings of a new derivation in the place of the last. A finding that a person has decided on stays
   * even if it is no longer proposed, with what it refers to: it is the coder's from then on.
   */
  replaceFindings(key: string, { voices, findings }: LinkedFindings): void {
    this.#write(() => {
      const retained = retainedFindings(findings, this.decisions(), (id) => this.finding(id));
      this.#sql.run("DELETE FROM finding");
      for (const kind of FINDING_KINDS) {
        const all: Finding[] = [...(findings[kind] ?? []), ...(retained.get(kind) ?? [])];
        all.forEach((finding, seq) => {
          const { review: _, ...body } = finding;
          const json = JSON.stringify(body);
          this.#sql.run("INSERT INTO finding (id, kind, seq, body) VALUES (?, ?, ?, ?)", finding.id, kind, seq, json);
        });
      }
      this.#sql.run("INSERT OR REPLACE INTO linked (only, key, voices) VALUES (1, ?, ?)", key, JSON.stringify(voices));
    });
  }

  /** All findings of a kind in their order, as the engine proposed them. */
  findings<K extends FindingKind>(kind: K): FindingsByKind[K][number][] {
    const rows = this.#sql.all("SELECT body FROM finding WHERE kind = ? ORDER BY seq", kind);
    return rows.map(({ body }) => ({ ...JSON.parse(body as string), review: "proposed" }));
  }

  finding(id: string): StoredFinding | null {
    const row = this.#sql.get("SELECT kind, body FROM finding WHERE id = ?", id);
    if (!row) return null;
    return { kind: row.kind as FindingKind, finding: { ...JSON.parse(row.body as string), review: "proposed" } };
  }

  /** Ids of findings that begin so; two at most, enough to tell whether the beginning is unambiguous. */
  idsBeginningWith(prefix: string): string[] {
    // A range of the primary key is found at once; the last code point there is ends it.
    const sql = "SELECT id FROM finding WHERE id >= ? AND id < ? ORDER BY id LIMIT 2";
    const rows = this.#sql.all(sql, prefix, `${prefix}\u{10ffff}`);
    return rows.map(({ id }) => id as string);
  }

  /** All decisions in the order in which they were made. */
  decisions(): Decision[] {
    return readDecisions(this.#sql);
  }

  /** Adds a decision on a finding to the log, and gives its seq. */
  addDecision(decision: NewDecision, by: string, at: Date): number {
    return this.#write(() => addDecision(this.#sql, decision, by, at));
  }

  /** Takes back, or restores, the last decision (on a finding), and gives it; null if there is none. */
  step(action: "undo" | "redo", by: string, at: Date, finding?: string): FindingDecision | null {
    return this.#write(() => addStep(this.#sql, action, by, at, finding));
  }

  /** Sentences that match an FTS5 query, best first. */
  search(query: string, limit: number): { source: string; start: number; end: number; text: string }[] {
    const rows = this.#sql.all(
      `SELECT s.source, s.start, s."end", s.text FROM sentence_index i JOIN sentence s ON s.id = i.rowid
       WHERE sentence_index MATCH ? ORDER BY i.rank, s.id LIMIT ?`,
      query,
      limit,
    );
    return rows.map((row) => ({
      source: `s${row.source}`,
      start: row.start as number,
      end: row.end as number,
      text: row.text as string,
    }));
  }

  /** A number that changes when another connection has committed something (PRAGMA data_version). */
  commitsOfOthers(): number {
    return this.#sql.get("PRAGMA data_version")?.data_version as number;
  }

  /** What SQLite itself finds wrong with the file. */
  integrityFaults(): string[] {
    return integrityFaults(this.#sql, this.writable);
  }

  close(): void {
    this.#sql.release();
    this.#db.close();
  }

  #write<T>(change: () => T): T {
    try {
      this.#db.exec("BEGIN IMMEDIATE");
      const result = change();
      this.#db.exec("COMMIT");
      return result;
    } catch (error) {
      if (this.#db.isTransaction) this.#db.exec("ROLLBACK");
      throw asDossierFileError(this.path, error);
    }
  }
}

function rowOf(id: string): number {
  return /^s\d{1,15}$/.test(id) ? Number(id.slice(1)) : -1;
}
