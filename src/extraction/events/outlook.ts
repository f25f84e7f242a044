import { headOf, lemmaOf, relationOf, tokenAt } from "../article/clause.ts";
import type { EventTree } from "./event-tree.ts";

/** How the words of a clause put what they tell. */
export interface Outlook {
  /** "will", "would", "may", "is going to": not yet. */
  readonly ahead: boolean;
  /** "must", "should", "have to". */
  readonly obliged: boolean;
  readonly negated: boolean;
  /** "unless …" hangs on it. */
  readonly unless: boolean;
}

const AHEAD: ReadonlySet<string> = new Set("will would shall may might 'll ’ll wo 'd could".split(" "));
const OBLIGED: ReadonlySet<string> = new Set("must should ought".split(" "));
const OBLIGING: ReadonlySet<string> = new Set(["have", "need"]);
const NEGATIONS: ReadonlySet<string> = new Set("not n't n’t never no longer".split(" "));

export function outlookOf({ article }: EventTree, word: number): Outlook {
  let [ahead, obliged, negated, unless] = [false, false, false, false];
  const read = (at: number): void => {
    for (const one of article.children(at)) {
      const text = tokenAt(article, one).text.toLowerCase();
      const relation = relationOf(article, one);
      if (/^aux/.test(relation)) {
        if (AHEAD.has(text)) ahead = true;
        if (OBLIGED.has(text)) obliged = true;
      } else if (relation === "advmod" && NEGATIONS.has(text)) negated = true;
      else if (relation === "advcl" && article.children(one).some((mark) => tokenAt(article, mark).text === "unless"))
        unless = true;
    }
  };
  read(word);
  // "have to leave", "is going to leave": the verb above says it.
  if (relationOf(article, word) === "xcomp") {
    const above = headOf(article, word);
    if (above >= 0 && OBLIGING.has(lemmaOf(article, above))) obliged = true;
    if (above >= 0 && tokenAt(article, above).text.toLowerCase() === "going") ahead = true;
  }
  return { ahead, obliged, negated, unless };
}
