import { isCommentForm } from "./comment-rules.ts";
import { bodyOf, mark, type Page } from "./page.ts";
import { isRelatedHeading } from "./related-rules.ts";
import type { Unit } from "./units.ts";

/** Share of the text that may stand below a comment form: a link to the form at the head has the article below it. */
const MOST_COMMENTS = 0.4;

/** Marks what is known by what stands above it: lists of other articles, readers' comments, lines below the imprint. */
export function markFollowers(page: Page): void {
  markComments(page);
  markLists(page);
  markAfterTheEnd(page);
}

function markComments(page: Page): void {
  const form = page.units.findIndex(
    (unit, i) => page.marks[i]?.kind === "comments" && isCommentForm(unit.line) && isNearEnd(page, unit),
  );
  if (form === -1) return;
  for (let i = form + 1; i < page.units.length; i += 1)
    if (!page.marks[i]) mark(page, i, "comments", "comments/below-form");
}

function isNearEnd(page: Page, unit: Unit): boolean {
  return page.text.length - unit.end <= page.text.length * MOST_COMMENTS;
}

/** Short lines directly below a heading such as one over the most viewed articles. */
function markLists(page: Page): void {
  let inList = false;
  page.units.forEach((unit, i) => {
    const found = page.marks[i];
    if (unit.opensParagraph || page.prose[i]) inList = false;
    if (found) inList = found.kind === "related" && isRelatedHeading(unit.line);
    else if (inList && isSentence(unit.line)) inList = false;
    else if (inList) mark(page, i, "related", "related/list");
  });
}

/** Titles of other articles seldom end in a full stop; a short paragraph of this one does. */
function isSentence(line: string): boolean {
  return /[.!]["”’)]*$/.test(line) && line.includes(" ");
}

/** Once the imprint, the related articles or the comments have begun, short lines are the page's, not the article's. */
function markAfterTheEnd(page: Page): void {
  const { last } = bodyOf(page);
  if (last === -1) return;
  let ended = false;
  let inRelated = false;
  for (let i = last + 1; i < page.units.length; i += 1) {
    const found = page.marks[i];
    if (found) {
      // A link to another article may stand before the last lines of this one; below a heading over several it is over.
      const isLink = found.rule === "related/link";
      ended ||=
        found.rule === "navigation/tags-heading" ||
        found.kind === "licence" ||
        (found.kind === "related" && !isLink) ||
        found.kind === "comments";
      inRelated = found.kind === "related";
    } else if (ended) {
      if (inRelated) mark(page, i, "related", "related/list");
      else mark(page, i, "navigation", "navigation/after-the-end");
    }
  }
}
