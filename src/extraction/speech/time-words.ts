import type { Token } from "../../language/sentence.ts";

const DAYS = new Set(
  "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight mon tue wed thu fri sat sun".split(
    " ",
  ),
);
const MONTHS = new Set(
  "january february march april may june july august september october november december jan. feb. aug. sept. oct. nov. dec.".split(
    " ",
  ),
);
const UNITS = new Set(
  "day week month year morning afternoon evening night weekend spring summer autumn fall winter time monday tuesday wednesday thursday friday saturday sunday".split(
    " ",
  ),
);

/** Whether a word, in lower case, names a day, a month, or a unit that "last" and "this" go with. */
export function isTimeWord(word: string, kind: "day" | "month" | "unit"): boolean {
  if (kind === "day") return DAYS.has(word);
  if (kind === "month") return MONTHS.has(word);
  return UNITS.has(word);
}

/** Number of tokens of a time phrase without a preposition: "Tuesday", "last week", "this year", "2016". */
export function timeWords(tokens: readonly Token[], at: number): number {
  const low = (tokens[at] as Token).text.toLowerCase();
  const next = tokens[at + 1]?.text.toLowerCase() ?? "";
  if (isTimeWord(low, "day")) {
    let count = 1;
    const extra = () => tokens[at + count]?.text.toLowerCase() ?? "";
    if (/^(morning|afternoon|evening|night)$/.test(extra())) count++;
    if (isTimeWord(extra(), "month")) count++;
    if (count > 1 && /^\d{1,2}$/.test(extra())) count++;
    // "Monday’s meeting" is about the meeting.
    return isPossessive(tokens[at + count]) ? 0 : count;
  }
  const turn = /^(last|this|next|earlier|later|that|early|late)$/.test(low);
  const article = low === "the" && /^(next|previous|same|following)$/.test(next);
  if (turn && isTimeWord(next, "unit") && !isPossessive(tokens[at + 2])) return 2;
  if (turn && next === "this" && isTimeWord(tokens[at + 2]?.text.toLowerCase() ?? "", "unit")) return 3;
  if (article && isTimeWord(tokens[at + 2]?.text.toLowerCase() ?? "", "unit")) return 3;
  if (isTimeWord(low, "month") && /^(\d{1,2}|\d{4})$/.test(next)) return 2;
  return 0;
}

/** The mark of a possessive: "’s", or the apostrophe after a plural. */
export function isPossessive(token: Token | undefined): boolean {
  return token !== undefined && /^['’]s?$/.test(token.text);
}
