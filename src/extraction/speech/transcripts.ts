import type { Chunk } from "./chunk.ts";
import { type Draft, draftOf, type Reading } from "./draft.ts";

/** Longest name before the colon, in tokens. */
const LONGEST_NAME = 5;

/**
 * `speech/transcript`: paragraphs that begin with a name and a colon, as an interview or a press conference is
 * printed. One such paragraph alone may be a heading or a list; it takes two of them.
 */
export function transcripts(reading: Reading): Draft[] {
  const { chunks, paragraphs, sentences } = reading;
  const found: Draft[] = [];
  for (let at = 0; at + 2 < chunks.length; at++) {
    const name = chunks[at] as Chunk;
    const begins =
      paragraphs[name.sentence] !== paragraphs[name.sentence - 1] && sentences[name.sentence]?.start === name.start;
    if (!begins || chunks[at + 1]?.kind !== "colon" || !isName(name)) continue;
    let last = name.sentence;
    while (paragraphs[last + 1] === paragraphs[name.sentence]) last++;
    const start = (chunks[at + 1] as Chunk).end;
    const draft = draftOf(reading, {
      rule: "speech/transcript",
      confidence: 0.8,
      mode: "direct",
      subject: { first: at, last: at, plural: false },
      cue: null,
      cueRange: null,
      ranges: [{ start, end: sentences[last]?.end ?? start }],
      denies: false,
    });
    if (draft) found.push(draft);
  }
  return found.length > 1 ? found : [];
}

function isName({ kind, tokens }: Chunk): boolean {
  return (
    kind === "np" &&
    tokens.length <= LONGEST_NAME &&
    tokens.every(({ text }) => /^(\p{Lu}|of$|de$|van$|\.)/u.test(text))
  );
}
