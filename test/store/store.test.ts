import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, it } from "vitest";
import type { Reference } from "../../src/schema/source.ts";
import { connect } from "../../src/store/connection.ts";
import { Store } from "../../src/store/store.ts";
import { scratchFolder } from "../scratch-folder.ts";

const record = (title: string, published: string): Reference => ({
  title,
  author: null,
  publisher: null,
  published,
  publishedWhy: "from the reference",
  url: null,
  files: [],
});

it("takes a corrected record in the place of the one that it corrects", () => {
  const store = new Store(join(scratchFolder(), "a.dossier"), { create: true });
  store.addReferences("library.ris", [record("First", "2016"), record("Second", "2017")]);
  store.addReferences("library.ris", [record("First", "2018")]);
  store.addReferences("another.ris", [record("Second", "2015")]);
  expect(store.references().map(({ title, published }) => `${title} ${published}`)).toEqual([
    "Second 2017",
    "First 2018",
    "Second 2015",
  ]);
  store.close();
});

it("makes nothing in the place of a dossier that is there, and leaves nothing beside it", () => {
  const folder = scratchFolder();
  const path = join(folder, "a.dossier");
  connect(path, { create: true }).db.close();
  const db = new DatabaseSync(path);
  db.exec("INSERT INTO codebook (sha256, body) VALUES ('', '{}')");
  db.close();
  const again = connect(path, { create: true });
  expect(again.db.prepare("SELECT count(*) AS n FROM codebook").get()).toEqual({ n: 1 });
  again.db.close();
  expect(readdirSync(folder)).toEqual(["a.dossier"]);
});

it("makes a dossier of an empty file", () => {
  const path = join(scratchFolder(), "a.dossier");
  writeFileSync(path, "");
  connect(path, { create: true }).db.close();
  const { db, writable } = connect(path);
  db.close();
  expect(writable).toBe(true);
});
