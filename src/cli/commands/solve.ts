import { extname, resolve } from "node:path";
import { type Command, InvalidArgumentError, Option } from "commander";
import type { Concept, Conflict, Part, SolveOptions } from "../../models/index.ts";
import { examples, wholeNumber } from "../arguments.ts";
import { EXIT, WrongUse } from "../exit-code.ts";
import type { CommandContext } from "../program.ts";
import { progressLine } from "../progress.ts";
import { inputName, readInput } from "../read-input.ts";
import { plainLine, type Terminal } from "../terminal.ts";
import { writeWhole } from "../write-whole.ts";
import { reportText } from "./solve/report-text.ts";
import { solutionJson } from "./solve/solution-json.ts";

// The same as in the library, which is imported when the command runs.
const CONCEPTS = keysOf<Concept>({ nash: true, gmr: true, smr: true, seq: true, sim: true });
const PARTS = keysOf<Part>({
  coalitions: true,
  opportunities: true,
  "status-quo": true,
  inverse: true,
  robustness: true,
  reasons: true,
});
type Format = "text" | "json" | "md" | "svg";
const FORMATS: Readonly<Record<string, Format>> = { ".json": "json", ".md": "md", ".markdown": "md", ".svg": "svg" };

/** Simultaneous stability takes long with more states; it is there when asked for. */
const MOST_STATES_WITH_SIM = 4096;
/** What JSON has without being asked, as long as it is cheap. */
const CHEAP = { statesWithCoalitions: 256, coalitionsOf: 5, statesWithInverse: 8 };
/** From so many states on, it is told what is being done. */
const STATES_THAT_TAKE_TIME = 20_000;
/** Letters in a line: of a terminal what it has, within reason. */
const WIDTH = { least: 60, usual: 100, most: 160 };

interface Options {
  readonly concept?: readonly Concept[];
  readonly with?: readonly Part[];
  readonly why?: number;
  readonly wanted?: number;
  readonly horizon?: number;
  readonly seed?: number;
  readonly samples?: number;
  readonly json?: boolean;
  readonly md?: boolean;
  readonly svg?: boolean;
  readonly output?: string;
}

export function addSolve(root: Command, { terminal, end }: CommandContext): void {
  const state = wholeNumber(1, 2 ** 31);
  root
    .command("solve")
    .summary("solve a conflict: stable states, equilibria and their reasons")
    .description(
      "Solves a conflict in the graph model: who can move from which state to which and who likes which better, written down in a YAML or JSON file (docs/conflict-file.md). Tells which states are stable for whom by which solution concept, which are equilibria, and, where asked for, why and what would change that.",
    )
    .argument("<SPEC>", "the conflict, as YAML or JSON; - for standard input")
    .option("--concept <LIST>", `solution concepts: some of ${CONCEPTS.join(",")} (all without)`, someOf(CONCEPTS))
    .option("--with <LIST>", `further parts: some of ${PARTS.join(",")}`, someOf(PARTS))
    .option("--why <STATE>", "tell why a state is stable or not: its number", state)
    .option("--wanted <STATE>", "tell what would make a state an equilibrium: its number", state)
    .option("--horizon <N>", "stability when everybody looks N moves ahead, too", wholeNumber(1, 100))
    .option("--samples <N>", "preference orders to sample for robustness", wholeNumber(1, 100_000))
    .option("--seed <N>", "seed of the samples", wholeNumber(0, 2 ** 31))
    .addOption(new Option("--json", "print the solution as JSON").conflicts(["md", "svg"]))
    .addOption(new Option("--md", "print it as Markdown").conflicts("svg"))
    .option("--svg", "draw the graph of states and moves")
    .option("-o, --output <FILE>", "write to a file; its ending (.json, .md, .svg) says as what where no option does")
    .addHelpText(
      "after",
      examples(
        "demarche solve conflict.yaml",
        "demarche solve conflict.yaml --why 3 --concept nash,seq",
        "demarche solve conflict.yaml --with status-quo,coalitions,robustness",
        "demarche solve conflict.yaml --wanted 5 --md -o what-it-takes.md",
        "demarche solve conflict.yaml --svg -o graph.svg",
        "demarche solve - --json < conflict.json",
      ),
    )
    .action(async (file: string, options: Options) => {
      const format = formatOf(options);
      if (options.output !== undefined && file !== "-" && resolve(options.output) === resolve(file))
        throw new WrongUse(`${plainLine(file)}: that is the conflict itself; name another file for the result`);
      const text = await readInput(file);
      const models = await import("../../models/index.ts");
      const progress = stages(terminal);
      try {
        const conflict = models.buildConflict(models.readConflict(models.loadConflict(text)));
        const problem = format === "svg" ? models.drawingProblem(conflict) : null;
        if (problem !== null)
          throw new WrongUse(`${inputName(file)}: ${problem}; leave options out, or print a table or --json`);
        const asked = askedFor(conflict, format, options, terminal);
        if (conflict.stateCount >= STATES_THAT_TAKE_TIME)
          progress.show(`solving ${conflict.stateCount.toLocaleString("en")} states`);
        const pieces = piecesOf(models, conflict, asked, format, options, terminal);
        progress.clear();
        if (options.output === undefined) for (const piece of pieces) terminal.out(piece);
        else await writeWhole(options.output, [...pieces].join(""));
      } catch (error) {
        progress.clear();
        if (!(error instanceof models.SpecError)) throw error;
        for (const line of error.message.split("\n")) terminal.err(`${inputName(file)}: ${plainLine(line)}\n`);
        end(EXIT.failed);
      }
    });
}

/** The words of a type, each of them: one that is missing here or too many is an error of types. */
function keysOf<T extends string>(words: Readonly<Record<T, true>>): readonly T[] {
  return Object.keys(words) as T[];
}

/** A list of known words with commas between, in the order in which they are known; each once. */
function someOf<T extends string>(known: readonly T[]): (text: string) => readonly T[] {
  return (text) => {
    const words = text.split(",").map((word) => word.trim());
    const stray = words.find((word) => !known.some((one) => one === word));
    if (stray !== undefined)
      throw new InvalidArgumentError(`some of ${known.join(",")} are wanted, with commas between.`);
    return known.filter((one) => words.includes(one));
  };
}

function formatOf({ json, md, svg, output }: Options): Format {
  if (json) return "json";
  if (md) return "md";
  if (svg) return "svg";
  return (output !== undefined && FORMATS[extname(output).toLowerCase()]) || "text";
}

/** Every stage is told: what takes long here gives no sign of life before it ends. */
function stages(terminal: Terminal) {
  let stage = 0;
  return progressLine(terminal, () => 1e6 * stage++);
}

function askedFor(
  { stateCount, decisionMakers }: Conflict,
  format: Format,
  options: Options,
  terminal: Terminal,
): SolveOptions {
  for (const state of [options.why, options.wanted]) {
    if (state !== undefined && state > stateCount)
      throw new WrongUse(`solve: there is no state ${state}; states are 1 to ${stateCount}`);
  }
  const withSim = stateCount <= MOST_STATES_WITH_SIM;
  if (!withSim && !options.concept)
    terminal.err(
      `sim was left out: it takes long with ${stateCount.toLocaleString("en")} states; --concept sim asks for it\n`,
    );
  const cheap: Part[] = [
    ...(stateCount <= CHEAP.statesWithCoalitions && decisionMakers.length <= CHEAP.coalitionsOf
      ? ["coalitions" as const]
      : []),
    "status-quo",
    ...(stateCount <= CHEAP.statesWithInverse ? ["inverse" as const] : []),
  ];
  const { wanted, horizon, samples, seed } = options;
  return {
    concepts: options.concept ?? CONCEPTS.filter((concept) => concept !== "sim" || withSim),
    with: partsFor(format, options.with ?? (format === "json" ? cheap : [])),
    ...(wanted !== undefined && { wanted }),
    ...(horizon !== undefined && { horizon }),
    ...(samples !== undefined && { samples }),
    ...(seed !== undefined && { seed }),
  };
}

/** For reading, what coalitions could do says more than where they stay; other programs get what they ask for. */
function partsFor(format: Format, parts: readonly Part[]): readonly Part[] {
  return format !== "json" && parts.includes("coalitions") ? [...parts, "opportunities"] : parts;
}

function piecesOf(
  models: typeof import("../../models/index.ts"),
  conflict: Conflict,
  asked: SolveOptions,
  format: Format,
  { why }: Options,
  terminal: Terminal,
): Iterable<string> {
  const solution = models.solveConflict(conflict, asked);
  if (format === "svg") return [models.conflictToSvg(conflict, solution)];
  if (format === "json") {
    if (why === undefined) return solutionJson(solution);
    const concepts = (asked.concepts ?? CONCEPTS).filter((concept) => solution.stability[concept]);
    const reasons = conflict.decisionMakers.flatMap(({ id }) =>
      concepts.map((concept) => models.explainStability(conflict, why, id, concept)),
    );
    return solutionJson({ ...solution, reasons });
  }
  const brief = format === "text" && why === undefined;
  const report = models.solutionReport(conflict, solution, { brief, ...(why !== undefined && { why }) });
  return [format === "md" ? models.reportToMarkdown(report) : reportText(report, terminal, lineWidth(terminal))];
}

function lineWidth({ isTerminal }: Terminal): number {
  if (!isTerminal) return WIDTH.usual;
  return Math.min(WIDTH.most, Math.max(WIDTH.least, process.stdout.columns ?? WIDTH.usual));
}
