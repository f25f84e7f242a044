import type { Article } from "../article/article.ts";
import type { CueLexicon } from "./cues.ts";

/** A text as the rules of attributions read it: with the words that attribute. */
export interface CuedArticle extends Article {
  readonly cues: CueLexicon;
}
