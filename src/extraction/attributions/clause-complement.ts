import { headOf, isSomebody, lemmaOf, ownSubject, relationOf, tokenAt } from "../article/clause.ts";
import { AGENTS, CONCESSIONS, CONTINUING, TIMES } from "../article/word-lists.ts";
import type { CuedArticle } from "./cued-article.ts";
import type { Cue } from "./cues.ts";
import type { Words } from "./ranges.ts";

/**
 * The clause that a verb takes, from the first word of it behind the cue to its last. The parser finds that there is one more
 * reliably than where it begins and ends; what stands around it mends that.
 */
export function clauseComplement(article: CuedArticle, verb: number, cueLast: number, cue: Cue): Words | null {
  const clause =
    article.children(verb).find((word) => word > cueLast && relationOf(article, word) === "ccomp") ??
    article.children(verb).find((word) => word > cueLast && isFiniteClause(article, word)) ??
    strayThat(article, verb);
  if (clause === undefined) return null;
  const words = { first: Math.max(article.left[clause] as number, cueLast + 1), last: article.right[clause] as number };
  const last = asideBefore(article, verb, words.first, lastWord(article, verb, words));
  return { first: behindTime(article, cueLast, firstWord(article, verb, cueLast, cue, words.first)), last };
}

/** "promised the port will open", taken for an infinitive: with a subject and an auxiliary of its own. */
function isFiniteClause(article: CuedArticle, word: number): boolean {
  if (relationOf(article, word) !== "xcomp") return false;
  const own = article.children(word).filter((other) => other < word);
  return (
    own.some((other) => relationOf(article, other) === "nsubj") &&
    own.some((other) => relationOf(article, other) === "aux" && tokenAt(article, other).feats?.includes("VerbForm=Fin"))
  );
}

/** "said responding to a question": what somebody did while saying it. */
export function isAccompanying(article: CuedArticle, verb: number, word: number): boolean {
  const speaks = article.cues.verb
    .get(lemmaOf(article, verb))
    ?.some(({ frames }) => frames.has("quote") && frames.has("clause"));
  const bare = !article.children(word).some((other) => /^(nsubj|aux|cop|mark)/.test(relationOf(article, other)));
  return speaks === true && bare && /ing$/.test(tokenAt(article, word).text) && article.left[word] === word;
}

/** How far a "that" is looked for behind what the verb has beside it, in words. */
const REACH = 15;

/** "announced in a statement this month that …": a clause that the parser hangs on the last noun; undefined if there is none. */
function strayThat(article: CuedArticle, verb: number): number | undefined {
  const sentence = article.sentenceOf[verb];
  for (let word = verb + 1; word <= verb + REACH && article.sentenceOf[word] === sentence; word++) {
    const token = tokenAt(article, word);
    if ((token.pos === "VERB" && relationOf(article, word) !== "amod") || token.text === ";") return undefined;
    if (token.text.toLowerCase() !== "that" || !(token.pos === "SCONJ" || isAddressee(article, word - 1))) continue;
    const head = headOf(article, word);
    const hangs =
      /^(acl|acl:relcl|advcl|ccomp|appos|conj)$/.test(relationOf(article, head)) || headOf(article, head) === verb;
    return head > word && hangs ? head : undefined;
  }
  return undefined;
}

/** A person, a name or a day before "that": nothing that the "that" would say more of. */
function isAddressee(article: CuedArticle, word: number): boolean {
  const { pos, lemma } = tokenAt(article, word);
  return pos === "PROPN" || AGENTS.has(lemma.toLowerCase()) || TIMES.has(lemma.toLowerCase());
}

/**
 * All that stands behind a verb of saying, where the parser finds no clause in it but there is a verb: "says the movement that is
 * sweeping the country appeals to …".
 */
export function restOfSentence(article: CuedArticle, verb: number, cueLast: number, cue: Cue): Words | null {
  const sentence = article.sentenceOf[verb];
  const first = cue.frames.has("addressee") ? behindAddressee(article, cueLast + 1) : cueLast + 1;
  if (article.sentenceOf[first] !== sentence) return null;
  const { pos, text } = tokenAt(article, first);
  if (!/^(DET|PRON|PROPN|NOUN|NUM|ADJ)$/.test(pos) && !(pos === "SCONJ" && text === "that")) return null;
  let last = first;
  let clause = false;
  while (article.sentenceOf[last + 1] === sentence && tokenAt(article, last + 1).text !== ";") {
    last++;
    const { pos, text, feats } = tokenAt(article, last);
    if (/^(VERB|AUX)$/.test(pos) && feats?.includes("VerbForm=Fin")) clause = true;
    // "It maintains its claim, and it will wait": a noun by itself, before the next clause.
    if (!clause && text === "," && article.tokens[last + 1]?.pos === "CCONJ") return null;
  }
  return clause ? { first, last: asideBefore(article, verb, first, last) } : null;
}

const MONTH_OR_DAY =
  /^(January|February|March|April|May|June|July|August|September|October|November|December|\p{Lu}\p{Ll}+day)$/u;

/** "said in July it hoped …", "said on Monday 3 May the port …": when it was said, without a comma behind it. */
function behindTime(article: CuedArticle, cueLast: number, first: number): number {
  if (first !== cueLast + 1 || !/^(in|on)$/.test(tokenAt(article, first).text)) return first;
  if (!MONTH_OR_DAY.test(article.tokens[first + 1]?.text ?? "")) return first;
  let at = first + 2;
  while (/^\d{1,4}$/.test(article.tokens[at]?.text ?? "")) at++;
  return /^(PRON|DET|PROPN|NOUN|ADJ|SCONJ)$/.test(article.tokens[at]?.pos ?? "") ? at : first;
}

/** Longest name of who is spoken to, in words. */
const LONGEST_ADDRESSEE = 4;

/** "told Radio Lund that …": the "that" behind who is spoken to. */
function behindAddressee(article: CuedArticle, first: number): number {
  for (let word = first; word <= first + LONGEST_ADDRESSEE; word++) {
    const { pos, text } = tokenAt(article, Math.min(word, article.tokens.length - 1));
    if (pos === "SCONJ" && text === "that") return word;
    if (!/^(NOUN|PROPN|ADJ|DET|PRON)$/.test(pos)) break;
  }
  return first;
}

/** The parser loses the beginning of many a clause: but for who is spoken to, when and where, all behind the cue belongs to it. */
function firstWord(article: CuedArticle, verb: number, cueLast: number, { frames }: Cue, first: number): number {
  if (/^(that|whether|if)$/i.test(tokenAt(article, first).text)) return first;
  let at = first;
  while (at - 1 > cueLast) {
    const token = tokenAt(article, at - 1);
    if (token.text === "," && at - 2 > cueLast && branchBelow(article, at - 2, verb) < 0) return first;
    const branch = branchBelow(article, at - 1, verb);
    const relation = branch < 0 ? "" : relationOf(article, branch);
    if (/^(obl|advmod|advcl|compound:prt|iobj|punct)/.test(relation) || (relation === "obj" && frames.has("addressee")))
      break;
    at--;
  }
  return at;
}

/** What a clause goes on with where the parser ends it too early: words that belong to nothing else, and a further "that". */
function lastWord(article: CuedArticle, verb: number, { first, last }: Words): number {
  const sentence = article.sentenceOf[verb];
  for (let word = first; word < last; word++)
    if (tokenAt(article, word).text === ";" && (article.quoteOf[word] ?? -1) < 0) return word - 1;
  let end = last;
  while (article.sentenceOf[end + 1] === sentence) {
    const next = end + 1;
    const that = coordinatedThat(article, next);
    const quoted = quotedAfterColon(article, next);
    if (that >= 0) end = Math.max(that, article.right[headOf(article, that)] as number);
    else if (quoted >= 0) end = quoted;
    else if (opensQuote(article, next)) end = next;
    else if (/^(PUNCT|CCONJ)$/.test(tokenAt(article, next).pos)) break;
    else {
      const branch = branchBelow(article, next, verb);
      if (branch < 0 || !GOES_ON.test(relationOf(article, branch))) break;
      end = Math.max(next, article.right[branch] as number);
    }
  }
  return end;
}

const GOES_ON = /^(ccomp|xcomp|parataxis|obj|dep|nsubj|aux)$/;

/** "…, and that …": the second "that"; −1 if there is none. */
function coordinatedThat(article: CuedArticle, word: number): number {
  const and = tokenAt(article, word).text === "," ? word + 1 : word;
  const that = article.tokens[and + 1];
  const isThat = that?.text.toLowerCase() === "that" && that.pos === "SCONJ";
  return article.tokens[and]?.pos === "CCONJ" && isThat ? and + 1 : -1;
}

/** The last word of a quotation that ends the clause behind a colon; −1 if there is none. */
function quotedAfterColon(article: CuedArticle, word: number): number {
  const q = article.quoteOf[word + 1] ?? -1;
  if (tokenAt(article, word).text !== ":" || q < 0) return -1;
  let last = word + 1;
  while (article.quoteOf[last + 1] === q) last++;
  return last;
}

/** A quotation goes on from the words before it, and belongs to them. */
function opensQuote(article: CuedArticle, word: number): boolean {
  const q = article.quoteOf[word] ?? -1;
  return q >= 0 && (q === article.quoteOf[word - 1] || tokenAt(article, word - 1).text !== ",");
}

/**
 * "…, adding that …", "…, though she noted …", "… and predicted that …", "…, according to …": a report of its own, beside this one, ends
 * it. Quotations are whole.
 */
function asideBefore(article: CuedArticle, verb: number, first: number, last: number): number {
  for (let word = first + 1; word < last; word++) {
    if ((article.quoteOf[word] ?? -1) >= 0) continue;
    const { text, pos } = tokenAt(article, word);
    const next = word + 1;
    if (text === ",") {
      const then = tokenAt(article, next).text.toLowerCase();
      if (CONCESSIONS.has(then) || then === "according" || beginsAside(article, next) || beginsReport(article, next))
        return word - 1;
    } else if (pos === "CCONJ" && beginsSecond(article, verb, next))
      return tokenAt(article, word - 1).text === "," ? word - 2 : word - 1;
  }
  return last;
}

/** A participle of a cue behind a comma, unless somebody within the clause does it: "that Ito called Orlov, asking him to stay". */
function beginsAside(article: CuedArticle, word: number): boolean {
  const { text, pos } = tokenAt(article, word);
  if (article.tokens[word - 1]?.text !== "," || !text.endsWith("ing")) return false;
  if (CONTINUING.has(text.toLowerCase())) return true;
  if (pos !== "VERB" || !article.cues.verb.has(lemmaOf(article, word))) return false;
  const head = headOf(article, word);
  const subject = relationOf(article, word) === "advcl" && head >= 0 ? ownSubject(article, head) : -1;
  return subject < 0 || relationOf(article, head) === "root" || !isSomebody(article, subject);
}

/** Words within which a report that begins behind ", and" has its verb. */
const LONGEST_SPEAKER = 10;

/** "…, and the harbour master, Ada Marin, said that …": somebody else, who is named by name, speaks. */
function beginsReport(article: CuedArticle, and: number): boolean {
  if (!/^(and|but|while)$/.test(tokenAt(article, and).text)) return false;
  let named = false;
  for (
    let word = and + 1;
    word <= and + LONGEST_SPEAKER && article.sentenceOf[word] === article.sentenceOf[and];
    word++
  ) {
    const { pos, text, feats } = tokenAt(article, word);
    if (pos === "PROPN") named = true;
    else if (pos === "VERB") {
      const speaks = article.cues.verb
        .get(lemmaOf(article, word))
        ?.some(({ frames }) => frames.has("clause") && frames.has("quote"));
      const that = [1, 2, 3].some((n) => article.tokens[word + n]?.text === "that");
      return named && speaks === true && that && feats?.includes("Tense=Past") === true;
    } else if (!/^(DET|ADJ|NOUN|PUNCT|NUM)$/.test(pos) && !/^['’]s$/.test(text)) return false;
  }
  return false;
}

/** A second cue behind "and", of the same form as the first and without a subject of its own. */
export function beginsSecond(article: CuedArticle, verb: number, word: number): boolean {
  const at = article.tokens[word]?.pos === "ADV" ? word + 1 : word;
  const second = article.tokens[at];
  if (second?.pos !== "VERB" || article.tokens[word - 1]?.pos !== "CCONJ" || ownSubject(article, at) >= 0) return false;
  const takesClause = article.cues.verb
    .get(lemmaOf(article, at))
    ?.some(({ frames, polarity }) =>
      frames.has("clause")
        ? frames.has("quote") || polarity === "negated"
        : frames.has("quote") && frames.has("object-to"),
    );
  return takesClause === true && tenseOf(second.feats) === tenseOf(tokenAt(article, verb).feats);
}

/** Tense and form of a verb, without what the parser makes of its person or voice. */
function tenseOf(feats: string | null | undefined): string {
  return (feats ?? "").match(/Tense=\w+|VerbForm=\w+/g)?.join() ?? "";
}

/** Whether a word hangs below another. */
export function isWithin(article: CuedArticle, word: number, head: number): boolean {
  return branchBelow(article, word, head) >= 0;
}

/** The dependent of `head` that a word hangs below; −1 if it hangs below none. */
function branchBelow(article: CuedArticle, word: number, head: number): number {
  let at = word;
  while (at >= 0 && headOf(article, at) !== head) at = headOf(article, at);
  return at;
}
