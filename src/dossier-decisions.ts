import { UnfitCorrection, UnknownFinding } from "./dossier-errors.ts";
import { hasForm } from "./linking/corrections/has-form.ts";
import { type CheckedText, misfitOf } from "./linking/corrections/misfit.ts";
import { inReadingOrder, plainSpan } from "./linking/corrections/spans.ts";
import { splitId } from "./linking/corrections/split-actor.ts";
import type { AttributionChange, DecisionOutcome, FindingDecision, NewDecision } from "./schema/decision.ts";
import type { FindingsDocument, Review, SourceRecord } from "./schema/findings.ts";
import type { Span } from "./schema/span.ts";
import { findingsOf, type Judgement, replay } from "./store/decisions.ts";
import type { Store } from "./store/store.ts";

/** What a person decides on an open dossier. Each adds to the log; ids may be unambiguous beginnings of ids. */
export interface Decisions {
  /** Records a review. Throws UnknownFinding. */
  decide(finding: string, review: Judgement): DecisionOutcome;
  /**
   * Corrects who said something, with which words, what, and how. The spans are of the attribution's own source.
   * Throws UnknownFinding, UnfitCorrection.
   */
  correct(finding: string, change: AttributionChange): DecisionOutcome;
  /** Makes other actors one with an actor, which stays. Throws UnknownFinding, UnfitCorrection. */
  merge(into: string, others: readonly string[]): DecisionOutcome;
  /**
   * Makes some mentions of an actor an actor of its own, of the same type; `made` of the outcome is its id. Throws
   * UnknownFinding, UnfitCorrection.
   */
  split(actor: string, mentions: readonly Span[], name: string): DecisionOutcome;
  /** Takes back the last decision (on one finding, if given); null when there is nothing to take back. */
  undo(finding?: string): DecisionOutcome | null;
  /** Restores what the last undo took back. */
  redo(finding?: string): DecisionOutcome | null;
}

/** Where decisions are kept. */
export type DecisionLog = Pick<Store, "decisions" | "addDecision" | "step" | "idsBeginningWith">;

/** What deciding needs of the dossier that is decided on. */
export interface DecidedOn {
  readonly store: DecisionLog;
  readonly coder: string;
  readonly now: () => Date;
  readonly document: () => FindingsDocument;
  readonly records: () => readonly SourceRecord[];
  readonly textOf: (source: string) => CheckedText;
}

/** The decisions of a coder on a dossier. */
export function decisionsOver({ store, coder, now, document, records, textOf }: DecidedOn): Decisions {
  const made = (): string[] => madeBySplits(store.decisions(), records());

  function idOf(beginning: string): string {
    if (beginning === "") throw new UnknownFinding(beginning);
    const found = [...store.idsBeginningWith(beginning), ...made().filter((id) => id.startsWith(beginning))];
    const [id, other] = new Set(found);
    const exact = found.includes(beginning) ? beginning : other === undefined ? id : undefined;
    if (exact === undefined) throw new UnknownFinding(beginning, id, other);
    return exact;
  }

  /** A merged actor is no longer shown: what is decided on it would not be seen. */
  function refuseMerged(finding: string, inForce: readonly FindingDecision[]): void {
    const merger = inForce.findLast((decision) => findingsOf(decision).slice(1).includes(finding));
    if (!merger || document().actors.some(({ id }) => id === finding)) return;
    const mend = `decide on ${merger.finding}, or take the merger back with undo`;
    throw new UnfitCorrection({ place: "finding", value: finding, reason: `is now one with ${merger.finding}`, mend });
  }

  function add(decision: Exclude<NewDecision, { action: "review" }>): number {
    const misfit = misfitOf(decision, document(), textOf);
    if (misfit) throw new UnfitCorrection(misfit);
    return store.addDecision(decision, coder, now());
  }

  function step(action: "undo" | "redo", beginning?: string): DecisionOutcome | null {
    const stepped = store.step(action, coder, now(), beginning === undefined ? undefined : idOf(beginning));
    if (stepped === null) return null;
    const { finding } = stepped;
    return { finding, review: reviewIn(replay(store.decisions()).inForce, finding, records()), action: stepped.action };
  }

  return {
    decide(beginning, review) {
      const finding = idOf(beginning);
      const { inForce, undoable } = replay(store.decisions());
      refuseMerged(finding, inForce);
      // Saying the same again adds nothing that an undo should have to take back.
      const last = undoable(finding);
      const again = last?.action === "review" && last.review === review && last.by === coder;
      if (!again) store.addDecision({ action: "review", finding, review }, coder, now());
      return { finding, review, action: "review" };
    },
    correct(beginning, change) {
      const finding = idOf(beginning);
      const decision = { action: "correct", finding, change: plainChange(change) } as const;
      const last = replay(store.decisions()).undoable(finding);
      const again =
        last?.action === "correct" &&
        last.by === coder &&
        JSON.stringify(last.change) === JSON.stringify(decision.change);
      if (!again) add(decision);
      return { finding, review: "accepted", action: "correct" };
    },
    merge(into, others) {
      const finding = idOf(into);
      add({ action: "merge", finding, others: [...new Set(others.map(idOf))] });
      return { finding, review: "accepted", action: "merge" };
    },
    split(actor, mentions, name) {
      const finding = idOf(actor);
      const decision = {
        action: "split",
        finding,
        mentions: mentions.map(plainSpan).sort(inReadingOrder),
        name: name.trim(),
      } as const;
      const id = splitId({ ...decision, seq: add(decision) }, hashes(records()));
      const review = reviewIn(replay(store.decisions()).inForce, finding, records());
      return { finding, review, action: "split", ...(id === null ? {} : { made: id }) };
    },
    undo: (finding) => step("undo", finding),
    redo: (finding) => step("redo", finding),
  };
}

/** Ids of the actors that the splits in a log have made, whether or not they are in force. */
export function madeBySplits(log: readonly { readonly action: string }[], records: readonly SourceRecord[]): string[] {
  const sha256 = hashes(records);
  return log.flatMap((decision) => {
    const split = decision as FindingDecision;
    return split.action === "split" && hasForm(split) ? (splitId(split, sha256) ?? []) : [];
  });
}

/** How a finding stands by the decisions in force: who corrects or merges it accepts it, as who splits it off does. */
function reviewIn(inForce: readonly FindingDecision[], finding: string, records: readonly SourceRecord[]): Review {
  const last = inForce.findLast((decision) => decision.finding === finding && decision.action !== "split");
  if (last) return last.action === "review" ? last.review : "accepted";
  return madeBySplits(inForce, records).includes(finding) ? "accepted" : "proposed";
}

/** A change as it is kept: what is not named is not there, and spans have nothing but what makes a span. */
function plainChange(change: AttributionChange): AttributionChange {
  const { speakerSpan, cue, content } = change;
  const plain = {
    ...change,
    ...(speakerSpan ? { speakerSpan: plainSpan(speakerSpan) } : {}),
    ...(cue ? { cue: plainSpan(cue) } : {}),
    ...(content ? { content: content.map(plainSpan) } : {}),
  };
  return Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined));
}

function hashes(records: readonly SourceRecord[]): ReadonlyMap<string, string> {
  return new Map(records.map(({ id, sha256 }) => [id, sha256]));
}
