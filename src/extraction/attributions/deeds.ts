import { child, lemmaOf } from "../article/clause.ts";
import type { CuedArticle } from "./cued-article.ts";

const FORCES =
  /^(troop|force|navy|army|fleet|soldier|ship|vessel|boat|warship|destroyer|jet|plane|aircraft|unit|guard|police)$/;

/** Of verbs of speech as well as of deeds the objects that tell of a deed. */
const DEEDS: ReadonlyMap<string, RegExp> = new Map([
  [
    "offer",
    /^(aid|assistance|help|loan|credit|money|cash|food|fuel|medicine|vaccine|shelter|refuge|reward|discount|line|dinner)$/,
  ],
  ["order", FORCES],
  ["direct", FORCES],
  ["command", FORCES],
]);

/** "offered medical aid", "ordered the fleet to sail": what is given and who is commanded is no view that somebody puts forward. */
export function isDeed(article: CuedArticle, verb: number): boolean {
  const deeds = DEEDS.get(lemmaOf(article, verb));
  const object = child(article, verb, "obj", "iobj");
  return deeds !== undefined && object > verb && deeds.test(lemmaOf(article, object));
}
