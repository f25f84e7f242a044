import { computed } from "@preact/signals";
import { closeEdit, editing, mayLeaveEdit } from "./editing.ts";
import { KINDS } from "./kinds.ts";
import { bringNear } from "./nearness.ts";
import type { Note } from "./notes.ts";
import { foundRange, reading, selected, shown, shownNotes } from "./reading.ts";
import { formatRoute, route } from "./route.ts";

/** The one note that the tab key reaches; from it, arrows lead to the others. */
export const tabStop = computed(() => {
  const notes = shownNotes.value;
  return notes.find((note) => note.finding.id === selected.value)?.finding.id ?? notes[0]?.finding.id ?? null;
});

const ID_START = "note-";

export function noteElementId(finding: string): string {
  return ID_START + finding;
}

/** The inverse of noteElementId. */
export function findingOfElement(id: string): string {
  return id.slice(ID_START.length);
}

/** Selects a finding, shows where it stands and puts the focus on its note. */
export function select(finding: string): void {
  const note = reading.value?.byId.get(finding);
  if (!note || (finding !== selected.peek() && !mayLeaveEdit())) return;
  const { group } = KINDS[note.kind];
  if (!shown.value.has(group)) shown.value = new Set([...shown.value, group]);
  selected.value = finding;
  foundRange.value = null;
  keepInAddress(finding);
  reveal(note);
}

/** Leaves what is being edited, else the selection. */
export function leaveInnermost(): void {
  if (editing.peek()) closeEdit();
  else deselect();
}

export function deselect(): void {
  const note = selected.value;
  selected.value = null;
  keepInAddress(null);
  if (note) document.getElementById(noteElementId(note))?.focus({ preventScroll: true });
}

/** Selects the shown note next to one, by default to the selected one; from none, the first or the last. */
export function step(by: 1 | -1, from: string | null = selected.value): void {
  const notes = shownNotes.value;
  const at = notes.findIndex((note) => note.finding.id === from);
  const next = at < 0 ? (by > 0 ? 0 : notes.length - 1) : Math.min(Math.max(at + by, 0), notes.length - 1);
  const note = notes[next];
  if (note) select(note.finding.id);
}

/** Selects the first shown note or the last. */
export function stepToEnd(last: boolean): void {
  const note = last ? shownNotes.value.at(-1) : shownNotes.value[0];
  if (note) select(note.finding.id);
}

/** A reload and a copied address lead back to the finding, and going back does not pass through every one. */
function keepInAddress(finding: string | null): void {
  const now = route.peek();
  if (now.screen !== "reader") return;
  route.value = { ...now, finding, at: null };
  history.replaceState(null, "", formatRoute(route.peek()));
}

function reveal(note: Note): void {
  bringNear(note.anchor.start);
  const button = () => document.getElementById(noteElementId(note.finding.id));
  const show = () => {
    const mark = document.querySelector(`[data-from="${note.anchor.start}"]`) ?? button();
    mark?.scrollIntoView({ block: "nearest" });
  };
  // Once what was selected is drawn, and again when stretches that came near have taken their true heights; the
  // focus may have been taken elsewhere by then.
  requestAnimationFrame(() => {
    button()?.focus({ preventScroll: true });
    show();
    requestAnimationFrame(show);
  });
}

/** Shows a stretch that is no finding's. */
export function revealRange(start: number): void {
  bringNear(start);
  const show = () => document.querySelector(`[data-from="${start}"]`)?.scrollIntoView({ block: "center" });
  requestAnimationFrame(() => {
    show();
    requestAnimationFrame(show);
  });
}
