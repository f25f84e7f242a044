import type { Mention } from "../schema/extract.ts";
import type { Article } from "./article/article.ts";
import type { FoundAttribution } from "./attributions/found.ts";
import { resolveFirstPerson } from "./coreference/first-person.ts";
import { readingOf } from "./coreference/reading.ts";
import { speakerOf } from "./coreference/speaker.ts";
import { walk } from "./coreference/walk.ts";

/** Who is the source of an attribution: an index into mentions, or null where nobody is named or it is not plain. */
export interface Speaker {
  readonly mention: number | null;
}

/**
 * Whom pronouns and noun phrases of one text mean ("he", "its", "the Russian visitor", "both sides"), and who speaks in each
 * attribution. `names` come in the order of the text; the mentions returned are the same with what was resolved at their
 * end. What may as well mean another stays open: a wrong speaker is worse than none. Takes time linear in the text.
 */
export function resolveMentions(
  article: Article,
  names: readonly Mention[],
  attributions: readonly FoundAttribution[],
): { mentions: Mention[]; speakers: readonly Speaker[] } {
  const reading = readingOf(article, names, attributions); // words, names by head word, who is quoted where
  const resolved = walk(reading); // third person: pronouns, "the minister", "both sides"
  resolveFirstPerson(reading, resolved); // "I" in quotations, once it is known who "he said" is
  const speakers = attributions.map((attribution) => ({ mention: speakerOf(reading, resolved, attribution) }));
  return { mentions: reading.mentions, speakers };
}
