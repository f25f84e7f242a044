import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDossier, readInto } from "../../src/dossier.ts";
import { demarche } from "../demarche.ts";
import { EXAMPLE } from "../kurils.ts";
import { scratchFolder } from "../scratch-folder.ts";

const DAMAGES: readonly [name: string, sql: string, told: RegExp][] = [
  [
    "a text was changed",
    "UPDATE source SET text = replace(text, ' the ', ' thy ') WHERE id = 2",
    /^s2, sentence \d+: not what/m,
  ],
  ["bytes were changed", "UPDATE source SET bytes = x'00' WHERE id = 1", /^s1: its bytes do not have the hash/m],
  ["a sentence is missing", "DELETE FROM sentence WHERE id = 5", /^s1: \d+ sentences are stored, \d+ were found/m],
  [
    "there is a sentence too many",
    `INSERT INTO sentence (source, n, start, "end", text) SELECT source, 9999, start, "end", text FROM sentence WHERE id = 5`,
    /^s1: \d+ sentences are stored, \d+ were found/m,
  ],
  [
    "a sentence is elsewhere",
    `UPDATE sentence SET start = start + 1, text = substr(text, 2) WHERE id = 5`,
    /^s1, sentence 4: it is not where a sentence was found/m,
  ],
  [
    "the index has lost a row",
    "INSERT INTO sentence_index (sentence_index, rowid, text) SELECT 'delete', id, text FROM sentence WHERE id = 7",
    /full-text index/,
  ],
  ["a source was never gone through", "DELETE FROM derivation WHERE source = 3", /^s3: nothing was derived from it/m],
  ["a source is gone", "DELETE FROM source WHERE id = 3", /^s3: the source is missing/m],
  [
    "a span is off",
    "UPDATE finding SET body = json_set(body, '$.evidence[0].start', 1) WHERE id = (SELECT min(id) FROM finding WHERE kind = 'attributions')",
    /^said-\w+: not what the text says at s\d/m,
  ],
  [
    "a finding is of no form",
    "UPDATE finding SET body = '{\"id\": \"said-broken\"}' WHERE id = (SELECT min(id) FROM finding WHERE kind = 'attributions')",
    /^said-broken evidence: /m,
  ],
  ["an actor is gone", "DELETE FROM finding WHERE kind = 'actors'", /: no actor has the id actor-/],
  [
    "a decision is gone",
    "DROP TRIGGER decision_is_kept; DELETE FROM decision WHERE seq = 1",
    /^decision 2: one before it is missing/m,
  ],
  [
    "a decision was changed",
    "DROP TRIGGER decision_is_final; UPDATE decision SET review = 'perhaps' WHERE seq = 1",
    /^decision 1: review: /m,
  ],
  [
    "a decision has no finding",
    "INSERT INTO decision (at, by, action, finding, review) VALUES ('', '', 'review', 'said-0', 'unsure')",
    /^decision 3: no finding has the id said-0/m,
  ],
  ["a voice is missing", "UPDATE linked SET voices = '[]'", /^s1: it belongs to no voice/m],
];

const folder = mkdtempSync(join(tmpdir(), "demarche-"));
const sound = join(folder, "sound.dossier");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeAll(async () => {
  await readInto(sound, [EXAMPLE]);
  const dossier = openDossier(sound);
  for (const { id } of dossier.document().attributions.slice(0, 2)) dossier.decide(id, "accepted");
  dossier.close();
});

test("a dossier that is as it was made is sound", async () => {
  expect(await demarche("check", sound)).toEqual({ code: 0, out: `${sound}: sound\n`, err: "" });
});

test.each(DAMAGES)("where %s, a check says so and ends with 3", async (_, sql, told) => {
  const path = join(scratchFolder(), "a.dossier");
  copyFileSync(sound, path);
  const db = new DatabaseSync(path);
  db.exec(`PRAGMA foreign_keys = OFF; ${sql}`);
  db.close();
  const { code, out, err } = await demarche("check", path);
  expect(err).toMatch(told);
  expect({ code, out }).toEqual({ code: 3, out: "" });
});

test("where what was derived cannot even be linked, it is refused in one line", async () => {
  const path = join(scratchFolder(), "a.dossier");
  copyFileSync(sound, path);
  const db = new DatabaseSync(path);
  db.exec("UPDATE derivation SET extract = '{}', key = 'another' WHERE source = 1");
  db.close();
  const { code, err } = await demarche("check", path);
  expect(err).toMatch(/^.+a\.dossier: what was derived in it cannot be linked .+; restore it .+\n$/);
  expect(code).toBe(3);
});
