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
      const speaker = finding.speaker === null ? (finding.speakerSpan?.exact ?? "Unnamed") : named(finding.speaker);
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
