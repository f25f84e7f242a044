import type { EditScript } from "../../edit-script.ts";

/** The script that makes the lemma of a word: what is left and right of the longest string that both share, the first of equals. */
export function editScript(word: string, lemma: string): EditScript {
  const { inWord, inLemma, length } = longestShared(word, lemma);
  return {
    prefix: length === 0 ? "" : word.slice(0, inWord),
    prefixInLemma: length === 0 ? "" : lemma.slice(0, inLemma),
    suffix: length === 0 ? "" : word.slice(inWord + length),
    suffixInLemma: length === 0 ? "" : lemma.slice(inLemma + length),
    whole: length === 0 ? lemma : null,
  };
}

/** Time in the product of the lengths. */
function longestShared(a: string, b: string): { inWord: number; inLemma: number; length: number } {
  let best = { inWord: 0, inLemma: 0, length: 0 };
  let above = new Int32Array(b.length + 1);
  for (let i = 1; i <= a.length; i++) {
    const row = new Int32Array(b.length + 1);
    for (let j = 1; j <= b.length; j++) {
      if (a.charCodeAt(i - 1) !== b.charCodeAt(j - 1)) continue;
      const length = (above[j - 1] as number) + 1;
      row[j] = length;
      if (length > best.length) best = { inWord: i - length, inLemma: j - length, length };
    }
    above = row;
  }
  return best;
}
