import type { Conflict } from "../conflict.ts";
import { equilibriaWords } from "../report/equilibria-words.ts";
import { listed, plain, shortened } from "../report/words.ts";
import type { Concept, Solution } from "../solution.ts";
import { stateWords } from "../state-words.ts";
import { drawnMoves } from "./drawn-moves.ts";
import { type Layout, layout, type Point, type Route } from "./layout.ts";
import { type Legend, legendOf } from "./legend.ts";
import { stateLabels } from "./state-labels.ts";
import { svgStyle } from "./svg-style.ts";
import { svgText, textWidth } from "./svg-text.ts";

/** A picture of more states or lines is a tangle. */
const MOST_STATES_DRAWN = 200;
const MOST_LINES_DRAWN = 4000;

const LONGEST_NAME = 48;
const LONGEST_WORDS = 300;
const MARGIN = 24;
const TITLE_HEIGHT = 34;
const NUMBER_HEIGHT = 13;
const LABEL_LINE = 11;
const LEGEND_LINE = 17;
/** A line of text that is longer is hard to follow. */
const WIDEST_LEGEND = 900;
/** A legend is not squeezed below this, however small the graph. */
const LEAST_WIDTH = 440;
const HEAD = { length: 7, half: 3.4 };

/** Why a conflict cannot be drawn; null where it can. */
export function drawingProblem(conflict: Conflict): string | null {
  const tooMany = (count: number, what: string, most: number) =>
    `${count.toLocaleString("en")} ${what} are more than the ${most.toLocaleString("en")} that can be told apart in a picture`;
  if (conflict.stateCount > MOST_STATES_DRAWN) return tooMany(conflict.stateCount, "states", MOST_STATES_DRAWN);
  const { lines } = drawnMoves(conflict);
  return lines.length > MOST_LINES_DRAWN ? tooMany(lines.length, "moves", MOST_LINES_DRAWN) : null;
}

/**
 * The integrated graph of a conflict as an SVG picture: states in layers from the status quo (from the first state where there is none),
 * moves as lines by decision maker, equilibria with a double border. Fits light and dark pages, and black and white print.
 *
 * @throws {RangeError} with what `drawingProblem` says, if anything.
 */
export function conflictToSvg(conflict: Conflict, solution: Solution): string {
  const { stateCount, statusQuo, spec } = conflict;
  const problem = drawingProblem(conflict);
  if (problem) throw new RangeError(problem);
  const moves = drawnMoves(conflict);
  const labels = stateLabels(conflict, solution);
  const widest = Math.max(...labels.short.flat().map((line) => textWidth(line, 10)), 24);
  const tallest = Math.max(...labels.short.map((lines) => NUMBER_HEIGHT + lines.length * LABEL_LINE));
  const graph = layout(stateCount, moves.lines, statusQuo ?? 0, { width: widest, height: tallest });
  const width = Math.max(LEAST_WIDTH, graph.width) + 2 * MARGIN;
  const legend = legendOf(
    conflict,
    solution,
    { ...moves, ...labels, unreached: graph.unreachedFrom !== null },
    Math.min(WIDEST_LEGEND, width - 2 * MARGIN),
  );
  const shift = { x: (width - graph.width) / 2, y: MARGIN + TITLE_HEIGHT };
  const legendTop = shift.y + graph.height + 30;
  const height = legendTop + legend.lines.length * LEGEND_LINE + MARGIN;
  const title = shortened(plain(spec.title ?? "") || plain(spec.id), LONGEST_WORDS);
  const names = namesOf(conflict);
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" class="conflict-graph" role="img" aria-labelledby="graph-title graph-desc" viewBox="0 0 ${px(width)} ${px(height)}" width="${px(width)}" height="${px(height)}">`,
    `<title id="graph-title">${svgText(title)}</title>`,
    `<desc id="graph-desc">${svgText(descriptionOf(conflict, solution))}</desc>`,
    `<style>\n${svgStyle(conflict.decisionMakers.length)}\n</style>`,
    `<rect class="paper" width="100%" height="100%"/>`,
    `<text class="title" x="${MARGIN}" y="${MARGIN + 12}">${svgText(fitted(title, width - 2 * MARGIN))}</text>`,
    `<g transform="translate(${px(shift.x)} ${px(shift.y)})">`,
    ...(graph.unreachedFrom === null ? [] : unreachedRule(graph)),
    ...moves.lines.map(({ by, from, to, twoWay }, at) =>
      line(
        graph.routes[at] ?? { points: [], bow: null },
        by,
        twoWay,
        `${names[by]}: ${from + 1} to ${to + 1}${twoWay ? " and back" : ""}`,
        `${from + 1} ${to + 1}`,
      ),
    ),
    ...graph.states.map((middle, state) =>
      stateBox(middle, state, graph, conflict, solution, labels.short[state] ?? []),
    ),
    "</g>",
    ...legendLines(legend, legendTop),
    "</svg>",
  ].join("\n")}\n`;
}

function namesOf({ decisionMakers }: Conflict): string[] {
  return decisionMakers.map(({ name }) => shortened(plain(name), LONGEST_NAME));
}

function descriptionOf(conflict: Conflict, solution: Solution): string {
  const start = conflict.statusQuo === null ? "" : ` The status quo is state ${conflict.statusQuo + 1}.`;
  return `The states of the conflict and the moves of ${listed(namesOf(conflict))} between them.${start} ${equilibriaWords(solution).join(" ")}`;
}

function line({ points, bow }: Route, by: number, twoWay: boolean, title: string, states: string): string {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return "";
  const arrivesFrom = bow === null ? (points.at(-2)?.y ?? 0) : last.y + 1;
  const leavesTo = bow === null ? (points[1]?.y ?? 0) : first.y + 1;
  const down = arrivesFrom < last.y ? 1 : -1;
  const upAtStart = leavesTo > first.y ? -1 : 1;
  const inner = [...points];
  inner[points.length - 1] = { x: last.x, y: last.y - down * (HEAD.length - 1) };
  if (twoWay) inner[0] = { x: first.x, y: first.y - upAtStart * (HEAD.length - 1) };
  const heads = [head(last, down, by), ...(twoWay ? [head(first, upAtStart, by)] : [])];
  return `<g data-move="${states}"><title>${svgText(title)}</title><path class="move m${by}" d="${pathOf(inner, bow)}"/>${heads.join("")}</g>`;
}

/** Upright where it leaves, passes a row and arrives; curved between. */
function pathOf(points: readonly Point[], bow: number | null): string {
  return points
    .map((point, at) => {
      const before = points[at - 1];
      if (!before) return `M${px(point.x)} ${px(point.y)}`;
      if (bow !== null) {
        const depth = Math.max(point.y, before.y) + (bow * 4) / 3;
        return `C${px(before.x)} ${px(depth)} ${px(point.x)} ${px(depth)} ${px(point.x)} ${px(point.y)}`;
      }
      if (point.x === before.x) return `V${px(point.y)}`;
      const pull = (point.y - before.y) * 0.35;
      return `C${px(before.x)} ${px(before.y + pull)} ${px(point.x)} ${px(point.y - pull)} ${px(point.x)} ${px(point.y)}`;
    })
    .join("");
}

function head({ x, y }: Point, down: number, by: number): string {
  const back = y - down * HEAD.length;
  return `<path class="h${by}" d="M${px(x)} ${px(y)}L${px(x - HEAD.half)} ${px(back)}H${px(x + HEAD.half)}Z"/>`;
}

function stateBox(
  { x, y }: Point,
  state: number,
  { stateSize }: Layout,
  conflict: Conflict,
  solution: Solution,
  label: readonly string[],
): string {
  const { width, height } = stateSize;
  const concepts = equilibriumBy(solution, state + 1);
  const isStart = conflict.statusQuo === state;
  const box = (inset: number, extra: string) =>
    `<rect${extra} x="${px(x - width / 2 + inset)}" y="${px(y - height / 2 + inset)}" width="${px(width - 2 * inset)}" height="${px(height - 2 * inset)}" rx="${px(9 - inset)}"/>`;
  const top = y - (label.length * LABEL_LINE + NUMBER_HEIGHT) / 2 + NUMBER_HEIGHT - 2;
  const words = shortened(plain(stateWords(conflict, state + 1)), LONGEST_WORDS);
  const told = [
    `State ${state + 1}${words ? `: ${words}` : ""}.`,
    ...(isStart ? ["The status quo."] : []),
    ...(concepts.length > 0 ? [`An equilibrium by ${listed(concepts)}.`] : ["No equilibrium."]),
  ];
  return [
    `<g class="state" data-state="${state + 1}"><title>${svgText(told.join(" "))}</title>`,
    box(0, isStart ? ' class="start"' : ""),
    ...(concepts.length > 0 ? [box(isStart ? 4 : 3, ' class="equilibrium"')] : []),
    `<text class="number" x="${px(x)}" y="${px(top)}" text-anchor="middle">${state + 1}</text>`,
    ...label.map(
      (line, at) =>
        `<text class="small" x="${px(x)}" y="${px(top + 1 + LABEL_LINE * (at + 1))}" text-anchor="middle">${svgText(line)}</text>`,
    ),
    ...(isStart
      ? [`<text class="small halo" x="${px(x - width / 2 - 6)}" y="${px(y + 4)}" text-anchor="end">status quo</text>`]
      : []),
    "</g>",
  ].join("");
}

function equilibriumBy({ equilibria }: Solution, state: number): string[] {
  return (Object.entries(equilibria) as [Concept, readonly number[] | null][]).flatMap(([concept, states]) =>
    states?.includes(state) ? [concept] : [],
  );
}

function unreachedRule({ width, unreachedFrom }: Layout): string[] {
  const y = px(unreachedFrom ?? 0);
  return [
    `<line class="rule" x1="0" x2="${px(width)}" y1="${y}" y2="${y}"/>`,
    `<text class="small faint halo" x="${px(width)}" y="${px((unreachedFrom ?? 0) + 12)}" text-anchor="end">not reached</text>`,
  ];
}

function legendLines({ lines }: Legend, top: number): string[] {
  return lines.map(({ text, by }, at) => {
    const y = top + at * LEGEND_LINE;
    const sample =
      by === null
        ? ""
        : `<path class="move m${by}" d="M${MARGIN} ${px(y - 4)}h38"/><path class="h${by}" d="M${MARGIN + 46} ${px(y - 4)}l-9 -3.6v7.2z"/>`;
    return `${sample}<text x="${by === null ? MARGIN : MARGIN + 54}" y="${px(y)}">${svgText(text)}</text>`;
  });
}

function fitted(text: string, width: number): string {
  let kept = "";
  for (const letter of text) {
    if (textWidth(kept, 15) > width - 20) return `${kept.trimEnd()}…`;
    kept += letter;
  }
  return text;
}

/** To a tenth of a pixel: the same picture, half the file. */
function px(value: number): string {
  return String(Math.round(value * 10) / 10);
}
