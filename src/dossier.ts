import type { FindingsDocument, Review, SourceRecord } from "./schema/findings.ts";
import type { Boilerplate } from "./schema/source.ts";
import type { Range } from "./schema/span.ts";

/** A source as the reader shows it. */
export interface SourceText {
  readonly record: SourceRecord;
  readonly text: string;
  readonly boilerplate: readonly Boilerplate[];
  readonly sentences: readonly Range[];
}

/** A sentence that a search found. */
export interface Hit {
  readonly source: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** An open dossier file: what the command line and the server work with. */
export interface Dossier {
  readonly path: string;
  /** Title of the codebook, else the file's name. */
  readonly title: string;
  /** Everything the dossier holds, with the coders' reviews; `asOf` (ISO day) leaves out what was published later. */
  document(options?: { asOf?: string; machine?: boolean }): FindingsDocument;
  /** Throws UnknownSource. */
  source(id: string): SourceText;
  search(query: string, limit?: number): Hit[];
  /** Records a review. Throws UnknownFinding. `finding` may be an unambiguous beginning of an id. */
  decide(finding: string, review: Exclude<Review, "proposed">): { finding: string; review: Review };
  /** Takes back the last review (of one finding, if given); null when there is nothing to take back. */
  undo(finding?: string): { finding: string; review: Review } | null;
  redo(finding?: string): { finding: string; review: Review } | null;
  close(): void;
}
