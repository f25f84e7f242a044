import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Actor, Attribution } from "../../src/schema/findings.ts";
import { demarche } from "../demarche.ts";
import { scratchFolder } from "../scratch-folder.ts";

const FIRST = `Minister Ada Marin said that the talks had failed. The envoy “didn’t” say when the talks would go on.
According to the Harbour Gazette, Marin denied that the talks would go on.
`;
const SECOND =
  "Ada Marin arrived in Southport. Marin said that the survey could begin. Ben Okoro said that it could not.\n";

/** A dossier of two invented articles, and what it shows as JSON. */
async function dossier() {
  const folder = scratchFolder();
  const path = join(folder, "a.dossier");
  writeFileSync(join(folder, "a.txt"), FIRST);
  writeFileSync(join(folder, "b.txt"), SECOND);
  await demarche("read", join(folder, "a.txt"), join(folder, "b.txt"), "-o", path);
  const shown = async <T>(...what: string[]) =>
    JSON.parse((await demarche("show", ...what, path, "--json")).out) as T[];
  const statements = () => shown<Attribution>("attributions");
  const said = async (words: string) => {
    const found = (await statements()).find(({ content }) => content[0]?.exact.includes(words));
    if (!found) throw new Error(`nobody said ${words}`);
    return found;
  };
  return { path, statements, said, actors: () => shown<Actor>("actors") };
}

describe("demarche correct", () => {
  it("takes a name for the speaker, and words of the sentence for the rest", async () => {
    const { path, said } = await dossier();
    const { id } = await said("had failed");
    const given = ["--speaker", "okoro", "--cue", "talks", "--mode", "belief", "--modality", "hedged", "--by", "ana"];
    expect(await demarche("correct", path, id.slice(0, 14), ...given)).toEqual({
      code: 0,
      out: `${id}: corrected\n`,
      err: "",
    });
    expect(await said("had failed")).toMatchObject({
      mode: "belief",
      cue: { exact: "talks" },
      modality: "hedged",
      by: "ana",
    });
    const { out } = await demarche("show", "attributions", path, "--speaker", "Ben Okoro", "--mode", "belief");
    expect(out).toMatch(
      /^said-\w+ {2}Ben Okoro, talks {2}\(belief, hedged; s1\) \[accepted, corrected by ana\]\n {4}the talks had failed\n$/,
    );
    expect((await demarche("undo", path)).out).toBe(`${id}: proposed (the correction)\n`);
    expect(await said("had failed")).toMatchObject({ mode: "indirect", by: "machine", review: "proposed" });
  });

  it("knows that nobody can be named", async () => {
    const { path, said } = await dossier();
    const { id } = await said("had failed");
    await demarche("correct", path, id, "--speaker", "none", "--speaker-words", "none", "--cue", "none");
    expect(await said("had failed")).toMatchObject({ speaker: null, speakerSpan: null, cue: null });
    expect((await demarche("show", "attributions", path)).out).toContain("speaker unknown  (indirect; s1)");
  });

  it("takes quotation marks and blanks of any kind, and the sentence beside", async () => {
    const { path, said } = await dossier();
    const { id } = await said("had failed");
    const content = ["--content", `The envoy   "didn't" say`, "--content", "when the talks would go on"];
    expect(await demarche("correct", path, id, ...content)).toMatchObject({ code: 0 });
    const after = await said("The envoy");
    expect(after.content.map(({ exact }) => exact)).toEqual(["The envoy “didn’t” say", "when the talks would go on"]);
    expect(after.evidence.length).toBeGreaterThan(1);
    expect((await demarche("check", path)).code).toBe(0);
  });

  it("means the nearest of several places, or that which is named with --at", async () => {
    const { path, said } = await dossier();
    const { id } = await said("had failed");
    await demarche("correct", path, id, "--content", "talks");
    expect((await said("talks")).content[0]?.start).toBe(FIRST.indexOf("talks"));
    const last = FIRST.lastIndexOf("talks");
    await demarche("correct", path, id, "--content", "talks", "--at", String(last));
    expect((await demarche("show", "attributions", path, "--json")).out).toContain(`"start": ${last}`);
  });

  it("says where the words are that it does not find", async () => {
    const { path, said } = await dossier();
    const { id } = await said("had failed");
    const far = await demarche("correct", path, id, "--cue", "denied");
    expect(far).toMatchObject({ code: 1, out: "" });
    expect(far.err).toMatch(
      new RegExp(`^"denied" is neither .*at ${FIRST.indexOf("denied")} \\(….*choose with --at\n$`),
    );
    expect((await demarche("correct", path, id, "--cue", "whispered")).err).toContain("copy the words from the text");
  });
});

describe("demarche merge and split", () => {
  it("make actors one, and one two, by their names", async () => {
    const { path, actors, statements } = await dossier();
    const [marin, okoro] = ["Ada Marin", "Ben Okoro"].map((name) => name) as [string, string];
    const before = await actors();
    expect((await demarche("merge", path, marin, okoro, "--by", "ana")).out).toMatch(
      /^actor-\w+: Ada Marin, with actor-\w+\n$/,
    );
    expect((await actors()).map(({ name }) => name)).not.toContain(okoro);
    expect((await statements()).filter(({ speaker }) => speaker === null)).toEqual([]);
    const split = ["--name", "Another Marin", "--mention", "marin@s2"];
    expect((await demarche("split", path, marin, ...split)).out).toMatch(
      /actor-\w+ \(Another Marin\) is apart from it\n$/,
    );
    const other = (await actors()).find(({ name }) => name === "Another Marin");
    expect(other?.mentions.map(({ source, exact }) => `${source} ${exact}`)).toEqual(["s2 Marin"]);
    expect((await statements()).filter(({ speaker }) => speaker === other?.id)).toHaveLength(1);
    const { out } = await demarche("show", "actors", path);
    expect(out).toMatch(/Another Marin; also Marin; \[accepted, by \S+\]/);
    await demarche("undo", path);
    await demarche("undo", path);
    expect(await actors()).toEqual(before);
  });

  it("take all mentions of a source", async () => {
    const { path, actors } = await dossier();
    await demarche("split", path, "Ada Marin", "--name", "Another", "--source", "s2");
    const mentions = (await actors()).find(({ name }) => name === "Another")?.mentions ?? [];
    expect(mentions.length).toBeGreaterThan(1);
    expect(new Set(mentions.map(({ source }) => source))).toEqual(new Set(["s2"]));
  });

  it("tell of a decision that has lost its hold, and that the dossier is sound", async () => {
    const { path, actors } = await dossier();
    await demarche("split", path, "Ada Marin", "--name", "Another", "--source", "s2");
    const id = (await actors()).find(({ name }) => name === "Another")?.id as string;
    await demarche("reject", path, id);
    await demarche("undo", path, (await actors())[0]?.id as string);
    const checked = await demarche("check", path);
    expect(checked).toMatchObject({ code: 0, out: `${path}: sound\n` });
    expect(checked.err).toBe(`decision 2 is without effect: no finding has the id ${id}\n`);
  });
});

it("says what is wrong with a correction and ends with 1", async () => {
  const { path, said } = await dossier();
  const { id } = await said("had failed");
  const wrong: [word: string, ...call: string[]][] = [
    ["nothing is corrected", "correct", path, id],
    ["no actor has that name", "correct", path, id, "--speaker", "Zed"],
    ["it may be", "correct", path, "said-", "--mode", "belief"],
    ["there is none", "correct", path, "said-zzz", "--mode", "belief"],
    ["shouted", "correct", path, id, "--mode", "shouted"],
    ["no words", "correct", path, id, "--content", " "],
    ["the actor that stays", "merge", path, "Ada Marin", "Marin"],
    ["no actor has that name", "merge", path, "Ada Marin", ""],
    ["in s2 (", "split", path, "Ada Marin", "--name", "B"],
    ["in s2 (", "split", path, "Ada Marin", "--name", "B", "--mention", "Marin@s9"],
    ["leave at least one", "split", path, "Ben Okoro", "--name", "B", "--source", "s2"],
    ["--name", "split", path, "Ben Okoro", "--source", "s2"],
    ["leave them out", "show", "actors", path, "--mode", "direct"],
  ];
  for (const [word, ...call] of wrong) {
    const { code, out, err } = await demarche(...call);
    expect({ call, code, out }).toEqual({ call, code: 1, out: "" });
    expect(err).toContain(word);
  }
  expect((await demarche("undo", path)).out).toContain("nothing");
});
