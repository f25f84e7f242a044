import { useComputed } from "@preact/signals";
import { Fragment } from "preact";
import { changedBy } from "./changed-by.ts";
import { KINDS } from "./kinds.ts";
import { noteTitle, whatWasSaid } from "./note-title.ts";
import type { Note } from "./notes.ts";
import { type Reading, reviewOf, selected } from "./reading.ts";
import { REVIEW_WORDS } from "./review-words.ts";
import { noteElementId, select, tabStop } from "./selection.ts";
import { reportersInNote, speakerChain } from "./speaker-chain.ts";

interface Props {
  readonly note: Note;
  readonly open: Reading;
}

/** A finding in the margin: its number, what it is, and whether it has been decided. */
export function MarginNote({ note, open }: Props) {
  const { id } = note.finding;
  const isSelected = useComputed(() => selected.value === id);
  const isTabStop = useComputed(() => tabStop.value === id);
  const review = useComputed(() => reviewOf(note));
  const kind = KINDS[note.kind];
  const said = whatWasSaid(note);
  const changed = changedBy(note);
  const { sign, word } = REVIEW_WORDS[review.value];
  return (
    <li>
      <button
        type="button"
        id={noteElementId(id)}
        class={`note ${kind.group} ${review.value}`}
        aria-current={isSelected.value ? "true" : undefined}
        tabIndex={isTabStop.value ? 0 : -1}
        onClick={() => select(id)}
      >
        <span class="number">{note.number ?? kind.sign}</span>
        <span class="hidden">{kind.one} </span>
        <span class="sign" aria-hidden="true">
          {note.number === null ? "" : kind.sign}
        </span>
        <span class="told">
          <Reporters note={note} open={open} />
          <span class="title">{noteTitle(note, open.source.names)}</span>
          {changed && <span class="by"> {changed}</span>}
          {said && <span class="said"> {said}</span>}
        </span>
        {sign && (
          <span class="review">
            <span aria-hidden="true">{sign}</span>
            <span class="hidden"> {word}</span>
          </span>
        )}
      </button>
    </li>
  );
}

/** Those through whom the speaker is heard, outermost first. */
function Reporters({ note, open }: Props) {
  if (note.kind !== "attributions" || note.finding.via === null) return null;
  const reporters = reportersInNote(speakerChain(note.finding, open.byId, open.source.names));
  return (
    <span class="reporters">
      {reporters.map((words, index) => (
        <Fragment key={index}>
          {words} <span aria-hidden="true">‹</span>
          <span class="hidden">reports</span>{" "}
        </Fragment>
      ))}
    </span>
  );
}
