import { FAILSAFE_SCHEMA, load } from "js-yaml";
import type { SourceMetadata } from "../../schema/source.ts";
import { dateValue } from "../metadata/find-dates.ts";
import { NO_METADATA, type ParsedArticle } from "../parsed.ts";

/** Front matter beyond this is no front matter: nobody writes 64 KB of it, and YAML is slow to read. */
const LONGEST = 64 * 1024;
/** Aliases that the YAML reader may resolve; past it, it refuses, which stops documents that grow on expansion. */
const MOST_ALIASES = 20;
const FENCE = /^(?:[ \t]*\r?\n){0,5}(---|\+\+\+)[ \t]*\r?\n/;
const CLOSING = /^(?:---|\.\.\.|\+\+\+)[ \t]*$/m;
const ADDRESS = /^https?:\/\//i;
const BLANK_LINE = /\n[ \t]*\r?\n/;
/** "title: words", "title = words" and what goes on below it. */
const FIELD = /^([A-Za-z][\w -]{0,40}?)[ \t]*[:=](?:[ \t]+(.*))?$/;
const FURTHER = /^(?:[ \t]+\S.*|-[ \t]+\S.*)$/;

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

type Fields = Readonly<Record<string, unknown>>;

function frontMatter(text: string): { end: number; fields: Fields } | null {
  const open = FENCE.exec(text.slice(0, 200));
  if (!open) return null;
  const block = text.slice(open[0].length, LONGEST);
  const close = CLOSING.exec(block);
  if (!close) return withoutEnd(block, open[0].length);
  const inner = block.slice(0, close.index);
  const fields = (open[1] === "---" ? yamlFields(inner) : null) ?? lineFields(inner);
  return fields && { end: open[0].length + close.index + close[0].trimEnd().length, fields };
}

function yamlFields(block: string): Fields | null {
  try {
    const fields = load(block, { maxAliases: MOST_ALIASES, schema: FAILSAFE_SCHEMA });
    return typeof fields === "object" && fields !== null && !Array.isArray(fields) ? (fields as Fields) : null;
  } catch {
    return null;
  }
}

/**
 * Front matter that is no YAML, for a colon in the title or because it is TOML: one field a line. Null where one line is
 * something else: two rules around a paragraph are two rules.
 */
function lineFields(block: string): Fields | null {
  const fields: Record<string, string[]> = {};
  let last: string[] = [];
  for (const line of block.split(/\r?\n/)) {
    if (line.trim() === "" || line.startsWith("#")) continue;
    const [, name, value = ""] = FIELD.exec(line) ?? [];
    if (name !== undefined) {
      last = value.trim() === "" ? [] : listed(value.trim());
      fields[name] = last;
    } else if (FURTHER.test(line)) last.push(unquoted(line.trim().replace(/^-[ \t]+/, "")));
    else return null;
  }
  return Object.keys(fields).length > 0 ? fields : null;
}

function listed(value: string): string[] {
  return /^\[[^[].*\]$/.test(value)
    ? value
        .slice(1, -1)
        .split(",")
        .map((part) => unquoted(part.trim()))
    : [unquoted(value)];
}

function unquoted(value: string): string {
  return /^(["']).*\1$/.test(value) ? value.slice(1, -1) : value;
}

/** Front matter whose end was forgotten goes as far as its first blank line, if it has a title or a date by then. */
function withoutEnd(block: string, offset: number): { end: number; fields: Fields } | null {
  const blank = BLANK_LINE.exec(block);
  if (!blank) return null;
  const fields = lineFields(block.slice(0, blank.index));
  if (!fields || !("title" in fields || "date" in fields)) return null;
  return { end: offset + block.slice(0, blank.index).trimEnd().length, fields };
}

function readFields(fields: Readonly<Record<string, unknown>>): SourceMetadata {
  const lower = new Map(Object.entries(fields).map(([key, value]) => [key.toLowerCase(), value]));
  const first = (...names: string[]) =>
    names.map((name) => words(lower.get(name))).find((value) => value !== null) ?? null;
  const date = first("published", "date", "publication-date", "publication_date", "issued", "created");
  const published = date === null ? null : dateValue(date);
  const publisher = ["publisher", "publication", "outlet", "journal", "site", "source"].map((name) => first(name));
  return {
    title: first("title", "headline"),
    author: first("author", "authors", "by", "byline"),
    // Programs that clip pages give the address as the source.
    publisher: publisher.find((name) => name !== null && !ADDRESS.test(name)) ?? null,
    published,
    publishedWhy: published === null ? null : "from the front matter",
    url:
      first("url", "link", "canonical", "canonical_url") ??
      publisher.find((name) => name !== null && ADDRESS.test(name)) ??
      null,
  };
}

/** A value as words: a list of names joined, a mapping by its name; null where it is empty or something else. */
function words(value: unknown, depth = 0): string | null {
  // "[[Jane Doe]]" is a name with a page of its own in a notebook.
  if (typeof value === "string")
    return (
      value
        .replace(/\[\[|\]\]/g, "")
        .replace(/\s+/g, " ")
        .trim()
        .toWellFormed() || null
    );
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
