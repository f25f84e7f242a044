import type {
  DatabaseSync,
  SQLInputValue,
  SQLOutputValue,
  StatementResultingChanges,
  StatementSync,
} from "node:sqlite";
import { asDossierFileError } from "./errors.ts";

type Row = Record<string, SQLOutputValue>;

/** Statements of one connection, each compiled at its first use and kept. Errors are DossierFileErrors. */
export class Statements {
  readonly #db: DatabaseSync;
  readonly #path: string;
  readonly #compiled = new Map<string, StatementSync>();

  constructor(db: DatabaseSync, path: string) {
    this.#db = db;
    this.#path = path;
  }

  run(sql: string, ...values: SQLInputValue[]): StatementResultingChanges {
    return this.#told(() => this.#statement(sql).run(...values));
  }

  get(sql: string, ...values: SQLInputValue[]): Row | undefined {
    return this.#told(() => this.#statement(sql).get(...values));
  }

  all(sql: string, ...values: SQLInputValue[]): Row[] {
    return this.#told(() => this.#statement(sql).all(...values));
  }

  release(): void {
    this.#compiled.clear();
  }

  #told<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw asDossierFileError(this.#path, error);
    }
  }

  #statement(sql: string): StatementSync {
    const known = this.#compiled.get(sql);
    if (known) return known;
    const statement = this.#db.prepare(sql);
    this.#compiled.set(sql, statement);
    return statement;
  }
}
