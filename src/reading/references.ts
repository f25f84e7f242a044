import type { ReadSource, Reference, SourceMetadata } from "../schema/source.ts";

/** References by what they may be known by; of several the first stands. */
export interface ReferenceIndex {
  readonly byFile: ReadonlyMap<string, Reference>;
  readonly byAddress: ReadonlyMap<string, Reference>;
  readonly byTitle: ReadonlyMap<string, Reference>;
}

export function indexReferences(references: readonly Reference[]): ReferenceIndex {
  const byFile = new Map<string, Reference>();
  const byAddress = new Map<string, Reference>();
  const byTitle = new Map<string, Reference>();
  const unclear = new Set<string>();
  const put = (index: Map<string, Reference>, key: string | null, reference: Reference) => {
    if (key === null) return;
    const known = index.get(key);
    if (!known) index.set(key, reference);
    else if (index === byTitle && isOtherDay(known, reference)) unclear.add(key);
  };
  for (const reference of references) {
    for (const file of reference.files) put(byFile, fileKey(file), reference);
    put(byAddress, address(reference.url), reference);
    put(byTitle, titleKey(reference.title), reference);
  }
  for (const title of unclear) byTitle.delete(title);
  return { byFile, byAddress, byTitle };
}

/** Two records of one title from different days, as a column has, are two articles: the title does not tell which. */
function isOtherDay(a: Reference, b: Reference): boolean {
  if (a.published === null || b.published === null) return false;
  return !a.published.startsWith(b.published) && !b.published.startsWith(a.published);
}

/** The record that describes a source: by the attached file's name, else the address, else the title. */
export function referenceFor(source: ReadSource, { byFile, byAddress, byTitle }: ReferenceIndex): Reference | null {
  const url = address(source.url);
  const title = titleKey(source.title);
  return (
    byFile.get(fileKey(source.file)) ??
    (url === null ? undefined : byAddress.get(url)) ??
    (title === null ? undefined : byTitle.get(title)) ??
    null
  );
}

function fileKey(file: string): string {
  return file.normalize().toLowerCase();
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

/** Parts of an address that say how a page was come by or is shown, and not which it is. */
const WAY =
  /^(?:utm_\w+|fbclid|gclid|print|printable|amp|ref|referrer|share|output|mode|from|source|cmp|smid|s)(?:=|$)/;

/** An address without what does not tell pages apart. */
function address(url: string | null): string | null {
  const [page = "", query = ""] = (url ?? "")
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, "")
    .replace(/#.*$/s, "")
    .split(/\?(.*)/s);
  const bare = page.replace(/\/$/, "");
  if (!bare.includes("/") && query === "") return null;
  const telling = query.split("&").filter((part) => part !== "" && !WAY.test(part));
  return telling.length > 0 ? `${bare}?${telling.sort().join("&")}` : bare.includes("/") ? bare : null;
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
