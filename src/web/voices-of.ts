import type { ServedEntry } from "../schema/served.ts";
import { voiceName } from "./voice-name.ts";

/** Sources that count as one. */
export interface Voice {
  readonly group: string;
  readonly name: string;
  readonly why: string;
  readonly entries: readonly ServedEntry[];
}

/** The sources by voice: voices by name, the sources of each in the order given. */
export function voicesOf(entries: readonly ServedEntry[]): Voice[] {
  const groups = Map.groupBy(entries, (entry) => entry.record.group);
  const voices = [...groups].map(([group, members]) => ({
    group,
    name: voiceName((members.find(({ record }) => record.publisher !== null) ?? (members[0] as ServedEntry)).record),
    // Where the members differ in how they came together, each reason is told once.
    why: [...new Set(members.map(({ record }) => record.groupWhy))].join("; "),
    entries: members,
  }));
  return voices.sort((a, b) => a.name.localeCompare(b.name, "en") || (a.group < b.group ? -1 : 1));
}
