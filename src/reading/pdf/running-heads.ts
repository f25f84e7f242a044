import type { Fragment } from "./page-lines.ts";

/** A page's fragments and its height in points. */
export interface PdfPage {
  readonly fragments: readonly Fragment[];
  readonly height: number;
}

/** Part of the page's height, at the top and at the foot, in which running heads and page numbers stand. */
const MARGIN = 0.12;
const PAGE_NUMBER = /^(?:page\s)?[-–—|\s[(]*(?:\d{1,4}|[ivxl]{1,6})[-–—|\s\])]*(?:(?:of|\/)\s?\d{1,4})?$/i;

/** The pages without page numbers and without the lines that stand at the same height on page after page. */
export function dropRunningHeads(pages: readonly PdfPage[]): PdfPage[] {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const keys = new Set(page.fragments.filter((fragment) => isInMargin(fragment, page)).map(keyOf));
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  // Left and right pages may have different heads: a third of the pages is enough, two the least.
  const repeated = Math.max(2, Math.ceil(pages.length / 3));
  return pages.map((page) => ({
    ...page,
    fragments: page.fragments.filter(
      (fragment) =>
        !isInMargin(fragment, page) ||
        (!PAGE_NUMBER.test(fragment.text) && (counts.get(keyOf(fragment)) ?? 0) < repeated),
    ),
  }));
}

function isInMargin(fragment: Fragment, page: PdfPage): boolean {
  return fragment.y > page.height * (1 - MARGIN) || fragment.y < page.height * MARGIN;
}

/** Figures differ from page to page; the height may by a point or two. */
function keyOf(fragment: Fragment): string {
  return `${Math.round(fragment.y / 6)} ${fragment.text.replace(/\d+/g, "#").toLowerCase()}`;
}
