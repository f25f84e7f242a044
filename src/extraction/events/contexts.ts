import type { Sentence } from "../../language/sentence.ts";
import { type EventLexicon, englishEvents } from "./event-lexicon.ts";
import type { Outlook } from "./outlook.ts";

/** Contexts that a telling gets from its words, at most. */
const MOST = 3;

/** What the words of a sentence are about, as PLOVER's contexts have it, the most spoken of first. */
export function topicsOf({ tokens }: Pick<Sentence, "tokens">, lexicon: EventLexicon = englishEvents()): string[] {
  const counts = new Map<string, number>();
  for (const token of tokens) {
    const named = lexicon.contexts.get(token.lemma.toLowerCase()) ?? lexicon.contexts.get(token.text.toLowerCase());
    for (const context of named ?? []) counts.set(context, (counts.get(context) ?? 0) + 1);
  }
  const told = [...counts].sort((a, b) => b[1] - a[1]).slice(0, MOST);
  return told.map(([context]) => context);
}

/** The same with PLOVER's auxiliary context for what is said not to be. */
export function contextsOf(sentence: Pick<Sentence, "tokens">, outlook: Outlook, lexicon: EventLexicon): string[] {
  return [...topicsOf(sentence, lexicon), ...(outlook.negated ? ["negation"] : [])];
}
