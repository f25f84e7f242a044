/**
 * `npm run bench [-- FOLDER COUNT]`: how fast Demarche is, against named alternatives in one run. FOLDER holds plain-text
 * articles (default: the example's), of which COUNT (default 2,000) are made for the dossier by substitution.
 */
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import nlp from "compromise";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { openDossier, readInto } from "../src/dossier.ts";
import { analyse } from "../src/language/analyse.ts";
import { englishPack } from "../src/language/language-pack.ts";
import { nearCopies } from "../src/linking/near-copies.ts";
import { compare } from "./comparison.ts";
import { compareDates } from "./dates.ts";
import { compareGraphModel } from "./graph-model.ts";
import { articlesIn, multiplied, writeArticles } from "./multiplied.ts";

const [folder = fileURLToPath(new URL("../examples/northern-territories", import.meta.url)), wanted = "2000"] =
  process.argv.slice(2);
const articles = articlesIn(folder);
const many = multiplied(articles, Number(wanted));

const words = articles.join("\n\n").match(/\S+/g)?.length ?? 0;
const pack = englishPack();
const wink = winkNLP(model, ["sbd", "pos"]);
const trees = () => articles.map((article) => analyse(article, pack));
await compare({
  what: "raw text to trees and names",
  ours: trees,
  alternative: "wink-nlp (sentences and tags only)",
  theirs: () => articles.map((article) => wink.readDoc(article).tokens().out(wink.its.pos)),
  units: words,
  unit: "words",
});
await compare({
  what: "raw text to trees and names",
  ours: trees,
  alternative: "compromise (sentences and tags only)",
  theirs: () => articles.map((article) => nlp(article).json()),
  units: words,
  unit: "words",
});

await compareGraphModel();

const some = many.slice(0, 300);
await compareDates(some, pack);
await compare({
  what: `near copies among ${some.length} articles`,
  ours: () => nearCopies(some),
  alternative: "every pair's word shingles compared",
  theirs: () => naiveCopies(some),
  units: some.length,
  unit: "articles",
});

const scratch = mkdtempSync(join(tmpdir(), "demarche-bench-"));
try {
  const path = join(scratch, "many.dossier");
  writeArticles(scratch, many);
  const first = await timed(() => readInto(path, [scratch]));
  const second = await timed(() => readInto(path, [scratch]));
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(
    `${many.length} articles read in ${seconds(first)}, ${Math.round((many.length / first) * 1000)} a second; again in ${seconds(second)} (${(second / first).toFixed(3)} of the first); peak memory ${megabytes} MB; dossier ${Math.round(statSync(path).size / 1e6)} MB`,
  );
  const dossier = openDossier(path);
  const db = new DatabaseSync(path, { readOnly: true });
  const like = db.prepare("SELECT source, text FROM sentence WHERE text LIKE '%signed%' AND text LIKE '%island%'");
  await compare({
    what: "search for two words",
    ours: () => dossier.search("signed island*", 20),
    alternative: "SQL's LIKE over all sentences",
    theirs: () => like.all(),
    units: 1,
    unit: "searches",
  });
  db.close();
  dossier.close();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}

function naiveCopies(texts: readonly string[]): number {
  const shingles = texts.map((text) => {
    const runs = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    return new Set(runs.map((_, at) => runs.slice(at, at + 5).join(" ")));
  });
  let pairs = 0;
  for (const [n, a] of shingles.entries())
    for (const b of shingles.slice(n + 1)) if (a.intersection(b).size > 0.6 * Math.min(a.size, b.size)) pairs++;
  return pairs;
}
