import { lowerBound, type VerbGroup } from "../../language/dates/tense.ts";
import type { Sentence, Token } from "../../language/sentence.ts";
import type { Mention } from "../../schema/extract.ts";
import type { Range } from "../../schema/span.ts";
import type { EventTree } from "./event-tree.ts";

/** A mention with its index in the source's list. */
export interface Placed extends Mention {
  readonly index: number;
}

/** One sentence with what is known of it, in the order of the text. */
export interface Scene {
  readonly sentence: Sentence;
  readonly tree: EventTree;
  /** Number in the text of the sentence's first word: what the tree calls `first + at`, the sentence calls `at`. */
  readonly first: number;
  readonly groups: readonly VerbGroup[];
  readonly mentions: readonly Placed[];
  /** Two that "they" or "the ministers" can stand for, from the sentences before; empty where there are none. */
  readonly pair: readonly Placed[];
}

const ACTORS: ReadonlySet<string> = new Set(["person", "state", "organisation", "group"]);

export const isActor = (mention: Mention): boolean => ACTORS.has(mention.type);

export const wordAt = (scene: Scene, at: number): string => scene.sentence.tokens[at]?.text.toLowerCase() ?? "";
export const tokenAt = (scene: Scene, offset: number): number => lowerBound(scene.sentence.tokens, offset);

/** Mentions that lie wholly within `[start, end)`. */
export function mentionsWithin(scene: Scene, { start, end }: Range): Placed[] {
  const found: Placed[] = [];
  for (let i = lowerBound(scene.mentions, start); i < scene.mentions.length; i++) {
    const mention = scene.mentions[i] as Placed;
    if (mention.start >= end) break;
    if (mention.end <= end) found.push(mention);
  }
  return found;
}

const BREAKS = new Set([";", ":", "—", "–", "(", ")", "“", "”", '"']);
const CONJUNCTIONS = new Set(
  "that which who whom while whereas although though because but if unless whether when where after before as".split(
    " ",
  ),
);

/** Whether a clause ends at a token. */
export function breaksClause(token: Token | undefined): boolean {
  if (!token) return true;
  const word = token.text.toLowerCase();
  return BREAKS.has(word) || (CONJUNCTIONS.has(word) && token.pos !== "ADP" && token.pos !== "DET");
}

/** How far an argument may stand from its verb, in tokens. */
export const REACH = 24;

/** Where the words that go with the verb end: at the next verb with a tense or the end of the clause. */
export function rightEdge(scene: Scene, from: number, group: VerbGroup | null): number {
  const { tokens } = scene.sentence;
  const next = group ? scene.groups[scene.groups.indexOf(group) + 1] : scene.groups.find(({ first }) => first >= from);
  let at = from;
  while (at < tokens.length && at - from < REACH && !breaksClause(tokens[at]) && at !== next?.first) at++;
  return at > from ? (tokens[at - 1] as Token).end : (tokens[from]?.start ?? scene.sentence.end);
}

/** Where the subject of a verb group may begin: after the verb before it or the clause's beginning. */
export function leftEdge(scene: Scene, group: VerbGroup): number {
  const { tokens } = scene.sentence;
  const before = scene.groups[scene.groups.indexOf(group) - 1];
  let at = group.first - 1;
  while (at >= 0 && group.first - at <= REACH && at > (before?.last ?? -1) && !breaksClause(tokens[at])) at--;
  return (tokens[at + 1] as Token).start;
}
