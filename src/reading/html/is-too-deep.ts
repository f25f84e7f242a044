/** Elements within elements that a page may have: real ones have some 50, and the time to read grows with the square. */
export const DEEPEST_ELEMENTS = 300;

/** Elements that need no end, or end by themselves where the next one begins. */
const NOT_NESTING = new Set(
  "area base body br col colgroup dd dt embed head hr html img input li link meta optgroup option p param path rect circle rp rt source tbody td tfoot th thead tr track wbr".split(
    " ",
  ),
);
const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9]{0,30})\b/g;

/** Whether a page's tags are nested beyond all use, told from the tags alone, before anything is built of them. */
export function isTooDeep(html: string): boolean {
  let depth = 0;
  for (const [, slash, name = ""] of html.matchAll(TAG)) {
    if (NOT_NESTING.has(name.toLowerCase())) continue;
    depth += slash === "/" ? (depth > 0 ? -1 : 0) : 1;
    if (depth > DEEPEST_ELEMENTS) return true;
  }
  return false;
}
