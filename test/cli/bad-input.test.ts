import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import { describe, expect, it, test } from "vitest";
import { demarche } from "../demarche.ts";
import { scratchFolder } from "../scratch-folder.ts";

const MAIN = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));
const ARTICLE = "Minister Ada Marin visited Southport on 3 May 2017. She said that the talks had gone well.\n";

/** A folder with one good article in it, and the path of a dossier to be. */
function setUp(): { folder: string; good: string; dossier: string } {
  const folder = scratchFolder();
  const good = join(folder, "good.txt");
  writeFileSync(good, ARTICLE);
  return { folder, good, dossier: join(folder, "a.dossier") };
}

/** One line that names the file, and the good article in the dossier all the same. */
async function expectOneLine(bad: string, reason: RegExp, more: readonly string[] = []): Promise<void> {
  const { good, dossier } = { good: join(bad, "../good.txt"), dossier: join(bad, "../a.dossier") };
  const { code, out, err } = await demarche("read", good, bad, "-o", dossier, ...more);
  expect(err).toMatch(reason);
  expect(err.trimEnd().split("\n")).toHaveLength(1);
  expect(err).toContain(bad.split("/").at(-1));
  expect(err).toMatch(/; \S+/);
  expect(code).toBe(2);
  expect(out).toContain("1 article read, 1 not read");
}

describe("a bad article costs itself only", () => {
  it("where it is missing", async () => {
    const { folder } = setUp();
    await expectOneLine(join(folder, "missing.txt"), /there is nothing at/);
  });

  it("where it is empty", async () => {
    const { folder } = setUp();
    writeFileSync(join(folder, "empty.txt"), "");
    await expectOneLine(join(folder, "empty.txt"), /empty/);
  });

  it("where it is binary", async () => {
    const { folder } = setUp();
    writeFileSync(join(folder, "junk.txt"), Buffer.from(Array.from({ length: 4096 }, (_, n) => (n * 167 + 13) % 256)));
    await expectOneLine(join(folder, "junk.txt"), /binary/);
  });

  it("where it is larger than an article can be", async () => {
    const { folder } = setUp();
    writeFileSync(join(folder, "huge.txt"), "");
    truncateSync(join(folder, "huge.txt"), 200_000_000);
    await expectOneLine(join(folder, "huge.txt"), /MB/);
  });

  it("where it is a broken PDF", async () => {
    const { folder } = setUp();
    writeFileSync(join(folder, "cut.pdf"), "%PDF-1.7\n1 0 obj\n<< /Type /Catalog");
    await expectOneLine(join(folder, "cut.pdf"), /PDF/);
  });

  it("where HTML is nested a hundred thousand deep", async () => {
    const { folder, good, dossier } = setUp();
    writeFileSync(join(folder, "deep.html"), `<html><body>${"<div>".repeat(100_000)}words</body></html>`);
    const { code, err } = await demarche("read", good, join(folder, "deep.html"), "-o", dossier);
    expect([0, 2]).toContain(code);
    expect(err.split("\n").length).toBeLessThan(3);
  });
});

describe("a bad codebook costs itself only", () => {
  test.each([
    ["title: Talks\ncolour: red\n", /colour/],
    ["title: Talks\nactors:\n  - {id: a, name: A, type: planet}\n", /actors\.0\.type/],
    ["title: Talks\nparties: [nobody]\n", /nobody/],
    ["title: [\n", /YAML/],
  ])("%j", async (yaml, reason) => {
    const { folder, good, dossier } = setUp();
    writeFileSync(join(folder, "codebook.yaml"), yaml);
    const { code, out, err } = await demarche("read", good, "-o", dossier, "--codebook", join(folder, "codebook.yaml"));
    expect(err).toMatch(reason);
    expect(err).toMatch(/^codebook\.yaml: .+; .+\n$/);
    expect(out).toContain("1 article read");
    expect(code).toBe(2);
  });
});

describe("a dossier that cannot be used is refused in one line", () => {
  it("where the file is something else", async () => {
    const { good } = setUp();
    const { code, err } = await demarche("sources", good);
    expect(err).toMatch(/^.*good\.txt: it is not a dossier; .+\n$/);
    expect(code).toBe(3);
    expect((await demarche("read", good, "-o", good)).code).toBe(3);
    expect(readFileSync(good, "utf8")).toBe(ARTICLE);
  });

  it("where it is another program's database", async () => {
    const { folder } = setUp();
    const path = join(folder, "other.db");
    const db = new DatabaseSync(path);
    db.exec("CREATE TABLE t (a)");
    db.close();
    expect(await demarche("check", path)).toMatchObject({
      code: 3,
      err: expect.stringContaining("it is not a dossier"),
    });
  });

  it("where a later version wrote it", async () => {
    const { good, dossier } = setUp();
    await demarche("read", good, "-o", dossier);
    const db = new DatabaseSync(dossier);
    db.exec("PRAGMA user_version = 99");
    db.close();
    expect(await demarche("sources", dossier)).toMatchObject({
      code: 3,
      err: expect.stringMatching(/later version.*; install/),
    });
  });

  it("where there is none", async () => {
    const { folder } = setUp();
    expect(await demarche("brief", join(folder, "none.dossier"))).toMatchObject({
      code: 3,
      err: expect.stringMatching(/no such file; /),
    });
  });

  it("where the brief would be written over it", async () => {
    const { folder, good } = setUp();
    const path = join(folder, "talks.html");
    await demarche("read", good, "-o", path);
    expect(await demarche("brief", path, "-o", path)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/the dossier itself; /),
    });
    expect((await demarche("check", path)).code).toBe(0);
  });

  it("where its name is empty", async () => {
    const { good } = setUp();
    for (const call of [
      ["check", ""],
      ["read", good, "-o", ""],
    ]) {
      expect(await demarche(...call)).toMatchObject({
        code: 3,
        err: expect.stringMatching(/^"": that is no .+; .+\n$/),
      });
    }
  });

  it("where its folder is not there, or is a file", async () => {
    const { good, folder } = setUp();
    for (const path of [join(folder, "nowhere", "a.dossier"), join(good, "a.dossier")]) {
      expect(await demarche("read", good, "-o", path)).toMatchObject({
        code: 3,
        err: expect.stringMatching(/^.+: .+; .+\n$/),
      });
    }
  });

  it("where it is damaged", async () => {
    const { good, dossier } = setUp();
    await demarche("read", good, "-o", dossier);
    const bytes = readFileSync(dossier);
    bytes.fill(0x55, 4096);
    writeFileSync(dossier, bytes);
    const { code, err } = await demarche("sources", dossier);
    expect(code).toBe(3);
    expect(err).toMatch(/damaged; /);
  });
});

test.each([":memory:", "file:a.dossier?mode=memory", "-odd.dossier", "a b'\"ü.dossier"])(
  "%s is a file's name like another",
  (name) => {
    const { folder } = setUp();
    const call = (...args: string[]) => spawnSync(process.execPath, [MAIN, ...args], { cwd: folder, encoding: "utf8" });
    expect(call("read", "good.txt", `--output=${name}`)).toMatchObject({ status: 0, stderr: "" });
    expect(readdirSync(folder)).toContain(name);
    expect(call("check", "--", name)).toMatchObject({ status: 0, stderr: "" });
  },
);

test("a folder without articles is told of", async () => {
  const { folder, dossier } = setUp();
  mkdirSync(join(folder, "empty"));
  const { code, err } = await demarche("read", join(folder, "empty"), "-o", dossier);
  expect(err).toMatch(/empty: no article was found there; .+\n$/);
  expect(code).toBe(0);
});

/** The shell's limit on file sizes stands in for a disk that is full. */
test.skipIf(process.platform === "win32")(
  "a file that cannot grow is told of in one line, and what was read is kept",
  () => {
    const { folder, dossier } = setUp();
    const articles = join(folder, "articles");
    mkdirSync(articles);
    for (let n = 0; n < 200; n++) writeFileSync(join(articles, `${n}.txt`), `${ARTICLE.repeat(30)}Number ${n}.\n`);
    const limited = `trap '' XFSZ; ulimit -f 600; exec "$0" "$@"`;
    const { status, stderr } = spawnSync(
      "bash",
      ["-c", limited, process.execPath, MAIN, "read", articles, "-o", dossier],
      {
        encoding: "utf8",
      },
    );
    expect(stderr).toMatch(/^.+a\.dossier: .*disk.*; .+\n$/);
    expect(status).toBe(3);
    execFileSync(process.execPath, [MAIN, "read", articles, "-o", dossier]);
    execFileSync(process.execPath, [MAIN, "check", dossier]);
  },
);
