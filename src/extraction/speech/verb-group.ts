import type { Token } from "../../language/sentence.ts";
import { VERB_CUES } from "./lexicon.ts";

/** How a verb group stands: with a subject of its own, or as an infinitive or participle without one. */
export type VerbForm = "finite" | "to" | "ing" | "participle";

export interface VerbGroup {
  readonly main: Token;
  /** Lower case. */
  readonly lemma: string;
  readonly form: VerbForm;
  readonly negated: boolean;
  readonly passive: boolean;
  /** The modal or other auxiliary words, lower case. */
  readonly auxiliaries: readonly string[];
}

/** The verb group that begins at a token, with the number of its tokens, or null. */
export function verbGroup(tokens: readonly Token[], at: number): { count: number; group: VerbGroup } | null {
  if (isHyphenated(tokens, at)) return null;
  let i = at;
  const auxiliaries: string[] = [];
  let negated = false;
  let to = false;
  let main: Token | null = null;
  let after = at;
  for (; i < tokens.length && i < at + 9; i++) {
    const token = tokens[i] as Token;
    const low = token.text.toLowerCase();
    if (low === "to" && i === at) to = true;
    else if (low === "not" || low === "n't" || low === "n’t" || low === "never") {
      if (i === at && low === "never") break;
      negated = true;
    } else if (token.pos === "AUX") auxiliaries.push(token.lemma.toLowerCase());
    else if (token.pos === "VERB" || isVerbTaggedNoun(tokens, i, to)) {
      main = token;
      after = i + 1;
      break;
    } else if (token.pos !== "ADV" || i === at) break;
    if (token.pos === "AUX" || negated) after = i + 1;
  }
  if (!main) {
    // A form of "be" or "have" that is itself the verb.
    if (auxiliaries.length === 0) return null;
    let last = at;
    for (let j = at; j < after; j++) if ((tokens[j] as Token).pos === "AUX") last = j;
    main = tokens[last] as Token;
    auxiliaries.pop();
  }
  const low = main.text.toLowerCase();
  const lemma = LEMMAS[low] ?? main.lemma.toLowerCase();
  const be = auxiliaries.at(-1) === "be";
  const form: VerbForm = to
    ? "to"
    : low.endsWith("ing") && auxiliaries.length === 0
      ? "ing"
      : auxiliaries.length === 0 && /(own|en|aken)$/.test(low) && !/^(open|happen|listen)/.test(low)
        ? "participle"
        : "finite";
  const passive = be && !low.endsWith("ing") && main.pos === "VERB";
  return { count: after - at, group: { main, lemma, form, negated, passive, auxiliaries } };
}

/** What the tagger's lemmatiser gets wrong among the words that matter here. */
const LEMMAS: Readonly<Record<string, string>> = { said: "say", told: "tell", saying: "say", says: "say" };

/** The second part of "long-promised" modifies, whatever its tag. */
export function isHyphenated(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.text === "-" && tokens[at - 1]?.end === tokens[at]?.start;
}

/**
 * The tagger takes "Tokyo views the islands" and "critics claim the deal …" for nouns. A noun that is also a cue,
 * right after a bare name or plural and right before a determiner, pronoun or "that", is the verb.
 */
export function isVerbTaggedNoun(tokens: readonly Token[], at: number, afterTo: boolean): boolean {
  const token = tokens[at] as Token;
  if (token.pos !== "NOUN") return false;
  const low = token.text.toLowerCase();
  if (!VERB_CUES.has(low) && !VERB_CUES.has(low.replace(/s$/, ""))) return false;
  if (afterTo) return false;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (!before || !next) return false;
  const subject = before.pos === "PROPN" || before.pos === "PRON" || (before.pos === "NOUN" && /s$/.test(before.text));
  if (!subject || /^(his|her|its|their|my|our|your|whose)$/i.test(before.text)) return false;
  return next.pos === "DET" || /^(that|it|he|she|they|we|as)$/i.test(next.text);
}
