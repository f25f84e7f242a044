/** Bytes looked at to tell UTF-16 without a mark. */
const SAMPLE = 4096;
/** Share of byte pairs with a zero on one side and never on the other: text in Western letters has nearly all. */
const ZERO_SHARE = 0.4;

/** Byte order of a text in UTF-16, by its mark or by where its zero bytes stand; null if it is not in UTF-16. */
export function utf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const pairs = Math.floor(Math.min(bytes.length, SAMPLE) / 2);
  if (pairs < 2) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < pairs * 2; i += 2) {
    if (bytes[i] === 0) even += 1;
    if (bytes[i + 1] === 0) odd += 1;
  }
  if (odd >= pairs * ZERO_SHARE && even === 0) return "utf-16le";
  if (even >= pairs * ZERO_SHARE && odd === 0) return "utf-16be";
  return null;
}
