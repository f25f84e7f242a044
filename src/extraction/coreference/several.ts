import { TITLE_HEADS } from "../../language/gazetteer/titles.ts";
import { stands } from "../../language/office.ts";
import type { Token } from "../../language/sentence.ts";
import type { Focus, Referent } from "./focus.ts";
import { TWO_BODIES, TWO_PERSONS } from "./lexicon.ts";
import type { Definite } from "./nominal.ts";
import { keyOfTwo, type Phrase } from "./phrase.ts";
import type { Antecedent } from "./pronoun.ts";
import type { Scene } from "./scene.ts";

/** Sentences back in which the several may have come up. */
const BACK = 3;

/** "both sides", "the two leaders", "the ministers": the first of the several, or null where they are not plain. */
export function severalMeant(scene: Scene, focus: Focus, { noun, plural, paired }: Definite): Antecedent | null {
  if (!plural) return null;
  if (TWO_PERSONS.has(noun)) return paired || TITLE_HEADS.has(noun) ? two(scene, focus, "person", BACK, noun) : null;
  if (!TWO_BODIES.has(noun)) return null;
  return two(scene, focus, "state", BACK) ?? twoStatesOf(scene) ?? two(scene, focus, "person", BACK);
}

/** "Both" alone: two persons, else two states, of the sentences before. */
export function bothMeant(scene: Scene, focus: Focus): Antecedent | null {
  return two(scene, focus, "person", BACK) ?? two(scene, focus, "state", BACK);
}

/** Words before "they" with which a sentence may open: "Later, they agreed …". */
const OPENING = 3;

/** "They" at the head of a sentence, where the one before names exactly two persons, and nobody else in the plural. */
export function pairMeant(scene: Scene, focus: Focus, they: Token): Antecedent | null {
  const { words, sentenceOf, quoted } = scene.reading;
  const before = words[they.index - OPENING];
  const opens = before === undefined || sentenceOf[before.index] !== sentenceOf[they.index];
  const isMain = /^nsubj/.test(they.deprel) && words[they.head]?.deprel === "root";
  if (!opens || !isMain || quoted[they.index] === 1) return null;
  for (const { phrase, sentence } of focus.referents)
    if (phrase.plural && phrase.kind !== "thing" && focus.sentence - sentence <= 1) return null;
  return two(scene, focus, "person", 1);
}

/** The two states that the text is about: named more than once, and no third one half as often. */
function twoStatesOf({ states }: Scene): Antecedent | null {
  const [one, other, third] = [...states.values()].sort((a, b) => b.times - a.times);
  if (!one || !other || other.times < 2 || (third && third.times * 2 > other.times)) return null;
  const phrase = { ...one.phrase, key: keyOfTwo(one.phrase, other.phrase), plural: true };
  return { phrase, rule: "coreference/two-states-of-the-text", certainty: 0.7 };
}

/** Two and no third of one type in the last sentences: the one that came up first there. */
function two(
  { reading, offices }: Scene,
  focus: Focus,
  type: "person" | "state",
  back: number,
  noun: string | null = null,
): Antecedent | null {
  for (let reach = 0; reach <= back; reach++) {
    const found = new Map<string, Referent>();
    for (const referent of focus.referents) {
      const { phrase, sentence } = referent;
      const told = referent.told + referent.toldNow > 0;
      if (!told || phrase.plural || focus.sentence - sentence > reach) continue;
      const mention = reading.mentions[phrase.mention];
      if (mention?.type !== type) continue;
      // "The ministers" leaves out whom the text knows to be president.
      const held = noun === null ? undefined : offices.get(mention.name);
      if (!held || held.some(({ office }) => stands(noun as string, office))) found.set(phrase.key, referent);
    }
    if (found.size > 2) return null;
    if (found.size === 2) {
      const [one, other] = [...found.values()] as [Referent, Referent];
      const first = weight(other) > weight(one) ? other : one;
      return { phrase: together(first.phrase, one, other), rule: "coreference/two-of-a-kind", certainty: 0.75 };
    }
  }
  return null;
}

function together(first: Phrase, one: Referent, other: Referent): Phrase {
  return { ...first, key: keyOfTwo(one.phrase, other.phrase), plural: true, gender: null };
}

const weight = ({ told, toldNow }: Referent): number => told + toldNow;
