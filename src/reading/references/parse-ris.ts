import type { Reference } from "../../schema/source.ts";
import { dateValue } from "../metadata/find-dates.ts";
import { attachedName } from "./attached-name.ts";

const FIELD = /^([A-Z][A-Z0-9]) {2}- ?(.*)$/;

/** The records of an RIS file; null where no line of it has the form of one. */
export function parseRis(text: string, publishedWhy: string): Reference[] | null {
  const references: Reference[] = [];
  let fields = new Map<string, string[]>();
  let last: string[] | null = null;
  let seen = false;
  for (const line of text.split(/\r?\n|\r/)) {
    const field = FIELD.exec(line);
    if (!field) {
      // A value may go on in the next line.
      if (last && last.length > 0 && line.trim() !== "") last.push(`${last.pop()} ${line.trim()}`);
      continue;
    }
    const [, tag = "", value = ""] = field;
    if (tag === "TY") {
      seen = true;
      fields = new Map();
    } else if (tag === "ER" && fields.size > 0) {
      references.push(toReference(fields, publishedWhy));
      fields = new Map();
    }
    last = fields.get(tag) ?? [];
    if (value.trim() !== "") last.push(value.trim());
    fields.set(tag, last);
  }
  if (fields.size > 1) references.push(toReference(fields, publishedWhy));
  return seen ? references : null;
}

function toReference(fields: ReadonlyMap<string, readonly string[]>, publishedWhy: string): Reference {
  const first = (...tags: string[]) =>
    tags
      .map((tag) => fields.get(tag)?.[0])
      .find((value) => value !== undefined)
      ?.toWellFormed() ?? null;
  const all = (...tags: string[]) => tags.flatMap((tag) => fields.get(tag) ?? []);
  // "2018/03/26/early" and "2018///" are dates of this format; of several the one that says most is meant.
  const date =
    [first("DA"), first("PY"), first("Y1")]
      .map((value) => (value === null ? null : dateValue(value.replace(/\/+[^\d/]*$/, ""))))
      .reduce((best, value) => (value?.startsWith(best ?? "") ? value : best), null) ?? null;
  const authors = all("AU", "A1").map(givenFirst);
  return {
    title: first("TI", "T1", "CT"),
    author: authors.length > 0 ? [...new Set(authors)].join(", ").toWellFormed() : null,
    publisher: first("T2", "JO", "JF", "JA", "J2", "PB"),
    published: date,
    publishedWhy: date === null ? null : publishedWhy,
    url: first("UR", "L2"),
    files: all("L1", "L2", "L3", "L4")
      .map(attachedName)
      .filter((name) => name !== null),
  };
}

/** "Doe, Jane" as "Jane Doe". */
function givenFirst(name: string): string {
  const [family = "", given = ""] = name.split(/,\s*/, 2);
  return given === "" ? family : `${given} ${family}`;
}
