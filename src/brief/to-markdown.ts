import { type Brief, type BriefLine, type Citation, LEGEND } from "./brief.ts";
import { inOneLine } from "./in-one-line.ts";

/** A brief as Markdown (CommonMark); whatever comes from an article is escaped, so that it stays text. */
export function briefToMarkdown({ title, lede, sections, citations }: Brief): string {
  const blocks = [
    `# ${escaped(title)}`,
    `${escaped(lede)} *${LEGEND}*`,
    ...sections.flatMap(({ heading, note, lines }) => [
      `## ${heading}`,
      ...(lines.length > 0 ? [lines.map(line).join("\n")] : []),
      ...(note ? [`*${escaped(note)}*`] : []),
    ]),
    ...(citations.length > 0 ? ["## Citations", citations.map(citation).join("\n")] : []),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function line({ lead, text, cites, proposed }: BriefLine): string {
  const numbers = cites.map((n) => `\\[${n}\\]`).join("");
  return `- **${escaped(lead)}** ${escaped(text)}${proposed ? "°" : ""} ${numbers}`;
}

function citation({ n, source, file, sentence, words }: Citation): string {
  return `${n}. ${source} (${escaped(file)}), sentence ${sentence}: ${escaped(words)}`;
}

function escaped(text: string): string {
  return inOneLine(text).replace(/[\\`*_{}[\]<>#|~&!]/g, "\\$&");
}
