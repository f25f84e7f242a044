import { isName } from "./is-name.ts";

/** What a page's JSON-LD (schema.org) says of the article; dates as written. */
export interface JsonLdArticle {
  readonly title: string | null;
  readonly author: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
}

/** Reviews and claims checked are about something else, and their dates too. */
const ARTICLE = /(?:Article|Posting|Report|OpinionPiece|CreativeWork)$/;
const LARGEST = 500_000;
const MOST_NODES = 2_000;

/**
 * The article among the page's JSON-LD blocks, or null. Pages describe their side columns as well: where there are
 * several articles the one whose headline is the page's title is meant, and without such a one nobody can tell.
 */
export function readJsonLd(document: Document): JsonLdArticle | null {
  const articles: Json[] = [];
  const byId = new Map<string, Json>();
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const json = script.textContent ?? "";
    if (json.length <= LARGEST) collect(parse(json), articles, byId);
  }
  const article = articles.length > 1 ? titled(articles, document) : articles[0];
  if (!article) return null;
  const publisher = names(article.publisher, byId);
  const author = names(article.author, byId) ?? names(article.creator, byId);
  return {
    title: words(article.headline) ?? words(article.name),
    // A house that names itself as its pieces' author says only that they are not signed.
    author: author === publisher ? null : author,
    publisher,
    published: words(article.datePublished) ?? words(article.dateCreated),
  };
}

function titled(articles: readonly Json[], document: Document): Json | undefined {
  const titles = [
    document.querySelector('meta[property="og:title"]')?.getAttribute("content"),
    document.title,
    document.querySelector("h1")?.textContent,
  ].map((title) => letters(title ?? ""));
  const ofPage = articles.filter((article) => {
    const headline = letters(words(article.headline) ?? words(article.name) ?? "");
    return headline !== "" && titles.some((title) => title.includes(headline));
  });
  const same = new Set(articles.map((article) => letters(words(article.headline) ?? words(article.name) ?? "")));
  return ofPage[0] ?? (same.size === 1 ? articles[0] : undefined);
}

function letters(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\d]+/gu, "");
}

type Json = Readonly<Record<string, unknown>>;

function parse(json: string): unknown {
  try {
    // Some systems hide the block from browsers of long ago.
    return JSON.parse(json.trim().replace(/^(?:<!--|\/?\/?<!\[CDATA\[)|(?:-->|(?:\/\/)?\]\]>)$/g, ""));
  } catch {
    return null;
  }
}

/** Gathers the articles of one block, and what it describes under an id for others to point at. */
function collect(root: unknown, articles: Json[], byId: Map<string, Json>): void {
  const waiting: unknown[] = [root];
  for (let seen = 0; seen < waiting.length && seen < MOST_NODES; seen += 1) {
    const node = waiting[seen];
    if (Array.isArray(node)) waiting.push(...node.slice(0, 200));
    else if (isObject(node)) {
      const types = [node["@type"]].flat();
      if (types.some((type) => typeof type === "string" && ARTICLE.test(type))) articles.push(node);
      if (typeof node["@id"] === "string" && typeof node.name === "string") byId.set(node["@id"], node);
      waiting.push(node["@graph"], node.mainEntity);
    }
  }
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Values are often written as for a page, with its entities in them. */
const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  quot: '"',
  apos: "'",
  "#39": "'",
  "#039": "'",
  "#8217": "’",
  rsquo: "’",
  nbsp: " ",
};

function words(value: unknown): string | null {
  if (typeof value !== "string" || value.length > 500) return null;
  const plain = value.replace(/&(#?\w{2,6});/g, (whole, entity: string) => ENTITIES[entity.toLowerCase()] ?? whole);
  return plain.replace(/\s+/g, " ").trim().toWellFormed() || null;
}

function names(value: unknown, byId: ReadonlyMap<string, Json>): string | null {
  const found = [value]
    .flat()
    .slice(0, 20)
    .map((one) => (isObject(one) ? (words(one.name) ?? words(byId.get(String(one["@id"]))?.name)) : words(one)))
    .filter((name) => name !== null && isName(name));
  return found.length > 0 ? [...new Set(found)].join(", ") : null;
}
