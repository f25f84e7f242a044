import { editing } from "./editing.ts";
import { Evidence } from "./evidence.tsx";
import { EditButtons, OpenForm } from "./finding-edits.tsx";
import { findingRows } from "./finding-rows.ts";
import { FindingState } from "./finding-state.tsx";
import { KINDS } from "./kinds.ts";
import { noteTitle } from "./note-title.ts";
import type { Note } from "./notes.ts";
import { type Reading, reviewOf, shownNotes } from "./reading.ts";
import { decide } from "./review-changes.ts";
import { leaveInnermost, select, step } from "./selection.ts";
import { speakerChain } from "./speaker-chain.ts";
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

/** Everything about the selected finding, and what can be decided about it, or the form that corrects it. */
export function FindingPanel({ note, open }: Props) {
  const { names } = open.source;
  const edit = editing.value;
  return (
    <div class={`finding ${KINDS[note.kind].group}`}>
      <header>
        <p class="kind">
          <span aria-hidden="true">{KINDS[note.kind].sign}</span> {sentenceCase(KINDS[note.kind].one)}
          {note.number !== null && ` ${note.number}`}
        </p>
        <button
          type="button"
          class="close"
          onClick={leaveInnermost}
          aria-label={edit ? "Close the form" : "Close the finding"}
        >
          ✕
        </button>
      </header>
      <h2>{noteTitle(note, names)}</h2>
      {edit ? (
        <OpenForm edit={edit} note={note} open={open} />
      ) : (
        <>
          <FindingState note={note} review={reviewOf(note)} />
          <Choices note={note} />
          <EditButtons note={note} />
          {note.kind === "attributions" && (
            <StatementFlow
              statement={note.finding}
              reporter={open.source.record.author ?? open.source.record.publisher ?? "the source"}
              chain={speakerChain(note.finding, open.byId, names)}
              onStatement={select}
            />
          )}
          <Evidence note={note} open={open} />
          <Rows note={note} open={open} />
          <Steps note={note} />
        </>
      )}
    </div>
  );
}

function Choices({ note }: Pick<Props, "note">) {
  const review = reviewOf(note);
  return (
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
  );
}

function Rows({ note, open }: Props) {
  const { by, rule, confidence } = note.finding;
  return (
    <dl class="rows">
      {findingRows(note, open.source.names).map(({ term, value, why }) => (
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
          {rule ?? (by === "machine" ? "the program" : by)}
          {confidence !== undefined && <span class="why">confidence {confidence.toFixed(2)}</span>}
        </dd>
      </div>
    </dl>
  );
}

function Steps({ note }: Pick<Props, "note">) {
  return (
    <footer>
      <button type="button" onClick={() => step(-1)}>
        Previous{" "}
        <span class="key" aria-hidden="true">
          k
        </span>
      </button>
      <span>
        {shownNotes.value.indexOf(note) + 1} of {shownNotes.value.length}
      </span>
      <button type="button" onClick={() => step(1)}>
        Next{" "}
        <span class="key" aria-hidden="true">
          j
        </span>
      </button>
    </footer>
  );
}

function sentenceCase(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
