/** A dot on a map, in pixels, and the words that belong beside it. */
export interface Dot {
  readonly names: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Where words stand: their base line, and which end of them is there. */
export interface Label {
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "end" | "middle";
  /** So far from the dot that a line has to lead there. */
  readonly isApart: boolean;
}

/** Pixels. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** Pixels a letter of a label takes, about, and a line of them. */
const LETTER = 6.6;
const LINE = 14;

/** Where a label may stand, best first: parts of the radius to the right and down, and which end is at the dot. */
const AROUND: readonly (readonly [across: number, down: number, anchor: Label["anchor"]])[] = [
  [1, 0, "start"],
  [-1, 0, "end"],
  [0, -1, "middle"],
  [0, 1, "middle"],
  [0.7, 0.8, "start"],
  [0.7, -0.8, "start"],
  [-0.7, 0.8, "end"],
  [-0.7, -0.8, "end"],
  [0, 2, "middle"],
  [0, -2, "middle"],
  [0, 2, "end"],
  [0, -2, "end"],
  [0, 2, "start"],
  [0, -2, "start"],
  [0, 3.2, "end"],
  [0, -3.2, "end"],
  [0, 3.2, "start"],
  [0, -3.2, "start"],
];

/**
 * Where the names of dots stand, in the order of the dots: beside, above or below, whichever is free of dots, other
 * names and what is taken; null where there is no room. Boxes are looked up by cells, not each against all.
 */
export function mapLabels(
  dots: readonly Dot[],
  { width, height }: { readonly width: number; readonly height: number },
  taken: readonly Box[],
): (Label | null)[] {
  const cells = new Map<string, Map<string, Box>>();
  const take = (box: Box) => {
    // Places that lie on one another take their room once.
    const kind = box.map(Math.round).join(" ");
    for (const key of cellsOf(box)) {
      const cell = cells.get(key);
      if (cell) cell.set(kind, box);
      else cells.set(key, new Map([[kind, box]]));
    }
  };
  const isFree = (box: Box) =>
    box[0] >= 0 &&
    box[1] >= 0 &&
    box[2] <= width &&
    box[3] <= height &&
    cellsOf(box).every((key) => [...(cells.get(key)?.values() ?? [])].every((other) => apart(box, other)));
  for (const box of taken) take(box);
  for (const { x, y, radius } of dots) take([x - radius, y - radius, x + radius, y + radius]);
  return dots.map(({ x, y, radius, names }) => {
    const long = names.length * LETTER;
    const places = AROUND.map(([across, down, anchor]) => {
      const beside = x + across * (radius + 4);
      const label = {
        // Above and below, a name near the edge is moved inwards.
        x: anchor === "middle" ? Math.max(Math.min(beside, width - long / 2), long / 2) : beside,
        y: y + down * (radius + LINE / 2 + 2) + 4,
        anchor,
        isApart: Math.abs(down) > 1,
      };
      const left = label.x - (anchor === "start" ? 0 : anchor === "end" ? long : long / 2);
      return { label, box: [left, label.y - 4 - LINE / 2, left + long, label.y - 4 + LINE / 2] as const };
    });
    const found = places.find(({ box }) => isFree(box));
    if (found) take(found.box);
    return found?.label ?? null;
  });
}

const CELL = 40;

/** A label longer than the map has no room, so that a box touches no more cells than the map has. */
function cellsOf([left, top, right, bottom]: Box): string[] {
  const keys: string[] = [];
  for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column++) {
    for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row++) keys.push(`${column} ${row}`);
  }
  return keys;
}

function apart(a: Box, b: Box): boolean {
  return a[2] <= b[0] || b[2] <= a[0] || a[3] <= b[1] || b[3] <= a[1];
}
