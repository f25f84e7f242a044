import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { listInputs } from "../../src/reading/inputs.ts";
import { READ_LIMITS } from "../../src/reading/limits.ts";
import { cslSample, risSample, textSample } from "./samples.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "demarche-inputs-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function put(files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    await mkdir(join(path, ".."), { recursive: true });
    await writeFile(path, content);
  }
}

describe("listInputs", () => {
  it("finds the articles of a folder and what lies below it, in one order", async () => {
    await put({ "b.txt": "x", "B.html": "x", "a/z.md": "x", "a/y.pdf": "x", "c.eml": "x", "d.docx": "x" });
    const { articles, problems } = await listInputs([folder]);
    expect(articles.map(({ path }) => path.slice(folder.length + 1))).toEqual([
      "B.html",
      "a/y.pdf",
      "a/z.md",
      "b.txt",
      "c.eml",
      "d.docx",
    ]);
    expect(articles[0]).toMatchObject({ file: "B.html", size: 1 });
    expect(problems).toEqual([]);
  });

  it("tells references from articles and from other JSON", async () => {
    await put({
      "library.ris": risSample(),
      "library.json": cslSample(),
      "settings.json": '{"a":1}',
      "codebook.yaml": "title: x",
    });
    const { articles, references, problems } = await listInputs([folder]);
    expect([articles, problems]).toEqual([[], []]);
    expect(references.map(({ file }) => file)).toEqual(["library.json", "library.ris"]);
  });

  it("passes over in a folder what is no article, and says so of a document it cannot read", async () => {
    await put({
      "README.md": "x",
      LICENSE: "x",
      ".hidden.txt": "x",
      ".git/a.txt": "x",
      "node_modules/p/a.md": "x",
      "map.png": "x",
      "old.doc": "x",
    });
    const { articles, problems } = await listInputs([folder]);
    expect(articles).toEqual([]);
    expect(problems.map(({ file, reason }) => `${file}: ${reason}`)).toEqual(["old.doc: .doc files are not read"]);
  });

  it("takes a README that is named, and refuses a picture that is", async () => {
    await put({ "README.md": "x", "map.png": "x", article: "x" });
    const { articles, problems } = await listInputs(
      ["README.md", "map.png", "article"].map((name) => join(folder, name)),
    );
    expect(articles.map(({ file }) => file)).toEqual(["README.md", "article"]);
    expect(problems).toMatchObject([{ file: "map.png", reason: ".png files are not read" }]);
  });

  it("names what is not there and goes on", async () => {
    await put({ "a.txt": "x" });
    const { articles, problems } = await listInputs([join(folder, "none.txt"), folder]);
    expect(articles).toHaveLength(1);
    expect(problems).toMatchObject([{ file: "none.txt", reason: expect.stringContaining("there is nothing at") }]);
  });

  it("takes each file once, links that go in circles among them", async () => {
    await put({ "a/a.txt": "x" });
    await symlink(folder, join(folder, "a", "up"));
    await symlink(join(folder, "a", "a.txt"), join(folder, "b.txt"));
    await symlink(join(folder, "loop.txt"), join(folder, "loop.txt"));
    const { articles, problems } = await listInputs([folder, join(folder, "a", "a.txt")]);
    expect(articles.map(({ file }) => file)).toEqual(["a.txt"]);
    expect(problems).toMatchObject([{ file: "loop.txt", reason: expect.stringContaining("links to itself") }]);
  });

  it("refuses a file above the limit unread", async () => {
    await put({ "a.txt": textSample() });
    const { articles, problems } = await listInputs([folder], {
      ...READ_LIMITS,
      bytes: { ...READ_LIMITS.bytes, text: 10 },
    });
    expect(articles).toEqual([]);
    expect(problems[0]?.reason).toMatch(/more than the .* that are read/);
  });
});
