import type { VerbGroup } from "../../language/dates/tense.ts";
import type { Range } from "../../schema/span.ts";
import { breaksClause, isActor, mentionsWithin, rightEdge, type Scene, tokenAt, wordAt } from "./clause.ts";
import type { FoundEvent } from "./found-event.ts";
import { ANNOUNCED, LIGHT_VERBS, NOUN_MODES, RULES_BY_LEMMA, TELEPHONE, type VerbRule } from "./lexicon.ts";

/** Words of a sentence that name an event. */
export interface Trigger {
  readonly range: Range;
  /** Index of its token. */
  readonly at: number;
  readonly type: string;
  readonly mode: string | null;
  readonly rule: string;
  readonly confidence: number;
  /** The verb that it is, or that carries the noun ("held talks"), else null. */
  readonly group: VerbGroup | null;
  readonly noun: boolean;
  readonly datedOnly: boolean;
  /** What the coding of the clause makes of it, where it does. */
  readonly event: FoundEvent | null;
}

/** All triggers of a sentence in order. */
export function findTriggers(scene: Scene): Trigger[] {
  const verbs = scene.groups.flatMap((group) => verbTrigger(scene, group) ?? []);
  const nouns = nounTriggers(scene, verbs);
  return [...verbs, ...nouns].sort((a, b) => a.range.start - b.range.start);
}

function verbTrigger(scene: Scene, group: VerbGroup): Trigger | null {
  if (group.lemma === "announce" || group.lemma === "declare") return announcement(scene, group);
  const rule = RULES_BY_LEMMA.get(group.lemma)?.find((candidate) => fits(scene, group, candidate));
  if (!rule) return null;
  const { type, mode, confidence } = rule;
  return {
    ...wordsOf(scene, group),
    type,
    mode,
    rule: rule.rule,
    confidence,
    noun: false,
    datedOnly: rule.datedOnly ?? false,
    event: null,
  };
}

function wordsOf(scene: Scene, group: VerbGroup): Pick<Trigger, "range" | "at" | "group"> {
  const token = scene.sentence.tokens[group.head];
  return { range: { start: token?.start ?? group.start, end: token?.end ?? group.end }, at: group.head, group };
}

const GOING = new Set(["to", "in", "at", "for", "into"]);
/** Tokens between a verb and what it needs: "imposed tough new economic sanctions". */
const NEAR = 10;

function fits(scene: Scene, group: VerbGroup, { needs, objects, lemmas }: VerbRule): boolean {
  const next = group.last + 1;
  const right = { start: scene.sentence.tokens[next]?.start ?? scene.sentence.end, end: rightEdge(scene, next, group) };
  const after = mentionsWithin(scene, right);
  switch (needs) {
    case "place": {
      const first = after.find(({ type }) => type === "place" || type === "state");
      if (!first || group.passive) return false;
      const before = tokenAt(scene, first.start) - 1;
      const direct = lemmas.includes("visit") || lemmas.includes("tour");
      const adjacent = tokenAt(scene, first.start) - next <= 3;
      return direct ? adjacent : GOING.has(wordAt(scene, before)) && adjacent;
    }
    case "party": {
      if (
        lemmas.includes("meet") &&
        isObject(scene, next) &&
        !after.some(({ start }) => tokenAt(scene, start) - next <= 4)
      )
        return false;
      const withOne = after.some(
        (mention) => isActor(mention) && mention.form !== "adjective" && tokenAt(scene, mention.start) - next <= NEAR,
      );
      const several = wordAt(scene, next) !== "" && subjectIsSeveral(scene, group) && !isObject(scene, next);
      return (withOne && (lemmas.includes("meet") || GOES_WITH.has(wordAt(scene, next)))) || several;
    }
    case "person": {
      // "is called the Northern Route" names; "called the President" telephones.
      const object = after.find(({ form }) => form !== "adjective");
      return !group.passive && object?.type === "person" && tokenAt(scene, object.start) - next <= 4;
    }
    case "land": {
      const land = group.passive || /^by$/.test(wordAt(scene, next)) ? scene.mentions : after;
      return land.some(({ type }) => type === "place" || type === "state");
    }
    case "that":
      return ["to", "on", "that", "upon"].includes(wordAt(scene, next));
    case "object":
      return (
        objectAfter(scene, group, objects ?? new Set()) ||
        (group.passive && objectBefore(scene, group, objects ?? new Set()))
      );
  }
}

const GOES_WITH = new Set(["with", "to", "on", "about"]);
const PLURALS = new Set([
  "they",
  "both",
  "sides",
  "leaders",
  "ministers",
  "parties",
  "presidents",
  "diplomats",
  "officials",
]);

/** "Kono and Lavrov", "the two ministers", "they". */
function subjectIsSeveral(scene: Scene, group: VerbGroup): boolean {
  for (let at = group.first - 1; at >= 0 && group.first - at <= 12; at--) {
    const word = wordAt(scene, at);
    if (PLURALS.has(word)) return true;
    if (breaksClause(scene.sentence.tokens[at])) return false;
  }
  return false;
}

const isObject = (scene: Scene, at: number): boolean =>
  ["DET", "NOUN", "ADJ", "PRON"].includes(scene.sentence.tokens[at]?.pos ?? "");

function objectAfter(scene: Scene, group: VerbGroup, objects: ReadonlySet<string>): boolean {
  const next = scene.groups[scene.groups.indexOf(group) + 1];
  for (let at = group.last + 1; at <= group.last + NEAR && at !== next?.first; at++) {
    if (breaksClause(scene.sentence.tokens[at]) || scene.sentence.tokens[at]?.text === ",") return false;
    if (objects.has(wordAt(scene, at))) return true;
  }
  return false;
}

function objectBefore(scene: Scene, group: VerbGroup, objects: ReadonlySet<string>): boolean {
  for (let at = group.first - 1; at >= Math.max(0, group.first - NEAR); at--) {
    if (breaksClause(scene.sentence.tokens[at])) return false;
    if (objects.has(wordAt(scene, at))) return true;
  }
  return false;
}

function announcement(scene: Scene, group: VerbGroup): Trigger | null {
  const { tokens } = scene.sentence;
  for (let at = group.last + 1; at < tokens.length && at - group.last < 60; at++) {
    const found = ANNOUNCED.find(({ words }) => words.has(wordAt(scene, at)));
    if (!found) continue;
    const { type, mode } = found;
    return {
      ...wordsOf(scene, group),
      type,
      mode,
      rule: "event/announcement",
      confidence: 0.55,
      noun: false,
      datedOnly: true,
      event: null,
    };
  }
  return null;
}

function nounTriggers(scene: Scene, verbs: readonly Trigger[]): Trigger[] {
  const { tokens } = scene.sentence;
  const taken = new Set(verbs.map(({ at }) => at));
  const found: Trigger[] = [];
  tokens.forEach((token, at) => {
    const mode = NOUN_MODES.get(wordAt(scene, at));
    if (mode === undefined || taken.has(at) || (token.pos !== "NOUN" && token.pos !== "PROPN")) return;
    if (/^\p{Lu}/u.test(token.text) && at > 0) return;
    if (mode === "call" && !TELEPHONE.has(wordAt(scene, at - 1))) return;
    // "the summit meeting", "peace treaty talks" count once; "meeting room" names no meeting.
    if (tokens[at + 1]?.pos === "NOUN") return;
    const group = carrier(scene, at);
    found.push({
      range: { start: token.start, end: token.end },
      at,
      type: "CONSULT",
      mode,
      rule: `event/${mode}-noun`,
      confidence: group ? 0.75 : 0.65,
      group,
      noun: true,
      datedOnly: wordAt(scene, at) === "meetings",
      event: null,
    });
  });
  return found;
}

/** The light verb of which the noun is the object, or of a passive its subject: "talks were held". */
function carrier(scene: Scene, at: number): VerbGroup | null {
  for (const group of scene.groups) {
    if (!LIGHT_VERBS.has(group.lemma)) continue;
    if (group.last < at && at - group.last <= 7 && !breaksBetween(scene, group.last + 1, at)) return group;
    if (group.first > at && group.passive && group.first - at <= 7 && !breaksBetween(scene, at + 1, group.first))
      return group;
  }
  return null;
}

function breaksBetween(scene: Scene, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const token = scene.sentence.tokens[at];
    // "have expectations of the visit": the visit is not what they have.
    if (token?.pos === "ADP" || breaksClause(token) || scene.groups.some(({ first }) => first === at)) return true;
  }
  return false;
}
