import { type Biography, isContactNote, readAuthorNote, readBiography } from "./biography.ts";
import { personName } from "./names.ts";
import { mark, type Page } from "./page.ts";
import type { Unit } from "./units.ts";

/** Paragraphs that go on with "He is also …" after a biography. */
const MOST_FURTHER = 3;
/** Unmarked lines looked at from the end: more stand below no article, and each may cost a look through the text. */
const MOST_LINES = 40;
const FURTHER =
  /^(?:(?:he|she|they) (?:is|was|has|are|have|holds?|writes?|teaches|works|served|received|previously|also|currently|earned|lives|graduated|specialis|specializ)|(?:his|her|their) (?:books?|work|research|latest|most recent|writings?|articles?|publications?|areas?)\b|prior to|previously,? (?:he|she))/i;

/**
 * Marks notes on the author after the article, and the name that signs it; returns the author so found. A biography
 * has the form of a sentence of the article, so it must be the last paragraph and name somebody who is by-lined,
 * signs the piece above it, or is named nowhere in the article: the people written about are named in it.
 */
export function markAuthorNotes(page: Page, known: string | null): string | null {
  let author: string | null = markBelowHeading(page);
  let i = page.units.length - 1;
  let lines = 0;
  while (i >= 0 && lines < MOST_LINES) {
    if (page.marks[i]) {
      i -= 1;
      continue;
    }
    lines += 1;
    const line = page.units[i]?.line ?? "";
    if (isContactNote(line)) {
      mark(page, i, "author-note", "author-note/contact");
      i -= 1;
      continue;
    }
    const at = biographyAt(page, i, known);
    if (at) {
      for (let j = at.index; j <= i; j += 1) if (!page.marks[j]) mark(page, j, "author-note", at.note.rule);
      if (at.note.author !== null) author ??= at.note.author;
      i = at.index - 1;
      const signed = signature(page, i, at.note.author);
      if (signed !== null) {
        mark(page, i, "byline", "byline/signature");
        author ??= signed;
        i -= 1;
      }
      continue;
    }
    if (page.prose[i]) break;
    i -= 1;
  }
  return author;
}

/** Marks the biographies below a heading that announces them, whatever stands after them; returns whom they name. */
function markBelowHeading(page: Page): string | null {
  const heading = page.units.findLastIndex((unit) => /^about the (?:author|writer|contributor)s?:?$/i.test(unit.line));
  if (heading === -1 || (page.units[heading] as Unit).start < page.text.length / 2) return null;
  const authors: string[] = [];
  mark(page, heading, "author-note", "author-note/about-the-author");
  for (let i = heading + 1; i < page.units.length && !page.marks[i]; i += 1) {
    const { line } = page.units[i] as Unit;
    const note = readBiography(line);
    if (!note && !FURTHER.test(line) && !isContactNote(line)) break;
    mark(page, i, "author-note", note?.rule ?? "author-note/about-the-author");
    if (note?.author) authors.push(note.author);
  }
  return authors.length > 0 ? authors.join(", ") : null;
}

/** The biography that ends at unit `end`, over further paragraphs on the same person. */
function biographyAt(page: Page, end: number, known: string | null): { index: number; note: Biography } | null {
  for (let index = end; index >= 0 && end - index <= MOST_FURTHER; index -= 1) {
    const line = page.units[index]?.line ?? "";
    const note = readAuthorNote(line) ?? confirmed(page, index, readBiography(line), known);
    if (note) return { index, note };
    if (!FURTHER.test(line)) return null;
  }
  return null;
}

function confirmed(page: Page, index: number, note: Biography | null, known: string | null): Biography | null {
  if (!note?.author) return null;
  const surname = lastName(note.author);
  if (known?.includes(surname)) return note;
  if (signature(page, index - 1, note.author) !== null) return note;
  const named = page.units.some(
    (unit, i) =>
      i < index && page.prose[i] && !page.marks[i] && page.text.slice(unit.start, unit.end).includes(surname),
  );
  return named ? null : note;
}

/** The name alone on the line above its biography, dashes and honorifics aside. */
function signature(page: Page, i: number, author: string | null): string | null {
  const unit = page.units[i];
  if (!unit || page.marks[i] || author === null) return null;
  const name = personName(unit.line.replace(/^[-–—~\s]+/, ""));
  return name !== null && lastName(name) === lastName(author) ? name : null;
}

function lastName(name: string): string {
  return name.slice(name.lastIndexOf(" ") + 1);
}
