import type { VerbGroup } from "../../language/dates/tense.ts";
import type { EventStatus } from "../../schema/findings.ts";
import { child, headOf, isPassive, lemmaOf, markOf, relationOf } from "../article/clause.ts";
import { breaksClause, type Scene, wordAt } from "./clause.ts";
import { fateOf, fateOfOccasion } from "./fate.ts";
import type { Trigger } from "./triggers.ts";

const AHEAD = words(
  "upcoming forthcoming planned scheduled future next coming proposed expected prospective impending",
);
const DOUBTFUL = words("possible potential alleged rumoured rumored supposed hypothetical would-be");
const BEHIND = words("previous recent earlier past latest last");
const ONGOING = words("ongoing continuing current");
/** "preparations for the visit", "an invitation to visit", "agreed on a meeting". */
const TOWARD = words(
  "preparation preparations prepare preparing plan plans planned arrange arrangements agree agreed schedule scheduled propose proposed invitation discuss hope hopes",
);
/** What stands above an infinitive and makes a plan of it. */
const GOVERNING = words(
  "agree plan decide intend prepare schedule expect arrange invite promise pledge set due vow offer propose hope",
);

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}

/** What the words say of whether it came about: `open` where they leave it to the date; null where nothing should be made of it. */
export type ToldStatus = EventStatus | "open" | null;

export function statusOf(scene: Scene, trigger: Trigger): ToldStatus {
  return trigger.noun ? nounStatus(scene, trigger) : verbStatus(scene, trigger);
}

function verbStatus(scene: Scene, { group, type }: Trigger): ToldStatus {
  if (!group) return null;
  const occasion = fateOfOccasion(scene, group);
  if (occasion) return occasion;
  const invites = group.lemma === "invite";
  if (wasToHave(scene, group)) return "cancelled";
  if (!group.finite) return group.lemma.length > 0 && !invites ? governedStatus(scene, group) : null;
  if (group.negated) return type === "AGREE" ? null : "reported";
  if (isProposed(scene, group) || isSupposed(scene, group) || isDenied(scene, group)) return "reported";
  if (invites) return group.tense === "past" ? statusOfInvitation(scene, group) : "planned";
  return byTense(scene, group);
}

/** "invited him to visit" leaves open whether he came; "invited him to a house by the sea" in May has him there. */
function statusOfInvitation({ tree, first }: Scene, { head }: VerbGroup): EventStatus {
  return child(tree.article, first + head, "xcomp", "ccomp", "advcl") >= 0 ? "reported" : "happened";
}

/** "was to have visited", "would have met", "had been due to arrive", "was to visit", "had planned to fly": it did not come to it. */
function wasToHave(scene: Scene, group: VerbGroup): boolean {
  const before = (back: number): string => wordAt(scene, group.first - back);
  const own = Array.from({ length: group.last - group.first + 1 }, (_, n) => wordAt(scene, group.first + n));
  const perfect = own.includes("have");
  if (perfect && /^(would|could|should|might|'d|’d)$/.test(own[0] ?? "")) return true;
  if (before(1) !== "to" && own[0] !== "to" && !own.includes("to")) return false;
  if (perfect && /^(was|were|supposed|due|scheduled|meant|expected|set|hoped|planned)$/.test(before(2))) return true;
  const governor = scene.groups.findLast(({ last, head }) => last < group.first && group.first - head <= 4);
  if (!governor) return false;
  const had = wordAt(scene, governor.first) === "had";
  return (
    had &&
    !governor.negated &&
    /^(due|scheduled|plan|planned|expect|expected|set|hope|intend|mean|suppose|schedule|be)$/.test(governor.lemma)
  );
}

/** "was to visit", "were due to sign": it was planned at the time. */
function wasTo(scene: Scene, { first }: VerbGroup): boolean {
  if (wordAt(scene, first - 1) !== "to") return false;
  const set = /^(due|set|scheduled|expected|supposed|slated|meant)$/.test(wordAt(scene, first - 2));
  return /^(was|were)$/.test(wordAt(scene, first - (set ? 3 : 2)));
}

/** "if they meet", "unless he visits": supposed, and not told. */
function isSupposed({ tree, first }: Scene, { head }: VerbGroup): boolean {
  return /^(if|unless|whether|lest)$/.test(markOf(tree.article, first + head));
}

/** "denied that they had met", "denied reports that he had visited". */
export function isDenied({ tree: { article }, first }: Scene, { head }: VerbGroup): boolean {
  let over = headOf(article, first + head);
  if (!/^(ccomp|acl)$/.test(relationOf(article, first + head)) || over < 0) return false;
  if (/^(report|claim|rumour|rumor|allegation|suggestion)$/.test(lemmaOf(article, over))) over = headOf(article, over);
  return over >= 0 && /^(deny|refute|dismiss)$/.test(lemmaOf(article, over));
}

/** Verbs whose "that" clause tells of what somebody wants done, and not of what was. */
const PROPOSING = words("propose suggest demand insist urge request recommend ask require order");

/** "proposed that they conclude a treaty", "suggested one be signed": the bare form after a proposal. */
function isProposed({ groups, sentence: { tokens } }: Scene, group: VerbGroup): boolean {
  const first = tokens[group.first];
  if (!first || (first.text !== "be" && first.text !== first.lemma)) return false;
  const before = groups[groups.indexOf(group) - 1];
  return before !== undefined && PROPOSING.has(before.lemma);
}

function byTense(scene: Scene, group: VerbGroup): ToldStatus {
  const { tense, passive, first, lemma } = group;
  if (tense === "past" || isPastAlike(group)) return "happened";
  if (tense === "future") return "planned";
  if (tense === "present") return "under-way";
  // "were sent to the border" is no "were to".
  const done = passive && /^(was|were)$/.test(wordAt(scene, first)) && !PLANNING.has(lemma);
  return done ? "happened" : "open";
}

/** "put", "cut", "set" by itself: the past of a story is likelier than its present, and a day to come tells otherwise. */
export function isPastAlike({ tense, finite, first, last, lemma }: VerbGroup): boolean {
  return tense === null && finite && first === last && PAST_ALIKE.has(lemma);
}

const PAST_ALIKE = words("put cut set hit let shut quit cast");

/** Verbs of which the subject is still to be. */
const PLANNING = words("plan schedule expect set slate arrange propose suggest float fix pencil table");

/** "agreed to hold a meeting" plans one; "refused to meet", "wants to meet" say nothing sure; "troops sent to …" were sent. */
function governedStatus(scene: Scene, group: VerbGroup): EventStatus | null {
  if (group.tense === "future") return "planned";
  if (isParticiple(scene, group)) return "happened";
  if (wasTo(scene, group)) return "planned";
  const governor = scene.groups[scene.groups.indexOf(group) - 1];
  if (!governor || governor.tense === null) return null;
  const fate = scene.tree.lexicon.fates.get(governor.lemma);
  if (fate === "refused") return "reported";
  if (fate === "cancelled" || fate === "postponed") return fate;
  return GOVERNING.has(governor.lemma) && !governor.negated ? "planned" : null;
}

function isParticiple({ tree, first, sentence }: Scene, { head }: VerbGroup): boolean {
  const text = sentence.tokens[head]?.text ?? "";
  return (
    /^(acl|amod|advcl)$/.test(relationOf(tree.article, first + head)) &&
    /(ed|en|nt)$/.test(text) &&
    !isPassive(tree.article, first + head)
  );
}

function nounStatus(scene: Scene, trigger: Trigger): ToldStatus {
  const { at, group } = trigger;
  // What is named by its date was then: "under the 1970 treaty", "Harbour Day".
  if (trigger.mode === "signing" || trigger.mode === "anniversary") return "open";
  const fate = fateOf(scene, at);
  if (fate) return fate;
  if (group) {
    if (wasToHave(scene, group)) return "cancelled";
    return group.finite ? (group.negated ? "reported" : byTense(scene, group)) : governedStatus(scene, group);
  }
  const near = wordsBefore(scene, at);
  const told = near.find(
    (word) => AHEAD.has(word) || TOWARD.has(word) || DOUBTFUL.has(word) || BEHIND.has(word) || ONGOING.has(word),
  );
  if (told !== undefined) {
    if (ONGOING.has(told)) return "under-way";
    return DOUBTFUL.has(told) ? "reported" : BEHIND.has(told) ? "happened" : "planned";
  }
  return byVerbOver(scene, at);
}

/** Words before a noun that may say whether it is still to be. */
const REACH = 8;

function wordsBefore(scene: Scene, at: number): string[] {
  const found: string[] = [];
  for (let i = at - 1; i >= Math.max(0, at - REACH) && !breaksClause(scene.sentence.tokens[i]); i--) {
    if (wordAt(scene, i) === "during") break; // "put forward a plan during the visit": no plan of a visit
    found.push(wordAt(scene, i));
  }
  return found;
}

/** The verb that the noun is the subject of; else the one it stands under. */
function byVerbOver(scene: Scene, at: number): ToldStatus {
  const { article } = scene.tree;
  const over = headOf(article, scene.first + at) - scene.first;
  if (/^nsubj/.test(relationOf(article, scene.first + at))) {
    const own = scene.groups.find(({ head }) => head === over);
    // "the visit was to have brought a treaty": whether it came about is not said.
    if (own && wasToHave(scene, own)) return "reported";
    if (own) return (PLANNING.has(own.lemma) && own.passive) || wasTo(scene, own) ? "planned" : nounByTense(own);
  }
  const after = scene.groups.find(({ first }) => first > at);
  const before = scene.groups.findLast(({ last }) => last < at);
  const held = before ?? after;
  if (held && over === held.head && wasTo(scene, held)) return "planned";
  if (after && (!before || wordAt(scene, before.last + 1) === "that")) return nounByTense(after);
  return before ? nounByTense(before) : after ? nounByTense(after) : null;
}

function nounByTense({ tense }: VerbGroup): ToldStatus {
  if (tense === "past") return "happened";
  return tense === "future" ? "planned" : "open";
}
