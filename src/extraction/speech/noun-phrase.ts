import type { Token } from "../../language/sentence.ts";
import { isPossessive, timeWords } from "./time-words.ts";
import { isHyphenated, isVerbTaggedNoun } from "./verb-group.ts";

/** Longest noun phrase, in tokens. */
const LONGEST_PHRASE = 40;

const NOMINAL = new Set(["ADJ", "NOUN", "PROPN", "NUM", "X"]);

/** Adverbs that belong to the noun phrase after them: without "most" or "only", somebody would have said something else. */
const LIMITING = /^(most|almost|nearly|roughly|even|only|barely)$/i;

function opensPhrase(token: Token | undefined): boolean {
  return token !== undefined && (NOMINAL.has(token.pos) || token.pos === "DET");
}

/** Number of tokens of the noun phrase that begins at a token; 0 if none does. */
export function nounPhrase(tokens: readonly Token[], at: number): number {
  const first = tokens[at] as Token;
  if (first.pos === "PRON" && !/^(his|her|its|their|my|our|your)$/i.test(first.text)) return 1;
  let i = at;
  let head = -1;
  for (; i < tokens.length && i < at + LONGEST_PHRASE; i++) {
    const token = tokens[i] as Token;
    if (i > at && timeWords(tokens, i) > 0) break;
    if (i > at && isVerbTaggedNoun(tokens, i, false)) break;
    if (isPossessive(token) && head === i - 1) {
      // "the islands’ return": only before something possessed; otherwise it closes the phrase.
      continue;
    }
    if (token.pos === "DET") {
      if (head >= 0) break;
    } else if (isHyphenated(tokens, i)) {
      if (token.pos === "NOUN" || token.pos === "PROPN") head = i;
    } else if (NOMINAL.has(token.pos)) {
      if (token.pos !== "ADJ" || isPeople(tokens, i)) head = i;
    } else if (token.pos === "PRON") {
      if (i > at) break;
    } else if (isQuoteMark(token.text) || (token.text === "-" && glued(tokens, i))) {
    } else if (token.pos === "ADV" && head < 0 && i > at && tokens[i + 1]?.pos === "ADJ") {
    } else if (token.pos === "ADV" && i === at && LIMITING.test(token.text) && opensPhrase(tokens[i + 1])) {
    } else break;
  }
  if (head < 0) {
    // "the rich", "both", "some": a determiner or adjective by itself stands for a noun.
    const alone = first.pos === "DET" && !/^(the|a|an)$/i.test(first.text);
    if (first.pos === "PRON") return 1;
    return alone || (first.pos === "DET" && tokens[at + 1]?.pos === "ADJ") ? Math.max(1, i - at) : 0;
  }
  return head - at + 1;
}

/** "most Japanese were tired": an adjective of a people that no noun follows stands for the people. */
function isPeople(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1]?.pos ?? "";
  return /^\p{Lu}/u.test(tokens[i]?.text ?? "") && !NOMINAL.has(next) && next !== "PUNCT";
}

function glued(tokens: readonly Token[], i: number): boolean {
  const mark = tokens[i] as Token;
  return tokens[i - 1]?.end === mark.start && tokens[i + 1]?.start === mark.end;
}

export function isQuoteMark(text: string): boolean {
  return /^(["“”„«»‘’'`]|''|``)$/.test(text);
}
