import type { Range } from "./span.ts";

export type SourceFormat = "text" | "markdown" | "html" | "pdf" | "docx" | "eml";

/**
 * Why a stretch of a source is not the article itself. What is marked so stays readable and is never a source
 * of findings.
 */
export type BoilerplateKind =
  | "title"
  | "byline"
  | "dateline"
  | "navigation"
  | "caption"
  | "disclaimer"
  | "licence"
  | "author-note"
  | "related"
  | "comments"
  | "metadata";

export interface Boilerplate extends Range {
  readonly kind: BoilerplateKind;
  /** The rule that marked it, such as `licence/all-rights-reserved`. */
  readonly rule: string;
}

/** What is said of a source in itself or in a reference beside it; `null` where nothing is. */
export interface SourceMetadata {
  readonly title: string | null;
  readonly author: string | null;
  readonly publisher: string | null;
  /** Publication date as EDTF. */
  readonly published: string | null;
  /** How the date is known: "stated in the by-line", "from the page's metadata" …; null while it is not. */
  readonly publishedWhy: string | null;
  /** Where the source was found, as printed there; never fetched. */
  readonly url: string | null;
}

/** One article as read: immutable from then on. */
export interface ReadSource extends SourceMetadata {
  /** Base name of the file. */
  readonly file: string;
  /** Hex SHA-256 of the file's bytes. */
  readonly sha256: string;
  readonly format: SourceFormat;
  /** The stored text. Plain text is the decoded content without byte-order mark, else unchanged. */
  readonly text: string;
  /** Marked stretches in the order of the text, not overlapping. */
  readonly boilerplate: readonly Boilerplate[];
}

/** A bibliographic record (CSL-JSON, RIS) that lies beside the articles and describes one of them. */
export interface Reference extends SourceMetadata {
  /** Base names of the files that the record says are its full text; empty where it names none. */
  readonly files: readonly string[];
}

/** What could not be read, in words for a person: what, why, and what mends it. */
export interface Problem {
  readonly file: string;
  readonly reason: string;
  readonly mend: string;
}
