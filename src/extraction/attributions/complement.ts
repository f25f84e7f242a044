import {
  headOf,
  isInfinitive as isMarkedInfinitive,
  isTime,
  ownSubject,
  prepositionOf,
  relationOf,
  tokenAt,
} from "../article/clause.ts";
import { clauseComplement, restOfSentence } from "./clause-complement.ts";
import type { CuedArticle } from "./cued-article.ts";
import type { Cue } from "./cues.ts";
import { isDeed } from "./deeds.ts";
import { infinitiveWords } from "./infinitive-words.ts";
import { objectWords } from "./object-words.ts";
import type { Words } from "./ranges.ts";
import type { RuleName } from "./rules.ts";

/** What a cue takes, by a rule's name; the words are not trimmed yet. */
export interface Complement {
  readonly rule: RuleName;
  readonly cue: Cue;
  /** Last word of the cue: a particle or preposition that belongs to it. */
  readonly cueLast: number;
  readonly words: readonly Words[];
}

/** "to block their entry": also where the parser hangs the "to" on something else. */
function isInfinitive(article: CuedArticle, verb: number): boolean {
  const { feats } = tokenAt(article, verb);
  const to = article.tokens[verb - 1];
  return (
    isMarkedInfinitive(article, verb) ||
    (feats?.includes("VerbForm=Inf") === true && to?.text === "to" && to.pos === "PART")
  );
}

/** What stands behind a verb. */
interface Behind {
  readonly article: CuedArticle;
  readonly verb: number;
  readonly cue: Cue;
  readonly cueLast: number;
  /** Dependents of the verb behind the cue. */
  readonly dependents: readonly number[];
  readonly object: number | undefined;
}

/** What a verb of the lexicon takes, as its tree has it; null if it has nothing that it could attribute. */
export function complementOf(article: CuedArticle, verb: number, cues: readonly Cue[]): Complement | null {
  if (isDeed(article, verb)) return null;
  for (const cue of cues) {
    const cueLast = particle(article, verb, cue);
    if (cueLast < 0) continue;
    const dependents = article.children(verb).filter((word) => word > cueLast);
    const object =
      dependents.find((word) => relationOf(article, word) === "obj") ??
      addressee(article, verb, cueLast) ??
      reportsBehind(article, cueLast);
    const behind: Behind = { article, verb, cue, cueLast, dependents, object };
    const found =
      clause(behind) ?? infinitive(behind) ?? withObject(behind) ?? preposition(behind) ?? ofAntecedent(behind);
    if (found) return found;
  }
  const plain = cues.find(({ frames, particle: wanted }) => wanted === null && frames.has("clause"));
  const lost = /^(reparandum|dep|discourse|orphan)$/.test(relationOf(article, verb));
  const rest =
    plain && (lost || cues.some(({ frames }) => frames.has("aside"))) && restOfSentence(article, verb, verb, plain);
  return rest ? { rule: "clause", cue: plain, cueLast: verb, words: [rest] } : null;
}

/** The last word of a verb with its particle; −1 if that is not there. */
function particle(article: CuedArticle, verb: number, { particle: wanted }: Cue): number {
  if (wanted === null) return verb;
  let at = verb;
  for (const word of wanted.split(" ")) {
    const next = [at + 1, at + 2, at + 3].find(
      (other) =>
        article.tokens[other]?.text.toLowerCase() === word && article.sentenceOf[other] === article.sentenceOf[verb],
    );
    if (next === undefined) return -1;
    at = next;
  }
  return at;
}

/** "denied reports that …": an object that the parser may take for a verb. */
function reportsBehind(article: CuedArticle, cueLast: number): number | undefined {
  const next = article.tokens[cueLast + 1];
  return next?.pos === "VERB" && /^(reports|claims|rumou?rs)$/.test(next.text) ? cueLast + 1 : undefined;
}

/** "called on them to wait": whom the particle introduces. */
function addressee(article: CuedArticle, verb: number, cueLast: number): number | undefined {
  if (cueLast === verb) return undefined;
  return article
    .children(verb)
    .find((word) => word > cueLast && relationOf(article, word) === "obl" && article.left[word] === cueLast);
}

/** `clause`: said (that) the talks had failed. */
function clause({ article, verb, cue, cueLast, dependents }: Behind): Complement | null {
  if (
    !cue.frames.has("clause") ||
    dependents.some((word) => relationOf(article, word) === "ccomp" && isInfinitive(article, word))
  )
    return null;
  const words = clauseComplement(article, verb, cueLast, cue);
  return words && { rule: "clause", cue, cueLast, words: [words] };
}

/** `infinitive`: promised to wait; `object-infinitive`: urged them to wait. */
function infinitive({ article, verb, cue, cueLast, dependents, object }: Behind): Complement | null {
  const { frames } = cue;
  // "the ships that Tokyo wants to see": of the ships.
  const whom = object ?? dependents.find((word) => relationOf(article, word) === "iobj");
  const relative = tokenAt(article, Math.max(0, ownSubject(article, verb))).text;
  if (relationOf(article, verb) === "acl:relcl" && whom === undefined && !/^(who|which|that)$/i.test(relative))
    return null;
  const to = dependents.find(
    (word) =>
      isInfinitive(article, word) &&
      (relationOf(article, word) === "xcomp" ||
        // "They agreed in Bern to “avoid surprises”", "agreed on Friday to wait": not what they did it for, where it is quoted or timed.
        (relationOf(article, word) === "advcl" &&
          (frames.has("object-to") ||
            (article.quoteOf[word] ?? -1) >= 0 ||
            isTime(article, (article.left[word] as number) - 1)))),
  );
  if (to !== undefined && whom === undefined && frames.has("to"))
    return { rule: "infinitive", cue, cueLast, words: [infinitiveWords(article, to)] };
  if (!frames.has("object-to")) return null;
  if (to !== undefined && whom !== undefined && whom < to)
    return {
      rule: "object-infinitive",
      cue,
      cueLast,
      words: [{ first: Math.max(cueLast + 1, article.left[whom] as number), last: article.right[to] as number }],
    };
  // The parser often takes the object of the first verb for the subject of the second.
  const subordinate = dependents.find((word) => relationOf(article, word) === "ccomp" && isInfinitive(article, word));
  if (subordinate === undefined) return null;
  const first = whom !== undefined && whom < subordinate ? whom : subordinate;
  return { rule: "object-infinitive", cue, cueLast, words: [fromTo(article, first, subordinate)] };
}

/** `as`: described it as a mistake; `name`: called it a mistake; `object-preposition`: accused them of lying; `object`. */
function withObject({ article, verb, cue, cueLast, dependents, object }: Behind): Complement | null {
  if (cue.frames.has("name")) {
    const named = nameWords(article, cueLast, dependents);
    if (named) return { rule: "name", cue, cueLast, words: [named] };
  }
  if (object === undefined) return null;
  const { frames } = cue;
  const found = (rule: RuleName, words: Words): Complement => ({ rule, cue, cueLast, words: [words] });
  if (frames.has("as")) {
    const as = [...dependents, ...article.children(object)].find(
      (word) => word > object && firstText(article, word) === "as",
    );
    if (as !== undefined) return found("as", fromTo(article, object, as));
  }
  for (const frame of frames) {
    const wanted = /^object\+(.+)$/.exec(frame)?.[1];
    const argument =
      wanted &&
      [...dependents, ...article.children(object)].find(
        (word) => word > object && prepositionOf(article, word) === wanted,
      );
    if (argument) return found("object-preposition", fromTo(article, object, argument));
  }
  // "Ito asked it", "promised that": nothing is told. "Ito criticised them" tells of whom.
  const { pos, text } = tokenAt(article, object);
  if (!frames.has("object") || (pos === "PRON" && !/^(him|her|them)$/i.test(text))) return null;
  return found("object", objectWords(article, verb, object));
}

/** "called the plan a mistake", "called him “crooked” and “a liar”": two parts, or one of them quoted. */
function nameWords(article: CuedArticle, cueLast: number, dependents: readonly number[]): Words | null {
  const parts = dependents.filter((word) => /^(obj|iobj|xcomp|ccomp|appos|dep)$/.test(relationOf(article, word)));
  const first = cueLast + 1;
  const last = Math.max(...parts.map((word) => article.right[word] as number));
  if (parts.length === 0 || parts.some((word) => isInfinitive(article, word))) return null;
  let quoted = false;
  for (let word = first; word <= last; word++) if ((article.quoteOf[word] ?? -1) >= 0) quoted = true;
  return parts.length > 1 || quoted ? { first, last } : null;
}

/** Words from a cue to its preposition: "warned, however, against". */
const FARTHEST = 4;

/** `preposition`: called for talks; called for the talks to go on. */
function preposition({ article, cue, cueLast, dependents }: Behind): Complement | null {
  for (const word of dependents) {
    const wanted = prepositionOf(article, word);
    const mark = article.left[word] as number;
    if (
      wanted === "" ||
      !cue.frames.has(`+${wanted}`) ||
      firstText(article, word) !== wanted ||
      mark > cueLast + FARTHEST ||
      isTime(article, word)
    )
      continue;
    const next = (article.right[word] as number) + 1;
    const goesOn = dependents.find((other) => article.left[other] === next && isInfinitive(article, other)) ?? word;
    const words = { first: mark + 1, last: article.right[goesOn] as number };
    return { rule: "preposition", cue, cueLast: mark, words: [words] };
  }
  return null;
}

/** `antecedent`: the dispute, which Tokyo views as the key issue; the place that he calls his home. */
function ofAntecedent({ article, verb, cue, cueLast, dependents, object }: Behind): Complement | null {
  if (!/^acl/.test(relationOf(article, verb)) || object !== undefined) return null;
  const { frames } = cue;
  const noun = headOf(article, verb);
  const subject = ownSubject(article, verb);
  if (
    noun < 0 ||
    subject < 0 ||
    (tokenAt(article, noun).pos === "PRON" && !isWhat(article, noun)) ||
    /^(who|which|that)$/i.test(tokenAt(article, subject).text)
  )
    return null;
  const mark = caseMarkOf(article, noun);
  const antecedent: Words = {
    first: isWhat(article, noun) ? noun : Math.max(article.left[noun] as number, mark + 1),
    last: Math.min(article.right[noun] as number, (article.left[verb] as number) - 1),
  };
  const as = dependents.find((word) => firstText(article, word) === "as");
  if (frames.has("as")) {
    if (as === undefined) return null;
    const rest = { first: (article.left[as] as number) + 1, last: article.right[as] as number };
    return { rule: "antecedent", cue, cueLast, words: [antecedent, rest] };
  }
  const name = dependents.find((word) => /^(xcomp|obj|ccomp)$/.test(relationOf(article, word)));
  if (frames.has("name") && name !== undefined)
    return { rule: "antecedent", cue, cueLast, words: [antecedent, subtree(article, name)] };
  return null;
}

/** "what Ito described as a mistake". */
function isWhat(article: CuedArticle, word: number): boolean {
  return /^what$/i.test(tokenAt(article, word).text);
}

function caseMarkOf(article: CuedArticle, noun: number): number {
  return Math.max(-1, ...article.children(noun).filter((word) => word < noun && relationOf(article, word) === "case"));
}

function firstText(article: CuedArticle, word: number): string {
  return tokenAt(article, article.left[word] as number).text.toLowerCase();
}

function subtree(article: CuedArticle, word: number): Words {
  return { first: article.left[word] as number, last: article.right[word] as number };
}

function fromTo(article: CuedArticle, from: number, to: number): Words {
  return { first: article.left[from] as number, last: article.right[to] as number };
}
