import type { Token } from "../../language/sentence.ts";
import type { Mention } from "../../schema/extract.ts";
import { firstWordFrom } from "../article/word-search.ts";
import { REFLEXIVE } from "./lexicon.ts";
import { keyOf, type Phrase, phraseAt } from "./phrase.ts";
import type { Reading } from "./reading.ts";
import type { Scene } from "./scene.ts";
import { doerAbove, doerBefore, mainSubjectAfter, predicateOver } from "./tree.ts";

/** What the place of a pronoun says of whom it means; of words −1 for none. */
export interface Place {
  readonly quoted: boolean;
  readonly isSubject: boolean;
  /** A subject of a main clause. */
  readonly isMain: boolean;
  readonly isPossessive: boolean;
  readonly isReflexive: boolean;
  /** It is itself the source of an attribution. */
  readonly speaks: boolean;
  readonly sentence: number;
  /** Keys, or words of this sentence, of what it cannot mean. */
  readonly barred: ReadonlySet<string | number>;
  /** The head whose other arguments it cannot mean. */
  readonly arguments: number;
  /** The subject of its clause, which a possessive or reflexive goes with. */
  readonly doer: number;
  /** What a possessive is coordinated with: "Ito and his party". */
  readonly beside: number;
  /** The subject of the clause that its own clause hangs on, if it is the subject of its own. */
  readonly doerOver: number;
  /** What it is the subject of. */
  readonly subjectOf: number;
  /** The subject of the clause before, if it stands within that of its own. */
  readonly doerBefore: number;
  /** The predicate of its clause. */
  readonly predicate: number;
  /** The source in whose reported speech it stands. */
  readonly source: number;
  /** The subject behind it, if it stands in what comes before it: "In his speech, Ito …". */
  readonly toCome: Phrase | null;
}

export function placeOf(scene: Scene, pronoun: Token): Place {
  const { reading, tree, sources, speaking } = scene;
  const { words } = reading;
  const { index, deprel, head } = pronoun;
  const over = words[head];
  const isPossessive = deprel === "nmod:poss";
  const isReflexive = REFLEXIVE.has(pronoun.text.toLowerCase());
  const isSubject = /^nsubj/.test(deprel);
  const quoted = reading.quoted[index] === 1;
  // "Japan, for its part, …": the noun it hangs on.
  const aside = over?.text === "part" && words[index - 1]?.text.toLowerCase() === "for";
  const beside = isPossessive && over?.deprel === "conj" && (reading.meant[over.head] as number) >= 0 ? over.head : -1;
  const doer = aside && over.deprel === "nmod" ? over.head : doerAbove(words, tree, index);
  const barred = new Set<string | number>();
  if ((isPossessive && !aside) || deprel === "nmod") barPhraseAround(reading, head, barred);
  // Not the doer of the verb that it is the object of: "Ito asked Petrov to call him", "Ito rang Petrov, asking him …".
  const shares = /^(?:xcomp|advcl|conj)/.test(over?.deprel ?? "") && (tree.subject[head] ?? -1) < 0;
  if (!isPossessive && !isReflexive && doer >= 0 && shares) barred.add(doer);
  // Who is quoted speaks of himself as "I".
  bar(reading, sources[reading.quotedBy[index] as number] ?? -1, barred);
  // "He praised Ito", "He said that Ito …", “Ito will go,” he said: who speaks does not call himself by his name.
  if (!isPossessive && !isReflexive) bar(reading, tree.object[head] ?? -1, barred);
  if (isSubject) for (const n of scene.saying.get(index) ?? []) barNamed(reading, n, barred);
  const next = mainSubjectAfter(words, tree, index);
  return {
    quoted,
    isSubject,
    isMain: isSubject && /^(?:root|conj|parataxis)/.test(over?.deprel ?? ""),
    isPossessive,
    isReflexive,
    speaks: speaking.has(index),
    sentence: reading.sentenceOf[index] as number,
    barred,
    arguments: isPossessive || isReflexive ? -1 : head,
    doer: beside < 0 && (isPossessive || isReflexive) ? doer : -1,
    beside,
    doerOver: isSubject && /^(?:advcl|acl|ccomp)/.test(over?.deprel ?? "") ? doerAbove(words, tree, head) : -1,
    subjectOf: isSubject ? head : -1,
    doerBefore: isPossessive ? doerBefore(words, tree, index) : -1,
    predicate: isPossessive ? predicateOver(words, index) : -1,
    source: quoted || !(isSubject || isPossessive) ? -1 : (sources[reading.contentOf[index] as number] ?? -1),
    toCome: next >= 0 ? phraseAt(scene, next) : null,
  };
}

/** Phrases around a pronoun that are looked at. */
const OUTERMOST = 6;

/** Not the one whose noun phrase it stands in: "his counterpart, Ito", "the head of his party". */
function barPhraseAround(reading: Reading, head: number, barred: Set<string | number>): void {
  let at = head;
  for (let steps = 0; steps < OUTERMOST && at >= 0; steps++) {
    bar(reading, at, barred);
    const word = reading.words[at];
    if (!word || !/^(?:nmod|appos|flat)/.test(word.deprel)) break;
    at = word.head;
  }
}

/** Words of what one attribution tells that are looked at. */
const LONGEST_CONTENT = 150;

/** The persons whom the content of an attribution names, but for what somebody else says in it. */
function barNamed(
  { words, meant, mentions, contentOf, attributions }: Reading,
  attribution: number,
  barred: Set<string | number>,
): void {
  let left = LONGEST_CONTENT;
  for (const { start, end } of attributions[attribution]?.content ?? [])
    for (let at = firstWordFrom({ tokens: words }, start); left > 0 && (words[at]?.start ?? end) < end; at++, left--) {
      const name = mentions[meant[at] as number];
      if (contentOf[at] === attribution && name?.type === "person" && name.form === "name") barred.add(keyOf(name));
    }
}

function bar({ meant, mentions }: Reading, word: number, barred: Set<string | number>): void {
  if (word < 0) return;
  barred.add(word);
  const mention = mentions[meant[word] as number] as Mention | undefined;
  if (mention) barred.add(keyOf(mention));
}
