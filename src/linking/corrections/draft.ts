import { FINDING_KINDS } from "../../schema/finding-kinds.ts";
import type { Actor, Finding, FindingKind, FindingsByKind, FindingsDocument } from "../../schema/findings.ts";
import { actorsIn, withActors } from "./actor-references.ts";
import { unitedActor } from "./united-actor.ts";

/** A finding with its kind, which its form alone does not tell. */
export type KindOf<K extends FindingKind> = { readonly kind: K; readonly finding: FindingsByKind[K][number] };
export type Kept = { [K in FindingKind]: KindOf<K> }[FindingKind];

/**
 * A findings document while decisions are laid over it. Its findings are replaced, never changed. Merged actors are put
 * together, and what refers to them is turned to the one that stays, only when that is asked for or everything is done:
 * a hundred mergers into one actor cost no more than one merger of a hundred.
 */
export interface Draft {
  /** By id, in the order of the document; an actor that a split makes comes last. */
  readonly findings: Map<string, Kept>;
  /** For an actor that has been merged, the one that it is part of now, directly or over others. */
  readonly mergedInto: Map<string, string>;
  /** Ids of the actors that have been merged into an actor itself. */
  readonly parts: Map<string, string[]>;
  /** The actors that have been merged and not yet put together with the one that stays. */
  readonly waiting: Map<string, Actor>;
  /** Ids of the findings that refer to an actor, and of some that no longer do; made when first asked for. */
  referring: Map<string, Set<string>> | null;
  /** Hash of each source's bytes, by its id. */
  readonly sha256: ReadonlyMap<string, string>;
}

/** The document as a draft; linear in its findings. */
export function draftOf(document: FindingsDocument): Draft {
  const findings = new Map<string, Kept>();
  for (const kind of FINDING_KINDS) {
    // The finding's type follows from the kind, which the compiler cannot carry through the loop.
    for (const finding of document[kind]) findings.set(finding.id, { kind, finding } as Kept);
  }
  const sha256 = new Map(document.sources.map((source) => [source.id, source.sha256]));
  return { findings, mergedInto: new Map(), parts: new Map(), waiting: new Map(), referring: null, sha256 };
}

/** The draft as a document again, with the sources of the one it was made from. */
export function documentOf(draft: Draft, document: FindingsDocument): FindingsDocument {
  const merged = new Set([...draft.mergedInto.keys()].map((id) => idNow(draft, id)));
  for (const id of merged) wholeActor(draft, id);
  const turned = new Set([...draft.mergedInto.keys()].flatMap((id) => [...(referring(draft).get(id) ?? [])]));
  for (const id of turned) {
    const kept = draft.findings.get(id);
    if (kept)
      draft.findings.set(
        id,
        withActors(kept, (actor) => idNow(draft, actor)),
      );
  }
  const lists = Object.fromEntries(FINDING_KINDS.map((kind): [FindingKind, Finding[]] => [kind, []]));
  for (const { kind, finding } of draft.findings.values()) lists[kind]?.push(finding);
  return { ...document, ...lists };
}

/** The id of an actor, or of the one that it has been merged into, however often. */
function idNow({ mergedInto }: Draft, id: string): string {
  let now = id;
  for (let next = mergedInto.get(now); next !== undefined; next = mergedInto.get(now)) now = next;
  // The next question takes one step.
  for (let one = id; one !== now; ) {
    const next = mergedInto.get(one) as string;
    mergedInto.set(one, now);
    one = next;
  }
  return now;
}

/** The actor that an id stands for now, perhaps without what was merged into it; null if there is none. */
export function actorOf(draft: Draft, id: string): Actor | null {
  const kept = draft.findings.get(idNow(draft, id));
  return kept?.kind === "actors" ? kept.finding : null;
}

/** The actor that an id stands for now, with all that was merged into it; null if there is none. */
export function wholeActor(draft: Draft, id: string): Actor | null {
  const actor = actorOf(draft, id);
  if (!actor) return null;
  const waiting = idsOf(draft, actor.id).flatMap((part) => {
    const other = draft.waiting.get(part);
    draft.waiting.delete(part);
    return other ?? [];
  });
  if (waiting.length === 0) return actor;
  const whole = unitedActor(actor, waiting);
  put(draft, { kind: "actors", finding: whole });
  return whole;
}

/** Puts a finding in the place of the one of its id, or at the end. */
export function put(draft: Draft, kept: Kept): void {
  draft.findings.set(kept.finding.id, kept);
  if (draft.referring) for (const actor of actorsIn(kept)) addReferring(draft.referring, actor, kept.finding.id);
}

/** The findings that refer to an actor, by its own id or that of one that has been merged into it. */
export function referringTo(draft: Draft, actor: string): Kept[] {
  const ids = new Set(idsOf(draft, actor).flatMap((id) => [...(referring(draft).get(id) ?? [])]));
  return [...ids].flatMap((id) => {
    const kept = draft.findings.get(id);
    return kept && actorsIn(kept).some((one) => idNow(draft, one) === actor) ? [kept] : [];
  });
}

/** Has a finding refer to another actor in the place of one. */
export function redirect(draft: Draft, kept: Kept, from: string, to: string): void {
  put(
    draft,
    withActors(kept, (id) => (idNow(draft, id) === from ? to : id)),
  );
}

/** Ids of an actor and of all that have been merged into it, the first merged first. */
function idsOf({ parts }: Draft, actor: string): string[] {
  const ids = [];
  for (let left = [actor]; left.length > 0; ) {
    const id = left.pop() as string;
    ids.push(id);
    left.push(...(parts.get(id) ?? []).toReversed());
  }
  return ids;
}

function referring(draft: Draft): Map<string, Set<string>> {
  draft.referring ??= allReferring(draft);
  return draft.referring;
}

function allReferring({ findings }: Draft): Map<string, Set<string>> {
  const referring = new Map<string, Set<string>>();
  for (const kept of findings.values()) {
    for (const actor of actorsIn(kept)) addReferring(referring, actor, kept.finding.id);
  }
  return referring;
}

function addReferring(referring: Map<string, Set<string>>, actor: string, finding: string): void {
  const known = referring.get(actor);
  if (known) known.add(finding);
  else referring.set(actor, new Set([finding]));
}
