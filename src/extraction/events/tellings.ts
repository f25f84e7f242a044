import type { Anchor, ResolvedDate } from "../../language/dates.ts";
import { dayBounds } from "../../schema/edtf.ts";
import type { Telling } from "../../schema/extract.ts";
import type { EventStatus } from "../../schema/findings.ts";
import { type Placed, type Scene, wordAt } from "./clause.ts";
import { codedTriggers, statusOfCoded } from "./coded-triggers.ts";
import { topicsOf } from "./contexts.ts";
import { type DatedTrigger, datedDeeds } from "./dated-deeds.ts";
import { datedDocuments, namedDays } from "./dated-names.ts";
import { dateTriggers } from "./dating.ts";
import type { FoundEvent } from "./found-event.ts";
import { lastingSince } from "./lasting-since.ts";
import { participantsOf } from "./participants.ts";
import { placeOf } from "./place.ts";
import { rescheduledTo } from "./rescheduled.ts";
import { statusOf, type ToldStatus } from "./status.ts";
import { isOnlySupposed } from "./supposed.ts";
import { findTriggers, type Trigger } from "./triggers.ts";

/** What one sentence tells: `events` are those of its main clause, `dates` those that it names. */
export function tellingsOf(
  text: string,
  scene: Scene,
  events: readonly FoundEvent[],
  dates: readonly ResolvedDate[],
  anchor: Anchor,
): Telling[] {
  const known = withoutPurposes(scene, findTriggers(scene));
  const triggers = [...known, ...codedTriggers(scene, events, known)].sort((a, b) => a.at - b.at);
  // "the 1970 treaty was ratified": the year is the treaty's.
  const documents = datedDocuments(scene, dates).filter(({ trigger }) => !triggers.some(({ at }) => at === trigger.at));
  const open = dates.filter((date) => !documents.some((one) => one.date === date));
  const given = dateTriggers(scene, triggers, open);
  const spare = open.filter((date) => !given.includes(date));
  const named = [...documents, ...namedDays(scene, dates)];
  const others = spare.filter((date) => !named.some((one) => one.date === date));
  const dated: DatedTrigger[] = [...named, ...datedDeeds(scene, triggers, dates, others)];
  const all: Dated[] = [...triggers.map((trigger, n) => ({ trigger, date: given[n] ?? null })), ...dated];
  return all
    .sort((a, b) => a.trigger.at - b.trigger.at)
    .flatMap(({ trigger, date }) => {
      const told = tellingOf(text, scene, { trigger, date }, others, anchor);
      const later = told && rescheduledTo(scene, trigger, others);
      if (!later) return told ?? [];
      const { start, end } = later.expression; // the words that tell of the visit that is to be instead
      return [told, { ...told, ...dateFields(text, later), trigger: { start, end }, status: "reported" as const }];
    });
}

function tellingOf(
  text: string,
  scene: Scene,
  { trigger, date: own }: Dated,
  dates: readonly ResolvedDate[],
  anchor: Anchor,
): Telling | null {
  if (isOnlySupposed(scene, trigger)) return null;
  const words = statusOf(scene, trigger);
  const told = trigger.event ? statusOfCoded(trigger.event, words) : words;
  const date = dateFitting(told, trigger, own ?? lastingSince(scene, trigger, dates), anchor);
  const participants = participantsOf(scene, trigger);
  const status = settle(isEntry(text, scene, date) ? inChronicle(told) : told, trigger, date?.date ?? null, anchor);
  if (status === null || !isTold(trigger, participants, date, status)) return null;
  return {
    type: trigger.type,
    mode: trigger.mode,
    contexts: trigger.event?.contexts ?? topicsOf(scene.tree, scene.first + trigger.at),
    goldstein: trigger.goldstein,
    trigger: trigger.range,
    participants: participants.map(({ index }) => index),
    place: placeOf(scene, trigger),
    ...dateFields(text, date),
    status,
    evidence: [{ start: scene.sentence.start, end: scene.sentence.end }],
    rule: trigger.rule,
    confidence: trigger.confidence,
  };
}

/** "March 5, 2018: the two meet in Oslo": a line of a chronology, which tells in the present of what was then. */
function isEntry(text: string, { sentence }: Scene, date: ResolvedDate | null): boolean {
  if (!date) return false;
  const { start, end } = date.expression;
  return start - sentence.start <= 1 && /^\s?[:–—]/.test(text.slice(end, end + 2));
}

const inChronicle = (told: ToldStatus): ToldStatus => (told === "under-way" ? "happened" : told);

function dateFields(text: string, date: ResolvedDate | null): Pick<Telling, "date" | "dateText" | "dateWhy"> {
  return {
    date: date?.date ?? null,
    dateText: date && text.slice(date.expression.start, date.expression.end),
    dateWhy: date?.why ?? null,
  };
}

/** A trigger with the date that is given to it. */
interface Dated {
  readonly trigger: Trigger;
  readonly date: ResolvedDate | null;
}

/** A date makes an event of what nobody is named for; without one, somebody must be named who takes part. */
function isTold(
  trigger: Trigger,
  participants: readonly Placed[],
  date: ResolvedDate | null,
  status: EventStatus,
): boolean {
  if (date?.date) return participants.length > 0 || !(trigger.datedOnly && trigger.type === "CONSULT");
  if (participants.length === 0 || trigger.datedOnly) return false;
  if (trigger.event && status !== "happened") return false;
  if (status === "reported" && trigger.group?.lemma !== "invite") return false;
  // An undated noun names an event only with somebody named who takes part in it.
  return !trigger.noun || participants.some(({ form }) => form === "name");
}

/** A day to come is not that of a deed that is told as done: "agreed on a meeting in May", said in March. */
function dateFitting(
  status: ToldStatus,
  trigger: Trigger,
  date: ResolvedDate | null,
  anchor: Anchor,
): ResolvedDate | null {
  const done = status === "happened" && !trigger.noun;
  return done && placeInTime(date?.date ?? null, anchor) === "ahead" ? null : date;
}

/** What the words leave open the dates can tell: a planned visit of last year is no plan any more, nor a deed. */
function settle(told: ToldStatus, trigger: Trigger, date: string | null, anchor: Anchor): EventStatus | null {
  const where = placeInTime(date, anchor);
  if (told === "open")
    return where === "ahead" ? "planned" : where === "over" && trigger.noun ? "happened" : "reported";
  if (where === "ahead") return told === null || told === "happened" || told === "under-way" ? "planned" : told;
  if (where !== "over") return told;
  if (told === "under-way" || (told === null && trigger.noun)) return "happened";
  return told === "planned" ? "reported" : told;
}

/** Where a date surely lies toward the day of publication. */
function placeInTime(date: string | null, anchor: Anchor): "ahead" | "over" | null {
  const when = date === null ? null : dayBounds(date);
  const now = anchor.published === null ? null : dayBounds(anchor.published);
  if (!when || !now) return null;
  if (when.first !== null && now.last !== null && when.first > now.last) return "ahead";
  return when.last !== null && now.first !== null && when.last < now.first ? "over" : null;
}

/** "on the sidelines of the summit": where the others met, and no event that is told. */
function isBackdrop(scene: Scene, at: number): boolean {
  for (let back = 1; back <= BACKDROP; back++)
    if (/^(sidelines?|margins?|fringes?)$/.test(wordAt(scene, at - back))) return true;
  return false;
}

const BACKDROP = 8;

/** Words between a verb and the noun that tells the same event again. */
const PURPOSE = 6;

/** "arrived in Rome for talks with X", "landed on a visit": the verb before it tells the same event. */
function withoutPurposes(scene: Scene, triggers: readonly Trigger[]): Trigger[] {
  const { tokens } = scene.sentence;
  return triggers.filter((trigger, n) => {
    const before = triggers[n - 1];
    if (trigger.noun && isBackdrop(scene, trigger.at)) return triggers.length === 1;
    if (!trigger.noun || trigger.group || !before || before.noun || before.type !== "CONSULT") return true;
    for (let at = trigger.at - 1; at > before.at && trigger.at - at <= PURPOSE; at--) {
      const token = tokens[at];
      const word = token?.text.toLowerCase() ?? "";
      if (["for", "on", "during"].includes(word)) return false;
      if (/^(PART|PROPN|PRON)$/.test(token?.pos ?? "") || word === "the") return true;
    }
    return true;
  });
}
