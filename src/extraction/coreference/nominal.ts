import { TITLE_HEADS } from "../../language/gazetteer/titles.ts";
import { office as officeNamed, stands } from "../../language/office.ts";
import type { Range } from "../../schema/span.ts";
import type { Focus, Referent } from "./focus.ts";
import { ANY_PERSON, COUNTRY_NOUNS, NOT_NOW } from "./lexicon.ts";
import { isPersonNoun, type Phrase } from "./phrase.ts";
import type { Antecedent } from "./pronoun.ts";
import type { Scene } from "./scene.ts";

/** A definite noun phrase, as far as it matters whom it stands for. */
export interface Definite extends Range {
  readonly word: number;
  /** Its head, singular, and the words before it that narrow it: "foreign minister". */
  readonly noun: string;
  readonly asked: string;
  /** Plain name of the state that it names itself: "the Russian visitor". */
  readonly state: string | null;
  readonly plural: boolean;
  /** "both", "the two". */
  readonly paired: boolean;
}

/** Words a noun phrase may have before its head. */
const LONGEST = 6;

/** "the Russian foreign minister", "that country", "both sides" with the head `index`; null for what is not definite or is narrowed after its head. */
export function definiteAt({ reading }: Scene, index: number): Definite | null {
  const { words, mentions, adjectives, meant } = reading;
  const head = words[index];
  if (head?.pos !== "NOUN") return null;
  // "the minister of trade", "the country that …", "the president, a lawyer": said more closely than the noun does.
  for (let at = index + 1; at <= index + 4; at++) {
    const after = words[at];
    if (after?.head === index && /^(?:nmod|acl|appos|flat)/.test(after.deprel) && after.deprel !== "nmod:poss")
      return null;
  }
  let state: string | null = null;
  let paired = false;
  const narrowing: string[] = [head.lemma.toLowerCase()];
  for (let at = index - 1; at >= index - LONGEST; at--) {
    const word = words[at];
    if (!word || (word.head !== index && !/^(?:compound|amod|nmod:poss|case)/.test(word.deprel))) return null;
    const lower = word.text.toLowerCase();
    const name = mentions[Math.max(adjectives[at] as number, meant[at] as number)];
    if (name?.type === "state" && word.deprel !== "nmod:poss") state = name.name;
    else if (/^(?:the|this|that|these|those|both)$/.test(lower))
      return {
        word: index,
        start: word.start,
        end: head.end,
        noun: head.lemma.toLowerCase(),
        asked: narrowing.join(" "),
        state,
        paired: paired || lower === "both",
        plural: lower === "both" || /Number=Plur/.test(head.feats ?? ""),
      };
    else if (lower === "two") paired = true;
    else if (name || NOT_NOW.has(lower) || word.deprel === "nmod:poss" || word.deprel === "nummod") return null;
    else narrowing.unshift(lower);
  }
  return null;
}

/** By how much the likeliest must surpass the next. */
const MARGIN = 1.3;

/** The person or state that a definite noun phrase in the singular stands for, or null where that is not plain. */
export function standsFor(scene: Scene, focus: Focus, definite: Definite): Antecedent | null {
  if (definite.plural) return null;
  if (COUNTRY_NOUNS.has(definite.asked)) return countryMeant(scene, focus, definite);
  if (isPersonNoun(definite.noun)) return personMeant(scene, focus, definite);
  return null;
}

function countryMeant({ reading }: Scene, focus: Focus, { state, word }: Definite): Antecedent | null {
  if (state !== null) return null;
  const quoted = reading.quoted[word] === 1;
  return likeliest(focus, quoted, "coreference/country", ({ mention }) => reading.mentions[mention]?.type === "state");
}

/** "the senior diplomat": no office of its own. */
const RANK = /^(?:senior|veteran|seasoned|experienced|high-ranking) /;

function personMeant(
  { reading, offices }: Scene,
  focus: Focus,
  { noun, asked: written, state, word }: Definite,
): Antecedent | null {
  const asked = written.replace(RANK, "");
  const isOffice = TITLE_HEADS.has(noun);
  if (!isOffice && !ANY_PERSON.has(noun)) return null;
  if (state === null && isAnother(reading, focus, noun)) return null;
  const quoted = reading.quoted[word] === 1;
  return likeliest(focus, quoted, state === null ? "coreference/office" : "coreference/office-of-state", (phrase) => {
    const person = reading.mentions[phrase.mention];
    if (person?.type !== "person") return false;
    const held = offices.get(person.name) ?? [];
    return held.some(
      ({ office, of }) =>
        (state === null ? isOffice : of === state) &&
        (stands(asked, office) || office === officeNamed(asked) || (state !== null && ANY_PERSON.has(asked))),
    );
  });
}

/** "one Western diplomat … the diplomat": of those that the noun itself has brought up the last has no name. */
function isAnother({ words }: Scene["reading"], focus: Focus, noun: string): boolean {
  let nameless = false;
  for (const { phrase } of focus.referents)
    if (!phrase.plural && words[phrase.word]?.lemma.toLowerCase() === noun) nameless = phrase.mention < 0;
  return nameless;
}

/** Of those that fit, the one the text is about most, if it is so by far. */
function likeliest(focus: Focus, quoted: boolean, rule: string, fits: (phrase: Phrase) => boolean): Antecedent | null {
  let best: Referent | null = null;
  let second = 0;
  for (const referent of focus.referents) {
    if (referent.phrase.mention < 0 || referent.phrase.plural || !fits(referent.phrase)) continue;
    const weight = weightOf(referent, quoted);
    if (!best || weight > weightOf(best, quoted)) {
      second = best ? weightOf(best, quoted) : 0;
      best = referent;
    } else second = Math.max(second, weight);
  }
  if (!best || weightOf(best, quoted) < second * MARGIN) return null;
  const weight = weightOf(best, quoted);
  return { phrase: best.phrase, rule, certainty: weight / (weight + second) };
}

const weightOf = ({ told, toldNow, said, saidNow }: Referent, quoted: boolean): number =>
  told + toldNow + (said + saidNow) * (quoted ? 1 : SPOKEN_OF);

/** How much what is only spoken of within quotations counts outside them. */
const SPOKEN_OF = 0.3;
