import { batch, computed, signal } from "@preact/signals";
import type { Review } from "../schema/findings.ts";
import type { ServedSource } from "../schema/served.ts";
import type { Range } from "../schema/span.ts";
import { ask, Refusal } from "./ask.ts";
import { type Group, KINDS } from "./kinds.ts";
import { markRuns } from "./mark-runs.ts";
import { marksOf } from "./marks.ts";
import { type Note, notesOf } from "./notes.ts";
import { stretches } from "./stretches.ts";

/** A source that is being read. */
export interface Reading {
  readonly source: ServedSource;
  readonly notes: readonly Note[];
  readonly byId: ReadonlyMap<string, Note>;
  readonly pieces: readonly Range[];
  /** Only what is near the window is laid out. */
  readonly windowed: boolean;
}

/** Code units from which a text is no longer laid out whole; below it, the browser's own find reaches everything. */
const WHOLE_UP_TO = 300_000;

export const reading = signal<Reading | null>(null);
export const readingTrouble = signal<Refusal | null>(null);
/** The reviews as they are by now, by finding. */
export const reviews = signal<ReadonlyMap<string, Review>>(new Map());
export const shown = signal<ReadonlySet<Group>>(new Set<Group>(["statements", "events", "others"]));
/** Id of the selected finding. */
export const selected = signal<string | null>(null);
/** Id of a statement that is being corrected: its marks are drawn from the form. */
export const drafted = signal<string | null>(null);
/** A stretch that a search found. */
export const foundRange = signal<Range | null>(null);

export const selectedNote = computed(() => reading.value?.byId.get(selected.value ?? "") ?? null);

export const shownNotes = computed(
  () => reading.value?.notes.filter((note) => shown.value.has(KINDS[note.kind].group)) ?? [],
);

/** Replaced only when a finding is rejected or no longer so: the marks of a large text are not for every decision. */
const rejected = signal<ReadonlySet<string>>(new Set());

export const runs = computed(() => {
  const now = reading.value;
  if (!now) return markRuns(0, []);
  const left = drafted.value;
  const standing = now.notes.filter(({ finding: { id } }) => id !== left && !rejected.value.has(id));
  return markRuns(now.source.text.length, marksOf(now.source, standing));
});

export function reviewOf(note: Note): Review {
  return reviews.value.get(note.finding.id) ?? note.finding.review;
}

export function setReview(finding: string, review: Review): void {
  reviews.value = new Map(reviews.value).set(finding, review);
  if (rejected.value.has(finding) === (review === "rejected")) return;
  const next = new Set(rejected.value);
  if (review === "rejected") next.add(finding);
  else next.delete(finding);
  rejected.value = next;
}

/** The source that is being read as it stands in the dossier by now, null where it is no longer read. Throws a Refusal. */
export async function fetchReading(asOf: string | null): Promise<ServedSource | null> {
  const open = reading.peek();
  if (!open) return null;
  const source = await ask<ServedSource>(sourcePath(open.source.record.id, asOf));
  // The reader may have gone on to another source meanwhile.
  return reading.peek() === open ? source : null;
}

/** Shows a source with its findings; what is selected stays so, if it is still there. */
export function takeOver(source: ServedSource): void {
  const notes = notesOf(source);
  const before = reading.peek();
  const same = before !== null && before.source.text === source.text;
  batch(() => {
    // By id and not by note: what shows a note may have been made for the note as it was before.
    reviews.value = new Map(notes.map(({ finding: { id, review } }) => [id, review]));
    rejected.value = new Set(notes.filter((note) => note.finding.review === "rejected").map((note) => note.finding.id));
    reading.value = {
      source,
      notes,
      byId: new Map(notes.map((note) => [note.finding.id, note])),
      pieces: same ? before.pieces : stretches(source.text),
      windowed: source.text.length > WHOLE_UP_TO,
    };
  });
}

function sourcePath(id: string, asOf: string | null): string {
  return `/sources/${encodeURIComponent(id)}${asOf ? `?asOf=${encodeURIComponent(asOf)}` : ""}`;
}

let asked = 0;

export async function loadReading(id: string, asOf: string | null): Promise<void> {
  const turn = ++asked;
  reading.value = null;
  readingTrouble.value = null;
  selected.value = null;
  try {
    const source = await ask<ServedSource>(sourcePath(id, asOf));
    if (turn !== asked) return;
    takeOver(source);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (turn === asked) readingTrouble.value = error;
  }
}
