import { type VerbGroup, verbGroups } from "../language/dates/tense.ts";
import type { Anchor, DateExpression, ResolvedDate } from "../language/dates.ts";
import type { Sentence } from "../language/sentence.ts";
import type { Mention, Telling } from "../schema/extract.ts";
import type { Range } from "../schema/span.ts";
import type { Article } from "./article/article.ts";
import { opensEntry, opensLine } from "./events/chronology.ts";
import type { Placed } from "./events/clause.ts";
import { Pair } from "./events/collective.ts";
import { datedByMeeting } from "./events/dated-by-meeting.ts";
import { placedByDateline } from "./events/dateline.ts";
import { eventDates } from "./events/event-dates.ts";
import { englishEvents } from "./events/event-lexicon.ts";
import { type EventTree, isMistaken, readEventTree } from "./events/event-tree.ts";
import { laterFate, withFate } from "./events/fate.ts";
import { eventsIn } from "./events/find-events.ts";
import { heldInstead, type NewTime } from "./events/rescheduled.ts";
import { tellingsOf } from "./events/tellings.ts";

/**
 * What a text tells of visits, meetings, agreements, signings, deployments, exercises, sanctions and other deeds. Each
 * telling has a date, or else a clear trigger and those who took part. Takes time linear in the length of the text.
 */
export function findTellings(
  article: Article,
  mentions: readonly Mention[],
  dates: readonly DateExpression[],
  anchor: Anchor,
): readonly Telling[] {
  const { text, sentences } = article;
  const tree = readEventTree(article, mentions, englishEvents());
  const placed: Placed[] = mentions
    .map((mention, index) => ({ ...mention, index }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const byIndex = new Map(placed.map((mention) => [mention.index, mention]));
  const mentioned = bySentence(sentences, placed, ({ start }) => start);
  const dated = bySentence(sentences, eventDates(text, sentences, dates, anchor), ({ expression }) => expression.start);
  const coded = bySentence(sentences, eventsIn(tree), ({ key }) => key.start);
  const pair = new Pair();
  const found: Telling[] = [];
  let first = 0;
  let before: Telling[] = []; // what the sentence before told
  let entry: ResolvedDate | null = null; // that of the chronology's entry which the sentence is part of
  sentences.forEach((sentence, n) => {
    const within = mentioned[n] ?? [];
    const start = first;
    first += sentence.tokens.length;
    const length = sentence.tokens.length;
    const scene = {
      sentence,
      tree,
      first: start,
      mentions: within,
      pair: pair.current,
      groups: verbsOf(tree, sentence, start),
    };
    const own = dated[n] ?? [];
    entry = opensEntry(text, sentence, own[0]) ?? (opensLine(text, sentence, sentences[n - 1]) ? null : entry);
    const times = own.length === 0 && entry ? [entry] : own;
    const plain = length > LONGEST_SENTENCE ? [] : tellingsOf(text, scene, coded[n] ?? [], times, anchor);
    const instead = plain.length === 0 && length <= LONGEST_SENTENCE ? heldInstead(scene, before, own) : null;
    const tellings = instead ? [retold(text, sentence, instead)] : plain;
    const fate = tellings.length === 0 && length <= LONGEST_SENTENCE ? laterFate(scene) : null;
    if (fate !== null && before.length > 0) found.splice(-before.length, before.length, ...withFate(before, fate));
    pair.advance(
      within,
      tellings.map((telling) => telling.participants.flatMap((index) => byIndex.get(index) ?? [])),
    );
    found.push(...tellings);
    if (tellings.length > 0 || within.length > 0) before = tellings;
  });
  return placedByDateline(text, sentences, datedByMeeting(distinct(found), mentions), anchor.published);
}

/** A date that is one more time of two verbs tells of the first. */
function distinct(tellings: readonly Telling[]): Telling[] {
  const seen = new Set<string>();
  return tellings.filter(({ trigger: { start, end } }) => {
    const place = `${start}-${end}`;
    if (seen.has(place)) return false;
    seen.add(place);
    return true;
  });
}

function retold(text: string, { start, end }: Range, { of, date }: NewTime): Telling {
  const { expression } = date;
  const trigger = { start: expression.start, end: expression.end }; // the words that tell of it anew
  const dateText = text.slice(expression.start, expression.end);
  return {
    ...of,
    trigger,
    date: date.date,
    dateText,
    dateWhy: date.why,
    status: "planned",
    evidence: [{ start, end }],
  };
}

/** Tokens beyond which a "sentence" is a table or a list that lost its line ends. */
const LONGEST_SENTENCE = 400;

/** The verbs of a sentence, without participles that only describe a noun: "the disputed islets". */
function verbsOf({ article }: EventTree, sentence: Sentence, start: number): VerbGroup[] {
  return verbGroups(sentence).filter(
    ({ first, last, head }) =>
      first !== last || sentence.tokens[head]?.deprel !== "amod" || isMistaken(article, start + head),
  );
}

/** Things of a text, given in its order, by the sentence that they begin in. */
function bySentence<T>(sentences: readonly Range[], things: readonly T[], startOf: (thing: T) => number): T[][] {
  let next = 0;
  return sentences.map(({ start, end }) => {
    const found: T[] = [];
    for (; next < things.length && startOf(things[next] as T) < end; next++)
      if (startOf(things[next] as T) >= start) found.push(things[next] as T);
    return found;
  });
}
