import type { Token } from "../../language/sentence.ts";
import type { Article } from "./article.ts";
import { AGENTS, DOCUMENTS, MONTHS, NOBODY, THINGS, TIMES } from "./word-lists.ts";

/** What stands around a verb in its clause. */

export function tokenAt({ tokens }: Article, word: number): Token {
  return tokens[word] as Token;
}

export function isComma({ tokens }: Article, word: number): boolean {
  return tokens[word]?.text === ",";
}

export function lemmaOf(article: Article, word: number): string {
  return article.tokens[word]?.lemma.toLowerCase() ?? "";
}

export function relationOf(article: Article, word: number): string {
  return article.tokens[word]?.deprel ?? "";
}

/** Index of the head of a word in the article; −1 for none. */
export function headOf(article: Article, word: number): number {
  const token = article.tokens[word];
  return token === undefined || token.head < 0 ? -1 : token.head - (article.tokens[0] as Token).index;
}

/** The first dependent with one of the relations. */
export function child(article: Article, word: number, ...relations: readonly string[]): number {
  return article.children(word).find((other) => relations.includes(relationOf(article, other))) ?? -1;
}

/** The word that introduces a dependent: the "for" of "called for talks", in lower case; "" for none. */
export function caseOf(article: Article, word: number): string {
  const mark = child(article, word, "case");
  return mark < 0 ? "" : tokenAt(article, mark).text.toLowerCase();
}

/** The preposition that introduces a phrase or a clause; "" for none. */
export function prepositionOf(article: Article, word: number): string {
  const relation = relationOf(article, word);
  if (relation === "advcl") return markOf(article, word);
  return relation === "obl" || relation === "nmod" ? caseOf(article, word) : "";
}

export function isPassive(article: Article, verb: number): boolean {
  return article.children(verb).some((word) => /^(nsubj:pass|aux:pass|csubj:pass)$/.test(relationOf(article, word)));
}

/** The form of a verb, from its features: "said" is finite, "saying" a gerund, "to say" an infinitive. */
export function isInfinitive(article: Article, verb: number): boolean {
  return tokenAt(article, verb).feats?.includes("VerbForm=Inf") === true && markOf(article, verb) === "to";
}

export function markOf(article: Article, verb: number): string {
  const mark = child(article, verb, "mark");
  return mark < 0 ? "" : tokenAt(article, mark).text.toLowerCase();
}

/** "…, adding that …": the parser may take a participle for what is said. */
function isParticiple(article: Article, verb: number): boolean {
  const { text, deprel } = tokenAt(article, verb);
  return (
    deprel === "ccomp" && text.endsWith("ing") && markOf(article, verb) === "" && child(article, verb, "aux", "cop") < 0
  );
}

/** "Ito, asked about the plan, said …": a participle between commas; the subject that the parser gives it is that of the next verb. */
export function isReduced(article: Article, verb: number): boolean {
  if (tokenAt(article, verb).pos !== "VERB" || article.tokens[verb - 1]?.text !== ",") return false;
  if (article.tokens[verb + 1]?.pos !== "ADP" || headOf(article, verb) < verb) return false;
  return (
    relationOf(article, verb) === "ccomp" && ownSubject(article, verb) >= 0 && child(article, verb, "aux", "ccomp") < 0
  );
}

/** A verb's own subject: of several that the parser gives it, the one that stands nearest before it; −1 for none. */
export function ownSubject(article: Article, verb: number): number {
  let found = -1;
  for (const word of article.children(verb)) {
    if (!/^[nc]subj/.test(relationOf(article, word))) continue;
    // "…, said Aiko Ito": the parser may find another before the verb, in what is said.
    if (article.left[word] === verb + 1 && /^(,|["”’]+|''|[?!])$/.test(article.tokens[verb - 1]?.text ?? ""))
      return word;
    if (found < 0 || word < verb) found = word;
  }
  if (found >= 0 && !/^(which|that)$/i.test(tokenAt(article, found).text)) return found;
  // Of a verb that the parser takes for a noun the subject is part of its name.
  const before = article.children(verb).filter((word) => word < verb && relationOf(article, word) === "compound");
  return before.findLast((word) => tokenAt(article, word).pos === "PROPN") ?? found;
}

/** "quotes him as saying", "was quoted as saying": the words are those of who is quoted. */
export function isQuotedAs(article: Article, verb: number): boolean {
  const head = headOf(article, verb);
  if (head < 0 || markOf(article, verb) !== "as" || !/^(quote|cite)$/.test(lemmaOf(article, head))) return false;
  return isPassive(article, head) || child(article, head, "obj") >= 0;
}

/** How far a clause's subject is looked for up the tree. */
const HIGHEST = 6;

/**
 * The head word of a verb's subject: its own, or that of the clause that it shares it with ("said …, adding …";
 * "wants to say"); −1 for none. Of a passive the subject is who is spoken of, not who speaks.
 */
export function subjectOf(article: Article, verb: number): number {
  let at = verb;
  for (let step = 0; step < HIGHEST && at >= 0; step++) {
    const own = ownSubject(article, at);
    if (own >= 0) return own;
    const reduced = article.children(at).find((word) => word < at && isReduced(article, word));
    if (reduced !== undefined) return ownSubject(article, reduced);
    const relation = relationOf(article, at);
    const head = headOf(article, at);
    if (head < 0) return -1;
    if (isQuotedAs(article, at) && !isPassive(article, head)) return child(article, head, "obj");
    if (relation === "xcomp") {
      const object = child(article, head, "obj", "iobj");
      if (object >= 0) return object;
      at = head;
    } else if (relation === "acl" && isInfinitive(article, at)) return -1;
    else if (relation === "acl" || relation === "acl:relcl") return head;
    else if (
      relation === "conj" ||
      relation === "advcl" ||
      relation === "parataxis" ||
      relation === "appos" ||
      isParticiple(article, at)
    )
      at = head;
    else return -1;
    if (!/^(VERB|AUX|ADJ|NOUN)$/.test(tokenAt(article, at).pos)) return -1;
  }
  return -1;
}

/** The word of a name that the others depend on. */
export function headIn(article: Article, { first, last }: { readonly first: number; readonly last: number }): number {
  for (let word = first; word <= last; word++) {
    const head = headOf(article, word);
    if ((head < first || head > last) && tokenAt(article, word).pos !== "PUNCT") return word;
  }
  return last;
}

/** How English ends nouns for those who do something: "lobbyist", "islander", "attendee". */
const AGENTIVE = /..(er|or|ist|ian|eer|ee)$/;

/** A name, somebody who acts and holds views, or something that is written; not "that", "the cost", "the fact". */
export function isSomebody(article: Article, word: number): boolean {
  const { text, pos, lemma } = tokenAt(article, word);
  if (NOBODY.has(text.toLowerCase())) return false;
  const noun = lemma.toLowerCase();
  return pos !== "NOUN" || AGENTS.has(noun) || DOCUMENTS.has(noun) || (AGENTIVE.test(noun) && !THINGS.has(noun));
}

/** "Friday", "March", "the morning": what a preposition before it makes a time of. */
export function isTime(article: Article, word: number): boolean {
  const token = article.tokens[word];
  if (!token || token.pos === "VERB") return false;
  const noun = token.lemma.toLowerCase();
  return TIMES.has(noun) || MONTHS.has(noun) || /^\p{Lu}\p{Ll}+day$/u.test(token.text);
}
