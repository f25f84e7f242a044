import { middleOf, type TellingMark } from "./telling-marks.ts";
import { type TimeScale, timeScale } from "./time-scale.ts";
import { timeWindow } from "./time-window.ts";

/** A band of the chart, in pixels. */
export interface Band {
  readonly from: number;
  readonly to: number;
}

/** The chart with its marks in place; what has no place on an axis has a lane of its own. */
export interface ChartLayout {
  readonly width: number;
  readonly height: number;
  /** Where lanes and axes begin on the left, and end below. */
  readonly start: number;
  readonly foot: number;
  /** Words below a lane have room only when set upright. */
  readonly isNarrow: boolean;
  /** The axis of event time and that of publication, which goes upwards. */
  readonly x: TimeScale;
  readonly y: TimeScale;
  readonly plot: { readonly x: Band; readonly y: Band };
  /** Lanes that are needed: events without a date, before and after the stretch shown; tellings never published. */
  readonly undated: Band | null;
  readonly earlier: Band | null;
  readonly later: Band | null;
  readonly unpublished: Band | null;
  readonly marks: readonly PlacedMark[];
}

export interface PlacedMark extends TellingMark {
  readonly x: number;
  readonly width: number;
  /** Its middle. */
  readonly y: number;
  readonly fade: Fade;
}

/** The ends at which a mark fades, as that is not where the event began or ended. */
export type Fade = "none" | "left" | "right" | "both";

export const MARK_HEIGHT = 8;
/** Width of a lane and the gap beside it, and of those of a chart that is narrow. */
const LANE = { wide: 34, narrow: 16 } as const;
const GAP = { wide: 10, narrow: 6 } as const;
const NARROW = 560;
/** Height of the lane of tellings whose day of publication is not known. */
const UNPUBLISHED = 48;
/** Room for the words beside the chart and below it. */
const LEFT = 78;
const FOOT = { wide: 40, narrow: 58 } as const;
/** What a mark takes that has an end on one side only. */
const OPEN_WIDTH = 56;
/** Days from which an interval tells of no point in time any more. */
const LONG = 366;
/** Marks of one day of publication are set below one another, in so many rows. */
const ROWS = 5;
const ROW_STEP = MARK_HEIGHT + 1;
/** What they take above and below their day. */
const ROWS_SIDE = ((ROWS - 1) / 2) * ROW_STEP + MARK_HEIGHT / 2;

/** Places the marks of a chart. `whole` shows all of time to scale. */
export function chartLayout(marks: readonly TellingMark[], width: number, height: number, whole: boolean): ChartLayout {
  const days = marks.flatMap(({ first, last }) => middleOf(first, last) ?? []);
  const window = timeWindow(days, whole) ?? { first: 0, last: 0 };
  const placeOf = (mark: TellingMark) => laneOf(mark, window.first, window.last);
  const lanes = new Set(marks.map(placeOf));
  const isNarrow = width < NARROW;
  const lane = LANE[isNarrow ? "narrow" : "wide"];
  const gap = GAP[isNarrow ? "narrow" : "wide"];
  const left: Record<string, Band | null> = { undated: null, earlier: null };
  let start = LEFT;
  for (const name of ["undated", "earlier"] as const) {
    if (!lanes.has(name)) continue;
    left[name] = { from: start, to: start + lane };
    start += lane + gap;
  }
  const hasLater = lanes.has("later");
  const end = width - 12 - (hasLater ? lane + gap : 0);
  const later = hasLater ? { from: end + gap, to: end + gap + lane } : null;
  const hasUnpublished = marks.some(({ published }) => published === null);
  const foot = height - (isNarrow ? FOOT.narrow : FOOT.wide);
  const plotFoot = foot - (hasUnpublished ? UNPUBLISHED + GAP.wide : 0);
  const published = marks.flatMap((mark) => mark.published ?? []);
  const plot = { x: { from: start, to: end }, y: { from: 14, to: plotFoot } };
  const x = timeScale(window.first, window.last, plot.x.from, plot.x.to);
  const y = timeScale(smallest(published), largest(published), plot.y.to - ROWS_SIDE, plot.y.from + ROWS_SIDE);
  const unpublished = hasUnpublished ? { from: foot - UNPUBLISHED, to: foot } : null;
  const bands = { undated: left.undated ?? null, earlier: left.earlier ?? null, later, unpublished };
  const placed = marks.map((mark): PlacedMark => {
    const place = placeOf(mark);
    const band = place === "plot" ? null : bands[place];
    const along = band
      ? { x: (band.from + band.to - MARK_HEIGHT) / 2, width: MARK_HEIGHT, fade: fadeOf(mark) }
      : onAxis(mark, x);
    const height = mark.published === null ? ((unpublished?.from ?? foot) + foot) / 2 : y.at(mark.published);
    return { ...mark, ...along, y: height };
  });
  return { width, height, start: LEFT, foot, isNarrow, x, y, plot, ...bands, marks: inRows(placed) };
}

type Lane = "plot" | "undated" | "earlier" | "later";

function laneOf({ first, last }: TellingMark, from: number, to: number): Lane {
  if (first === null && last === null) return "undated";
  if ((last ?? first ?? 0) < from) return "earlier";
  return (first ?? last ?? 0) > to ? "later" : "plot";
}

function onAxis(mark: TellingMark, scale: TimeScale): Pick<PlacedMark, "x" | "width" | "fade"> {
  const last = mark.last === null ? null : scale.at(mark.last);
  const first = mark.first === null ? null : scale.at(mark.first);
  const x = first ?? Math.max((last ?? 0) - OPEN_WIDTH, scale.at(scale.first));
  const end = last ?? Math.min(x + OPEN_WIDTH, scale.at(scale.last));
  const width = Math.max(end - x, MARK_HEIGHT);
  // What goes on beyond the stretch shown fades as well: it does not end there.
  const clipped = { first: (mark.first ?? 0) < scale.first, last: (mark.last ?? 0) > scale.last };
  return { x: (x + end - width) / 2, width, fade: fadeOf(mark, clipped.first, clipped.last) };
}

function fadeOf({ first, last }: TellingMark, goesBack = false, goesOn = false): Fade {
  if (first === null && last === null) return "none";
  const isLong = first !== null && last !== null && last - first > LONG;
  const left = isLong || first === null || goesBack;
  const right = isLong || last === null || goesOn;
  if (left && right) return "both";
  return left ? "left" : right ? "right" : "none";
}

/** Marks that would lie on one another are set apart, into rows around their height; where all are taken, on the first. */
function inRows(marks: readonly PlacedMark[]): PlacedMark[] {
  const taken = new Map<number, number[]>();
  const order = marks.map((_, index) => index).sort((a, b) => (marks[a] as PlacedMark).x - (marks[b] as PlacedMark).x);
  const placed = [...marks];
  for (const index of order) {
    const mark = marks[index] as PlacedMark;
    const line = Math.round(mark.y);
    const ends = taken.get(line) ?? [];
    const free = Array.from({ length: ROWS }, (_, row) => row).find((row) => (ends[row] ?? -1) < mark.x) ?? 0;
    ends[free] = mark.x + mark.width;
    taken.set(line, ends);
    // Above and below by turns: 0, 1, -1, 2, -2.
    const step = free % 2 === 1 ? (free + 1) / 2 : -free / 2;
    placed[index] = { ...mark, y: mark.y + step * ROW_STEP };
  }
  return placed;
}

function smallest(days: readonly number[]): number {
  return days.reduce((a, b) => Math.min(a, b), days[0] ?? 0);
}

function largest(days: readonly number[]): number {
  return days.reduce((a, b) => Math.max(a, b), days[0] ?? 0);
}

/** Marks that would be drawn on the very same place with the same look are drawn once. */
export function drawnOnce(marks: readonly PlacedMark[]): PlacedMark[] {
  const seen = new Map<string, PlacedMark>();
  for (const mark of marks) {
    const { x, y, width, inferred, hollow, off, fade } = mark;
    const key = `${Math.round(x / 2)} ${Math.round(y / 2)} ${Math.round(width / 2)} ${inferred} ${hollow} ${off} ${fade}`;
    if (!seen.has(key)) seen.set(key, mark);
  }
  return [...seen.values()];
}

/** One path through the marks of each event that is told more than once, from the first published to the last. */
export function joinPath(marks: readonly PlacedMark[]): string {
  const groups = Map.groupBy(marks, (mark) => mark.event).values();
  const strokes: string[] = [];
  for (const group of groups) {
    if (group.length < 2) continue;
    const points = group.toSorted((a, b) => b.y - a.y).map(({ x, width, y }) => `${round(x + width / 2)},${round(y)}`);
    strokes.push(`M${points.join("L")}`);
  }
  return strokes.join("");
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
