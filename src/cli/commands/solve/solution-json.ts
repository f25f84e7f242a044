/** From this depth on a value stands in one line: a line a decision maker or concept, and large solutions stay files that can be read. */
const LINES_TO_DEPTH = 2;

/** A solution as JSON, piece by piece: one of a million states is more text than fits a string. */
export function* solutionJson(solution: object): Generator<string> {
  yield* written(solution, 0);
  yield "\n";
}

function* written(value: unknown, depth: number): Generator<string> {
  const isRecord = typeof value === "object" && value !== null && !Array.isArray(value);
  const entries = isRecord ? Object.entries(value).filter(([, inner]) => inner !== undefined) : [];
  if (entries.length === 0 || depth >= LINES_TO_DEPTH) {
    yield JSON.stringify(value);
    return;
  }
  const indent = " ".repeat(depth + 1);
  for (const [at, [key, inner]] of entries.entries()) {
    yield `${at === 0 ? "{" : ","}\n${indent}${JSON.stringify(key)}: `;
    yield* written(inner, depth + 1);
  }
  yield `\n${" ".repeat(depth)}}`;
}
