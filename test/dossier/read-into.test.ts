import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { briefOf, openDossier, readInto } from "../../src/dossier.ts";
import { EXAMPLE } from "../kurils.ts";
import { scratchFolder } from "../scratch-folder.ts";

const codebook = join(EXAMPLE, "codebook.yaml");

function findingsOf(path: string): string {
  const dossier = openDossier(path);
  const document = JSON.stringify(dossier.document());
  dossier.close();
  return document;
}

describe("reading into a dossier", () => {
  it("gives the same bytes for the same input", async () => {
    const folder = scratchFolder();
    for (const name of ["a", "b"]) await readInto(join(folder, `${name}.dossier`), [EXAMPLE], { codebook });
    expect(readFileSync(join(folder, "a.dossier")).equals(readFileSync(join(folder, "b.dossier")))).toBe(true);
  });

  it("gives the same brief, whatever the dossier is called", async () => {
    const folder = scratchFolder();
    const briefs: string[] = [];
    for (const name of ["a", "b"]) {
      await readInto(join(folder, `${name}.dossier`), [EXAMPLE]);
      const dossier = openDossier(join(folder, `${name}.dossier`));
      expect(dossier.title).toBe("Japan and Russia");
      briefs.push(briefOf(dossier).markdown(), briefOf(dossier).html());
      dossier.close();
    }
    expect(briefs.slice(0, 2)).toEqual(briefs.slice(2));
  });

  it("shows at once what another process has read in meanwhile", async () => {
    const folder = scratchFolder();
    const path = join(folder, "a.dossier");
    writeFileSync(join(folder, "one.txt"), "Ada Marin said that the talks had failed.\n");
    writeFileSync(join(folder, "two.txt"), "Ben Okoro said that the talks had not failed.\n");
    await readInto(path, [join(folder, "one.txt")]);
    const dossier = openDossier(path);
    expect(dossier.document().sources).toHaveLength(1);
    await readInto(path, [join(folder, "two.txt")]);
    expect(dossier.document().sources).toHaveLength(2);
    expect(dossier.source("s2").text).toContain("Okoro");
    dossier.close();
  });

  it("takes the same decision of the same coder once", async () => {
    const path = join(scratchFolder(), "a.dossier");
    await readInto(path, [EXAMPLE]);
    const dossier = openDossier(path, { coder: "ana" });
    const id = dossier.document().attributions[0]?.id as string;
    for (let n = 0; n < 3; n++) dossier.decide(id, "accepted");
    expect(dossier.undo(id)).toEqual({ finding: id, review: "proposed", action: "review" });
    dossier.close();
  });

  it("changes nothing when it is done again", async () => {
    const path = join(scratchFolder(), "a.dossier");
    const first = await readInto(path, [EXAMPLE], { codebook });
    const before = readFileSync(path);
    const second = await readInto(path, [EXAMPLE], { codebook });
    expect(first.problems).toEqual([]);
    expect(first.added.length).toBeGreaterThan(4);
    expect(second).toMatchObject({ added: [], known: first.added.length, derivedAgain: 0, problems: [] });
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it("goes on where it was interrupted, to the same findings", async () => {
    const folder = scratchFolder();
    await readInto(join(folder, "whole.dossier"), [EXAMPLE], { codebook });
    const interruption = new AbortController();
    const part = join(folder, "part.dossier");
    const report = await readInto(part, [EXAMPLE], {
      codebook,
      signal: interruption.signal,
      onProgress: ({ done }) => done === 2 && interruption.abort(),
    });
    expect(report).toMatchObject({ interrupted: true });
    expect(report.added).toHaveLength(2);
    await readInto(part, [EXAMPLE], { codebook });
    expect(findingsOf(part)).toBe(findingsOf(join(folder, "whole.dossier")));
  });

  it("goes through everything again when the codebook changes, and keeps decisions", async () => {
    const path = join(scratchFolder(), "a.dossier");
    await readInto(path, [EXAMPLE]);
    const before = openDossier(path, { coder: "ana" });
    const touched = before.document().attributions[0]?.id as string;
    before.decide(touched, "accepted");
    before.close();
    const report = await readInto(path, [], { codebook });
    expect(report.derivedAgain).toBeGreaterThan(4);
    const after = openDossier(path);
    expect(after.document().attributions.find(({ id }) => id === touched)?.review).toBe("accepted");
    expect(after.document().actors.some((actor) => actor.codebook !== null)).toBe(true);
    expect(await after.check()).toEqual([]);
    after.close();
  });

  it("keeps the ids and the order of what was there when articles are added", async () => {
    const folder = scratchFolder();
    const inbox = join(folder, "inbox");
    mkdirSync(inbox);
    const articles = readdirSync(EXAMPLE).filter((file) => /\.(txt|md)$/.test(file) && !file.startsWith("README"));
    for (const file of articles.slice(0, 3)) copyFileSync(join(EXAMPLE, file), join(inbox, file));
    const path = join(folder, "a.dossier");
    await readInto(path, [inbox]);
    const before = openDossier(path);
    const said = before.document().attributions.map(({ id }) => id);
    const actors = before.document().actors.map(({ id }) => id);
    before.close();
    for (const file of articles.slice(3)) copyFileSync(join(EXAMPLE, file), join(inbox, file));
    await readInto(path, [inbox]);
    const after = openDossier(path);
    expect(
      after
        .document()
        .attributions.map(({ id }) => id)
        .slice(0, said.length),
    ).toEqual(said);
    expect(new Set(after.document().actors.map(({ id }) => id)).intersection(new Set(actors)).size).toBe(actors.length);
    after.close();
  });

  it("keeps a finding with a decision as its coder's when it is no longer proposed", async () => {
    const folder = scratchFolder();
    const path = join(folder, "a.dossier");
    const article = join(folder, "a.txt");
    const codebookFile = join(folder, "codebook.yaml");
    writeFileSync(
      article,
      "The Harbour Guild met in Aldmoor on 3 May 2017. The Harbour Guild said that the talks had failed.\n",
    );
    writeFileSync(codebookFile, "title: Talks\nactors:\n  - {id: guild, name: Harbour Guild, type: organisation}\n");
    await readInto(path, [article], { codebook: codebookFile });
    const before = openDossier(path, { coder: "ana" });
    const guild = before.document().actors.find(({ codebook: id }) => id === "guild");
    before.decide(guild?.id as string, "accepted");
    before.close();
    writeFileSync(codebookFile, "title: Talks\nactors:\n  - {id: moor, name: Aldmoor, type: state}\n");
    await readInto(path, [], { codebook: codebookFile });
    const after = openDossier(path);
    expect(await after.check()).toEqual([]);
    const kept = after.document().actors.find(({ id }) => id === guild?.id);
    expect(kept).toMatchObject({ review: "accepted" });
    after.close();
  });

  it("keeps what a finding with a decision refers to", async () => {
    const folder = scratchFolder();
    const path = join(folder, "a.dossier");
    const article = join(folder, "a.txt");
    const codebookFile = join(folder, "codebook.yaml");
    writeFileSync(article, "Aldmoor waited. The Harbour Guild said that the talks had failed in the autumn.\n");
    writeFileSync(codebookFile, "title: Talks\nactors:\n  - {id: guild, name: Harbour Guild, type: organisation}\n");
    await readInto(path, [article], { codebook: codebookFile });
    const before = openDossier(path, { coder: "ana" });
    const guild = before.document().actors.find(({ codebook: id }) => id === "guild")?.id;
    const said = before.document().attributions.find(({ speaker }) => speaker === guild)?.id as string;
    before.decide(said, "accepted");
    before.close();
    // What is called otherwise is another actor, and what it has said another finding.
    const db = new DatabaseSync(path);
    db.exec("DELETE FROM linked");
    db.exec("UPDATE derivation SET extract = json_set(extract, '$.statements', json('[]'), '$.mentions', json('[]'))");
    db.close();
    const after = openDossier(path);
    expect(await after.check()).toEqual([]);
    expect(after.document().attributions).toMatchObject([{ id: said, speaker: guild, by: "ana", review: "accepted" }]);
    expect(after.document().actors.map(({ id }) => id)).toEqual([guild]);
    after.close();
  });

  it("can be interrupted while it goes through again what is there, and goes on", async () => {
    const path = join(scratchFolder(), "a.dossier");
    const { added } = await readInto(path, [EXAMPLE]);
    const interruption = new AbortController();
    // A signal is delivered between turns of the event loop, as this is.
    const onProgress = () => void setImmediate(() => interruption.abort());
    const first = await readInto(path, [], { codebook, signal: interruption.signal, onProgress });
    expect(first).toMatchObject({ interrupted: true });
    expect(first.derivedAgain).toBeGreaterThan(0);
    expect(first.derivedAgain).toBeLessThan(added.length);
    const second = await readInto(path, [], { codebook });
    expect(first.derivedAgain + second.derivedAgain).toBe(added.length);
  });

  it("takes a date that was corrected in the reference manager", async () => {
    const folder = scratchFolder();
    const path = join(folder, "a.dossier");
    writeFileSync(
      join(folder, "a.txt"),
      "Minister Ada Marin visited Southport. She said that the talks had gone well.\n",
    );
    for (const year of ["2016", "2018"]) {
      writeFileSync(join(folder, "library.ris"), `TY  - NEWS\nTI  - Visit\nPY  - ${year}\nL1  - a.txt\nER  - \n`);
      await readInto(path, [folder]);
      const dossier = openDossier(path);
      expect(dossier.document().sources.map(({ published }) => published)).toEqual([year]);
      dossier.close();
    }
  });
});

describe("a view as of a day", () => {
  it.each(["2016", "2016-02-30", "today", "", "2016-13-01"])("does not take %j for one", async (day) => {
    const path = join(scratchFolder(), "a.dossier");
    await readInto(path, []);
    const dossier = openDossier(path);
    expect(() => dossier.document({ asOf: day })).toThrow(
      new RangeError(`${JSON.stringify(day)} is no day; write it as in 2016-12-31`),
    );
    dossier.close();
  });
});
