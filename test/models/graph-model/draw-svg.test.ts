import fc from "fast-check";
import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { drawnMoves } from "../../../src/models/graph-model/drawing/drawn-moves.ts";
import {
  buildConflict,
  conflictToSvg,
  drawingProblem,
  readConflict,
  solveConflict,
} from "../../../src/models/index.ts";
import { randomConflict } from "./random-conflict.ts";

const { DOMParser } = new JSDOM("").window;

/** The picture of a conflict as a document; XML that is not well-formed has an element that says so. */
function drawn(form: unknown) {
  const conflict = buildConflict(readConflict(form));
  const solution = solveConflict(conflict);
  const svg = conflictToSvg(conflict, solution);
  const root = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
  expect(root.nodeName).toBe("svg");
  expect(root.querySelector("parsererror")).toBeNull();
  return { conflict, solution, svg, root };
}

const HARBOUR = {
  title: "The harbour",
  decisionMakers: [
    { id: "north", name: "North", preference: { statements: ["open", "not tax"] } },
    { id: "south", name: "South", preference: { statements: ["tax", "open"] } },
  ],
  options: [
    { id: "open", name: "Open the harbour", owner: "north" },
    { id: "tax", name: "Raise the tax", owner: "south", change: "toYes" },
  ],
  statusQuo: 1,
};

describe("conflictToSvg", () => {
  it("has a box for every state, a line for every drawn move, and a double border for every equilibrium", () => {
    fc.assert(
      fc.property(randomConflict({ decisionMakers: 3, options: 5, states: 24 }), (form) => {
        const { conflict, solution, root } = drawn(form);
        const boxes = [...root.querySelectorAll("g.state")];
        expect(boxes.map((box) => Number(box.getAttribute("data-state")))).toEqual(
          Array.from({ length: conflict.stateCount }, (_, at) => at + 1),
        );
        const lines = drawnMoves(conflict).lines.map(
          ({ from, to, twoWay }) => `${from + 1} ${to + 1} ${twoWay ? 2 : 1}`,
        );
        const heads = (line: Element) => line.querySelectorAll("path").length - 1;
        expect(
          [...root.querySelectorAll("g[data-move]")].map((line) => `${line.getAttribute("data-move")} ${heads(line)}`),
        ).toEqual(lines);
        const equilibria = new Set(Object.values(solution.equilibria).flatMap((states) => states ?? []));
        expect(
          boxes
            .filter((box) => box.querySelector("rect.equilibrium"))
            .map((box) => Number(box.getAttribute("data-state"))),
        ).toEqual([...equilibria].sort((a, b) => a - b));
      }),
      { seed: 21, numRuns: 40 },
    );
  });

  it("draws the same conflict the same way", () => {
    fc.assert(
      fc.property(randomConflict({ decisionMakers: 3, options: 5, states: 24 }), (form) => {
        expect(drawn(form).svg).toBe(drawn(form).svg);
      }),
      { seed: 22, numRuns: 15 },
    );
  });

  it("names itself, its states and their concepts for those who do not see it", () => {
    const { root } = drawn(HARBOUR);
    expect(root.getAttribute("role")).toBe("img");
    const [title, desc] = (root.getAttribute("aria-labelledby") ?? "").split(" ");
    expect(root.querySelector(`#${title}`)?.textContent).toBe("The harbour");
    expect(root.querySelector(`#${desc}`)?.textContent).toContain("moves of North and South");
    expect(root.querySelector('[data-state="1"] title')?.textContent).toBe(
      "State 1: nothing is done. The status quo. No equilibrium.",
    );
    expect(root.querySelector('[data-state="4"] title')?.textContent).toBe(
      "State 4: Open the harbour; Raise the tax. An equilibrium by nash, gmr, smr, seq and sim.",
    );
    expect(root.querySelector('[data-move="1 2"] title')?.textContent).toBe("North: 1 to 2 and back");
    expect(root.querySelector('[data-move="1 3"] title')?.textContent).toBe("South: 1 to 3");
  });

  it("tells decision makers apart by dashes as well as by colour", () => {
    const many = Array.from({ length: 12 }, (_, at) => ({ id: `p${at}`, preference: { ranking: [[1], [2]] } }));
    const arcs = Object.fromEntries(many.map(({ id }) => [id, [[1, 2]]]));
    const { svg } = drawn({ decisionMakers: many, stateCount: 2, arcs });
    const light = svg.slice(0, svg.indexOf("@media"));
    const style = (at: number) => [
      new RegExp(`\\.m${at}\\{stroke:([^}]+)`).exec(light)?.[1],
      new RegExp(`\\.m${at}\\{stroke-dasharray:([^}]+)`).exec(light)?.[1] ?? "solid",
    ];
    const styles = many.map((_, at) => style(at));
    expect(new Set(styles.map((one) => one.join(" "))).size).toBe(12);
    expect(new Set(styles.slice(0, 5).map(([, dashes]) => dashes)).size).toBe(5);
    expect(svg).toContain("@media (prefers-color-scheme:dark)");
    expect(svg).toContain("@media print");
  });

  it("keeps names with markup and characters that XML cannot hold as text", () => {
    const hostile = `<script>alert("1")</script> & ]]> ' \u0000\u0008\ufffe\ud800 \u202eend`;
    const { root } = drawn({
      ...HARBOUR,
      title: hostile,
      decisionMakers: HARBOUR.decisionMakers.map((one) => ({ ...one, name: hostile })),
      options: HARBOUR.options.map((one) => ({ ...one, name: hostile })),
    });
    expect(root.querySelector("script")).toBeNull();
    expect(root.querySelector("title")?.textContent).toBe(`<script>alert("1")</script> & ]]> ' \ufffd end`);
  });

  it("leaves moves of several options at once out, and says so", () => {
    const { root } = drawn({
      ...HARBOUR,
      options: [...HARBOUR.options, { id: "guard", owner: "north" }],
    });
    expect(root.querySelector('[data-move="1 6"]')).toBeNull();
    expect(root.textContent).toContain("Not drawn: 8 moves of several options at once");
    expect(drawn(HARBOUR).root.textContent).not.toContain("Not drawn");
  });

  it("says under the picture what the digits of a vector mean where ids are too long for a box", () => {
    const long = drawn({
      ...HARBOUR,
      options: HARBOUR.options.map((one) => ({ ...one, id: `${one.id}-${"x".repeat(30)}` })),
      decisionMakers: HARBOUR.decisionMakers.map((one) => ({ ...one, preference: { ranking: [[1, 2, 3, 4]] } })),
    });
    expect(long.root.querySelector('[data-state="2"]')?.textContent).toContain("10");
    expect(long.root.textContent).toContain("Digits, in order (1: taken): open-xxx");
    expect(drawn(HARBOUR).root.querySelector('[data-state="4"]')?.textContent).toContain("open, tax");
  });
});

describe("drawingProblem", () => {
  const graph = (stateCount: number, arcs: readonly (readonly [number, number])[]) =>
    buildConflict(
      readConflict({
        decisionMakers: [{ id: "a", preference: { payoffs: new Array(stateCount).fill(0) } }],
        stateCount,
        arcs: { a: arcs },
      }),
    );

  it("is that there are too many states, or too many moves", () => {
    expect(drawingProblem(graph(200, [[1, 2]]))).toBeNull();
    expect(drawingProblem(graph(201, [[1, 2]]))).toBe(
      "201 states are more than the 200 that can be told apart in a picture",
    );
    const all = Array.from({ length: 100 }, (_, from) => from + 1).flatMap((from) =>
      Array.from({ length: from - 1 }, (_, to) => [from, to + 1] as const),
    );
    expect(drawingProblem(graph(100, all))).toMatch(/^4,950 moves are more than the 4,000/);
  });
});
