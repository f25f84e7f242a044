/** The one of `known` that a misspelt word most likely means: at most two letters away, or null. */
export function nearest(word: string, known: readonly string[]): string | null {
  if (word.length > 100) return null;
  let best: { one: string; distance: number } | null = null;
  for (const one of known) {
    if (Math.abs(one.length - word.length) > 2) continue;
    const distance = lettersApart(word.toLowerCase(), one.toLowerCase());
    if (distance <= Math.min(2, one.length / 3) && (!best || distance < best.distance)) best = { one, distance };
  }
  return best?.one ?? null;
}

/** Letters to add, remove or replace (Levenshtein). */
function lettersApart(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const previous = row;
    row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (previous[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1]);
      row.push(Math.min(replaced, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
  }
  return row[b.length] ?? 0;
}
