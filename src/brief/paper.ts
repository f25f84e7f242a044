import { type Brief, type BriefLine, LEGEND } from "./brief.ts";

/**
 * How high a brief will stand on paper, in points, by the measures of the print style in `to-html.ts`. An estimate that
 * is rather too high: which fonts a machine has is not known, so that letters are taken to be as wide as in a wide one.
 */
export function printedHeight({ title, lede, sections, citations }: Brief): number {
  const head = 5 + lines(title, 15, WIDTH) * 18 + lines(`${lede} ${LEGEND}`, BODY, WIDTH) * LINE;
  const parts = sections.map(
    ({ note, lines: listed }) => HEADING + (note ? NOTE : 0) + listed.reduce((sum, line) => sum + itemHeight(line), 0),
  );
  const cited = citations.map(
    ({ source, file, sentence, words }) =>
      1.4 + 8.75 * lines(`${source} ${file}, sentence ${sentence}: ${words}`, 7, COLUMN),
  );
  // Columns end where an item ends.
  const columns = cited.reduce((sum, height) => sum + height, 0) / 2 + Math.max(0, ...cited);
  return head + parts.reduce((sum, height) => sum + height, 0) + HEADING + columns;
}

/** Two pages of A4 between their margins, less what stays empty at the foot of the first. */
export const TWO_PAGES = 2 * 757 - 40;

const BODY = 9.4;
const LINE = 12.3;
const HEADING = 24;
const NOTE = 16;
const WIDTH = 494;
const COLUMN = 232;

function itemHeight({ lead, text, cites }: BriefLine): number {
  return 1.9 + LINE * lines(`${lead} ${text} ${cites.join(" ")}`, BODY, WIDTH);
}

/** How many lines a text takes; at the end of each, half a word stays empty. */
function lines(text: string, size: number, width: number): number {
  return Math.ceil((ems(text) * size) / (width - 2 * size));
}

function ems(text: string): number {
  let sum = 0;
  for (const letter of text) sum += WIDTHS.find(([kind]) => kind.test(letter))?.[1] ?? 0.65;
  return sum;
}

/** Widths of letters in ems. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[a-eghknopqrsuvxyz]/, 0.53],
  [/[ijltfI.,;:'’!|()[\] -]/, 0.34],
  [/[A-HJ-LN-VX-Z0-9]/, 0.67],
  [/[mwMW—…%@]/, 1.02],
  [/\p{M}/u, 0],
  [/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff60]/u, 1.02],
  [/\p{Extended_Pictographic}/u, 1.4],
];
