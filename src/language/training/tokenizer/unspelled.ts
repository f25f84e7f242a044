import type { RunningText } from "../../conllu.ts";

/**
 * Lower-cased tokens that are several words which do not spell them, with the words, where that is what the token most
 * often is.
 */
export function unspelledTokens(texts: readonly RunningText[]): Map<string, readonly string[]> {
  const several = new Map<string, Map<string, number>>();
  const all = new Map<string, number>();
  for (const { sentences, text } of texts) {
    for (const { conllu, words } of sentences) {
      for (const { start, end } of words) bump(all, text.slice(start, end).toLowerCase());
      for (const { from, to, form } of conllu.multiword) {
        const parts = conllu.words.slice(from, to).map((word) => word.form);
        if (parts.join("") === form) continue;
        const token = form.toLowerCase();
        const ways = several.get(token) ?? new Map<string, number>();
        several.set(token, ways);
        bump(ways, JSON.stringify(parts.map((part) => part.toLowerCase())));
        all.set(token, (all.get(token) ?? 0) - parts.length + 1);
      }
    }
  }
  const table = new Map<string, readonly string[]>();
  for (const [token, ways] of [...several].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [way, count] = [...ways].reduce((best, next) => (next[1] > best[1] ? next : best));
    if (count * 2 > (all.get(token) ?? 0)) table.set(token, JSON.parse(way));
  }
  return table;
}

function bump(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
