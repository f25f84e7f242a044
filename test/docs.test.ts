import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { load } from "js-yaml";
import { describe, expect, it, test } from "vitest";
import { buildConflict, ConflictSpec, loadConflict, readConflict, solveConflict } from "../src/models/index.ts";
import { Codebook } from "../src/schema/codebook.ts";
import { scratchFolder } from "./scratch-folder.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const read = (file: string) => readFileSync(join(ROOT, file), "utf8");

/** On a slow machine a command that takes long tells how far it is: that is no complaint. */
const withoutProgress = (stderr: string) => stderr.replace(/^reading \d+ of \d+: .*\n/gm, "");

describe.each(["README.md", "docs/how-to.md", "docs/how-to-conflict.md"])("%s", (file) => {
  it("shows commands that work as they are written", async () => {
    const blocks = [...read(file).matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block = ""]) => block.split("\n"));
    const commands = blocks.filter((line) => /^demarche |\| demarche /.test(line));
    expect(commands.length).toBeGreaterThan(7);
    const folder = scratchFolder();
    for (const command of commands) {
      const line = command
        .replace(/^demarche|(?<=\| )demarche/, `"${process.execPath}" "${join(ROOT, "src/cli/main.ts")}"`)
        .replaceAll("examples/", `${ROOT}/examples/`);
      const { stdout, stderr } = await promisify(execFile)("sh", ["-c", line], { cwd: folder, maxBuffer: 1e8 });
      expect({ command, stderr: withoutProgress(stderr) }).toEqual({ command, stderr: "" });
      expect(stdout !== "" || command.includes(" -o ")).toBe(true);
    }
  });
});

test("the codebook in the documentation is one", () => {
  const [, yaml = ""] = /```yaml\n([\s\S]*?)```/.exec(read("docs/codebook.md")) ?? [];
  expect(Codebook.parse(load(yaml)).actors).toHaveLength(3);
});

test("the conflicts in the documentation are some, and show every key", () => {
  const blocks = [...read("docs/conflict-file.md").matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml = ""]) => yaml);
  const conflicts = blocks.map((yaml) => buildConflict(readConflict(loadConflict(yaml))));
  expect(conflicts.map(({ stateCount }) => stateCount)).toEqual([7, 4]);
  const [corridor, ceasefire] = conflicts.map((conflict) => solveConflict(conflict));
  expect([corridor?.strong, corridor?.uncertain, ceasefire?.stability.sim].map(Boolean)).toEqual([true, true, false]);
  const documented = (key: string) => new RegExp(`\`${key}\`|^[ ]*${key}:`, "m").test(read("docs/conflict-file.md"));
  const keys = Object.keys(ConflictSpec.shape).filter((key) => !documented(key));
  expect(keys).toEqual([]);
});

test("links between the documents lead somewhere", () => {
  const files = [
    "README.md",
    "ARCHITECTURE.md",
    "CONTRIBUTING.md",
    ...readdirSync(join(ROOT, "docs")).map((file) => `docs/${file}`),
  ];
  for (const file of files.filter((name) => name.endsWith(".md"))) {
    for (const [, target = ""] of read(file).matchAll(/\]\(((?!https?:)[^)#]+)\)/g)) {
      const place = join(ROOT, dirname(file), target);
      expect(readdirSync(dirname(place))).toContain(place.split("/").at(-1));
    }
  }
});
