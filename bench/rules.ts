/**
 * `npm run bench:rules -- [FILE...] [--json] [--errors RULE]`: how often each rule that finds attributions is right, on texts in
 * which they are marked by hand: JSON Lines of {"id", "text", "attributions"}, the default PolNeAR's dev part beside the checkout.
 *
 * Such corpora mark one level only. So what lies in another one that was found is left out, and what lies in a marked
 * one is not held against its rule. Ends with 1 where a rule is wrong more often than right.
 */
import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { RULES } from "../src/extraction/attributions/rules.ts";
import { type FoundAttribution, findAttributions, nest } from "../src/extraction/index.ts";
import { analyse } from "../src/language/analyse.ts";
import { englishPack } from "../src/language/language-pack.ts";
import {
  type Counts,
  type Marked,
  type MarkedText,
  MEASURES,
  type Measure,
  precisionRecall,
  ROLES,
  type Role,
  scoreDocument,
  type Verdict,
} from "./attribution-scores.ts";

/** A rule that is less often right is no rule, once it has found enough to tell. */
const LEAST_PRECISION = 0.5;
const FEWEST_TO_TELL = 20;
const DEV = fileURLToPath(new URL("../../shared/corpora/polnear/dev/polnear-dev.jsonl", import.meta.url));

interface RuleCounts {
  found: number;
  /** Of them those that lie in a marked one, and so cannot be told right or wrong. */
  inside: number;
  right: number;
  /** Of the right ones, those with just the marked words. */
  readonly exact: Record<Role, number>;
}

interface Report {
  readonly file: string;
  readonly documents: number;
  readonly figures: Readonly<Record<Measure, Counts>>;
  readonly rules: ReadonlyMap<string, RuleCounts>;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: "boolean" }, errors: { type: "string" } },
});
const files = positionals.length > 0 ? positionals : [DEV];
const absent = files.filter((file) => !existsSync(file));
if (absent.length > 0) {
  console.error(`${absent.join(", ")}: there is no such file; name JSON Lines of {"id", "text", "attributions"}`);
  process.exit(3);
}
if (values.errors !== undefined && !RULES.some(({ name }) => name === values.errors)) {
  console.error(
    `--errors ${values.errors}: there is no such rule; there are ${RULES.map(({ name }) => name).join(", ")}`,
  );
  process.exit(3);
}
const reports = files.map((file) => measure(file, values.errors));
if (values.json) console.log(JSON.stringify(reports.map(asJson), null, 1));
else for (const report of reports) show(report);
const failing = reports.flatMap(({ rules }) => [...rules].filter(([, counts]) => isBad(counts)).map(([name]) => name));
if (failing.length > 0) {
  console.error(`more often wrong than right: ${[...new Set(failing)].join(", ")}`);
  process.exitCode = 1;
}

/** Goes through a file, and prints what a rule got wrong where one is named. */
function measure(file: string, errors?: string): Report {
  const figures = Object.fromEntries(MEASURES.map((name) => [name, { right: 0, found: 0, marked: 0 }])) as Record<
    Measure,
    Counts
  >;
  const rules = new Map<string, RuleCounts>(RULES.map(({ name }) => [name, noCounts()]));
  const lines = readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "");
  for (const line of lines) {
    const document: MarkedText = JSON.parse(line);
    const found = outermost(document.text);
    const { counts, verdicts } = scoreDocument(document, found.map(marked));
    for (const name of MEASURES) {
      figures[name].right += counts[name].right;
      figures[name].found += counts[name].found;
      figures[name].marked += counts[name].marked;
    }
    for (const [i, verdict] of verdicts.entries()) {
      const attribution = found[i] as FoundAttribution;
      count(rules, attribution.rule, verdict);
      const isWrong = !verdict.right && !verdict.inside && !verdict.ignored;
      if (attribution.rule === errors && isWrong) console.error(told(document, attribution));
    }
  }
  return { file, documents: lines.length, figures, rules };
}

/** The attributions of a text that lie in no other. */
function outermost(text: string): FoundAttribution[] {
  const found = findAttributions(text, analyse(text, englishPack()));
  const via = nest(found);
  return found.filter((_, i) => via[i] === null);
}

function marked({ source, cue, content }: FoundAttribution): Marked {
  const span = ({ start, end }: { start: number; end: number }) => [start, end] as const;
  return { source: source.map(span), cue: cue ? [span(cue)] : [], content: content.map(span) };
}

function count(rules: Map<string, RuleCounts>, rule: string, { right, exact, inside, ignored }: Verdict): void {
  if (ignored) return;
  const counts = rules.get(rule) ?? noCounts();
  rules.set(rule, counts);
  counts.found++;
  if (inside) counts.inside++;
  if (right) counts.right++;
  for (const role of exact) counts.exact[role]++;
}

function noCounts(): RuleCounts {
  return { found: 0, inside: 0, right: 0, exact: { source: 0, cue: 0, content: 0 } };
}

/** Share of those that can be told right or wrong; null where there are none. */
function precision({ found, inside, right }: RuleCounts): number | null {
  return found > inside ? right / (found - inside) : null;
}

function isBad(counts: RuleCounts): boolean {
  return counts.found - counts.inside >= FEWEST_TO_TELL && (precision(counts) ?? 1) < LEAST_PRECISION;
}

function byFound(rules: ReadonlyMap<string, RuleCounts>): [string, RuleCounts][] {
  return [...rules].sort(([a, { found: m }], [b, { found: n }]) => n - m || (a < b ? -1 : 1));
}

function show({ file, documents, figures, rules }: Report): void {
  console.log(`${basename(file)}: ${documents} documents\n`);
  console.log(`${"".padEnd(24)}  found inside  right precision   source  cue   content exact`);
  for (const [name, counts] of byFound(rules)) {
    const { found, inside, right, exact } = counts;
    const numbers = [found, inside, right].map((number) => String(number).padStart(6)).join(" ");
    const exactly = ROLES.map((role) => share(right > 0 ? exact[role] / right : null)).join(" ");
    console.log(
      `${name.padEnd(24)} ${numbers}    ${share(precision(counts))}   ${exactly}${isBad(counts) ? "  below 0.5" : ""}`,
    );
  }
  console.log(`\n${"".padEnd(17)}      P      R     F1   right  found marked`);
  for (const name of MEASURES) {
    const { right, found, marked } = figures[name];
    const { p, r, f1 } = precisionRecall(figures[name]);
    const numbers = [right, found, marked].map((number) => String(number).padStart(6)).join(" ");
    console.log(`${name.padEnd(17)} ${[p, r, f1].map((value) => value.toFixed(4)).join(" ")}  ${numbers}`);
  }
  const inside = [...rules.values()].reduce((sum, counts) => sum + counts.inside, 0);
  console.log(`\n${inside} lie in marked ones and are not held against their rules.\n`);
}

function share(value: number | null): string {
  return value === null ? "    –" : value.toFixed(3).padStart(5);
}

function asJson({ file, documents, figures, rules }: Report): object {
  return {
    file: basename(file),
    documents,
    figures: Object.fromEntries(
      MEASURES.map((name) => [name, { ...precisionRecall(figures[name]), ...figures[name] }]),
    ),
    rules: byFound(rules).map(([name, counts]) => ({ name, ...counts, precision: precision(counts) })),
  };
}

function told({ id, text }: MarkedText, { source, cue, content }: FoundAttribution): string {
  const words = (ranges: readonly { start: number; end: number }[]) =>
    ranges
      .map(({ start, end }) => text.slice(start, end))
      .join(" … ")
      .replace(/\s+/g, " ")
      .slice(0, 160);
  return `${id}  [${words(source)}] <${words(cue ? [cue] : [])}> ${words(content)}`;
}
