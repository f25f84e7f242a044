import { readByline, readNameAndDate } from "./byline.ts";
import { personName, personNames } from "./names.ts";
import { bodyOf, mark, type Page } from "./page.ts";
import { readPublicationLine } from "./publication-line.ts";

/** What the lines around an article say of it. */
export interface StatedInText {
  readonly title: string | null;
  readonly author: string | null;
  readonly publisher: string | null;
  /** EDTF. */
  readonly published: string | null;
  readonly publishedWhy: string | null;
}

const LONGEST_TITLE = 250;
const LONGEST_QUESTION = 160;

/** Marks title, by-line and publication lines before the article, and publication lines after it, and reads them. */
export function markHead(page: Page, known: { title: string | null; author: string | null }): StatedInText {
  const stated = {
    title: null as string | null,
    author: null as string | null,
    publisher: null as string | null,
    published: null as string | null,
    publishedWhy: null as string | null,
  };
  if (known.title === null) yieldFirstLine(page);
  const { first, last } = bodyOf(page);
  const headEnd = first === -1 ? Math.min(page.units.length, 5) : first;
  const take = (
    line: { author?: string | null; publisher?: string | null; published?: string | null },
    why: string,
  ) => {
    stated.author ??= line.author ?? null;
    stated.publisher ??= line.publisher ?? null;
    if (stated.published === null && line.published) {
      stated.published = line.published;
      stated.publishedWhy = why;
    }
  };
  let emptyByline = false;
  for (let i = 0; i < page.units.length; i += 1) {
    if (i >= headEnd && i <= last) i = last + 1;
    const unit = page.units[i];
    if (!unit || page.marks[i]) continue;
    const { line } = unit;
    const byline = readByline(line) ?? readNameAndDate(line);
    if (byline) {
      mark(page, i, "byline", byline.author === null ? "byline/empty" : "byline/by");
      emptyByline = byline.author === null;
      take(byline, "stated in the by-line");
      continue;
    }
    if (emptyByline && personNames(line) && i < headEnd) {
      mark(page, i, "byline", "byline/name-below-by");
      take({ author: personNames(line) }, "");
      emptyByline = false;
      continue;
    }
    const publication = readPublicationLine(line);
    if (publication) {
      mark(page, i, "metadata", "metadata/publication-line");
      take(publication, "stated in the publication line");
      continue;
    }
    if (i >= headEnd) continue;
    if (known.author !== null && sameWords(line, known.author)) mark(page, i, "byline", "byline/known-author");
    else if (known.title !== null && sameWords(line, known.title)) mark(page, i, "title", "title/known");
    else if (known.title === null && stated.title === null && isTitle(line, unit.opensParagraph)) {
      mark(page, i, "title", "title/first-line");
      stated.title = line;
    } else if (stated.title !== null && personName(line) && isDated(page, i + 1)) {
      mark(page, i, "byline", "byline/name-above-date");
      take({ author: personName(line) }, "");
    }
  }
  return stated;
}

/** A text may be headed by a whole question or exclamation, which by itself would read as its first paragraph. */
function yieldFirstLine(page: Page): void {
  const { first, last } = bodyOf(page);
  const line = page.units[first]?.line ?? "";
  const isFirst = page.marks.indexOf(null) === first;
  if (!isFirst || first === last || line.length > LONGEST_QUESTION || !/[?!]["”’]?$/.test(line)) return;
  if (!/\p{Ll}{3}[.?!]\s/u.test(line) && page.units[first + 1]?.opensParagraph) page.prose[first] = false;
}

/** A line of a few words that is no sentence. Question and exclamation marks end titles as well. */
function isTitle(line: string, opensParagraph: boolean): boolean {
  return (
    opensParagraph &&
    line.length <= LONGEST_TITLE &&
    line.includes(" ") &&
    /\p{L}/u.test(line) &&
    !/[.;:,]["”’]?$/.test(line.replace(/\.{3}$/, ""))
  );
}

function isDated(page: Page, i: number): boolean {
  const below = page.units[i];
  return below !== undefined && readPublicationLine(below.line)?.published != null;
}

function sameWords(a: string, b: string): boolean {
  const letters = (words: string) =>
    words
      .toLowerCase()
      .replace(/^by\s+/, "")
      .replace(/[^\p{L}\d]+/gu, "");
  return Math.abs(a.length - b.length) < 20 && letters(a) === letters(b) && letters(a) !== "";
}
