import type { Sentence, Token, Upos } from "../../language/sentence.ts";
import type { Range } from "../../schema/span.ts";

/** A token as the name finder sees it: all sentences in one row, each word knowing where it stands. */
export interface Word extends Range {
  readonly text: string;
  readonly lower: string;
  readonly pos: Upos;
  readonly lemma: string;
  /** Index of its sentence. */
  readonly sentence: number;
  /** The first word of a sentence, or of a quotation or clause that begins with a capital as one does. */
  readonly first: boolean;
  /** Follows the word before without white space. */
  readonly glued: boolean;
  readonly capital: boolean;
  /** A word of the language's own, whatever its capital. */
  readonly ordinary: boolean;
}

const OPENS = /^["“‘'(:;•–—*-]$/;

export function wordsOf(sentences: readonly Sentence[]): Word[] {
  const words: Word[] = [];
  sentences.forEach((sentence, number) => {
    let first = true;
    let end = -1;
    for (const { text, pos, lemma, start, end: stop, ordinary } of parted(sentence.tokens)) {
      const letters = /[\p{L}\p{N}]/u.test(text);
      words.push({
        text,
        pos,
        lemma,
        start,
        end: stop,
        lower: text.toLowerCase(),
        sentence: number,
        first: first && letters,
        glued: start === end,
        capital: /^\p{Lu}/u.test(text),
        ordinary,
      });
      if (letters) first = false;
      else if (OPENS.test(text) && start !== end) first = true;
      else if (text === ":") first = true;
      end = stop;
    }
  });
  return words;
}

type Part = Pick<Token, "text" | "pos" | "lemma" | "start" | "end" | "ordinary">;

/** `Sino` `-Indian` is cut off wrongly now and then: a hyphen between two words is a word of its own here. */
function* parted(tokens: readonly Token[]): Generator<Part> {
  let end = -1;
  for (const token of tokens) {
    const { text, start, pos } = token;
    if (start === end && /^-\p{L}/u.test(text)) {
      yield { text: "-", lemma: "-", pos: "PUNCT", start, end: start + 1, ordinary: false };
      yield {
        text: text.slice(1),
        lemma: token.lemma.replace(/^-/, ""),
        pos,
        start: start + 1,
        end: token.end,
        ordinary: false,
      };
    } else yield token;
    end = token.end;
  }
}

export function rangeOf(words: readonly Word[], from: number, to: number): Range {
  return { start: (words[from] as Word).start, end: (words[to - 1] as Word).end };
}
