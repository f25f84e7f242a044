import type { VerbGroup } from "../../language/dates/tense.ts";
import type { Token } from "../../language/sentence.ts";
import type { Range } from "../../schema/span.ts";
import {
  breaksClause,
  isActor,
  leftEdge,
  mentionsWithin,
  type Placed,
  REACH,
  rightEdge,
  type Scene,
  tokenAt,
  wordAt,
} from "./clause.ts";
import { partiesNamed } from "./coded-triggers.ts";
import { opensWithCollective } from "./collective.ts";
import { isDone } from "./event-tree.ts";
import type { Trigger } from "./triggers.ts";

/** Mentions that take part in an event, by where they stand toward its trigger. */
export function participantsOf(scene: Scene, trigger: Trigger): Placed[] {
  const found = trigger.event
    ? partiesNamed(scene, trigger.event)
    : trigger.noun
      ? ofNoun(scene, trigger)
      : ofVerb(scene, trigger);
  const seen = new Set<number>();
  // An adjective ("Russian") beside the name that it goes with names nobody else.
  const acting = found.filter((mention) => isActor(mention) && (mention.form !== "adjective" || trigger.noun));
  const named = isUnnamedVisit(trigger, acting) ? [] : acting;
  return named.filter(({ index }) => !seen.has(index) && seen.add(index));
}

/** Whom somebody visits is no visitor: "the envoys visited Oman". */
function isUnnamedVisit({ mode, noun, range, group }: Trigger, [first]: readonly Placed[]): boolean {
  return mode === "visit" && !noun && group?.passive !== true && first !== undefined && first.start > range.start;
}

function ofVerb(scene: Scene, trigger: Trigger): Placed[] {
  const subject = subjectOf(scene, trigger.group);
  return [...(subject.length > 0 ? subject : collective(scene, trigger.group)), ...objectOf(scene, trigger)];
}

/** "They agreed", "the ministers signed": the two whom the sentences before were about. */
function collective(scene: Scene, group: VerbGroup | null): readonly Placed[] {
  return group && group === scene.groups.find(({ finite }) => finite) && opensWithCollective(scene) ? scene.pair : [];
}

/** Actors before a verb; a verb without any shares them with the one before it ("visited Rome and held talks"). */
function subjectOf(scene: Scene, group: VerbGroup | null): Placed[] {
  if (group && isDone(scene.tree.article, scene.first + group.head)) return []; // "sanctions imposed on Oman"
  let current = group;
  for (let hops = 0; current && hops < 3; hops++) {
    const near = mentionsWithin(scene, { start: leftEdge(scene, current), end: current.start }).filter(isActor);
    const own = near.filter(isSubject(scene));
    if (own.length > 0) return own;
    // Next to the verb even what looks like an adjective is its subject.
    const last = near.at(-1);
    if (last && tokenAt(scene, last.end) === current.first) return [{ ...last, form: "name" }];
    current = scene.groups[scene.groups.indexOf(current) - 1] ?? null;
  }
  return [];
}

const BEFORE_OTHERS = new Set([
  "in",
  "at",
  "from",
  "near",
  "off",
  "for",
  "on",
  "against",
  "over",
  "to",
  "into",
  "under",
]);

/** Not what hangs on a preposition, nor a possessor ("Japan's minister" is the minister). */
const isSubject =
  (scene: Scene) =>
  (mention: Placed): boolean => {
    if (mention.form === "adjective") return false;
    const before = wordAt(scene, tokenAt(scene, mention.start) - 1);
    return !BEFORE_OTHERS.has(before) && !isPossessive(wordAt(scene, tokenAt(scene, mention.end)));
  };

const isPossessive = (word: string): boolean => word === "'s" || word === "’s" || word === "'" || word === "’";

function objectOf(scene: Scene, { group, rule, type }: Trigger): Placed[] {
  if (!group) return [];
  // Who is talked about takes no part: "talked about the visit of …".
  if (rule === "event/meeting" && ["on", "about"].includes(wordAt(scene, group.last + 1))) return [];
  if (type === "AGREE") return withPartner(scene, group);
  const from = group.last + 1;
  const range = { start: scene.sentence.tokens[from]?.start ?? scene.sentence.end, end: rightEdge(scene, from, group) };
  return mentionsWithin(scene, range).filter(({ end }) => !isPossessive(wordAt(scene, tokenAt(scene, end))));
}

/** "agreed with Oman to …": of what is agreed on, nobody is party to the agreement for being named. */
function withPartner(scene: Scene, group: VerbGroup): Placed[] {
  const next = scene.sentence.tokens[group.last + 1];
  if (next?.text !== "with") return [];
  return mentionsWithin(scene, { start: next.end, end: rightEdge(scene, group.last + 1, group) }).slice(0, 1);
}

function ofNoun(scene: Scene, trigger: Trigger): Placed[] {
  const around = [...mentionsWithin(scene, before(scene, trigger)), ...mentionsWithin(scene, after(scene, trigger))];
  const doer = trigger.group && trigger.group.last < trigger.at ? trigger.group : undoer(scene, trigger);
  const subject = subjectOf(scene, doer);
  const together =
    doer && subject.length === 0 ? collective(scene, scene.groups.find(({ finite }) => finite) ?? null) : [];
  const own = [...subject, ...together, ...around];
  return own.some(({ type }) => type === "person") ? own : [...ofPronoun(scene, trigger), ...own];
}

/** "Oman's minister postponed the visit": it was to be his. */
function undoer(scene: Scene, { at }: Trigger): VerbGroup | null {
  const undoes = ({ lemma, first, last }: VerbGroup): boolean => {
    const fate = scene.tree.lexicon.fates.get(lemma);
    return last < at && at - first <= 8 && (fate === "postponed" || fate === "cancelled");
  };
  return scene.groups.findLast(undoes) ?? null;
}

/** "At their meeting in March, A told B …", "A will speak of it on his visit": whom the sentence names stands for the pronoun. */
function ofPronoun(scene: Scene, { at, range }: Trigger): Placed[] {
  const pronoun = [1, 2, 3].map((back) => wordAt(scene, at - back)).find((word) => POSSESSIVE_PRONOUNS.has(word));
  if (pronoun === undefined) return [];
  const persons = scene.mentions.filter(({ type, form }) => type === "person" && form !== "pronoun");
  const before = persons.filter(({ end }) => end <= range.start);
  const after = persons.filter(({ start }) => start >= range.end);
  if (pronoun !== "their") return before.length > 0 ? before.slice(-1) : after.slice(0, 1);
  return before.length > 1 ? before.slice(-2) : after.length > 1 ? after.slice(0, 2) : [];
}

const POSSESSIVE_PRONOUNS = new Set(["their", "his", "her"]);

/** The noun phrase to the left of a noun: "Prime Minister Abe's visit", "the Lavrov-Kono meeting". */
function before(scene: Scene, { at }: Trigger): Range {
  const { tokens } = scene.sentence;
  let from = at;
  while (from > 0 && at - from < 9) {
    const token = tokens[from - 1] as Token;
    if (token.pos === "VERB" || token.pos === "AUX" || token.text === "," || breaksClause(token)) break;
    if (token.pos === "ADP" && !["of", "and"].includes(token.text)) break;
    from--;
  }
  return { start: tokens[from]?.start ?? 0, end: tokens[at]?.start ?? 0 };
}

const LINKS = new Set(["of", "by", "between", "with", "to", "in", "from"]);

/** "by X to Y", "between X and Y", "with X": what follows a noun without a verb between. */
function after(scene: Scene, { at }: Trigger): Range {
  const { tokens } = scene.sentence;
  const next = scene.groups.find(({ first }) => first > at);
  const start = tokens[at]?.end ?? 0;
  if (!LINKS.has(wordAt(scene, at + 1))) return { start, end: start };
  let to = at + 1;
  while (to < tokens.length && to - at < REACH && to !== next?.first && !breaksClause(tokens[to])) to++;
  return { start, end: (tokens[to - 1] as Token).end };
}
