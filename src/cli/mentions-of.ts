import type { Actor, ActorMention } from "../schema/findings.ts";
import { WrongUse } from "./exit-code.ts";
import { plainLine } from "./terminal.ts";

/** Which mentions of an actor a person means. */
export interface MentionChoice {
  /** Ids of sources all of whose mentions are meant. */
  readonly source?: readonly string[];
  /** `words`, `words@s2` or `words@s2:1840`, the place at which they begin. */
  readonly mention?: readonly string[];
}

/** Forms that are told of in a message, for each source. */
const SHOWN = 6;

/** The mentions that a person chose of an actor, in their order. Throws WrongUse where a choice finds none. */
export function chosenMentions(actor: Actor, { source = [], mention = [] }: MentionChoice): ActorMention[] {
  const chosen = new Set<ActorMention>();
  const choose = (given: string, isMeant: (mention: ActorMention) => boolean): void => {
    const found = actor.mentions.filter(isMeant);
    if (found.length === 0)
      throw new WrongUse(`${JSON.stringify(given)} is no mention of it; it is mentioned ${places(actor)}`);
    for (const one of found) chosen.add(one);
  };
  for (const id of source) choose(id, (one) => one.source === id);
  for (const given of mention) {
    const [, words = "", id, at] = /^(.*?)(?:@(s\d+)(?::(\d+))?)?$/s.exec(given) ?? [];
    const sought = plainLine(words).toLowerCase();
    choose(
      given,
      (one) =>
        plainLine(one.exact).toLowerCase() === sought &&
        (id === undefined || one.source === id) &&
        (at === undefined || one.start === Number(at)),
    );
  }
  if (chosen.size === 0) {
    throw new WrongUse(`say with --source or --mention which mentions go; it is mentioned ${places(actor)}`);
  }
  return actor.mentions.filter((one) => chosen.has(one));
}

/** "in s1 (Pell, 3 times he), in s2 (Mr Pell)". */
function places({ mentions }: Actor): string {
  const bySource = Map.groupBy(mentions, (one) => one.source);
  return [...bySource]
    .map(([source, here]) => {
      const forms = [...Map.groupBy(here, ({ exact }) => plainLine(exact))].map(([words, same]) =>
        same.length === 1 ? words : `${same.length} times ${words}`,
      );
      const more = forms.length > SHOWN ? ["…"] : [];
      return `in ${source} (${[...forms.slice(0, SHOWN), ...more].join(", ")})`;
    })
    .join(", ");
}
