import { isOneOf, type UnitRule } from "./unit-rule.ts";

/** Headings over lists of other articles. */
const HEADINGS = [
  "most viewed",
  "most read",
  "most popular",
  "most shared",
  "most commented",
  "most recent",
  "trending",
  "trending now",
  "popular",
  "popular posts",
  "popular stories",
  "popular articles",
  "editor's picks",
  "editors' picks",
  "editors picks",
  "top stories",
  "top news",
  "latest",
  "latest news",
  "latest stories",
  "latest articles",
  "latest posts",
  "breaking news",
  "recent posts",
  "recent articles",
  "recent stories",
  "related",
  "related articles",
  "related stories",
  "related posts",
  "related news",
  "related content",
  "related topics",
  "related links",
  "related reading",
  "related coverage",
  "related materials",
  "related publications",
  "recommended",
  "recommended for you",
  "recommended reading",
  "recommended articles",
  "recommended stories",
  "further reading",
  "read more",
  "read also",
  "also read",
  "read next",
  "read this next",
  "up next",
  "what to read next",
  "see also",
  "you may also like",
  "you might also like",
  "you may like",
  "you might like",
  "you may also be interested in",
  "more stories",
  "more news",
  "more articles",
  "more on this",
  "more on this topic",
  "more on this story",
  "more in this section",
  "more from the author",
  "more from this author",
  "more by this author",
  "other articles by this author",
  "don't miss",
  "in case you missed it",
  "from the web",
  "around the web",
  "paid content",
  "sponsored stories",
  "next story",
  "previous story",
  "in other news",
  "in this section",
  "in pictures",
  "more like this",
];
const isHeading = isOneOf(HEADINGS);

export const RELATED_RULES: readonly UnitRule[] = [
  { rule: "related/heading", kind: "related", where: "anywhere", longest: 60, test: isRelatedHeading },
  {
    rule: "related/link",
    kind: "related",
    where: "anywhere",
    longest: 250,
    test: (line) =>
      /^\W{0,3}(?:read(?: (?:more|also|next|the full (?:story|article|report)))?|also read|see also|related(?: (?:article|story|news|reading))?|more (?:on|from) [^:]{1,60}|recommended|watch|listen|must read|don['’]t miss)\s?:\s?\S/i.test(
        line,
      ) || /^READ (?:MORE|ALSO)\b/.test(line),
  },
];

/** A heading of the kind under which lists of other articles stand, such as one over the day's most viewed. */
export function isRelatedHeading(line: string): boolean {
  return (
    isHeading(line) ||
    /^most (?:viewed|read|popular|shared|clicked|discussed)\b.{0,30}$/i.test(line) ||
    (/^(?:more|latest|other) (?:from|by|in|on) (?:the |this )?[\p{L} ]{1,30}$/iu.test(line) &&
      !/\b(?:is|are|was|were|will|has|have|had)\b/.test(line))
  );
}
