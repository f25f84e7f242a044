import type { ConlluSentence, ConlluWord, MultiwordToken, RunningText } from "./conllu.ts";
import type { Sentence, Token } from "./sentence.ts";
import type { Tokens } from "./tokenize.ts";

/**
 * Sentences as CoNLL-U, numbered from 1, with their text; a name is told in MISC as `ner=B-person`, `ner=I-person`.
 * White space within a word, which the format cannot hold, is one space.
 */
export function toConllu(text: string, sentences: readonly Sentence[]): ConlluSentence[] {
  return sentences.map((sentence, number) => {
    const { start, end } = sentence;
    const after = sentences[number - 1]?.end ?? 0;
    const paragraph = number === 0 || /\n\s*\n/.test(text.slice(after, start));
    const comments = [
      ...(paragraph ? ["newpar"] : []),
      `sent_id = ${number + 1}`,
      `text = ${oneLine(text.slice(start, end))}`,
    ];
    return withAnalysis({ comments, ...surface(text, sentence) }, sentence);
  });
}

/** The sentences of a file with what it says of them replaced by the analysis of their words. */
export function withAnalysis(given: ConlluSentence, sentence: Sentence): ConlluSentence {
  const names = nameTags(sentence);
  const words = given.words.map((word, i): ConlluWord => {
    const { lemma, pos, feats, head, deprel } = sentence.tokens[i] as Token;
    const others = word.misc?.split("|").filter((item) => !item.startsWith("ner=")) ?? [];
    const misc = [...(names.has(i) ? [`ner=${names.get(i)}`] : []), ...others].join("|");
    return {
      form: word.form,
      lemma: oneLine(lemma),
      upos: pos,
      xpos: null,
      feats,
      head: head < 0 ? 0 : head - sentence.first + 1,
      deprel,
      misc: misc || null,
    };
  });
  return { ...given, words };
}

/** Words and sentence ends of a file's running text. */
export function tokensOf({ text, sentences }: RunningText): Tokens {
  const count = sentences.reduce((sum, { words }) => sum + words.length, 0);
  const tokens = {
    count,
    starts: new Int32Array(count),
    ends: new Int32Array(count),
    sentenceEnds: new Uint8Array(count),
    insideToken: new Uint8Array(count),
    unspelled: new Map<number, string>(),
  };
  let at = 0;
  for (const { conllu, words } of sentences) {
    for (const { from, to } of conllu.multiword) tokens.insideToken.fill(1, at + from + 1, at + to);
    for (const [i, { start, end }] of words.entries()) {
      const { form } = conllu.words[i] as ConlluWord;
      tokens.starts[at] = start;
      tokens.ends[at] = end;
      if (text.slice(start, end) !== form) tokens.unspelled.set(at, form);
      at++;
    }
    tokens.sentenceEnds[at - 1] = 1;
  }
  return tokens;
}

const NOTHING = { lemma: null, upos: null, xpos: null, feats: null, head: null, deprel: null };

/** The words of a sentence as the text has them. */
function surface(text: string, { tokens }: Sentence): Pick<ConlluSentence, "words" | "multiword"> {
  const words: ConlluWord[] = [];
  const multiword: MultiwordToken[] = [];
  for (let from = 0; from < tokens.length; ) {
    let to = from + 1;
    while (tokens[to]?.insideToken) to++;
    const { start } = tokens[from] as Token;
    const { end } = tokens[to - 1] as Token;
    const misc = tokens[to]?.start === end ? "SpaceAfter=No" : null;
    if (to > from + 1) multiword.push({ from, to, form: oneLine(text.slice(start, end)), misc });
    for (const token of tokens.slice(from, to)) {
      words.push({ ...NOTHING, form: oneLine(token.text), misc: to > from + 1 ? null : misc });
    }
    from = to;
  }
  return { words, multiword };
}

/** `B-person` and so on, by index in the sentence. */
function nameTags({ tokens, names }: Sentence): Map<number, string> {
  const tags = new Map<number, string>();
  let next = 0;
  let begun = -1;
  tokens.forEach(({ start }, i) => {
    while (next < names.length && (names[next]?.end as number) <= start) next++;
    const name = names[next];
    if (!name || name.start > start) return;
    tags.set(i, `${begun === next ? "I" : "B"}-${name.type}`);
    begun = next;
  });
  return tags;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ");
}
