import { describe, expect, it } from "vitest";
import { readEmail } from "../../../src/reading/email/read-email.ts";
import type { ParsedArticle } from "../../../src/reading/parsed.ts";
import { PARAGRAPHS, TITLE, utf8 } from "../samples.ts";

const BODY = PARAGRAPHS.join("\n\n");

async function read(
  body: string,
  { from = "Lake Digest", type = "text/plain; charset=utf-8" } = {},
): Promise<ParsedArticle> {
  const head = [
    `From: ${from} <a@example.invalid>`,
    `Subject: Fwd: [lake-list] ${TITLE}`,
    "Date: Thu, 08 Apr 2021 09:30:00 +0200",
    "Message-ID: <1@example.invalid>",
    "MIME-Version: 1.0",
    `Content-Type: ${type}`,
  ];
  const parsed = await readEmail(utf8(`${head.join("\r\n")}\r\n\r\n${body.replaceAll("\n", "\r\n")}`));
  if (!parsed.ok) throw new Error(parsed.reason);
  return parsed.article;
}

function marked({ text, boilerplate }: ParsedArticle): string[] {
  return boilerplate.map(({ start, end, rule }) => `${rule}: ${text.slice(start, end)}`);
}

describe("a message", () => {
  it("of a mailing list loses the list's mark, is not by the list, and has its last words marked", async () => {
    const end = "_______________________________________________\nlake-list mailing list\nlake-list@example.invalid";
    const article = await read(`${BODY}\n\n${end}`);
    expect(article).toMatchObject({ stated: { title: TITLE, published: "2021-04-08" }, weak: { author: null } });
    expect(marked(article)).toEqual([`navigation/mailing-list: ${end}`]);
  });

  it("by a person has its author, and the signature marked", async () => {
    const article = await read(`${BODY}\n\n-- \nMira Holt\nVerin desk`, { from: "Mira Holt" });
    expect(article.weak.author).toBe("Mira Holt");
    expect(marked(article)).toEqual(["author-note/signature: -- \nMira Holt\nVerin desk"]);
  });

  it("that passes an article on is dated and titled by the one that brought it", async () => {
    const header =
      "---------- Forwarded message ---------\nFrom: Mira Holt <m@example.invalid>\nDate: Tue, Apr 6, 2021 at 8:00 AM\nSubject: The Lake\nTo: b@example.invalid";
    const article = await read(`For you.\n\n${header}\n\n\n${BODY}`);
    expect(article).toMatchObject({
      stated: { title: "The Lake", published: "2021-04-06", publishedWhy: "from the Date of the forwarded message" },
      weak: { author: "Mira Holt" },
    });
    expect(marked(article)).toEqual([`metadata/forwarded-header: ${header}`]);
  });

  it("is its HTML part where the plain one only points there", async () => {
    const page = `<h1>${TITLE}</h1>${PARAGRAPHS.map((words) => `<p>${words}</p>`).join("")}`;
    const parts = `--b\nContent-Type: text/plain\n\nPlease use an HTML reader.\n--b\nContent-Type: text/html\n\n${page}\n--b--`;
    expect((await read(parts, { type: 'multipart/alternative; boundary="b"' })).text).toContain(PARAGRAPHS[3]);
  });
});
