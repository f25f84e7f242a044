import { signal } from "@preact/signals";
import type { ServedDossier } from "../schema/served.ts";
import { ask, Refusal } from "./ask.ts";

/** The list of sources as last fetched, null before. */
export const dossier = signal<ServedDossier | null>(null);
export const dossierTrouble = signal<Refusal | null>(null);

let asked = 0;

export async function loadDossier(asOf: string | null): Promise<void> {
  const turn = ++asked;
  try {
    const found = await ask<ServedDossier>(`/dossier${asOf ? `?asOf=${encodeURIComponent(asOf)}` : ""}`);
    if (turn !== asked) return;
    dossier.value = found;
    dossierTrouble.value = null;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (turn === asked) dossierTrouble.value = error;
  }
}

/** Title of a source for a line of text, its id while the list is not there. */
export function sourceTitle(id: string): string {
  const record = dossier.value?.sources.find((entry) => entry.record.id === id)?.record;
  return record ? (record.title ?? record.file) : id;
}
