import type { SourceMetadata } from "../../schema/source.ts";
import { dateValue } from "../metadata/find-dates.ts";
import { NO_METADATA } from "../parsed.ts";
import { isName } from "./is-name.ts";
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
  "citation_date",
];
/** Written by systems for the day on which the page was made as often as for that of the article. */
const LOOSE = ["date", "dcterms.created"];

/** What a page says of the article outside the text, and what of it is not to be believed before the text. */
export interface PageMetadata {
  readonly stated: SourceMetadata;
  readonly weak: SourceMetadata;
}

/** What a page's head, its JSON-LD and its time stamps say of the article; the first that says something wins. */
export function readPageMetadata(document: Document): PageMetadata {
  const meta = metaValues(document);
  const ld = readJsonLd(document);
  const first = (names: readonly string[]) =>
    names.map((name) => meta.get(name)?.[0]).find((value) => value !== undefined) ?? null;
  const publisher =
    ld?.publisher ?? PUBLISHER.map((name) => meta.get(name)?.find(isName)).find(Boolean) ?? microdata(document);
  const author =
    ld?.author ??
    AUTHOR.map((name) => joinNames(meta.get(name) ?? [])).find((names) => names !== null) ??
    joinNames(inPage(document, "[rel=author],[itemprop=author]"));
  const published = firstDate([ld?.published, ...PUBLISHED.map((name) => meta.get(name)?.[0]), ...stamps(document)]);
  const address = first(["og:url"]) ?? document.querySelector("link[rel=canonical]")?.getAttribute("href") ?? null;
  const url = address && /^https?:\/\//i.test(address) ? address.slice(0, 2000) : null;
  const loose = firstDate(LOOSE.map((name) => meta.get(name)?.[0]));
  const inAddress = url === null ? null : dateInAddress(url);
  const title = ld?.title ?? first(TITLE) ?? null;
  return {
    stated: {
      title: title === null ? null : bareTitle(title, document, publisher),
      author: author === publisher ? null : author,
      publisher,
      published,
      publishedWhy: published !== null ? "from the page's metadata" : null,
      url,
    },
    weak: {
      ...NO_METADATA,
      published: inAddress ?? loose,
      publishedWhy: inAddress !== null ? "in the page's address" : loose !== null ? "from the page's metadata" : null,
    },
  };
}

/** The title without the site's name after it: as the page's own heading has it, or before the publisher. */
export function bareTitle(title: string, document: Document, publisher: string | null): string {
  const cut = /^(.{8,}\S) (?:[-–—|•»]|::?) (.{2,60})$/.exec(title);
  if (!cut) return title;
  const [, head = "", tail = ""] = cut;
  const isHeading = [...document.querySelectorAll("h1")]
    .slice(0, 5)
    .some((heading) => (heading.textContent ?? "").replace(/\s+/g, " ").trim() === head);
  const isSite =
    publisher !== null && tail.toLowerCase().replace(/^the /, "") === publisher.toLowerCase().replace(/^the /, "");
  return isHeading || isSite ? head : title;
}

/** The publisher as schema.org's attributes have it. */
function microdata(document: Document): string | null {
  const element = document.querySelector("[itemprop=publisher]");
  const named = element?.querySelector("[itemprop=name]") ?? element;
  const name = (named?.getAttribute("content") ?? named?.textContent ?? "").replace(/\s+/g, " ").trim();
  return isName(name) && name.length <= 80 ? name : null;
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

function joinNames(values: readonly string[]): string | null {
  const names = values
    .map((value) => value.replace(/^by:?\s+/i, ""))
    .flatMap(separateNames)
    .filter(isName);
  return names.length > 0 ? [...new Set(names)].join(", ") : null;
}

/** "Doe, Jane" is one person with the family name first; "Jane Doe, John Roe" are two. */
function separateNames(value: string): string[] {
  const parts = value.split(/\s*[,;]\s*/);
  const [family = "", given = ""] = parts;
  return parts.length === 2 && /^\S+$/.test(family) && /^\S+$/.test(given) ? [`${given} ${family}`] : parts;
}

function inPage(document: Document, selector: string): string[] {
  return [...document.querySelectorAll(selector)]
    .slice(0, 5)
    .map((element) => (element.textContent ?? "").replace(/\s+/g, " ").trim())
    .filter((value) => value !== "" && isName(value));
}

/** The stamp of the article itself: pages also stamp the day of the visit, and the articles they link to. */
function stamps(document: Document): string[] {
  const heading = document.querySelector("article h1,main h1,[itemprop=headline]") ?? document.querySelector("h1");
  const own = heading?.closest("article,[itemscope],main");
  const stamped =
    document.querySelector("[itemprop=datePublished],time[pubdate]") ??
    own?.querySelector("time[datetime]:not([itemprop=dateModified]):not([class*=updated]):not([class*=modified])");
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
