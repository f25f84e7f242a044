import { parse } from "chrono-node";
import { segment } from "../src/language/analyse.ts";
import { findTemporal, resolveDates } from "../src/language/dates.ts";
import type { LanguagePack } from "../src/language/language-pack.ts";
import { compare } from "./comparison.ts";

/** A day to read relative dates from; any would do. */
const WRITTEN = "2018-03-26";

/** How fast dates are found and read, against chrono-node: from sentences that are known, and from raw text by its lines. */
export async function compareDates(articles: readonly string[], pack: LanguagePack): Promise<void> {
  const bytes = articles.reduce((sum, article) => sum + Buffer.byteLength(article), 0);
  const sentences = articles.map((article) => segment(article, pack));
  const reference = new Date(`${WRITTEN}T12:00:00Z`);
  const theirs = (): unknown => articles.map((article) => parse(article, reference));
  const dates = (article: string, within?: (typeof sentences)[number]): unknown =>
    resolveDates(article, findTemporal(article, within), { published: WRITTEN });
  const sides = { alternative: "chrono-node", theirs, units: bytes / 1000, unit: "kB" };
  await compare({
    what: "dates of known sentences",
    ours: () => articles.map((article, n) => dates(article, sentences[n])),
    ...sides,
  });
  await compare({
    what: "raw text to dates",
    ours: () => articles.map((article) => dates(article)),
    ...sides,
  });
}
