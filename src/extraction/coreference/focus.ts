import type { Phrase } from "./phrase.ts";

/** Somebody or something that the text has brought up, and how much it is what the text is about now. */
export interface Referent {
  readonly phrase: Phrase;
  /** Weight from the sentences before and from this one, within quotations and outside them. */
  readonly told: number;
  readonly said: number;
  readonly toldNow: number;
  readonly saidNow: number;
  /** Words of this sentence that mean it. */
  readonly here: readonly number[];
  /** Sentence where it last came up, where it last was a main subject and where it last spoke. */
  readonly sentence: number;
  readonly subjectIn: number;
  readonly spokeIn: number;
}

/** So many are kept; a sentence that names more is a list. */
const MOST = 48;
/** What is left of the weight of a sentence in the next. */
const DECAY = 0.5;
/** Sentences after which what did not come up again is out of mind. */
const FORGOTTEN = 6;
/** A name of more weight than this is a main subject. */
const MAIN = 100;
const NEVER = -99;

/** What has not come up yet. */
export function newReferent(phrase: Phrase, sentence: number): Referent {
  const nothing = { told: 0, said: 0, toldNow: 0, saidNow: 0 };
  return { phrase, ...nothing, here: [], sentence, subjectIn: NEVER, spokeIn: NEVER };
}

/** What a text is about as it is read from the beginning to the end, by key, the last brought up last. */
export class Focus {
  readonly #referents = new Map<string, Referent>();
  #sentence = -1;

  get sentence(): number {
    return this.#sentence;
  }

  /** All that may be meant, in no more than a fixed number. */
  get referents(): Iterable<Referent> {
    return this.#referents.values();
  }

  get(key: string): Referent | undefined {
    return this.#referents.get(key);
  }

  /** Begins the next sentence: the weight of what was before fades. */
  advance(sentence: number): void {
    this.#sentence = sentence;
    for (const [key, referent] of this.#referents) {
      if (sentence - referent.sentence > FORGOTTEN) this.#referents.delete(key);
      else
        this.#referents.set(key, {
          ...referent,
          told: (referent.told + referent.toldNow) * DECAY,
          said: (referent.said + referent.saidNow) * DECAY,
          toldNow: 0,
          saidNow: 0,
          here: [],
        });
    }
  }

  /** Takes in a phrase; of several that mean the same in one sentence the weightiest counts. */
  refer(phrase: Phrase, { quoted, speaks }: { quoted: boolean; speaks: boolean }): void {
    const sentence = this.#sentence;
    const before = this.#referents.get(phrase.key) ?? newReferent(phrase, sentence);
    this.#referents.delete(phrase.key);
    this.#referents.set(phrase.key, {
      ...before,
      phrase,
      toldNow: Math.max(before.toldNow, quoted ? 0 : phrase.weight),
      saidNow: Math.max(before.saidNow, quoted ? phrase.weight : 0),
      here: [...before.here, phrase.word].slice(-8),
      sentence,
      subjectIn: !quoted && phrase.weight >= MAIN ? sentence : before.subjectIn,
      spokeIn: speaks ? sentence : before.spokeIn,
    });
    const [oldest] = this.#referents.keys();
    if (this.#referents.size > MOST && oldest !== undefined) this.#referents.delete(oldest);
  }
}
