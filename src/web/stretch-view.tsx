import { useComputed, useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Range } from "../schema/span.ts";
import { draft, editing, splitOff } from "./editing.ts";
import { LAYERS } from "./layers.ts";
import type { Mark } from "./mark-runs.ts";
import { chosenMarks, draftMarks } from "./marks.ts";
import { printing, wanted, watchNearness } from "./nearness.ts";
import type { Note } from "./notes.ts";
import { ParagraphRow } from "./paragraph-row.tsx";
import { paragraphs } from "./paragraphs.ts";
import { foundRange, type Reading, selectedNote, shownNotes } from "./reading.ts";

/** Pixels that a stretch takes for each code unit before it has been laid out: a line of 70 is 27 high. */
const HEIGHT_EACH = 27 / 70;

interface Props {
  readonly open: Reading;
  readonly piece: Range;
}

/** A stretch of the text; in a large text, an empty box of its likely height while it is far from the window. */
export function StretchView({ open, piece }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const near = useSignal(!open.windowed);
  const height = useRef((piece.end - piece.start) * HEIGHT_EACH);
  useEffect(() => {
    const element = box.current;
    if (!open.windowed || !element) return;
    return watchNearness(element, (isNear) => {
      if (!isNear && near.value) height.current = element.offsetHeight;
      near.value = isNear;
    });
  }, [open, near]);
  const laidOut = useComputed(() => {
    const place = wanted.value;
    return near.value || printing.value || (place !== null && place >= piece.start && place < piece.end);
  });
  return (
    <div
      ref={box}
      class={open.windowed ? "stretch" : "stretch whole"}
      style={laidOut.value ? undefined : { height: `${height.current}px` }}
    >
      {laidOut.value && <StretchText open={open} piece={piece} />}
    </div>
  );
}

/** One array for all stretches without a chosen mark: they are not drawn again when the selection moves elsewhere. */
const NOTHING_CHOSEN: readonly Mark[] = [];

function StretchText({ open, piece }: Props) {
  const chosen = useComputed(() => {
    const marks = marksNow(open.source.record.id);
    if (foundRange.value) marks.push({ ...foundRange.value, layer: LAYERS.hit });
    const here = marks.filter((mark) => mark.start < piece.end && mark.end > piece.start);
    return here.length === 0 ? NOTHING_CHOSEN : here;
  });
  const blocks = paragraphs(open.source.text, piece);
  const notes = notesWithin(shownNotes.value, piece);
  return (
    <>
      {blocks.map((block, index) => {
        const from = index === 0 ? piece.start : block.start;
        const to = blocks[index + 1]?.start ?? piece.end;
        return (
          <ParagraphRow
            key={block.start}
            open={open}
            block={block}
            notes={notesWithin(notes, { start: from, end: to })}
            chosen={chosen.value}
          />
        );
      })}
    </>
  );
}

/** The marks of the selected finding, or those of the form in which it is changed. */
function marksNow(source: string): Mark[] {
  const note = selectedNote.value;
  if (!note) return [];
  if (draft.value) return draftMarks(draft.value, source);
  if (note.kind !== "actors" || editing.value !== "split") return chosenMarks(note, source);
  const mentions = note.finding.mentions.filter((_, index) => splitOff.value.has(index));
  return chosenMarks({ ...note, finding: { ...note.finding, mentions } }, source);
}

/** The notes whose anchors begin in a range, by bisection: they are in the order of the text. */
function notesWithin(notes: readonly Note[], { start, end }: Range): readonly Note[] {
  return notes.slice(firstFrom(notes, start), firstFrom(notes, end));
}

function firstFrom(notes: readonly Note[], place: number): number {
  let low = 0;
  let high = notes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((notes[middle] as Note).anchor.start < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
