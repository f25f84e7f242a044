import type { ToldEvent } from "./told-event.ts";

/** Words in which two writers do not tell of two things by chance. */
const FEWEST_WORDS = 8;

/**
 * What two sources tell in the same sentence, word for word, of the same date, is one event: one of them took it from the other, or
 * both from an agency. Neither party nor day needs to be known. Cost: one pass over the tellings.
 */
export function joinReprints(events: readonly ToldEvent[][]): ToldEvent[][] {
  const byWords = new Map<string, ToldEvent[]>();
  const joined: ToldEvent[][] = [];
  for (const event of events) {
    const keys = event.map(wordsKey).filter((key) => key !== null);
    const sources = new Set(event.map(({ source }) => source.id));
    const told = keys.map((key) => byWords.get(key)).find((other) => other !== undefined);
    const home = told && !told.some(({ source }) => sources.has(source.id)) ? told : event;
    if (home === event) joined.push(event);
    else home.push(...event);
    for (const key of keys) if (!byWords.has(key)) byWords.set(key, home);
  }
  return joined;
}

/** The kind, the date and the words of the sentence; null where the sentence is short. */
function wordsKey({ source, telling, family }: ToldEvent): string | null {
  const [evidence] = telling.evidence;
  if (!evidence) return null;
  const words = source.text.slice(evidence.start, evidence.end).split(/\s+/).filter(Boolean);
  if (words.length < FEWEST_WORDS) return null;
  const trigger = source.text.slice(telling.trigger.start, telling.trigger.end);
  return [family, telling.mode, trigger, telling.date, telling.status, ...words].join(" ");
}
