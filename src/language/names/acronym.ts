import type { Run } from "./decode.ts";
import type { NamedText } from "./named-text.ts";

const ACRONYM = /^\p{Lu}[\p{Lu}\p{Ll}\p{N}.&]{0,9}\p{Lu}[\p{Lu}\p{N}.s]*$/u;

/**
 * The word in brackets after a name that is made of its initials: "Tokyo Electric Power Company (TEPCO)". Letters may
 * also come from within the words, as the "P" and "CO" do there, but each word that is skipped must be a little one.
 */
export function acronymAfter({ to, from }: Run, text: NamedText): number | null {
  const at = to + 1;
  if (to - from < 2 || at + 1 >= text.count || text.form(to) !== "(" || text.form(at + 1) !== ")") return null;
  const short = text.form(at);
  if (short.length > 12 || !ACRONYM.test(short)) return null;
  const letters = [...short.toLowerCase()].filter((letter) => /[\p{L}\p{N}]/u.test(letter));
  const words: string[] = [];
  for (let i = from; i < to; i++) if (text.hasLetter(i)) words.push(text.form(i).toLowerCase());
  return spells(letters, words) ? at : null;
}

/** Whether the letters come in order out of the words, the first of them the first of the first word. */
function spells(letters: readonly string[], words: readonly string[]): boolean {
  if (letters[0] !== words[0]?.[0]) return false;
  let at = 0;
  for (const word of words) {
    let place = 0;
    if (letters[at] !== word[0]) continue;
    while (at < letters.length) {
      const found = word.indexOf(letters[at] as string, place);
      if (found < 0) break;
      place = found + 1;
      at++;
    }
  }
  return at === letters.length;
}
