import type { SourceFormat } from "../schema/source.ts";

const MB = 1024 * 1024;

/** What reading one file may cost, so that a hostile one costs no more than itself. */
export interface ReadLimits {
  /** Bytes of a file, by format. */
  readonly bytes: Readonly<Record<SourceFormat, number>>;
  /** Bytes of all parts of a DOCX file together, inflated. */
  readonly inflatedBytes: number;
  /** Milliseconds that the parser of one file may run; loading the parser is not counted. */
  readonly milliseconds: number;
  /** Bytes by which the process may grow while one file is parsed, outside the script engine's own heap too. */
  readonly memoryGrowth: number;
}

export const READ_LIMITS: ReadLimits = {
  bytes: { text: 20 * MB, markdown: 20 * MB, html: 20 * MB, eml: 50 * MB, docx: 50 * MB, pdf: 50 * MB },
  inflatedBytes: 100 * MB,
  milliseconds: 8_000,
  memoryGrowth: 1024 * MB,
};

/** The parsing thread's heap: enough for the largest honest article by a wide margin. */
export const WORKER_HEAP_MB = 512;

/** "20 MB", for messages. */
export function megabytes(bytes: number): string {
  return `${Number((bytes / MB).toFixed(1))} MB`;
}

/** Bytes of a library's export: ten thousand records have some ten million. */
export const LARGEST_REFERENCES = 20 * 1024 * 1024;
