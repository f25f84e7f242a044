import type {
  DatabaseSync,
  SQLInputValue,
  SQLOutputValue,
  StatementResultingChanges,
  StatementSync,
} from "node:sqlite";

type Row = Record<string, SQLOutputValue>;

/** Statements of one connection, each compiled at its first use and kept. */
export class Statements {
  readonly #db: DatabaseSync;
  readonly #compiled = new Map<string, StatementSync>();

  constructor(db: DatabaseSync) {
    this.#db = db;
  }

  run(sql: string, ...values: SQLInputValue[]): StatementResultingChanges {
    return this.#statement(sql).run(...values);
  }

  get(sql: string, ...values: SQLInputValue[]): Row | undefined {
    return this.#statement(sql).get(...values);
  }

  all(sql: string, ...values: SQLInputValue[]): Row[] {
    return this.#statement(sql).all(...values);
  }

  release(): void {
    this.#compiled.clear();
  }

  #statement(sql: string): StatementSync {
    const known = this.#compiled.get(sql);
    if (known) return known;
    const statement = this.#db.prepare(sql);
    this.#compiled.set(sql, statement);
    return statement;
  }
}
