import {
  caseOf,
  child,
  headOf,
  isPassive,
  isQuotedAs,
  isReduced,
  isSomebody,
  lemmaOf,
  markOf,
  ownSubject,
  relationOf,
  subjectOf,
  tokenAt,
} from "../article/clause.ts";
import { CONTINUING, GOING_ON, INTENDING } from "../article/word-lists.ts";
import { isAsked } from "./asked.ts";
import { beginsSecond, isWithin } from "./clause-complement.ts";
import { complementOf } from "./complement.ts";
import { cueRange } from "./cue-range.ts";
import type { CuedArticle } from "./cued-article.ts";
import type { Cue } from "./cues.ts";
import type { Draft } from "./found.ts";
import { parenthetical } from "./parenthetical.ts";
import { contentRange, type Words } from "./ranges.ts";
import { isSeveral } from "./several.ts";
import { sourceRange } from "./source.ts";
import { speakerBeside } from "./speaker-beside.ts";
import { isVerb } from "./verb-words.ts";

/** What verbs report by their trees. */
export function verbs(article: CuedArticle, quoted: readonly Draft[]): Draft[] {
  const found: Draft[] = [];
  const claimed = new Map(quoted.map(({ cueHead, sourceHead }) => [cueHead, sourceHead]));
  let last: Reporter = { verb: -1, source: -1 };
  article.tokens.forEach((_, word) => {
    const quoting = claimed.get(word);
    if (quoting !== undefined) last = { verb: word, source: quoting };
    const told = isQuotedAs(article, word) && claimed.has(headOf(article, word));
    if (quoting !== undefined || told || isAsked(article, word) || !isVerb(article, word)) return;
    const known = article.cues.verb.get(lemmaOf(article, word));
    const attribution = known && reported(article, word, known, last);
    if (!attribution) return;
    found.push(attribution);
    last = { verb: word, source: attribution.sourceHead };
  });
  return found;
}

/** Who reported last, by which verb. */
interface Reporter {
  readonly verb: number;
  readonly source: number;
}

function reported(article: CuedArticle, verb: number, cues: readonly Cue[], last: Reporter): Draft | null {
  if (isPassive(article, verb)) return passive(article, verb, cues);
  if (isReduced(article, verb) || isRefused(article, verb)) return null;
  const subject = goesOnFrom(article, verb, last)
    ? last.source
    : (reporterBeside(article, verb) ?? speakerOf(article, verb, cues));
  // Who says "I think" within the text is its author, or whoever is quoted: nobody is reported.
  if (subject < 0 || SPEAKS_NOT.test(tokenAt(article, subject).text)) return null;
  const complement = parenthetical(article, verb, subject, cues) ?? complementOf(article, verb, cues);
  // What shows something is evidence, unless somebody shows it.
  const evidence = complement?.cue.factuality === "factive" && !isSomebody(article, subject);
  if (
    !complement ||
    evidence ||
    !(SPEECH.has(complement.rule) || isAsserted(article, verb, subject, complement.rule === "antecedent"))
  )
    return null;
  const content = complement.words.flatMap((words, part) => {
    const range = contentRange(article, words);
    // What goes on behind the cue is not closed before it: “Oslo, as Ito has said, ‘waits’”.
    return range && part < complement.words.length - 1
      ? { start: range.start, end: Math.min(range.end, tokenAt(article, words.last).end) }
      : (range ?? []);
  });
  const { frames } = complement.cue;
  const several = isSeveral(article, subject);
  if (content.length === 0 || (frames.has("together") && !several)) return null;
  return {
    rule: complement.rule,
    confidence: 0.8,
    mode:
      several && (frames.has("agents") || frames.has("together"))
        ? "joint"
        : isIntended(article, verb)
          ? "belief"
          : complement.cue.mode,
    source: [sourceRange(article, subject, verb)],
    sourceHead: subject,
    cue: cueRange(article, verb, complement.cueLast),
    cueHead: verb,
    content,
    factuality: complement.cue.factuality,
    denies: complement.cue.polarity === "negated",
  };
}

/** "declined to say what …": what is told is that it was not said. */
function isRefused(article: CuedArticle, verb: number): boolean {
  const refusing = article.cues.verb.get(lemmaOf(article, headOf(article, verb)));
  return (
    relationOf(article, verb) === "xcomp" &&
    /^(say|tell)$/.test(lemmaOf(article, verb)) &&
    refusing?.some(({ frames, polarity }) => frames.has("to") && polarity === "negated") === true
  );
}

/** The subject in the tree; of a verb of saying without one, who stands beside it. */
function speakerOf(article: CuedArticle, verb: number, cues: readonly Cue[]): number {
  const own = forItsPart(article, verb) ?? subjectOf(article, verb);
  // "diplomats familiar with the talks say": what a preposition introduces is no subject.
  const marked = own >= 0 && headOf(article, own) === verb && caseOf(article, own) !== "";
  const subject = marked ? (article.children(verb).find((word) => isSubjectBefore(article, word, own)) ?? own) : own;
  const speaks = cues.some(({ frames, particle }) => particle === null && frames.has("clause") && frames.has("quote"));
  return subject < 0 && (speaks || tokenAt(article, verb).pos === "NOUN") ? speakerBeside(article, verb) : subject;
}

/** "Ito, for his part, called …": the name before the phrase, whatever the parser takes it for; null where there is none. */
function forItsPart(article: CuedArticle, verb: number): number | null {
  const words = article.tokens.slice(Math.max(0, verb - 5), verb).map(({ text }) => text.toLowerCase());
  let name = verb - 6;
  if (!/^, for (his|her|its|their) part ,$/.test(words.join(" ")) || article.tokens[name]?.pos !== "PROPN") return null;
  while (relationOf(article, name) === "flat" && headOf(article, name) >= 0 && headOf(article, name) < name)
    name = headOf(article, name);
  return name;
}

function isSubjectBefore(article: CuedArticle, word: number, other: number): boolean {
  return word < other && relationOf(article, word) === "nsubj" && caseOf(article, word) === "";
}

/** "…, the envoy, Aiko Ito, the agency NTV reported": not the relative clause that the parser takes it for; null where it is one. */
function reporterBeside(article: CuedArticle, verb: number): number | null {
  const noun = headOf(article, verb);
  const before = article.tokens[verb - 1];
  if (relationOf(article, verb) !== "acl:relcl" || before?.pos !== "PROPN" || ownSubject(article, verb) >= 0)
    return null;
  for (let word = verb - 1; word > noun; word--) {
    if (/^(who|which|that|whose)$/i.test(tokenAt(article, word).text)) return null;
    if (tokenAt(article, word).text === "," && headOf(article, verb - 1) === noun) return verb - 1;
  }
  return null;
}

/** "…, adding that …", "… and predicted that …": whoever reported last goes on, wherever the parser hangs the verb. */
function goesOnFrom(article: CuedArticle, verb: number, last: Reporter): boolean {
  if (last.source < 0 || article.sentenceOf[last.verb] !== article.sentenceOf[verb]) return false;
  if (ownSubject(article, verb) >= 0) return false;
  for (let word = last.verb; word < verb; word++) if (tokenAt(article, word).text === ";") return false;
  return (
    (CONTINUING.has(tokenAt(article, verb).text.toLowerCase()) && article.tokens[verb - 1]?.text === ",") ||
    (beginsSecond(article, last.verb, verb) && isWithin(article, verb, last.verb))
  );
}

/** The author or whoever is quoted, or nobody. */
const SPEAKS_NOT = /^(i|we|you|me|us|nobody)$/i;

/** Rules that need no more than the words themselves; the others tell of acts and attitudes, in what is asserted only. */
const SPEECH: ReadonlySet<string> = new Set(["clause", "clause-then-cue", "parenthetical", "as-clause"]);

/** "will try to show that …": meant to be said. */
function isIntended(article: CuedArticle, verb: number): boolean {
  return relationOf(article, verb) === "xcomp" && INTENDING.has(lemmaOf(article, headOf(article, verb)));
}

/** "who …", "which …", "on which …", "what …", "whose envoy …". */
function opensRelative(article: CuedArticle, first: number): boolean {
  return [first - 1, first, first + 1].some((word) =>
    /^(who|which|that|what|whose)$/i.test(article.tokens[word]?.text ?? ""),
  );
}

/** "went on to criticise", "used the speech to attack": of somebody by name, and not only meant. */
function isDone(article: CuedArticle, verb: number, subject: number): boolean {
  if (subject < 0 || !/^(xcomp|advcl|root|conj)$/.test(relationOf(article, verb))) return false;
  // "should sign", "would support", "is unlikely to consider", "agreed to support": not done.
  if (child(article, verb, "aux") >= 0) return false;
  if (relationOf(article, verb) === "xcomp" && !GOING_ON.has(lemmaOf(article, headOf(article, verb)))) return false;
  return tokenAt(article, subject).pos === "PROPN" || /^(he|she|they)$/i.test(tokenAt(article, subject).text);
}

/** "did not rule out the plan", "may welcome it": as good as a finite verb. What somebody should say, nobody has said. */
function isTold(article: CuedArticle, verb: number): boolean {
  return article
    .children(verb)
    .some((word) => relationOf(article, word) === "aux" && /^(do|will|may|might)$/.test(lemmaOf(article, word)));
}

/** Whether somebody is told to do what the verb says, and it is not only a trait ("those who want …") or a purpose. */
function isAsserted(article: CuedArticle, verb: number, subject: number, relative = false): boolean {
  const who = article.tokens[subject];
  if (
    !relative &&
    /^(acl|csubj|amod|nmod)/.test(relationOf(article, verb)) &&
    !opensRelative(article, article.left[verb] as number)
  )
    return false;
  if (who && !isSomebody(article, subject)) return false;
  // "Those who had hoped for more": nobody in particular.
  if (
    /^acl/.test(relationOf(article, verb)) &&
    !isSomebody(article, headOf(article, verb)) &&
    /^who$/i.test(who?.text ?? "")
  )
    return false;
  if (/^(from|of|for|without|before|than|about|against|if|unless|until|whether|lest)$/.test(markOf(article, verb)))
    return false;
  // "Talking about the system, Ito said …" sets the scene.
  if (
    relationOf(article, verb) === "advcl" &&
    tokenAt(article, verb).text.endsWith("ing") &&
    verb < headOf(article, verb)
  )
    return false;
  if (/VerbForm=Ger/.test(tokenAt(article, verb).feats ?? "")) return relationOf(article, verb) !== "xcomp";
  return (
    !/VerbForm=Inf/.test(tokenAt(article, verb).feats ?? "") || isTold(article, verb) || isDone(article, verb, subject)
  );
}

/**
 * `passive`: "is expected to go", "was called a mistake by Ito", "Ito was told that …". Whoever does it stands behind "by";
 * without that nobody is named, and only some verbs attribute even so.
 */
function passive(article: CuedArticle, verb: number, cues: readonly Cue[]): Draft | null {
  const subject = ownSubject(article, verb);
  const agent = article
    .children(verb)
    .find((word) => /^obl/.test(relationOf(article, word)) && caseOf(article, word) === "by");
  const cue = cues.find(
    ({ frames, particle }) =>
      particle === null &&
      (frames.has("passive") || (agent !== undefined && TRANSITIVE.some((frame) => frames.has(frame)))),
  );
  if (subject < 0 || !cue || !isAsserted(article, verb, -1)) return null;
  const behind = article
    .children(verb)
    .find(
      (word) =>
        word > verb &&
        word !== agent &&
        /^(xcomp|ccomp|advcl|obl)$/.test(relationOf(article, word)) &&
        /^(to|that|as|of|for|with|whether|if|about)$/i.test(tokenAt(article, article.left[word] as number).text),
    );
  if ((agent === undefined && behind === undefined) || (agent !== undefined && !isSomebody(article, agent)))
    return null;
  // "is seen as", "was accused of": the preposition belongs to the cue.
  const marked =
    behind !== undefined &&
    article.left[behind] === verb + 1 &&
    /^(as|of|for|with|about)$/i.test(tokenAt(article, verb + 1).text);
  const parts: Words[] = [
    { first: article.left[subject] as number, last: Math.min(article.right[subject] as number, verb - 1) },
  ];
  if (behind !== undefined)
    parts.push({ first: (article.left[behind] as number) + (marked ? 1 : 0), last: article.right[behind] as number });
  const expletive = /^(it|there)$/i.test(tokenAt(article, subject).text);
  const content = (expletive ? parts.slice(1) : parts).flatMap((words) => contentRange(article, words) ?? []);
  if (content.length === 0) return null;
  return {
    rule: agent === undefined ? "passive" : "passive-by",
    confidence: 0.6,
    mode: cue.mode,
    factuality: cue.factuality,
    denies: cue.polarity === "negated",
    source: agent === undefined ? [] : [sourceRange(article, agent, article.left[agent] as number)],
    sourceHead: agent ?? -1,
    cue: cueRange(article, verb, marked ? verb + 1 : verb),
    cueHead: verb,
    content,
  };
}

const TRANSITIVE = ["object", "name", "as", "object-to", "object+of"];
