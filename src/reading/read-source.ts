import { createHash } from "node:crypto";
import type { Problem, ReadSource, SourceFormat, SourceMetadata } from "../schema/source.ts";
import { markBoilerplate } from "./boilerplate/mark-boilerplate.ts";
import type { StatedInText } from "./boilerplate/mark-head.ts";
import { decodeText } from "./decode-text.ts";
import { detectFormat } from "./detect-format.ts";
import { megabytes, READ_LIMITS, type ReadLimits } from "./limits.ts";
import { findDates } from "./metadata/find-dates.ts";
import { parseInWorker } from "./parse-in-worker.ts";
import { NO_METADATA, type Parsed } from "./parsed.ts";

export { closeReaders } from "./parse-in-worker.ts";

export type ReadOutcome =
  | { readonly ok: true; readonly source: ReadSource; readonly warning: Problem | null }
  | { readonly ok: false; readonly problem: Problem };

/**
 * Reads one file: tells its format, takes out its text, marks what in it is not the article, and gathers what is said
 * of it. Formats with heavy parsers are read in a thread of their own, within `limits`. A file that cannot be read is
 * an outcome, never an exception.
 */
export async function readSource(
  file: string,
  bytes: Uint8Array,
  limits: ReadLimits = READ_LIMITS,
): Promise<ReadOutcome> {
  const problem = (reason: string, mend: string): ReadOutcome => ({ ok: false, problem: { file, reason, mend } });
  if (bytes.length === 0) return problem("it is empty", "fetch it again");
  const detected = detectFormat(file, bytes);
  if (!detected.ok) return problem(detected.reason, detected.mend);
  const { format } = detected;
  if (bytes.length > limits.bytes[format]) {
    return problem(
      `${megabytes(bytes.length)} is more than the ${megabytes(limits.bytes[format])} that a ${format} file may have`,
      "split it, or save only the article",
    );
  }
  const parsed = await parse(format, bytes, limits);
  if (!parsed.ok) return problem(parsed.reason, parsed.mend);
  const { article } = parsed;
  if (article.text.trim() === "")
    return problem("there is no text in it", "fetch it again, or save the article as text");

  const marked = markBoilerplate(article.text, { ...article.stated, boilerplate: article.boilerplate });
  return {
    ok: true,
    source: {
      file,
      sha256: createHash("sha256").update(bytes).digest("hex"),
      format,
      text: article.text,
      boilerplate: marked.boilerplate,
      ...gather(file, article.stated, marked.stated, article.weak),
    },
    warning: undecoded(file, article.text),
  };
}

/** The sign that stands in decoded text for bytes that mean nothing in its character set. */
const REPLACEMENT = "\ufffd";

function undecoded(file: string, text: string): Problem | null {
  const lost = text.split(REPLACEMENT).length - 1;
  if (lost === 0) return null;
  const reason = `${lost === 1 ? "one character" : `${lost} characters`} of it could not be decoded and ${lost === 1 ? "is" : "are"} shown as ${REPLACEMENT}`;
  return { file, reason, mend: "it was read all the same; save it as UTF-8 if they matter" };
}

async function parse(format: SourceFormat, bytes: Uint8Array, limits: ReadLimits): Promise<Parsed> {
  switch (format) {
    case "text":
      return {
        ok: true,
        article: { text: decodeText(bytes), boilerplate: [], stated: NO_METADATA, weak: NO_METADATA },
      };
    case "markdown": {
      // Only Markdown wants the YAML reader, which takes a while to load.
      const { readMarkdown } = await import("./markdown/read-markdown.ts");
      return { ok: true, article: readMarkdown(decodeText(bytes)) };
    }
    default:
      return parseInWorker(format, bytes, limits);
  }
}

/** What the publisher put beside the text wins over the text, the text over the file's name, that over the program. */
function gather(file: string, stated: SourceMetadata, inText: StatedInText, weak: SourceMetadata): SourceMetadata {
  const dated = [stated, inText, dateInName(file), weak].find((source) => source.published !== null);
  return {
    title: stated.title ?? inText.title ?? weak.title,
    author: stated.author ?? inText.author ?? weak.author,
    publisher: stated.publisher ?? inText.publisher ?? weak.publisher,
    published: dated?.published ?? null,
    publishedWhy: dated?.publishedWhy ?? null,
    url: stated.url ?? weak.url,
  };
}

/** Two days in a name may be a span or an event's and the file's: neither is believed. */
function dateInName(file: string): { published: string | null; publishedWhy: string } {
  const name = file.replace(/[_T ]/g, " ").replace(/(?<!\d)((?:19|20)\d\d)([01]\d)([0-3]\d)(?!\d)/g, "$1-$2-$3");
  const days = new Set(
    findDates(name)
      .map((date) => date.edtf)
      .filter((edtf) => edtf.length === 10),
  );
  return { published: days.size === 1 ? ([...days][0] as string) : null, publishedWhy: "in the file name" };
}
