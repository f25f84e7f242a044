import { Evidence } from "./evidence.tsx";
import { findingRows } from "./finding-rows.ts";
import { KINDS } from "./kinds.ts";
import { noteTitle } from "./note-title.ts";
import type { Note } from "./notes.ts";
import { type Reading, reviewOf, shownNotes } from "./reading.ts";
import { decide, takeBack } from "./review-changes.ts";
import { REVIEW_WORDS } from "./review-words.ts";
import { deselect, select, step } from "./selection.ts";
import { StatementFlow } from "./statement-flow.tsx";

interface Props {
  readonly note: Note;
  readonly open: Reading;
}

const CHOICES = [
  { review: "accepted", verb: "Accept", key: "a" },
  { review: "rejected", verb: "Reject", key: "r" },
  { review: "unsure", verb: "Unsure", key: "u" },
] as const;

/** Everything about the selected finding, and what can be decided about it. */
export function FindingPanel({ note, open }: Props) {
  const review = reviewOf(note);
  const { names } = open.source;
  const { finding } = note;
  const at = shownNotes.value.indexOf(note) + 1;
  return (
    <div class={`finding ${KINDS[note.kind].group}`}>
      <header>
        <p class="kind">
          <span aria-hidden="true">{KINDS[note.kind].sign}</span> {sentenceCase(KINDS[note.kind].one)}
          {note.number !== null && ` ${note.number}`}
        </p>
        <button type="button" class="close" onClick={deselect} aria-label="Close the finding">
          ✕
        </button>
      </header>
      <h2>{noteTitle(note, names)}</h2>
      <p class={`state ${review}`}>
        <span aria-hidden="true">{REVIEW_WORDS[review].sign}</span> {REVIEW_WORDS[review].word}
        {review === "proposed" && ` by ${finding.by === "machine" ? "the program" : finding.by}`}
        {review !== "proposed" && (
          <button type="button" class="link" onClick={() => takeBack(finding.id)}>
            Take back
          </button>
        )}
      </p>
      <div class="choices">
        {CHOICES.map(({ review: choice, verb, key }) => (
          <button
            key={choice}
            type="button"
            class={choice}
            aria-pressed={review === choice}
            onClick={() => decide(choice)}
          >
            {verb}{" "}
            <span class="key" aria-hidden="true">
              {key}
            </span>
          </button>
        ))}
      </div>
      {note.kind === "attributions" && (
        <StatementFlow
          statement={note.finding}
          names={names}
          reporter={reporterOf(note.finding.via, open)}
          onReporter={note.finding.via === null ? null : () => select(note.finding.via as string)}
        />
      )}
      <Evidence note={note} open={open} />
      <dl class="rows">
        {findingRows(note, names).map(({ term, value, why }) => (
          <div key={`${term} ${value}`}>
            <dt>{term}</dt>
            <dd>
              {value} {why && <span class="why">{why}</span>}
            </dd>
          </div>
        ))}
        <div>
          <dt>Found by</dt>
          <dd>
            {finding.by === "machine" ? (finding.rule ?? "the program") : finding.by}
            {finding.confidence !== undefined && <span class="why">confidence {finding.confidence.toFixed(2)}</span>}
          </dd>
        </div>
      </dl>
      <footer>
        <button type="button" onClick={() => step(-1)}>
          Previous{" "}
          <span class="key" aria-hidden="true">
            k
          </span>
        </button>
        <span>
          {at} of {shownNotes.value.length}
        </span>
        <button type="button" onClick={() => step(1)}>
          Next{" "}
          <span class="key" aria-hidden="true">
            j
          </span>
        </button>
      </footer>
    </div>
  );
}

function sentenceCase(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

/** Who reports the speaker: the statement that this one is nested in, else whoever wrote the source. */
function reporterOf(via: string | null, open: Reading): string {
  const { record, names } = open.source;
  if (via === null) return record.author ?? record.publisher ?? "the source";
  const outer = open.byId.get(via);
  return outer?.kind === "attributions" && outer.finding.speaker !== null
    ? (names[outer.finding.speaker] ?? "another speaker")
    : "another speaker";
}
