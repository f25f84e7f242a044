import { baselines, type Fragment, joinLine } from "./page-lines.ts";

/** Lines that stand in one column, from top to bottom. */
export interface Column {
  readonly lines: readonly Fragment[];
  readonly left: number;
  readonly right: number;
}

/** Lines that a side must have to be a column. */
const FEWEST_LINES = 5;
/** Share of the fragments that may cross the gap: headings and pictures' captions over both columns. */
const MOST_CROSSING = 0.2;
/** Narrowest gap between columns, in points. */
const NARROWEST_GAP = 6;
/** Columns within columns. */
const DEEPEST = 2;

/**
 * The columns of a page in reading order. Where hardly any line crosses an upright gap, the page has two columns
 * there; the lines that do cross it part the page in bands, each read left column first.
 */
export function readingOrder(fragments: readonly Fragment[], depth = 0): Column[] {
  const gap = depth < DEEPEST ? findGap(fragments) : null;
  if (gap === null) return fragments.length > 0 ? [columnOf(fragments)] : [];
  const columns: Column[] = [];
  let left: Fragment[] = [];
  let right: Fragment[] = [];
  let across: Fragment[] = [];
  const closeBand = () => {
    columns.push(...readingOrder(left, depth + 1), ...readingOrder(right, depth + 1));
    left = [];
    right = [];
  };
  const closeAcross = () => {
    if (across.length > 0) columns.push(columnOf(across));
    across = [];
  };
  for (const fragment of [...fragments].sort((p, q) => q.y - p.y || p.x - q.x)) {
    if (fragment.x < gap && fragment.right > gap) {
      closeBand();
      across.push(fragment);
      continue;
    }
    closeAcross();
    (fragment.right <= gap ? left : right).push(fragment);
  }
  closeAcross();
  closeBand();
  return columns;
}

/** Middle of the upright strip that the fewest fragments cross, or null where the page has one column. */
function findGap(fragments: readonly Fragment[]): number | null {
  if (fragments.length < FEWEST_LINES * 2) return null;
  const left = fragments.reduce((x, fragment) => Math.min(x, fragment.x), Number.POSITIVE_INFINITY);
  const right = fragments.reduce((x, fragment) => Math.max(x, fragment.right), Number.NEGATIVE_INFINITY);
  const width = Math.min(Math.ceil(right - left), 10_000);
  if (width < 100) return null;
  // How many fragments lie over each point of the width.
  const steps = new Int32Array(width + 2);
  for (const { x, right: end } of fragments) {
    const from = Math.max(0, Math.floor(x - left));
    const to = Math.min(width, Math.ceil(end - left));
    steps[from] = (steps[from] as number) + 1;
    steps[to] = (steps[to] as number) - 1;
  }
  const cover = new Int32Array(width);
  for (let i = 0, over = 0; i < width; i += 1) {
    over += steps[i] as number;
    cover[i] = over;
  }
  const from = Math.floor(width * 0.2);
  const to = Math.ceil(width * 0.8);
  let least = Number.POSITIVE_INFINITY;
  for (let i = from; i < to; i += 1) least = Math.min(least, cover[i] as number);
  if (least > fragments.length * MOST_CROSSING) return null;
  const strip = widestStrip(cover, from, to, least);
  if (strip.end - strip.start < NARROWEST_GAP) return null;
  const gap = left + (strip.start + strip.end) / 2;
  const onLeft = fragments.filter((fragment) => fragment.right <= gap).length;
  const onRight = fragments.filter((fragment) => fragment.x >= gap).length;
  return Math.min(onLeft, onRight) >= FEWEST_LINES ? gap : null;
}

function widestStrip(cover: Int32Array, from: number, to: number, level: number): { start: number; end: number } {
  let best = { start: from, end: from };
  let start = -1;
  for (let i = from; i <= to; i += 1) {
    const isFree = i < to && (cover[i] as number) <= level;
    if (isFree && start === -1) start = i;
    else if (!isFree && start !== -1) {
      if (i - start > best.end - best.start) best = { start, end: i };
      start = -1;
    }
  }
  return best;
}

function columnOf(fragments: readonly Fragment[]): Column {
  const sorted = [...fragments].sort((p, q) => q.y - p.y || p.x - q.x);
  const lines = baselines(sorted).map(joinLine);
  const lefts = lines.map((line) => line.x).sort((a, b) => a - b);
  const rights = lines.map((line) => line.right).sort((a, b) => a - b);
  // Not the utmost ones: a hanging figure or an overlong line would make every other line look short.
  return {
    lines,
    left: lefts[Math.floor(lefts.length * 0.1)] ?? 0,
    right: rights[Math.floor(rights.length * 0.9)] ?? 0,
  };
}
