import type { Token } from "../../language/sentence.ts";
import { type Focus, newReferent, type Referent } from "./focus.ts";
import type { Kind } from "./lexicon.ts";
import type { Phrase } from "./phrase.ts";
import { type Place, placeOf } from "./place.ts";
import type { Reading } from "./reading.ts";
import type { Scene } from "./scene.ts";

/** Whom a pronoun means, the rule that tells most for it, and how sure that is, 0–1. */
export interface Antecedent {
  readonly phrase: Phrase;
  readonly rule: string;
  readonly certainty: number;
}

/** By how much the likeliest must surpass the next. */
const MARGIN: Readonly<Record<Kind, number>> = { male: 1.3, female: 1.3, neuter: 1.4, plural: 1.3 };
/** Of things much is spoken of: for "it" being prominent does not suffice. */
const PROMINENCE = "coreference/most-prominent";
/** Below this nothing is likely enough. */
const FLOOR = 6;
/** How much what is only spoken of within quotations counts outside them. */
const SPOKEN_OF = 0.3;
/** "Japan wants to keep its role": a possessive goes with the subject of its clause. */
const BOUND = 70;
/** "imposed on Moscow over its role": a possessive may go with anybody in its clause. */
const SAME_CLAUSE = 30;
/** "Ito said that he would go": who says it is spoken of. */
const OWN_WORDS = 50;
/** "Ito left because he was tired": the subject of the clause over a clause. */
const OVER = 40;
/** "Ito and his party". */
const BESIDE = 120;
/** "Ito praised himself". */
const REFLEXIVE_BOUND = 200;
/** "…, he said": who spoke before goes on. */
const GOES_ON = 40;
/** Each time that the text names a person twice as often. */
const NAMED_OFTEN = 12;
/** Sentences back in which a speaker spoke who goes on. */
const SPOKE_BACK = 3;
/** A subject goes with the subject before. */
const PARALLEL = 30;
/** "In his speech, Ito said": the subject is still to come. */
const TO_COME = 120;
/** A person of the pronoun's gender against one of whom it is not known. */
const KNOWN_GENDER = 1.25;

/** The one that a third-person pronoun means, or null where two are about equally likely or it is nobody named. */
export function antecedentOf(scene: Scene, focus: Focus, pronoun: Token, kind: Kind): Antecedent | null {
  const place = placeOf(scene, pronoun);
  const { toCome } = place;
  const referents = [...focus.referents];
  if (toCome && !focus.get(toCome.key)) referents.push(newReferent(toCome, focus.sentence));
  const subjectIn = lastSubject(referents, kind);
  let best: { phrase: Phrase; score: number; rule: string } | null = null;
  let second = 0;
  for (const referent of referents) {
    const fit = fitOf(referent.phrase, kind);
    if (fit === 0 || isBarred(scene.reading, place, referent)) continue;
    const { score, rule } = scoreOf(scene, place, referent, subjectIn);
    if (!best || score * fit > best.score) {
      second = best?.score ?? 0;
      best = { phrase: referent.phrase, score: score * fit, rule };
    } else second = Math.max(second, score * fit);
  }
  if (!best || best.phrase.mention < 0 || best.phrase.kind === "thing" || best.score < FLOOR) return null;
  if (best.score < second * MARGIN[kind] || (kind === "neuter" && best.rule === PROMINENCE)) return null;
  return { phrase: best.phrase, rule: best.rule, certainty: best.score / (best.score + second) };
}

/** The sentence in which one of those who may be meant was last a main subject. */
function lastSubject(referents: readonly Referent[], kind: Kind): number {
  let last = Number.NEGATIVE_INFINITY;
  for (const { phrase, subjectIn } of referents) if (fitOf(phrase, kind) > 0) last = Math.max(last, subjectIn);
  return last;
}

/** 0 for what the pronoun cannot mean, else how well it agrees in gender, number and kind. */
function fitOf({ kind, plural, gender }: Phrase, asked: Kind): number {
  if (asked === "plural") return plural ? 1 : 0;
  if (plural) return 0;
  if (asked === "neuter") return kind === "person" ? 0 : 1;
  if (kind !== "person") return 0;
  return gender === asked ? KNOWN_GENDER : gender === null ? 1 : 0;
}

function isBarred({ words }: Reading, place: Place, { phrase, here }: Referent): boolean {
  if (place.barred.has(phrase.key)) return true;
  return here.some((word) => place.barred.has(word) || (place.arguments >= 0 && words[word]?.head === place.arguments));
}

function scoreOf(scene: Scene, place: Place, referent: Referent, subjectIn: number): { score: number; rule: string } {
  const { words } = scene.reading;
  const { told, said, toldNow, saidNow, here, phrase } = referent;
  let score = told + toldNow + (said + saidNow) * (place.quoted ? 1 : SPOKEN_OF);
  if (phrase.kind === "person") score += NAMED_OFTEN * Math.log2(1 + (scene.named.get(phrase.key) ?? 0));
  let rule: string = PROMINENCE;
  const add = (weight: number, reason: string) => {
    score += weight;
    rule = reason;
  };
  const means = (word: number): boolean => word >= 0 && here.includes(word);
  const before = place.isMain && referent.subjectIn === place.sentence - 1;
  // Of things as well much is said: "it" that goes on must speak.
  if (before && (phrase.kind === "person" || phrase.plural || place.speaks))
    add(PARALLEL, "coreference/subject-as-before");
  // Not over somebody else whom the text has turned to since.
  const turned = referent.spokeIn < Math.min(subjectIn, place.sentence - 1) && referent.subjectIn < subjectIn;
  if (place.speaks && !turned && place.sentence - referent.spokeIn <= SPOKE_BACK)
    add(GOES_ON, "coreference/speaker-goes-on");
  if (means(place.doerOver)) add(OVER, "coreference/subject-of-clause-over");
  // "When Ito arrived, he …"
  const begins = (word: number): boolean => {
    const over = words[words[word]?.head ?? -1];
    return over?.deprel === "advcl" && over.head === place.subjectOf && /^nsubj/.test(words[word]?.deprel ?? "");
  };
  if (here.some(begins)) add(OVER, "coreference/subject-of-clause-in-front");
  if (means(place.source)) add(OWN_WORDS, "coreference/in-own-words");
  if (place.toCome?.key === phrase.key) add(TO_COME, "coreference/subject-to-come");
  if (here.some((word) => words[word]?.head === place.predicate)) score += SAME_CLAUSE;
  if (means(place.doerBefore)) add(PARALLEL, "coreference/subject-of-clause-before");
  if (means(place.beside)) add(BESIDE, "coreference/named-beside");
  if (means(place.doer)) add(place.isReflexive ? REFLEXIVE_BOUND : BOUND, "coreference/subject-of-its-clause");
  return { score, rule };
}
