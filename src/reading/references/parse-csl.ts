import { z } from "zod";
import type { Reference } from "../../schema/source.ts";
import { dateValue } from "../metadata/find-dates.ts";
import { attachedName } from "./attached-name.ts";

const Words = z
  .union([z.string(), z.number().transform(String)])
  .optional()
  .catch(undefined);
const Name = z
  .object({ family: Words, given: Words, literal: Words, "non-dropping-particle": Words })
  .catch({ family: undefined, given: undefined, literal: undefined, "non-dropping-particle": undefined });
const Part = z.union([
  z.number(),
  z
    .string()
    .regex(/^\d{1,4}$/)
    .transform(Number),
]);
const Issued = z
  .object({
    "date-parts": z.array(z.array(Part)).optional().catch(undefined),
    literal: Words,
    raw: Words,
    season: Words,
    circa: z.unknown().optional(),
  })
  .optional()
  .catch(undefined);
const Attachment = z.union([z.string(), z.object({ path: Words, localPath: Words, filename: Words, title: Words })]);

/** The fields of CSL-JSON that matter here; whatever else an item has is passed over. */
const Item = z.object({
  type: z.string(),
  title: Words,
  author: z.array(Name).optional().catch(undefined),
  "container-title": z
    .union([z.string(), z.array(z.string()).transform((titles) => titles[0])])
    .optional()
    .catch(undefined),
  publisher: Words,
  issued: Issued,
  URL: Words,
  note: Words,
  file: Words,
  files: z.array(Attachment).optional().catch(undefined),
  attachments: z.array(Attachment).optional().catch(undefined),
});
type Item = z.infer<typeof Item>;

/** The records of a CSL-JSON file; null where it is none. Items that are no records are passed over. */
export function parseCsl(text: string, publishedWhy: string): Reference[] | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const list = Array.isArray(json)
    ? json
    : typeof json === "object" && json !== null && "items" in json && Array.isArray(json.items)
      ? json.items
      : [json];
  const items = list
    .map((one) => Item.safeParse(one))
    .filter((one) => one.success && (one.data.title !== undefined || one.data.URL !== undefined));
  return items.length > 0 ? items.map((one) => toReference(one.data as Item, publishedWhy)) : null;
}

function toReference(item: Item, publishedWhy: string): Reference {
  const authors = (item.author ?? [])
    .map((name) =>
      words(name.literal ?? [name.given, name["non-dropping-particle"], name.family].filter(Boolean).join(" ")),
    )
    .filter((name) => name !== null);
  const published = dateOf(item.issued);
  return {
    title: words(item.title),
    author: authors.length > 0 ? authors.join(", ") : null,
    publisher: words(item["container-title"]) ?? words(item.publisher),
    published,
    publishedWhy: published === null ? null : publishedWhy,
    url: words(item.URL),
    files: filesOf(item),
  };
}

function words(value: string | undefined): string | null {
  return (
    value
      ?.replace(/<[^<>]{1,20}>/g, "")
      .replace(/\s+/g, " ")
      .trim()
      .toWellFormed() || null
  );
}

function dateOf(issued: Item["issued"]): string | null {
  const days = (issued?.["date-parts"] ?? [])
    .slice(0, 2)
    // Some programs fill up the month and the day that they do not know with zeros.
    .map((parts) => (parts.indexOf(0) > 0 ? parts.slice(0, parts.indexOf(0)) : parts))
    .map((parts) => dateValue(parts.map((part, i) => String(part).padStart(i === 0 ? 4 : 2, "0")).join("-")));
  const [from, to] = days;
  const date = from
    ? to
      ? `${from}/${to}`
      : from
    : (dateValue(issued?.raw ?? "") ?? dateValue(issued?.literal ?? ""));
  return date !== null && issued?.circa && !date.includes("/") ? `${date}~` : date;
}

function filesOf(item: Item): string[] {
  const listed = [...(item.files ?? []), ...(item.attachments ?? [])].flatMap((file) =>
    typeof file === "string" ? [file] : [file.path ?? file.localPath ?? file.filename ?? file.title ?? ""],
  );
  // What CSL-JSON has no field for stands in the note, one "name: value" a line.
  const noted = [...(item.note ?? "").matchAll(/^(?:file|files|attachment):[ \t]*(\S.*)$/gim)].map(
    (match) => match[1] as string,
  );
  return [...listed, ...(item.file ? [item.file] : []), ...noted]
    .flatMap((path) => path.split(";"))
    .map(attachedName)
    .filter((name) => name !== null);
}
