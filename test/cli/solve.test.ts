import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { CONCEPTS, PARTS } from "../../src/models/index.ts";
import { demarche } from "../demarche.ts";
import { conformanceCases, WHERE_ABSENT } from "../models/graph-model/conformance-cases.ts";
import { scratchFolder } from "../scratch-folder.ts";

const MAIN = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));

const HARBOUR = `
title: The harbour
decisionMakers:
  - id: north
    name: North Province
    preference:
      statements:
        - { statement: open, evidence: [f12, f13] }
        - { statement: not tax, evidence: assumption }
  - id: south
    name: South Province
    preference: { statements: [tax, open], evidence: [f20] }
options:
  - { id: open, name: Open the harbour, owner: north }
  - { id: tax, name: Raise the tax, owner: south, change: toYes }
statusQuo: 1
`;

/** Nobody moves from where both are worst off, though both would gain by moving together. */
const STANDOFF = {
  decisionMakers: [
    { id: "a", name: "Ada", preference: { ranking: [[2], [4], [1], [3]] } },
    { id: "b", name: "Bo", preference: { ranking: [[3], [4], [1], [2]] } },
  ],
  options: [
    { id: "arm", owner: "b" },
    { id: "march", owner: "a" },
  ],
  infeasible: [],
  statusQuo: 1,
};

async function solve(content: unknown, ...options: readonly string[]) {
  const file = join(scratchFolder(), "conflict.yaml");
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  const result = await demarche("solve", file, ...options);
  return { ...result, err: result.err.replaceAll(file, "FILE"), file };
}

/** Options that nothing limits, dealt out among owners who all want the first. */
function freeOptions(count: number, owners = 1) {
  const ids = Array.from({ length: owners }, (_, at) => `d${at + 1}`);
  return {
    decisionMakers: ids.map((id) => ({ id, preference: { statements: ["o1"] } })),
    options: Array.from({ length: count }, (_, at) => ({ id: `o${at + 1}`, owner: ids[at % owners] })),
  };
}

describe("demarche solve", () => {
  it("tells in sentences what came out, and shows a line a state", async () => {
    const { code, out, err } = await solve(HARBOUR);
    expect([code, err]).toEqual([0, ""]);
    const lines = out.split("\n");
    expect(lines[0]).toBe("The harbour");
    expect(out.replaceAll("\n", " ")).toContain(
      "4 states, 2 decision makers. State 4 is an equilibrium by every concept (nash, gmr, smr, seq, sim). The status quo, state 1, is no equilibrium; by nash, gmr, smr, seq and sim it is not stable for North Province and South Province.",
    );
    expect(lines.find((line) => line.startsWith("1*"))).toMatch(/^1\* +00 +3 +4 +·· +·· +·· +·· +·· +nothing is done$/);
    expect(lines.find((line) => /^4 +11/.test(line))).toMatch(/^4 +11 +2 +1 +AB E.*Open the harbour; Raise the tax$/);
  });

  it("prints the concepts that are asked for only", async () => {
    const { out } = await solve(HARBOUR, "--concept", "seq,nash", "--json");
    expect(Object.keys(JSON.parse(out).equilibria)).toEqual(["nash", "seq"]);
    const { out: text } = await solve(HARBOUR, "--concept", "gmr");
    expect(text).toContain("State 4 is an equilibrium by gmr.");
    expect(text).not.toContain("nash");
  });

  it("takes standard input, and a conflict that stands with its expected results", () => {
    const input = JSON.stringify({ conflict: STANDOFF, expected: { nash: [] } });
    const { status, stdout } = spawnSync(process.execPath, [MAIN, "solve", "-", "--json"], { input, encoding: "utf8" });
    expect(status).toBe(0);
    expect(JSON.parse(stdout).stateCount).toBe(4);
  });

  it("knows the concepts and parts of the library", async () => {
    const { out } = await solve(HARBOUR, "--concept", CONCEPTS.join(","), "--with", PARTS.join(","), "--json");
    const solution = JSON.parse(out);
    expect(Object.keys(solution.stability)).toEqual([...CONCEPTS]);
    const keys = ["coalitions", "opportunities", "statusQuo", "inverse", "robustness", "reasons"];
    expect(Object.keys(solution)).toEqual(expect.arrayContaining(keys));
  });

  it("shows of many states only the equilibria and the status quo, and says so", async () => {
    const { out } = await solve({ ...freeOptions(6), statusQuo: 1 });
    expect(out).toContain("Of 64 states only these are shown: 32 equilibria, and the status quo.");
    expect(out.match(/^\d+\*? +[01]{6} /gm)).toHaveLength(33);
  });

  it("names the options taken by their ids where their names are long", async () => {
    const name = "Open the harbour to ships under every flag that there is";
    const { out } = await solve(HARBOUR.replace("Open the harbour", name));
    expect(out).toMatch(/^2 +10 .* open$/m);
    expect(out).toMatch(/^4 +11 .* open; tax$/m);
    expect(out).toContain("1 open (Open the harbour to ships");
  });

  it("tells why it leaves the slow concept out of large conflicts, and works it out when asked", async () => {
    const { err, out } = await solve(freeOptions(13, 13), "--json");
    expect(err).toMatch(/^sim was left out: .*8,192 states; --concept sim asks for it\n$/);
    expect(Object.keys(JSON.parse(out).equilibria)).toEqual(["nash", "gmr", "smr", "seq"]);
    const asked = await solve(freeOptions(13, 13), "--concept", "sim", "--json");
    expect([asked.err, JSON.parse(asked.out).equilibria.sim.length]).toEqual(["", 4096]);
  });

  it("keeps its columns and its width whatever the names are", async () => {
    const long = "Every Ministry of the Interior and of All Other Things There Are ".repeat(5);
    const wide = "東".repeat(300);
    const { out } = await solve(
      HARBOUR.replace("North Province", long)
        .replace("Open the harbour", wide)
        .replace("The harbour", wide)
        .replace("Raise the tax", `"tab\\tnew\\nline \\e[31mred\\e[0m"`),
    );
    expect(out).not.toContain("\x1b");
    expect(out).not.toContain("\t");
    const width = (line: string) => Array.from(line).reduce((sum, letter) => sum + (letter === "東" ? 2 : 1), 0);
    for (const line of out.split("\n")) expect(width(line)).toBeLessThanOrEqual(100);
    const rows = out.split("\n").filter((line) => /^(state|\d\*?) +(digits|[01]{2}) /.test(line));
    expect(new Set(rows.map((row) => /AB|··|A·|·B|nash/.exec(row)?.index)).size).toBe(1);
    expect(rows).toHaveLength(5);
  });
});

describe("demarche solve, its parts in words", () => {
  it("tells the ways from the status quo, by whose moves", async () => {
    const { out } = await solve(HARBOUR, "--with", "status-quo");
    expect(out.replaceAll(/\n +/g, " ")).toContain(
      "- State 4 in 2 moves, each an improvement for who makes it: South Province to 3, then North Province to 4.",
    );
  });

  it("tells what several could gain together, and whether that would last", async () => {
    const { out } = await solve(STANDOFF, "--with", "coalitions");
    expect(out.replaceAll(/\n +/g, " ")).toContain(
      "Ada and Bo could jump from state 1 to state 4 and all be better off, which is an equilibrium too",
    );
  });

  it("tells whose preferences would have to change for a wanted state, and on what they rest", async () => {
    const [ada, bo] = STANDOFF.decisionMakers;
    const assumed = { ...ada, preference: { ...ada?.preference, evidence: "assumption" } };
    const { out } = await solve({ ...STANDOFF, decisionMakers: [assumed, bo] }, "--wanted", "4", "--concept", "nash");
    expect(out).toContain("For state 4 to be an equilibrium");
    expect(out.replaceAll(/\n +/g, " ")).toContain(
      "By nash Ada would have to like state 2 less than state 4 (1 swap) [preferences: assumption]; Bo would have to like state 3 less than state 4 (1 swap).",
    );
  });

  it("tells why a state is stable or not, with the statements that this rests on", async () => {
    const { out } = await solve(HARBOUR, "--why", "3", "--concept", "nash");
    expect(out).toContain("Why: state 3, Raise the tax");
    expect(out.replaceAll(/\n +/g, " ")).toMatch(
      /- North Province, not stable by nash: .*“Open the harbour”.* \[rests on: open \(f12, f13\)\]/,
    );
  });

  it("says of the table in brief how much of it rests on evidence, and what is assumed", async () => {
    const { out } = await solve(HARBOUR);
    expect(out).toContain("- Preferences of North Province: 1 of 2 rest on evidence; assumptions: “not tax”.");
    expect(out).toContain("- Preferences of South Province: 2 of 2 rest on evidence.");
  });

  it("lists the inputs with their evidence or the word assumption where reasons are told", async () => {
    const { out } = await solve(HARBOUR, "--why", "1");
    const section = out.slice(out.indexOf("What this rests on"));
    expect(section).toContain("- Preferences of North Province, “open”: f12, f13.");
    expect(section).toContain("- Preferences of North Province, “not tax”: assumption.");
    expect(section).toContain("- Preferences of South Province: f20.");
    expect(out).toContain("[preferences: assumption in part]");
    const ids = Array.from({ length: 5 }, (_, at) => `report-${at}.txt: "as it stands there"`);
    const long = HARBOUR.replace("[f12, f13]", JSON.stringify(ids));
    const why = await solve(long, "--why", "3", "--concept", "nash");
    expect(why.out.replaceAll(/\n +/g, " ")).toContain("[rests on: open (on 5 pieces of evidence)]");
    expect(why.out.replaceAll(/\n +/g, " ")).toContain(`“open”: ${ids.join(", ")}.`);
  });

  it("tells how firm the equilibria are, and is the same for the same seed", async () => {
    const open = HARBOUR.replace("{ statements: [tax, open], evidence: [f20] }", "{ ranking: [[1, 2, 3, 4]] }");
    const args = ["--with", "robustness", "--samples", "50", "--seed"] as const;
    const { out } = await solve(open, ...args, "7");
    expect(out).toContain("Share of 50 preference orders");
    expect((await solve(open, ...args, "7")).out).toBe(out);
  });

  it("looks as many moves ahead as asked", async () => {
    const { out } = await solve(HARBOUR, "--horizon", "2");
    expect(out).toMatch(/Looking 2 moves ahead: state/);
  });
});

describe("demarche solve, its formats", () => {
  it("gives Markdown in which names stay text", async () => {
    const { out } = await solve(
      HARBOUR.replace("The harbour", "'<b>|`a` [x](y) *'").replace("Raise the tax", "a | b"),
      "--md",
    );
    expect(out).toMatch(/^# \\<b\\>\\\|\\`a\\` \\\[x\\\]\(y\) \\\*\n/);
    const rows = out.split("\n").filter((line) => line.startsWith("| "));
    const cells = rows.map((row) => row.replaceAll("\\|", "").split("|").length);
    expect(rows.length).toBeGreaterThan(5);
    expect(new Set(cells).size).toBe(1);
  });

  it("draws the graph, or says why it cannot and what would do", async () => {
    const { out } = await solve(HARBOUR, "--svg");
    expect(out).toMatch(/^<svg [\s\S]*<\/svg>\n$/);
    const large = await solve(freeOptions(8), "--svg");
    expect([large.code, large.out]).toEqual([1, ""]);
    expect(large.err).toBe(
      "FILE: 256 states are more than the 200 that can be told apart in a picture; leave options out, or print a table or --json\n",
    );
  });

  it("takes the format from the ending of the file where no option says it", async () => {
    const folder = scratchFolder();
    for (const [name, start] of [
      ["a.svg", "<svg"],
      ["a.MD", "# The harbour"],
      ["a.json", '{\n "stateCount": 4'],
      ["a.txt", "The harbour\n"],
    ] as const) {
      const { code, out } = await solve(HARBOUR, "-o", join(folder, name));
      expect([code, out]).toEqual([0, ""]);
      expect(readFileSync(join(folder, name), "utf8").startsWith(start)).toBe(true);
    }
    expect(readdirSync(folder)).toHaveLength(4);
  });

  it("does not write over the conflict", async () => {
    const { file } = await solve(HARBOUR);
    writeFileSync(file, HARBOUR);
    const { code, err } = await demarche("solve", file, "-o", file);
    expect([code, readFileSync(file, "utf8")]).toEqual([1, HARBOUR]);
    expect(err).toContain("that is the conflict itself; name another file");
  });

  it("gives in JSON what is cheap, and with --with exactly what is asked", async () => {
    const cheap = JSON.parse((await solve(HARBOUR, "--json")).out);
    expect(Object.keys(cheap)).toEqual(expect.arrayContaining(["coalitions", "statusQuo", "inverse"]));
    const asked = JSON.parse((await solve(HARBOUR, "--json", "--with", "status-quo")).out);
    expect(asked.statusQuo.from).toBe(1);
    expect(asked).not.toHaveProperty("coalitions");
    const large = JSON.parse((await solve(freeOptions(9), "--json")).out);
    expect(large).not.toHaveProperty("coalitions");
    expect(large).not.toHaveProperty("inverse");
  });
});

describe("demarche solve, refusing", () => {
  it("names each mistake of a conflict in a line, with its place and mend, and no stack", async () => {
    const faulty = HARBOUR.replace("owner: north", "owner: nrth").replace("not tax", "not taxes");
    const { code, out, err } = await solve(faulty);
    expect([code, out]).toEqual([3, ""]);
    expect(err.trimEnd().split("\n")).toEqual([
      expect.stringMatching(/^FILE: .+: .*"taxes".*; .+/),
      expect.stringMatching(/^FILE: options\.0\.owner: there is no decision maker "nrth"; perhaps "north" is meant$/),
    ]);
  });

  it("names the line of YAML that cannot be read, and files that are no conflicts at all", async () => {
    const broken = await solve("title: a\noptions: [\n");
    expect([broken.code, broken.err]).toEqual([3, expect.stringMatching(/^FILE: line \d+: .*; .+\n$/)]);
    for (const nothing of ["", "just words", "[1, 2]", "\u0000\u0001", "\ud800".repeat(100), "[".repeat(50_000)]) {
      const { code, out, err } = await solve(nothing);
      expect([code, out]).toEqual([3, ""]);
      expect(err).toMatch(/^FILE: .+; .+\n$/);
    }
  });

  it("refuses forty free options before memory goes", async () => {
    const { code, err } = await solve(freeOptions(40));
    expect([code, err]).toEqual([3, expect.stringMatching(/^FILE: options: .+ states.*; .+\n$/)]);
  });

  it("refuses states, concepts, parts and formats that are none", async () => {
    for (const [options, reason] of [
      [["--why", "5"], /there is no state 5; states are 1 to 4/],
      [["--wanted", "99"], /there is no state 99; states are 1 to 4/],
      [["--why", "0"], /a whole number from 1/],
      [["--concept", "nash,nsh"], /some of nash,gmr,smr,seq,sim are wanted/],
      [["--with", "everything"], /some of coalitions,.* are wanted/],
      [["--json", "--svg"], /cannot be used with/],
    ] as const) {
      const { code, out, err } = await solve(HARBOUR, ...options);
      expect([code, out]).toEqual([1, ""]);
      expect(err).toMatch(reason);
    }
  });

  it("says that a file is not there, and leaves none behind where a result cannot be written", async () => {
    const { code, err } = await demarche("solve", "nowhere.yaml");
    expect([code, err]).toEqual([1, "nowhere.yaml: there is no such file; name a file to read\n"]);
    const folder = scratchFolder();
    const unwritable = await solve(HARBOUR, "-o", join(folder, "missing", "a.md"));
    expect(unwritable.code).toBe(3);
    expect(existsSync(join(folder, "missing"))).toBe(false);
  });
});

describe.skipIf(WHERE_ABSENT !== "")(`demarche solve --json on cases with expected results${WHERE_ABSENT}`, () => {
  it("prints every field of each by the same name and in the same form", async () => {
    const different: string[] = [];
    for (const { name, conflict, expected } of conformanceCases()) {
      const { code, out } = await solve({ conflict, expected }, "--json");
      const solution = code === 0 ? JSON.parse(out) : {};
      for (const [field, value] of Object.entries(expected)) {
        try {
          expect(solution[field]).toEqual(value);
        } catch {
          different.push(`${name}: ${field}`);
        }
      }
    }
    expect(different).toEqual([]);
  }, 180_000);
});
