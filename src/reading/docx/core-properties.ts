import type { SourceMetadata } from "../../schema/source.ts";
import { dateValue } from "../metadata/find-dates.ts";
import { NO_METADATA } from "../parsed.ts";

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Title, creator and creation date out of `docProps/core.xml` (ECMA-376 part 2, section 11): what Word filled in. */
export function readCoreProperties(xml: string): SourceMetadata {
  const created = element(xml, "dcterms:created");
  const published = created === null ? null : dateValue(created);
  return {
    ...NO_METADATA,
    title: element(xml, "dc:title"),
    author: element(xml, "dc:creator"),
    published,
    publishedWhy: published === null ? null : "from the file's creation date",
  };
}

function element(xml: string, name: string): string | null {
  const open = xml.indexOf(`<${name}`);
  const start = open === -1 ? -1 : xml.indexOf(">", open) + 1;
  const end = start <= 0 ? -1 : xml.indexOf(`</${name}`, start);
  if (end === -1) return null;
  const words = xml
    .slice(start, Math.min(end, start + 1000))
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, entity: string) => ENTITIES[entity] ?? "")
    .replace(/\s+/g, " ")
    .trim();
  return words === "" ? null : words.toWellFormed();
}
