/**
 * `npm run bench:scores -- CONLLU...`: how good the English pack is on treebanks by genre, on their own words: shares
 * of words with the right part of speech, features (universal ones), lemma, head, and head and relation (without subtypes).
 * The genre is the first part of a document's or sentence's id, as EWT and GUM have it.
 */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { analyseTokens } from "../src/language/analyse.ts";
import { type ConlluSentence, readConllu, runningTexts, type TextSentence } from "../src/language/conllu.ts";
import { englishPack, openPack } from "../src/language/language-pack.ts";
import type { Token } from "../src/language/sentence.ts";
import { tokensOf } from "../src/language/to-conllu.ts";

const MEASURES = ["words", "upos", "feats", "lemma", "uas", "las"] as const;
type Counts = Record<(typeof MEASURES)[number], number>;

const args = process.argv.slice(2);
const named = args.indexOf("--pack");
const pack = named < 0 ? englishPack() : openPack(readFileSync(args.splice(named, 2)[1] as string));
const codec = pack.features;

for (const file of args) {
  const genres = new Map<string, Counts>();
  for (const document of runningTexts(readConllu(readFileSync(file, "utf8")))) {
    const sentences = analyseTokens(document.text, tokensOf(document), pack);
    for (const [i, { tokens, first }] of sentences.entries()) {
      const { conllu } = document.sentences[i] as TextSentence;
      for (const key of [genreOf(conllu), "all"]) {
        const counts = genres.get(key) ?? { words: 0, upos: 0, feats: 0, lemma: 0, uas: 0, las: 0 };
        genres.set(key, counts);
        count(conllu, tokens, first, counts);
      }
    }
  }
  console.log(`${basename(file)}: ${MEASURES.join(", ")}`);
  for (const [genre, counts] of [...genres].sort(([a], [b]) => (a === "all" ? 1 : b === "all" ? -1 : a < b ? -1 : 1))) {
    const shares = MEASURES.slice(1).map((measure) => ((100 * counts[measure]) / counts.words).toFixed(2));
    console.log(`| ${[genre, counts.words, ...shares].join(" | ")} |`);
  }
}

function count({ words }: ConlluSentence, tokens: readonly Token[], first: number, counts: Counts): void {
  words.forEach((gold, i) => {
    const token = tokens[i] as Token;
    const head = token.head < 0 ? 0 : token.head - first + 1;
    counts.words++;
    if (token.pos === gold.upos) counts.upos++;
    if (token.feats === known(gold.feats)) counts.feats++;
    if (gold.lemma === null || token.lemma === gold.lemma) counts.lemma++;
    if (head !== gold.head) return;
    counts.uas++;
    if (token.deprel.split(":")[0] === gold.deprel?.split(":")[0]) counts.las++;
  });
}

/** The features that the pack knows of, in its notation. */
function known(feats: string | null): string | null {
  const values = new Uint8Array(codec.categories.length);
  codec.encode(feats, values, 0);
  return codec.decode(values, 0);
}

function genreOf({ comments }: ConlluSentence): string {
  const id = comments.find((comment) => comment.startsWith("sent_id = "))?.slice(10) ?? "";
  return id.replace(/^GUM_/, "").split(/[-_]/)[0] || "unnamed";
}
