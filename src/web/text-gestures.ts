import { editing } from "./editing.ts";
import { KINDS } from "./kinds.ts";
import { type Note, spansOf } from "./notes.ts";
import { reading, shown } from "./reading.ts";
import { findingOfElement, select, step, stepToEnd } from "./selection.ts";

/**
 * A click on a marked word selects the narrowest finding there; a shown one comes before one that is not. While a form
 * is open, the text is there to select words in.
 */
export function followTextClicks(text: HTMLElement): () => void {
  const click = (event: MouseEvent) => {
    const run = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-from]") : null;
    if (!run || editing.peek() || getSelection()?.isCollapsed === false) return;
    const note = noteAt(Number(run.dataset.from));
    if (note) select(note.finding.id);
  };
  text.addEventListener("click", click);
  return () => text.removeEventListener("click", click);
}

function noteAt(place: number): Note | null {
  const now = reading.value;
  let best: Note | null = null;
  let bestSize = Number.POSITIVE_INFINITY;
  for (const note of now?.notes ?? []) {
    // Hidden ones are taken only where nothing else is: their sizes count behind all others.
    const behind = shown.value.has(KINDS[note.kind].group) ? 0 : 2 ** 40;
    const spans =
      note.kind === "attributions"
        ? [...note.finding.content, note.finding.cue, note.finding.speakerSpan]
        : spansOf(note);
    for (const span of spans) {
      if (!span || span.source !== now?.source.record.id || span.start > place || span.end <= place) continue;
      const size = behind + span.end - span.start;
      if (size < bestSize) [best, bestSize] = [note, size];
    }
  }
  return best;
}

/** Arrows, Home and End lead from note to note while one has the focus. */
export function followNoteKeys(text: HTMLElement): () => void {
  const moves: Readonly<Record<string, (from: string) => void>> = {
    ArrowDown: (from) => step(1, from),
    ArrowUp: (from) => step(-1, from),
    Home: () => stepToEnd(false),
    End: () => stepToEnd(true),
  };
  const press = (event: KeyboardEvent) => {
    const move = moves[event.key];
    if (!move || !(event.target instanceof Element) || !event.target.matches(".note")) return;
    event.preventDefault();
    move(findingOfElement(event.target.id));
  };
  text.addEventListener("keydown", press);
  return () => text.removeEventListener("keydown", press);
}
