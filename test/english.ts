import { analyse } from "../src/language/analyse.ts";
import { englishPack } from "../src/language/language-pack.ts";
import type { Sentence } from "../src/language/sentence.ts";
import type { Range } from "../src/schema/span.ts";

/** A text analysed with the pack that comes with the program. */
export function english(text: string, within?: readonly Range[]): Sentence[] {
  return analyse(text, englishPack(), within);
}
