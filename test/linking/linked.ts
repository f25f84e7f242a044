import { findNames } from "../../src/extraction/names.ts";
import { type LinkedActors, linkActors } from "../../src/linking/actors.ts";
import type { LinkedSource } from "../../src/linking/linked-source.ts";
import type { Codebook } from "../../src/schema/codebook.ts";
import { english } from "../english.ts";

/** A source of a made-up text, with its names and sentences; `published` is EDTF. */
export function source(
  id: string,
  text: string,
  published: string | null = null,
  codebook: Codebook | null = null,
): LinkedSource {
  const sentences = english(text);
  const mentions = findNames(text, sentences, codebook, published);
  const ranges = sentences.map(({ start, end }) => ({ start, end }));
  const extract = { sentences: ranges, published, publishedWhy: "stated", mentions, statements: [], tellings: [] };
  return { id, sha256: id.repeat(4), text, extract };
}

/** The actors of texts, each a source; a text may be given with its date. */
export function link(
  texts: readonly (string | readonly [text: string, published: string])[],
  codebook: Codebook | null = null,
): LinkedActors {
  const sources = texts.map((text, n) =>
    typeof text === "string" ? source(`s${n + 1}`, text, null, codebook) : source(`s${n + 1}`, ...text, codebook),
  );
  return linkActors(sources, codebook);
}

/** Names of a type with the words of their mentions: `Norway: Oslo, Norwegian`. */
export function listed({ actors }: LinkedActors, type: string): string[] {
  return actors
    .filter((actor) => actor.type === type)
    .map(({ name, mentions }) => `${name}: ${mentions.map(({ exact }) => exact).join(", ")}`);
}
