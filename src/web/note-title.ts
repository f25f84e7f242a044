import { MODE_WORDS } from "./mode-words.ts";
import type { KindedFinding } from "./notes.ts";

/** A finding in one line, for its note and for what is read out. */
export function noteTitle(kinded: KindedFinding, names: Readonly<Record<string, string>>): string {
  const named = (id: string | null) => (id === null ? "someone" : (names[id] ?? "someone"));
  const { kind, finding } = kinded;
  switch (kind) {
    case "actors":
      return finding.name;
    case "attributions": {
      const written = finding.speakerSpan === null ? "Nobody named" : `${finding.speakerSpan.exact} (not resolved)`;
      const speaker = finding.speaker === null ? written : named(finding.speaker);
      return finding.cue === null ? `${speaker} (${MODE_WORDS[finding.mode]})` : `${speaker}: ${finding.cue.exact}`;
    }
    case "events":
      return finding.label;
    case "positions":
      return `${named(finding.actor)}: ${finding.kind} on ${finding.issue}`;
    case "commitments":
      return `${finding.actors.map(named).join(", ")}: ${finding.content}`;
    case "linkages":
      return `${finding.from} ${finding.kind} ${finding.to}`;
    case "pressures":
      return `${finding.kind} pressure on ${named(finding.on)}`;
    case "predictions":
      return `${named(finding.holder)}: ${finding.modality}, ${finding.direction}`;
    case "discrepancies":
      return finding.about;
  }
}

/** Code units of what was said that a note takes: two lines of a margin. */
const EXCERPT = 90;

/** The beginning of what was said, so that the margin alone tells who said what; null for what is no statement. */
export function whatWasSaid({ kind, finding }: KindedFinding): string | null {
  if (kind !== "attributions") return null;
  const parts = finding.content.map(({ exact }) => exact.slice(0, EXCERPT + 1));
  const line = parts.join(" … ").replaceAll("\n", " ");
  if (line.length <= EXCERPT) return line;
  const space = line.lastIndexOf(" ", EXCERPT);
  const end = space > EXCERPT / 2 ? space : EXCERPT;
  return `${line.slice(0, end).trimEnd().toWellFormed()}…`;
}
