import { DOCUMENTS } from "./lexicon.ts";
import type { Reading } from "./reading.ts";
import type { Scene } from "./scene.ts";

/** Words before a text is named within which its issuer is looked for. */
const REACH = 8;

/** Whose a statement is: "the ministry's statement", "Ito said in a statement", "issued a statement", "a statement by Ito". −1 if unsaid. */
export function issuerOf({ reading, tree }: Scene, index: number, resolved: ReadonlyMap<number, number>): number {
  const { words, meant } = reading;
  const word = words[index];
  if (!word || !DOCUMENTS.has(word.lemma.toLowerCase())) return -1;
  const whose = (at: number): number => ((meant[at] ?? -1) >= 0 ? (meant[at] as number) : (resolved.get(at) ?? -1));
  for (let at = Math.max(0, index - REACH); at <= index + REACH; at++) {
    const near = words[at];
    if (near?.head !== index) continue;
    const own = near.deprel === "nmod:poss" || (/^nmod/.test(near.deprel) && isIssuedBy(words, at));
    if (own && whose(at) >= 0) return whose(at);
  }
  if (!/^(?:obl|obj)/.test(word.deprel)) return -1;
  const subject = tree.subject[word.head] ?? -1;
  return subject >= 0 && subject !== index ? whose(subject) : -1;
}

/** "by the ministry", "from Tokyo": what stands at the beginning of a phrase. */
function isIssuedBy(words: Reading["words"], at: number): boolean {
  for (let before = at - 1; before > at - REACH; before--) {
    const word = words[before];
    if (word?.head === at && word.deprel === "case") return /^(?:by|from|of)$/i.test(word.text);
  }
  return false;
}
