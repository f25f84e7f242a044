import { type Brief, type BriefLine, LEGEND } from "./brief.ts";

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
    "## Citations",
    citations
      .map(
        ({ n, source, file, sentence, words }) =>
          `${n}. ${source} (${escaped(file)}), sentence ${sentence}: ${escaped(words)}`,
      )
      .join("\n"),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function line({ lead, text, cites, proposed }: BriefLine): string {
  const numbers = cites.map((n) => `\\[${n}\\]`).join("");
  return `- **${escaped(lead)}** ${escaped(text)}${proposed ? "°" : ""} ${numbers}`;
}

function escaped(text: string): string {
  return text.replace(/[\r\n]+/g, " ").replace(/[\\`*_{}[\]<>#|~&!]/g, "\\$&");
}
