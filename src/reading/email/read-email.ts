import PostalMime from "postal-mime";
import { personName } from "../boilerplate/names.ts";
import { findDates } from "../metadata/find-dates.ts";
import { NO_METADATA, type Parsed, type ParsedArticle, refused } from "../parsed.ts";
import { messageFurniture } from "./message-furniture.ts";

/** Parts within parts that a message may have. */
const DEEPEST = 32;
/** Code units below which a plain part beside a longer HTML part is no article. */
const SHORTEST_PLAIN = 250;
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
  const page = isStub(plain, message.html) ? await fromHtml(message.html) : null;
  const furniture = messageFurniture(plain.trimEnd());
  const article =
    page ??
    (plain.trim() !== "" ? { text: plain.trimEnd(), boilerplate: furniture.boilerplate, stated: NO_METADATA } : null);
  if (!article) return refused("there is no text in the message", "save what is attached to it as a file of its own");
  const date = message.headers.find((header) => header.key === "date")?.value ?? null;
  const sent = date === null ? null : (findDates(date)[0]?.edtf ?? null);
  const forwarded = page ? null : furniture.forwarded;
  // The day on which an article was passed on is not the day on which it came out.
  const published = forwarded ? forwarded.published : sent;
  const sender = forwarded ? forwarded.author : message.from?.name;
  return {
    ok: true,
    article: {
      text: article.text,
      boilerplate: article.boilerplate,
      stated: {
        ...NO_METADATA,
        title: bareSubject(forwarded?.title ?? message.subject ?? "") || article.stated.title,
        author: article.stated.author,
        publisher: article.stated.publisher,
        published: published ?? article.stated.published,
        publishedWhy:
          published === null
            ? article.stated.publishedWhy
            : (forwarded?.publishedWhy ?? "from the e-mail's Date header"),
      },
      // A by-line names who wrote it better than the sender does, and a mailing list wrote nothing.
      weak: { ...NO_METADATA, author: personName(sender ?? "")?.toWellFormed() ?? null },
    },
  };
}

/** The subject without what mail programs and mailing lists put before it. */
function bareSubject(subject: string): string {
  return subject
    .slice(0, 1000)
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^(?:(?:re|fwd?|fw|aw|wg)\s?:\s?|\[[\w .-]{1,40}\]\s?)+(?=\S)/i, "")
    .toWellFormed();
}

/** A plain part that only says that the message is elsewhere, in its HTML part; or none at all. */
function isStub(plain: string, html: string | undefined): boolean {
  return plain.trim() === "" || (plain.trim().length < SHORTEST_PLAIN && (html?.length ?? 0) > plain.length * 3);
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
