import { utf16 } from "./utf16.ts";

/** Invalid bytes tolerated per valid multi-byte sequence before a text is held to be no UTF-8 at all. */
const BROKEN_SHARE = 0.25;

/**
 * The text that the bytes spell, without a byte-order mark and otherwise unchanged. The order of belief: the mark,
 * UTF-16 by its zero bytes, valid UTF-8, the declared character set, UTF-8 with a few broken bytes (which become
 * U+FFFD), and windows-1252, in which every byte means something.
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): string {
  const wide = utf16(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  const decoder = declared === null ? null : decoderFor(declared);
  // Stateful seven-bit sets (ISO-2022-JP) are valid UTF-8 too; the escape character gives them away.
  if (decoder && bytes.includes(0x1b)) return decoder.decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    if (decoder && decoder.encoding !== "utf-8") return decoder.decode(bytes);
    return new TextDecoder(isMostlyUtf8(bytes) ? "utf-8" : "windows-1252").decode(bytes);
  }
}

function decoderFor(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label.trim());
  } catch {
    return null;
  }
}

/** Counts whole multi-byte sequences against bytes that fit none. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let whole = 0;
  let broken = 0;
  for (let i = 0; i < bytes.length; ) {
    const lead = bytes[i] as number;
    if (lead < 0x80) {
      i += 1;
      continue;
    }
    const length =
      lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
    let at = 1;
    while (at < length && ((bytes[i + at] ?? 0) & 0xc0) === 0x80) at += 1;
    if (length > 0 && at === length) whole += 1;
    else broken += 1;
    i += at;
  }
  return whole > 0 && broken <= whole * BROKEN_SHARE;
}
