import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readSource } from "../../src/reading/read-source.ts";

const CORPUS = new URL("../../../shared/corpora/kurils/", import.meta.url);
const isThere = existsSync(CORPUS);

interface Gold {
  readonly sources: readonly { id: string; file: string; title: string; author: string | null }[];
  readonly checks: readonly {
    kind: string;
    source?: string;
    edtf?: string;
    spans?: readonly { source: string; start: number; end: number; exact: string }[];
  }[];
  readonly attributions: readonly { evidence: readonly { source: string; start: number; end: number }[] }[];
}

describe.skipIf(!isThere)(
  `the annotated articles${isThere ? "" : " (../shared/corpora/kurils is not there)"}`,
  async () => {
    const gold: Gold = isThere
      ? JSON.parse(readFileSync(new URL("gold-dev.json", CORPUS), "utf8"))
      : { sources: [], checks: [], attributions: [] };

    it.each(gold.sources)(
      "$file: marks all that may yield no findings, and nothing that does",
      async ({ id, file, title, author }) => {
        const outcome = await readSource(file, readFileSync(new URL(`sources/${file}`, CORPUS)));
        if (!outcome.ok) throw new Error(outcome.problem.reason);
        const { source } = outcome;
        expect(source).toMatchObject({ title, author });
        for (const { edtf } of gold.checks.filter(
          (check) => check.kind === "source-published" && check.source === id,
        )) {
          expect(source.published).toBe(edtf);
        }
        const furniture = gold.checks
          .filter(({ kind }) => kind === "no-findings")
          .flatMap(({ spans = [] }) => spans.filter((span) => span.source === id));
        expect(furniture.length).toBeGreaterThan(0);
        const unmarked = furniture.filter(
          ({ start, end }) => !source.boilerplate.some((range) => range.start <= start && range.end >= end),
        );
        expect(unmarked.map(({ exact }) => exact)).toEqual([]);
        const evidence = gold.attributions.flatMap((attribution) =>
          attribution.evidence.filter((span) => span.source === id),
        );
        const lost = evidence.filter(({ start, end }) =>
          source.boilerplate.some((range) => range.start < end && range.end > start),
        );
        expect(lost).toEqual([]);
      },
    );
  },
);
