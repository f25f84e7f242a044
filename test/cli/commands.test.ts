import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { program } from "../../src/cli/program.ts";
import { cliReference } from "../../src/cli/reference.ts";
import { processTerminal } from "../../src/cli/terminal.ts";
import { demarche } from "../demarche.ts";
import { EXAMPLE } from "../kurils.ts";
import { scratchFolder } from "../scratch-folder.ts";

const root = program(processTerminal, () => undefined);

test("the command-line reference is what the commands say (npm run docs writes it)", () => {
  const stored = readFileSync(new URL("../../docs/cli.md", import.meta.url), "utf8");
  expect(cliReference(program(processTerminal, () => undefined))).toBe(stored);
});

test.each(root.commands.map((command) => command.name()))("%s has help with examples", async (name) => {
  const { code, out } = await demarche(name, "--help");
  expect(code).toBe(0);
  expect(out).toContain(`demarche ${name}`);
  expect(out).toMatch(/Examples:\n {2}demarche /);
});

async function exampleDossier(): Promise<string> {
  const path = join(scratchFolder(), "a.dossier");
  const { code } = await demarche("read", EXAMPLE, "-o", path, "--codebook", join(EXAMPLE, "codebook.yaml"));
  expect(code).toBe(0);
  return path;
}

describe("the commands", () => {
  it("show what the dossier holds, for people and for machines", async () => {
    const path = await exampleDossier();
    for (const what of ["actors", "attributions", "events", "timeline"]) {
      const shown = await demarche("show", what, path);
      expect(shown).toMatchObject({ code: 0, err: "" });
      expect(shown.out.split("\n").length).toBeGreaterThan(3);
      expect(shown.out).not.toContain("\x1b");
      expect(JSON.parse((await demarche("show", what, path, "--json")).out).length).toBeGreaterThan(3);
    }
    expect(JSON.parse((await demarche("sources", path, "--json")).out).length).toBeGreaterThan(4);
    expect((await demarche("sources", path)).out).toContain("s1");
    expect((await demarche("check", path)).out).toContain("sound");
  });

  it("find sentences", async () => {
    const path = await exampleDossier();
    const { out } = await demarche("search", path, "peace", "treaty", "--json", "-n", "3");
    const hits = JSON.parse(out) as { text: string }[];
    expect(hits.length).toBeGreaterThan(0);
    for (const { text } of hits) for (const word of ["peace", "treaty"]) expect(text.toLowerCase()).toContain(word);
    expect(await demarche("search", path, "zyzzyva")).toMatchObject({
      code: 0,
      out: "",
      err: expect.stringContaining("no sentence"),
    });
  });

  it("accept, reject, undo and redo by the beginning of an id", async () => {
    const path = await exampleDossier();
    const [first] = JSON.parse((await demarche("show", "attributions", path, "--json")).out) as { id: string }[];
    const id = first?.id as string;
    expect((await demarche("accept", path, id.slice(0, 13), "--by", "ana")).out).toBe(`${id}: accepted\n`);
    expect((await demarche("reject", path, id, "--by", "ben")).out).toBe(`${id}: rejected\n`);
    expect((await demarche("undo", path)).out).toBe(`${id}: accepted\n`);
    expect((await demarche("undo", path, id)).out).toBe(`${id}: proposed\n`);
    expect((await demarche("undo", path)).out).toContain("nothing");
    expect((await demarche("redo", path)).out).toBe(`${id}: accepted\n`);
    expect((await demarche("check", path)).code).toBe(0);
  });

  it("take the ids that there are, tell of the others, and end with 2", async () => {
    const path = await exampleDossier();
    const ids = (JSON.parse((await demarche("show", "events", path, "--json")).out) as { id: string }[]).map(
      ({ id }) => id,
    );
    expect(await demarche("reject", path, ids[0] as string, "event-zzz", ids[1] as string)).toEqual({
      code: 2,
      out: `${ids[0]}: rejected\n${ids[1]}: rejected\n`,
      err: expect.stringMatching(/^finding "event-zzz": there is none.*\n$/),
    });
  });

  it("say so where there is nothing to show, and nothing among the results", async () => {
    const path = await exampleDossier();
    for (const call of [
      ["sources"],
      ["show", "actors"],
      ["show", "attributions"],
      ["show", "events"],
      ["show", "timeline"],
    ]) {
      const shown = await demarche(...call, path, "--as-of", "1990-01-01");
      expect(shown).toEqual({ code: 0, out: "", err: expect.stringMatching(/^there is no .+ by then; .+\n$/) });
      expect((await demarche(...call, path, "--as-of", "1990-01-01", "--json")).out).toBe("[]\n");
    }
  });

  it("say by whose account somebody has said a thing", async () => {
    const { out } = await demarche("show", "attributions", await exampleDossier());
    expect(out).toMatch(/^said-\w+ {2}\S.* → \S.* \(.*; s\d+\)$/m);
  });

  it("say what is wrong with a call and end with 1", async () => {
    const path = await exampleDossier();
    for (const call of [
      ["read"],
      ["read", "-o", path],
      ["show", "dreams", path],
      ["accept", path, "said-zzz"],
      ["accept", path, "said"],
      ["accept", path, ""],
      ["undo", path, "--by", " "],
      ["findings", path, "--as-of", "2016-13-31"],
      ["brief", path, "-o", "brief.pdf"],
      ["search", path, "peace", "-n", "0"],
      ["dance"],
    ]) {
      const { code, err } = await demarche(...call);
      expect({ call, code }).toEqual({ call, code: 1 });
      expect(err).not.toBe("");
    }
  });
});
