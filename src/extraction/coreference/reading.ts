import type { Token } from "../../language/sentence.ts";
import type { Mention } from "../../schema/extract.ts";
import type { Article } from "../article/article.ts";
import type { FoundAttribution } from "../attributions/found.ts";
import { openQuotations } from "./quotations.ts";

/** What every rule reads; words go by their index in the text. */
export interface Reading {
  readonly text: string;
  readonly words: readonly Token[];
  /** Number of the sentence that each word stands in. */
  readonly sentenceOf: Int32Array;
  /** In the order of the text. */
  readonly names: readonly Mention[];
  /** The names, and behind them what has been resolved. */
  readonly mentions: Mention[];
  /** The mention that the noun phrase of a head word means, −1 if none. */
  readonly meant: Int32Array;
  /** The mention of a state as an adjective that each word is, −1 if none: "Russian". */
  readonly adjectives: Int32Array;
  readonly attributions: readonly FoundAttribution[];
  /** The innermost attribution whose content each word stands in, −1 if none. */
  readonly contentOf: Int32Array;
  /** The innermost attribution in somebody's own words that each word stands in, −1 if none. */
  readonly quotedBy: Int32Array;
  /** 1 for a word in a quotation, whoever is quoted. */
  readonly quoted: Uint8Array;
}

export function readingOf(
  { text, tokens: words, sentenceOf }: Article,
  names: readonly Mention[],
  attributions: readonly FoundAttribution[],
): Reading {
  const own = attributions.map(({ mode, content }) => (mode === "direct" || mode === "mixed" ? content : []));
  const direct = attributions.map(({ mode, content }) => (mode === "direct" ? content : []));
  const marks = openQuotations(text);
  const quotedBy = innermost(words, own);
  const inDirect = innermost(words, direct);
  const quoted = innermost(words, [marks]).map((n, word) => (n >= 0 || (inDirect[word] as number) >= 0 ? 1 : 0));
  return {
    text,
    words,
    sentenceOf,
    names,
    mentions: [...names],
    ...meantBy(words, names),
    attributions,
    contentOf: innermost(
      words,
      attributions.map(({ content }) => content),
    ),
    quotedBy: quotedBy.map((n, word) => (quoted[word] === 1 ? n : -1)),
    quoted: Uint8Array.from(quoted),
  };
}

type Words = Reading["words"];

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly owner: number;
}

/** For each word the owner of the last begun of the ranges that it stands in, −1 if none: one sweep over the text. */
function innermost(
  words: Words,
  ranges: readonly (readonly { readonly start: number; readonly end: number }[])[],
): Int32Array {
  const stretches: Stretch[] = ranges
    .flatMap((list, owner) => list.map(({ start, end }) => ({ start, end, owner })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const found = new Int32Array(words.length).fill(-1);
  const open: Stretch[] = [];
  let next = 0;
  words.forEach((word, index) => {
    if (!word) return;
    while (next < stretches.length && (stretches[next] as Stretch).start <= word.start)
      open.push(stretches[next++] as Stretch);
    while (open.length > 0 && (open.at(-1) as Stretch).end <= word.start) open.pop();
    found[index] = open.at(-1)?.owner ?? -1;
  });
  return found;
}

/** Relations by which a name hands what it means to the word that it hangs on: "Minister ← Lavrov", "spokeswoman, ← Anna White". */
const HANDS_UP = /^(?:flat|nmod:desc|appos)/;

function meantBy(words: Words, names: readonly Mention[]): Pick<Reading, "meant" | "adjectives"> {
  const meant = new Int32Array(words.length).fill(-1);
  const adjectives = new Int32Array(words.length).fill(-1);
  const handedUp: [word: number, mention: number][] = [];
  let at = 0;
  names.forEach((mention, index) => {
    while (at < words.length && (words[at]?.end ?? 0) <= mention.start) at++;
    const head = headWithin(words, at, mention);
    if (!head) return;
    (mention.form === "adjective" ? adjectives : meant)[head.index] = index;
    if (mention.form === "adjective") return;
    const over = words[head.head];
    if (mention.type === "person" && over?.pos !== "PROPN" && HANDS_UP.test(head.deprel))
      handedUp.push([head.head, index]);
  });
  // What has a meaning of its own keeps it: "Ito, Petrov and Lind".
  for (const [word, mention] of handedUp) if (meant[word] === -1) meant[word] = mention;
  return { meant, adjectives };
}

/** The word of a mention that hangs on a word outside it. */
function headWithin(words: Words, from: number, { start, end }: Mention): Token | undefined {
  let last: Token | undefined;
  for (let at = from; at < words.length && (words[at]?.start ?? start) < end; at++) {
    const word = words[at];
    if (!word || word.end <= start) continue;
    const over = words[word.head];
    if (!/^(PUNCT|DET|ADP)$/.test(word.pos) && (!over || over.start < start || over.start >= end)) return word;
    last = word;
  }
  return last;
}
