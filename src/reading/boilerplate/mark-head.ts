import { readBiography } from "./biography.ts";
import { readByline, readNameAndDate, readUnlabelledByline } from "./byline.ts";
import { personName, personNames } from "./names.ts";
import { bodyOf, mark, type Page } from "./page.ts";
import { isBareDate, readPublicationLine } from "./publication-line.ts";

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
/** Bare dates in one text from which on they head the entries of a chronology and do not date the article. */
const CHRONOLOGY = 3;

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
  const headEnd = first === -1 ? Math.min(page.units.length, 5) : endOfHead(page, first, last);
  const titleAt = known.title === null ? findTitle(page, first === -1 ? headEnd : first) : -1;
  const isChronology = countBareDates(page) >= CHRONOLOGY;
  let otherArticles = false;
  let isTitled = false;
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
    const found = page.marks[i]?.kind;
    // Dates and names below the heading of a list are those of other articles, or of readers.
    otherArticles ||= i > last && (found === "related" || found === "comments");
    if (!unit || found || otherArticles || (i < last && page.prose[i])) continue;
    const { line } = unit;
    if (i === titleAt) {
      mark(page, i, "title", "title/first-line");
      stated.title = line;
      isTitled = true;
      continue;
    }
    const byline =
      readByline(line) ?? readNameAndDate(line) ?? (i < headEnd && titleAt < i ? readUnlabelledByline(line) : null);
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
    if (isChronology && isBareDate(line)) continue;
    const publication = readPublicationLine(line);
    if (publication) {
      mark(page, i, "metadata", "metadata/publication-line");
      take(publication, "stated in the publication line");
      continue;
    }
    if (i >= headEnd) continue;
    if (known.author !== null && sameWords(line, known.author)) mark(page, i, "byline", "byline/known-author");
    else if (known.title !== null && sameWords(line, known.title)) {
      mark(page, i, "title", "title/known");
      isTitled = true;
    } else if (isTitled && isSignature(page, i)) {
      mark(page, i, "byline", "byline/name-alone");
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

/**
 * The first unit after the head. A paragraph that sums the article up may stand above the by-line: where the unit below
 * the first paragraph is one, the head goes on to the next paragraph.
 */
function endOfHead(page: Page, first: number, last: number): number {
  let below = first + 1;
  while (below < last && page.marks[below]) below += 1;
  const line = page.units[below]?.line ?? "";
  if (below >= last || page.prose[below]) return first;
  const isSigned =
    readByline(line)?.author != null ||
    readNameAndDate(line) !== null ||
    ((personName(line) !== null || readUnlabelledByline(line) !== null) && isDated(page, below + 1));
  if (!isSigned) return first;
  const next = page.prose.findIndex((prose, i) => i > below && prose && !page.marks[i]);
  return next === -1 ? first : next;
}

/**
 * The unit that is the title, or -1: the first line of some words that opens a paragraph or stands below the page's
 * furniture. A site's name above its menu is no title where another line could be one.
 */
function findTitle(page: Page, end: number): number {
  const candidates: number[] = [];
  for (let i = 0; i < end; i += 1) {
    const unit = page.units[i];
    const above = page.units[i - 1];
    const opens = unit?.opensParagraph || page.marks[i - 1] != null || (above !== undefined && isHeadLine(above.line));
    if (!unit || page.marks[i] || !isTitle(unit.line, opens) || isHeadLine(unit.line)) continue;
    candidates.push(i);
  }
  const [one = -1, other] = candidates;
  const below = page.marks[one + 1]?.rule;
  const isSite = below === "navigation/breadcrumbs" || below === "navigation/editions" || below === "navigation/menu";
  return other !== undefined && isSite ? other : one;
}

/** Bare dates before the lists of other articles, which are dated one by one. */
function countBareDates(page: Page): number {
  const { last } = bodyOf(page);
  const lists = page.marks.findIndex(
    (found, i) => i > last && (found?.kind === "related" || found?.kind === "comments"),
  );
  const own = lists === -1 ? page.units : page.units.slice(0, lists);
  return own.filter((unit, i) => !page.marks[i] && isBareDate(unit.line)).length;
}

/** By-lines and publication lines are read as what they are before they could be titles. */
function isHeadLine(line: string): boolean {
  return readByline(line) !== null || readNameAndDate(line) !== null || readPublicationLine(line) !== null;
}

/** A name alone below the title: above a date, or of somebody whom the article itself never names. */
function isSignature(page: Page, i: number): boolean {
  const name = personName(page.units[i]?.line ?? "");
  if (name === null) return false;
  if (isDated(page, i + 1)) return true;
  if (page.marks[i - 1]?.kind !== "title") return false;
  const surname = name.slice(name.lastIndexOf(" ") + 1).toLowerCase();
  return !page.units.some(
    ({ line }, at) =>
      at !== i && page.marks[at]?.kind !== "author-note" && line.toLowerCase().includes(surname) && !isNote(line, name),
  );
}

function isNote(line: string, name: string): boolean {
  return readBiography(line)?.author === name;
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
