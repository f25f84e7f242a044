import type { Range } from "../schema/span.ts";

/**
 * CoNLL-U, the file format of Universal Dependencies: a line a word, ten columns, a blank line after each sentence.
 * Source: https://universaldependencies.org/format.html. Empty nodes (8.1) are read over.
 */

/** A syntactic word as it stands in a CoNLL-U file; what is "_" there is null here. */
export interface ConlluWord {
  readonly form: string;
  readonly lemma: string | null;
  readonly upos: string | null;
  readonly xpos: string | null;
  /** As written, `Case=Nom|Number=Sing`. */
  readonly feats: string | null;
  /** The head's number from 1, 0 for the root. */
  readonly head: number | null;
  readonly deprel: string | null;
  readonly misc: string | null;
}

/** A surface token that is several words: `from` to `to` (exclusive) of the sentence's words, from 0. */
export interface MultiwordToken {
  readonly from: number;
  readonly to: number;
  readonly form: string;
  readonly misc: string | null;
}

export interface ConlluSentence {
  /** Comment lines without "# ", in order. */
  readonly comments: readonly string[];
  readonly words: readonly ConlluWord[];
  readonly multiword: readonly MultiwordToken[];
}

/** A line that breaks the format. */
export class ConlluError extends Error {
  override readonly name = "ConlluError";
  readonly line: number;

  constructor(line: number, problem: string) {
    super(`CoNLL-U, line ${line}: ${problem}`);
    this.line = line;
  }
}

/** The sentences of a CoNLL-U text. Throws ConlluError for what is not CoNLL-U. */
export function readConllu(text: string): ConlluSentence[] {
  const sentences: ConlluSentence[] = [];
  let comments: string[] = [];
  let words: ConlluWord[] = [];
  let multiword: MultiwordToken[] = [];
  let first = 1;
  const close = (): void => {
    if (words.length > 0) {
      check({ comments, words, multiword }, first);
      sentences.push({ comments, words, multiword });
    } else if (multiword.length > 0) throw new ConlluError(first, "a range without its words");
    if (words.length > 0) comments = [];
    words = [];
    multiword = [];
  };
  let number = 0;
  for (const raw of text.split("\n")) {
    number++;
    const line = raw.endsWith("\r") ? raw.slice(0, -1) : raw;
    if (line.trim() === "") close();
    else if (line.startsWith("#") && words.length === 0) comments.push(line.slice(1).trim());
    else {
      if (words.length === 0) first = number;
      readLine(line, number, words, multiword);
    }
  }
  close();
  return sentences;
}

function readLine(line: string, number: number, words: ConlluWord[], multiword: MultiwordToken[]): void {
  const columns = line.split("\t");
  if (columns.length !== 10) {
    throw new ConlluError(number, `${columns.length} columns parted by tabs where there should be 10`);
  }
  const [id, form, lemma, upos, xpos, feats, head, deprel, , misc] = columns as [string, ...string[]];
  if (/^\d+\.\d+$/.test(id)) return;
  if (form === "") throw new ConlluError(number, "a word without a form");
  const range = /^(\d+)-(\d+)$/.exec(id);
  if (range) {
    const from = Number(range[1]) - 1;
    const to = Number(range[2]);
    if (from !== words.length || to <= from + 1) throw new ConlluError(number, `the range ${id} is out of place`);
    multiword.push({ from, to, form: form as string, misc: given(misc) });
    return;
  }
  if (id !== String(words.length + 1)) {
    throw new ConlluError(number, `word number "${id}" where ${words.length + 1} should stand`);
  }
  if (head !== "_" && !/^\d+$/.test(head as string)) throw new ConlluError(number, `the head "${head}" is no number`);
  words.push({
    form: form as string,
    lemma: lemma === "_" && form !== "_" ? null : (lemma as string),
    upos: given(upos),
    xpos: given(xpos),
    feats: given(feats),
    head: head === "_" ? null : Number(head),
    deprel: given(deprel),
    misc: given(misc),
  });
}

function given(value: string | undefined): string | null {
  return value === undefined || value === "_" ? null : value;
}

function check(sentence: ConlluSentence, line: number): void {
  for (const { to, form } of sentence.multiword) {
    if (to > sentence.words.length) throw new ConlluError(line, `the sentence ends before the token "${form}" does`);
  }
  sentence.words.forEach(({ form, head }, i) => {
    if (head !== null && (head > sentence.words.length || head === i + 1)) {
      throw new ConlluError(line + i, `the head ${head} of "${form}" is none of the sentence's words`);
    }
  });
}

/** Sentences as CoNLL-U text. Enhanced dependencies are not written. */
export function writeConllu(sentences: Iterable<ConlluSentence>): string {
  let out = "";
  for (const { comments, words, multiword } of sentences) {
    for (const comment of comments) out += `# ${comment}\n`;
    let next = 0;
    words.forEach((word, i) => {
      const range = multiword[next];
      if (range?.from === i) {
        out += `${range.from + 1}-${range.to}\t${range.form}\t_\t_\t_\t_\t_\t_\t_\t${range.misc ?? "_"}\n`;
        next++;
      }
      const columns = [
        word.form,
        word.lemma,
        word.upos,
        word.xpos,
        word.feats,
        word.head,
        word.deprel,
        null,
        word.misc,
      ];
      out += `${i + 1}\t${columns.map((column) => column ?? "_").join("\t")}\n`;
    });
    out += "\n";
  }
  return out;
}

/** A document's running text with where its sentences, tokens and words stand in it. */
export interface RunningText {
  readonly text: string;
  readonly sentences: readonly TextSentence[];
}

export interface TextSentence extends Range {
  readonly conllu: ConlluSentence;
  /** Of each word; a word of a multiword token whose forms spell the token has its part, else the whole token's range. */
  readonly words: readonly Range[];
}

/**
 * The running text behind each document (`# newdoc`; all of it is one where there is none): forms, with a space where
 * `SpaceAfter=No` does not forbid it, a blank line before a paragraph (`# newpar`), a space between other sentences.
 */
export function runningTexts(sentences: readonly ConlluSentence[]): RunningText[] {
  const documents: RunningText[] = [];
  // One a sentence, joined at the document's end: a text that grew would be copied for each.
  let pieces: string[] = [];
  let length = 0;
  let placed: TextSentence[] = [];
  const close = (): void => {
    if (placed.length > 0) documents.push({ text: pieces.join(""), sentences: placed });
    pieces = [];
    length = 0;
    placed = [];
  };
  for (const conllu of sentences) {
    if (conllu.comments.some((comment) => comment.startsWith("newdoc"))) close();
    const last = pieces.at(-1);
    if (last !== undefined && conllu.comments.some((comment) => /^newpar\b(?!_)/.test(comment))) {
      const ended = `${last.trimEnd()}\n\n`;
      pieces[pieces.length - 1] = ended;
      length += ended.length - last.length;
    }
    const { text, words } = spell(length, conllu);
    placed.push({ start: words[0]?.start ?? length, end: length + text.trimEnd().length, conllu, words });
    pieces.push(text);
    length += text.length;
  }
  close();
  return documents;
}

/** A sentence's text with a space after it, and its words' places when it begins at `begin`. */
function spell(begin: number, { words, multiword }: ConlluSentence): { text: string; words: Range[] } {
  let text = "";
  const ranges: Range[] = [];
  let next = 0;
  for (let i = 0; i < words.length; ) {
    const range = multiword[next];
    const several = range?.from === i ? range : undefined;
    const to = several?.to ?? i + 1;
    const form = several?.form ?? (words[i] as ConlluWord).form;
    const parts = words.slice(i, to).map((word) => word.form);
    const start = begin + text.length;
    if (parts.join("") === form) {
      let at = start;
      for (const part of parts) {
        ranges.push({ start: at, end: at + part.length });
        at += part.length;
      }
    } else for (const _ of parts) ranges.push({ start, end: start + form.length });
    const misc = several ? several.misc : ((words[i] as ConlluWord).misc ?? null);
    text += form + (misc?.split("|").includes("SpaceAfter=No") ? "" : " ");
    if (several) next++;
    i = to;
  }
  return { text, words: ranges };
}
