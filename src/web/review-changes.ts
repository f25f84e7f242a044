import type { DecisionAction, DecisionOutcome } from "../schema/decision.ts";
import type { Review } from "../schema/findings.ts";
import { Refusal } from "./ask.ts";
import { inTurn, sendChange } from "./change-queue.ts";
import { loadDossier } from "./dossier-data.ts";
import { tell } from "./notice.ts";
import { fetchReading, selectedNote, takeOver } from "./reading.ts";
import { REVIEW_WORDS } from "./review-words.ts";
import { route } from "./route.ts";
import { showChange, titled } from "./show-change.ts";

export function decide(review: Exclude<Review, "proposed">): void {
  const note = selectedNote.value;
  if (note === null) {
    tell("Select a finding first: j goes to the next one.", true);
    return;
  }
  const told = ({ finding, review: now }: DecisionOutcome) => `${REVIEW_WORDS[now].word}: ${titled(finding)}`;
  send("/decisions", { finding: note.finding.id, review }, told, null);
}

export function undo(): void {
  send("/undo", {}, (change) => `Undone: ${stateAfter(change, "again")}`, "There is nothing to undo.");
}

/** Takes back the last decision on one finding, whatever has been decided on others since. */
export function takeBack(finding: string): void {
  const told = (change: DecisionOutcome) => `Taken back: ${stateAfter(change, "again")}`;
  send("/undo", { finding }, told, "There is nothing to take back.");
}

export function redo(): void {
  send("/redo", {}, (change) => `Done again: ${stateAfter(change, "")}`, "There is nothing to redo.");
}

/** What stood behind a decision that is no review, when it is taken back or restored. */
const DONE: Readonly<Record<Exclude<DecisionAction, "review">, string>> = {
  correct: "the correction of",
  merge: "the merging into",
  split: "the splitting of",
};

function stateAfter({ action, finding, review }: DecisionOutcome, again: string): string {
  if (action !== "review") return `${DONE[action]} ${titled(finding)}`;
  return `${titled(finding)} is ${REVIEW_WORDS[review].word.toLowerCase()} ${again}`.trimEnd();
}

/** Another tab or the command line may have decided while this tab was out of sight. */
export function followReturns(): void {
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible") return;
    const { screen, asOf } = route.peek();
    if (screen === "sources") void loadDossier(asOf);
    if (screen !== "reader") return;
    // In the queue of the changes: an answer from before a decision must not undo what the page shows of it.
    void inTurn(async () => {
      try {
        const source = await fetchReading(asOf);
        if (source) takeOver(source);
      } catch (error) {
        // Nothing was asked for, so nothing is said where the server is gone.
        if (!(error instanceof Refusal)) throw error;
      }
    });
  });
}

/** `nothing` is what is told where there is nothing to take back; where it can be, what was is selected. */
function send(path: string, body: object, told: (change: DecisionOutcome) => string, nothing: string | null): void {
  const sent = sendChange(path, body, async ({ change }) => {
    if (change) await showChange(change, told, nothing === null ? null : change.finding);
    else if (nothing !== null) tell(nothing);
  });
  void sent.then((refusal) => {
    if (refusal) tell(`Not saved: ${refusal.message} ${refusal.mend}`, true);
  });
}
