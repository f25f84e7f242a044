import { analyse, segment } from "../language/analyse.ts";
import { findDates, resolveDates } from "../language/dates.ts";
import type { LanguagePack } from "../language/language-pack.ts";
import type { Codebook } from "../schema/codebook.ts";
import type { Extract } from "../schema/extract.ts";
import type { Boilerplate, ReadSource } from "../schema/source.ts";
import type { Range } from "../schema/span.ts";
import { readArticle } from "./article/article.ts";
import { cuesOf } from "./attributions/codebook-cues.ts";
import { carriedOn, saidOn } from "./attributions/said-on.ts";
import { statementsOf } from "./attributions/statements.ts";
import { attributionsIn } from "./attributions.ts";
import { resolveMentions } from "./coreference.ts";
import { findTellings } from "./events.ts";
import { findNames } from "./names.ts";
import { boundPublication } from "./publication.ts";

/** Everything that one source yields by itself. What is marked as boilerplate has sentences, and no findings. */
export function extract(source: ReadSource, codebook: Codebook | null, pack: LanguagePack): Extract {
  const { text, boilerplate } = source;
  const sentences = analyse(text, pack, articleStretches(text, boilerplate)); // with tokens, tags and trees
  const dates = findDates(text, sentences); // as written
  const publication = boundPublication(source, dates); // stated, or bounded by what the text cites
  const names = findNames(text, sentences, codebook, publication.published);
  const article = readArticle(text, sentences); // the trees of the whole text
  const attributions = attributionsIn(article, cuesOf(codebook)); // sources, cues and contents as the words stand
  const { mentions, speakers } = resolveMentions(article, names, attributions); // names, pronouns, "the minister"
  const told = saidOn(sentences, attributions, resolveDates(text, dates, { published: publication.published }));
  const by = speakers.map(({ mention }) => (mention === null ? null : (mentions[mention]?.name ?? null)));
  const said = carriedOn(sentences, attributions, told, by); // when, where the text says so
  const statements = statementsOf(text, sentences, attributions, { speakers, said });
  const tellings = findTellings(article, mentions, dates, { published: publication.published });
  const marked = segment(text, pack, boilerplate);
  return {
    sentences: [...sentences, ...marked].map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start),
    ...publication,
    mentions,
    statements,
    tellings,
  };
}

/** What of a text is not marked, in order. */
function articleStretches(text: string, boilerplate: readonly Boilerplate[]): Range[] {
  const starts = [0, ...boilerplate.map(({ end }) => end)];
  const ends = [...boilerplate.map(({ start }) => start), text.length];
  return starts.map((start, n) => ({ start, end: ends[n] as number })).filter(({ start, end }) => start < end);
}
