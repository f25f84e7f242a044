import { acronymAfter } from "./acronym.ts";
import { addContextWeights, CONTEXT_KINDS } from "./contexts.ts";
import type { Run } from "./decode.ts";
import { FAMILY_NAME, INSIDE, ORGANISATION_HEAD } from "./gazetteer-bits.ts";
import { insideLabel, LABELS, NAME_KINDS, NAT, ORG, PER } from "./labels.ts";
import type { NamedText } from "./named-text.ts";
import { EMPTY_PHRASE, extendPhrase } from "./phrase-hash.ts";

/** What a document says of one phrase: for each kind of name and for none, sums of probabilities. */
export interface Votes {
  readonly kinds: Float64Array;
  none: number;
  /** For persons, organisations and places, log odds: of the scores at all places together with their contexts. */
  readonly beliefs: Float64Array;
}

export interface Evidence {
  /** By the hash of the words. */
  readonly phrases: Map<number, Votes>;
  /** Hashes of the beginnings of phrases of several words. */
  readonly beginnings: Set<number>;
  /** Hashes of the words that the text has in lower case. */
  readonly small: Set<number>;
}

/** Names of more words are not looked for elsewhere. */
export const LONGEST_SPREAD = 8;

/** A full name speaks for its short form more than one place of the short form can speak against it. */
const SHORT_FORM_WEIGHT = 2;

/** What a text explains by itself, "Harbour Authority of Verin (HAV)", holds in all of it. */
const ACRONYM_WEIGHT = 100;

/** The evidence of the names found, with their short forms: a person's last name, a firm's first word, an acronym. */
export function evidenceOf(runs: readonly Run[], text: NamedText): Evidence {
  const evidence: Evidence = { phrases: new Map(), beginnings: new Set(), small: smallWords(text) };
  for (const run of runs) {
    if (run.kind === NAT || run.to - run.from > LONGEST_SPREAD) continue;
    const votes = votesOf(evidence, text, run.from, run.to);
    for (let kind = 0; kind < NAME_KINDS.length; kind++) addEvidence(votes, kind, runShare(text, run, kind));
    addBelief(votes.beliefs, run, text);
    const acronym = acronymAfter(run, text);
    if (acronym !== null) addPhrase(evidence, text, acronym, acronym + 1, run.kind, ACRONYM_WEIGHT * run.score);
    const short = shortForm(run, text);
    if (short !== null) addPhrase(evidence, text, short, short + 1, run.kind, SHORT_FORM_WEIGHT * run.score);
  }
  return evidence;
}

export function addEvidence(votes: Votes, kind: number, weight: number): void {
  votes.kinds[kind] = (votes.kinds[kind] as number) + weight;
}

/** The word by which a name of several is called later: "Kono" of "Taro Kono", "Acme" of "Acme Corp.". */
function shortForm({ from, to, kind }: Run, text: NamedText): number | null {
  if (to - from < 2) return null;
  if (kind === PER) {
    let last = to - 1;
    while (last > from && !isLongName(text, last)) last--;
    const known = (text.bits[last] as number) & ~(FAMILY_NAME | INSIDE);
    return last > from && known === 0 ? last : null;
  }
  const firm = kind === ORG && ((text.bits[to - 1] as number) & ORGANISATION_HEAD) !== 0;
  return firm && isLongName(text, from) && text.bits[from] === 0 ? from : null;
}

/** More than an initial, "Jr." or "II". */
function isLongName(text: NamedText, at: number): boolean {
  return text.isCapitalised(at) && /\p{Lu}\p{Ll}\p{Ll}|\p{Lu}\p{Lu}\p{Lu}\p{Lu}/u.test(text.form(at));
}

/** Words of a context say the same thing more than once, and the scores have seen them too. */
const CONTEXT_WEIGHT = 0.5;

/** No kind has less of a chance, however sure the scores: of a name never seen before they can be sure and wrong. */
const LEAST_SHARE = 0.01;

const weights = new Float64Array(CONTEXT_KINDS);

/** Adds to the log odds of the kinds what the scores and the context of a run say. */
function addBelief(beliefs: Float64Array, run: Run, text: NamedText): void {
  weights.fill(0);
  addContextWeights(text.gazetteer, text, run.from, run.to, weights);
  for (let kind = 0; kind < CONTEXT_KINDS; kind++) {
    const share = Math.log(Math.max(LEAST_SHARE, runShare(text, run, kind)));
    beliefs[kind] = (beliefs[kind] as number) + share + CONTEXT_WEIGHT * (weights[kind] as number);
  }
}

/** Mean probability that the words of a run are in a name of a kind. */
export function kindShare({ labelScores }: NamedText, { from, to }: Pick<Run, "from" | "to">, kind: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) {
    const inside = i * LABELS + insideLabel(kind);
    sum += Math.exp(labelScores[inside - 1] as number) + Math.exp(labelScores[inside] as number);
  }
  return sum / (to - from);
}

/** The same for a run, which is of its own kind at least as surely as when it was found: that may have been mended since. */
function runShare(text: NamedText, run: Run, kind: number): number {
  const share = kindShare(text, run, kind);
  return kind === run.kind ? Math.max(share, run.score) : share;
}

function addPhrase(evidence: Evidence, text: NamedText, from: number, to: number, kind: number, weight: number): void {
  const votes = votesOf(evidence, text, from, to);
  addEvidence(votes, kind, weight);
  if (kind < CONTEXT_KINDS) votes.beliefs[kind] = (votes.beliefs[kind] as number) - weight * Math.log(LEAST_SHARE);
}

function votesOf(evidence: Evidence, text: NamedText, from: number, to: number): Votes {
  let hash = EMPTY_PHRASE;
  for (let i = from; i < to; i++) {
    if (i > from) evidence.beginnings.add(hash);
    hash = extendPhrase(hash, text.text, text.starts[i] as number, text.ends[i] as number);
  }
  let votes = evidence.phrases.get(hash);
  if (!votes) {
    votes = { kinds: new Float64Array(NAME_KINDS.length), none: 0, beliefs: new Float64Array(CONTEXT_KINDS) };
    evidence.phrases.set(hash, votes);
  }
  return votes;
}

function smallWords({ text, starts, ends, count }: NamedText): Set<number> {
  const small = new Set<number>();
  for (let i = 0; i < count; i++) {
    const start = starts[i] as number;
    const unit = text.charCodeAt(start);
    const isSmall = unit < 0x80 ? unit >= 0x61 && unit <= 0x7a : /\p{Ll}/u.test(text[start] as string);
    if (isSmall) small.add(extendPhrase(EMPTY_PHRASE, text, start, ends[i] as number));
  }
  return small;
}
