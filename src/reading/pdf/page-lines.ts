/** A run of text on one baseline, in PDF points; y grows upward. */
export interface Fragment {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** A text item as the PDF parser gives it. */
export interface TextItem {
  readonly str: string;
  /** The text matrix: [a, b, c, d, x, y]. */
  readonly transform: readonly number[];
  readonly width: number;
}

/** Gap in ems above which two runs on one baseline may stand in different columns. */
const COLUMN_GAP = 1;
/** Gap in ems above which two runs are two words, where the file has no blank between them. */
const WORD_GAP = 0.15;
/** Part of the type size by which baselines of one line may differ: notes' figures are raised by less. */
const BASELINE = 0.4;

/** Joins items to fragments: runs on one baseline without a gap that could be a column's. Text set upright is left out. */
export function fragmentsOf(items: readonly TextItem[]): Fragment[] {
  const runs: Fragment[] = [];
  for (const { str, transform, width } of items) {
    const [a = 0, b = 0, , , x = 0, y = 0] = transform;
    const size = Math.hypot(a, b);
    const text = str.replace(/[^\P{Cc}]/gu, " ");
    if (text.trim() === "" || !(size > 0) || Math.abs(b) > Math.abs(a) || ![x, y, width].every(Number.isFinite))
      continue;
    runs.push({ text, x, right: x + width, y, size });
  }
  runs.sort((p, q) => q.y - p.y || p.x - q.x);
  return baselines(runs).flatMap(joinRuns);
}

/** Groups runs that share a baseline, each group from left to right. */
export function baselines(runs: readonly Fragment[]): Fragment[][] {
  const lines: Fragment[][] = [];
  let line: Fragment[] = [];
  let y = 0;
  let size = 0;
  for (const run of runs) {
    if (line.length > 0 && y - run.y > BASELINE * Math.max(size, run.size)) {
      lines.push(line);
      line = [];
    }
    if (line.length === 0) ({ y, size } = run);
    line.push(run);
  }
  if (line.length > 0) lines.push(line);
  for (const group of lines) group.sort((p, q) => p.x - q.x);
  return lines;
}

function joinRuns(line: readonly Fragment[]): Fragment[] {
  const joined: Fragment[] = [];
  let open: Fragment[] = [];
  for (const run of line) {
    const last = open.at(-1);
    if (last && run.x - last.right > COLUMN_GAP * Math.max(last.size, run.size)) {
      joined.push(joinLine(open));
      open = [];
    }
    open.push(run);
  }
  if (open.length > 0) joined.push(joinLine(open));
  return joined;
}

/** One fragment of several on a baseline, blanks put in where the gaps are words'. */
export function joinLine(runs: readonly Fragment[]): Fragment {
  const parts: string[] = [];
  let before: Fragment | null = null;
  for (const run of runs) {
    if (before && run.x - before.right > WORD_GAP * run.size && !before.text.endsWith(" ") && !run.text.startsWith(" "))
      parts.push(" ");
    parts.push(run.text);
    before = run;
  }
  const first = runs[0] as Fragment;
  const longest = runs.reduce((a, b) => (b.text.length > a.text.length ? b : a));
  return {
    text: parts.join("").replace(/\s+/g, " ").trim(),
    x: first.x,
    right: runs.reduce((right, run) => Math.max(right, run.right), first.right),
    y: longest.y,
    size: longest.size,
  };
}
