import { GIVEN_NAMES } from "../../language/gazetteer/given-names.ts";
import { type Gender, genderOfHonorific } from "../../language/gazetteer/name-genders.ts";
import type { Found } from "./found.ts";
import type { Word } from "./words.ts";

/** Relatives who mostly have the same surname. */
const SHARES = new Set("wife husband son daughter brother sister".split(" "));
const KIN = new Set(
  "father mother son daughter brother sister wife husband grandfather grandmother grandson granddaughter uncle aunt nephew niece widow widower".split(
    " ",
  ),
);
/** Words between the kin and its name: "father, the late minister". */
const KIN_REACH = 4;

/** What the honorific right before a name says of the person. */
export function honorificBefore(words: readonly Word[], at: number): Gender | null {
  const dot = words[at - 1]?.text === "." ? 1 : 0;
  const before = words[at - 1 - dot];
  return before && before.sentence === words[at]?.sentence ? genderOfHonorific(before.text) : null;
}

/** Whether the name at a place is introduced as somebody's relative: "Kono's father, Yohei Kono". */
export function isRelative(words: readonly Word[], place: number): boolean {
  for (let at = place - 1; at >= place - KIN_REACH && words[at]?.sentence === words[place]?.sentence; at--)
    if (KIN.has((words[at] as Word).lower)) return true;
  return false;
}

/** "Barack and Michelle Obama", "Bill Clinton and his wife Hillary": a given name shares the surname beside it. */
export function shareSurnames(words: readonly Word[], found: readonly Found[]): Found[] {
  const named = new Set(
    found.flatMap(({ type, name }) => (type === "person" && name.includes(" ") ? [name.split(" ", 1)[0]] : [])),
  );
  let before: Found | undefined;
  return found.map((item, at) => {
    const next = found[at + 1];
    const last = before;
    if (item.type === "person") before = item;
    const word = words[item.from] as Word;
    if (item.to - item.from > 1 || !GIVEN_NAMES.has(word.text) || named.has(word.text)) return item;
    const beside =
      words[item.to]?.lower === "and" && next?.from === item.to + 1 && GIVEN_NAMES.has(words[next.from]?.text ?? "")
        ? next
        : SHARES.has(words[item.from - 1]?.lower ?? "") && last && words[last.from]?.sentence === word.sentence
          ? last
          : undefined;
    if (beside?.type !== "person" || !beside.name.includes(" ")) return item;
    const surname = beside.name.slice(beside.name.lastIndexOf(" ") + 1);
    return { ...item, type: "person", name: `${word.text} ${surname}`, rule: "person/shared-surname", confidence: 0.7 };
  });
}
