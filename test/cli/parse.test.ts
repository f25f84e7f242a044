import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, test } from "vitest";
import { readConllu } from "../../src/language/conllu.ts";
import { demarche } from "../demarche.ts";
import { scratchFolder } from "../scratch-folder.ts";

const MAIN = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));
const TEXT = "Ada Marin left Southport.\n\nShe can't come.\n";

/** Runs the command on a file of this content. */
function parse(content: string | Uint8Array, ...options: string[]) {
  const file = join(scratchFolder(), "input.txt");
  writeFileSync(file, content);
  return demarche("parse", file, ...options);
}

/** The command as a process of its own, with this standard input. */
function piped(input: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, "parse", ...args], { input, encoding: "utf8" });
  return { code: status, out: stdout, err: stderr };
}

describe("demarche parse", () => {
  it("writes CoNLL-U", async () => {
    const { code, out, err } = await parse(TEXT);
    expect([code, err]).toEqual([0, ""]);
    const sentences = readConllu(out);
    expect(sentences.map(({ words }) => words.map(({ form }) => form))).toEqual([
      ["Ada", "Marin", "left", "Southport", "."],
      ["She", "ca", "n't", "come", "."],
    ]);
    expect(sentences[0]?.words[2]).toMatchObject({ lemma: "leave", upos: "VERB", head: 0, deprel: "root" });
    expect(sentences[1]?.multiword).toEqual([{ from: 1, to: 3, form: "can't", misc: null }]);
  });

  it("writes JSON", async () => {
    const { code, out } = await parse(TEXT, "--format", "json");
    expect(code).toBe(0);
    const [first, second] = JSON.parse(out);
    expect(first).toMatchObject({ start: 0, end: 25, text: "Ada Marin left Southport." });
    expect(first.tokens[2]).toMatchObject({ start: 10, end: 14, text: "left", lemma: "leave", upos: "VERB", head: -1 });
    expect(first.tokens[1].feats).toBe("Number=Sing");
    expect(first.names[0]).toMatchObject({ start: 0, end: 9, text: "Ada Marin", type: "person" });
    expect(second.tokens.map(({ text }: { text: string }) => text).join(" ")).toBe("She ca n't come .");
  });

  it("reads standard input where no file is named or the name is -, and writes no colour into a pipe", async () => {
    const { out } = await parse(TEXT);
    expect(piped(TEXT)).toEqual({ code: 0, out, err: "" });
    expect(piped(TEXT, "-", "--format=conllu")).toEqual({ code: 0, out, err: "" });
    expect(out).not.toContain("\x1b");
  });

  it("takes nothing for no sentences", async () => {
    for (const nothing of ["", " \r\n\t\n", "\ufeff"]) {
      expect(await parse(nothing)).toEqual({ code: 0, out: "", err: "" });
      expect(await parse(nothing, "--format", "json")).toEqual({ code: 0, out: "[]\n", err: "" });
      expect(await parse(nothing, "--pretokenized")).toEqual({ code: 0, out: "", err: "" });
    }
  });

  it("reads bytes that are no text as far as they go", async () => {
    const junk = Uint8Array.from({ length: 4096 }, (_, n) => (n * 167 + 13) % 256);
    const { code, out, err } = await parse(junk);
    expect([code, err]).toEqual([0, ""]);
    expect(readConllu(out).length).toBeGreaterThan(0);
    const { out: json } = await parse(junk, "--format", "json");
    const text = new TextDecoder().decode(junk);
    for (const { tokens } of JSON.parse(json))
      for (const token of tokens) expect(token.text).toBe(text.slice(token.start, token.end));
  });

  it("does without a byte order mark", async () => {
    const { out } = await parse(TEXT);
    expect((await parse(`\ufeff${TEXT}`)).out).toBe(out);
  });
});

describe("demarche parse --pretokenized", () => {
  const line = (id: number | string, form: string, head = "_") => `${id}\t${form}\t_\t_\t_\t_\t${head}\t_\t_\t_\n`;

  it("keeps documents, comments and words, and replaces the rest", async () => {
    const given = `# newdoc\n# sent_id = a-1\n${line(1, "Ada", "2") + line(2, "left", "1") + line(3, "to-day")}\n`;
    const { code, out, err } = await parse(given, "--pretokenized");
    expect([code, err]).toEqual([0, ""]);
    const [sentence] = readConllu(out);
    expect(sentence?.comments).toEqual(["newdoc", "sent_id = a-1"]);
    expect(sentence?.words.map(({ form }) => form)).toEqual(["Ada", "left", "to-day"]);
    expect(sentence?.words.map(({ head }) => head)).toEqual([2, 0, 2]);
  });

  it("takes what it writes, in lines of either end", async () => {
    const { out } = await parse(TEXT);
    const again = await parse(out, "--pretokenized");
    expect(again).toEqual({ code: 0, out, err: "" });
    expect(await parse(out.replaceAll("\n", "\r\n"), "--pretokenized")).toEqual(again);
  });

  it("parses a sentence of 600 words", async () => {
    const words = Array.from({ length: 600 }, (_, i) =>
      line(i + 1, ["they", "met", "in", "Oslo", "and"][i % 5] as string),
    );
    const { code, out } = await parse(`${words.join("")}\n`, "--pretokenized");
    expect(code).toBe(0);
    const [sentence, ...others] = readConllu(out);
    expect([sentence?.words.length, others.length]).toEqual([600, 0]);
    expect(sentence?.words.filter(({ head }) => head === 0)).toHaveLength(1);
  });

  test.each([
    ["no columns", "They left.\n", 1],
    ["words out of order", `${line(1, "They")}${line(3, "left")}`, 2],
    ["a head that is none", `${line(1, "They", "x")}`, 1],
    ["a head beyond the sentence", `${line(1, "They")}${line(2, "left", "7")}`, 2],
    ["a token beyond the sentence", `${line("1-3", "They")}${line(1, "They")}`, 2],
    ["commands for the terminal", `${line("\x1b[2J", "They")}`, 1],
  ])("names the line and the mend where there are %s", async (_, content, number) => {
    const { code, out, err } = await parse(content, "--pretokenized");
    expect(err).toMatch(new RegExp(`^.*input\\.txt: CoNLL-U, line ${number}: .+; --pretokenized takes CoNLL-U in\\n$`));
    expect(err).not.toContain("\x1b");
    expect([code, out]).toEqual([3, ""]);
  });

  it("calls standard input so", () => {
    const { code, err } = piped("They left.\n", "-", "--pretokenized");
    expect(err).toMatch(/^standard input: CoNLL-U, line 1: .+; .+\n$/);
    expect(code).toBe(3);
  });
});

describe("demarche parse refuses in one line", () => {
  test.each<[string, (folder: string) => string[], RegExp]>([
    ["a file that is missing", (folder) => [join(folder, "none.txt")], /none\.txt: there is no such file; .+\n$/],
    ["a folder", (folder) => [folder], /: that is a folder; .+\n$/],
    ["a name that is empty", () => [""], /^"": .+; .+\n$/],
    ["a format that there is not", () => ["a.txt", "--format", "xml"], /xml/],
    ["a second file", () => ["a.txt", "b.txt"], /too many arguments/],
  ])("%s", async (_, args, reason) => {
    const { code, out, err } = await demarche("parse", ...args(scratchFolder()));
    expect(err).toMatch(reason);
    expect([code, out]).toEqual([1, ""]);
  });

  it("a pack that is none", async () => {
    const folder = scratchFolder();
    const real = readFileSync(new URL("../../packs/en.pack", import.meta.url));
    const changed = Uint8Array.from(real);
    changed[changed.length >> 1] = (changed[changed.length >> 1] as number) ^ 1;
    const packs = {
      "junk.pack": "no pack",
      "empty.pack": "",
      "cut.pack": real.subarray(0, 5_000),
      "changed.pack": changed,
    };
    for (const [name, content] of Object.entries(packs)) {
      writeFileSync(join(folder, name), content);
      const { code, out, err } = await parse(TEXT, "--pack", join(folder, name));
      expect(err).toMatch(new RegExp(`^.*${name}: .+\\n$`));
      expect([code, out]).toEqual([1, ""]);
    }
    expect(await parse(TEXT, "--pack", join(folder, "none.pack"))).toMatchObject({
      code: 1,
      err: expect.stringMatching(/none\.pack: there is no such file/),
    });
    expect((await parse(TEXT, "--pack", folder)).code).toBe(1);
  });
});
