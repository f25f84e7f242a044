import PostalMime from "postal-mime";
import { findDates } from "../metadata/find-dates.ts";
import { NO_METADATA, type Parsed, type ParsedArticle, refused } from "../parsed.ts";

/** Parts within parts that a message may have. */
const DEEPEST = 32;
const LARGEST_HEADERS = 1024 * 1024;

/**
 * The text of a message: its plain part, else its HTML part as a page. From, Date and Subject are its metadata.
 * Attachments are not followed, and nothing that the message points at is fetched.
 */
export async function readEmail(bytes: Uint8Array): Promise<Parsed> {
  const message = await PostalMime.parse(bytes, {
    maxNestingDepth: DEEPEST,
    maxHeadersSize: LARGEST_HEADERS,
    attachmentEncoding: "arraybuffer",
  });
  const plain = message.text?.replace(/\r\n?/g, "\n").toWellFormed() ?? "";
  const article =
    plain.trim() !== ""
      ? { text: plain.trimEnd(), boilerplate: [], stated: NO_METADATA }
      : await fromHtml(message.html);
  if (!article) return refused("there is no text in the message", "save what is attached to it as a file of its own");
  const date = message.headers.find((header) => header.key === "date")?.value ?? null;
  const published = date === null ? null : (findDates(date)[0]?.edtf ?? null);
  return {
    ok: true,
    article: {
      text: article.text,
      boilerplate: article.boilerplate,
      stated: {
        ...NO_METADATA,
        title:
          message.subject
            ?.replace(/\s+/g, " ")
            .trim()
            .replace(/^(?:(?:re|fwd?|fw|aw|wg)\s?:\s?)+/i, "")
            .toWellFormed() || article.stated.title,
        published: published ?? article.stated.published,
        publishedWhy: published !== null ? "from the e-mail's Date header" : article.stated.publishedWhy,
      },
      // A by-line names who wrote it better than the mailing list's name does.
      weak: { ...NO_METADATA, author: message.from?.name?.trim().toWellFormed() || null },
    },
  };
}

async function fromHtml(
  html: string | undefined,
): Promise<Pick<ParsedArticle, "text" | "boilerplate" | "stated"> | null> {
  if (!html || html.trim() === "") return null;
  // Most messages have a plain part: the page reader is loaded for the others only.
  const { readHtml } = await import("../html/read-html.ts");
  const page = readHtml(html);
  return page.ok ? page.article : null;
}
