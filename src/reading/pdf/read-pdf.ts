import { getDocumentProxy } from "unpdf";
import type { SourceMetadata } from "../../schema/source.ts";
import { dateValue } from "../metadata/find-dates.ts";
import { NO_METADATA, type Parsed, refused } from "../parsed.ts";
import { joinParagraphs } from "./join-paragraphs.ts";
import { fragmentsOf, type TextItem } from "./page-lines.ts";
import { readingOrder } from "./reading-order.ts";
import { dropRunningHeads, type PdfPage } from "./running-heads.ts";

const MOST_PAGES = 500;
/** Letters a page below which what the file holds is pictures of pages, perhaps with a stamp. */
const FEWEST_LETTERS = 20;
const ERRORS_ONLY = 0;

/** The text layer of a PDF file in reading order, as paragraphs with blank lines between them. */
export async function readPdf(bytes: Uint8Array): Promise<Parsed> {
  let document: Awaited<ReturnType<typeof getDocumentProxy>>;
  try {
    document = await getDocumentProxy(bytes, { verbosity: ERRORS_ONLY, useSystemFonts: false });
  } catch (error) {
    return isLocked(error)
      ? refused("a PDF file locked with a password", "open it with its password and save it without one")
      : refused("a damaged PDF file", "fetch it again, or save the article as text");
  }
  if (document.numPages > MOST_PAGES) {
    return refused(
      `${document.numPages} pages: more than the ${MOST_PAGES} that are read`,
      "save only the pages of the article",
    );
  }
  const pages: PdfPage[] = [];
  let unreadable = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await readPage(document, number);
    if (page) pages.push(page);
    else unreadable += 1;
  }
  const letters = pages.reduce(
    (sum, page) => sum + page.fragments.reduce((count, { text }) => count + text.length, 0),
    0,
  );
  if (letters < FEWEST_LETTERS) {
    return unreadable > 0
      ? refused("a damaged PDF file", "fetch it again, or save the article as text")
      : refused("a PDF file of pictures without a text layer", "run text recognition (OCR) over it first");
  }
  const columns = dropRunningHeads(pages).flatMap((page) => readingOrder(page.fragments));
  const text = joinParagraphs(columns)
    .filter((paragraph) => paragraph !== "")
    .join("\n\n")
    .toWellFormed();
  const weak = await readInfo(document);
  return { ok: true, article: { text, boilerplate: [], stated: NO_METADATA, weak } };
}

/** Null where the page is too damaged to be read: the others may still be the article. */
async function readPage(
  document: Awaited<ReturnType<typeof getDocumentProxy>>,
  number: number,
): Promise<PdfPage | null> {
  try {
    const page = await document.getPage(number);
    const content = await page.getTextContent();
    const items = content.items.filter((item) => "str" in item) as TextItem[];
    const [, bottom = 0, , top = 0] = page.view;
    const fragments = fragmentsOf(items).map((fragment) => ({ ...fragment, y: fragment.y - bottom }));
    page.cleanup();
    return { fragments, height: top - bottom };
  } catch {
    return null;
  }
}

/** What the program that wrote the file filled in: file names and typists as often as titles and authors. */
async function readInfo(document: Awaited<ReturnType<typeof getDocumentProxy>>): Promise<SourceMetadata> {
  try {
    const { info } = await document.getMetadata();
    const field = (name: string) => {
      const value: unknown = Reflect.get(info, name);
      return typeof value === "string" && value.length <= 500
        ? value.replace(/\s+/g, " ").trim().toWellFormed() || null
        : null;
    };
    const title = field("Title");
    const published = dateValue(field("CreationDate")?.replace(/^D:/, "") ?? "");
    return {
      ...NO_METADATA,
      title: title !== null && /\.\w{2,5}$|^microsoft word|^untitled/i.test(title) ? null : title,
      author: field("Author"),
      published,
      publishedWhy: published === null ? null : "from the file's creation date",
    };
  } catch {
    return NO_METADATA;
  }
}

function isLocked(error: unknown): boolean {
  return error instanceof Error && error.name === "PasswordException";
}
