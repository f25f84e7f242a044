import { FAILSAFE_SCHEMA, load } from "js-yaml";
import type { SourceMetadata } from "../../schema/source.ts";
import { dateValue } from "../metadata/find-dates.ts";
import { NO_METADATA, type ParsedArticle } from "../parsed.ts";

/** Front matter beyond this is no front matter: nobody writes 64 KB of it, and YAML is slow to read. */
const LONGEST = 64 * 1024;
/** Aliases that the YAML reader may resolve; past it, it refuses, which stops documents that grow on expansion. */
const MOST_ALIASES = 20;
const FENCE = /^---[ \t]*\r?\n/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/m;

/** Markdown is stored as it is written; front matter at its head is marked, and read for what it says of the article. */
export function readMarkdown(text: string): ParsedArticle {
  const matter = frontMatter(text);
  if (!matter) return { text, boilerplate: [], stated: NO_METADATA, weak: NO_METADATA };
  return {
    text,
    boilerplate: [{ start: 0, end: matter.end, kind: "metadata", rule: "metadata/front-matter" }],
    stated: readFields(matter.fields),
    weak: NO_METADATA,
  };
}

function frontMatter(text: string): { end: number; fields: Readonly<Record<string, unknown>> } | null {
  const open = FENCE.exec(text.slice(0, 100));
  if (!open) return null;
  const block = text.slice(open[0].length, LONGEST);
  const close = CLOSING.exec(block);
  if (!close) return null;
  try {
    const fields = load(block.slice(0, close.index), { maxAliases: MOST_ALIASES, schema: FAILSAFE_SCHEMA });
    if (typeof fields !== "object" || fields === null || Array.isArray(fields)) return null;
    const end = open[0].length + close.index + close[0].trimEnd().length;
    return { end, fields: fields as Readonly<Record<string, unknown>> };
  } catch {
    // Two rules around something that is no YAML are two rules, not front matter.
    return null;
  }
}

function readFields(fields: Readonly<Record<string, unknown>>): SourceMetadata {
  const lower = new Map(Object.entries(fields).map(([key, value]) => [key.toLowerCase(), value]));
  const first = (...names: string[]) =>
    names.map((name) => words(lower.get(name))).find((value) => value !== null) ?? null;
  const date = first("published", "date", "publication-date", "publication_date", "issued", "created");
  const published = date === null ? null : dateValue(date);
  return {
    title: first("title", "headline"),
    author: first("author", "authors", "by", "byline"),
    publisher: first("publisher", "publication", "outlet", "journal", "site", "source"),
    published,
    publishedWhy: published === null ? null : "from the front matter",
    url: first("url", "link", "canonical", "canonical_url"),
  };
}

/** A value as words: a list of names joined, a mapping by its name; null where it is empty or something else. */
function words(value: unknown, depth = 0): string | null {
  if (typeof value === "string") return value.replace(/\s+/g, " ").trim().toWellFormed() || null;
  if (depth > 1) return null;
  if (Array.isArray(value)) {
    const parts = value
      .slice(0, 20)
      .map((part) => words(part, depth + 1))
      .filter((part) => part !== null);
    return parts.length > 0 ? parts.join(", ") : null;
  }
  if (typeof value === "object" && value !== null && "name" in value) return words(value.name, depth + 1);
  return null;
}
