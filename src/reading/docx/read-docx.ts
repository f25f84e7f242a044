import { zipSync } from "fflate";
import mammoth from "mammoth";
import { NO_METADATA, type Parsed } from "../parsed.ts";
import { readCoreProperties } from "./core-properties.ts";
import { openPackage } from "./open-package.ts";

/** The paragraphs of a Word document with blank lines between them, and what Word says of it. */
export async function readDocx(bytes: Uint8Array, inflatedBytes: number): Promise<Parsed> {
  const opened = openPackage(bytes, inflatedBytes);
  if (!opened.ok) return opened;
  // The parser gets a new archive of the checked parts: it never sees the sizes or the parts that the file came with.
  const checked = zipSync(Object.fromEntries(opened.parts), { level: 0 });
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(checked) });
  const text = value
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, " ")
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim()
    .toWellFormed();
  const core = opened.parts.get("docProps/core.xml");
  const weak = core ? readCoreProperties(new TextDecoder().decode(core)) : NO_METADATA;
  return { ok: true, article: { text, boilerplate: [], stated: NO_METADATA, weak } };
}
