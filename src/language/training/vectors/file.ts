import { hash } from "node:crypto";
import type { WordVectors } from "../lexicon.ts";

/**
 * The file of reduced vectors that training reads: one line of JSON `{"words", "dimensions", "sha256"}`, the words in UTF-8 a
 * line each, then a 32-bit float scale for each word and the words' rows of 8-bit numbers, little-endian. The hash is of
 * all that follows the first line.
 */
export function writeVectors({ words, dimensions, values, scales }: WordVectors): Uint8Array {
  const list = new TextEncoder().encode(words.map((word) => `${word}\n`).join(""));
  const body = Buffer.concat([list, bytesOf(scales), bytesOf(values)]);
  const head = { words: words.length, dimensions, sha256: hash("sha256", body, "hex") };
  return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), body]);
}

function bytesOf({ buffer, byteOffset, byteLength }: Int8Array | Float32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** What `writeVectors` wrote. Throws SyntaxError for other bytes. */
export function readVectors(bytes: Uint8Array): WordVectors {
  const text = new TextDecoder();
  const headEnd = bytes.indexOf(0x0a);
  const { words: count, dimensions, sha256 } = JSON.parse(text.decode(bytes.subarray(0, headEnd)));
  const body = bytes.subarray(headEnd + 1);
  if (hash("sha256", body, "hex") !== sha256)
    throw new SyntaxError("the vectors are damaged: their hash is another one");
  const numbers = body.length - count * (dimensions + 4);
  const words = text.decode(body.subarray(0, numbers)).split("\n").slice(0, -1);
  if (words.length !== count)
    throw new SyntaxError(`the vectors should be of ${count} words and are of ${words.length}`);
  // Copied, since a view needs a multiple of four.
  const rows = new Uint8Array(body.subarray(numbers));
  const scales = new Float32Array(rows.buffer, 0, count);
  const values = new Int8Array(rows.buffer, 4 * count);
  return { words, dimensions, values, scales };
}
