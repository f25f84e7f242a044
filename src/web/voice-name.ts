import type { SourceRecord } from "../schema/findings.ts";

/** What a voice is called after one of its sources: its publisher, else its author. */
export function voiceName(record: SourceRecord): string {
  return record.publisher ?? record.author ?? "No publisher named";
}
