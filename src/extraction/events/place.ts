import type { ResolvedDate } from "../../language/dates.ts";
import { STATES } from "../../language/gazetteer/states.ts";
import type { Article } from "../article/article.ts";
import { caseOf, child, headOf, lemmaOf, ownSubject, relationOf } from "../article/clause.ts";
import { breaksClause, type Placed, REACH, type Scene, tokenAt, wordAt } from "./clause.ts";
import { HAPPENING } from "./dating.ts";
import { coreOf, type EventTree } from "./event-tree.ts";
import { placeBeside } from "./place-beside.ts";
import type { Trigger } from "./triggers.ts";

const WHERE = new Set(["in", "at", "near", "off", "around"]);
/** Before the goal of a journey. */
const WHITHER = new Set(["to", "into", ...WHERE]);
const WITHIN_A_NAME = new Set([
  "the",
  "southern",
  "northern",
  "eastern",
  "western",
  "central",
  "city",
  "town",
  "port",
  "resort",
  "hometown",
  "home",
  "native",
  "spa",
  "prefecture",
  "his",
  "her",
  "its",
  "their",
  "island",
  "of",
  "capital",
  "disputed",
]);

/** Words of a phrase that names a place, before the name: "the small town of", "Oman's capital,", "the Omani port of". */
function isWithinName(scene: Scene, at: number): boolean {
  const word = wordAt(scene, at);
  const pos = scene.sentence.tokens[at]?.pos;
  return WITHIN_A_NAME.has(word) || GROUND.has(word) || pos === "ADJ" || isPossessorAt(scene, at);
}

/** A name and its "'s". */
function isPossessorAt(scene: Scene, at: number): boolean {
  const sign = /^['’]s?$/.test(wordAt(scene, at)) ? at : at + 1;
  return /^['’]s?$/.test(wordAt(scene, sign)) && (sign === at || scene.sentence.tokens[at]?.pos === "PROPN");
}

const isPossessive = (scene: Scene, { end }: Placed): boolean => /^['’]s?$/.test(wordAt(scene, tokenAt(scene, end)));

/** Verbs whose object is the place. */
const DIRECT = new Set(
  "visit tour annex occupy seize invade capture blockade besiege storm control hold rule".split(" "),
);

/** Where an event is told to be: by a name after "in", "at" or "to", else as the words have it ("on the disputed islets"). */
export function placeOf(scene: Scene, trigger: Trigger, date: ResolvedDate | null): string | null {
  if (trigger.mode === "call") return null;
  return (
    placeNamed(scene, trigger) ??
    stoodBefore(scene, trigger) ??
    placeInWords(scene, trigger) ??
    (date && placeBeside(scene, date)) ??
    (trigger.noun ? null : placeOfDoer(scene, trigger)) ??
    placeMeant(scene, trigger)
  );
}

/** "Parliament in Oslo voted": where those who do something are, they do it. */
function placeOfDoer({ tree, first }: Scene, { group }: Trigger): string | null {
  const { article } = tree;
  const doer = group && !group.passive ? ownSubject(article, first + group.head) : -1;
  if (doer < 0) return null;
  const place = article.children(doer).find((word) => /^(in|at)$/.test(caseOf(article, word)) && isName(tree, word));
  return place === undefined ? null : phraseOf(tree, place);
}

/** "flew to Oslo and met the king there": the place that the sentence named before. */
function placeMeant(scene: Scene, { at, group, noun }: Trigger): string | null {
  const next = scene.groups[group ? scene.groups.indexOf(group) + 1 : scene.groups.length]?.first;
  const end = Math.min(at + REACH, next ?? scene.sentence.tokens.length, scene.sentence.tokens.length);
  let there = -1;
  for (let n = at + 1; n < end && there < 0; n++) if (wordAt(scene, n) === "there") there = n;
  if (there < 0 || noun) return null;
  const before = scene.mentions.findLast(
    ({ type, form, end: to }) => (type === "place" || type === "state") && form === "name" && tokenAt(scene, to) <= at,
  );
  return before ? nameOf(scene, before) : null;
}

const isName = ({ article }: EventTree, word: number): boolean =>
  article.tokens[word]?.pos === "PROPN" && !TIMED.test(tokenOf(article, word));

function phraseOf(tree: EventTree, word: number): string {
  const { first, last } = coreOf(tree, word);
  const { text, tokens } = tree.article;
  return text.slice(tokens[first]?.start ?? 0, tokens[last]?.end ?? 0).replace(/\s+/g, " ");
}

/** Name of the place that follows a trigger, the nearest; else of one that opens the sentence. */
function placeNamed(scene: Scene, trigger: Trigger): string | null {
  const { at, range, noun, mode } = trigger;
  const direct = !noun && DIRECT.has(trigger.group?.lemma ?? "");
  const prepositions = mode === "visit" ? WHITHER : WHERE;
  let before: Placed | null = null;
  for (const mention of scene.mentions) {
    if ((mention.type !== "place" && mention.type !== "state") || mention.form === "adjective") continue;
    const token = tokenAt(scene, mention.start);
    if (isPossessive(scene, mention)) continue; // "in Oman's capital"
    let preposition = token - 1;
    if (wordAt(scene, preposition) === "," && GROUND.has(wordAt(scene, preposition - 1))) preposition--;
    while (isWithinName(scene, preposition)) preposition--;
    const word = wordAt(scene, preposition);
    const placed =
      prepositions.has(word) ||
      (word === "on" && mention.type === "place") ||
      (direct && preposition === at && token > at);
    if (!placed) continue;
    if (mention.start < range.start) {
      // "In Geneva, the ministers met": only what opens the sentence holds for all of it.
      if (preposition === 0 || opens(scene, trigger, preposition)) before = mention;
      continue;
    }
    if (token - at > REACH) break;
    if (trigger.rule !== "event/announcement" && broken(scene, trigger, token)) break;
    return nameOf(scene, mention);
  }
  return before && nameOf(scene, before);
}

/** "On May 3, at a forum in Oslo, the ministers approved a list": before those who act, and with their verb the first. */
function opens({ tree, first, groups }: Scene, { group }: Trigger, preposition: number): boolean {
  if (!group || group !== groups[0]) return false;
  const doer = ownSubject(tree.article, first + group.head);
  return doer >= 0 && first + preposition < (tree.article.left[doer] as number);
}

const CAPITALS: ReadonlySet<string> = new Set(STATES.flatMap(({ capitals }) => capitals));

/** What a place is called; of a capital that elsewhere may stand for its state, the capital. */
function nameOf({ tree: { article } }: Scene, { start, end, name }: Placed): string {
  const written = article.text.slice(start, end);
  return CAPITALS.has(written) ? written : name;
}

/** "Lind's Bergen visit", "the Bergen summit": the place whose name stands before the noun. */
function stoodBefore(scene: Scene, { at, noun }: Trigger): string | null {
  const before = noun ? scene.mentions.find(({ end }) => tokenAt(scene, end) === at) : undefined;
  return before?.type === "place" && before.form !== "adjective" ? before.name : null;
}

/** Nouns for places that have no name of their own where they stand. */
const GROUND = new Set(
  "island islet isle archipelago border frontier coast shore sea water waters strait bay port harbour harbor airport airbase base peninsula lake river mountain valley city town village capital region province prefecture district territory resort spa hotel castle villa monastery palace embassy consulate residence headquarters".split(
    " ",
  ),
);

/** "a military exercise on the disputed islets": a place by a common noun that hangs on the event. */
function placeInWords({ tree, first }: Scene, { at, group, type }: Trigger): string | null {
  const { article } = tree;
  const verb = group ? first + group.head : -1;
  const forceful = FORCEFUL.has(type);
  const over = verb >= 0 ? [verb, forceful ? child(article, verb, "obj") : -1] : [];
  for (const word of [first + at, ...over]) {
    if (word < 0) continue;
    const found = article
      .children(word)
      .find((one) => isGround(article, one, forceful) || isUnknownPlace(tree, one) || isGoal(tree, word, one));
    if (found === undefined) continue;
    // "in his home town of Tarn", "at the castle of Tarn": the name says it best.
    const named = SETTLED.has(lemmaOf(article, found))
      ? article.children(found).find((one) => one > found && caseOf(article, one) === "of" && isName(tree, one))
      : undefined;
    const words = phraseOf(tree, named ?? found);
    if (named !== undefined || words.includes(" ") || !SETTLED.has(words)) return words; // "at a hotel" is nowhere
  }
  return null;
}

/** Places that are called by what stands after "of". */
const SETTLED: ReadonlySet<string> = new Set(
  "city town hometown village capital port resort hotel castle palace villa monastery residence headquarters prefecture province district spa".split(
    " ",
  ),
);

/** Types of what is done on the ground: "an exercise on the islets" is there, "talks on the islets" are about them. */
const FORCEFUL: ReadonlySet<string> = new Set("MOBILIZE COOPERATE ASSAULT COERCE".split(" "));

function isGround(article: Article, word: number, forceful: boolean): boolean {
  const { pos, lemma } = article.tokens[word] ?? {};
  if (pos !== "NOUN" || !/^(obl|nmod)/.test(relationOf(article, word)) || !GROUND.has(lemma?.toLowerCase() ?? ""))
    return false;
  const by = caseOf(article, word);
  return (/^(in|at|near|off|around|along)$/.test(by) || (by === "on" && forceful)) && headOf(article, word) < word;
}

/** "in Hagi", "near Karpa": a name that nothing is known of, but that stands for a place by its preposition. */
function isUnknownPlace({ article, mentionOf }: EventTree, word: number): boolean {
  if (article.tokens[word]?.pos !== "PROPN" || mentionOf[word] !== -1) return false;
  if (!/^(obl|nmod)$/.test(relationOf(article, word)) || headOf(article, word) > word) return false;
  const name = tokenOf(article, word);
  return /^\p{Lu}\p{Ll}/u.test(name) && /^(in|at|near|off)$/.test(caseOf(article, word)) && !TIMED.test(name);
}

/** "visits Tarn": a name that nothing is known of, as the goal of a visit. */
function isGoal(tree: EventTree, verb: number, word: number): boolean {
  const { article, mentionOf } = tree;
  return (
    DIRECT.has(lemmaOf(article, verb)) &&
    child(article, verb, "obj") === word &&
    mentionOf[word] === -1 &&
    isName(tree, word)
  );
}

const TIMED =
  /^(January|February|March|April|May|June|July|August|September|October|November|December|.*day|Easter|Christmas|Ramadan)$/;

const tokenOf = (article: Article, word: number): string => article.tokens[word]?.text ?? "";

/** Another event or another clause stands between; "the summit that will be held in …" is of one piece. */
function broken(scene: Scene, { at }: Trigger, to: number): boolean {
  const held = scene.groups.find(({ first }) => first > at && first < to);
  if (held && !HAPPENING.has(held.lemma)) return true;
  const from = held && held.first - at <= 2 ? held.last + 1 : at + 1;
  for (let n = from; n < to; n++)
    if (breaksClause(scene.sentence.tokens[n]) || ELSEWHERE.has(wordAt(scene, n))) return true;
  return false;
}

/** What follows these was somewhere else: "cancelled the trip after protests in Bern". */
const ELSEWHERE = new Set("after before amid despite following ahead since because against during".split(" "));
