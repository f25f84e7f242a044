import { computed, signal } from "@preact/signals";
import { FINDING_KINDS } from "../schema/finding-kinds.ts";
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
/** Reviews changed since the source was fetched, by finding. */
export const reviews = signal<ReadonlyMap<string, Review>>(new Map());
export const shown = signal<ReadonlySet<Group>>(new Set<Group>(["statements", "events", "others"]));
/** Id of the selected finding. */
export const selected = signal<string | null>(null);
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
  const standing = now.notes.filter((note) => !rejected.value.has(note.finding.id));
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

/** Takes over the reviews as they stand in the dossier by now. Throws a Refusal. */
export async function refreshReviews(asOf: string | null): Promise<void> {
  const open = reading.peek();
  if (!open) return;
  const { findings } = await ask<ServedSource>(sourcePath(open.source.record.id, asOf));
  if (reading.peek() !== open) return;
  const next = new Map<string, Review>();
  for (const kind of FINDING_KINDS) for (const { id, review } of findings[kind]) next.set(id, review);
  const changed = open.notes.filter((note) => reviewOf(note) !== (next.get(note.finding.id) ?? reviewOf(note)));
  for (const { finding } of changed) setReview(finding.id, next.get(finding.id) as Review);
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
    const notes = notesOf(source);
    reviews.value = new Map();
    rejected.value = new Set(notes.filter((note) => note.finding.review === "rejected").map((note) => note.finding.id));
    reading.value = {
      source,
      notes,
      byId: new Map(notes.map((note) => [note.finding.id, note])),
      pieces: stretches(source.text),
      windowed: source.text.length > WHOLE_UP_TO,
    };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (turn === asked) readingTrouble.value = error;
  }
}
