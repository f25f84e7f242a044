import type { RunningText } from "../../conllu.ts";
import { TOKEN, WORD } from "../../tokenize/model.ts";

/** The label of a token that is the first of its sentence, beside JOIN, WORD and TOKEN. */
export const SENTENCE = 3;

/** A word of a document, apart from its text. */
export interface Piece {
  form: string;
  /** What stands between it and the word before. */
  gap: string;
  readonly label: number;
  /** A proper noun. */
  readonly proper: boolean;
  /** The first of a name of several words. */
  readonly forename: boolean;
}

/** The words of a document; one that several words share stands once. */
export function piecesOf({ text, sentences }: RunningText): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { conllu, words } of sentences) {
    let label = SENTENCE;
    let last = -1;
    words.forEach(({ start, end: wordEnd }, i) => {
      if (start === last) return;
      last = start;
      const within = start === end && conllu.multiword.some(({ from, to }) => from < i && i < to);
      const word = conllu.words[i];
      const next = conllu.words[i + 1];
      pieces.push({
        form: text.slice(start, wordEnd),
        gap: text.slice(end, start),
        label: within ? WORD : label,
        proper: word?.upos === "PROPN",
        forename: word?.upos === "PROPN" && next?.head === i + 1 && next.deprel?.startsWith("flat") === true,
      });
      label = TOKEN;
      end = wordEnd;
    });
  }
  return pieces;
}
