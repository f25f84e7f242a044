import type { Mention } from "../../schema/extract.ts";
import type { Range } from "../../schema/span.ts";
import type { Chunk } from "./chunk.ts";
import type { Draft, Reading } from "./draft.ts";

/** A speaker as found: the mention, and the words that name it. */
export interface Speaker {
  readonly mention: number | null;
  readonly range: Range | null;
}

/** Types of mention that can say something. */
const SPEAKING = new Set<Mention["type"]>(["person", "state", "organisation", "group", "outlet"]);

/** Heads that speak for the state or organisation named before them: "the Russian side". */
const VOICES = /^(government|side|leadership|authorities|administration|cabinet|delegation)$/i;

/** How many sentences back a pronoun's antecedent is looked for. */
const BACK = 3;

/**
 * The speakers of drafts that stand in the order of the text, and the mentions with the pronouns that were
 * resolved at their end. "He" and "she" are the last speaker or the only person in question, "they" the last
 * several speakers; where that is not plain the mention is null.
 */
export function speakersOf(
  reading: Reading,
  drafts: readonly Draft[],
  mentions: readonly Mention[],
): { speakers: Speaker[]; mentions: Mention[] } {
  const all = [...mentions];
  const names = new NameLookup(mentions);
  const resolved = new Map<number, number>();
  const last: Last = { person: null, several: null, body: null, unnamed: null };
  const speakers = drafts.map((draft): Speaker => {
    const { subject } = draft;
    if (!subject) return { mention: null, range: null };
    const first = subject.part ?? (reading.chunks[subject.first] as Chunk);
    const range = { start: first.start, end: (subject.part ?? (reading.chunks[subject.last] as Chunk)).end };
    const sentence = first.sentence;
    // Of several the first stands for all.
    let mention = names.speakerIn(first);
    if (mention === null && subject.last > subject.first)
      mention = names.speakerIn(reading.chunks[subject.last] as Chunk);
    if (mention === null && subject.until !== undefined)
      mention = names.personIn(reading.chunks.slice(subject.last, subject.until + 1));
    if (mention === null && isPronoun(first)) {
      const known = resolved.get(first.start);
      mention = known ?? antecedentOf(reading, first, names, all, last);
      if (mention !== null && known === undefined) {
        const { type, name, confidence } = all[mention] as Mention;
        all.push({
          ...first,
          ...{ start: first.start, end: first.end, type, form: "pronoun", name, title: null, titleOf: null },
          rule: "speech/pronoun",
          confidence: confidence * 0.8,
        });
        mention = all.length - 1;
        resolved.set(first.start, mention);
      }
    }
    if (mention === null && !isPronoun(first) && !subject.plural) last.unnamed = sentence;
    if (mention !== null) {
      const recent = { mention, sentence };
      if ((all[mention] as Mention).type === "person") last.person = recent;
      else last.body = recent;
      if (subject.plural && subject.last > subject.first) last.several = recent;
    }
    return { mention, range };
  });
  return { speakers, mentions: all };
}

interface Recent {
  readonly mention: number;
  readonly sentence: number;
}

/** Who spoke last. */
interface Last {
  person: Recent | null;
  several: Recent | null;
  body: Recent | null;
  /** Sentence of the last speaker that is nobody by name: "a retired officer believes". */
  unnamed: number | null;
}

const PERSONAL = /^(he|she|they|it|his|her|their|its)$/i;

function isPronoun(chunk: Chunk): boolean {
  return chunk.tokens.length === 1 && PERSONAL.test(chunk.tokens[0]?.text ?? "");
}

function antecedentOf(
  reading: Reading,
  pronoun: Chunk,
  names: NameLookup,
  mentions: readonly Mention[],
  last: Last,
): number | null {
  const word = (pronoun.tokens[0]?.text ?? "").toLowerCase();
  const near = (recent: Recent | null): number | null =>
    recent && pronoun.sentence - recent.sentence <= BACK ? recent.mention : null;
  if (word === "it" || word === "its") return near(last.body);
  if (word === "they" || word === "their") return near(last.several) ?? names.pairBefore(reading, pronoun);
  return names.personBefore(reading, pronoun, mentions, near(last.person), last.unnamed);
}

class NameLookup {
  readonly mentions: readonly Mention[];
  readonly #starts: readonly number[];

  constructor(mentions: readonly Mention[]) {
    this.mentions = mentions;
    this.#starts = mentions.map(({ start }) => start);
  }

  /** Indices of the mentions that begin in `[start, end)`. */
  within(start: number, end: number): number[] {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] as number) < start) low = middle + 1;
      else high = middle;
    }
    const found: number[] = [];
    for (let i = low; i < this.#starts.length && (this.#starts[i] as number) < end; i++) found.push(i);
    return found;
  }

  /** The mention that a noun phrase is about: the one that holds its last word, else the state it speaks for. */
  speakerIn(phrase: Chunk): number | null {
    const head = phrase.tokens.at(-1);
    if (!head) return null;
    const inside = this.within(phrase.start - 60, phrase.end).filter((i) => {
      const mention = this.mentions[i] as Mention;
      return mention.end > phrase.start && SPEAKING.has(mention.type);
    });
    const atHead = inside.filter((i) => {
      const mention = this.mentions[i] as Mention;
      return mention.start <= head.start && mention.end >= head.end;
    });
    if (atHead.length > 0) return atHead.reduce((a, b) => (this.#length(b) < this.#length(a) ? b : a));
    if (VOICES.test(head.text)) return inside.at(-1) ?? null;
    return null;
  }

  /**
   * "the former envoy to Japan, Pavel Orlov, said", "its envoy to Japan Pavel Orlov said": a person named after the
   * head, by itself between commas or at the end of what hangs on the head.
   */
  personIn(chunks: readonly Chunk[]): number | null {
    for (let at = chunks.length - 1; at > 0; at--) {
      const chunk = chunks[at] as Chunk;
      const before = chunks[at - 1]?.kind;
      if (chunk.kind !== "np" || (before !== "comma" && before !== "prep")) continue;
      const last = chunk.tokens.at(-1);
      const person = this.within(chunk.start, chunk.end).find((i) => {
        const { type, start, end } = this.mentions[i] as Mention;
        // Directly behind a preposition a name is its object: "a friend of Orlov".
        return type === "person" && end === last?.end && (before === "comma" || start > chunk.start);
      });
      if (person !== undefined) return person;
    }
    return null;
  }

  #length(i: number): number {
    const { start, end } = this.mentions[i] as Mention;
    return end - start;
  }

  /** The person that "he" or "she" is, or null if two may be meant. */
  personBefore(
    reading: Reading,
    pronoun: Chunk,
    mentions: readonly Mention[],
    lastSpeaker: number | null,
    unnamed: number | null,
  ): number | null {
    const speaker = lastSpeaker === null ? null : (mentions[lastSpeaker] as Mention).name;
    for (let s = pronoun.sentence; s >= 0 && s > pronoun.sentence - BACK; s--) {
      const { start, end } = reading.sentences[s] as Range;
      const persons = this.within(start, Math.min(end, pronoun.start)).filter((i) => {
        const { type, form, start: at } = this.mentions[i] as Mention;
        return type === "person" && form !== "adjective" && !isQuoted(reading, at);
      });
      // Somebody without a name who spoke there is as likely to be meant as anybody with one.
      if (s === unnamed) return null;
      if (persons.length === 0) continue;
      const firstNamed = persons[0] as number;
      if (new Set(persons.map((i) => (this.mentions[i] as Mention).name)).size === 1) return firstNamed;
      const spoken = persons.find((i) => (this.mentions[i] as Mention).name === speaker);
      if (spoken !== undefined) return spoken;
      const before = reading.text.slice(start, (this.mentions[firstNamed] as Mention).start);
      return s < pronoun.sentence && SENTENCE_HEAD.test(before) ? firstNamed : null;
    }
    return lastSpeaker;
  }

  /** The first of two names joined by "and" in the sentence before: "Ito and Petrov met. They agreed …" */
  pairBefore(reading: Reading, pronoun: Chunk): number | null {
    for (let s = pronoun.sentence; s >= 0 && s > pronoun.sentence - BACK; s--) {
      const { start, end } = reading.sentences[s] as Range;
      const named = this.within(start, Math.min(end, pronoun.start)).filter((i) =>
        SPEAKING.has((this.mentions[i] as Mention).type),
      );
      const pair = named.find((i, n) => {
        const next = named[n + 1];
        if (next === undefined) return false;
        const between = reading.text.slice((this.mentions[i] as Mention).end, (this.mentions[next] as Mention).start);
        return between.length < 80 && /^[^.;:]*\band\b[^.;:]*$/.test(between);
      });
      if (pair !== undefined) return pair;
    }
    return null;
  }
}

/** What may stand before a sentence's subject: "On Monday, the former Foreign Minister …". */
const SENTENCE_HEAD = /^(?:[^.;:,]{0,40},\s)?(?:(?:\p{Lu}[\p{L}.’'-]*|the|of|for|and|former|then)\s){0,8}$/u;

/** Whether an offset lies in a quotation: whom a speaker speaks of is not who "he said" is. Binary search. */
function isQuoted({ quotes }: Reading, offset: number): boolean {
  let low = 0;
  let high = quotes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotes[middle] as Range).end <= offset) low = middle + 1;
    else high = middle;
  }
  const quote = quotes[low];
  return quote !== undefined && quote.start <= offset;
}
