/** Deeper than a person writes, and than YAML is read. */
const DEEPEST = 200;
/** Lists, records and texts in one file: a graph of a million arcs has as many. */
const MOST_PARTS = 3_000_000;

/**
 * Whether parsed YAML or JSON is small enough to be gone through part by part: aliases of YAML can make a short file mean billions of
 * parts, or one that contains itself. Null where it is, otherwise what is wrong with it.
 */
export function sizeFault(value: unknown): string | null {
  let parts = 0;
  const visit = (one: unknown, depth: number): string | null => {
    if (typeof one === "number") return null;
    if (++parts > MOST_PARTS) return `has more than ${MOST_PARTS.toLocaleString("en")} parts`;
    if (typeof one !== "object" || one === null) return null;
    if (depth === DEEPEST) return "is nested too deep";
    for (const part of Array.isArray(one) ? one : Object.values(one)) {
      const fault = visit(part, depth + 1);
      if (fault !== null) return fault;
    }
    return null;
  };
  return visit(value, 0);
}
