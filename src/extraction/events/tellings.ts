import type { Anchor, ResolvedDate } from "../../language/dates.ts";
import { dayBounds } from "../../schema/edtf.ts";
import type { Telling } from "../../schema/extract.ts";
import type { EventStatus } from "../../schema/findings.ts";
import { child, lemmaOf } from "../article/clause.ts";
import { isEntryDate } from "./chronology.ts";
import { type Placed, type Scene, tokenAt, wordAt } from "./clause.ts";
import { codedTriggers, statusOfCoded } from "./coded-triggers.ts";
import { topicsOf } from "./contexts.ts";
import { type DatedTrigger, datedDeeds, isDecision } from "./dated-deeds.ts";
import { datedDocuments, namedDays } from "./dated-names.ts";
import { dateTriggers, openingDate } from "./dating.ts";
import { fateWithin, withFate } from "./fate.ts";
import type { FoundEvent } from "./found-event.ts";
import { timesInTurn } from "./in-turn.ts";
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
  const dateOf = (n: number): ResolvedDate | null => {
    const goesOn = triggers[n]?.noun === false && triggers[n]?.type !== "AGREE"; // what is promised has a day of its own
    const group = goesOn ? triggers[n]?.group : null;
    return given[n] ?? (group ? openingDate(scene, group, dates) : null);
  };
  const all: Dated[] = [...triggers.map((trigger, n) => ({ trigger, date: dateOf(n) })), ...dated];
  const told = all
    .sort((a, b) => a.trigger.at - b.trigger.at)
    .flatMap(({ trigger, date }) => {
      const told = tellingOf(text, scene, { trigger, date }, others, anchor);
      if (!told) return [];
      const again = date ? timesInTurn(scene, trigger, date, others) : [];
      if (again.length > 0)
        return [told, ...again.map(({ date: next, place }) => ({ ...toldAgain(text, told, next), place }))];
      const later = rescheduledTo(scene, trigger, others);
      return later ? [told, { ...toldAgain(text, told, later), status: "reported" as const }] : told;
    });
  const fate = told.length === 1 ? fateWithin(scene, tokenAt(scene, told[0]?.trigger.start ?? 0)) : null;
  return fate === null ? told : withFate(told, fate);
}

/** The same at another time, which the words of its date tell. */
function toldAgain(text: string, told: Telling, date: ResolvedDate): Telling {
  const { start, end } = date.expression;
  return { ...told, ...dateFields(text, date), trigger: { start, end } };
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
  const meant = trigger.event ? statusOfCoded(trigger.event, words) : words;
  const told = meant === "planned" && own && isDecision(scene, trigger, own) ? "happened" : meant;
  const date = dateFitting(scene, told, trigger, own ?? lastingSince(scene, trigger, dates), anchor);
  const participants = participantsOf(scene, trigger);
  const inEntry = date !== null && isEntryDate(text, scene.sentence, date);
  const status = settle(inEntry ? inChronicle(told) : told, trigger, date?.date ?? null, anchor);
  if (status === null || !isTold(trigger, participants, date, status)) return null;
  return {
    type: trigger.type,
    mode: trigger.mode,
    contexts: trigger.event?.contexts ?? topicsOf(scene.tree, scene.first + trigger.at),
    goldstein: trigger.goldstein,
    trigger: trigger.range,
    participants: participants.map(({ index }) => index),
    place: placeOf(scene, trigger, date),
    ...dateFields(text, date),
    status,
    evidence: [{ start: scene.sentence.start, end: scene.sentence.end }],
    rule: trigger.rule,
    confidence: trigger.confidence,
  };
}

/** What a chronology tells in the present was then. */
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
  { sentence }: Scene,
  status: ToldStatus,
  trigger: Trigger,
  date: ResolvedDate | null,
  anchor: Anchor,
): ResolvedDate | null {
  const ofEntry = date !== null && date.expression.end <= sentence.start;
  if (ofEntry && (status === null || status === "planned" || status === "reported")) return null; // no deed of that day
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

/** "It was his second visit this year": the one that was told before. */
function isCounted({ tree: { article }, first }: Scene, at: number): boolean {
  if (child(article, first + at, "cop") < 0) return false;
  return /^(it|this|that)$/.test(lemmaOf(article, child(article, first + at, "nsubj", "expl")));
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
    if (trigger.noun && isCounted(scene, trigger.at)) return false;
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
