import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, it } from "vitest";
import { APPLICATION_ID, MIGRATIONS } from "../../src/store/migrations.ts";
import { Store } from "../../src/store/store.ts";
import { scratchFolder } from "../scratch-folder.ts";

/** A dossier file as the first version wrote it, with a review that was undone and restored. */
function firstVersion(): string {
  const path = join(scratchFolder(), "a.dossier");
  const db = new DatabaseSync(path);
  db.exec(`PRAGMA application_id = ${APPLICATION_ID}; ${MIGRATIONS[0]}; PRAGMA user_version = 1`);
  db.exec(`
    INSERT INTO decision (at, by, action, finding, review) VALUES ('2018-03-21T12:00:00.000Z', 'ana', 'review', 'said-1', 'accepted');
    INSERT INTO decision (at, by, action, of) VALUES ('2018-03-21T12:01:00.000Z', 'ben', 'undo', 1);
    INSERT INTO decision (at, by, action, of) VALUES ('2018-03-21T12:02:00.000Z', 'ana', 'redo', 1);
  `);
  db.close();
  return path;
}

it("keeps the decisions of a file of the first version, and takes corrections then", () => {
  const store = new Store(firstVersion());
  const change = { mode: "belief" } as const;
  store.addDecision({ action: "correct", finding: "said-1", change }, "ana", new Date(0));
  expect(store.decisions()).toEqual([
    { seq: 1, at: "2018-03-21T12:00:00.000Z", by: "ana", action: "review", finding: "said-1", review: "accepted" },
    { seq: 2, at: "2018-03-21T12:01:00.000Z", by: "ben", action: "undo", of: 1 },
    { seq: 3, at: "2018-03-21T12:02:00.000Z", by: "ana", action: "redo", of: 1 },
    { seq: 4, at: "1970-01-01T00:00:00.000Z", by: "ana", action: "correct", finding: "said-1", change },
  ]);
  expect(store.integrityFaults()).toEqual([]);
  store.close();
});

it.each([
  "DELETE FROM decision",
  "UPDATE decision SET by = 'x'",
  "INSERT INTO decision (at, by, action, of) VALUES ('', '', 'undo', 9)",
])("takes no %s after the move either", (sql) => {
  const path = firstVersion();
  new Store(path).close();
  const db = new DatabaseSync(path);
  expect(() => db.exec(sql)).toThrow();
  expect(db.prepare("SELECT count(*) AS n FROM decision").get()).toEqual({ n: 3 });
  db.close();
});
