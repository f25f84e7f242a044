import { breaksClause, type Placed, REACH, type Scene, tokenAt, wordAt } from "./clause.ts";
import { HAPPENING } from "./dating.ts";
import type { Trigger } from "./triggers.ts";

const WHERE = new Set(["in", "at", "near", "off"]);
/** Before the goal of a journey. */
const WHITHER = new Set(["to", "into", ...WHERE]);
const WITHIN_A_NAME = new Set([
  "the",
  "southern",
  "northern",
  "eastern",
  "western",
  "city",
  "of",
  "capital",
  "disputed",
]);

/** Name of the place that an event is told to be at: the nearest after "in", "at" or "to" that follows its trigger. */
export function placeOf(scene: Scene, trigger: Trigger): string | null {
  const { at, range, noun, rule, mode } = trigger;
  if (mode === "call") return null;
  const direct = !noun && (rule === "event/visit" || rule === "event/seizure");
  const prepositions = mode === "visit" ? WHITHER : WHERE;
  let before: Placed | null = null;
  for (const mention of scene.mentions) {
    if ((mention.type !== "place" && mention.type !== "state") || mention.form === "adjective") continue;
    const token = tokenAt(scene, mention.start);
    let preposition = token - 1;
    while (WITHIN_A_NAME.has(wordAt(scene, preposition))) preposition--;
    const word = wordAt(scene, preposition);
    const placed =
      prepositions.has(word) ||
      (word === "on" && mention.type === "place") ||
      (direct && token - at <= 2 && token > at);
    if (!placed) continue;
    if (mention.start < range.start) {
      // "In Geneva, the ministers met": only what opens the sentence holds for all of it.
      if (preposition === 0) before = mention;
      continue;
    }
    if (token - at > REACH) break;
    if (rule !== "event/announcement" && broken(scene, trigger, token)) break;
    return mention.name;
  }
  return before?.name ?? null;
}

/** Another event or another clause stands between; "the summit that will be held in …" is of one piece. */
function broken(scene: Scene, { at }: Trigger, to: number): boolean {
  const held = scene.groups.find(({ first }) => first > at && first < to);
  if (held && !HAPPENING.has(held.lemma)) return true;
  const from = held && held.first - at <= 2 ? held.last + 1 : at + 1;
  for (let n = from; n < to; n++) if (breaksClause(scene.sentence.tokens[n])) return true;
  return false;
}
