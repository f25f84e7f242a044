import {
  child,
  headOf,
  isPassive,
  isQuotedAs,
  lemmaOf,
  ownSubject,
  relationOf,
  subjectOf,
  tokenAt,
} from "../article/clause.ts";
import type { Quote } from "../article/find-quotes.ts";
import { AGENTS } from "../article/word-lists.ts";
import type { CuedArticle } from "./cued-article.ts";
import type { Cue } from "./cues.ts";
import type { RuleName } from "./rules.ts";
import { highestNoun, nounBefore, nounBehind } from "./speaker-beside.ts";

/** Words of the reporter's between a quotation and the verb, or between the verb and a quotation. */
const REACH = 40;

/** Words between the verb and its colon that belong to the cue: "said in a statement:". */
const LONGEST_CUE = 8;

/** A verb that gives a quotation its speaker. */
export interface Claim {
  readonly rule: RuleName;
  readonly verb: number;
  readonly subject: number;
  /** Null where the verb is no cue and only the colon says that somebody speaks. */
  readonly cue: Cue | null;
  /** Last word of the cue: a colon before the quotation belongs to it. */
  readonly cueLast: number;
}

/** A quotation with the words around it. */
export interface Placed {
  readonly quote: Quote;
  /** First word within, and first word behind. */
  readonly first: number;
  readonly after: number;
  readonly paragraph: number;
}

/** The verb, or the colon, that gives a quotation its speaker; null where the words beside it do not. */
export function claimOf(article: CuedArticle, placed: Placed): Claim | null {
  if (!isWhole(article.text, placed.quote)) return claimBefore(article, placed, true);
  return claimAfter(article, placed) ?? claimBefore(article, placed, false);
}

/** Whether a quotation is a sentence by itself, and not a fragment that the reporter's sentence goes on from. */
function isWhole(text: string, { start, end, inner }: Quote): boolean {
  const first = inner[0];
  const opens = first !== undefined && /^\s*[\p{Lu}\d…]/u.test(text.slice(first.start, first.start + 3));
  return opens || /[.!?…,]\W{0,2}$/.test(text.slice(Math.max(start, end - 3), end));
}

function cueOf(article: CuedArticle, verb: number): Cue | null {
  const known = article.cues.verb.get(lemmaOf(article, verb));
  return known?.find(({ frames }) => frames.has("quote")) ?? known?.find(({ frames }) => frames.has("clause")) ?? null;
}

/** "…," Ito said; "…," said Ito: the first verb behind the quotation, if its subject stands right there as well. */
function claimAfter(article: CuedArticle, { quote, after }: Placed): Claim | null {
  const sentence = article.sentenceOf[after];
  if (/\n\s*\n/.test(article.text.slice(quote.end, article.tokens[after]?.start ?? quote.end))) return null;
  if (/\.\W{1,2}$/.test(article.text.slice(quote.end - 3, quote.end)) && sentence !== article.sentenceOf[after - 1])
    return null;
  for (
    let word = after;
    word < Math.min(after + REACH, article.tokens.length) && article.sentenceOf[word] === sentence;
    word++
  ) {
    const token = tokenAt(article, word);
    const inside = article.quotes[article.quoteOf[word] ?? -1];
    if (inside && article.isSpeech(inside)) return null;
    if (token.pos !== "VERB") continue;
    const told = habitual(article, word);
    if (told !== null) {
      const subject = subjectBeside(article, word, after);
      const cue = cueOf(article, told);
      if (cue && subject >= 0 && subject < word && startsAt(article, subject, word, after))
        return { rule: "quote-then-cue", verb: word, subject, cue, cueLast: told };
    }
    const cue = cueOf(article, word);
    // A relative clause or a participle of the subject may come first.
    if (!cue && /^acl/.test(token.deprel) && word > after) continue;
    if (!cue && !isTagged(article, quote, word)) return null;
    const subject = quotedBy(article, word) ?? subjectBeside(article, word, after);
    if (subject < 0 || !startsAt(article, subject, word, after)) return null;
    return {
      rule: subject < word ? "quote-then-cue" : "quote-then-inverted-cue",
      verb: word,
      subject,
      cue,
      cueLast: word,
    };
  }
  return null;
}

/** “…,” beamed Ito, he shrugs: after a comma within the marks any verb without an object tells how it was said. */
function isTagged({ text, tokens, children }: CuedArticle, { end }: Quote, verb: number): boolean {
  const told =
    /Tense=Past|Person=3.*Tense=Pres/.test(tokens[verb]?.feats ?? "") &&
    !/^(amod|acl|compound)/.test(tokens[verb]?.deprel ?? "");
  const bare = children(verb).every((word) => word < verb || !/^(obj|ccomp|xcomp)$/.test(tokens[word]?.deprel ?? ""));
  return told && bare && /,[”"’']{1,2}$/.test(text.slice(end - 3, end));
}

/** "…," Ito used to say, liked to tell them: the verb that is meant; null for any other. */
function habitual(article: CuedArticle, verb: number): number | null {
  if (!/^(use|like|love)$/.test(lemmaOf(article, verb)) || article.tokens[verb + 1]?.text !== "to") return null;
  return article.tokens[verb + 2]?.pos === "VERB" ? verb + 2 : null;
}

/** "…," the book quotes him as saying: whose words they are; null for any other verb. */
function quotedBy(article: CuedArticle, verb: number): number | null {
  const saying = article.children(verb).find((word) => isQuotedAs(article, word));
  const quoted = saying === undefined || isPassive(article, verb) ? -1 : child(article, verb, "obj");
  return quoted < 0 ? null : quoted;
}

/** The subject between the quotation and the verb, or right behind the verb; −1 for none. */
function subjectBeside(article: CuedArticle, verb: number, from: number): number {
  const own = article.children(verb).find((word) => word >= from && /^nsubj/.test(relationOf(article, word)));
  if (own !== undefined) return own;
  if (verb === from) {
    const behind = article
      .children(verb)
      .find((word) => word > verb && /^(obj|ccomp|xcomp|parataxis|dep|obl:unmarked)$/.test(relationOf(article, word)));
    return behind !== undefined && isNominal(article, behind) ? behind : nounBehind(article, verb);
  }
  // “…,” Ito, a former envoy, said: the phrase that begins behind the quotation, whatever the parser hangs it on.
  const noun = nounBehind(article, from - 1);
  if (noun >= 0 && noun < verb) return noun;
  for (let word = verb - 1; word >= from; word--) {
    const other = isNominal(article, word) ? highestNoun(article, word, from, verb) : -1;
    if (other >= 0) return other;
  }
  return -1;
}

function isNominal(article: CuedArticle, word: number): boolean {
  return /^(NOUN|PROPN|PRON)$/.test(tokenAt(article, word).pos);
}

/** Whether nothing but adverbs, or words of its own phrase that hang elsewhere, part the quotation from subject and verb. */
function startsAt(article: CuedArticle, subject: number, verb: number, behind: number): boolean {
  const first = Math.min(verb, article.left[subject] as number);
  // “…,” as Ito puts it.
  const after = /^as$/i.test(tokenAt(article, behind).text) ? behind + 1 : behind;
  if (first > after && /^(ADP|SCONJ|CCONJ)$/.test(tokenAt(article, after).pos)) return false;
  for (let word = after; word < first; word++) if (/^(VERB|AUX|SCONJ)$/.test(tokenAt(article, word).pos)) return false;
  return true;
}

/** Ito said: "…"; Ito said, "…". What runs on into a fragment of a quotation is left to the trees. */
function claimBefore(article: CuedArticle, { first }: Placed, fragment: boolean): Claim | null {
  const mark = article.tokens[first - 1]?.text ?? "";
  const colon = mark === ":" || mark === "–" || mark === "—";
  const parted = mark === "," || colon;
  const last = parted ? first - 2 : first - 1;
  const sentence = article.sentenceOf[last];
  // The sentence before a block quotation ends with its colon.
  if (last < 0 || (fragment && !colon) || (!colon && sentence !== article.sentenceOf[first])) return null;
  for (let word = last; word >= 0 && word > last - REACH && article.sentenceOf[word] === sentence; word--) {
    if (!parted && word < last) return null;
    if (tokenAt(article, word).pos !== "VERB") continue;
    const cue = cueOf(article, word);
    if (!cue && colon) continue;
    // "had held talks, “all of which …”": a verb that takes no quotation and has its object already.
    if (cue && !cue.frames.has("quote") && child(article, word, "obj") > word) return null;
    // Ito grinned, “…”: any verb right before the comma tells how it was said.
    const tags = word === last && mark === "," && !fragment && child(article, word, "obj") < 0;
    const found = cue || tags ? subjectOf(article, word) : -1;
    const subject = found < 0 && cue?.frames.has("quote") ? nounBefore(article, word) : found;
    // "said she has the quality that counts: “…”" is reported speech that a quotation ends.
    if (subject < 0 || takesClause(article, word, first)) return null;
    const ends = mark === ":" && last - word <= LONGEST_CUE;
    return { rule: "cue-then-quote", verb: word, subject, cue, cueLast: ends ? first - 1 : word };
  }
  return mark === ":" ? colonClaim(article, first - 1) : null;
}

function takesClause(article: CuedArticle, verb: number, before: number): boolean {
  return article
    .children(verb)
    .some((word) => word > verb && word < before && /^(ccomp|xcomp)$/.test(relationOf(article, word)));
}

/** Ito was blunt: "…": no verb of saying, but somebody who can speak, and a colon. */
function colonClaim(article: CuedArticle, colon: number): Claim | null {
  const sentence = article.sentenceOf[colon];
  for (let word = colon - 1; word >= 0 && article.sentenceOf[word] === sentence; word--) {
    if (headOf(article, word) >= 0 && article.sentenceOf[headOf(article, word)] === sentence) continue;
    const subject = ownSubject(article, word);
    if (subject < 0 || subject > word || relationOf(article, subject) === "nsubj:pass") return null;
    const { pos, lemma, text } = tokenAt(article, subject);
    if (pos !== "PROPN" && !/^(he|she|they)$/i.test(text) && !AGENTS.has(lemma.toLowerCase())) return null;
    return { rule: "colon-then-quote", verb: word, subject, cue: null, cueLast: colon };
  }
  return null;
}
