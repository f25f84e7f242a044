import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Dossier, openDossier, readInto, UnfitCorrection, UnknownFinding } from "../../src/dossier.ts";
import type { AttributionChange } from "../../src/schema/decision.ts";
import { FINDING_KINDS } from "../../src/schema/finding-kinds.ts";
import type { Actor, Attribution } from "../../src/schema/findings.ts";
import { scratchFolder } from "../scratch-folder.ts";
import { memoryDossier } from "../server/memory-dossier.ts";

const ARTICLE = `The talks in Aldmoor went on. The Harbour Guild said that the talks had failed in the autumn.
The River Board said that the talks had not failed. The Harbour Guild said that it would wait.
`;
const CODEBOOK = `title: Talks
actors:
  - {id: guild, name: Harbour Guild, type: organisation}
  - {id: board, name: River Board, type: organisation}
`;

async function harbour(): Promise<{ path: string; dossier: Dossier; guild: Actor; board: Actor; said: Attribution }> {
  const folder = scratchFolder();
  const path = join(folder, "a.dossier");
  writeFileSync(join(folder, "a.txt"), ARTICLE);
  writeFileSync(join(folder, "codebook.yaml"), CODEBOOK);
  await readInto(path, [join(folder, "a.txt")], { codebook: join(folder, "codebook.yaml") });
  const dossier = openDossier(path, { coder: "ana" });
  const { actors, attributions } = dossier.document();
  const guild = actors.find(({ codebook }) => codebook === "guild") as Actor;
  const board = actors.find(({ codebook }) => codebook === "board") as Actor;
  const said = attributions.find(({ speaker }) => speaker === guild.id) as Attribution;
  return { path, dossier, guild, board, said };
}

describe("deciding on a dossier", () => {
  it("corrects, merges and splits in the document, and not in what the machine proposed", async () => {
    const { dossier, guild, board, said } = await harbour();
    const machine = dossier.document({ machine: true });
    expect(dossier.correct(said.id.slice(0, 12), { speaker: board.id })).toEqual({
      finding: said.id,
      review: "accepted",
      action: "correct",
    });
    expect(dossier.document().attributions.find(({ id }) => id === said.id)).toMatchObject({
      speaker: board.id,
      by: "ana",
    });
    expect(dossier.merge(guild.id, [board.id])).toMatchObject({ finding: guild.id, action: "merge" });
    expect(dossier.document().actors.map(({ id }) => id)).not.toContain(board.id);
    const { made = "" } = dossier.split(guild.id, board.mentions, " Board of the River ");
    const { actors, attributions } = dossier.document();
    expect(actors.find(({ id }) => id === made)).toMatchObject({ name: "Board of the River", by: "ana" });
    expect(attributions.filter(({ speaker }) => speaker === made)).toHaveLength(1);
    expect(dossier.document({ machine: true })).toEqual(machine);
    expect(await dossier.check()).toEqual([]);
    expect(dossier.withoutEffect()).toEqual([]);
    dossier.close();
  });

  it("takes each back and restores it, and says what it was", async () => {
    const { dossier, guild, board, said } = await harbour();
    dossier.correct(said.id, { mode: "belief" });
    dossier.merge(guild.id, [board.id]);
    const after = dossier.document();
    expect(dossier.undo(board.id)).toEqual({ finding: guild.id, review: "proposed", action: "merge" });
    expect(dossier.undo()).toEqual({ finding: said.id, review: "proposed", action: "correct" });
    expect(dossier.undo()).toBeNull();
    expect(dossier.redo()).toMatchObject({ action: "correct" });
    expect(dossier.redo()).toMatchObject({ action: "merge", review: "accepted" });
    expect(dossier.document()).toEqual(after);
    dossier.close();
  });

  it("is on an actor that a split has made as on any other", async () => {
    const { dossier, guild } = await harbour();
    const { made = "" } = dossier.split(guild.id, guild.mentions.slice(1), "Another guild");
    expect(dossier.decide(made.slice(0, 14), "rejected")).toMatchObject({ finding: made, review: "rejected" });
    expect(dossier.document().actors.at(-1)).toMatchObject({ id: made, review: "rejected" });
    expect(dossier.undo(made)).toMatchObject({ review: "accepted", action: "review" });
    dossier.decide(made, "unsure");
    dossier.undo(guild.id);
    expect(dossier.withoutEffect()).toMatchObject([{ why: expect.stringContaining(made) }]);
    expect(await dossier.check()).toEqual([]);
    dossier.close();
  });

  it("adds nothing where the same coder says the same again", async () => {
    const { dossier, said } = await harbour();
    for (let n = 0; n < 3; n++) dossier.correct(said.id, { mode: "belief", cue: said.cue });
    dossier.undo();
    expect(dossier.undo()).toBeNull();
    dossier.close();
  });

  it("takes nothing that does not fit, and says what and why", async () => {
    const { dossier, guild, board, said } = await harbour();
    const { text } = dossier.source("s1");
    const span = (start: number, end: number) => ({ source: "s1", start, end, exact: text.slice(start, end) });
    const unfit: [act: () => unknown, place: string][] = [
      [() => dossier.correct(guild.id, { mode: "belief" }), "finding"],
      [() => dossier.correct(said.id, {}), "correct"],
      [() => dossier.correct(said.id, { speaker: "actor-0" }), "speaker"],
      [() => dossier.correct(said.id, { cue: { ...span(4, 9), exact: "other" } }), "cue"],
      [() => dossier.correct(said.id, { cue: { ...span(4, 9), source: "s2" } }), "cue"],
      [() => dossier.correct(said.id, { speakerSpan: span(9, 4) }), "speakerSpan"],
      [() => dossier.correct(said.id, { content: [span(9, 20), span(4, 10)] }), "content.1"],
      [() => dossier.correct(said.id, { content: [{ ...span(0, 4), end: 1e9 }] }), "content.0"],
      [() => dossier.correct(said.id, { mode: "shouted" } as unknown as AttributionChange), "correct"],
      [() => dossier.merge(guild.id, [guild.id]), "others"],
      [() => dossier.merge(said.id, [guild.id]), "into"],
      [() => dossier.merge(guild.id, [said.id]), "others"],
      [() => dossier.merge(guild.id, []), "merge"],
      [() => dossier.split(guild.id, guild.mentions, "All"), "mentions"],
      [() => dossier.split(guild.id, board.mentions, "Board"), "mentions"],
      [() => dossier.split(guild.id, guild.mentions.slice(0, 1), " "), "split"],
      [() => dossier.split(guild.id, guild.mentions.slice(0, 1), "x".repeat(1000)), "name"],
      [() => dossier.split(said.id, guild.mentions.slice(0, 1), "Guild"), "actor"],
    ];
    for (const [act, place] of unfit) {
      const error = thrown(act);
      expect(error, String(act)).toBeInstanceOf(UnfitCorrection);
      expect(error, String(act)).toMatchObject({ place, mend: expect.stringMatching(/\w/) });
    }
    expect(thrown(() => dossier.merge(guild.id, ["actor-zzz"]))).toBeInstanceOf(UnknownFinding);
    expect(dossier.undo()).toBeNull();
    dossier.merge(guild.id, [board.id]);
    expect(thrown(() => dossier.decide(board.id, "accepted"))).toMatchObject({ value: board.id });
    dossier.close();
  });

  it("outlives another derivation, with whom it names", async () => {
    const { path, dossier, guild, board, said } = await harbour();
    dossier.correct(said.id, { speaker: board.id, mode: "belief" });
    dossier.merge(guild.id, [board.id]);
    dossier.split(guild.id, guild.mentions.slice(1), "Another guild");
    const actors = dossier.document().actors.filter(({ by }) => by === "ana");
    const corrected = dossier.document().attributions.find(({ id }) => id === said.id);
    dossier.close();
    const db = new DatabaseSync(path);
    db.exec("DELETE FROM linked");
    db.exec("UPDATE derivation SET extract = json_set(extract, '$.statements', json('[]'), '$.mentions', json('[]'))");
    db.close();
    const after = openDossier(path);
    expect(after.document({ machine: true }).actors).toEqual([]);
    expect(after.document().attributions).toEqual([corrected]);
    expect(after.document().actors).toEqual(actors);
    expect(await after.check()).toEqual([]);
    expect(after.withoutEffect()).toEqual([]);
    after.close();
  });
});

it("comes back to what the machine proposed when everything is undone, and forth again", () => {
  const choice = fc.record({ does: fc.nat(3), one: fc.nat(30), other: fc.nat(30), n: fc.nat(5) });
  fc.assert(
    fc.property(fc.array(choice, { maxLength: 10 }), (choices) => {
      const dossier = memoryDossier();
      let taken = 0;
      for (const { does, one, other, n } of choices) {
        const { actors, attributions } = dossier.document();
        const a = actors[one % actors.length] as Actor;
        const b = actors[other % actors.length] as Actor;
        const said = attributions[n] as Attribution;
        if (does === 0) dossier.decide(said.id, "rejected");
        else if (does === 1) dossier.correct(said.id, { speaker: a.id, modality: "conditional" });
        else if (does === 2 && a !== b) dossier.merge(a.id, [b.id]);
        else if (does === 3 && a.mentions.length > 1) dossier.split(a.id, a.mentions.slice(0, 1), "Another");
        else continue;
        taken++;
      }
      const after = dossier.document();
      let undone = 0;
      while (dossier.undo() !== null) undone++;
      expect(undone).toBeLessThanOrEqual(taken);
      expect(dossier.document()).toEqual(dossier.document({ machine: true }));
      while (dossier.redo() !== null) undone--;
      expect(undone).toBe(0);
      expect(dossier.document()).toEqual(after);
      const ids = FINDING_KINDS.flatMap((kind) => after[kind].map(({ id }) => id));
      expect(new Set(ids).size).toBe(ids.length);
    }),
    { seed: 17, numRuns: 60 },
  );
});

function thrown(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  return null;
}
