import type { Statement } from "./statement.ts";

/** A statement in words that cannot be read; the message names the word and the place. */
export class LogicError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "LogicError";
  }
}

type Token = { readonly text: string; readonly at: number; readonly quoted: boolean };

/** Deeper brackets than a person writes. */
const DEEPEST = 100;
/** As many as there can be options. */
const LONGEST_LIST = 64;

/**
 * Reads a statement in words: option ids (in quotes or backticks where they are no plain words), `not`, `and`, `or`, `A if B`,
 * `if B then A`, `A implies B`, `A iff B`, brackets, and `at most one of A, B, C`, `at least one of …`, `exactly one of …`, `none of …`,
 * `all of …`. Binding from the closest: not, and, or, then the conditions, which need brackets where one stands in another.
 */
export function parseStatement(text: string): Statement {
  const tokens = tokensOf(text);
  let next = 0;
  let depth = 0;
  const word = (ahead = 0) => {
    const token = tokens[next + ahead];
    return token && !token.quoted ? token.text.toLowerCase() : "";
  };
  const take = (...words: readonly string[]) => {
    if (!words.every((one, ahead) => word(ahead) === one)) return false;
    next += words.length;
    return true;
  };
  const refuse = (wanted: string): never => {
    const token = tokens[next];
    throw new LogicError(
      token ? `${wanted} expected at "${text.slice(token.at).slice(0, 20)}"` : `${wanted} expected at the end`,
    );
  };

  const condition = (): Statement => {
    if (++depth > DEEPEST) throw new LogicError(`brackets are nested more than ${DEEPEST} deep`);
    const result = conditionWithin();
    depth--;
    return result;
  };
  const conditionWithin = (): Statement => {
    if (take("if")) {
      const cause = disjunction();
      if (!take("then") && !take(",")) refuse('"then"');
      return ["if", disjunction(), cause];
    }
    const first = disjunction();
    if (take("if")) return ["if", first, disjunction()];
    if (take("implies")) return ["if", disjunction(), first];
    if (take("iff")) return ["iff", first, disjunction()];
    return first;
  };
  const disjunction = (): Statement => {
    const parts = [conjunction()];
    while (take("or")) parts.push(conjunction());
    return parts.length === 1 ? (parts[0] ?? "") : ["or", ...parts];
  };
  const conjunction = (): Statement => {
    const parts = [negation()];
    while (take("and")) parts.push(negation());
    return parts.length === 1 ? (parts[0] ?? "") : ["and", ...parts];
  };
  const negation = (): Statement => {
    let negated = false;
    while (take("not")) negated = !negated;
    const inner = single();
    return negated ? ["not", inner] : inner;
  };
  const single = (): Statement => {
    if (take("(")) {
      const inner = condition();
      if (!take(")")) refuse('")"');
      return inner;
    }
    if (take("at", "most", "one", "of")) return atMostOne(list());
    if (take("at", "least", "one", "of")) return ["or", ...list()];
    if (take("exactly", "one", "of")) {
      const ids = list();
      return ["and", ["or", ...ids], atMostOne(ids)];
    }
    if (take("none", "of")) return ["not", ["or", ...list()]];
    if (take("all", "of")) return ["and", ...list()];
    const token = tokens[next];
    if (!token || (!token.quoted && !isPlain(token.text))) return refuse("an option");
    next++;
    return token.text;
  };
  const list = (): Statement[] => {
    const items = [negation()];
    while (take(",") || (/^(?:and|or)$/.test(word()) && take(word()))) {
      if (items.length === LONGEST_LIST) throw new LogicError(`a list names more than ${LONGEST_LIST} options`);
      items.push(negation());
    }
    return items;
  };

  const statement = condition();
  if (next < tokens.length) refuse('"and", "or", "if", "implies", "iff" or the end');
  return statement;
}

function atMostOne(ids: readonly Statement[]): Statement {
  return [
    "and",
    ...ids.flatMap((one, at) => ids.slice(at + 1).map((other): Statement => ["not", ["and", one, other]])),
  ];
}

const WORDS = /\s*(?:"([^"]+)"|'([^']+)'|`([^`]+)`|([(),])|([^\s(),"'`]+))/uy;
const KEYWORDS = new Set(["not", "and", "or", "if", "then", "implies", "iff", "(", ")", ","]);

function isPlain(text: string): boolean {
  return !KEYWORDS.has(text.toLowerCase());
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  WORDS.lastIndex = 0;
  const end = text.trimEnd().length;
  while (WORDS.lastIndex < end) {
    const from = WORDS.lastIndex;
    const found = WORDS.exec(text);
    if (!found) throw new LogicError(`a quotation mark is not closed at "${text.slice(from).trim().slice(0, 20)}"`);
    const quoted = found[1] ?? found[2] ?? found[3];
    const at = WORDS.lastIndex - (found[0] ?? "").trimStart().length;
    tokens.push({ text: quoted ?? found[4] ?? found[5] ?? "", at, quoted: quoted !== undefined });
  }
  return tokens;
}

/** A statement in words that `parseStatement` reads back; with names in place of ids, as a person reads it. */
export function statementText(statement: Statement, name: (option: string) => string = quotedId): string {
  if (typeof statement === "string") return name(statement);
  const [operator, ...parts] = statement;
  const inner = (part: Statement) =>
    typeof part === "string" || part[0] === "not" ? statementText(part, name) : `(${statementText(part, name)})`;
  if (operator === "not") return `not ${parts.map(inner).join("")}`;
  if (operator === "if") return parts.toReversed().map(inner).join(" implies ");
  return parts.map(inner).join(` ${operator} `) || (operator === "and" ? "anything" : "nothing");
}

/** An id as it stands in a statement: in quotation marks where it is no plain word. */
function quotedId(option: string): string {
  const [token, ...more] = /["'`]/.test(option) ? [] : tokensOf(option);
  if (token?.text === option && more.length === 0 && isPlain(option)) return option;
  const mark = ['"', "'", "`"].find((one) => !option.includes(one)) ?? '"';
  return `${mark}${option}${mark}`;
}
