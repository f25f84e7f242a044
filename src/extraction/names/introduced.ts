import { stateNamed } from "../../language/gazetteer/states.ts";
import type { Found } from "./found.ts";
import type { Word } from "./words.ts";

/** Names that the text itself explains: `Liberal Democratic Party (LDP)` makes every LDP after it that party. */
export function addIntroduced(words: readonly Word[], found: readonly Found[]): Found[] {
  const known = new Map<string, Found>();
  const terms = new Set<string>();
  found.forEach((item) => {
    const short = words[item.to + 1];
    if (
      words[item.to]?.text !== "(" ||
      words[item.to + 2]?.text !== ")" ||
      !short ||
      !/^\p{Lu}[\p{L}\p{N}&-]{1,9}$/u.test(short.text)
    )
      return;
    if (!initialsMatch(short.text, words.slice(item.from, item.to))) return;
    if (item.type === "unknown" || item.type === "event" || item.type === "person") terms.add(short.text);
    else if (!known.has(short.text)) known.set(short.text, item);
  });
  const spelled = spelledOut(found);
  return owned(words, found).flatMap((item) => {
    const [first] = words.slice(item.from, item.to);
    if (item.to - item.from !== 1 || !first) return [item];
    const long = known.get(first.text) ?? (item.type === "person" ? undefined : spelled.get(first.text));
    if (long) return [{ ...item, type: long.type, name: long.name, rule: "introduced/acronym", confidence: 0.85 }];
    return terms.has(first.text) ? [] : [item];
  });
}

/** Bodies by the first letters of their words, where the text has one of those letters: RNC, without brackets. */
function spelledOut(found: readonly Found[]): ReadonlyMap<string, Found> {
  const bodies = new Map<string, Found | null>();
  for (const item of found) {
    if (item.type !== "organisation" || item.to - item.from < 3) continue;
    const letters = [...item.name.matchAll(/(?<![\p{L}\p{N}])\p{Lu}/gu)].join("");
    if (letters.length < 3) continue;
    const same = bodies.get(letters);
    bodies.set(letters, same === undefined || same?.name === item.name ? item : null);
  }
  return new Map([...bodies].flatMap(([letters, item]) => (item ? [[letters, item] as const] : [])));
}

/** "Japan's Foreign Ministry" is the Japanese Foreign Ministry: what a state owns is named with its adjective. */
function owned(words: readonly Word[], found: readonly Found[]): Found[] {
  return found.flatMap((item, at) => {
    const owner = found[at - 1];
    if (owner?.type !== "state" || owner.form !== "name") return item.rule === "body/owned" ? [] : [item];
    if (item.rule !== "head/organisation" && item.rule !== "body/owned") return [item];
    const possessive = owner.to === item.from - 1 && /^['’]s?$/.test(words[owner.to]?.text ?? "");
    const adjective = stateNamed(owner.name)?.adjectives[0];
    return [possessive && adjective ? { ...item, name: `${adjective} ${item.name}` } : item];
  });
}

/** The letters of the short name are, in order, first letters of the long one's words. */
function initialsMatch(short: string, long: readonly Word[]): boolean {
  const letters = long
    .filter((word) => /^\p{L}/u.test(word.text))
    .map((word) => (word.text[0] as string).toLowerCase());
  let at = 0;
  for (const letter of short.toLowerCase()) {
    if (!/\p{L}/u.test(letter)) continue;
    const there = letters.indexOf(letter, at);
    if (there < 0) continue;
    at = there + 1;
  }
  return at > 0 && letters.indexOf(short[0]?.toLowerCase() ?? "") === 0;
}
