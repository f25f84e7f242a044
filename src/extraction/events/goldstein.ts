import { readFileSync } from "node:fs";

let table: ReadonlyMap<string, number> | undefined;

/**
 * Conflict or cooperation of an event type and mode, −10 to +10: the scores of PLOVER 0.8 after Goldstein (1992). A mode
 * that has none of its own has its type's; null for what is no type of PLOVER.
 */
export function goldsteinOf(type: string, mode: string | null): number | null {
  table ??= readScores(readFileSync(new URL("goldstein.tsv", import.meta.url), "utf8"));
  return table.get(`${type} ${mode ?? "-"}`) ?? table.get(`${type} -`) ?? null;
}

function readScores(text: string): ReadonlyMap<string, number> {
  const rows = text.split(/\r?\n/).filter((line) => line !== "" && !line.startsWith("#"));
  return new Map(
    rows.map((line) => {
      const [type, mode, score] = line.split("\t");
      return [`${type} ${mode}`, Number(score)];
    }),
  );
}
