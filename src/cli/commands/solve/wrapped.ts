/** Letters of East Asian scripts and pictures, which take two columns of a terminal. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]|[\u{1f300}-\u{1faff}\u{20000}-\u{3ffff}]/u;
const COMBINING = /\p{M}/u;

/** How many columns of a terminal a text takes. */
export function shownWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += widthOf(letter);
  return width;
}

/** A text, or its beginning with an ellipsis where it takes more columns than there are. */
export function shownWithin(text: string, columns: number): string {
  let width = 0;
  let kept = "";
  let within = "";
  for (const letter of text) {
    width += widthOf(letter);
    if (width > columns) return `${within.trimEnd()}…`;
    kept += letter;
    if (width < columns) within = kept;
  }
  return text;
}

/** A text in lines; those after the first are indented. A word that is too long is cut. */
export function wrapped(text: string, columns: number, indent = ""): string[] {
  const lines: string[] = [];
  let [line, width] = ["", 0];
  for (const word of text.split(" ")) {
    const own = shownWidth(word);
    if (line !== "" && width + 1 + own <= columns) {
      line += ` ${word}`;
      width += 1 + own;
      continue;
    }
    if (line !== "") lines.push(line);
    line = shownWithin(lines.length === 0 ? word : indent + word, columns);
    width = shownWidth(line);
  }
  return line === "" ? lines : [...lines, line];
}

function widthOf(letter: string): number {
  if (COMBINING.test(letter)) return 0;
  return WIDE.test(letter) ? 2 : 1;
}
