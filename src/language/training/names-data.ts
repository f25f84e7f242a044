import type { ConlluSentence } from "../conllu.ts";
import { type Gazetteer, gazetteerBits, type PlacedWords, placeForms } from "../names/gazetteer.ts";
import { maskWords } from "./names/mask-words.ts";
import { NAME_CORPORA, type NameCorpus } from "./names/policies.ts";
import type { NameRecord } from "./names/records.ts";
import { wideMasks } from "./names/wide-marks.ts";

export { NAME_CORPORA, type NameCorpus } from "./names/policies.ts";
export { type NameRecord, readNameRecords } from "./names/records.ts";

/** A sentence of which it is known what labels its words may have. */
export interface NamedSentence extends PlacedWords {
  readonly corpus: string;
  readonly doc: string;
  /** For each word the bits 1 << label of the labels it may have; 0 where nothing is known. */
  readonly masks: Uint32Array;
  /** How much the sentence counts in training, 0–1. */
  readonly weight: number;
}

/** Words and sentence ends of a text, as a tokenizer gives them. */
export interface SplitText {
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly sentenceEnds: Uint8Array;
}

/**
 * Label masks of a treebank's sentences by `# sent_id`, one number a word. Records count as a sentence's names if their
 * text is its words, white space aside; other sentences have no entry: nothing is known of them.
 */
export function treebankNames(
  records: readonly NameRecord[],
  sentences: readonly ConlluSentence[],
  corpus: NameCorpus,
  gazetteer: Gazetteer,
): Map<string, Uint32Array> {
  const byId = new Map(sentences.map((sentence) => [sentenceId(sentence), sentence]));
  const masks = new Map<string, Uint32Array>();
  for (const record of records) {
    const sentence = byId.get(record.id);
    if (!sentence) continue;
    const forms = sentence.words.map(({ form }) => form);
    const placed = findForms(record.text, forms);
    if (!placed) continue;
    const bits = new Uint16Array(forms.length);
    gazetteerBits(gazetteer, placeForms(forms), 0, forms.length, bits);
    const upos = sentence.words.map((word) => word.upos);
    masks.set(record.id, maskWords(placed, record.entities, bits, corpus, upos));
  }
  return masks;
}

/** The sentences of records that are no treebank's, as `split` finds them in each record's text, with their label masks. */
export function textNames(
  records: readonly NameRecord[],
  corpus: NameCorpus,
  gazetteer: Gazetteer,
  split: (text: string) => SplitText,
): NamedSentence[] {
  return records.flatMap(({ text, doc, entities }) => {
    const { count, starts, ends, sentenceEnds } = split(text);
    const bits = new Uint16Array(count);
    const sentences: NamedSentence[] = [];
    let from = 0;
    for (let i = 0; i < count; i++) {
      if (sentenceEnds[i] !== 1 && i < count - 1) continue;
      gazetteerBits(gazetteer, { text, starts, ends }, from, i + 1, bits);
      const words = { text, starts: starts.slice(from, i + 1), ends: ends.slice(from, i + 1) };
      const own = bits.subarray(from, i + 1);
      const masks = corpus.wide
        ? wideMasks(words, entities, own, corpus)
        : maskWords(words, entities, own, corpus, null);
      sentences.push({ corpus: corpus.name, doc, ...words, masks, weight: corpus.weight });
      from = i + 1;
    }
    return sentences;
  });
}

/** The policy of a corpus by the beginning of its files' names. Throws RangeError for one that is not in the table. */
export function nameCorpus(name: string): NameCorpus {
  const corpus = NAME_CORPORA.find((known) => known.name === name);
  if (!corpus) {
    throw new RangeError(
      `no policy for the names of "${name}"; there is ${NAME_CORPORA.map((c) => c.name).join(", ")}`,
    );
  }
  return corpus;
}

function sentenceId({ comments }: ConlluSentence): string {
  return comments.find((comment) => /^sent_id\s*=/.test(comment))?.replace(/^sent_id\s*=\s*/, "") ?? "";
}

/** Where the forms stand in a text that is nothing but them and white space; null for another text. */
function findForms(text: string, forms: readonly string[]): PlacedWords | null {
  const starts = new Int32Array(forms.length);
  const ends = new Int32Array(forms.length);
  let at = 0;
  for (const [i, form] of forms.entries()) {
    at = pastSpace(text, at);
    starts[i] = at;
    for (const unit of form.replace(/\s+/gu, "")) {
      at = pastSpace(text, at);
      if (!text.startsWith(unit, at)) return null;
      at += unit.length;
    }
    ends[i] = at;
  }
  return pastSpace(text, at) === text.length ? { text, starts, ends } : null;
}

function pastSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/u.test(text[at] as string)) at++;
  return at;
}
