import type { Found, Places } from "./found.ts";
import { placesOf } from "./found.ts";
import { type TitlePhrase, titleEnding, titleStarting } from "./title-phrase.ts";
import type { Word } from "./words.ts";

const COPULA = new Set(
  "is was has been be became becomes remains appointed named elected re-elected made currently now also as the a an serves served".split(
    " ",
  ),
);

/** Persons with the titles that stand beside their names, and the "his Japanese counterpart" that stands for one. */
export function addTitles(text: string, words: readonly Word[], found: readonly Found[]): Found[] {
  const places = placesOf(found);
  const titled: Found[] = [];
  let plural: Shared | null = null;
  let latest: { readonly title: string; readonly sentence: number } | null = null;
  for (const item of found) {
    if (item.type !== "person") {
      titled.push(item);
      continue;
    }
    const sentence = (words[item.from] as Word).sentence;
    const counterpart = counterpartBefore(words, places, item);
    if (counterpart) {
      const title = latest && sentence - latest.sentence <= 2 ? latest.title : undefined;
      // The adjective within "his Japanese counterpart" gives way to the whole.
      while (titled.length > 0 && (titled.at(-1) as Found).from >= counterpart.from) titled.pop();
      titled.push({ ...counterpart, name: item.name });
      titled.push({
        ...item,
        ...(title ? { title } : {}),
        ...(title && counterpart.of ? { titleOf: counterpart.of } : {}),
      });
      continue;
    }
    const phrase = titleBefore(text, words, places, item) ?? titleAfter(text, words, places, item);
    // "Foreign Ministers Lavrov and Kono" are one each.
    const held: TitlePhrase | null = phrase ?? sharedWith(words, plural, item);
    plural = held?.plural ? { phrase: held, to: item.to } : null;
    if (held) latest = { title: held.title, sentence };
    titled.push(held ? { ...item, title: held.title, ...(held.of ? { titleOf: held.of } : {}) } : item);
  }
  return titled;
}

/** A title of several persons, and the word after the name that it was given to last. */
interface Shared {
  readonly phrase: TitlePhrase;
  readonly to: number;
}

function sharedWith(words: readonly Word[], plural: Shared | null, { from }: Found): TitlePhrase | null {
  return plural && plural.to === from - 1 && /^(?:and|,)$/.test(words[plural.to]?.lower ?? "") ? plural.phrase : null;
}

function titleBefore(text: string, words: readonly Word[], places: Places, item: Found): TitlePhrase | null {
  if (words[item.from - 1]?.text !== ",") return titleEnding(text, words, places, item.from);
  const phrase = titleEnding(text, words, places, item.from - 1);
  if (!phrase || words[phrase.to - 1]?.sentence !== words[item.from]?.sentence) return null;
  // "…, the foreign minister, Taro Kono": without an article or an owner it is an item of a list.
  // "The Ostish ambassador, Aiko Ito": of a state that no list has.
  const adjective = words[phrase.from - 1]?.pos === "ADJ" && words[phrase.from - 1]?.capital === true ? 2 : 1;
  const before = words[phrase.from - adjective];
  const opens =
    phrase.of !== null || (before !== undefined && /^(?:the|his|her|its|their|a|an|['’]s?)$/.test(before.lower));
  return opens ? phrase : null;
}

function titleAfter(text: string, words: readonly Word[], places: Places, item: Found): TitlePhrase | null {
  const next = words[item.to];
  if (!next || next.sentence !== words[item.from]?.sentence) return null;
  if (next.text === ",") {
    const phrase = titleStarting(text, words, places, item.to + 1);
    // "Putin, President Trump and …" is a list.
    const after = words[phrase?.to ?? 0];
    const ends = !after || /^[,.;:)–—]$/.test(after.text) || after.sentence !== next.sentence || after.lower === "who";
    // "a fisherman from Nemuro": what an article begins is no item of a list.
    const article = /^(?:a|an|the)$/.test(words[item.to + 1]?.lower ?? "");
    return phrase && (ends || (article && /^(?:from|at|in|with|on)$/.test(after.lower))) ? phrase : null;
  }
  let at = item.to;
  while (at - item.to < 6 && COPULA.has(words[at]?.lower ?? "")) at++;
  if (at === item.to || !/^(?:is|was|has|became|becomes|remains|serves|served)$/.test(next.lower)) return null;
  const phrase = titleStarting(text, words, places, at);
  // "is a leader" says nothing of an office: one has an owner or a capital.
  return phrase && (phrase.of !== null || /^\p{Lu}/u.test(phrase.title)) ? phrase : null;
}

interface Counterpart extends Found {
  readonly of: string | null;
}

function counterpartBefore(words: readonly Word[], places: Places, item: Found): Counterpart | null {
  const last = words[item.from - 1]?.text === "," ? item.from - 2 : item.from - 1;
  if (words[last]?.lower !== "counterpart" || words[last]?.sentence !== words[item.from]?.sentence) return null;
  const state = places.ending.get(last);
  const owner = (state?.from ?? last) - 1;
  const from = /^(?:his|her|their|its|the)$/.test(words[owner]?.lower ?? "") ? owner : (state?.from ?? last);
  return {
    from,
    to: last + 1,
    type: "person",
    form: "nominal",
    name: item.name,
    rule: "person/counterpart",
    confidence: 0.85,
    of: state?.type === "state" ? state.name : null,
  };
}
