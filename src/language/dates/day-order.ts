import type { DateExpression } from "./expression.ts";
import type { Meaning } from "./meaning.ts";

const NUMERIC = /^(\d{1,2})[/-](\d{1,2})(?!\d)/;
const MONTH_AND_DAY = /^\p{L}+\.? \d{1,2}(?!\d)/u;
const DAY_AND_MONTH = /^\d{1,2} \p{L}{3}/u;

type Order = "monthFirst" | "dayFirst";

/**
 * The expressions with dates such as 10/1/2018 read in the order that the other dates of the text have: first those in
 * digits of which one is beyond 12, else those with the month's name. Where neither tells, they stay as they are.
 */
export function inOrder(text: string, expressions: readonly DateExpression[]): readonly DateExpression[] {
  if (!expressions.some(({ meaning }) => isOpenOrder(meaning))) return expressions;
  const order = orderOf(text, expressions);
  return order === null ? expressions : expressions.map((expression) => readIn(expression, order));
}

function isOpenOrder(meaning: Meaning): boolean {
  if (meaning.kind === "between") return isOpenOrder(meaning.from) || isOpenOrder(meaning.to);
  if (meaning.kind === "timed" || meaning.kind === "shifted") return meaning.of !== null && isOpenOrder(meaning.of);
  return meaning.kind === "either";
}

function orderOf(text: string, expressions: readonly DateExpression[]): Order | null {
  const digits = { monthFirst: 0, dayFirst: 0 };
  const words = { monthFirst: 0, dayFirst: 0 };
  for (const { start, end, meaning } of expressions) {
    if (meaning.kind !== "calendar" || meaning.day === null) continue;
    const written = text.slice(start, end);
    const [, first, second] = NUMERIC.exec(written) ?? [];
    if (Number(first) > 12) digits.dayFirst++;
    else if (Number(second) > 12) digits.monthFirst++;
    else if (MONTH_AND_DAY.test(written)) words.monthFirst++;
    else if (DAY_AND_MONTH.test(written)) words.dayFirst++;
  }
  return only(digits) ?? only(words);
}

/** The order that all of them have. */
function only({ monthFirst, dayFirst }: Readonly<Record<Order, number>>): Order | null {
  if (monthFirst > 0) return dayFirst > 0 ? null : "monthFirst";
  return dayFirst > 0 ? "dayFirst" : null;
}

function readIn(expression: DateExpression, order: Order): DateExpression {
  const meaning = meaningIn(expression.meaning, order);
  if (meaning === expression.meaning) return expression;
  const { start, end, type, cited, preposition, sentence, paragraph, joint, anchor } = expression;
  return {
    ...{ start, end, type, cited, preposition, sentence, paragraph, joint, anchor, meaning },
    // It is looked for when it is asked for.
    get tense() {
      return expression.tense;
    },
  };
}

function meaningIn(meaning: Meaning, order: Order): Meaning {
  if (meaning.kind === "either") return meaning[order];
  if ((meaning.kind === "timed" || meaning.kind === "shifted") && meaning.of)
    return { ...meaning, of: meaningIn(meaning.of, order) };
  return meaning.kind === "between"
    ? { ...meaning, from: meaningIn(meaning.from, order), to: meaningIn(meaning.to, order) }
    : meaning;
}
