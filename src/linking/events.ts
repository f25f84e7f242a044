import { dayBounds } from "../schema/edtf.ts";
import type { Event } from "../schema/findings.ts";
import type { LinkedActors } from "./actors.ts";
import { clusterTellings } from "./events/cluster.ts";
import { clearest, labelOf } from "./events/label.ts";
import { summarise } from "./events/summarise.ts";
import { eventTelling, type ToldEvent, toldEvents } from "./events/told-event.ts";
import { findingId } from "./finding-id.ts";
import type { LinkedSource } from "./linked-source.ts";

/** Events of the world, each with every telling of it, in the order in which the texts first tell of them. */
export function linkEvents(sources: readonly LinkedSource[], linked: LinkedActors): Event[] {
  const actors = new Map(linked.actors.map((actor) => [actor.id, actor]));
  const told = sources.flatMap((source) => toldEvents(source, linked, actors)); // in the order of the texts
  const order = new Map(told.map((one, n) => [one, n]));
  const inOrder = (a: ToldEvent, b: ToldEvent): number => (order.get(a) ?? 0) - (order.get(b) ?? 0);
  const clusters = clusterTellings(told).map((cluster) => cluster.sort(inOrder));
  return clusters
    .sort((a, b) => inOrder(a[0] as ToldEvent, b[0] as ToldEvent))
    .map((cluster): Event => {
      const { source, telling } = cluster[0] as ToldEvent;
      const named = clearest(cluster).telling;
      const participants = [...new Set(cluster.flatMap((one) => one.participants))];
      return {
        id: findingId("event", source.sha256, [telling.trigger]),
        label: labelOf(cluster, participants, actors),
        type: named.type,
        mode: named.mode,
        contexts: [...new Set(cluster.flatMap((one) => one.telling.contexts))],
        goldstein: named.goldstein,
        participants,
        ...summarise(byPublication(cluster).map(eventTelling)),
        by: "machine",
        review: "proposed",
        confidence: telling.confidence,
        rule: telling.rule,
      };
    });
}

/** The latest published comes last; what is not dated comes first, for its word must not be the last. */
function byPublication(cluster: readonly ToldEvent[]): ToldEvent[] {
  const day = ({ source }: ToldEvent): string =>
    (source.extract.published === null ? null : dayBounds(source.extract.published)?.last) ?? "";
  return [...cluster].sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0));
}

/** An event as the kept sources alone tell it, or null where none of them does. */
export function eventFromTellings(event: Event, kept: ReadonlySet<string>): Event | null {
  const tellings = event.tellings.flatMap((telling) => {
    const evidence = telling.evidence.filter(({ source }) => kept.has(source));
    return evidence.length === 0 ? [] : [{ ...telling, evidence }];
  });
  return tellings.length === 0 ? null : { ...event, ...summarise(tellings) };
}
