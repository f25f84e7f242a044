import { readFileSync } from "node:fs";
import { type CuePart, frameFault } from "../../schema/codebook-cue.ts";
import type { AttributionMode, Factuality, Polarity } from "../../schema/findings.ts";

/** How a word attributes: one line of the lexicon (cues.tsv tells what its columns mean). */
export interface Cue {
  readonly frames: ReadonlySet<string>;
  /** The word that must follow, as in point `out`; null for none. */
  readonly particle: string | null;
  readonly mode: AttributionMode;
  readonly polarity: Polarity;
  readonly factuality: Factuality;
}

/** The cues of each word, by part of speech and lemma. */
export type CueLexicon = Readonly<Record<CuePart, ReadonlyMap<string, readonly Cue[]>>>;

/** A line of a lexicon that cannot be taken; `line` counts from 1. */
export class CueLexiconError extends Error {
  constructor(name: string, line: number, reason: string) {
    super(`${name}, line ${line}: ${reason}`);
    this.name = "CueLexiconError";
  }
}

const PARTS: readonly CuePart[] = ["verb", "noun", "adjective"];
const MODES = ["indirect", "belief"];
const POLARITIES = ["affirmed", "negated"];
const FACTUALITIES = ["factive", "neutral", "counterfactive"];
const COLUMNS = 6;

let own: CueLexicon | undefined;

/** The lexicon that comes with Demarche. */
export function englishCues(): CueLexicon {
  own ??= readCues("cues.tsv", readFileSync(new URL("cues.tsv", import.meta.url), "utf8"));
  return own;
}

/** Reads a lexicon; where `base` is given, what is read is added to it. Throws CueLexiconError. */
export function readCues(name: string, text: string, base?: CueLexicon): CueLexicon {
  const cues: Record<CuePart, Map<string, Cue[]>> = { verb: new Map(), noun: new Map(), adjective: new Map() };
  for (const part of PARTS) for (const [lemma, known] of base?.[part] ?? []) cues[part].set(lemma, [...known]);
  text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .forEach((line, n) => {
      if (line.trim() === "" || line.startsWith("#")) return;
      const columns = line.split("\t").map((column) => column.trim());
      const [part = "", frames = "", mode = "", polarity = "", factuality = "", words = ""] = columns;
      const fail = (reason: string) => new CueLexiconError(name, n + 1, reason);
      if (columns.length !== COLUMNS) throw fail(`it has ${columns.length} columns, not ${COLUMNS} parted by tabs`);
      const among = (value: string, values: readonly string[], column: string): string => {
        if (values.includes(value)) return value;
        throw fail(`${column} is ${JSON.stringify(value)}; it should be ${values.join(", ")}`);
      };
      const cue = {
        frames: new Set(frames.split(/\s+/).filter(Boolean)),
        mode: among(mode, MODES, "mode") as AttributionMode,
        polarity: among(polarity, POLARITIES, "polarity") as Polarity,
        factuality: among(factuality, FACTUALITIES, "factuality") as Factuality,
      };
      const table = cues[among(part, PARTS, "part") as CuePart];
      for (const frame of cue.frames) {
        const fault = frameFault(part as CuePart, frame);
        if (fault) throw fail(fault);
      }
      if (cue.frames.size === 0) throw fail("it names no frame, such as clause or object");
      for (const word of words.toLowerCase().split(/\s+/).filter(Boolean)) {
        const [lemma = "", ...rest] = word.split("_");
        const known = table.get(lemma);
        const added = { ...cue, particle: rest.join(" ") || null };
        if (known) known.push(added);
        else table.set(lemma, [added]);
      }
    });
  return cues;
}
