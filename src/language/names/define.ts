import { isLink, kindOfNoun } from "./contexts.ts";
import type { Run } from "./decode.ts";
import { wholeBits } from "./fine-type.ts";
import { GIVEN_NAME, ORGANISATION, ORGANISATION_HEAD, OUTLET, PLACE, STATE, TITLE } from "./gazetteer-bits.ts";
import { LOC, ORG, PER } from "./labels.ts";
import type { NamedText } from "./named-text.ts";

/** How far from a name the noun that says what it is may stand, in words. */
const REACH = 9;
/** A bracket between a name and its verb is read over up to so many words. */
const LONGEST_BRACKET = 16;

const CONJUNCTION = "CCONJ";

/**
 * Gives names the kind that the document says they are of, wherever they stand in it: "Acme is a maker of pumps", "Acme, a
 * maker of pumps", "the retailer Acme", "the village of Verin" (Hearst 1992, "Automatic Acquisition of Hyponyms"; for kinds of
 * names Fleischman and Hovy 2002). Only persons, organisations and places take part; a person with a given name or title, and
 * what the gazetteer knows, stay what they are.
 */
export function define(runs: readonly Run[], text: NamedText): Run[] {
  const defined = new Map<string, Int32Array>();
  for (const run of runs) {
    if (run.kind > LOC) continue;
    const kind = definition(run, text);
    if (kind < 0) continue;
    const key = keyOf(run, text);
    const counts = defined.get(key) ?? new Int32Array(LOC + 1);
    defined.set(key, counts);
    counts[kind] = (counts[kind] as number) + 1;
  }
  if (defined.size === 0) return [...runs];
  return runs.map((run) => {
    if (run.kind > LOC || isBeyondDoubt(run, text)) return run;
    const counts = defined.get(keyOf(run, text));
    if (!counts) return run;
    const kind = mostOf(counts);
    return kind < 0 ? run : { ...run, kind };
  });
}

/** The kind that its sentence says a name is of; −1 if it says none. */
function definition(run: Run, text: NamedText): number {
  const after = described(run.to, text);
  return after >= 0 ? after : announced(run.from, text);
}

/** "… is a maker of pumps", "…, a maker of pumps". */
function described(from: number, text: NamedText): number {
  let at = from;
  if (text.form(at) === "(") {
    const end = Math.min(text.count, at + LONGEST_BRACKET);
    while (at < end && text.form(at) !== ")") at++;
    at++;
  }
  if (at >= text.count || text.isFirst(at)) return -1;
  if (tag(text, at) === "AUX") {
    at++;
    if (tag(text, at) === "ADV") at++;
  } else if (text.form(at) === ",") at++;
  else return -1;
  if (tag(text, at) !== "DET") return -1;
  let noun = -1;
  for (at++; at < Math.min(text.count, from + LONGEST_BRACKET + REACH) && !text.isFirst(at); at++) {
    const word = tag(text, at);
    if (word === "NOUN") noun = at;
    else if (!DESCRIBES.has(word) && text.form(at) !== "-") break;
  }
  if (tag(text, noun + 1) === "PART") return -1; // "Acme, the country's largest …"
  return noun < 0 ? -1 : kindOfNoun(text.gazetteer, text, noun);
}

const DESCRIBES = new Set(["ADJ", "ADV", "NUM", "PROPN", CONJUNCTION]);

/** "the retailer Acme": a noun right before; "the village of Verin": a place and a preposition. */
function announced(from: number, text: NamedText): number {
  const before = from - 1;
  if (before < 1 || text.isFirst(from)) return -1;
  if (tag(text, before) === "NOUN") return text.isCapitalised(before) ? -1 : kindOfNoun(text.gazetteer, text, before);
  if (
    !isLink(text.gazetteer, text, before, from) ||
    tag(text, before - 1) !== "NOUN" ||
    tag(text, before - 2) !== "DET"
  )
    return -1;
  return kindOfNoun(text.gazetteer, text, before - 1) === LOC ? LOC : -1;
}

function isBeyondDoubt({ from, to, kind }: Run, text: NamedText): boolean {
  if (kind === LOC) return (wholeBits(text, from, to) & (STATE | PLACE)) !== 0;
  if (kind === ORG) {
    for (let i = from; i < to; i++) if (to - from > 1 && (text.bits[i] as number) & ORGANISATION_HEAD) return true;
    return (wholeBits(text, from, to) & (ORGANISATION | OUTLET)) !== 0;
  }
  if (to - from > 1 && (text.bits[from] as number) & GIVEN_NAME) return true;
  return from > 0 && !text.isFirst(from) && ((text.bits[from - 1] as number) & TITLE) !== 0;
}

/** The kind that is said most often, −1 on a tie. */
function mostOf(counts: Int32Array): number {
  for (const kind of [PER, ORG, LOC]) {
    if (counts.every((count, other) => other === kind || count < (counts[kind] as number))) return kind;
  }
  return -1;
}

function tag(text: NamedText, at: number): string {
  return text.tags[text.upos[at] as number] ?? "";
}

function keyOf({ from, to }: Run, text: NamedText): string {
  return text.text.slice(text.starts[from], text.ends[to - 1]).toLowerCase();
}
