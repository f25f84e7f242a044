import { readFileSync } from "node:fs";
import { type Lemmatizer, openLemmatizer } from "./lemmatize.ts";
import { type Lexicon, openLexicon } from "./lexicon.ts";
import { type FeatureCodec, featureCodec } from "./morphology.ts";
import { type Gazetteer, openGazetteer } from "./names/gazetteer.ts";
import { type Network, openNetwork } from "./network.ts";
import { type PackMeta, readPack } from "./pack.ts";
import { openTokenizer, type Tokenizer } from "./tokenize.ts";
import { WordCache } from "./word-cache.ts";

/** A pack ready for use: everything that the analysis of one language needs. */
export interface LanguagePack {
  readonly meta: PackMeta;
  /** Of the file's content, in hexadecimal. */
  readonly sha256: string;
  readonly tokenizer: Tokenizer;
  readonly lexicon: Lexicon;
  readonly words: WordCache;
  readonly gazetteer: Gazetteer;
  readonly network: Network;
  readonly features: FeatureCodec;
  readonly lemmatizer: Lemmatizer;
}

/** A pack over the bytes of its file, which must not be changed after. Throws PackError for bytes that are no pack. */
export function openPack(bytes: Uint8Array): LanguagePack {
  const pack = readPack(bytes);
  const lexicon = openLexicon(pack.section("lexicon"));
  return {
    meta: pack.meta,
    sha256: pack.sha256,
    tokenizer: openTokenizer(pack.section("tokenizer")),
    lexicon,
    words: new WordCache(lexicon),
    gazetteer: openGazetteer(pack.section("names")),
    network: openNetwork(pack.section("network"), lexicon),
    features: featureCodec(pack.meta.features),
    lemmatizer: openLemmatizer(pack.section("lemmas"), lexicon),
  };
}

let english: LanguagePack | undefined;

/** The English pack that comes with the program, opened at the first call. */
export function englishPack(): LanguagePack {
  english ??= openPack(readFileSync(new URL("../../packs/en.pack", import.meta.url)));
  return english;
}
