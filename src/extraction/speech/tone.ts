import type { Modality, Polarity } from "../../schema/findings.ts";
import type { Chunk } from "./chunk.ts";

export interface Tone {
  readonly polarity: Polarity;
  readonly modality: Modality;
}

const HEDGES =
  /^(maybe|perhaps|possibly|presumably|apparently|seemingly|reportedly|allegedly|supposedly|hypothetically|conceivably|likely)$/i;
const SEEMING = new Set(["seem", "appear"]);
const DENIAL = /^(no|not|none|nobody|neither|never|nothing|hardly)$/i;
const CONDITION = /^(if|unless|provided|should)$/i;

/**
 * Polarity of what is said, wherever the negation stands ("did not say that …", "denied that …", "said that … not
 * …"; two of them cancel out), and how firmly it is said. The negation counted in a clause is that of its first
 * finite verb after a leading subordinate clause.
 */
export function toneOf(content: readonly Chunk[], cue: Chunk | null, denies: boolean): Tone {
  const main = mainVerb(content);
  const verb = main < 0 ? null : content[main]?.verb;
  const head = main < 0 ? content.slice(0, 1) : content.slice(0, main + 2);
  const negatedContent =
    verb?.negated === true ||
    head.some(({ kind, tokens }) => kind !== "verb" && tokens.length <= 4 && DENIAL.test(tokens[0]?.text ?? ""));
  const negations = [negatedContent, cue?.verb?.negated === true, denies].filter(Boolean).length;
  return { polarity: negations % 2 === 1 ? "negated" : "affirmed", modality: modalityOf(content, head, cue) };
}

function modalityOf(content: readonly Chunk[], head: readonly Chunk[], cue: Chunk | null): Modality {
  // "Ito would say that …": speech that has not taken place.
  if (cue?.verb?.auxiliaries.some((word) => word === "would" || word === "could")) return "conditional";
  const auxiliaries = [...head, ...(cue ? [cue] : [])].flatMap(({ verb }) => verb?.auxiliaries ?? []);
  const conditional = content.some(({ kind, tokens }) => kind !== "np" && CONDITION.test(tokens[0]?.text ?? ""));
  if (conditional && (auxiliaries.includes("would") || auxiliaries.includes("could"))) return "conditional";
  const words = [...head, ...(cue ? [cue] : [])].flatMap(({ tokens }) => tokens);
  const hedged =
    auxiliaries.includes("may") ||
    auxiliaries.includes("might") ||
    words.some(({ text }) => HEDGES.test(text)) ||
    head.some(({ verb }) => verb && SEEMING.has(verb.lemma)) ||
    (cue?.verb !== undefined && SEEMING.has(cue.verb.lemma));
  return hedged ? "hedged" : "stated";
}

/** The first finite verb that is not in a leading "if …," or "since …," and not in a relative clause. */
function mainVerb(content: readonly Chunk[]): number {
  const opener = content.findIndex(({ kind }) => kind !== "adv");
  // An infinitive is itself what is wanted or promised.
  if (content[opener]?.verb) return opener;
  let from = 0;
  if (content[0]?.kind === "sub") {
    const comma = content.findIndex(({ kind }) => kind === "comma");
    if (comma > 0) from = comma + 1;
  }
  let relative = false;
  for (let i = from; i < content.length; i++) {
    const chunk = content[i] as Chunk;
    if (chunk.kind === "rel" || (chunk.kind === "that" && i > from)) relative = true;
    else if (chunk.verb?.form === "finite") {
      if (!relative) return i;
      relative = false;
    }
  }
  return -1;
}
