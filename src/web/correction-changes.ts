import type { AttributionChange } from "../schema/decision.ts";
import type { SentCorrection, SentMerge, SentSplit } from "../schema/served.ts";
import type { Span } from "../schema/span.ts";
import type { Refusal } from "./ask.ts";
import { sendChange } from "./change-queue.ts";
import { showChange, titled } from "./show-change.ts";

/** Saves a correction and shows the statement as it is now; a Refusal is for the form to show. */
export function correct(finding: string, change: AttributionChange): Promise<Refusal | null> {
  return save("/corrections", { finding, change } satisfies SentCorrection, () => `Corrected: ${titled(finding)}`);
}

export function merge(into: string, other: string): Promise<Refusal | null> {
  return save("/merges", { into, others: [other] } satisfies SentMerge, () => `Merged: ${titled(into)}`);
}

export function split(actor: string, mentions: readonly Span[], name: string): Promise<Refusal | null> {
  return save("/splits", { actor, mentions, name } satisfies SentSplit, () => `Split off: ${name}`);
}

function save(path: string, body: object, told: () => string): Promise<Refusal | null> {
  return sendChange(path, body, async ({ change }) => {
    if (change) await showChange(change, told, change.made ?? change.finding);
  });
}
