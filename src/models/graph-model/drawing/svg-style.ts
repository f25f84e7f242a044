/** A line for each decision maker, told apart by colour and by dashes: the same picture prints in black and white. */
export interface LineStyle {
  readonly light: string;
  readonly dark: string;
  /** As `stroke-dasharray`; empty for a solid line. */
  readonly dashes: string;
}

/** Light ones have a contrast of 4.5 at least with white, dark ones with the dark ground; neighbours differ for the colour-blind too. */
const COLOURS: readonly (readonly [light: string, dark: string])[] = [
  ["#0059a8", "#6cb6ff"],
  ["#b83a00", "#ff9a5c"],
  ["#0b7349", "#56d39b"],
  ["#85359c", "#d9a0f2"],
  ["#6e5600", "#e0c25a"],
  ["#a8265e", "#ff8fbf"],
  ["#006b78", "#62d5e3"],
  ["#4d4d4d", "#c4c4c4"],
];
/** One fewer than would repeat with the colours: pairs repeat after forty. */
const DASHES = ["", "9 4", "2 3", "10 3 2 3", "5 2 1 2"];

function lineStyle(decisionMaker: number): LineStyle {
  const [light = "", dark = ""] = COLOURS[decisionMaker % COLOURS.length] ?? [];
  return { light, dark, dashes: DASHES[decisionMaker % DASHES.length] ?? "" };
}

const FONT = "system-ui, -apple-system, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";

/** Light by presentation attributes would be overruled in pages; so all of it is rules, bound to the picture's own class. */
export function svgStyle(decisionMakers: number): string {
  const all = Array.from({ length: decisionMakers }, (_, at) => ({ at, ...lineStyle(at) }));
  const moves = (shade: "light" | "dark") =>
    all
      .map((one) => `.conflict-graph .m${one.at}{stroke:${one[shade]}}.conflict-graph .h${one.at}{fill:${one[shade]}}`)
      .join("");
  const grounds = (paper: string, ink: string, faint: string, state: string) =>
    `.conflict-graph .paper{fill:${paper}}.conflict-graph text{fill:${ink}}.conflict-graph .faint{fill:${faint}}.conflict-graph .halo{stroke:${paper}}` +
    `.conflict-graph .state rect{fill:${state};stroke:${ink}}.conflict-graph .rule{stroke:${faint}}`;
  const dashes = all
    .filter(({ dashes }) => dashes !== "")
    .map((one) => `.conflict-graph .m${one.at}{stroke-dasharray:${one.dashes}}`);
  const dark = grounds("#14181d", "#eceff2", "#a3adb8", "#222a33") + moves("dark");
  const light = grounds("#ffffff", "#16191d", "#5b6470", "#ffffff") + moves("light");
  return [
    `.conflict-graph text{font:11px ${FONT}}.conflict-graph .number{font-size:13px;font-weight:600}`,
    ".conflict-graph .small{font-size:10px}.conflict-graph .title{font-size:15px;font-weight:600}",
    ".conflict-graph .move{fill:none;stroke-width:1.4}.conflict-graph .state rect{stroke-width:1.2}",
    ".conflict-graph .state rect.start{stroke-width:3}.conflict-graph .rule{stroke-dasharray:1 5;stroke-width:1}",
    ".conflict-graph .halo{paint-order:stroke;stroke-width:5px;stroke-linejoin:round}",
    ...dashes,
    light,
    `@media (prefers-color-scheme:dark){${dark}}`,
    `@media print{${light}}`,
  ].join("\n");
}
