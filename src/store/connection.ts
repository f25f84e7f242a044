import { existsSync, linkSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import { asDossierFileError, DossierFileError } from "./errors.ts";
import { APPLICATION_ID, MIGRATIONS } from "./migrations.ts";

export interface Connection {
  readonly db: DatabaseSync;
  /** False where the file or its folder cannot be written to. */
  readonly writable: boolean;
}

/**
 * Opens a dossier file, after moving it to this version. With `create`, a file that is not there is made.
 * Throws DossierFileError: no such file, not a dossier, written by a later version, not writable.
 */
export function connect(path: string, { create = false } = {}): Connection {
  try {
    if (path === "") throw new DossierFileError('""', "that is no file's name", "name a file for the dossier");
    if (!existsSync(path) && !create) {
      throw new DossierFileError(path, "there is no such file", "make a dossier with `demarche read PATH… -o FILE`");
    }
    if (create && (!existsSync(path) || isEmptyFile(path))) createFile(path);
    return open(path);
  } catch (error) {
    throw asDossierFileError(path, error);
  }
}

/**
 * A dossier appears under its name only when it is whole, however the process may end. The unfinished file is this
 * process's own, and never takes the place of a dossier that another process has made meanwhile.
 */
function createFile(path: string): void {
  const unfinished = resolve(dirname(path), `.${basename(path)}.${process.pid}.new`);
  const clear = () => {
    for (const suffix of ["", "-journal", "-wal", "-shm"]) rmSync(unfinished + suffix, { force: true });
  };
  clear();
  try {
    const db = new DatabaseSync(unfinished);
    try {
      db.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
      migrate(db);
      db.exec("PRAGMA journal_mode = WAL");
    } finally {
      db.close();
    }
    giveName(unfinished, path);
  } finally {
    clear();
  }
}

/** A link, unlike a renaming, fails where there is a file of that name; not every file system has links. */
function giveName(unfinished: string, path: string): void {
  try {
    linkSync(unfinished, path);
  } catch {
    if (!existsSync(path) || isEmptyFile(path)) renameSync(unfinished, path);
  }
}

function isEmptyFile(path: string): boolean {
  const stat = statSync(path);
  return stat.isFile() && stat.size === 0;
}

function open(path: string): Connection {
  if (!statSync(path).isFile()) throw new DossierFileError(path, "it is not a file", "name a file for the dossier");
  // SQLite takes ":memory:" and "file:…" for something else than a file of that name, an absolute path never.
  const db = new DatabaseSync(resolve(path), { timeout: 5000 });
  try {
    refuseStrangers(db, path);
    migrate(db);
    db.exec("PRAGMA foreign_keys = ON; PRAGMA synchronous = NORMAL");
    // Only a real attempt tells whether a file can be written to: permissions, mounts and locks all have a say.
    db.exec("BEGIN IMMEDIATE; ROLLBACK");
    return { db, writable: true };
  } catch (error) {
    db.close();
    if (isReadOnly(error)) return { db: openImmutable(path), writable: false };
    throw error;
  }
}

/** Where not even the write-ahead log can be made, the file is read as it lies there. */
function openImmutable(path: string): DatabaseSync {
  const url = pathToFileURL(path);
  url.searchParams.set("immutable", "1");
  const db = new DatabaseSync(url, { readOnly: true });
  try {
    refuseStrangers(db, path);
    const version = numberOf(db, "user_version");
    if (version < MIGRATIONS.length) {
      const mend = "copy it to a folder that can be written to and open it there";
      throw new DossierFileError(path, `it is of version ${version} and has to be moved to ${MIGRATIONS.length}`, mend);
    }
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function isReadOnly(error: unknown): boolean {
  const code = (error as { errcode?: number }).errcode;
  return code !== undefined && [8, 14].includes(code & 0xff);
}

function refuseStrangers(db: DatabaseSync, path: string): void {
  if (numberOf(db, "application_id") !== APPLICATION_ID) {
    const mend = "name a file that `demarche read` made, or another name for a new one";
    throw new DossierFileError(path, "it is not a dossier", mend);
  }
  const version = numberOf(db, "user_version");
  if (version > MIGRATIONS.length) {
    const reason = `it was written by a later version (file version ${version}, this program knows ${MIGRATIONS.length})`;
    throw new DossierFileError(path, reason, "install the current demarche to open it");
  }
}

function migrate(db: DatabaseSync): void {
  if (numberOf(db, "user_version") === MIGRATIONS.length) return;
  db.exec("BEGIN IMMEDIATE");
  // Asked again under the lock: another process may have moved it in between.
  for (let version = numberOf(db, "user_version"); version < MIGRATIONS.length; version++) {
    db.exec(`${MIGRATIONS[version]}; PRAGMA user_version = ${version + 1}`);
  }
  db.exec("COMMIT");
}

function numberOf(db: DatabaseSync, pragma: string): number {
  return Object.values(db.prepare(`PRAGMA ${pragma}`).get() ?? {})[0] as number;
}
