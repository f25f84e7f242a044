import type { Article } from "../article/article.ts";
import { headOf, markOf, relationOf, tokenAt } from "../article/clause.ts";
import { type Scene, wordAt } from "./clause.ts";
import type { Trigger } from "./triggers.ts";

/** Whether what is told is only supposed: it is an event of no timeline. */
export function isOnlySupposed(scene: Scene, { at, group, noun, type }: Trigger): boolean {
  const { tree, first } = scene;
  const { article } = tree;
  const word = first + at;
  if (group?.negated && !noun && type === "AGREE") return true; // "will not agree": an agreement of no day
  if (
    group &&
    opensWithSupposition(scene) &&
    (scene.groups.indexOf(group) <= 1 || MODALS.has(wordAt(scene, group.first)))
  )
    return true;
  if (group && (isSupposed(article, first + group.head) || isReadiness(article, first + group.head))) return true;
  if (!noun || !/^(obj|nsubj)/.test(relationOf(article, word))) return false;
  const over = headOf(article, word);
  if (isSupposed(article, over)) return true;
  // "a summit in July would be useful"
  return relationOf(article, word) === "nsubj" && tokenAt(article, over).pos === "ADJ" && isModal(article, over);
}

/** "Should he win in May, …", "Had they met in 2006, …": read off the words, since the parser may take it for the main clause. */
function opensWithSupposition({ sentence: { tokens }, groups }: Scene): boolean {
  const subject = tokens[1]?.pos ?? "";
  if (!/^(Should|Had|Were)$/.test(tokens[0]?.text ?? "") || groups[0]?.last !== 0) return false;
  return /^(PRON|PROPN|NOUN|DET)$/.test(subject) && tokens.at(-1)?.text !== "?";
}

/** "if the talks fail, Oman could hold a vote"; "had it agreed, they would have met"; "should he win in May, …". */
export function isSupposed(article: Article, verb: number): boolean {
  if (isInverted(article, verb)) return true;
  return (
    isModal(article, verb) &&
    article
      .children(verb)
      .some(
        (one) =>
          relationOf(article, one) === "advcl" &&
          (/^(if|unless)$/.test(markOf(article, one)) || isInverted(article, one)),
      )
  );
}

/** "was ready to meet him": no more than that he would. */
function isReadiness(article: Article, verb: number): boolean {
  const over = headOf(article, verb);
  if (over < 0 || !/^(xcomp|ccomp|advcl)$/.test(relationOf(article, verb)) || markOf(article, verb) !== "to")
    return false;
  return /^(ready|willing|eager|able|unable|unwilling|reluctant|keen|happy|free)$/.test(textOf(article, over));
}

const MODALS: ReadonlySet<string> = new Set("would could might may".split(" "));

function isModal(article: Article, verb: number): boolean {
  return article
    .children(verb)
    .some((one) => /^(aux|cop)/.test(relationOf(article, one)) && MODALS.has(textOf(article, one)));
}

/** A clause beside its main one that an auxiliary opens, before the subject. */
function isInverted(article: Article, verb: number): boolean {
  if (relationOf(article, verb) !== "advcl") return false;
  const opening = article.left[verb] as number;
  return (
    opening !== verb &&
    /^(had|should|were)$/.test(textOf(article, opening)) &&
    /^(aux|cop)/.test(relationOf(article, opening))
  );
}

const textOf = (article: Article, word: number): string => tokenAt(article, word).text.toLowerCase();
