import type { Boilerplate, SourceMetadata } from "../schema/source.ts";

/** What the parser of one format hands on: the text, and what the file says of itself outside it. */
export interface ParsedArticle {
  readonly text: string;
  /** Stretches that the format itself marks as not the article, such as a picture's caption; in order. */
  readonly boilerplate: readonly Boilerplate[];
  /** What the publisher put beside the text: believed before anything the text says. */
  readonly stated: SourceMetadata;
  /** What the writing program filled in: used only where neither `stated` nor the text says anything. */
  readonly weak: SourceMetadata;
}

export type Parsed =
  | { readonly ok: true; readonly article: ParsedArticle }
  | { readonly ok: false; readonly reason: string; readonly mend: string };

export const NO_METADATA: SourceMetadata = {
  title: null,
  author: null,
  publisher: null,
  published: null,
  publishedWhy: null,
  url: null,
};

export function refused(reason: string, mend: string): Parsed {
  return { ok: false, reason, mend };
}
