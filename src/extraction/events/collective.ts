import { type Placed, type Scene, wordAt } from "./clause.ts";

/** Words for both sides together, as the subject of what was agreed, signed or talked about. */
const COLLECTIVE: ReadonlySet<string> = new Set(
  "they both sides parties ministers leaders presidents delegations negotiators governments countries diplomats premiers".split(
    " ",
  ),
);

/** A collective subject stands at the head of its sentence; within reported speech it may mean anybody. */
const OPENING = 4;

export function opensWithCollective(scene: Scene): boolean {
  for (let at = 0; at < OPENING; at++) if (COLLECTIVE.has(wordAt(scene, at))) return true;
  return false;
}

/** Sentences back in which the pair may have been named. */
const BACK = 3;

/** Whom the story is about: the persons of the last sentences and those who last took part in an event together. */
export class Pair {
  readonly #sentences: (readonly Placed[])[] = [];
  #told: readonly Placed[] = [];

  /** The two that a collective word now stands for, or none. */
  get current(): readonly Placed[] {
    return lastTwoPersons(this.#sentences.flat()) ?? this.#told;
  }

  /** Takes in a sentence and those who took part in each event it tells of. */
  advance(mentions: readonly Placed[], told: readonly (readonly Placed[])[]): void {
    this.#sentences.push(mentions);
    if (this.#sentences.length > BACK) this.#sentences.shift();
    for (const participants of told) {
      const [one, other] = participants.filter(({ form }) => form !== "adjective");
      // A guest and the state he goes to are no two sides.
      if (one && other && one.type === other.type && one.name !== other.name) this.#told = [one, other];
    }
  }
}

function lastTwoPersons(mentions: readonly Placed[]): readonly Placed[] | null {
  const found = new Map<string, Placed>();
  for (let n = mentions.length - 1; n >= 0 && found.size < 2; n--) {
    const mention = mentions[n] as Placed;
    if (mention.type === "person" && mention.form === "name" && !found.has(mention.name))
      found.set(mention.name, mention);
  }
  return found.size === 2 ? [...found.values()].reverse() : null;
}
