import { beginLabel, insideLabel, LOC, NAT, ORG, PER } from "../../names/labels.ts";
import type { LabelledSentence } from "../examples.ts";
import type { Random } from "../network/random.ts";

/** Names as words, by kind: what a name in a sentence can be replaced by. */
export type NameStock = ReadonlyMap<number, readonly (readonly string[])[]>;

const KINDS = [PER, ORG, LOC, NAT] as const;

interface Run {
  readonly from: number;
  readonly to: number;
  readonly kind: number;
}

/** The names of which the kind is certain, each wording once, and those of `lists`. */
export function nameStock(
  sentences: readonly LabelledSentence[],
  lists: ReadonlyMap<number, readonly (readonly string[])[]>,
): NameStock {
  const stock = new Map<number, Map<string, readonly string[]>>(KINDS.map((kind) => [kind, new Map()]));
  for (const sentence of sentences) {
    for (const { from, to, kind } of certainNames(sentence)) {
      const words = sentence.forms.slice(from, to);
      if (words.every((word) => /^\p{Lu}/u.test(word) || /^[-.'’&]$|^(?:of|the|and|de|for|al)$/.test(word)))
        stock.get(kind)?.set(words.join(" "), words);
    }
  }
  for (const [kind, names] of lists) for (const words of names) stock.get(kind)?.set(words.join(" "), words);
  return new Map([...stock].map(([kind, names]) => [kind, [...names.values()]]));
}

/**
 * Copies of sentences in which each name whose kind is certain stands replaced by another of its kind, so that names
 * are learned from where they stand and how they look rather than by heart: mention replacement of Dai & Adel (2020),
 * "An Analysis of Simple Data Augmentation for Named Entity Recognition". Only the names of a copy are known, its tree is
 * not. One word stands for one word.
 */
export function* withOtherNames(
  sentences: readonly LabelledSentence[],
  stock: NameStock,
  random: Random,
  turn: number,
): Generator<LabelledSentence> {
  const single = new Map([...stock].map(([kind, names]) => [kind, names.filter((words) => words.length === 1)]));
  const several = new Map([...stock].map(([kind, names]) => [kind, names.filter((words) => words.length > 1)]));
  for (const sentence of sentences) {
    const runs = certainNames(sentence);
    if (runs.length === 0) continue;
    const forms: string[] = [];
    const names: number[] = [];
    let at = 0;
    for (const { from, to, kind } of runs) {
      const choice = (to - from === 1 ? single : several).get(kind) ?? [];
      const other = choice[Math.floor(random() * choice.length)];
      if (!other) continue;
      for (; at < from; at++) keep(sentence, at, forms, names);
      other.forEach((word, i) => {
        forms.push(word);
        names.push(1 << (i === 0 ? beginLabel(kind) : insideLabel(kind)));
      });
      at = to;
    }
    for (; at < sentence.forms.length; at++) keep(sentence, at, forms, names);
    yield { forms, tree: null, names: Uint32Array.from(names), turn };
  }
}

function keep(sentence: LabelledSentence, at: number, forms: string[], names: number[]): void {
  forms.push(sentence.forms[at] as string);
  names.push(sentence.names?.[at] as number);
}

function certainNames({ names }: LabelledSentence): Run[] {
  const runs: Run[] = [];
  if (!names) return runs;
  for (let i = 0; i < names.length; i++) {
    const kind = KINDS.find((candidate) => names[i] === 1 << beginLabel(candidate));
    if (kind === undefined) continue;
    let to = i + 1;
    while (to < names.length && names[to] === 1 << insideLabel(kind)) to++;
    runs.push({ from: i, to, kind });
    i = to - 1;
  }
  return runs;
}
