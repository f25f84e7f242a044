import type { Boilerplate, SourceMetadata } from "../../schema/source.ts";
import { findDates } from "../metadata/find-dates.ts";
import { NO_METADATA } from "../parsed.ts";

/** What stands around an article in a message: the header of the message that was forwarded, and what follows the end. */
export interface MessageFurniture {
  readonly boilerplate: readonly Boilerplate[];
  /** Of the message that was forwarded, as its header has it; null where none was. The author is its sender. */
  readonly forwarded: SourceMetadata | null;
}

const FORWARDED = /^(?:-{2,30} ?(?:Forwarded|Original) message ?-{2,30}|Begin forwarded message:)[ \t]*$/im;
const FIELD = /^[>*\s]{0,5}(From|Date|Sent|Subject|To|Cc|Reply-To)\s?:\*{0,2}\s*(.*)$/i;
/** Lines of a header that is written out in the text. */
const MOST_FIELDS = 12;
/** A line that ends the message: "-- " above a signature (RFC 3676), a rule above a mailing list's own words. */
const END = /^(?:-- ?|_{20,80})$/gm;
/** Code units below such a line: more is no signature. */
const LONGEST_END = 800;

export function messageFurniture(text: string): MessageFurniture {
  const boilerplate: Boilerplate[] = [];
  const forwarded = readForwarded(text, boilerplate);
  for (const { index, 0: line } of text.matchAll(END)) {
    if (text.length - index > LONGEST_END) continue;
    const isList = line.startsWith("_");
    if (isList && !/mailing list|subscri|list ?info/i.test(text.slice(index))) continue;
    const rule = isList ? "navigation/mailing-list" : "author-note/signature";
    boilerplate.push({ start: index, end: text.length, kind: isList ? "navigation" : "author-note", rule });
    break;
  }
  return { boilerplate, forwarded };
}

function readForwarded(text: string, boilerplate: Boilerplate[]): SourceMetadata | null {
  const begin = FORWARDED.exec(text);
  if (!begin) return null;
  const fields = new Map<string, string>();
  let end = begin.index + begin[0].length;
  for (let n = 0; n < MOST_FIELDS && end < text.length; n += 1) {
    const next = text.indexOf("\n", end + 1);
    const to = next === -1 ? text.length : next;
    const line = text.slice(end + 1, to);
    const [, name, value = ""] = FIELD.exec(line.slice(0, 1000)) ?? [];
    if (name !== undefined) fields.set(name.toLowerCase(), value.trim());
    else if (line.trim() !== "" || fields.size > 0) break;
    end = to;
  }
  if (!fields.has("from")) return null;
  const marked = text.slice(begin.index, end).trimEnd().length;
  boilerplate.push({
    start: begin.index,
    end: begin.index + marked,
    kind: "metadata",
    rule: "metadata/forwarded-header",
  });
  const date = findDates((fields.get("date") ?? fields.get("sent") ?? "").slice(0, 200))[0]?.edtf ?? null;
  return {
    ...NO_METADATA,
    title: fields.get("subject") || null,
    author:
      fields
        .get("from")
        ?.replace(/\s*[<[(].*$/, "")
        .replace(/["*]/g, "")
        .trim() || null,
    published: date,
    publishedWhy: date === null ? null : "from the Date of the forwarded message",
  };
}
