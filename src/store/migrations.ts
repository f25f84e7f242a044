/** "DEMA" in ASCII, in the header of every dossier file (PRAGMA application_id). */
export const APPLICATION_ID = 0x44454d41;

/**
 * The statements that take a dossier file from version n to n + 1, n being the index. A file's version is its
 * PRAGMA user_version. Steps are only ever added. What the tables mean is told in docs/dossier-file.md.
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE source (
    id INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL UNIQUE,
    file TEXT NOT NULL,
    format TEXT NOT NULL,
    bytes BLOB NOT NULL,
    text TEXT NOT NULL,
    title TEXT,
    author TEXT,
    publisher TEXT,
    published TEXT,
    published_why TEXT,
    url TEXT,
    boilerplate TEXT NOT NULL CHECK (json_valid(boilerplate))
  ) STRICT;

  CREATE TABLE sentence (
    id INTEGER PRIMARY KEY,
    source INTEGER NOT NULL REFERENCES source (id),
    n INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    UNIQUE (source, n)
  ) STRICT;

  CREATE VIRTUAL TABLE sentence_index USING fts5 (text, content = 'sentence', content_rowid = 'id');

  CREATE TABLE derivation (
    source INTEGER PRIMARY KEY REFERENCES source (id),
    key TEXT NOT NULL,
    record TEXT NOT NULL CHECK (json_valid(record)),
    extract TEXT NOT NULL CHECK (json_valid(extract))
  ) STRICT;

  CREATE TABLE codebook (
    version INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL,
    body TEXT NOT NULL CHECK (json_valid(body))
  ) STRICT;

  CREATE TABLE reference (
    id INTEGER PRIMARY KEY,
    file TEXT NOT NULL,
    body TEXT NOT NULL UNIQUE CHECK (json_valid(body))
  ) STRICT;

  CREATE TABLE finding (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    seq INTEGER NOT NULL,
    body TEXT NOT NULL CHECK (json_valid(body)),
    UNIQUE (kind, seq)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE decision (
    seq INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    by TEXT NOT NULL,
    action TEXT NOT NULL CHECK (action IN ('review', 'undo', 'redo')),
    finding TEXT,
    review TEXT,
    of INTEGER REFERENCES decision (seq)
  ) STRICT;

  CREATE TABLE linked (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    key TEXT NOT NULL,
    voices TEXT NOT NULL CHECK (json_valid(voices))
  ) STRICT;

  CREATE TRIGGER decision_is_kept BEFORE DELETE ON decision
  BEGIN SELECT RAISE(ABORT, 'decisions are never deleted'); END;
  CREATE TRIGGER decision_is_final BEFORE UPDATE ON decision
  BEGIN SELECT RAISE(ABORT, 'decisions are never changed'); END;

  CREATE VIEW evidence AS
  SELECT finding.id AS finding, finding.kind, span.key AS n,
    span.value ->> 'source' AS source, span.value ->> 'start' AS start,
    span.value ->> 'end' AS "end", span.value ->> 'exact' AS exact
  FROM finding, json_each(finding.body, '$.evidence') AS span;
  `,
  // Corrections, mergers and splits. SQLite cannot change a CHECK: the log is copied, row by row as it is, into a new table.
  `
  DROP TRIGGER decision_is_kept;
  DROP TRIGGER decision_is_final;

  CREATE TABLE new_decision (
    seq INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    by TEXT NOT NULL,
    action TEXT NOT NULL CHECK (action IN ('review', 'correct', 'merge', 'split', 'undo', 'redo')),
    finding TEXT,
    review TEXT,
    body TEXT CHECK (body IS NULL OR json_valid(body)),
    of INTEGER REFERENCES new_decision (seq)
  ) STRICT;
  INSERT INTO new_decision (seq, at, by, action, finding, review, of)
  SELECT seq, at, by, action, finding, review, of FROM decision ORDER BY seq;
  DROP TABLE decision;
  ALTER TABLE new_decision RENAME TO decision;

  CREATE TRIGGER decision_is_kept BEFORE DELETE ON decision
  BEGIN SELECT RAISE(ABORT, 'decisions are never deleted'); END;
  CREATE TRIGGER decision_is_final BEFORE UPDATE ON decision
  BEGIN SELECT RAISE(ABORT, 'decisions are never changed'); END;
  `,
];
