import type { Range } from "../../schema/span.ts";
import { Sentence } from "../sentence.ts";
import { englishDates } from "./english/english.ts";
import { type DateExpression, type Joint, typeOf } from "./expression.ts";
import type { Contexts } from "./guards.ts";
import { anchorAfter, jointOf } from "./joint.ts";
import { type Lexemes, MARK, WORD } from "./lexemes.ts";
import type { Meaning } from "./meaning.ts";
import { type Tense, tenseAt, type VerbGroup, verbGroups } from "./tense.ts";

/** The analysis of a sentence, for the tense of its clauses; null where there is none. */
export type Analysed = (index: number) => Sentence | null;

/**
 * Points and stretches of time that the sentences name, in order and not overlapping. Linear in the text's length.
 * The tense of a clause is only looked for when it is asked for.
 */
export function findDates(text: string, sentences: readonly Sentence[]): DateExpression[] {
  return findTemporal(text, sentences).filter(({ meaning }) => isPoint(meaning));
}

/**
 * All that tells of time: as `findDates`, and with it lengths of time, what recurs and what names no definite time
 * ("now"). Where the sentences are not known, its lines do nearly as well. `analysed` gives the analysis of a sentence
 * by its index; by default that is the sentence itself, if it is one with words.
 */
export function findTemporal(
  text: string,
  sentences: readonly Range[] = linesOf(text),
  analysed?: Analysed,
): DateExpression[] {
  const found: DateExpression[] = [];
  const look: Analysed = analysed ?? ((index) => (sentences[index] instanceof Sentence ? sentences[index] : null));
  const { matcher, contexts } = englishDates();
  const { lex } = matcher;
  let paragraph = 0;
  let end = 0;
  let ancient = false;
  for (const [index, sentence] of sentences.entries()) {
    if (text.slice(end, sentence.start).includes("\n")) paragraph++;
    end = sentence.end;
    lex.read(text, sentence);
    let context: SentenceContext | null = null;
    let brackets: Uint8Array | null = null;
    for (let match = matcher.next(0); match; match = matcher.next(match.to)) {
      const meaning = match.value as Meaning;
      ancient ||= isAncient(meaning);
      // A bare "479" is a year only in a text that counts in such years.
      if (meaning.kind === "ancient" && !ancient) continue;
      context ??= { look, index, groups: null };
      const { from, to } = match;
      const follows = followsName(lex, from);
      if (follows) brackets ??= bracketed(lex);
      const range = { start: lex.starts[from] as number, end: lex.ends[to - 1] as number };
      found.push(
        new Found(range, meaning, context, {
          cited: follows && brackets?.[from] === 1,
          preposition: prepositionBefore(lex, from, contexts),
          paragraph,
          joint: jointOf(lex, from, to, meaning, contexts),
          anchor: meaning.kind === "distance" ? anchorAfter(lex, to, contexts) : null,
        }),
      );
    }
  }
  return found;
}

function linesOf(text: string): Range[] {
  const lines: Range[] = [];
  for (let start = 0; start < text.length; ) {
    const at = text.indexOf("\n", start);
    const end = at < 0 ? text.length : at;
    if (end > start) lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}

/** Lengths, distances from an event, what recurs, "now" and an hour of no day name no date. */
function isPoint(meaning: Meaning): boolean {
  if (meaning.kind === "timed") return meaning.of !== null;
  return (
    meaning.kind !== "duration" &&
    meaning.kind !== "distance" &&
    meaning.kind !== "recurring" &&
    meaning.kind !== "vague"
  );
}

interface SentenceContext {
  readonly look: Analysed;
  readonly index: number;
  groups: readonly VerbGroup[] | null;
}

/** An expression that looks for its tense when it is first asked for it. */
class Found implements DateExpression {
  readonly start: number;
  readonly end: number;
  readonly meaning: Meaning;
  readonly cited: boolean;
  readonly preposition: string | null;
  readonly sentence: number;
  readonly paragraph: number;
  readonly joint: Joint | null;
  readonly anchor: Range | null;
  readonly type: DateExpression["type"];
  readonly #context: SentenceContext;
  #tense: Tense | undefined;

  constructor(
    range: Range,
    meaning: Meaning,
    context: SentenceContext,
    {
      cited,
      preposition,
      paragraph,
      joint,
      anchor,
    }: Pick<DateExpression, "cited" | "preposition" | "paragraph" | "joint" | "anchor">,
  ) {
    this.start = range.start;
    this.end = range.end;
    this.meaning = meaning;
    this.type = typeOf(meaning);
    this.cited = cited;
    this.preposition = preposition;
    this.sentence = context.index;
    this.paragraph = paragraph;
    this.joint = joint;
    this.anchor = anchor;
    this.#context = context;
  }

  get tense(): Tense {
    this.#tense ??= this.cited ? "past" : tenseIn(this.#context, this);
    return this.#tense;
  }
}

function tenseIn(context: SentenceContext, at: Range): Tense {
  const sentence = context.look(context.index);
  if (!sentence) return null;
  context.groups ??= verbGroups(sentence);
  return tenseAt(sentence, context.groups, at);
}

/** Years before the fourth digit: they tell that others without an era may be such. */
function isAncient(meaning: Meaning): boolean {
  if (meaning.kind === "span") return isAncient(meaning.from);
  return meaning.kind === "calendar" && meaning.year !== null && meaning.year < 1000;
}

/** 1 for each lexeme within round or square brackets. */
function bracketed(lex: Lexemes): Uint8Array {
  const inside = new Uint8Array(lex.count);
  let depth = 0;
  for (let at = 0; at < lex.count; at++) {
    const mark = lex.kind(at) === MARK ? lex.lower(at) : "";
    if (mark === "(" || mark === "[") depth++;
    else if ((mark === ")" || mark === "]") && depth > 0) depth--;
    if (depth > 0) inside[at] = 1;
  }
  return inside;
}

/** Within brackets a name and a comma come before the date of what is cited. */
function followsName(lex: Lexemes, from: number): boolean {
  return lex.kind(from - 2) === WORD && [",", ";"].includes(lex.lower(from - 1));
}

function prepositionBefore(lex: Lexemes, from: number, contexts: Contexts): string | null {
  let at = from - 1;
  while (at >= 0 && from - at <= 3 && contexts.determiners.has(lex.lower(at))) at--;
  const [word, earlier] = [lex.lower(at), lex.lower(at - 1)];
  if (contexts.openingEnds.has(word) && contexts.opening.has(earlier)) return earlier;
  return contexts.prepositions.has(word) ? word : null;
}
