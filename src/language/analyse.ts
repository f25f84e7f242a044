import type { Range } from "../schema/span.ts";
import { SLOTS } from "./features.ts";
import type { LanguagePack } from "./language-pack.ts";
import { gazetteerBits } from "./names/gazetteer.ts";
import { type Name, names } from "./names.ts";
import { LONGEST_SENTENCE, runSentences } from "./network.ts";
import { Sentence, type Words } from "./sentence.ts";
import { type Tokens, tokenize } from "./tokenize.ts";

/**
 * Raw text to sentences with their tokens, Universal Dependencies and names:
 *
 *     text ─tokenize─▶ words and sentence ends ─features─▶ what the network sees of each word
 *          ─network─▶ parts of speech, features, trees, scores of name labels ─names─▶ names, over the whole text
 *
 * Lemmas are found when they are asked for. `within` are the stretches of the text to analyse, in order (default: all
 * of it); no sentence crosses from one into the next. All offsets are in `text`, in UTF-16 code units.
 */
export function analyse(
  text: string,
  pack: LanguagePack,
  within: readonly Range[] = [{ start: 0, end: text.length }],
): Sentence[] {
  return analyseTokens(text, tokenize(text, within, pack.tokenizer), pack);
}

/** Only where the sentences are, at a tenth of the cost. */
export function segment(
  text: string,
  pack: LanguagePack,
  within: readonly Range[] = [{ start: 0, end: text.length }],
): Range[] {
  const { starts, ends, sentenceEnds, count } = tokenize(text, within, pack.tokenizer);
  const sentences: Range[] = [];
  let first = 0;
  for (let i = 0; i < count; i++) {
    if (sentenceEnds[i] === 0) continue;
    sentences.push({ start: starts[first] as number, end: ends[i] as number });
    first = i + 1;
  }
  return sentences;
}

/** The analysis of a text whose words and sentences are known. */
export function analyseTokens(text: string, tokens: Tokens, pack: LanguagePack): Sentence[] {
  const { words, labelScores } = annotate(text, tokens, pack);
  const found = names({ ...words, labelScores, tags: pack.meta.upos }, pack.gazetteer);
  const sentences: Sentence[] = [];
  let next = 0;
  for (let s = 0; s + 1 < words.sentenceStarts.length; s++) {
    const end = words.ends[(words.sentenceStarts[s + 1] as number) - 1] as number;
    const own: Name[] = [];
    for (let name = found[next]; name && name.start < end; name = found[++next]) own.push(name);
    sentences.push(new Sentence(words, s, own));
  }
  return sentences;
}

/** Everything that the network says; `labelScores` are the log probabilities of the name labels, count × labels. */
function annotate(text: string, tokens: Tokens, pack: LanguagePack): { words: Words; labelScores: Float32Array } {
  const { count, starts, ends, insideToken, unspelled } = tokens;
  const categories = pack.features.categories.length;
  const labels = pack.meta.names.length;
  const words: Words = {
    text,
    pack,
    count,
    starts,
    ends,
    insideToken,
    unspelled,
    upos: new Uint8Array(count),
    features: new Uint8Array(count * categories),
    heads: new Int32Array(count),
    deprels: new Uint8Array(count),
    sentenceStarts: sentenceStarts(tokens),
  };
  const labelScores = new Float32Array(count * labels);
  const { entries, rows } = networkInput(words);
  const pieces = pieceStarts(words.sentenceStarts);
  let sentence = 0; // the next one to begin
  let root = -1;
  const apart = pack.meta.deprels.indexOf("parataxis"); // what the root of a later part is
  runSentences(pack.network, pieces, entries, rows, (piece, seen) => {
    const from = pieces[piece] as number;
    words.upos.set(seen.upos, from);
    words.features.set(seen.features, from * categories);
    words.deprels.set(seen.deprels, from);
    labelScores.set(seen.names, from * labels);
    if (from === words.sentenceStarts[sentence]) {
      sentence++;
      root = -1;
    }
    for (let i = 0; i < seen.heads.length; i++) {
      const head = seen.heads[i] as number;
      words.heads[from + i] = head === 0 ? root : from + head - 1;
      if (head !== 0) continue;
      if (root < 0) root = from + i;
      else if (apart >= 0) words.deprels[from + i] = apart;
    }
  });
  return { words, labelScores };
}

/**
 * Where what the network reads at once begins: the sentences, and the parts of those too long for it. Only a sentence
 * that was given with its words can be so long; the roots of its later parts hang on that of the first.
 */
function pieceStarts(sentenceStarts: Int32Array): Int32Array {
  const found: number[] = [];
  for (let s = 0; s + 1 < sentenceStarts.length; s++) {
    const to = sentenceStarts[s + 1] as number;
    for (let at = sentenceStarts[s] as number; at < to; at += LONGEST_SENTENCE) found.push(at);
  }
  found.push(sentenceStarts.at(-1) as number);
  return Int32Array.from(found);
}

function sentenceStarts({ count, sentenceEnds }: Tokens): Int32Array {
  const found = [0];
  for (let i = 0; i < count; i++) if (sentenceEnds[i] === 1 || i === count - 1) found.push(i + 1);
  return Int32Array.from(found);
}

/** What the network sees of each word: its entry among the vectors and its rows of the embedding table. */
export function networkInput({ text, pack, count, starts, ends, unspelled, sentenceStarts }: Words): {
  entries: Int32Array;
  rows: Int32Array;
} {
  const entries = new Int32Array(count);
  const rows = new Int32Array(count * SLOTS);
  const bits = new Uint16Array(count);
  for (let s = 0; s + 1 < sentenceStarts.length; s++) {
    const from = sentenceStarts[s] as number;
    const to = sentenceStarts[s + 1] as number;
    gazetteerBits(pack.gazetteer, { text, starts, ends }, from, to, bits);
    for (let i = from; i < to; i++) {
      const form = unspelled.get(i);
      entries[i] =
        form === undefined
          ? pack.words.features(
              text,
              starts[i] as number,
              ends[i] as number,
              i === from,
              bits[i] as number,
              rows,
              i * SLOTS,
            )
          : pack.words.features(form, 0, form.length, i === from, bits[i] as number, rows, i * SLOTS);
    }
  }
  return { entries, rows };
}
