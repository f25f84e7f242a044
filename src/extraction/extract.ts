import { analyse } from "../language/analyse.ts";
import type { Codebook } from "../schema/codebook.ts";
import type { Extract } from "../schema/extract.ts";
import type { ReadSource } from "../schema/source.ts";
import type { Range } from "../schema/span.ts";

/** Everything that one source yields by itself. */
export function extract(source: ReadSource, _codebook: Codebook | null): Extract {
  const sentences = analyse(source.text, paragraphs(source));
  return {
    sentences: sentences.map(({ start, end }) => ({ start, end })),
    published: source.published,
    publishedWhy: source.publishedWhy ?? "unknown",
    mentions: [],
    statements: [],
    tellings: [],
  };
}

function paragraphs(source: ReadSource): Range[] {
  return [...source.text.matchAll(/[^\n]+/g)].map((line) => ({ start: line.index, end: line.index + line[0].length }));
}
