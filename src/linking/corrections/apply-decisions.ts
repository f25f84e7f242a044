import type { FindingDecision } from "../../schema/decision.ts";
import type { FindingsDocument } from "../../schema/findings.ts";
import { correctAttribution } from "./correct-attribution.ts";
import { type Draft, documentOf, draftOf, type Kept, put } from "./draft.ts";
import { hasForm } from "./has-form.ts";
import { mergeActors } from "./merge-actors.ts";
import { splitActor } from "./split-actor.ts";

/** A decision of which nothing, or not all, is to be seen in the document. */
export interface WithoutEffect {
  readonly seq: number;
  readonly why: string;
}

export interface Applied {
  readonly document: FindingsDocument;
  readonly withoutEffect: readonly WithoutEffect[];
}

/**
 * What the machine proposed with the decisions in force laid over it, in the order of the log. A decision on what is not
 * there any more has no effect. Linear in the document, and for each merger and split in what refers to its actors.
 */
export function applyDecisions(document: FindingsDocument, decisions: readonly FindingDecision[]): Applied {
  if (decisions.length === 0) return { document, withoutEffect: [] };
  const draft = draftOf(document);
  const withoutEffect = decisions.flatMap((decision) => {
    const why = hasForm(decision) ? apply(draft, decision) : "it has not the form of a decision";
    return why === null ? [] : [{ seq: decision.seq, why }];
  });
  return { document: documentOf(draft, document), withoutEffect };
}

/** Gives why there was no effect, null where there was. */
function apply(draft: Draft, decision: FindingDecision): string | null {
  switch (decision.action) {
    case "review":
      return review(draft, decision);
    case "correct":
      return correctAttribution(draft, decision);
    case "merge":
      return mergeActors(draft, decision);
    case "split":
      return splitActor(draft, decision);
  }
}

function review(draft: Draft, decision: Extract<FindingDecision, { action: "review" }>): string | null {
  const kept = draft.findings.get(decision.finding);
  if (!kept) return `no finding has the id ${decision.finding}`;
  put(draft, { ...kept, finding: { ...kept.finding, review: decision.review } } as Kept);
  return null;
}
