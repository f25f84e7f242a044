import type { Report, Section, Table } from "./report.ts";

/** A report as Markdown (CommonMark with tables); whatever comes from the file is escaped, so that it stays text. */
export function reportToMarkdown({ title, summary, key, table, sections }: Report): string {
  const blocks = [
    `# ${escaped(title)}`,
    escaped(summary.join(" ")),
    ...(table.rows.length > 0 ? [tableText(table)] : []),
    list(key),
    ...sections.flatMap(sectionBlocks),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function sectionBlocks({ heading, lines, table }: Section): string[] {
  return [`## ${escaped(heading)}`, ...(table ? [tableText(table)] : []), list(lines)];
}

function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${escaped(line)}`).join("\n");
}

function tableText({ head, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escaped).join(" | ")} |`;
  return [line(head), `|${head.map(() => " --- ").join("|")}|`, ...rows.map(line)].join("\n");
}

function escaped(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>#|~&!]/g, "\\$&")
    .replace(/^[-+]/, "\\$&")
    .replace(/^(\d+)([.)])/, "$1\\$2");
}
