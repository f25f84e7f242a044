/** What a page's JSON-LD (schema.org) says of the article; dates as written. */
export interface JsonLdArticle {
  readonly title: string | null;
  readonly author: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
}

const ARTICLE = /(?:Article|Posting|Report|Review|OpinionPiece|CreativeWork)$/;
const LARGEST = 500_000;
const MOST_NODES = 2_000;

/** The first article among the page's JSON-LD blocks, or null. Blocks that are no JSON are passed over. */
export function readJsonLd(document: Document): JsonLdArticle | null {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const json = script.textContent ?? "";
    if (json.length > LARGEST) continue;
    const article = findArticle(parse(json));
    if (article) {
      return {
        title: words(article.headline) ?? words(article.name),
        author: names(article.author) ?? names(article.creator),
        publisher: names(article.publisher),
        published: words(article.datePublished) ?? words(article.dateCreated),
      };
    }
  }
  return null;
}

type Json = Readonly<Record<string, unknown>>;

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function findArticle(root: unknown): Json | null {
  const waiting: unknown[] = [root];
  for (let seen = 0; seen < MOST_NODES && waiting.length > 0; seen += 1) {
    const node = waiting.shift();
    if (Array.isArray(node)) waiting.push(...node.slice(0, 200));
    else if (isObject(node)) {
      const types = [node["@type"]].flat();
      if (types.some((type) => typeof type === "string" && ARTICLE.test(type))) return node;
      waiting.push(node["@graph"], node.mainEntity);
    }
  }
  return null;
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function words(value: unknown): string | null {
  return typeof value === "string" && value.length <= 500
    ? value.replace(/\s+/g, " ").trim().toWellFormed() || null
    : null;
}

function names(value: unknown): string | null {
  const found = [value]
    .flat()
    .slice(0, 20)
    .map((one) => (isObject(one) ? words(one.name) : words(one)))
    .filter((name) => name !== null && !/^https?:/i.test(name));
  return found.length > 0 ? found.join(", ") : null;
}
