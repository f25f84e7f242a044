import type { Range } from "../../schema/span.ts";

interface Placed {
  readonly content: readonly Range[];
  readonly cue: Range | null;
}

/** How many enclosing statements are remembered: nesting beyond this is no longer reading. */
const DEEPEST = 8;

/** For each statement the index of the innermost other one whose content holds its cue and content, else null. */
export function nest(statements: readonly Placed[]): (number | null)[] {
  const order = statements.map((_, i) => i).sort((a, b) => compare(statements[a] as Placed, statements[b] as Placed));
  const via: (number | null)[] = statements.map(() => null);
  const open: number[] = [];
  for (const i of order) {
    const { start } = whole(statements[i] as Placed);
    while (open.length > 0 && lastEnd(statements[open.at(-1) as number] as Placed) <= start) open.pop();
    for (let j = open.length - 1; j >= 0 && j >= open.length - DEEPEST; j--) {
      const outer = open[j] as number;
      if (!holds(statements[outer] as Placed, statements[i] as Placed)) continue;
      via[i] = outer;
      break;
    }
    open.push(i);
  }
  return via;
}

function whole({ content, cue }: Placed): Range {
  const first = content[0] as Range;
  const start = cue ? Math.min(first.start, cue.start) : first.start;
  const end = (content.at(-1) as Range).end;
  return { start, end: cue ? Math.max(end, cue.end) : end };
}

function lastEnd({ content }: Placed): number {
  return (content.at(-1) as Range).end;
}

function compare(a: Placed, b: Placed): number {
  const [x, y] = [a.content[0] as Range, b.content[0] as Range];
  return x.start - y.start || lastEnd(b) - lastEnd(a);
}

function holds(outer: Placed, inner: Placed): boolean {
  const parts = inner.cue ? [...inner.content, inner.cue] : inner.content;
  const size = (placed: Placed) => placed.content.reduce((sum, { start, end }) => sum + end - start, 0);
  if (size(outer) <= size(inner)) return false;
  return parts.every((part) => outer.content.some(({ start, end }) => start <= part.start && part.end <= end));
}
