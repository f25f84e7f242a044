import type { Review } from "../schema/findings.ts";
import { changedBy } from "./changed-by.ts";
import type { Note } from "./notes.ts";
import { takeBack } from "./review-changes.ts";
import { REVIEW_WORDS } from "./review-words.ts";

interface Props {
  readonly note: Note;
  readonly review: Review;
}

/** Whether a finding has been decided, and by whom it was changed. */
export function FindingState({ note, review }: Props) {
  const { sign, word } = REVIEW_WORDS[review];
  const changed = changedBy(note);
  // What was split off goes back to where it came from: that is a decision on the other actor.
  const isSplitOff = note.kind === "actors" && changed !== null && note.finding.rule === undefined;
  const canTakeBack = isSplitOff ? review !== "accepted" : review !== "proposed" || changed !== null;
  return (
    <p class={`state ${review}`}>
      <span aria-hidden="true">{sign}</span> {word}
      {changed === null ? review === "proposed" && " by the program" : `, ${changed}`}
      {canTakeBack && (
        <button type="button" class="link" onClick={() => takeBack(note.finding.id)}>
          Take back
        </button>
      )}
    </p>
  );
}
