import type { Range } from "../../schema/span.ts";
import type { Draft } from "./found.ts";

/**
 * One attribution for each cue. Of several with the same word the first counts; one whose cue lies within another's ("expressed" in
 * "expressed concern over") is left out. Drafts come in the order in which their rules win.
 */
export function settle(drafts: readonly Draft[]): Draft[] {
  const byCue = drafts
    .flatMap((draft, rank) => (draft.cue ? { draft, rank, cue: draft.cue } : []))
    .sort((a, b) => a.cue.start - b.cue.start);
  const out = new Set<Draft>();
  byCue.forEach((one, i) => {
    for (const other of byCue.slice(i + 1, i + 1 + MOST)) {
      if (other.cue.start >= one.cue.end) break;
      out.add(loser(one, other).draft);
    }
  });
  return drafts.filter((draft) => !out.has(draft));
}

/** Drafts whose cues overlap one cue: more than are ever found, so that no text makes it slow. */
const MOST = 20;

interface Ranked {
  readonly draft: Draft;
  readonly rank: number;
  readonly cue: Range;
}

function loser(one: Ranked, other: Ranked): Ranked {
  const later = one.rank > other.rank ? one : other;
  if (one.draft.cueHead === other.draft.cueHead) return later;
  const longer = length(one) - length(other);
  return longer === 0 ? later : longer < 0 ? one : other;
}

function length({ cue }: Ranked): number {
  return cue.end - cue.start;
}
