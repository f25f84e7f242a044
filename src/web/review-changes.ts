import type { Review } from "../schema/findings.ts";
import type { ServedChange } from "../schema/served.ts";
import { ask, Refusal } from "./ask.ts";
import { loadDossier } from "./dossier-data.ts";
import { noteTitle } from "./note-title.ts";
import { tell } from "./notice.ts";
import { reading, refreshReviews, selectedNote, setReview } from "./reading.ts";
import { REVIEW_WORDS } from "./review-words.ts";
import { route } from "./route.ts";
import { select } from "./selection.ts";

/** Changes reach the log in the order of the keys, however quickly they are pressed. */
let last: Promise<void> = Promise.resolve();

export function decide(review: Exclude<Review, "proposed">): void {
  const note = selectedNote.value;
  if (note === null) {
    tell("Select a finding first: j goes to the next one.", true);
    return;
  }
  send("/decisions", { finding: note.finding.id, review }, ({ change }) => {
    if (change) tell(`${REVIEW_WORDS[change.review].word}: ${titled(change.finding)}`);
  });
}

export function undo(): void {
  send("/undo", {}, ({ change }) => {
    if (change === null) return tell("There is nothing to undo.");
    tell(`Undone: ${titled(change.finding)} is ${REVIEW_WORDS[change.review].word.toLowerCase()} again`);
    select(change.finding);
  });
}

/** Takes back the last decision on one finding, whatever has been decided on others since. */
export function takeBack(finding: string): void {
  send("/undo", { finding }, ({ change }) => {
    if (change === null) return tell("There is nothing to take back.");
    tell(`Taken back: ${titled(change.finding)} is ${REVIEW_WORDS[change.review].word.toLowerCase()} again`);
    select(change.finding);
  });
}

export function redo(): void {
  send("/redo", {}, ({ change }) => {
    if (change === null) return tell("There is nothing to redo.");
    tell(`Done again: ${titled(change.finding)} is ${REVIEW_WORDS[change.review].word.toLowerCase()}`);
    select(change.finding);
  });
}

/** Another tab or the command line may have decided while this tab was out of sight. */
export function followReturns(): void {
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible") return;
    const { screen, asOf } = route.peek();
    if (screen === "sources") void loadDossier(asOf);
    if (screen !== "reader") return;
    // In the queue of the changes: an answer from before a decision must not undo what the page shows of it.
    last = last.then(() =>
      refreshReviews(asOf).catch((error: unknown) => {
        // Nothing was asked for, so nothing is said where the server is gone.
        if (!(error instanceof Refusal)) throw error;
      }),
    );
  });
}

function send(path: string, body: object, done: (answer: ServedChange) => void): void {
  last = last.then(async () => {
    try {
      const answer = await ask<ServedChange>(path, body);
      if (answer.change) setReview(answer.change.finding, answer.change.review);
      done(answer);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      tell(`Not saved: ${error.message} ${error.mend}`, true);
    }
  });
}

function titled(finding: string): string {
  const now = reading.value;
  const note = now?.byId.get(finding);
  if (!now || !note) return "a finding in another source";
  const number = note.number === null ? "" : `${note.number}, `;
  return `${number}${noteTitle(note, now.source.names)}`;
}
