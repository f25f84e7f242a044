import type { VerbGroup } from "../../language/dates/tense.ts";
import { type Scene, wordAt } from "./clause.ts";
import type { Trigger } from "./triggers.ts";

/** The type of what PLOVER has no type for; the mode says what it is. */
export const OTHER = "OTHER";

const INSTALLING: ReadonlySet<string> = new Set(["appoint", "nominate", "inaugurate", "elect", "re-elect", "reelect"]);

const OCCASIONS: ReadonlyMap<string, string> = new Map([
  ["election", "election"],
  ["elections", "election"],
  ["referendum", "election"],
  ["inauguration", "appointment"],
  ["appointment", "appointment"],
  ["anniversary", "anniversary"],
  ["commemoration", "anniversary"],
  ["survey", "survey"],
  ["poll", "survey"],
]);

/** Appointments, elections, anniversaries and surveys: they count where they are dated. */
export function occasionTriggers(scene: Scene): Trigger[] {
  const { tokens } = scene.sentence;
  const common = { type: OTHER, confidence: 0.55, datedOnly: true, event: null } as const;
  const verbs = scene.groups.flatMap((group: VerbGroup): Trigger[] => {
    const token = tokens[group.head];
    if (!token || !INSTALLING.has(group.lemma)) return [];
    const range = { start: token.start, end: token.end };
    return [{ ...common, range, at: group.head, group, noun: false, mode: "appointment", rule: "event/appointment" }];
  });
  const nouns = tokens.flatMap((token, at): Trigger[] => {
    const mode = OCCASIONS.get(wordAt(scene, at));
    if (mode === undefined || token.pos !== "NOUN" || tokens[at + 1]?.pos === "NOUN") return [];
    const range = { start: token.start, end: token.end };
    return [{ ...common, range, at, group: null, noun: true, mode, rule: `event/${mode}` }];
  });
  return [...verbs, ...nouns];
}
