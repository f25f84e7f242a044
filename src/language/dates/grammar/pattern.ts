/** One place of a pattern. */
export interface Element {
  /** "words" are lower-case words or marks, a "class" is one of the language's or of numbers, a "rule" is one of the grammar. */
  readonly kind: "words" | "class" | "rule";
  readonly words: ReadonlySet<string>;
  /** Of the class or rule. */
  readonly name: string;
  /** Under which its value goes to what builds the meaning. */
  readonly as: string;
  readonly optional: boolean;
  /** Nothing may stand between it and the place before. */
  readonly glued: boolean;
}

/** A line of a grammar: what is written, and what is built of it. */
export interface Pattern {
  readonly rule: string;
  readonly elements: readonly Element[];
  /** Name of what builds its meaning. */
  readonly build: string;
  /** What the words say without being captured: `toward=-1`. */
  readonly given: Readonly<Record<string, string | number>>;
  /** Names of what must hold of its surroundings. */
  readonly guards: readonly string[];
}

/** A grammar's lines that cannot be read. */
export class GrammarError extends Error {
  override readonly name = "GrammarError";
}

const LINE = /^(\w+): (.+) -> (\w+)((?: \w+=\S+)*)((?: if \w+)*)$/;
const ELEMENT = /^(~?)(?:([$@])(\w+)(?::(\w+))?|(\S+?))(\?)?$/;

/**
 * Patterns, one a line; lines that begin with # and empty ones are passed over. A line is `rule: elements -> build key=value if guard`.
 * An element is a word or mark, or some of them (`in|on`), a class (`$month`, `$month:to`) or a rule (`@date`, `@date:from`);
 * `~` before it says that no space may come before, `?` after it that it may be absent. A `?` of the text cannot be matched.
 */
export function readPatterns(grammar: string): Pattern[] {
  return grammar
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map(readPattern);
}

function readPattern(line: string): Pattern {
  const [, rule = "", elements = "", build = "", given = "", guards = ""] = LINE.exec(line) ?? [];
  if (rule === "") throw new GrammarError(`${line}: should be “rule: elements -> build key=value if guard”`);
  return {
    rule,
    elements: elements.split(/\s+/).map((element) => readElement(element, line)),
    build,
    given: Object.fromEntries(
      given
        .split(" ")
        .filter((pair) => pair !== "")
        .map((pair) => {
          const [key = "", value = ""] = pair.split("=");
          return [key, /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : value];
        }),
    ),
    guards: guards.split(" if ").filter((guard) => guard !== ""),
  };
}

function readElement(text: string, line: string): Element {
  const [, glue, sort, name = "", as = name, words = "", optional] = ELEMENT.exec(text) ?? [];
  if (name === "" && words === "") throw new GrammarError(`${line}: “${text}” is no element`);
  return {
    kind: sort === "$" ? "class" : sort === "@" ? "rule" : "words",
    words: new Set(words.split("|")),
    name,
    as,
    optional: optional === "?",
    glued: glue === "~",
  };
}
