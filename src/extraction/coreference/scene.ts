import type { Gender } from "./lexicon.ts";
import type { Phrase } from "./phrase.ts";
import type { Reading } from "./reading.ts";
import type { Tree } from "./tree.ts";

/** A reading with what is known of its words and persons before it is read through. */
export interface Scene {
  readonly reading: Reading;
  readonly tree: Tree;
  /** Of persons, by plain name; a pronoun that is resolved tells it as well. */
  readonly sexes: Map<string, Gender>;
  /** Of each attribution the head word of its source, −1 if none, and all of them. */
  readonly sources: readonly number[];
  readonly speaking: ReadonlySet<number>;
  /** The attributions that each source, by its head word, is that of. */
  readonly saying: ReadonlyMap<number, readonly number[]>;
  /** How often the whole text gives each name, by key. */
  readonly named: ReadonlyMap<string, number>;
  /** How often each state has been named so far, by key. */
  readonly states: Map<string, { readonly phrase: Phrase; readonly times: number }>;
  /** What offices a person holds in this text, by plain name. */
  readonly offices: ReadonlyMap<string, readonly Office[]>;
}

export interface Office {
  readonly office: string;
  readonly of: string | null;
}
