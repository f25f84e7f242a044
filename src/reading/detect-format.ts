import type { SourceFormat } from "../schema/source.ts";
import { utf16 } from "./utf16.ts";

export type Detected =
  | { readonly ok: true; readonly format: SourceFormat }
  | { readonly ok: false; readonly reason: string; readonly mend: string };

const BY_EXTENSION: Readonly<Record<string, SourceFormat>> = {
  txt: "text",
  text: "text",
  md: "markdown",
  markdown: "markdown",
  html: "html",
  htm: "html",
  xhtml: "html",
  pdf: "pdf",
  docx: "docx",
  eml: "eml",
};

const CONVERT = "save it as text, HTML, PDF or DOCX and read that";

/** First bytes of what is no article, and its name; longer beginnings first where one contains another. */
const KNOWN_OTHERS: readonly (readonly [string, string])[] = [
  ["\x89PNG", "a PNG picture"],
  ["\xff\xd8\xff", "a JPEG picture"],
  ["GIF8", "a GIF picture"],
  ["\xd0\xcf\x11\xe0", "an old Word file or a DOCX file locked with a password"],
  ["{\\rtf", "an RTF file"],
  ["SQLite format 3\0", "a database, not an article"],
  ["\x1f\x8b", "a gzip archive"],
  ["7z\xbc\xaf", "a 7z archive"],
  ["Rar!", "a RAR archive"],
  ["\x7fELF", "a program"],
];

/** Format that a file's name promises, or null. */
export function formatOfName(file: string): SourceFormat | null {
  return BY_EXTENSION[/\.([A-Za-z]{2,8})$/.exec(file)?.[1]?.toLowerCase() ?? ""] ?? null;
}

/** Tells the format by what the bytes are, and by the name only where the bytes leave it open. */
export function detectFormat(file: string, bytes: Uint8Array): Detected {
  const head = latin1(bytes, 4096);
  if (head.slice(0, 1024).includes("%PDF-")) return { ok: true, format: "pdf" };
  if (head.startsWith("PK\x03\x04")) return { ok: true, format: "docx" };
  const other = KNOWN_OTHERS.find(([magic]) => head.startsWith(magic));
  if (other) return { ok: false, reason: `it is ${other[1]}`, mend: CONVERT };
  const named = formatOfName(file);
  if (named === "pdf" || named === "docx") {
    if (isBinary(bytes))
      return { ok: false, reason: "not an article: binary data", mend: "check the file: it may be damaged" };
    if (!looksLikeHtml(head)) {
      return {
        ok: false,
        reason: `named .${named}, but it is no ${named.toUpperCase()} file`,
        mend: "fetch it again, or give it the right name",
      };
    }
  }
  if (isBinary(bytes)) return { ok: false, reason: "not an article: binary data", mend: CONVERT };
  if (looksLikeHtml(head)) return { ok: true, format: "html" };
  if (looksLikeMessage(head, named)) return { ok: true, format: "eml" };
  return { ok: true, format: named ?? "text" };
}

function latin1(bytes: Uint8Array, length: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(length, bytes.byteLength)).toString("latin1");
}

function looksLikeHtml(head: string): boolean {
  const start = head
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "")
    .replaceAll("\0", "")
    .trimStart()
    .slice(0, 512)
    .toLowerCase();
  return /^(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,200}-->\s*)?<(?:!doctype html|html|head|body)[\s>]/.test(start);
}

/** A block of header fields at the very beginning, of the kind that only a mail system writes. */
function looksLikeMessage(head: string, named: SourceFormat | null): boolean {
  const block = head.split(/\r?\n\r?\n/, 1)[0] ?? "";
  const fields = new Set<string>();
  for (const line of block.split(/\r?\n/)) {
    const field = /^([A-Za-z][A-Za-z0-9-]{1,40}):/.exec(line)?.[1]?.toLowerCase();
    if (field !== undefined) fields.add(field);
    else if (!/^[ \t]/.test(line)) return false;
  }
  const transported = ["mime-version", "message-id", "received", "return-path", "delivered-to"].some((name) =>
    fields.has(name),
  );
  return fields.has("from") && (transported || named === "eml");
}

/**
 * Share of control characters, and of zero bytes among them, from which on there is no text: chance alone makes a tenth
 * of all bytes control characters. Less is a damaged text, which is better read than lost.
 */
const CONTROL_SHARE = 0.05;
const ZERO_SHARE = 0.01;

function isBinary(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, 65_536);
  if (utf16(bytes) !== null) return false;
  let control = 0;
  let zero = 0;
  for (let i = 0; i < length; i += 1) {
    const byte = bytes[i] as number;
    if (byte === 0) zero += 1;
    else if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) control += 1;
  }
  return zero > length * ZERO_SHARE || zero + control > length * CONTROL_SHARE;
}
