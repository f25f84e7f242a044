import { office } from "../../language/office.ts";
import type { Token } from "../../language/sentence.ts";
import type { Mention } from "../../schema/extract.ts";
import type { Range } from "../../schema/span.ts";
import { issuerOf } from "./document.ts";
import { Focus } from "./focus.ts";
import { genders } from "./gender.ts";
import { DOCUMENTS, EMPTY_SUBJECT, type Kind, THIRD_PERSON } from "./lexicon.ts";
import { definiteAt, standsFor } from "./nominal.ts";
import { coordination, keyOf, type Phrase, phraseAt } from "./phrase.ts";
import { type Antecedent, antecedentOf } from "./pronoun.ts";
import type { Reading } from "./reading.ts";
import type { Office, Scene } from "./scene.ts";
import { bothMeant, pairMeant, severalMeant } from "./several.ts";
import { nounOfRelative, treeOf, weightOf } from "./tree.ts";

/** Sentences back in which a statement may have been issued that "the statement" is. */
const ISSUED_BACK = 4;

/**
 * Reads a text from its beginning to its end and resolves the pronouns and noun phrases in it. What they mean goes to
 * the end of the reading's mentions; of those that mean several the first is noted without a mention of its own.
 * Returns the mention by head word.
 */
export function walk(reading: Reading): Map<number, number> {
  const scene = sceneOf(reading);
  const focus = new Focus();
  const resolved = new Map<number, number>();
  const issued = new Map<string, { readonly issuer: number; readonly sentence: number }>();
  for (const word of reading.words) {
    if (!word) continue;
    const sentence = reading.sentenceOf[word.index] as number;
    if (sentence !== focus.sentence) focus.advance(sentence);
    const noun = word.pos === "NOUN" ? word.lemma.toLowerCase() : "";
    if (DOCUMENTS.has(noun)) {
      const issuer = issuerOf(scene, word.index, resolved);
      const before = issued.get(noun);
      if (issuer >= 0) issued.set(noun, { issuer, sentence });
      else if (before && sentence - before.sentence <= ISSUED_BACK) resolved.set(word.index, before.issuer);
    }
    const kind = word.pos === "PRON" ? THIRD_PERSON.get(word.text.toLowerCase()) : undefined;
    const phrase = kind ? pronounAt(scene, focus, word, kind, resolved) : nounAt(scene, focus, word, resolved);
    if (!phrase) continue;
    const how = { quoted: reading.quoted[word.index] === 1, speaks: scene.speaking.has(word.index) };
    focus.refer(phrase, how);
    countState(scene, phrase);
    const several = coordination(scene, phrase);
    if (several) focus.refer(several, how);
  }
  return resolved;
}

function countState({ reading, states }: Scene, phrase: Phrase): void {
  if (phrase.plural || reading.mentions[phrase.mention]?.type !== "state") return;
  const { key } = phrase;
  states.set(key, { phrase, times: (states.get(key)?.times ?? 0) + 1 });
}

function sceneOf(reading: Reading): Scene {
  const { text, words, mentions, attributions } = reading;
  const sources = attributions.map(({ sourceHead }) => nounOfRelative(words, sourceHead));
  return {
    reading,
    tree: treeOf(words),
    sexes: genders(text, mentions),
    sources,
    speaking: new Set(sources),
    saying: Map.groupBy(sources.keys(), (n) => sources[n] as number),
    named: timesNamed(mentions),
    states: new Map(),
    offices: officesOf(mentions),
  };
}

function timesNamed(mentions: readonly Mention[]): Map<string, number> {
  const named = new Map<string, number>();
  for (const mention of mentions) {
    if (mention.form !== "name") continue;
    const key = keyOf(mention);
    named.set(key, (named.get(key) ?? 0) + 1);
  }
  return named;
}

/** What each person is said to be; who once was it is not meant by the name of the office. */
function officesOf(mentions: readonly Mention[]): Map<string, Office[]> {
  const offices = new Map<string, Office[]>();
  for (const { type, form, name, title, titleOf } of mentions) {
    if (type !== "person" || form !== "name" || !title || /^(?:former|ex|late|then)\b/.test(title)) continue;
    const held = offices.get(name) ?? [];
    const named = office(title);
    if (!held.some((known) => known.office === named && known.of === titleOf))
      offices.set(name, [...held, { office: named, of: titleOf }].slice(0, MOST_OFFICES));
  }
  return offices;
}

const MOST_OFFICES = 8;

function pronounAt(scene: Scene, focus: Focus, word: Token, kind: Kind, resolved: Map<number, number>): Phrase | null {
  if (kind === "neuter" && isEmpty(scene, word)) return null;
  const found = antecedentOf(scene, focus, word, kind) ?? (kind === "plural" ? pairMeant(scene, focus, word) : null);
  if (!found) return null;
  const gender = learn(scene, found, kind);
  return { ...note(scene, found, word, word.index, "pronoun", resolved), gender };
}

/** "It is time to talk", "it seems that": the pronoun stands for what follows. */
function isEmpty({ reading, tree }: Scene, { deprel, head }: Token): boolean {
  if (/^expl/.test(deprel)) return true;
  if (!/^nsubj/.test(deprel) || tree.clause[head] !== 1) return false;
  const predicate = reading.words[head];
  return predicate?.pos !== "VERB" || EMPTY_SUBJECT.has(predicate.lemma) || /^nsubj:pass/.test(deprel);
}

function nounAt(scene: Scene, focus: Focus, word: Token, resolved: Map<number, number>): Phrase | null {
  if (/^both$/i.test(word.text) && !/^(?:det|cc)/.test(word.deprel)) {
    const two = bothMeant(scene, focus);
    return two && note(scene, two, word, word.index, "pronoun", resolved);
  }
  const phrase = phraseAt(scene, word.index);
  if (phrase?.mention !== -1) return phrase;
  const definite = definiteAt(scene, word.index);
  const found = definite && (severalMeant(scene, focus, definite) ?? standsFor(scene, focus, definite));
  return found ? note(scene, found, definite, word.index, "nominal", resolved) : phrase;
}

/** Notes whom a word means, and gives the phrase that it is. */
function note(
  { reading }: Scene,
  { phrase, rule, certainty }: Antecedent,
  { start, end }: Range,
  word: number,
  form: Mention["form"],
  resolved: Map<number, number>,
): Phrase {
  const { mentions } = reading;
  const meant = phrase.mention;
  if (phrase.plural && mentions[meant]?.type !== "group") resolved.set(word, meant);
  else {
    const { type, name, confidence } = mentions[meant] as Mention;
    const sure = confidence * certainty;
    const mention: Mention = { start, end, type, form, name, title: null, titleOf: null, rule, confidence: sure };
    resolved.set(word, mentions.push(mention) - 1);
  }
  return { ...phrase, word, weight: weightOf(reading.words, word) };
}

/** A person of unknown gender has that of a pronoun which surely means him or her. */
function learn({ reading, sexes }: Scene, { phrase, certainty }: Antecedent, kind: Kind): Phrase["gender"] {
  const person = reading.mentions[phrase.mention];
  if (person?.type !== "person" || (kind !== "female" && kind !== "male")) return phrase.gender;
  if (phrase.gender === null && certainty >= SURE && !sexes.has(person.name)) sexes.set(person.name, kind);
  return kind;
}

const SURE = 0.6;
