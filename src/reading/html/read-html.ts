import { Readability } from "@mozilla/readability";
import { JSDOM, VirtualConsole } from "jsdom";
import { decodeText } from "../decode-text.ts";
import { type Parsed, refused } from "../parsed.ts";
import { articleText } from "./article-text.ts";
import { isName } from "./is-name.ts";
import { DEEPEST_ELEMENTS, isTooDeep } from "./is-too-deep.ts";
import { bareTitle, readPageMetadata } from "./page-metadata.ts";

/** Elements that Readability may look at: it gives up beyond it, and a page of more is no article. */
const MOST_ELEMENTS = 60_000;
/** Code units below which what was taken for the article is held to be a stray piece of the page. */
const SHORTEST_ARTICLE = 250;
/** What is never the article's text, and what holds what a page would run, draw or fetch. */
const NEVER_TEXT =
  "script,style,noscript,template,iframe,object,embed,svg,canvas,form,nav,aside,footer,select,button,dialog";

export function readHtmlBytes(bytes: Uint8Array): Parsed {
  return readHtml(decodeText(bytes, declaredCharset(bytes)));
}

/** The article in a page and what the page's metadata say of it. Nothing in the page is run, fetched or drawn. */
export function readHtml(html: string): Parsed {
  if (isTooDeep(html)) {
    return refused(
      `its elements are nested more than ${DEEPEST_ELEMENTS} deep`,
      "save only the article, or save it as text",
    );
  }
  // Without a window to run in and without a resource loader, scripts, frames, pictures and style sheets stay text.
  const { document } = new JSDOM(html, { virtualConsole: new VirtualConsole() }).window;
  if (document.getElementsByTagName("*").length > MOST_ELEMENTS) {
    return refused(
      `more than ${MOST_ELEMENTS} elements: more than a page with an article has`,
      "save only the article, or save it as text",
    );
  }
  const { stated, weak } = readPageMetadata(document);
  for (const element of document.querySelectorAll("script,style,noscript,template,svg")) element.remove();
  // Readability takes the document apart: where it fails, the whole page is still wanted.
  const whole = document.cloneNode(true) as Document;
  const found = new Readability(document, { serializer: (node) => node as Element }).parse();
  const article = found?.content ? articleText(found.content) : null;
  const titled = found?.title?.replace(/\s+/g, " ").trim();
  const title = stated.title ?? (titled ? bareTitle(titled, whole, stated.publisher) : null);
  const author = stated.author ?? authorOf(found?.byline);
  const site = found?.siteName?.trim() ?? "";
  const publisher = stated.publisher ?? (isName(site) ? site : null);
  const metadata = { ...stated, title, author, publisher };
  if (article && article.text.length >= SHORTEST_ARTICLE)
    return { ok: true, article: { ...article, stated: metadata, weak } };
  for (const element of whole.querySelectorAll(NEVER_TEXT)) element.remove();
  const rest = whole.body ? articleText(whole.body) : { text: "", boilerplate: [] };
  const best = article && article.text.length > rest.text.length ? article : rest;
  if (best.text === "")
    return refused(
      "there is no text in the page",
      "open it in a browser and save the article as text: scripts are not run here",
    );
  return { ok: true, article: { ...best, stated: metadata, weak } };
}

/** "By Jane Doe" as some page shows it; nothing that is longer than names are. */
function authorOf(byline: string | null | undefined): string | null {
  const name = (byline ?? "")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^by:?\s+/i, "");
  return name.length <= 80 && !/\d/.test(name) && isName(name) ? name : null;
}

/** The character set that the page's head declares, read as if it were ASCII, which all such declarations are. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString("latin1");
  return (
    /<meta[^>]{0,200}charset\s{0,5}=\s{0,5}["']?\s{0,5}([\w.:-]{2,40})/i.exec(head)?.[1] ??
    /^<\?xml[^>]{0,100}encoding\s?=\s?["']([\w.:-]{2,40})/.exec(head)?.[1] ??
    null
  );
}
