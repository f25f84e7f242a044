/** A unit of this length is a paragraph however it ends. */
const LONG = 200;
const SHORT = 60;
const FEWEST_WORDS = 8;

/** Whether a unit reads as a paragraph of an article and not as a heading or a piece of a page's furniture. */
export function isProse(line: string): boolean {
  const words = line.split(" ").length;
  if (line.length >= LONG) return words >= line.length / 30;
  return line.length >= SHORT && words >= FEWEST_WORDS && /[.!?…:;][)\]]?["'”’»]*[)\]]?(?:\s?\[\d{1,3}\])*$/.test(line);
}
