import { hash } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import type { Codebook } from "../schema/codebook.ts";
import type { Decision } from "../schema/decision.ts";
import type { Extract } from "../schema/extract.ts";
import { FINDING_KINDS } from "../schema/finding-kinds.ts";
import type { Finding, FindingKind, FindingsByKind } from "../schema/findings.ts";
import type { ReadSource, Reference } from "../schema/source.ts";
import { connect } from "./connection.ts";
import { type Judgement, replay } from "./decisions.ts";
import { asDossierFileError } from "./errors.ts";
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
      this.#putDerivation(Number(lastInsertRowid), source.text, derivation);
      return true;
    });
  }

  /** Replaces what was derived from a source; its text and bytes stay. */
  replaceDerivation(id: string, text: string, derivation: Derivation): void {
    this.#write(() => {
      const source = rowOf(id);
      this.#sql.run(
        "INSERT INTO sentence_index (sentence_index, rowid, text) SELECT 'delete', id, text FROM sentence WHERE source = ?",
        source,
      );
      this.#sql.run("DELETE FROM sentence WHERE source = ?", source);
      this.#putDerivation(source, text, derivation);
    });
  }

  #putDerivation(source: number, text: string, { key, record, extract }: Derivation): void {
    extract.sentences.forEach(({ start, end }, n) => {
      const words = text.slice(start, end);
      const { lastInsertRowid } = this.#sql.run(
        'INSERT INTO sentence (source, n, start, "end", text) VALUES (?, ?, ?, ?, ?)',
        source,
        n,
        start,
        end,
        words,
      );
      this.#sql.run("INSERT INTO sentence_index (rowid, text) VALUES (?, ?)", lastInsertRowid, words);
    });
    const { text: _, boilerplate: __, ...metadata } = record;
    this.#sql.run(
      "INSERT OR REPLACE INTO derivation (source, key, record, extract) VALUES (?, ?, ?, ?)",
      source,
      key,
      JSON.stringify(metadata),
      JSON.stringify(extract),
    );
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
    this.#write(() => {
      const bodies = new Set(references.map((reference) => JSON.stringify(reference)));
      const names = new Set(references.flatMap(namesIn));
      for (const { id, body } of this.#sql.all("SELECT id, body FROM reference WHERE file = ?", file)) {
        const superseded = !bodies.has(body as string) && namesIn(JSON.parse(body as string)).some((n) => names.has(n));
        if (superseded) this.#sql.run("DELETE FROM reference WHERE id = ?", id as number);
      }
      for (const body of bodies)
        this.#sql.run("INSERT OR IGNORE INTO reference (file, body) VALUES (?, ?)", file, body);
    });
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
      const retained = this.#retained(findings);
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

  #retained(findings: Partial<FindingsByKind>): Map<FindingKind, Finding[]> {
    const proposed = new Set(FINDING_KINDS.flatMap((kind) => (findings[kind] ?? []).map(({ id }) => id)));
    const coders = new Map<string, string>();
    for (const decision of this.decisions()) {
      if (decision.action === "review") coders.set(decision.finding, decision.by);
    }
    const retained = new Map<FindingKind, Finding[]>(FINDING_KINDS.map((kind) => [kind, []]));
    // What a retained finding refers to comes in behind it, and is gone through in its turn.
    for (const [id, coder] of coders) {
      const kept = proposed.has(id) ? null : this.finding(id);
      if (!kept) continue;
      const { confidence: _, ...finding } = kept.finding;
      retained.get(kept.kind)?.push({ ...finding, by: coder } as Finding);
      for (const other of referredToBy(finding as Finding)) if (!coders.has(other)) coders.set(other, coder);
    }
    return retained;
  }

  /** All findings of a kind in their order, as the engine proposed them. */
  findings<K extends FindingKind>(kind: K): FindingsByKind[K][number][] {
    const rows = this.#sql.all("SELECT body FROM finding WHERE kind = ? ORDER BY seq", kind);
    return rows.map(({ body }) => ({ ...JSON.parse(body as string), review: "proposed" }));
  }

  finding(id: string): { kind: FindingKind; finding: Finding } | null {
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

  decisions(): Decision[] {
    const rows = this.#sql.all("SELECT * FROM decision ORDER BY seq");
    return rows.map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as Decision);
  }

  addReview(finding: string, review: Judgement, by: string, at: Date): void {
    this.#write(() => {
      const sql = "INSERT INTO decision (at, by, action, finding, review) VALUES (?, ?, 'review', ?, ?)";
      this.#sql.run(sql, at.toISOString(), by, finding, review);
    });
  }

  /** Takes back, or restores, the last review (of a finding); null if there is none. Gives the finding's id. */
  step(action: "undo" | "redo", by: string, at: Date, finding?: string): string | null {
    return this.#write(() => {
      const state = replay(this.decisions());
      const target = action === "undo" ? state.undoable(finding) : state.redoable(finding);
      if (!target) return null;
      const sql = "INSERT INTO decision (at, by, action, of) VALUES (?, ?, ?, ?)";
      this.#sql.run(sql, at.toISOString(), by, action, target.seq);
      return target.finding;
    });
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
    const faults = this.#sql.all("PRAGMA integrity_check").map((row) => String(row.integrity_check));
    const strays = this.#sql
      .all("PRAGMA foreign_key_check")
      .map((row) => `${row.table} row ${row.rowid} has no ${row.parent}`);
    return [...faults.filter((fault) => fault !== "ok"), ...strays, ...this.#indexFaults()];
  }

  #indexFaults(): string[] {
    if (!this.writable) return [];
    try {
      this.#sql.run("INSERT INTO sentence_index (sentence_index, rank) VALUES ('integrity-check', 1)");
      return [];
    } catch (error) {
      return [`the full-text index does not fit the sentences (${(error as Error).message})`];
    }
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

/** By what a record may be known as one of the same article. */
function namesIn({ files, url, title }: Reference): string[] {
  return [...files.map((file) => `file ${file}`), ...(url ? [`url ${url}`] : []), ...(title ? [`title ${title}`] : [])];
}

/** Ids of the findings without which one would hang in the air. */
function referredToBy(finding: Finding): string[] {
  if ("speaker" in finding) return [finding.speaker, finding.via].filter((id) => id !== null);
  if ("participants" in finding) return finding.participants;
  return "memberOf" in finding ? finding.memberOf : [];
}

function rowOf(id: string): number {
  return /^s\d{1,15}$/.test(id) ? Number(id.slice(1)) : -1;
}
