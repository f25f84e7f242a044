import type { Mention } from "../../schema/extract.ts";
import type { FoundAttribution } from "../attributions/found.ts";
import { VOICES } from "./lexicon.ts";
import { isPersonNoun } from "./phrase.ts";
import type { Reading } from "./reading.ts";
import { nounOfRelative } from "./tree.ts";

/** Types of mention that can say something. */
const SPEAKING: ReadonlySet<Mention["type"]> = new Set(["person", "state", "organisation", "group", "outlet"]);

/**
 * The mention that the source of an attribution is: the one at the head of its phrase, a name beside it, the state or
 * body that it speaks for, else what a pronoun or noun phrase has been resolved to. Null for nobody known.
 */
export function speakerOf(
  reading: Reading,
  resolved: ReadonlyMap<number, number>,
  { source, sourceHead }: FoundAttribution,
): number | null {
  const { words, meant, mentions } = reading;
  const head = nounOfRelative(words, sourceHead);
  if (head < 0) return null;
  const speaks = (mention: number | undefined): number | null => {
    const type = mention === undefined ? undefined : mentions[mention]?.type;
    return mention !== undefined && type && SPEAKING.has(type) ? mention : null;
  };
  return (
    speaks(meant[head]) ?? speaks(resolved.get(head)) ?? apposed(reading, source, head) ?? voiced(reading, source, head)
  );
}

/** "a spokeswoman for the party, Anna White", "the top diplomat Ito": the person named last, by himself or with his title. */
function apposed({ text, names, words }: Reading, source: FoundAttribution["source"], head: number): number | null {
  const last = source.at(-1);
  const noun = words[head];
  if (!last || !noun || !isPersonNoun(noun.lemma.toLowerCase()) || /Number=Plur/.test(noun.feats ?? "")) return null;
  for (let at = firstFrom(names, last.start); at < names.length; at++) {
    const { type, form, start, end, title } = names[at] as Mention;
    if (start >= last.end) break;
    // The comma that closes the apposition may belong to the source.
    if (type !== "person" || form !== "name" || !/^,?$/.test(text.slice(end, last.end))) continue;
    const titled = start > noun.end && title?.toLowerCase().includes(noun.text.toLowerCase());
    // "its envoy to Japan Pavel Orlov": directly behind another name it is no preposition's object.
    const behind = names[at - 1]?.end === start - 1;
    if (titled || behind || /,\s$/.test(text.slice(start - 2, start))) return at;
  }
  return null;
}

/** "the government of Japan": the state or body within the phrase. */
function voiced({ words, names }: Reading, source: FoundAttribution["source"], head: number): number | null {
  const voice = words[head];
  if (!voice || !VOICES.has(voice.text.toLowerCase())) return null;
  for (const { start, end } of source)
    for (let at = firstFrom(names, start); at < names.length; at++) {
      const mention = names[at] as Mention;
      if (mention.start >= end) break;
      if (mention.type === "state" || mention.type === "organisation") return at;
    }
  return null;
}

/** Index of the first mention that begins at an offset or after it. */
function firstFrom(names: readonly Mention[], offset: number): number {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle] as Mention).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
