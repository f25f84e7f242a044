/** A text of a file in one line, without what acts instead of being read: a terminal's commands, marks that turn the direction. */
export function plain(text: string): string {
  return text
    .toWellFormed()
    .replace(/\p{Cf}+/gu, "")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
}

/** "a", "a and b", "a, b and c". */
export function listed(items: readonly string[], last = "and"): string {
  const head = items.slice(0, -1);
  return head.length === 0 ? (items[0] ?? "") : `${head.join(", ")} ${last} ${items.at(-1)}`;
}

/** More states than this are counted, not named. */
const MOST_NAMED = 14;

/** "state 3", "states 3, 5 and 8", "40 states (1, 2, 3 …)". */
export function statesWords(states: readonly number[]): string {
  if (states.length === 1) return `state ${states[0]}`;
  if (states.length <= MOST_NAMED) return `states ${listed(states.map(String))}`;
  return `${states.length.toLocaleString("en")} states (${states.slice(0, 5).join(", ")} …)`;
}

/** The beginning of a text that is too long, with an ellipsis. */
export function shortened(text: string, most: number): string {
  const letters = Array.from(text.slice(0, 2 * most + 2));
  return letters.length <= most
    ? text
    : `${letters
        .slice(0, Math.max(0, most - 1))
        .join("")
        .trimEnd()}…`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}
