import type { Range } from "../../schema/span.ts";
import type { Sentence, Token } from "../sentence.ts";

/**
 * When a clause puts what it tells; null where its words leave that open ("could not", "to sign"). What is "ahead" of
 * the telling may by now be over: "he said that it would open on Monday", "it may rain on Friday".
 */
export type Tense = "past" | "present" | "future" | "ahead" | null;

/** A verb with its auxiliaries. `head` is the index of the verb that carries the meaning. */
export interface VerbGroup extends Range {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly lemma: string;
  readonly tense: Tense;
  readonly negated: boolean;
  readonly passive: boolean;
  /** "to sign", "signing": it has no tense of its own. */
  readonly finite: boolean;
}

const FUTURE = new Set(["will", "shall", "'ll", "’ll", "wo"]);
const MODAL = new Set(["would", "could", "might", "may", "can", "should", "must", "ought", "'d", "’d"]);
const NEGATIONS = new Set(["not", "n't", "n’t", "never"]);
const IN_A_GROUP = new Set([...NEGATIONS, "most", "likely"]);
const SET_FOR = new Set("scheduled expected due set slated planned poised supposed arranged".split(" "));
const PLANNING = new Set("plan intend schedule expect".split(" "));
/** What they say is to be done comes after them, in whatever tense they stand. */
const LEADING_ON = new Set(
  "plan intend schedule expect agree hope want vow promise decide aim prepare threaten pledge set slate due likely ready".split(
    " ",
  ),
);
/** Past forms that are written as the base is, so that only the subject or context would tell. */
const SAME_IN_PAST = new Set("put cut set hit let cost hurt shut quit cast".split(" "));
/** Longer runs of verb tokens are no English; it keeps hostile text cheap. */
const LONGEST_GROUP = 8;

export function verbGroups(sentence: Sentence): VerbGroup[] {
  const { tokens } = sentence;
  const groups: VerbGroup[] = [];
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i] as Token;
    // With a capital in mid sentence it is part of a name: "the Leaders' Meeting".
    if (!isVerbal(token) || (i > 0 && token.pos === "VERB" && /^\p{Lu}\p{Ll}/u.test(token.text))) {
      i++;
      continue;
    }
    const group = readGroup(tokens, i);
    groups.push(group);
    i = group.last + 1;
  }
  return groups;
}

const lower = (token: Token | undefined): string => token?.text.toLowerCase() ?? "";
const isVerbal = (token: Token | undefined): boolean => token?.pos === "VERB" || token?.pos === "AUX";
const isBetween = (token: Token | undefined): boolean => {
  const word = lower(token);
  return (
    token?.pos === "ADV" || (token?.pos === "PART" && word !== "to" && !/^['’]/.test(word)) || IN_A_GROUP.has(word)
  );
};

function readGroup(tokens: readonly Token[], first: number): VerbGroup {
  let last = first;
  let negated = false;
  const verbs = [first];
  for (let i = first + 1; i < tokens.length && i - first < LONGEST_GROUP; i++) {
    const token = tokens[i] as Token;
    if (isVerbal(token)) {
      // A verb after a full verb begins a group of its own ("visited held" is none).
      if (tokens[last]?.pos === "VERB") break;
      verbs.push(i);
      last = i;
    } else if (isBetween(token) && tokens[last]?.pos === "AUX") {
      negated ||= NEGATIONS.has(lower(token));
    } else break;
  }
  const leading = tokens[first - 1];
  negated ||= NEGATIONS.has(lower(leading));
  // "is going to visit", "is scheduled to meet", "plans to travel": the verb that follows carries the meaning.
  const onward = futureOnward(tokens, verbs, last);
  const head = onward?.head ?? last;
  return {
    first,
    last: onward?.last ?? last,
    head,
    start: (tokens[first] as Token).start,
    end: (tokens[onward?.last ?? last] as Token).end,
    lemma: (tokens[head] as Token).lemma.toLowerCase(),
    tense: onward ? "future" : tenseOf(tokens, verbs, first),
    negated,
    passive: isPassive(tokens, onward ? onward.verbs : verbs),
    finite: onward !== null || hasTense(tokens, first),
  };
}

interface Onward {
  readonly head: number;
  readonly last: number;
  readonly verbs: readonly number[];
}

function futureOnward(tokens: readonly Token[], verbs: readonly number[], last: number): Onward | null {
  const firstWord = lower(tokens[verbs[0] as number]);
  const present = ["is", "are", "am", "'s", "’s", "'re", "’re", "be"].includes(firstWord);
  const word = lower(tokens[last]);
  const next = last + 1;
  if (present) {
    const announced = SET_FOR.has(word) || word === "going" ? last : SET_FOR.has(lower(tokens[next])) ? next : null;
    const to = announced === null ? next : announced + 1;
    if (lower(tokens[to]) === "to" && (announced !== null || tokens[last]?.pos === "AUX"))
      return infinitive(tokens, to) ?? null;
    if (announced !== null && word !== "going" && ["for", "on", "in"].includes(lower(tokens[to]))) {
      return { head: announced, last: announced, verbs: [] };
    }
    return null;
  }
  const lemma = tokens[last]?.lemma.toLowerCase() ?? "";
  if (PLANNING.has(lemma) && verbs.length === 1 && !isPastForm(tokens[last] as Token) && lower(tokens[next]) === "to") {
    return infinitive(tokens, next);
  }
  return null;
}

/** "to be held", "to visit" after `to`. */
function infinitive(tokens: readonly Token[], to: number): Onward | null {
  const verbs: number[] = [];
  for (let i = to + 1; i < tokens.length && i <= to + 4; i++) {
    if (isVerbal(tokens[i])) verbs.push(i);
    else if (!isBetween(tokens[i])) break;
    if (tokens[i]?.pos === "VERB") break;
  }
  const head = verbs.at(-1);
  return head === undefined ? null : { head, last: head, verbs };
}

function tenseOf(tokens: readonly Token[], verbs: readonly number[], first: number): Tense {
  const token = tokens[first] as Token;
  const word = lower(token);
  if (lower(tokens[first - 1]) === "to") {
    // "meetings to be held", against "to hold meetings".
    const passive = word === "be" && verbs.length > 1 && ["NOUN", "PROPN"].includes(tokens[first - 2]?.pos ?? "");
    return passive ? "future" : null;
  }
  if (FUTURE.has(word)) return "future";
  if (MODAL.has(word) && token.pos !== "VERB") return null;
  if (["has", "have", "'ve", "’ve"].includes(word) && verbs.length > 1) return "past";
  if (["was", "were", "had", "did"].includes(word)) {
    const next = lower(tokens[(verbs.at(-1) as number) + 1]);
    const announced = SET_FOR.has(lower(tokens[verbs.at(-1) as number])) || SET_FOR.has(next) || next === "to";
    return announced && word !== "had" && word !== "did" ? null : "past";
  }
  if (token.pos === "AUX") return "present";
  if (word.endsWith("ing")) return null;
  if (SAME_IN_PAST.has(word)) return null;
  if (SET_FOR.has(word)) return null;
  return isPastForm(token) ? "past" : "present";
}

/** A past form differs from the lemma and is neither the -s nor the -ing form. */
function isPastForm(token: Token): boolean {
  const word = lower(token);
  return word.endsWith("ed") || (word !== token.lemma.toLowerCase() && !word.endsWith("s") && !word.endsWith("ing"));
}

function isPassive(tokens: readonly Token[], verbs: readonly number[]): boolean {
  const last = tokens[verbs.at(-1) ?? -1];
  if (last?.pos !== "VERB" || !isPastForm(last)) return false;
  const before = tokens[verbs.at(-2) ?? -1];
  return before === undefined ? false : before.lemma.toLowerCase() === "be" || lower(before) === "been";
}

function hasTense(tokens: readonly Token[], first: number): boolean {
  const word = lower(tokens[first]);
  return lower(tokens[first - 1]) !== "to" && !word.endsWith("ing");
}

const AHEAD = new Set(
  "upcoming forthcoming planned scheduled future coming prospective preparations preparation prepare".split(" "),
);
/** How far before a date an adjective such as "upcoming" still speaks of it. */
const AHEAD_REACH = 16;
const LOOKING_BACK = new Set(["after", "since", "following", "ago", "last", "from"]);
const OPENERS = new Set(["but", "that", ";", "while", "whereas", "although", "though"]);

/** The tense in which a sentence tells of what stands at `at`. `groups` are the sentence's verb groups. */
export function tenseAt(sentence: Sentence, groups: readonly VerbGroup[], at: Range): Tense {
  const { tokens } = sentence;
  const here = lowerBound(tokens, at.start);
  const before = lastBefore(groups, at.start);
  const after = groups[before + 1];
  let opening = here - 1;
  while (opening >= 0 && here - opening <= 3 && ["ADP", "DET"].includes(tokens[opening]?.pos ?? "")) opening--;
  const opener = lower(tokens[opening]);
  const comma = lower(tokens[lowerBound(tokens, at.end)]) === ",";
  const opens =
    opening < 0 || OPENERS.has(opener) || (opener === "and" && (comma || lower(tokens[opening - 1]) === ","));
  const group = before < 0 || (opens && after) ? after : groups[before];
  if (!group) return null;
  if (group.end <= at.start) {
    // "talked about the coming visit to see them on May 3": an infinitive is ahead of what is ahead already.
    const from = group.finite ? group.last + 1 : (groups[before - 1]?.last ?? -1) + 1;
    for (let i = Math.max(from, here - AHEAD_REACH); i < here; i++) {
      if (AHEAD.has(lower(tokens[i]))) return "future";
    }
  }
  if (group.tense === null && group.end <= at.start && leadsAhead(tokens, group)) return "ahead";
  return group.tense === "present" && !isTimed(tokens, group, at, opens) ? null : group.tense;
}

/** "could open on Friday", "agreed to meet on Friday"; not "could not agree on Friday", "failed to come on Friday". */
function leadsAhead(tokens: readonly Token[], { first, last, negated }: VerbGroup): boolean {
  const word = lower(tokens[first]);
  if (MODAL.has(word)) return !negated && last > first && !["have", "'ve", "’ve"].includes(lower(tokens[first + 1]));
  const governor = tokens[first - 2];
  return lower(tokens[first - 1]) === "to" && governor !== undefined && LEADING_ON.has(governor.lemma.toLowerCase());
}

/**
 * Whether a date is that of what is told in the present: "it opens on Monday"; not "Monday's vote is the third", "it
 * comes after the vote on Monday" or "a paper read on Monday says so".
 */
function isTimed(tokens: readonly Token[], { last }: VerbGroup, at: Range, opens: boolean): boolean {
  if (isPossessive(tokens, at)) return false;
  const here = lowerBound(tokens, at.start);
  if (here <= last) return opens;
  return !tokens.slice(Math.max(last + 1, here - AHEAD_REACH), here).some((token) => LOOKING_BACK.has(lower(token)));
}

/** "Monday's", be it one token or two. */
function isPossessive(tokens: readonly Token[], { end }: Range): boolean {
  const next = lowerBound(tokens, end);
  return [next - 1, next].some((n) => /['’]s?$/.test(tokens[n]?.text ?? ""));
}

/** Index of the first token that starts at `start` or later. */
export function lowerBound(tokens: readonly Range[], start: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle] as Range).start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function lastBefore(groups: readonly VerbGroup[], start: number): number {
  return lowerBound(groups, start) - 1;
}
