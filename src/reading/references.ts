import type { Problem, ReadSource, Reference, SourceMetadata } from "../schema/source.ts";
import { decodeText } from "./decode-text.ts";
import { megabytes } from "./limits.ts";
import { parseCsl } from "./references/parse-csl.ts";
import { parseRis } from "./references/parse-ris.ts";

export type ReferencesOutcome =
  | { readonly ok: true; readonly references: readonly Reference[] }
  | { readonly ok: false; readonly problem: Problem };

/** Bytes of a library's export: ten thousand records have some ten. */
export const LARGEST_REFERENCES = 20 * 1024 * 1024;

/** Reads a library's export, RIS or CSL-JSON, told apart by what it begins with. */
export function readReferences(file: string, bytes: Uint8Array): ReferencesOutcome {
  const problem = (reason: string, mend: string): ReferencesOutcome => ({ ok: false, problem: { file, reason, mend } });
  if (bytes.length > LARGEST_REFERENCES)
    return problem(`it has more than ${megabytes(LARGEST_REFERENCES)}`, "export only the records of these articles");
  const text = decodeText(bytes);
  const why = `from the reference in ${file}`;
  const isJson = /^\s*[[{]/.test(text.slice(0, 1000));
  const references = isJson ? parseCsl(text, why) : parseRis(text, why);
  if (references) return { ok: true, references };
  return problem(
    isJson ? "it is JSON, but no CSL-JSON with references" : "there are no RIS records in it",
    "export the references as RIS or CSL JSON",
  );
}

/** The record that describes a source: by the attached file's name, else the address, else the title. */
export function referenceFor(source: ReadSource, references: readonly Reference[]): Reference | null {
  const file = source.file.normalize().toLowerCase();
  const url = address(source.url);
  const title = titleKey(source.title);
  return (
    references.find((reference) => reference.files.some((name) => name.normalize().toLowerCase() === file)) ??
    (url === null ? undefined : references.find((reference) => address(reference.url) === url)) ??
    (title === null ? undefined : references.find((reference) => titleKey(reference.title) === title)) ??
    null
  );
}

/** The source with what the record states; where the record is silent, the source keeps what it says of itself. */
export function withReference(source: ReadSource, reference: Reference): ReadSource {
  const metadata: SourceMetadata = {
    title: reference.title ?? source.title,
    author: reference.author ?? source.author,
    publisher: reference.publisher ?? source.publisher,
    published: reference.published ?? source.published,
    publishedWhy: reference.published !== null ? reference.publishedWhy : source.publishedWhy,
    url: reference.url ?? source.url,
  };
  return { ...source, ...metadata };
}

/** An address without what does not tell pages apart. */
function address(url: string | null): string | null {
  const bare = url
    ?.trim()
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, "")
    .replace(/[?#].*$/s, "")
    .replace(/\/+$/, "");
  return bare?.includes("/") ? bare : null;
}

/** A title's letters and figures; one word is too little to know an article by. */
function titleKey(title: string | null): string | null {
  const words =
    title
      ?.normalize("NFKD")
      .toLowerCase()
      .match(/[\p{L}\d]+/gu) ?? [];
  return words.length >= 2 ? words.join(" ") : null;
}
