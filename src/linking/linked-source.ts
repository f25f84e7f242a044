import type { Extract } from "../schema/extract.ts";
import type { Range, Span } from "../schema/span.ts";

/** What linking needs of one source: its id in the dossier, its hash and text, and what it yielded by itself. */
export interface LinkedSource {
  readonly id: string;
  readonly sha256: string;
  readonly text: string;
  readonly extract: Extract;
}

/** The span of a range in a source, with its words. */
export function spanOf(source: LinkedSource, { start, end }: Range): Span {
  return { source: source.id, start, end, exact: source.text.slice(start, end) };
}
