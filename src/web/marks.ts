import type { ServedSource } from "../schema/served.ts";
import type { Span } from "../schema/span.ts";
import type { CorrectionDraft } from "./correction-draft.ts";
import { LAYERS } from "./layers.ts";
import type { Mark } from "./mark-runs.ts";
import { type Note, spansOf } from "./notes.ts";

/** Everything that is marked in a source's text whatever is selected. */
export function marksOf(source: ServedSource, notes: readonly Note[]): Mark[] {
  const marks: Mark[] = source.boilerplate.map(({ start, end }) => ({ start, end, layer: LAYERS.boilerplate }));
  const add = (spans: readonly (Span | null)[], layer: number) => {
    for (const span of spans) {
      if (span && span.source === source.record.id) marks.push({ start: span.start, end: span.end, layer });
    }
  };
  for (const note of notes) {
    if (note.kind === "attributions") {
      add(note.finding.content, LAYERS.content);
      add([note.finding.cue], LAYERS.cue);
      add([note.finding.speakerSpan], LAYERS.speaker);
    } else if (note.kind === "events") add(spansOf(note), LAYERS.event);
    else if (note.kind === "actors") add(note.finding.mentions, LAYERS.actor);
    else add(spansOf(note), LAYERS.other);
  }
  return marks;
}

/** What is marked besides while a note is selected, in the order of the text. */
export function chosenMarks(note: Note, source: string): Mark[] {
  const marks: Mark[] = [];
  const add = (spans: readonly (Span | null)[], layer: number) => {
    for (const span of spans) if (span?.source === source) marks.push({ start: span.start, end: span.end, layer });
  };
  if (note.kind === "attributions") {
    add(note.finding.evidence, LAYERS.evidence);
    add(note.finding.content, LAYERS.chosen);
    add([note.finding.cue], LAYERS["chosen-cue"]);
    add([note.finding.speakerSpan], LAYERS["chosen-speaker"]);
  } else add(spansOf(note), LAYERS.chosen);
  return marks.sort((a, b) => a.start - b.start);
}

/** The marks of a statement that is being corrected, as it is in the form by now, in the order of the text. */
export function draftMarks({ content, cue, speakerSpan }: CorrectionDraft, source: string): Mark[] {
  const marks: Mark[] = [];
  const add = (spans: readonly (Span | null)[], ...layers: readonly number[]) => {
    for (const span of spans) {
      if (span?.source !== source) continue;
      for (const layer of layers) marks.push({ start: span.start, end: span.end, layer });
    }
  };
  add(content, LAYERS.content, LAYERS.chosen);
  add([cue], LAYERS.cue, LAYERS["chosen-cue"]);
  add([speakerSpan], LAYERS.speaker, LAYERS["chosen-speaker"]);
  return marks.sort((a, b) => a.start - b.start);
}
