import type { EventStatus } from "../../schema/findings.ts";
import type { Placed, Scene } from "./clause.ts";
import { tokenAt } from "./clause.ts";
import { MAIN_CLAUSE } from "./find-events.ts";
import type { FoundEvent } from "./found-event.ts";
import type { Trigger } from "./triggers.ts";

/** Events of a sentence that its verbs tell of besides the contacts, as PLOVER types them. */
export function codedTriggers(scene: Scene, events: readonly FoundEvent[], found: readonly Trigger[]): Trigger[] {
  const taken = new Set(found.flatMap(({ at, group }) => [at, group?.head ?? at]));
  return events.flatMap((event) => {
    const words = event.trigger.map(({ start }) => tokenAt(scene, start));
    const at = tokenAt(scene, event.key.start);
    const group = scene.groups.find(({ head }) => head === at) ?? null;
    if (!group || words.some((word) => taken.has(word)) || !isDeed(event)) return [];
    // "will send aid" tells of the aid, as to come; "promised aid" of the promise.
    const { type, mode } = group.tense === "future" && event.about ? event.about : event;
    const { rule, confidence, key: range } = event;
    return { range, at, type, mode, rule, confidence, group, noun: false, datedOnly: !isPlain(event), event };
  });
}

/** Words are no deeds: what is asked, blamed or agreed to is a matter of attributions and positions, where no deed is in view. */
function isDeed({ type, about, spoken }: FoundEvent): boolean {
  if (spoken && type !== "AGREE" && type !== "THREATEN") return false;
  return type === "AGREE" ? about !== null : type !== "REQUEST" && type !== "ACCUSE";
}

/** What somebody did to somebody, told by a main clause: it counts without a date too. */
function isPlain({ actors, confidence, outlook, about }: FoundEvent): boolean {
  if (confidence < MAIN_CLAUSE || outlook.negated || outlook.ahead || about !== null) return false;
  const named = new Set(actors.flatMap(({ mention, name }) => (mention === null ? [] : [name])));
  return named.size > 1;
}

/** Those of a coded event who are named. */
export function partiesNamed(scene: Scene, { actors }: FoundEvent): Placed[] {
  const wanted = new Set(actors.map(({ mention }) => mention));
  return scene.mentions.filter(({ index }) => wanted.has(index));
}

/** A deed that is denied is no more than reported. */
export function statusOfCoded({ outlook }: FoundEvent, told: EventStatus | null): EventStatus | null {
  return outlook.negated ? "reported" : told;
}
