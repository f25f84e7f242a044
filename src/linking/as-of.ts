import { dayBounds } from "../schema/edtf.ts";
import type { Actor, Event, Finding, FindingsDocument, SourceRecord } from "../schema/findings.ts";
import { eventFromTellings } from "./events.ts";

/**
 * The dossier as it was known at the end of a day (ISO): from the sources that had surely been published by then.
 * What cannot be shown to be that old is left out, so that no view of the past knows more than the past did.
 */
export function asOf(document: FindingsDocument, day: string): FindingsDocument {
  const sources = document.sources.filter((source) => isPublishedBy(source, day));
  const kept = new Set(sources.map(({ id }) => id));
  const actors = document.actors.flatMap((actor) => actorFrom(actor, kept));
  const known = new Set(actors.map(({ id }) => id));
  return {
    ...document,
    sources,
    actors: actors.map((actor) => ({ ...actor, memberOf: actor.memberOf.filter((id) => known.has(id)) })),
    attributions: document.attributions.flatMap((finding) => evidenceFrom(finding, kept)),
    events: document.events.flatMap((event) => eventFrom(event, kept, known)),
    positions: document.positions.flatMap((finding) => evidenceFrom(finding, kept)),
    commitments: document.commitments.flatMap((finding) => evidenceFrom(finding, kept)),
    linkages: document.linkages.flatMap((finding) => evidenceFrom(finding, kept)),
    pressures: document.pressures.flatMap((finding) => evidenceFrom(finding, kept)),
    predictions: document.predictions.flatMap((finding) => evidenceFrom(finding, kept)),
    discrepancies: document.discrepancies.flatMap((finding) => evidenceFrom(finding, kept)),
  };
}

/** Whether a source was surely published by the end of a day. */
function isPublishedBy({ published }: SourceRecord, day: string): boolean {
  const last = published === null ? null : dayBounds(published)?.last;
  return last !== null && last !== undefined && last <= day;
}

function evidenceFrom<F extends Finding>(finding: F, kept: ReadonlySet<string>): F[] {
  const evidence = finding.evidence.filter((span) => kept.has(span.source));
  return evidence.length === 0 ? [] : [{ ...finding, evidence }];
}

function actorFrom(actor: Actor, kept: ReadonlySet<string>): Actor[] {
  const mentions = actor.mentions.filter((mention) => kept.has(mention.source));
  const [first] = mentions;
  if (!first) return [];
  const names = new Set(mentions.map(({ exact }) => exact));
  const { form: _, ...evidence } = first;
  return [
    {
      ...actor,
      mentions,
      evidence: [evidence],
      aliases: actor.aliases.filter((alias) => names.has(alias)),
      roles: actor.roles.flatMap((role) => {
        const told = role.evidence.filter((span) => kept.has(span.source));
        return told.length === 0 ? [] : [{ ...role, evidence: told }];
      }),
    },
  ];
}

function eventFrom(event: Event, kept: ReadonlySet<string>, known: ReadonlySet<string>): Event[] {
  const told = eventFromTellings(event, kept);
  return told ? [{ ...told, participants: told.participants.filter((id) => known.has(id)) }] : [];
}
