import { describe, expect, it } from "vitest";
import { readHtml } from "../../../src/reading/html/read-html.ts";
import type { ParsedArticle } from "../../../src/reading/parsed.ts";
import { PARAGRAPHS, TITLE } from "../samples.ts";

const BODY = PARAGRAPHS.map((words) => `<p>${words}</p>`).join("");

function read(head: string, { title = TITLE, before = "", after = "" } = {}): ParsedArticle {
  const parsed = readHtml(
    `<!DOCTYPE html><html><head><title>${title}</title>${head}</head><body>${before}<article><h1>${TITLE}</h1>${BODY}</article>${after}</body></html>`,
  );
  if (!parsed.ok) throw new Error(parsed.reason);
  return parsed.article;
}

function ld(...blocks: readonly unknown[]): string {
  return blocks.map((block) => `<script type="application/ld+json">${JSON.stringify(block)}</script>`).join("");
}

const ARTICLE = { "@type": "NewsArticle", headline: TITLE, datePublished: "2021-04-06T09:30:00+09:00" };

describe("JSON-LD", () => {
  it("is followed from one part of its graph to another", () => {
    const graph = [
      { "@type": "WebSite", "@id": "#site", name: "Other" },
      { "@type": "Organization", "@id": "#org", name: "Verin Courier" },
      { "@type": "Person", "@id": "#holt", name: "Mira Holt" },
      { ...ARTICLE, author: { "@id": "#holt" }, publisher: { "@id": "#org" } },
    ];
    expect(read(ld({ "@graph": graph })).stated).toMatchObject({ author: "Mira Holt", publisher: "Verin Courier" });
  });

  it("of other articles, reviews and checked claims on the page is passed over", () => {
    const others = [
      { "@type": "Report", headline: "Another piece", datePublished: "2011-01-01", author: "Jon Ferrow" },
      { "@type": "ClaimReview", datePublished: "2015-01-01", author: { name: "Jon Ferrow" } },
    ];
    expect(read(ld(...others, ARTICLE)).stated).toMatchObject({ title: TITLE, author: null, published: "2021-04-06" });
    const several = [1, 2].map((n) => ({ ...ARTICLE, headline: `Another piece, number ${n}` }));
    expect(read(ld(...several)).stated).toMatchObject({ title: TITLE, published: null });
  });

  it("has its entities decoded, and may stand in a comment", () => {
    const block = `<script type="application/ld+json"><!--\n${JSON.stringify({ ...ARTICLE, headline: "Lakes &amp; Rivers" })}\n--></script>`;
    expect(read(block).stated.title).toBe("Lakes & Rivers");
  });

  it("names no author where the house names itself", () => {
    const house = { "@type": "Organization", name: "Verin Courier" };
    expect(read(ld({ ...ARTICLE, author: house, publisher: house })).stated).toMatchObject({
      author: null,
      publisher: "Verin Courier",
    });
  });
});

describe("names in a page's head", () => {
  it.each([
    ['<meta name="author" content="admin"><meta name="dc.creator" content="Holt, Mira">', "Mira Holt"],
    ['<meta name="author" content="https://courier.example/holt, Mira Holt">', "Mira Holt"],
    ['<meta name="byl" content="By Mira Holt"><meta name="byl" content="Jon Ferrow">', "Mira Holt, Jon Ferrow"],
    ['<meta name="author" content="Staff Writer">', null],
  ])("%s", (head, author) => expect(read(head).stated.author).toBe(author));

  it.each(["http://www.courier.example", "@courier"])("are no addresses and accounts: %s", (content) => {
    expect(read(`<meta property="og:site_name" content="${content}">`).stated.publisher).toBeNull();
  });
});

describe("dates in a page", () => {
  it("are not those of the visit and of other articles", () => {
    const before = '<header><time datetime="2026-11-20">Friday</time></header>';
    const after = '<section><article><h3>Other</h3><time datetime="2020-05-05">5 May</time></article></section>';
    expect(read("", { before, after }).stated.published).toBeNull();
  });

  it("that systems write for themselves are believed after the text", () => {
    const { stated, weak } = read('<meta name="date" content="2026-11-20">');
    expect([stated.published, weak.published]).toEqual([null, "2026-11-20"]);
  });
});

describe("the title", () => {
  it.each([`${TITLE} - Verin Courier`, `${TITLE} :: The Verin Courier`, `${TITLE} | World | Verin Courier`])(
    "loses the site's name: %s",
    (title) => expect(read("", { title }).stated.title).toBe(TITLE),
  );

  it("keeps a part of its own after a dash", () => {
    const title = "The Waterway Talks – A Beginning";
    expect(read(`<meta property="og:title" content="${title}">`).stated.title).toBe(title);
  });
});
