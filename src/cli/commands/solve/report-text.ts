import type { Report, Section, Table } from "../../../models/index.ts";
import { columns, plainLine, styled, type Terminal } from "../../terminal.ts";
import { shownWidth, shownWithin, wrapped } from "./wrapped.ts";

const BETWEEN_COLUMNS = 2;
/** The column of words may grow as narrow as this. */
const LEAST_WORDS = 12;

/** A report for a terminal, in lines no wider than `width`. */
export function reportText(
  { title, summary, key, table, sections }: Report,
  terminal: Terminal,
  width: number,
): string {
  return [
    styled(terminal, "bold", shownWithin(plainLine(title), width)),
    ...wrapped(summary.join(" "), width),
    "",
    ...(table.rows.length > 0 ? [tableText(table, terminal, width)] : []),
    ...key.flatMap((line) => wrapped(line, width, "  ")),
    ...sections.flatMap((section) => sectionLines(section, terminal, width)),
  ]
    .map((line) => (line.endsWith("\n") ? line : `${line}\n`))
    .join("");
}

function sectionLines({ heading, lines, table }: Section, terminal: Terminal, width: number): string[] {
  return [
    "",
    styled(terminal, "bold", shownWithin(heading, width)),
    ...(table ? [tableText(table, terminal, width)] : []),
    ...lines.flatMap((line) => wrapped(`- ${line}`, width, "  ")),
  ];
}

function tableText({ head, rows }: Table, terminal: Terminal, width: number): string {
  const before = head
    .slice(0, -1)
    .map((name, at) => BETWEEN_COLUMNS + Math.max(...[[...head], ...rows].map((row) => shownWidth(row[at] ?? name))))
    .reduce((sum, one) => sum + one, 0);
  const room = Math.max(LEAST_WORDS, width - before);
  const fitted = rows.map((row) =>
    row.map((cell, at) => {
      const shown = at === row.length - 1 ? shownWithin(cell, room) : cell;
      return shown.endsWith(" E") ? styled(terminal, "bold", shown) : shown;
    }),
  );
  return columns([head.map((name) => styled(terminal, "dim", name)), ...fitted]);
}
