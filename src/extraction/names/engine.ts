import { BODIES } from "../../language/gazetteer/bodies.ts";
import { FAMILY_NAMES } from "../../language/gazetteer/family-names.ts";
import { GIVEN_NAMES } from "../../language/gazetteer/given-names.ts";
import type { Name } from "../../language/names.ts";
import type { Sentence } from "../../language/sentence.ts";
import { isTitleCase } from "./classify.ts";
import type { Found } from "./found.ts";
import type { Word } from "./words.ts";

const bodies = new Set(BODIES);
const families = new Set(FAMILY_NAMES);

/** The least probability at which the engine is believed where no rule has found a name. */
const SURE = 0.9;
/** Two names beside each other are hardly anything else than a person's. */
const SURE_OF_PERSON = 0.85;
/** A single word that no list of names has. */
const SURE_OF_SURNAME = 0.98;
/** Bodies are its weak kind: one that no list has wants more, one that a list has less. */
const SURE_OF_BODY = 0.95;
const FAIRLY_SURE = 0.6;

/**
 * Names that the language engine sees and the rules do not, or leave in doubt; and where a rule took too much, as in
 * headings ("Ekelund Campaign", "Ingrid Just Said"), the person within it. Everything else stays as the rules have it.
 */
export function addEngineNames(
  text: string,
  words: readonly Word[],
  sentences: readonly Sentence[],
  found: readonly Found[],
): Found[] {
  const all: Found[] = [];
  let next = 0;
  let at = 0;
  for (const name of sentences.flatMap((sentence) => sentence.names)) {
    while (at < words.length && (words[at] as Word).start < name.start) at++;
    let to = at;
    while (to < words.length && (words[to] as Word).start < name.end) to++;
    if (to === at || words[at]?.start !== name.start || words[to - 1]?.end !== name.end) continue;
    while (next < found.length && (found[next] as Found).to <= at) all.push(found[next++] as Found);
    const over: Found[] = [];
    while (next + over.length < found.length && (found[next + over.length] as Found).from < to)
      over.push(found[next + over.length] as Found);
    const heard = asFound(text, words, at, to, name);
    if (!heard || !over.every((item) => givesWay(words, item, heard))) continue;
    next += over.length;
    all.push(heard);
    at = to;
  }
  all.push(...found.slice(next));
  return all.filter((item, index) => item.from >= (all[index - 1]?.to ?? 0));
}

function givesWay(words: readonly Word[], item: Found, heard: Found): boolean {
  if (item.type === "unknown") return item.hyphen === undefined || heard.to - heard.from > 1;
  if (heard.type === "place")
    return item.rule === "person/two-names" && heard.from === item.from && heard.to === item.to;
  if (heard.type !== "person" || heard.from !== item.from || heard.to >= item.to) return false;
  const tooLong = item.rule === "head/event" || item.rule === "person/given-name";
  return tooLong && words.slice(heard.to, item.to).every((word) => word.ordinary);
}

function asFound(text: string, words: readonly Word[], from: number, to: number, name: Name): Found | null {
  const { start, end, score } = name;
  const type = typeOf(words, from, to, text.slice(start, end), name);
  if (!type) return null;
  const written = text.slice(start, end).replace(/\s+/g, " ");
  return { from, to, type, form: "name", name: written, rule: `engine/${type}`, confidence: 0.8 * score };
}

function typeOf(
  words: readonly Word[],
  from: number,
  to: number,
  surface: string,
  { type, score }: Name,
): "person" | "organisation" | "outlet" | "place" | null {
  const first = words[from] as Word;
  if (!first.capital) return null;
  switch (type) {
    case "person":
      if (to - from > 1) return score >= SURE_OF_PERSON ? "person" : null;
      if (score < SURE || first.ordinary) return null;
      return score >= SURE_OF_SURNAME || families.has(surface) || GIVEN_NAMES.has(surface) ? "person" : null;
    case "organisation":
      if (bodies.has(surface)) return score >= FAIRLY_SURE ? "organisation" : null;
      return to - from > 1 && score >= SURE_OF_BODY && !isTitleCase(words, from) ? "organisation" : null;
    case "outlet":
      return score >= SURE ? "outlet" : null;
    case "place":
    case "facility":
      return score >= SURE ? "place" : null;
    default:
      return null;
  }
}
