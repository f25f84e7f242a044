import type { SourceRecord } from "../schema/findings.ts";
import type { Boilerplate } from "../schema/source.ts";
import type { Range, Span } from "../schema/span.ts";
import type { Citation } from "./brief.ts";
import { shortened } from "./shortened.ts";

/** What citing needs of a source: its record, and where its sentences are. */
export interface CitedSource {
  readonly record: SourceRecord;
  readonly text: string;
  readonly sentences: readonly Range[];
  readonly boilerplate: readonly Boilerplate[];
}

const CITED_WORDS = 72;
/** A name of any length would take the room of the others; the source's id tells it apart. */
const CITED_FILE = 60;

/** Numbers citations in the order of their first use; one sentence of a source is one citation. */
export class Citations {
  readonly #source: (id: string) => CitedSource;
  readonly #numbers = new Map<string, number>();
  readonly #list: Citation[] = [];

  constructor(source: (id: string) => CitedSource) {
    this.#source = source;
  }

  cite(span: Span): number {
    const { record, sentences, text } = this.#source(span.source);
    const at = sentenceAt(sentences, span.start);
    const key = `${span.source} ${at}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const { start, end } = sentences[at] ?? span;
    const n = this.#list.length + 1;
    this.#numbers.set(key, n);
    const words = shortened(text.slice(start, end), CITED_WORDS);
    this.#list.push({ n, source: span.source, file: shortened(record.file, CITED_FILE), sentence: at + 1, words });
    return n;
  }

  /** A source as such, by its title or else its first sentence. */
  citeSource(id: string): number {
    const { boilerplate, sentences } = this.#source(id);
    const { start, end } = boilerplate.find(({ kind }) => kind === "title") ?? sentences[0] ?? { start: 0, end: 0 };
    return this.cite({ source: id, start, end, exact: "" });
  }

  list(): readonly Citation[] {
    return this.#list;
  }
}

/** The sentence in which an offset lies, or the last before it; binary search. */
function sentenceAt(sentences: readonly Range[], offset: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sentences[middle] as Range).start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
