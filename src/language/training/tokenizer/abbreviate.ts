import { TOKEN } from "../../tokenize/model.ts";
import { type Piece, SENTENCE } from "./pieces.ts";

/**
 * Abbreviations any of which may stand for any other, and for the words in `full` where what `before` says follows.
 * Those before a person's name may also be put before one; those before anything may also end a sentence.
 */
export interface Family {
  readonly short: readonly string[];
  readonly full: readonly string[];
  readonly before: "person" | "name" | "number" | "anything" | "nothing";
}

/** How often an abbreviation is exchanged, a full word abbreviated, a forename made an initial or given a title. */
const EXCHANGED = 0.7;
const ABBREVIATED = 0.3;
const INITIAL = 0.05;
const TITLED = 0.06;

/** How often the name at a sentence's end becomes an abbreviation, whose full stop is then the sentence's too. */
const LAST = 0.05;

/** Pieces abbreviated at random: treebanks are too small to hold each abbreviation often enough. */
export function abbreviate(pieces: readonly Piece[], families: readonly Family[], random: () => number): Piece[] {
  const titles = families.find(({ before }) => before === "person");
  const last = families.filter(({ before }) => before === "anything").flatMap(({ short }) => short);
  let swallowed = false;
  return pieces.flatMap((piece, i) => {
    const next = pieces[i + 1];
    if (swallowed) {
      swallowed = false;
      return [];
    }
    if (piece.proper && last.length > 0 && isStop(next, pieces[i + 2]) && random() < LAST) {
      swallowed = true;
      return [{ ...piece, form: any(last, random) }];
    }
    const family = families.find(({ short, full }) => short.includes(piece.form) || full.includes(piece.form));
    if (family) {
      const change = family.short.includes(piece.form)
        ? random() < EXCHANGED
        : fits(piece, next, family.before) && random() < ABBREVIATED;
      return [change ? { ...piece, form: any(family.short, random) } : piece];
    }
    if (!titles || !piece.forename) return [piece];
    const chance = random();
    if (chance < TITLED)
      return [
        { ...piece, form: any(titles.short, random) },
        { ...piece, gap: " ", label: TOKEN },
      ];
    if (chance > TITLED + INITIAL) return [piece];
    const initial = { ...piece, form: `${piece.form.slice(0, 1)}.` };
    const middle = { ...piece, form: `${letter(random)}.`, gap: " ", label: TOKEN };
    return random() < 0.3 ? [initial, middle] : [initial];
  });
}

/** Whether `piece` is the full stop right after a word that ends its sentence. */
function isStop(piece: Piece | undefined, next: Piece | undefined): boolean {
  return piece?.form === "." && piece.gap === "" && piece.label === TOKEN && (!next || next.label === SENTENCE);
}

function fits(piece: Piece, next: Piece | undefined, before: Family["before"]): boolean {
  if (before === "anything") return piece.proper;
  if (next === undefined || !/^[ \n]$/.test(next.gap) || next.label === SENTENCE) return false;
  return before === "number" ? /^\d/.test(next.form) : piece.proper && next.proper && /^\p{Lu}/u.test(next.form);
}

function any(words: readonly string[], random: () => number): string {
  return words[Math.floor(random() * words.length)] as string;
}

function letter(random: () => number): string {
  return String.fromCharCode(65 + Math.floor(random() * 26));
}
