/** Characters and words of a text as attributions are scored by them. Offsets are UTF-16 code units. */

export type Spans = readonly (readonly [start: number, end: number])[];

export interface ScoredText {
  /** The text with one code unit a character: what is beyond the basic plane is stood in for. */
  readonly units: string;
  /** Where each word begins and ends; marks are no words. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

export function scoredText(text: string): ScoredText {
  const units = text.replace(
    /[\u{10000}-\u{10ffff}]/gu,
    (letter) => `${LETTER_OR_DIGIT.test(letter) ? "x" : "*"}\u200b`,
  );
  const words = [...units.matchAll(WORD)];
  return {
    units,
    starts: words.map(({ index }) => index),
    ends: words.map(({ index, 0: word }) => index + word.length),
  };
}

/** White space, and the four separators of ASCII. */
export function isSpace(unit: string): boolean {
  return /\p{White_Space}/u.test(unit) || (unit >= "\x1c" && unit <= "\x1f");
}

export function isLetterOrDigit(unit: string): boolean {
  return LETTER_OR_DIGIT.test(unit);
}

/** The numbers of the words that spans touch. */
export function wordsIn({ starts, ends }: ScoredText, spans: Spans): Set<number> {
  const found = new Set<number>();
  for (const [start, end] of spans) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] as number) <= start) low = middle + 1;
      else high = middle;
    }
    for (let word = low; word < starts.length && (starts[word] as number) < end; word++) found.add(word);
  }
  return found;
}

/** Spans without what does not count at their edges, those that only white space parts joined. */
export function tidied({ units }: ScoredText, spans: Spans, counts: (unit: string) => boolean): Spans {
  const kept = spans.flatMap(([from, to]): [number, number][] => {
    let start = Math.max(0, from);
    let end = Math.min(to, units.length);
    while (start < end && !counts(units[start] as string)) start++;
    while (start < end && !counts(units[end - 1] as string)) end--;
    return start < end ? [[start, end]] : [];
  });
  const joined: [number, number][] = [];
  for (const [start, end] of kept.sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = joined.at(-1);
    if (last && (start <= last[1] || [...units.slice(last[1], start)].every(isSpace))) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}

/** How many characters two lots of spans share. */
export function shared(a: Spans, b: Spans): number {
  let sum = 0;
  for (const [s, e] of a) for (const [from, to] of b) sum += Math.max(0, Math.min(e, to) - Math.max(s, from));
  return sum;
}
