import type { Chunk } from "./chunk.ts";
import type { VerbGroup } from "./verb-group.ts";

/** Who a verb is said of: chunk indices `[first, last]`; several coordinated phrases count as one. */
export interface Subject {
  readonly first: number;
  readonly last: number;
  /** Whether it names several: "Ito and Petrov", "both sides", "they". */
  readonly plural: boolean;
  /** Index of the chunk right before the verb, or before the insertion's end: an apposition may name the speaker. */
  readonly until?: number;
  /** The words within the first chunk that name it, where they are only a part: "Tokyo" in "Tokyo’s claim". */
  readonly part?: Chunk;
}

/** How many chunks a subject may stand away from its verb. */
const REACH = 60;

/** The subject to the left of the verb group at `verb`, or null where the words do not tell. */
export function subjectBefore(chunks: readonly Chunk[], verb: number): Subject | null {
  const stop = Math.max(0, verb - REACH);
  let at = skipModifiers(chunks, verb - 1, stop);
  if (chunks[at]?.kind === "comma" || chunks[at]?.kind === "dash") {
    const before = skipModifiers(chunks, at - 1, stop);
    if (chunks[before]?.kind === "and") at = before;
    else return subjectAcrossInsertion(chunks, at, stop);
  }
  const chunk = chunks[at];
  if (!chunk || at < stop) return null;
  // "visited Osaka and said": the subject of the verb before.
  if (chunk.kind === "and") return subjectOfVerbBefore(chunks, at, stop);
  if (chunk.kind === "rel" || chunk.kind === "that") return antecedent(chunks, at, stop);
  return phraseEndingAt(chunks, at, stop);
}

/** The subject that follows the verb in "…," said Ito. */
export function subjectAfter(chunks: readonly Chunk[], verb: number): Subject | null {
  let last = verb + 1;
  if (chunks[last]?.kind !== "np") return null;
  const first = last;
  let plural = isPlural(chunks[first] as Chunk);
  while (last + 2 < chunks.length && chunks[last + 1]?.kind === "and" && chunks[last + 2]?.kind === "np") {
    last += 2;
    plural = true;
  }
  return { first, last, plural };
}

const CLAUSE_PREPOSITIONS = /^(after|before|since|until|as|than|because|while|though)$/i;

/** The noun phrase, with what is attached to it by prepositions, that ends at chunk `at`; its head is the subject. */
function phraseEndingAt(chunks: readonly Chunk[], at: number, stop: number): Subject | null {
  let i = at;
  while (i >= stop) {
    const chunk = chunks[i] as Chunk;
    const before = chunks[i - 1];
    if (chunk.kind === "np" || chunk.kind === "time") {
      // "after Tokyo announced": next to the verb it opens a clause, and the noun is its subject.
      if (
        before?.kind === "prep" &&
        i === at &&
        chunk.kind === "np" &&
        CLAUSE_PREPOSITIONS.test(before.tokens[0]?.text ?? "")
      )
        return { first: i, last: i, plural: isPlural(chunk) };
      if (before?.kind === "prep") i -= 2;
      else if (before?.kind === "and" && isPrepositionalPair(chunks, i)) i -= 4;
      else if (chunk.kind === "time") i--;
      else return { ...coordinated(chunks, i, stop), until: at };
    } else if (chunk.kind === "bracket" || chunk.kind === "adv" || chunk.kind === "adj") i--;
    else if (chunk.verb && before?.kind === "np" && isReduced(chunk.verb)) i--;
    else return null;
  }
  return null;
}

/**
 * "the report released on Tuesday said": a participle between the head and its verb; "will above all try": an
 * auxiliary that words keep from its verb.
 */
function isReduced({ form, auxiliaries, main }: VerbGroup): boolean {
  if (form === "participle" || form === "ing") return true;
  return (
    auxiliaries.length === 0 && (/ed$/i.test(main.text) || (main.pos === "AUX" && !/^(be|have|do)$/i.test(main.lemma)))
  );
}

/** "of Japan and Russia": both nouns hang on the preposition. */
function isPrepositionalPair(chunks: readonly Chunk[], at: number): boolean {
  const preposition = chunks[at - 3];
  return (
    chunks[at - 2]?.kind === "np" &&
    preposition?.kind === "prep" &&
    /^(of|from|between|for)$/i.test(preposition.tokens[0]?.text ?? "")
  );
}

function coordinated(chunks: readonly Chunk[], at: number, stop: number): Subject {
  let first = at;
  let plural = isPlural(chunks[at] as Chunk);
  while (first - 2 >= stop && chunks[first - 1]?.kind === "and" && chunks[first - 2]?.kind === "np") {
    const opener = chunks[first - 3]?.kind;
    // "met Petrov and Ito said": the first noun belongs to the verb, or to a preposition, before it.
    if (opener === "verb" || opener === "prep" || opener === "adj") break;
    if (!/^(and|&)$/i.test(chunks[first - 1]?.tokens[0]?.text ?? "")) break;
    first -= 2;
    plural = true;
  }
  return { first, last: at, plural };
}

/**
 * "Ito, 55, the minister, who spoke in Osaka, said": the first noun phrase of the sentence, or behind a quotation,
 * that an insertion follows and that is neither an object nor hangs on a preposition.
 */
function subjectAcrossInsertion(chunks: readonly Chunk[], comma: number, stop: number): Subject | null {
  const mark = chunks[comma]?.kind;
  let from = comma;
  while (from > stop && !/^(end|semi|quote)$/.test(chunks[from - 1]?.kind ?? "end")) from--;
  for (let i = from; i < comma; i++) {
    const opener = chunks[i - 1]?.kind ?? "end";
    if (chunks[i]?.kind !== "np" || !/^(end|semi|quote|comma|and|that|sub|dash|colon)$/.test(opener)) continue;
    let last = i;
    let plural = isPlural(chunks[i] as Chunk);
    while (chunks[last + 1]?.kind === "and" && chunks[last + 2]?.kind === "np") {
      last += 2;
      plural = true;
    }
    let tail = last;
    while (tail < comma && /^(prep|bracket)$/.test(chunks[tail + 1]?.kind ?? ""))
      tail += chunks[tail + 1]?.kind === "bracket" ? 1 : 2;
    if (chunks[tail + 1]?.kind === mark && tail + 1 < comma) return { first: i, last, plural, until: comma - 1 };
    i = last;
  }
  return null;
}

/** The noun phrase that "who", "which" or "that" stands for. */
function antecedent(chunks: readonly Chunk[], at: number, stop: number): Subject | null {
  let i = at - 1;
  if (chunks[i]?.kind === "comma") i--;
  const chunk = chunks[i];
  if (i < stop || !chunk) return null;
  if (chunk.kind === "np") return { first: i, last: i, plural: isPlural(chunk) };
  return phraseEndingAt(chunks, i, stop);
}

function subjectOfVerbBefore(chunks: readonly Chunk[], at: number, stop: number): Subject | null {
  for (let i = at - 1; i >= stop; i--) {
    const chunk = chunks[i] as Chunk;
    if (chunk.kind === "end" || chunk.kind === "semi" || chunk.kind === "quote") return null;
    if (chunk.kind === "verb" && chunk.verb?.form === "finite") {
      const before = skipModifiers(chunks, i - 1, stop);
      if (chunks[before]?.kind === "and") return subjectOfVerbBefore(chunks, before, stop);
      if (chunks[before]?.kind === "comma") return subjectAcrossInsertion(chunks, before, stop);
      if (chunks[before]?.kind === "rel" || chunks[before]?.kind === "that") continue;
      return before < stop ? null : phraseEndingAt(chunks, before, stop);
    }
  }
  return null;
}

function skipModifiers(chunks: readonly Chunk[], from: number, stop: number): number {
  let at = from;
  while (at >= stop) {
    const chunk = chunks[at] as Chunk;
    const time = chunk.kind === "time" && chunks[at - 1]?.kind === "prep";
    if (time) at -= 2;
    else if (chunk.kind === "adv" || chunk.kind === "time" || chunk.kind === "bracket") at--;
    else break;
  }
  return at;
}

function isPlural(chunk: Chunk): boolean {
  const head = chunk.tokens.at(-1);
  const first = chunk.tokens[0]?.text.toLowerCase();
  if (!head) return false;
  const low = head.text.toLowerCase();
  if (low === "they" || low === "both" || first === "both") return true;
  return head.pos === "NOUN" && /s$/.test(low) && low !== head.lemma.toLowerCase();
}
