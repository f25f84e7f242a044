import {
  CLOSING,
  DIGIT,
  isAlphanumeric,
  isWhite,
  LOWER,
  MARK,
  NEWLINE,
  OPENING,
  PUNCTUATION,
  QUOTE,
  UPPER,
} from "./characters.ts";
import { SEED, take } from "./hash.ts";
import { type Usage, usageOf } from "./usage.ts";
import type { View } from "./view.ts";

/** A word next to a place in the text, without the marks at its edge. One record is filled again and again. */
export interface Word {
  start: number;
  end: number;
  /** Of its folded units; 0 where there is no word. */
  hash: number;
  /** Of its classes, runs taken as one. */
  shape: number;
  /** 0 none, 1 lower case, 2 capitalised, 3 capitals, 4 one capital, 5 begins with a digit, 6 without case, 7 an address. */
  kind: number;
  /** Of the marks between it and the place. */
  edge: number;
  /** The class of the mark next to the place, or of the word itself. */
  edgeClass: number;
  usage: number;
}

export function noWord(): Word {
  return { start: 0, end: 0, hash: 0, shape: 0, kind: 0, edge: 0, edgeClass: 0, usage: 0 };
}

/** Longest word and longest row of marks looked at. */
const REACH = 24;
const MARKS = 6;
const GAP = 8;

/** The word that ends at `at`, or before white space before `at`. */
export function wordBefore(view: View, at: number, usage: Usage, into: Word): void {
  const { classes, units } = view;
  let end = skipBack(view, at);
  clear(into, end);
  if (end < 0) return;
  into.edgeClass = classes[end - 1] as number;
  let edge = SEED;
  for (let n = 0; n < MARKS && !isWordly(classes[end - 1] as number); n++) edge = take(edge, units[--end] as number);
  into.edge = edge;
  into.start = end;
  into.end = end;
  let start = end;
  for (let i = end - 1; end - i <= REACH; i--) {
    const kind = classes[i] as number;
    if (isAlphanumeric(kind)) start = i;
    else if (isSeparator(kind)) break;
  }
  describe(view, start, end, usage, into);
}

/** The word that begins at `at`, or after white space after `at`; none over a blank line. */
export function wordAfter(view: View, at: number, usage: Usage, into: Word): void {
  const { classes, units } = view;
  let start = skipAhead(view, at);
  clear(into, at);
  if (start < 0) return;
  into.edgeClass = classes[start] as number;
  let edge = SEED;
  for (let n = 0; n < MARKS && !isWordly(classes[start] as number); n++) edge = take(edge, units[start++] as number);
  into.edge = edge;
  let end = start;
  for (let i = start; i - start < REACH; i++) {
    const kind = classes[i] as number;
    if (isAlphanumeric(kind)) end = i + 1;
    else if (isSeparator(kind)) break;
  }
  into.start = start;
  into.end = start;
  describe(view, start, end, usage, into);
}

function describe({ units, classes }: View, start: number, end: number, usage: Usage, into: Word): void {
  if (end <= start) return;
  let hash = SEED;
  let shape = SEED;
  let runs = 0;
  let last = -1;
  let capitals = 0;
  let address = false;
  for (let i = start; i < end; i++) {
    const kind = classes[i] as number;
    hash = take(hash, units[i] as number);
    if (kind === UPPER) capitals++;
    else if (kind === PUNCTUATION && isAddress(units, i)) address = true;
    if (kind === last || kind === MARK || runs > 7) continue;
    shape = take(shape, kind);
    last = kind;
    runs++;
  }
  into.start = start;
  into.end = end;
  into.hash = hash;
  into.shape = shape;
  into.kind = address ? 7 : kindOf(classes[start] as number, capitals, end - start);
  into.usage = usageOf(usage, hash);
}

function kindOf(first: number, capitals: number, length: number): number {
  if (first === UPPER) return length === 1 ? 4 : capitals * 2 > length || capitals === length ? 3 : 2;
  if (first === LOWER) return 1;
  return first === DIGIT ? 5 : 6;
}

/** Whether the mark at `at` is the "@" of "a@b" or the first "/" of "a://b". */
function isAddress(units: Uint16Array, at: number): boolean {
  return units[at] === 0x40 || (units[at] === 0x2f && units[at + 1] === 0x2f && units[at - 1] === 0x3a);
}

function clear(word: Word, at: number): void {
  word.start = at;
  word.end = at;
  word.hash = 0;
  word.shape = 0;
  word.kind = 0;
  word.edge = 0;
  word.edgeClass = NEWLINE;
  word.usage = 0;
}

/** The end of what stands before the white space before `at`, −1 over a blank line or a wide gap. */
function skipBack({ classes, units }: View, at: number): number {
  let breaks = 0;
  for (let i = at; at - i < GAP && i > 0; i--) {
    const kind = classes[i - 1] as number;
    if (!isWhite(kind)) return i;
    if (kind === NEWLINE && !(units[i - 1] === 13 && units[i] === 10) && ++breaks > 1) return -1;
  }
  return -1;
}

function skipAhead({ classes, units }: View, at: number): number {
  let breaks = 0;
  for (let i = at; i - at < GAP && i < classes.length; i++) {
    const kind = classes[i] as number;
    if (!isWhite(kind)) return i;
    if (kind === NEWLINE && !(units[i] === 10 && units[i - 1] === 13) && ++breaks > 1) return -1;
  }
  return -1;
}

/** What ends a row of marks: a word or white space. */
function isWordly(kind: number): boolean {
  return isAlphanumeric(kind) || isWhite(kind);
}

/** What a word does not reach over, unlike full stops, hyphens and apostrophes within it. */
function isSeparator(kind: number): boolean {
  return isWhite(kind) || kind === OPENING || kind === CLOSING || kind === QUOTE;
}
