import { verbGroups } from "../language/dates/tense.ts";
import { type Anchor, type DateExpression, type ResolvedDate, resolveDates } from "../language/dates.ts";
import type { Sentence } from "../language/sentence.ts";
import { dayBounds } from "../schema/edtf.ts";
import type { Mention, Telling } from "../schema/extract.ts";
import type { EventStatus } from "../schema/findings.ts";
import type { Placed, Scene } from "./events/clause.ts";
import { codedTriggers, statusOfCoded } from "./events/coded-triggers.ts";
import { Pair } from "./events/collective.ts";
import { topicsOf } from "./events/contexts.ts";
import { datedByMeeting } from "./events/dated-by-meeting.ts";
import { dateTriggers } from "./events/dating.ts";
import { findEvents } from "./events/find-events.ts";
import type { FoundEvent } from "./events/found-event.ts";
import { goldsteinOf } from "./events/goldstein.ts";
import { occasionTriggers } from "./events/occasions.ts";
import { participantsOf } from "./events/participants.ts";
import { placeOf } from "./events/place.ts";
import { statusOf } from "./events/status.ts";
import { findTriggers, type Trigger } from "./events/triggers.ts";

/**
 * What a text tells of visits, meetings, agreements, signings, deployments, exercises and sanctions. Each telling has
 * a date, or else a clear trigger and those who took part. Precision comes first: a noun such as "dialogue" tells of nothing.
 */
export function findTellings(
  text: string,
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
  dates: readonly DateExpression[],
  anchor: Anchor,
): Telling[] {
  const resolved = resolveDates(text, dates, anchor);
  const placed: Placed[] = mentions
    .map((mention, index) => ({ ...mention, index }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const byIndex = new Map(placed.map((mention) => [mention.index, mention]));
  const events = findEvents(text, sentences, mentions);
  const pair = new Pair();
  let nextMention = 0;
  let nextDate = 0;
  let nextEvent = 0;
  const found = sentences.flatMap((sentence, index) => {
    const within: Placed[] = [];
    for (; nextMention < placed.length && (placed[nextMention] as Placed).start < sentence.end; nextMention++) {
      const mention = placed[nextMention] as Placed;
      if (mention.start >= sentence.start) within.push(mention);
    }
    const told: ResolvedDate[] = [];
    for (
      ;
      nextDate < resolved.length && (resolved[nextDate] as ResolvedDate).expression.sentence <= index;
      nextDate++
    ) {
      told.push(resolved[nextDate] as ResolvedDate);
    }
    const coded: FoundEvent[] = [];
    for (; nextEvent < events.length && (events[nextEvent] as FoundEvent).key.start < sentence.end; nextEvent++)
      coded.push(events[nextEvent] as FoundEvent);
    const scene = { sentence, mentions: within, pair: pair.current };
    if ((within.length === 0 && scene.pair.length === 0) || sentence.tokens.length > LONGEST_SENTENCE) return [];
    const tellings = tellingsOf(text, { ...scene, groups: verbGroups(sentence) }, coded, told, anchor);
    pair.advance(
      within,
      tellings.map((telling) => telling.participants.flatMap((index) => byIndex.get(index) ?? [])),
    );
    return tellings;
  });
  return datedByMeeting(found, mentions);
}

/** Tokens beyond which a "sentence" is a table or a list that lost its line ends. */
const LONGEST_SENTENCE = 400;

function tellingsOf(
  text: string,
  scene: Scene,
  events: readonly FoundEvent[],
  dates: readonly ResolvedDate[],
  anchor: Anchor,
): Telling[] {
  const contacts = withoutPurposes(scene, findTriggers(scene));
  const known = [...contacts, ...occasionTriggers(scene)];
  const triggers = [...known, ...codedTriggers(scene, events, known)].sort((a, b) => a.at - b.at);
  const given = dateTriggers(scene, triggers, dates);
  return triggers.flatMap((trigger, n) => {
    const words = statusOf(scene, trigger);
    const told = trigger.event ? statusOfCoded(trigger.event, words) : words;
    const date = dateFitting(told, trigger, given[n] ?? null, anchor);
    const participants = participantsOf(scene, trigger);
    const status = settle(told, trigger, date?.date ?? null, anchor);
    if (status === null || !isTold(trigger, participants, date, status)) return [];
    return {
      type: trigger.type,
      mode: trigger.mode,
      contexts: trigger.event?.contexts ?? topicsOf(scene.sentence),
      goldstein: goldsteinOf(trigger.type, trigger.mode),
      trigger: trigger.range,
      participants: participants.map(({ index }) => index),
      place: placeOf(scene, trigger),
      date: date?.date ?? null,
      dateText: date && text.slice(date.expression.start, date.expression.end),
      dateWhy: date?.why ?? null,
      status,
      evidence: [{ start: scene.sentence.start, end: scene.sentence.end }],
      rule: trigger.rule,
      confidence: trigger.confidence,
    };
  });
}

function isTold(
  trigger: Trigger,
  participants: readonly Placed[],
  date: ResolvedDate | null,
  status: EventStatus,
): boolean {
  if (participants.length === 0) return false;
  // Whom somebody visits is no visitor.
  if (trigger.mode === "visit" && !trigger.noun && participants[0] && participants[0].start > trigger.range.start)
    return false;
  if (date?.date) return true;
  if (trigger.event && status !== "happened") return false;
  if (trigger.datedOnly || (status === "reported" && trigger.rule !== "event/invitation")) return false;
  // An undated noun names an event only with somebody named who takes part in it.
  return !trigger.noun || participants.some(({ form }) => form === "name");
}

/** A day to come is not that of a deed that is told as done: "agreed on a meeting in May", said in March. */
function dateFitting(
  status: EventStatus | null,
  trigger: Trigger,
  date: ResolvedDate | null,
  anchor: Anchor,
): ResolvedDate | null {
  const done = status === "happened" && !trigger.noun;
  return done && placeInTime(date?.date ?? null, anchor) === "ahead" ? null : date;
}

/** What the words leave open the dates can tell: a planned visit of last year is no plan any more, nor a deed. */
function settle(status: EventStatus | null, trigger: Trigger, date: string | null, anchor: Anchor): EventStatus | null {
  const where = placeInTime(date, anchor);
  const open = status === null || status === "reported";
  if (where === "ahead") return open || status === "happened" || status === "under-way" ? "planned" : status;
  if (where !== "over") return status;
  if (status === "under-way" || (open && trigger.noun)) return "happened";
  return status === "planned" ? "reported" : status;
}

/** Where a date surely lies toward the day of publication. */
function placeInTime(date: string | null, anchor: Anchor): "ahead" | "over" | null {
  const when = date === null ? null : dayBounds(date);
  const now = anchor.published === null ? null : dayBounds(anchor.published);
  if (!when || !now) return null;
  if (when.first !== null && now.last !== null && when.first > now.last) return "ahead";
  return when.last !== null && now.first !== null && when.last < now.first ? "over" : null;
}

/** "arrived in Rome for talks with X", "landed on a visit": the verb before it tells the same event. */
function withoutPurposes(scene: Scene, triggers: readonly Trigger[]): Trigger[] {
  const { tokens } = scene.sentence;
  return triggers.filter((trigger, n) => {
    const before = triggers[n - 1];
    if (!trigger.noun || trigger.group || !before || before.noun || before.type !== "CONSULT") return true;
    for (let at = trigger.at - 1; at > before.at && trigger.at - at <= 6; at--) {
      const token = tokens[at];
      if (["for", "on", "during"].includes(token?.text ?? "")) return false;
      if (
        token?.pos === "PART" ||
        token?.pos === "PROPN" ||
        token?.pos === "PRON" ||
        token?.text.toLowerCase() === "the"
      )
        return true;
    }
    return true;
  });
}
