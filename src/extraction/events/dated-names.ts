import type { ResolvedDate } from "../../language/dates.ts";
import { lemmaOf } from "../article/clause.ts";
import { type Scene, tokenAt, wordAt } from "./clause.ts";
import type { DatedTrigger } from "./dated-deeds.ts";
import { OTHER } from "./event-lexicon.ts";
import { goldsteinOf } from "./goldstein.ts";

/** How sure these are; an order, set by hand, and no measured share. */
const SURENESS = 0.45;
/** Words between a year and the noun that it goes with: "the 1970 draft border treaty". */
const APART = 3;

/** Documents that are named by their year, as what was signed then: "the joint declaration of 1970", "the 1970 treaty". */
export function datedDocuments(scene: Scene, dates: readonly ResolvedDate[]): DatedTrigger[] {
  return dates.flatMap((date) => {
    const at = date.expression.cited ? null : documentOf(scene, date);
    return at === null ? [] : [told(scene, at, date, DOCUMENT)];
  });
}

/** Days that have a name beside their date: "Feb. 3, Harbour Day", and of "the day before Feb. 3, Harbour Day" the third. */
export function namedDays(scene: Scene, dates: readonly ResolvedDate[]): DatedTrigger[] {
  return dates.flatMap((date) => {
    const named = dayNamed(date);
    const at = named && namedDay(scene, named);
    return named && at !== null ? [told(scene, at as number, named, DAY)] : [];
  });
}

const DAY_LENGTH = 86_400_000;

/** The day that an expression names: not the day before or after it that it may mean; null where it names no single day. */
function dayNamed(date: ResolvedDate): ResolvedDate | null {
  const { meaning, cited } = date.expression;
  if (cited || !/^\d{4}-\d\d-\d\d$/.test(date.date ?? "")) return null;
  if (meaning.kind !== "shifted") return date;
  if (meaning.unit !== "day") return null;
  const named = Date.parse(date.date ?? "") - meaning.by * DAY_LENGTH;
  return { ...date, date: new Date(named).toISOString().slice(0, 10), why: "the day named" };
}

const DOCUMENT = { type: "SUPPORT", mode: "signing", goldstein: goldsteinOf("SUPPORT", null) } as const;
const DAY = { type: OTHER, mode: "anniversary", goldstein: null } as const;

function told(scene: Scene, at: number, date: ResolvedDate, kind: typeof DOCUMENT | typeof DAY): DatedTrigger {
  const { start, end } = scene.sentence.tokens[at] as { start: number; end: number };
  const common = { group: null, noun: true, datedOnly: true, event: null, confidence: SURENESS };
  return { date, trigger: { range: { start, end }, at, ...kind, ...common, rule: `event/${kind.mode}-noun` } };
}

/** Index of the document's noun; null where the date is that of none. */
function documentOf(scene: Scene, { expression, date }: ResolvedDate): number | null {
  const from = tokenAt(scene, expression.start);
  if (!/^-?\d{4}(-\d\d){0,2}$/.test(date ?? "")) return null;
  if (expression.preposition === "of" && isDocument(scene, from - 2)) return from - 2;
  if (expression.preposition !== null && wordAt(scene, from - 1) !== "the") return null;
  const next = tokenAt(scene, expression.end);
  for (let at = next; at < next + APART; at++) {
    if (isDocument(scene, at)) return at;
    if (!/^(ADJ|NOUN|PROPN)$/.test(scene.sentence.tokens[at]?.pos ?? "")) return null;
  }
  return null;
}

function isDocument({ tree, first, sentence }: Scene, at: number): boolean {
  const pos = sentence.tokens[at]?.pos;
  if (pos !== "NOUN" && pos !== "PROPN") return false;
  return tree.lexicon.classes.get("document")?.has(lemmaOf(tree.article, first + at)) === true;
}

/** Words within which a day's name stands beside its date. */
const BESIDE = 8;

/** Index of the "Day" of a day's name that stands beside a date of one day. */
function namedDay(scene: Scene, { expression }: ResolvedDate): number | null {
  const { tokens } = scene.sentence;
  const [from, to] = [tokenAt(scene, expression.start), tokenAt(scene, expression.end)];
  for (let at = Math.max(1, from - 2); at < Math.min(tokens.length, to + BESIDE); at++) {
    if (tokens[at]?.text !== "Day" && tokens[at]?.text !== "Anniversary") continue;
    if (at >= from && at < to) continue;
    if (/^\p{Lu}/u.test(tokens[at - 1]?.text ?? "")) return at;
  }
  return null;
}
