import type { Range } from "../../../schema/span.ts";

/** A text with its names; offsets in UTF-16 code units. */
export interface NameRecord {
  readonly id: string;
  /** The document that the text is of; the id where there is none. */
  readonly doc: string;
  readonly text: string;
  readonly entities: readonly NameMark[];
}

export interface NameMark extends Range {
  /** As the corpus calls it. */
  readonly type: string;
  /** The corpus's own estimate, 0–1; 1 where it makes none. */
  readonly confidence: number;
}

/**
 * Records of a JSON Lines file whose offsets count code points. Throws SyntaxError naming the line that is no record.
 */
export function readNameRecords(jsonl: string): NameRecord[] {
  const records: NameRecord[] = [];
  jsonl.split("\n").forEach((line, i) => {
    if (line.trim() === "") return;
    try {
      records.push(recordOf(JSON.parse(line)));
    } catch (error) {
      throw new SyntaxError(`names, line ${i + 1}: ${error instanceof Error ? error.message : error}`);
    }
  });
  return records;
}

function recordOf(record: {
  id: unknown;
  doc?: unknown;
  text: string;
  entities: { start: number; end: number; type: string; confidence?: number | string }[];
}): NameRecord {
  const units = unitOffsets(record.text);
  const entities = record.entities.map(({ start, end, type, confidence }) => {
    const from = units[start];
    const to = units[end];
    if (from === undefined || to === undefined || to <= from)
      throw new RangeError(`the name ${start}–${end} is not in the text`);
    return { start: from, end: to, type, confidence: Number(confidence ?? 1) };
  });
  const id = String(record.id);
  return { id, doc: String(record.doc ?? id), text: record.text, entities };
}

/** UTF-16 offset of each code point, and the length. */
function unitOffsets(text: string): number[] {
  const offsets: number[] = [];
  let at = 0;
  for (const character of text) {
    offsets.push(at);
    at += character.length;
  }
  offsets.push(at);
  return offsets;
}
