import { batch } from "@preact/signals";
import type { DecisionOutcome } from "../schema/decision.ts";
import { Refusal } from "./ask.ts";
import { endEdit } from "./editing.ts";
import { noteTitle } from "./note-title.ts";
import { tell } from "./notice.ts";
import { fetchReading, reading, setReview, takeOver } from "./reading.ts";
import { route } from "./route.ts";
import { select } from "./selection.ts";

/**
 * Shows on the page what a change has done: a review on its finding alone, a correction, merge or split by fetching
 * the source again, as it can move marks and names anywhere. Then tells it and, if asked to, selects a finding.
 */
export async function showChange(
  change: DecisionOutcome,
  told: (change: DecisionOutcome) => string,
  selecting: string | null,
): Promise<void> {
  if (change.action === "review") {
    setReview(change.finding, change.review);
    tell(told(change));
    if (selecting !== null) select(selecting);
    return;
  }
  try {
    const source = await fetchReading(route.peek().asOf);
    batch(() => {
      endEdit();
      if (source) takeOver(source);
      tell(told(change));
      if (selecting !== null) select(selecting);
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    endEdit();
    tell(`Saved, but not shown yet: ${error.message} ${error.mend}`, true);
  }
}

/** A finding as it is told in a notice. */
export function titled(finding: string): string {
  const now = reading.value;
  const note = now?.byId.get(finding);
  if (!now || !note) return "a finding in another source";
  const number = note.number === null ? "" : `${note.number}, `;
  return `${number}${noteTitle(note, now.source.names)}`;
}
