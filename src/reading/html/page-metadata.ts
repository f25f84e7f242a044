import type { SourceMetadata } from "../../schema/source.ts";
import { dateValue } from "../metadata/find-dates.ts";
import { readJsonLd } from "./json-ld.ts";

const TITLE = ["citation_title", "og:title", "dc.title", "dcterms.title", "twitter:title", "headline"];
const AUTHOR = [
  "citation_author",
  "article:author_name",
  "author",
  "dc.creator",
  "dcterms.creator",
  "parsely-author",
  "byl",
  "sailthru.author",
  "twitter:data1",
];
const PUBLISHER = [
  "citation_journal_title",
  "og:site_name",
  "dc.publisher",
  "dcterms.publisher",
  "publisher",
  "source",
  "application-name",
];
const PUBLISHED = [
  "citation_publication_date",
  "article:published_time",
  "og:published_time",
  "datepublished",
  "dc.date.issued",
  "dcterms.issued",
  "dc.date",
  "dcterms.date",
  "pubdate",
  "publishdate",
  "publish-date",
  "publication_date",
  "parsely-pub-date",
  "sailthru.date",
  "date",
  "dcterms.created",
  "citation_date",
];

/** What a page's head, its JSON-LD and its time stamps say of the article; the first that says something wins. */
export function readPageMetadata(document: Document): SourceMetadata {
  const meta = metaValues(document);
  const ld = readJsonLd(document);
  const first = (names: readonly string[]) =>
    names.map((name) => meta.get(name)?.[0]).find((value) => value !== undefined) ?? null;
  const author =
    ld?.author ??
    joinNames(AUTHOR.map((name) => meta.get(name)?.filter(isName)).find((values) => values && values.length > 0)) ??
    joinNames(inPage(document, "[rel=author],[itemprop=author]"));
  const published = firstDate([ld?.published, ...PUBLISHED.map((name) => meta.get(name)?.[0]), ...stamps(document)]);
  const address = first(["og:url"]) ?? document.querySelector("link[rel=canonical]")?.getAttribute("href") ?? null;
  const url = address && /^https?:\/\//i.test(address) ? address.slice(0, 2000) : null;
  const inAddress = published === null && url !== null ? dateInAddress(url) : null;
  return {
    title: ld?.title ?? first(TITLE) ?? null,
    author,
    publisher: ld?.publisher ?? first(PUBLISHER),
    published: published ?? inAddress,
    publishedWhy: published !== null ? "from the page's metadata" : inAddress !== null ? "in the page's address" : null,
    url,
  };
}

function metaValues(document: Document): Map<string, string[]> {
  const values = new Map<string, string[]>();
  for (const element of document.querySelectorAll("meta")) {
    const name = (element.getAttribute("property") ?? element.getAttribute("name") ?? element.getAttribute("itemprop"))
      ?.toLowerCase()
      .trim();
    const content = element.getAttribute("content")?.replace(/\s+/g, " ").trim().toWellFormed();
    if (name && content && content.length <= 500) values.set(name, [...(values.get(name) ?? []), content].slice(0, 20));
  }
  return values;
}

/** Some pages put a profile's address or an account's name where the author belongs. */
function isName(value: string): boolean {
  return !/^(?:https?:|@|www\.)/i.test(value) && value.length <= 120 && !/\bmin(?:ute)?s? read\b|^\d/i.test(value);
}

function joinNames(names: readonly string[] | undefined): string | null {
  return names && names.length > 0 ? [...new Set(names)].map((name) => name.replace(/^by:?\s+/i, "")).join(", ") : null;
}

function inPage(document: Document, selector: string): string[] {
  return [...document.querySelectorAll(selector)]
    .slice(0, 5)
    .map((element) => (element.textContent ?? "").replace(/\s+/g, " ").trim())
    .filter((value) => value !== "" && isName(value));
}

function stamps(document: Document): string[] {
  const stamped = document.querySelector(
    "[itemprop=datePublished],time[pubdate],article time[datetime],header time[datetime]",
  );
  const value = stamped?.getAttribute("datetime") ?? stamped?.getAttribute("content") ?? stamped?.textContent;
  return value ? [value] : [];
}

function firstDate(values: readonly (string | null | undefined)[]): string | null {
  for (const value of values) {
    const date = value ? dateValue(value) : null;
    if (date !== null) return date;
  }
  return null;
}

function dateInAddress(url: string): string | null {
  const match = /\/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?:[/-]|$)/.exec(url);
  return match ? dateValue(`${match[1]}-${match[2]}-${match[3]}`) : null;
}
