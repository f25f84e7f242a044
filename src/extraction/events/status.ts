import type { VerbGroup } from "../../language/dates/tense.ts";
import type { EventStatus } from "../../schema/findings.ts";
import { breaksClause, type Scene, wordAt } from "./clause.ts";
import { CANCELLING, POSTPONING } from "./lexicon.ts";
import type { Trigger } from "./triggers.ts";

const AHEAD = new Set(
  "upcoming forthcoming planned scheduled future next coming proposed expected prospective impending".split(" "),
);
const DOUBTFUL = new Set("possible potential alleged rumoured rumored supposed".split(" "));
const BEHIND = new Set("previous recent earlier past latest".split(" "));
/** "preparations for the visit", "an invitation to visit", "agreed on a meeting". */
const TOWARD = new Set(
  "preparation preparations prepare preparing plan plans planned arrange arrangements agree agreed schedule scheduled propose proposed invitation discuss hope hopes".split(
    " ",
  ),
);
const GOVERNING = new Set([
  "agree",
  "plan",
  "decide",
  "intend",
  "prepare",
  "schedule",
  "expect",
  "arrange",
  "invite",
  "promise",
  "pledge",
]);

/** What the words say of whether it came about; null where they do not say, and nothing should be made of it. */
export function statusOf(scene: Scene, trigger: Trigger): EventStatus | null {
  return trigger.noun ? nounStatus(scene, trigger) : verbStatus(scene, trigger);
}

function verbStatus(scene: Scene, { group, rule }: Trigger): EventStatus | null {
  if (!group) return null;
  if (!group.finite) return group.lemma.length > 0 && rule !== "event/invitation" ? governedStatus(scene, group) : null;
  if (group.negated) return rule === "event/agreement" ? null : "reported";
  if (isProposed(scene, group)) return "reported";
  if (rule === "event/invitation") return group.tense === "past" ? "reported" : "planned";
  return byTense(group);
}

/** Verbs whose "that" clause tells of what somebody wants done, and not of what was. */
const PROPOSING = new Set("propose suggest demand insist urge request recommend ask require order".split(" "));

/** "proposed that they conclude a treaty", "suggested one be signed": the bare form after a proposal. */
function isProposed({ groups, sentence: { tokens } }: Scene, group: VerbGroup): boolean {
  const first = tokens[group.first];
  if (!first || (first.text !== "be" && first.text !== first.lemma)) return false;
  const before = groups[groups.indexOf(group) - 1];
  return before !== undefined && PROPOSING.has(before.lemma);
}

function byTense({ tense }: VerbGroup): EventStatus {
  if (tense === "past") return "happened";
  if (tense === "future") return "planned";
  return tense === "present" ? "under-way" : "reported";
}

/** "agreed to hold a meeting" plans one; "refused to meet", "wants to meet" say nothing sure. */
function governedStatus(scene: Scene, group: VerbGroup): EventStatus | null {
  if (group.tense === "future") return "planned";
  const governor = scene.groups[scene.groups.indexOf(group) - 1];
  if (!governor || !GOVERNING.has(governor.lemma) || governor.negated || governor.tense === null) return null;
  return "planned";
}

function nounStatus(scene: Scene, trigger: Trigger): EventStatus | null {
  const { at, group } = trigger;
  if (group) return group.finite ? (group.negated ? "reported" : byTense(group)) : governedStatus(scene, group);
  const fate = fateOf(scene, at);
  if (fate) return fate;
  for (let i = at - 1; i >= Math.max(0, at - 8); i--) {
    const word = wordAt(scene, i);
    if (AHEAD.has(word) || TOWARD.has(word)) return "planned";
    if (DOUBTFUL.has(word)) return "reported";
    if (BEHIND.has(word)) return "happened";
    if (breaksClause(scene.sentence.tokens[i])) break;
  }
  // The verb that the noun is the subject of; else the one it stands under.
  const after = scene.groups.find(({ first }) => first > at);
  const before = scene.groups.findLast(({ last }) => last < at);
  if (after && (!before || wordAt(scene, before.last + 1) === "that")) return nounByTense(after);
  return before ? nounByTense(before) : after ? nounByTense(after) : null;
}

function nounByTense(group: VerbGroup): EventStatus {
  if (group.tense === "past") return "happened";
  return group.tense === "future" ? "planned" : "reported";
}

/** "The visit did not take place": verbs that say that something came about. */
const COMING_ABOUT: ReadonlySet<string> = new Set(["take", "happen", "occur", "materialise", "materialize", "come"]);

/** "the visit was postponed", "cancelled a meeting", "the visit never took place". */
function fateOf(scene: Scene, at: number): EventStatus | null {
  for (const group of scene.groups) {
    if (group.negated && COMING_ABOUT.has(group.lemma) && group.first > at && group.first - at <= 12)
      return "cancelled";
    const status = POSTPONING.has(group.lemma) ? "postponed" : CANCELLING.has(group.lemma) ? "cancelled" : null;
    if (status === null || group.negated || (group.finite && group.tense !== "past" && group.tense !== "present"))
      continue;
    const near = group.last < at ? at - group.last : group.first - at;
    if (near <= 12 && (group.last < at || group.passive || group.tense === "past")) return status;
  }
  return null;
}
