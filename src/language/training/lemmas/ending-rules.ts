import { LONGEST_ENDING, type Rules, setEnding, setWhole } from "../../lemma-rules.ts";

/** A word of training within one class: its normal form, what the rules shall say of it, how often. */
export interface Outcome {
  readonly normal: string;
  readonly value: number;
  readonly count: number;
  /** Whether endings may be learned from it; a slip of the pen says nothing of other words. */
  readonly regular: boolean;
}

export interface EndingRules {
  readonly rules: Rules;
  /** The normal forms that have a rule of their own. */
  readonly exceptions: readonly string[];
  /** Of the words' occurrences, those that come out otherwise. */
  readonly errors: number;
}

/** An ending gets a rule if it is right for so many more words than the rule of a shorter ending. */
const LEAST_GAIN = 2;

/**
 * Ripple-down rules of one class: an ending has a rule where most words with it want another value than the longest
 * shorter ending gives; a word has one of its own where the endings are wrong about it. A rule for an ending must be one
 * that `holds` there (a script can only cut what the ending has). Words count once each, as they will for new words.
 * `start` is the value without a rule.
 */
export function endingRules(
  group: number,
  outcomes: readonly Outcome[],
  start: number,
  holds: (value: number, ending: string) => boolean,
): EndingRules {
  const rules: Rules = new Map();
  const words = byWord(outcomes);
  const said = new Map<string, number>();
  const descend = (members: readonly Word[], length: number, inherited: number): void => {
    const ending = (members[0] as Word).normal.slice((members[0] as Word).normal.length - length);
    const decided = decide(members, ending, inherited, holds);
    if (decided !== inherited) setEnding(rules, group, ending, decided);
    for (const { normal } of members)
      if (normal.length === length || length === LONGEST_ENDING) said.set(normal, decided);
    if (length === LONGEST_ENDING || members.every(({ best }) => best === decided)) {
      for (const { normal } of members) said.set(normal, decided);
      return;
    }
    for (const longer of partition(members, length)) descend(longer, length + 1, decided);
  };
  const regular = words.filter((word) => word.regular);
  if (regular.length > 0) descend(regular, 0, start);
  return withExceptions(group, words, rules, said, start);
}

interface Word {
  readonly normal: string;
  readonly counts: ReadonlyMap<number, number>;
  /** The value it has most often. */
  readonly best: number;
  readonly regular: boolean;
}

function byWord(outcomes: readonly Outcome[]): Word[] {
  const grouped = Map.groupBy(outcomes, ({ normal }) => normal);
  return [...grouped].map(([normal, all]) => {
    const counts = countValues(all);
    return { normal, counts, best: mostFrequent(counts), regular: all.some(({ regular }) => regular) };
  });
}

/** The value that the outcomes have most often, 0 if there are none. */
export function usualValue(outcomes: readonly Outcome[]): number {
  return mostFrequent(countValues(outcomes));
}

function countValues(outcomes: readonly Outcome[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { value, count } of outcomes) counts.set(value, (counts.get(value) ?? 0) + count);
  return counts;
}

/** Of equals the lowest, so that the order of training does not matter. */
function mostFrequent(counts: ReadonlyMap<number, number>): number {
  const [first = [0, 0], ...others] = counts;
  return others.reduce(
    (best, next) => (next[1] > best[1] || (next[1] === best[1] && next[0] < best[0]) ? next : best),
    first,
  )[0];
}

function decide(
  members: readonly Word[],
  ending: string,
  inherited: number,
  holds: (value: number, ending: string) => boolean,
): number {
  const votes = new Map<number, number>();
  for (const { best } of members) if (holds(best, ending)) votes.set(best, (votes.get(best) ?? 0) + 1);
  if (votes.size === 0) return inherited;
  const best = mostFrequent(votes);
  const before = members.filter((word) => word.best === inherited).length;
  return (votes.get(best) as number) >= before + LEAST_GAIN ? best : inherited;
}

function partition(members: readonly Word[], length: number): Iterable<Word[]> {
  const longer = members.filter(({ normal }) => normal.length > length);
  return Map.groupBy(longer, ({ normal }) => normal.charCodeAt(normal.length - length - 1)).values();
}

function withExceptions(
  group: number,
  words: readonly Word[],
  rules: Rules,
  said: ReadonlyMap<string, number>,
  start: number,
): EndingRules {
  let errors = 0;
  const exceptions: string[] = [];
  for (const { normal, counts, best, regular } of words) {
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const right = counts.get(best) as number;
    const rule = regular ? (said.get(normal) ?? start) : Number.NaN;
    const itself = best !== rule && (regular || right > 1);
    if (itself) {
      setWhole(rules, group, normal, best);
      exceptions.push(normal);
    }
    errors += total - (itself ? right : (counts.get(rule) ?? 0));
  }
  return { rules, exceptions, errors };
}
