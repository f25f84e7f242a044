/** The one of `known` that a misspelt word most likely means: at most two letters away, a third of its letters, or null. */
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

/** Letters to add, remove, replace or swap with their neighbour (Damerau's distance, each place touched once). */
function lettersApart(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (rows[i - 1]?.[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1]);
      let least = Math.min(replaced, (rows[i - 1]?.[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (rows[i - 2]?.[j - 2] ?? 0) + 1);
      }
      row.push(least);
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? 0;
}
