import { child, isPassive, lemmaOf, ownSubject, relationOf, tokenAt } from "../article/clause.ts";
import type { Need } from "./event-lexicon.ts";
import {
  coreOf,
  doerOf,
  type EventTree,
  isActingNoun,
  isAgent,
  mentionAt,
  objectOf,
  phrasesOf,
  prepositionOf,
} from "./event-tree.ts";

/** Whether all tests of a sense hold of a verb or noun. */
export function holds(tree: EventTree, word: number, needs: readonly Need[]): boolean {
  return needs.every((need) => meets(tree, word, need));
}

function meets(tree: EventTree, word: number, { of, classes }: Need): boolean {
  const { article } = tree;
  if (of.startsWith("+")) {
    const prepositions = of.slice(1).split("|");
    return phrasesOf(tree, word).some(
      (phrase) =>
        prepositions.includes(prepositionOf(tree, phrase)) && (classes.length === 0 || isOf(tree, phrase, classes)),
    );
  }
  switch (of) {
    case "obj": {
      const object = objectOf(tree, word);
      if (classes.includes("none")) return object < 0;
      return object >= 0 && withConjuncts(tree, object).some((one) => isOf(tree, one, classes));
    }
    case "subj": {
      const subject = isPassive(article, word) ? -1 : ownSubject(article, word);
      return subject >= 0 && isOf(tree, subject, classes);
    }
    case "mod":
      return article
        .children(word)
        .some(
          (one) =>
            /^(amod|compound|nmod)/.test(relationOf(article, one)) && classes.some((name) => inClass(tree, one, name)),
        );
    case "any":
      return dependents(tree, word).some((one) => classes.some((name) => inClass(tree, one, name)));
    case "adv":
      return article.children(word).some((one) => classes.includes(tokenAt(article, one).text.toLowerCase()));
    case "named": {
      const object = objectOf(tree, word);
      return object >= 0 && mentionAt(tree, object) >= 0;
    }
    case "person": {
      const object = objectOf(tree, word);
      return object >= 0 && isPerson(tree, object);
    }
    case "agent": {
      const object = objectOf(tree, word);
      return object >= 0 && (tree.mentionOf[object] !== -1 || isActingNoun(tree, object));
    }
    case "party": {
      const object = objectOf(tree, word);
      if (object >= 0 && isAgent(tree, object)) return true;
      return phrasesOf(tree, word).some((phrase) => prepositionOf(tree, phrase) === "with" && isAgent(tree, phrase));
    }
    case "several": {
      const subject = doerOf(tree, word);
      if (objectOf(tree, word) >= 0) return false;
      if (subject < 0) return stoodBefore(tree, word);
      if (/^(two|three|four|five|six|both)$/.test(lemmaOf(article, subject))) return true;
      return child(article, subject, "conj") >= 0 || tokenAt(article, subject).feats?.includes("Number=Plur") === true;
    }
    case "plural":
      return tokenAt(article, word).feats?.includes("Number=Plur") === true;
    case "joint":
      return isJoint(tree, word);
    case "clause":
      return child(article, word, "ccomp", "xcomp", "csubj") >= 0;
    case "no-clause":
      return child(article, word, "ccomp") < 0;
    default:
      return false;
  }
}

/** Several do it, or one with another: "Oman and Iran held", "held with Iran", "joint drills". */
function isJoint(tree: EventTree, verb: number): boolean {
  const { article } = tree;
  const subject = isPassive(article, verb) ? -1 : ownSubject(article, verb);
  if (subject >= 0 && [subject, ...article.children(subject)].some((word) => child(article, word, "conj", "cc") >= 0))
    return true;
  if (phrasesOf(tree, verb).some((phrase) => prepositionOf(tree, phrase) === "with")) return true;
  const object = objectOf(tree, verb);
  return object >= 0 && article.children(object).some((word) => JOINT.has(lemmaOf(article, word)));
}

const JOINT: ReadonlySet<string> = new Set("joint combined bilateral trilateral multilateral multinational".split(" "));

function isPerson(tree: EventTree, head: number): boolean {
  return tree.mentions[mentionAt(tree, head)]?.type === "person";
}

/** A noun phrase is of a class by its head, a word that goes with its head, or what it is some of ("10 days of drills"). */
export function isOf(tree: EventTree, head: number, classes: readonly string[]): boolean {
  const { article } = tree;
  return classes.some((name) => {
    if (name === "named") return mentionAt(tree, head) >= 0;
    if (name === "person") return isPerson(tree, head);
    if (coreHas(tree, head, name)) return true;
    return article
      .children(head)
      .some(
        (word) =>
          /^nmod/.test(relationOf(article, word)) && prepositionOf(tree, word) === "of" && coreHas(tree, word, name),
      );
  });
}

function coreHas(tree: EventTree, head: number, name: string): boolean {
  const { first, last } = coreOf(tree, head);
  for (let word = first; word <= last; word++)
    if (relationOf(tree.article, word) !== "nmod:poss" && inClass(tree, word, name)) return true;
  return false;
}

function inClass({ article, lexicon }: EventTree, word: number, name: string): boolean {
  const words = lexicon.classes.get(name);
  return (
    words !== undefined && (words.has(lemmaOf(article, word)) || words.has(tokenAt(article, word).text.toLowerCase()))
  );
}

function withConjuncts({ article }: EventTree, head: number): number[] {
  return [head, ...article.children(head).filter((word) => relationOf(article, word) === "conj")];
}

/** Words that depend on a word, and on those: two steps, without other clauses. */
function dependents({ article }: EventTree, word: number): number[] {
  const near = article.children(word).filter((one) => !isClause(relationOf(article, one)));
  return [
    ...near,
    ...near.flatMap((one) => article.children(one).filter((two) => !isClause(relationOf(article, two)))),
  ];
}

const isClause = (relation: string): boolean => /^(ccomp|advcl|parataxis|conj|acl:relcl|csubj)/.test(relation);

/** Words before a verb without a subject in which those who act may stand: after a dateline the parser may lose them. */
const BEFORE = 24;

function stoodBefore({ article, mentionOf, mentions }: EventTree, verb: number): boolean {
  const names = new Set<string>();
  for (let word = verb - 1; word >= 0 && verb - word <= BEFORE; word--) {
    if (article.sentenceOf[word] !== article.sentenceOf[verb]) break;
    const mention = mentions[mentionOf[word] ?? -1];
    if (mention?.type === "person") names.add(mention.name);
  }
  return names.size > 1;
}
