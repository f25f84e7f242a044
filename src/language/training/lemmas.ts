import type { ConlluSentence } from "../conllu.ts";
import { type EditScript, edit, writeScripts } from "../edit-script.ts";
import { fillTable, NO_RULE, type Rules, readEndings, setWhole, slotsFor } from "../lemma-rules.ts";
import {
  ALL_CAPITALS,
  AS_FORM,
  casingGroup,
  FIRST_CAPITAL,
  LEMMA_HEADER,
  LOWER,
  lemmaLayout,
  openLemmatizer,
  scriptGroup,
  scriptOf,
  wordGroup,
} from "../lemmatize.ts";
import { isOrdinary, type Lexicon, normalForm } from "../lexicon.ts";
import { endingRules, type Outcome, usualValue } from "./lemmas/ending-rules.ts";
import { type Inventory, lemmaSamples, type Sample } from "./lemmas/samples.ts";

/** A category is taken in if it saves so many rules and errors, each exception to a rule being one. */
const LEAST_SAVING = 8;

/** A word of a list counts as often as so many in a treebank: enough against a slip, not against usage. */
const LISTED_WEIGHT = 3;

interface Parts {
  readonly plainMarks: boolean;
  readonly casing: Uint8Array;
  readonly matters: Uint8Array;
  readonly categories: number;
  readonly rules: Rules;
  readonly scripts: readonly EditScript[];
}

/**
 * The section `lemmas`, from the forms, parts of speech, features and lemmas of treebanks, for use with this lexicon.
 * For each part of speech the categories that matter are added one after another as long as rules and errors become
 * fewer. Words that the rules and the lexicon together get wrong have rules of their own. `listed` are words with known
 * lemmas that a treebank of the usual size does not have or has wrong, such as irregular verbs.
 */
export function buildLemmas(
  treebank: readonly ConlluSentence[],
  inventory: Inventory,
  lexicon: Lexicon,
  listed: readonly ConlluSentence[] = [],
): Uint8Array {
  const all = [...treebank, ...Array<readonly ConlluSentence[]>(LISTED_WEIGHT).fill(listed).flat()];
  const { samples, scripts, plainMarks } = lemmaSamples(all, inventory);
  const categories = inventory.features.length;
  const parts: Parts = {
    plainMarks,
    casing: new Uint8Array(inventory.upos.length),
    matters: new Uint8Array(inventory.upos.length * categories),
    categories,
    rules: new Map(),
    scripts,
  };
  for (const [upos, members] of Map.groupBy(samples, (sample) => sample.upos)) {
    addScriptRules(upos, members, parts);
    addCasingRules(upos, members, parts, lexicon);
  }
  addCorrections(samples, parts, lexicon);
  return write(parts);
}

function addScriptRules(upos: number, samples: readonly Sample[], parts: Parts): void {
  const { matters, categories } = parts;
  let best = scriptRules(upos, samples, parts);
  for (let chosen = 0; chosen >= 0; ) {
    chosen = -1;
    let better = best;
    for (let at = upos * categories; at < (upos + 1) * categories; at++) {
      if (matters[at] === 1 || !varies(samples, at - upos * categories)) continue;
      matters[at] = 1;
      const tried = scriptRules(upos, samples, parts);
      matters[at] = 0;
      if (tried.cost < better.cost && tried.cost <= best.cost - LEAST_SAVING) {
        better = tried;
        chosen = at;
      }
    }
    if (chosen >= 0) matters[chosen] = 1;
    best = better;
  }
  addRules(parts.rules, best.rules);
  for (const [normal, outcomes] of Map.groupBy(samples.map(scriptOutcome), (outcome) => outcome.normal)) {
    if (best.exceptions.has(normal)) setWhole(parts.rules, wordGroup(upos), normal, usualValue(outcomes));
  }
}

function varies(samples: readonly Sample[], category: number): boolean {
  return samples.some(({ features }) => features[category] !== samples[0]?.features[category]);
}

function scriptOutcome({ normal, script, count, regular }: Sample): Outcome {
  return { normal, value: script, count, regular };
}

/** Groups have no keys in common but by chance. */
function addRules(to: Rules, from: Rules): void {
  for (const [key, value] of from) to.set(key, value);
}

/** The rules with the categories as they are, and what they cost. */
function scriptRules(upos: number, samples: readonly Sample[], { matters, categories, scripts }: Parts) {
  const rules: Rules = new Map();
  const exceptions = new Set<string>();
  let cost = 0;
  const holds = (value: number, ending: string): boolean => {
    const { prefix, suffix, whole } = scripts[value] as EditScript;
    return whole === null && prefix === "" && ending.endsWith(normalForm(suffix));
  };
  const groups = Map.groupBy(samples, ({ features }) => scriptGroup({ matters, categories }, upos, features, 0));
  for (const [group, members] of groups) {
    const found = endingRules(group, members.map(scriptOutcome), 0, holds);
    addRules(rules, found.rules);
    for (const word of found.exceptions) exceptions.add(word);
    cost += found.errors + found.rules.size;
  }
  return { rules, exceptions, cost };
}

function addCasingRules(upos: number, samples: readonly Sample[], parts: Parts, lexicon: Lexicon): void {
  const counts = [LOWER, AS_FORM, FIRST_CAPITAL, ALL_CAPITALS].map(
    (casing) => samples.filter((sample) => sample.kind !== 0 && sample.casing === casing).length,
  );
  const usual = counts.indexOf(Math.max(...counts));
  parts.casing[upos] = usual;
  const groups = Map.groupBy(samples, ({ normal, kind, first }) =>
    casingGroup(upos, kind, first, kind !== 0 && isOrdinary(lexicon, normal)),
  );
  for (const [group, members] of groups) {
    const outcomes = members.map(({ normal, casing, count, regular }) => ({ normal, value: casing, count, regular }));
    const start = (members[0] as Sample).kind === 0 ? LOWER : usual;
    addRules(parts.rules, endingRules(group, outcomes, start, () => true).rules);
  }
}

/** Rules for the words of training whose usual lemma does not come out. */
function addCorrections(samples: readonly Sample[], parts: Parts, lexicon: Lexicon): void {
  const draft = openLemmatizer(write(parts), lexicon);
  const groupOf = ({ upos, features }: Sample): number => scriptGroup(parts, upos, features, 0);
  for (const members of Map.groupBy(samples, (sample) => `${groupOf(sample)} ${sample.normal}`).values()) {
    const counted = members.filter(({ regular, count }) => regular || count > 1);
    const usual = parts.scripts[usualValue(counted.map(scriptOutcome))];
    const [sample] = counted;
    if (!sample || !usual) continue;
    const { upos, word, normal } = sample;
    readEndings(normal);
    const found = scriptOf(draft, upos, groupOf(sample), word);
    if (edit(found, word) !== edit(usual, word)) {
      setWhole(parts.rules, groupOf(sample), normal, parts.scripts.indexOf(usual));
    }
  }
}

function write({ plainMarks, casing, matters, categories, rules, scripts }: Parts): Uint8Array {
  const slots = slotsFor(rules.size);
  if (scripts.length >= NO_RULE) throw new RangeError(`${scripts.length} edit scripts are more than ${NO_RULE - 1}`);
  const place = lemmaLayout(slots, casing.length, categories);
  const written = new TextEncoder().encode(writeScripts(scripts));
  const section = new Uint8Array(place.scripts + written.length);
  const header = [slots, casing.length, categories, plainMarks ? 1 : 0, written.length];
  new Uint32Array(section.buffer, 0, LEMMA_HEADER).set(header);
  const keys = new Uint32Array(section.buffer, place.keys, slots);
  const values = new Uint16Array(section.buffer, place.values, slots).fill(NO_RULE);
  fillTable({ keys, values }, rules);
  section.set(casing, place.casing);
  section.set(matters, place.matters);
  section.set(written, place.scripts);
  return section;
}
