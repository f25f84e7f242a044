import { finish } from "./lexicon.ts";

/**
 * Rules by the endings of words, in a hash table. A rule belongs to a group, such as the nouns in the plural, and says a
 * number of an ending or of one whole word of the group.
 */
export interface RuleTable {
  /** [slots], a power of two; linear probing. */
  readonly keys: Uint32Array;
  /** [slots], NO_RULE where the slot is free. */
  readonly values: Uint16Array;
}

/** Rules look at endings of up to so many code units. */
export const LONGEST_ENDING = 10;
/** No rule; also the bits of a value. */
export const NO_RULE = 0xffff;
/** Marks the value of a rule for a whole word; also ends the hash of one, being no code unit. */
export const WHOLE = 0x10000;
/** Ends the hash under which a group keeps the length of its longest ending. */
const LONGEST = 0x10001;

/** FNV-1a, a step. */
export function step(hash: number, value: number): number {
  return Math.imul(hash ^ value, 0x01000193);
}

/** Of the endings of the word at hand, by length; `readEndings` sets all three. */
const endings = new Int32Array(LONGEST_ENDING + 1);
let wholeWord = 0;
let longest = 0;

/** Makes `normal` the word that `findRule` and `findWhole` are about: one pass over its code units for all groups. */
export function readEndings(normal: string): void {
  const { length } = normal;
  longest = length < LONGEST_ENDING ? length : LONGEST_ENDING;
  let hash = 0x811c9dc5;
  for (let i = 1; i <= length; i++) {
    hash = step(hash, normal.charCodeAt(length - i));
    if (i <= LONGEST_ENDING) endings[i] = hash;
  }
  endings[0] = 0;
  wholeWord = step(hash, WHOLE);
}

/** The group's rule for the whole word, with the bit WHOLE; or for its longest ending that has one; or NO_RULE. */
export function findRule(table: RuleTable, group: number): number {
  const most = at(table, keyOf(group, LONGEST));
  if (most === NO_RULE) return NO_RULE;
  const whole = findWhole(table, group);
  if (whole !== NO_RULE) return whole;
  for (let i = most < longest ? most : longest; i >= 0; i--) {
    const rule = at(table, keyOf(group, endings[i] as number));
    if (rule !== NO_RULE) return rule;
  }
  return NO_RULE;
}

/** The group's rule for the whole word, with the bit WHOLE, or NO_RULE. */
export function findWhole(table: RuleTable, group: number): number {
  const rule = at(table, keyOf(group, wholeWord));
  return rule === NO_RULE ? NO_RULE : rule | WHOLE;
}

function keyOf(group: number, hash: number): number {
  return finish(hash ^ group);
}

function at({ keys, values }: RuleTable, key: number): number {
  const mask = keys.length - 1;
  for (let slot = key & mask; ; slot = (slot + 1) & mask) {
    const value = values[slot] as number;
    if (value === NO_RULE || keys[slot] === key) return value;
  }
}

/** Rules on their way into a table: values by key. */
export type Rules = Map<number, number>;

export function setWhole(rules: Rules, group: number, normal: string, value: number): void {
  readEndings(normal);
  rules.set(keyOf(group, wholeWord), value);
  setLongest(rules, group, 0);
}

export function setEnding(rules: Rules, group: number, ending: string, value: number): void {
  readEndings(ending);
  rules.set(keyOf(group, endings[ending.length] as number), value);
  setLongest(rules, group, ending.length);
}

function setLongest(rules: Rules, group: number, length: number): void {
  const key = keyOf(group, LONGEST);
  rules.set(key, Math.max(length, rules.get(key) ?? 0));
}

/** Slots that a table of so many rules needs. */
export function slotsFor(rules: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(2, rules * 1.4)));
}

/** Fills an empty table, whose values are all NO_RULE. */
export function fillTable({ keys, values }: RuleTable, rules: Rules): void {
  const mask = keys.length - 1;
  for (const [key, value] of rules) {
    let slot = key & mask;
    while (values[slot] !== NO_RULE) slot = (slot + 1) & mask;
    keys[slot] = key;
    values[slot] = value;
  }
}
