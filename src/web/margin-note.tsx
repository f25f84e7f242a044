import { useComputed } from "@preact/signals";
import { KINDS } from "./kinds.ts";
import { noteTitle, whatWasSaid } from "./note-title.ts";
import type { Note } from "./notes.ts";
import { reviewOf, selected } from "./reading.ts";
import { REVIEW_WORDS } from "./review-words.ts";
import { noteElementId, select, tabStop } from "./selection.ts";

interface Props {
  readonly note: Note;
  readonly names: Readonly<Record<string, string>>;
}

/** A finding in the margin: its number, what it is, and whether it has been decided. */
export function MarginNote({ note, names }: Props) {
  const { id } = note.finding;
  const isSelected = useComputed(() => selected.value === id);
  const isTabStop = useComputed(() => tabStop.value === id);
  const review = useComputed(() => reviewOf(note));
  const kind = KINDS[note.kind];
  const said = whatWasSaid(note);
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
          <span class="title">{noteTitle(note, names)}</span>
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
