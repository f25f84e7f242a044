import type { FindingDecision } from "../../schema/decision.ts";
import type { Actor, ActorMention, Role } from "../../schema/findings.ts";
import type { Span } from "../../schema/span.ts";
import { findingId } from "../finding-id.ts";
import { type Draft, type Kept, put, redirect, referringTo, wholeActor } from "./draft.ts";
import { firstMention, spanKey, touching } from "./spans.ts";

type Split = Extract<FindingDecision, { action: "split" }>;

/**
 * The id of the actor that a split makes: that of its first mention, and of the decision, as the actor it comes from
 * and one that was split off before may have the same first mention. Null where the source is not there.
 */
export function splitId(
  { seq, mentions }: Pick<Split, "seq" | "mentions">,
  sha256: ReadonlyMap<string, string>,
): string | null {
  const first = mentions[0] as Span;
  const bytes = sha256.get(first.source);
  return bytes === undefined ? null : findingId("actor", bytes, [first], `split ${seq}`);
}

/**
 * Some mentions of an actor as an actor of their own, with the statements whose speaker is named by one of them, the
 * roles told of there, and its part in whatever rests on these mentions alone. Gives what kept the split from having
 * effect.
 */
export function splitActor(draft: Draft, split: Split): string | null {
  const whole = wholeActor(draft, split.finding);
  if (!whole) return `no actor has the id ${split.finding}`;
  const named = new Set(split.mentions.map(spanKey));
  const isMoved = (span: Span): boolean => named.has(spanKey(span));
  const moved = whole.mentions.filter(isMoved);
  const left = whole.mentions.filter((mention) => !isMoved(mention));
  const evidence = firstMention(moved);
  const leftEvidence = firstMention(left);
  const id = splitId(split, draft.sha256);
  if (!evidence || id === null) return `none of the mentions is one of ${whole.id} now`;
  if (!leftEvidence) return `all mentions that ${whole.id} has now would go`;
  if (draft.findings.has(id)) return `there is an actor ${id} already`;

  const roles = rolesOn(whole.roles, isMoved);
  const offices = new Set(roles.map(({ of }) => of));
  const stays: Actor = {
    ...whole,
    mentions: left,
    evidence: leftEvidence,
    aliases: aliasesLeft(whole, moved, left),
    roles: [...rolesOn(whole.roles, (span) => !isMoved(span)), ...whole.roles.filter(isToldNowhere)],
  };
  const made: Actor = {
    id,
    evidence,
    by: split.by,
    review: "accepted",
    name: split.name,
    type: whole.type,
    mentions: moved,
    aliases: surfaces(moved).filter((name) => name !== split.name),
    roles,
    memberOf: whole.memberOf.filter((actor) => offices.has(actor)),
    codebook: null,
  };
  put(draft, { kind: "actors", finding: stays });
  put(draft, { kind: "actors", finding: made });
  const onMoved = touching(moved);
  const onLeft = touching(left);
  for (const other of referringTo(draft, whole.id)) {
    if (goes(other, onMoved, onLeft)) redirect(draft, other, whole.id, id);
  }
  return null;
}

/** Whether what refers to the whole refers to the part that goes. An actor's memberships stay with the whole. */
function goes(kept: Kept, onMoved: (span: Span) => boolean, onLeft: (span: Span) => boolean): boolean {
  if (kept.kind === "actors") return false;
  if (kept.kind === "attributions") return kept.finding.speakerSpan !== null && onMoved(kept.finding.speakerSpan);
  return kept.finding.evidence.some(onMoved) && !kept.finding.evidence.some(onLeft);
}

/** The codebook's roles need no evidence. */
function isToldNowhere({ evidence }: Role): boolean {
  return evidence.length === 0;
}

/** The roles of which wanted mentions tell, with just these as evidence. */
function rolesOn(roles: readonly Role[], isWanted: (span: Span) => boolean): Role[] {
  return roles.flatMap((role) => {
    const evidence = role.evidence.filter(isWanted);
    return evidence.length > 0 ? [{ ...role, evidence }] : [];
  });
}

/** The names by which what is left is still called, and those that came from elsewhere than the mentions. */
function aliasesLeft({ aliases }: Actor, moved: readonly ActorMention[], left: readonly ActorMention[]): string[] {
  const gone = new Set(surfaces(moved));
  const still = new Set(surfaces(left));
  return aliases.filter((alias) => still.has(alias) || !gone.has(alias));
}

function surfaces(mentions: readonly ActorMention[]): string[] {
  const names = mentions.filter(({ form }) => form === "name").map(({ exact }) => exact.replace(/\s+/g, " "));
  return [...new Set(names)];
}
