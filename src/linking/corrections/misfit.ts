import type { AttributionChange, NewDecision } from "../../schema/decision.ts";
import type { Actor, Attribution, FindingsDocument } from "../../schema/findings.ts";
import type { Boilerplate } from "../../schema/source.ts";
import type { Span } from "../../schema/span.ts";
import { hasForm } from "./has-form.ts";
import { spanKey } from "./spans.ts";

/** Why a decision cannot be taken: the value, where it stands, what is amiss and what mends it. */
export interface Misfit {
  readonly value: string;
  readonly place: string;
  readonly reason: string;
  readonly mend: string;
}

/** A source's stored text with what in it is not the article. */
export interface CheckedText {
  readonly text: string;
  readonly boilerplate: readonly Boilerplate[];
}

/** The longest name that an actor can be given; as long as any that a text would call it by. */
const NAME_LENGTH = 200;

/** A value beyond this is shortened in a message. */
const VALUE_LENGTH = 80;

/** Whether a correction, merger or split fits the dossier as it is shown: null, or why not. */
export function misfitOf(
  decision: Exclude<NewDecision, { action: "review" }>,
  document: FindingsDocument,
  textOf: (source: string) => CheckedText,
): Misfit | null {
  if (!hasForm(decision)) {
    return told(decision.action, JSON.stringify(decision), "has not the form of one", "see what the schema asks for");
  }
  switch (decision.action) {
    case "correct":
      return misfitChange(decision.finding, decision.change, document, textOf);
    case "merge":
      return misfitMerge(decision.finding, decision.others, document.actors);
    case "split":
      return misfitSplit(decision.finding, decision.mentions, decision.name, document.actors);
  }
}

function misfitChange(
  finding: string,
  change: AttributionChange,
  { attributions, actors }: FindingsDocument,
  textOf: (source: string) => CheckedText,
): Misfit | null {
  const attribution = attributions.find(({ id }) => id === finding);
  if (!attribution) return told("finding", finding, "is no attribution", "only what somebody said can be corrected");
  const { speaker, speakerSpan, cue, content } = change;
  if (typeof speaker === "string" && !actors.some(({ id }) => id === speaker)) return noActor("speaker", speaker);
  const { text, boilerplate } = textOf(sourceOf(attribution));
  const checked: [string, Span][] = [
    ...(speakerSpan ? [["speakerSpan", speakerSpan] as [string, Span]] : []),
    ...(cue ? [["cue", cue] as [string, Span]] : []),
    ...(content ?? []).map((span, n): [string, Span] => [`content.${n}`, span]),
  ];
  for (const [place, span] of checked) {
    const { source, start, end, exact } = span;
    const value = `${source} ${start}–${end}`;
    if (source !== sourceOf(attribution)) {
      return told(place, value, `is not in ${sourceOf(attribution)}`, "choose words of the source that tells of it");
    }
    if (start < 0 || end <= start || text.slice(start, end) !== exact) {
      return told(
        place,
        exact,
        `is not what the text says at ${value}`,
        "load the source again and choose the words anew",
      );
    }
    const marked = place === "speakerSpan" ? undefined : boilerplate.find((b) => b.start <= start && end <= b.end);
    if (marked)
      return told(place, exact, `stands in what is marked as ${marked.kind}`, "choose words of the article itself");
  }
  const unordered = (content ?? []).findIndex((span, n, all) => n > 0 && span.start < (all[n - 1] as Span).end);
  if (unordered < 0) return null;
  const out = content?.[unordered]?.exact ?? "";
  return told(`content.${unordered}`, out, "begins before the part ahead of it ends", "give the parts in their order");
}

function misfitMerge(into: string, others: readonly string[], actors: readonly Actor[]): Misfit | null {
  const known = new Set(actors.map(({ id }) => id));
  if (!known.has(into)) return noActor("into", into);
  const unknown = others.find((id) => !known.has(id));
  if (unknown !== undefined) return noActor("others", unknown);
  if (others.includes(into)) return told("others", into, "is the actor that stays", "name the others only");
  return null;
}

function misfitSplit(id: string, mentions: readonly Span[], name: string, actors: readonly Actor[]): Misfit | null {
  const actor = actors.find((one) => one.id === id);
  if (!actor) return noActor("actor", id);
  if (name.length > NAME_LENGTH) {
    return told("name", name, `is longer than ${NAME_LENGTH} characters`, "give a shorter one");
  }
  const left = new Set(actor.mentions.map(spanKey));
  for (const mention of mentions) {
    if (!left.delete(spanKey(mention))) {
      const place = `${mention.source} ${mention.start}–${mention.end}`;
      return told(
        "mentions",
        mention.exact,
        `(${place}) is no mention of ${id}`,
        "choose among its mentions, each once",
      );
    }
  }
  if (left.size > 0) return null;
  return told("mentions", `${mentions.length}`, `mentions are all that ${id} has`, "leave at least one behind");
}

/** The source that tells of an attribution; one has all its parts. */
function sourceOf({ content }: Attribution): string {
  return (content[0] as Span).source;
}

function noActor(place: string, id: string): Misfit {
  return told(place, id, "is the id of no actor", "`demarche show actors` lists them; a merged one is no longer there");
}

function told(place: string, value: string, reason: string, mend: string): Misfit {
  const shown = value.length > VALUE_LENGTH ? `${value.slice(0, VALUE_LENGTH)}…` : value;
  return { place, value: shown, reason, mend };
}
