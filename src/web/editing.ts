import { computed, signal } from "@preact/signals";
import { type CorrectionDraft, correctionOf, draftOf } from "./correction-draft.ts";
import { tell } from "./notice.ts";
import { drafted, selected, selectedNote } from "./reading.ts";
import { takeSelection } from "./selected-words.ts";

/** What is being changed about a finding: a statement is corrected, an actor merged or split. */
export type Edit = "correct" | "merge" | "split";

const opened = signal<{ readonly finding: string; readonly edit: Edit } | null>(null);

/** The edit of the selected finding that is open, null while there is none. */
export const editing = computed<Edit | null>(() =>
  opened.value !== null && opened.value.finding === selected.value ? opened.value.edit : null,
);

/** The statement as it stands in the open form. */
export const draft = signal<CorrectionDraft | null>(null);
/** Indices, among its mentions in this source, of those that are to be split off the actor. */
export const splitOff = signal<ReadonlySet<number>>(new Set());

export function openEdit(edit: Edit): void {
  const note = selectedNote.peek();
  if (!note) return;
  draft.value = note.kind === "attributions" ? draftOf(note.finding) : null;
  splitOff.value = new Set();
  takeSelection();
  drafted.value = note.kind === "attributions" ? note.finding.id : null;
  opened.value = { finding: note.finding.id, edit };
}

/** Opens the form that corrects the selected statement. */
export function correctSelected(): void {
  const note = selectedNote.peek();
  if (!note) tell("Select a statement first: j goes to the next finding.", true);
  else if (note.kind === "actors") tell("An actor is merged or split: the buttons are beside it.", true);
  else if (note.kind !== "attributions") tell("Only statements and actors can be corrected so far.", true);
  else openEdit("correct");
}

/** Lets go of the form that is open and of what was changed in it. */
export function endEdit(): void {
  opened.value = null;
  draft.value = null;
  drafted.value = null;
  splitOff.value = new Set();
}

/** Leaves the form without saving, and goes back to the button that opened it. */
export function closeEdit(): void {
  const edit = editing.peek();
  endEdit();
  if (edit) requestAnimationFrame(() => document.getElementById(editButtonId(edit))?.focus());
}

export function editButtonId(edit: Edit): string {
  return `edit-${edit}`;
}

/** False, with a word about it, while something has been changed in the form that is open. */
export function mayLeaveEdit(): boolean {
  const note = selectedNote.peek();
  if (!editing.peek() || !note) return true;
  const before = draft.peek();
  const corrected = note.kind === "attributions" && before !== null && correctionOf(note.finding, before) !== null;
  if (!corrected && splitOff.peek().size === 0) {
    endEdit();
    return true;
  }
  tell("Save or cancel first what has been changed in the panel.", true);
  return false;
}
