import type { Boilerplate } from "../../schema/source.ts";
import { markAuthorNotes } from "./mark-author-notes.ts";
import { markEdges } from "./mark-edges.ts";
import { markFollowers } from "./mark-followers.ts";
import { markHead, type StatedInText } from "./mark-head.ts";
import { markWithinParagraphs } from "./mark-within-paragraphs.ts";
import { bodyOf, mark, pageOf } from "./page.ts";
import { ANYWHERE_RULES } from "./rules.ts";
import { unitsOf } from "./units.ts";

/** What is known of a source before its text is looked at. */
export interface KnownBefore {
  readonly title: string | null;
  readonly author: string | null;
  /** Stretches that the format has marked. */
  readonly boilerplate: readonly Boilerplate[];
}

export interface MarkedText {
  readonly boilerplate: readonly Boilerplate[];
  readonly stated: StatedInText;
}

/**
 * Marks what in a text is not the article, and reads what such lines say of it: title, author, outlet and date. The
 * rules that need no context come first; what they leave shows where the article begins and ends; what stands
 * before and after is judged more freely than what stands between. Costs time linear in the text's length.
 */
export function markBoilerplate(text: string, known: KnownBefore): MarkedText {
  const page = pageOf(text, unitsOf(text));
  markGiven(page, known.boilerplate);
  page.units.forEach((unit, i) => {
    if (page.marks[i]) return;
    const rule = ANYWHERE_RULES.find((rule) => unit.line.length <= rule.longest && rule.test(unit.line));
    if (rule) mark(page, i, rule.kind, rule.rule);
  });
  markEdges(page);
  const head = markHead(page, known);
  const author = markAuthorNotes(page, known.author ?? head.author);
  markEdges(page);
  markFollowers(page);
  const within = markWithinParagraphs(page, bodyOf(page).first);
  const units = page.marks.filter((found) => found !== null && !isGiven(found, known.boilerplate));
  const boilerplate = [...known.boilerplate, ...(units as Boilerplate[]), ...within.boilerplate].sort(
    (a, b) => a.start - b.start,
  );
  return {
    boilerplate,
    stated: {
      title: head.title,
      author: head.author ?? author,
      publisher: head.publisher ?? within.agency,
      published: head.published ?? within.date,
      publishedWhy: head.published ? head.publishedWhy : within.date ? "stated in the dateline" : null,
    },
  };
}

/** Units that lie in a stretch which the format has marked take no further part. */
function markGiven(page: ReturnType<typeof pageOf>, given: readonly Boilerplate[]): void {
  let next = 0;
  page.units.forEach((unit, i) => {
    while (next < given.length && (given[next] as Boilerplate).end <= unit.start) next += 1;
    const over = given[next];
    if (over && over.start < unit.end) page.marks[i] = over;
  });
}

function isGiven(found: Boilerplate, given: readonly Boilerplate[]): boolean {
  return given.includes(found);
}
