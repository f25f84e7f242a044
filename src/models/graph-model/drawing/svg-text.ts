/** Text for an SVG file: in one line, well-formed Unicode, markup escaped; what XML cannot hold is left out. */
export function svgText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u00ad\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]+/gu, "")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Where no font can be asked: letters take about 0.6 of the size of the font, those of East Asian scripts all of it. */
export function textWidth(text: string, fontSize: number): number {
  let width = 0;
  for (const letter of text)
    width +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]|[\u{1f000}-\u{3ffff}]/u.test(
        letter,
      )
        ? 1
        : 0.6;
  return width * fontSize;
}
