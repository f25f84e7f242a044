import type { Article } from "./article.ts";
import {
  caseOf,
  child,
  headOf,
  isPassive,
  lemmaOf,
  markOf,
  ownSubject,
  relationOf,
  subjectOf,
  tokenAt,
} from "./clause.ts";
import { complementOf } from "./complement.ts";
import { cueRange } from "./cue-range.ts";
import type { Cue, CueLexicon } from "./cues.ts";
import type { Draft } from "./found.ts";
import { parenthetical } from "./parenthetical.ts";
import { contentRange, type Words } from "./ranges.ts";
import { isSeveral } from "./several.ts";
import { sourceRange } from "./source.ts";
import { AGENTS, ASIDES, DOCUMENTS, INTENDING, NOBODY } from "./word-lists.ts";

/** What verbs report by their trees. */
export function verbs(article: Article, cues: CueLexicon, quoted: readonly Draft[]): Draft[] {
  const found: Draft[] = [];
  const claimed = new Map(quoted.map(({ cueHead, sourceHead }) => [cueHead, sourceHead]));
  let last: Reporter = { verb: -1, source: -1 };
  article.tokens.forEach((_, word) => {
    const quoting = claimed.get(word);
    if (quoting !== undefined) last = { verb: word, source: quoting };
    if (quoting !== undefined || !isVerb(article, word)) return;
    const known = cues.verb.get(lemmaOf(article, word));
    const attribution = known && reported(article, word, known, last);
    if (!attribution) return;
    found.push(attribution);
    last = { verb: word, source: attribution.sourceHead };
  });
  return found;
}

/**
 * A verb, or what the parser takes for a plural noun behind a name: "Tokyo officially campaigns for …", "the dispute, which Japan views
 * as …".
 */
function isVerb(article: Article, word: number): boolean {
  const { pos, text } = tokenAt(article, word);
  if (pos === "VERB") return true;
  if (pos !== "NOUN" || !text.endsWith("s") || !/^(root|acl:relcl|parataxis)$/.test(relationOf(article, word)))
    return false;
  const before = tokenAt(article, Math.max(0, word - 1)).pos === "ADV" ? word - 2 : word - 1;
  return (
    before >= 0 &&
    tokenAt(article, before).pos === "PROPN" &&
    headOf(article, before) === word &&
    child(article, word, "det", "cop", "case") < 0
  );
}

/** Who reported last, by which verb. */
interface Reporter {
  readonly verb: number;
  readonly source: number;
}

function reported(article: Article, verb: number, cues: readonly Cue[], last: Reporter): Draft | null {
  if (isPassive(article, verb)) return passive(article, verb, cues);
  const subject = goesOnFrom(article, verb, last) ? last.source : subjectOf(article, verb);
  // Who says "I think" within the text is its author, or whoever is quoted: nobody is reported.
  if (subject < 0 || FIRST_AND_SECOND.test(tokenAt(article, subject).text)) return null;
  const complement = parenthetical(article, verb, subject, cues) ?? complementOf(article, verb, cues);
  if (!complement || !(SPEECH.has(complement.rule) || isAsserted(article, verb, subject))) return null;
  const content = complement.words.flatMap((words) => contentRange(article, words) ?? []);
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

/** "…, adding that …": whoever reported last goes on, wherever the parser hangs the participle. */
function goesOnFrom(article: Article, verb: number, last: Reporter): boolean {
  if (!ASIDES.has(tokenAt(article, verb).text.toLowerCase()) || article.tokens[verb - 1]?.text !== ",") return false;
  return (
    last.source >= 0 && article.sentenceOf[last.verb] === article.sentenceOf[verb] && ownSubject(article, verb) < 0
  );
}

const FIRST_AND_SECOND = /^(i|we|you|me|us)$/i;

/** Rules that need no more than the words themselves; the others tell of acts and attitudes, in what is asserted only. */
const SPEECH: ReadonlySet<string> = new Set(["clause", "clause-then-cue", "parenthetical", "as-clause"]);

/** "will try to show that …": meant to be said. */
function isIntended(article: Article, verb: number): boolean {
  return relationOf(article, verb) === "xcomp" && INTENDING.has(lemmaOf(article, headOf(article, verb)));
}

/** Whether somebody is told to do what the verb says, and it is not only a trait ("those who want …") or a purpose. */
function isAsserted(article: Article, verb: number, subject: number): boolean {
  const who = article.tokens[subject];
  if (
    /^(acl|csubj|amod|nmod)/.test(relationOf(article, verb)) &&
    !/^(who|which|that)$/i.test(tokenAt(article, article.left[verb] as number).text)
  )
    return false;
  if (
    who &&
    (NOBODY.has(who.text.toLowerCase()) ||
      (who.pos === "NOUN" && !AGENTS.has(who.lemma.toLowerCase()) && !DOCUMENTS.has(who.lemma.toLowerCase())))
  )
    return false;
  if (/^(from|of|for|without|by|before|after|than|about|in|on|against)$/.test(markOf(article, verb))) return false;
  // "Talking about the system, Ito said …" sets the scene.
  if (
    relationOf(article, verb) === "advcl" &&
    tokenAt(article, verb).text.endsWith("ing") &&
    verb < headOf(article, verb)
  )
    return false;
  return !/VerbForm=(Inf|Ger)/.test(tokenAt(article, verb).feats ?? "");
}

/**
 * `passive`: "is expected to go", "was called a mistake by Ito", "Ito was told that …". Whoever does it stands behind "by";
 * without that nobody is named, and only some verbs attribute even so.
 */
function passive(article: Article, verb: number, cues: readonly Cue[]): Draft | null {
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
        /^(to|that|as|of|for)$/i.test(tokenAt(article, article.left[word] as number).text),
    );
  if (agent === undefined && behind === undefined) return null;
  const parts: Words[] = [
    { first: article.left[subject] as number, last: Math.min(article.right[subject] as number, verb - 1) },
  ];
  if (behind !== undefined)
    parts.push({ first: article.left[behind] as number, last: article.right[behind] as number });
  const expletive = /^(it|there)$/i.test(tokenAt(article, subject).text);
  const content = (expletive ? parts.slice(1) : parts).flatMap((words) => contentRange(article, words) ?? []);
  if (content.length === 0) return null;
  const by = agent === undefined ? -1 : (article.left[agent] as number);
  return {
    rule: agent === undefined ? "passive" : "passive-by",
    confidence: 0.6,
    mode: cue.mode,
    source: agent === undefined ? [] : [sourceRange(article, agent, by)],
    sourceHead: agent ?? -1,
    cue: cueRange(article, verb, by === verb + 1 ? by : verb),
    cueHead: verb,
    content,
    factuality: cue.factuality,
    denies: cue.polarity === "negated",
  };
}

const TRANSITIVE = ["object", "name", "as", "object-to", "object+of"];
