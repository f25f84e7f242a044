import { TOKEN } from "../../tokenize/model.ts";
import { type Piece, SENTENCE } from "./pieces.ts";

/** How often a paragraph becomes a list's item, and a sentence's end gets a note, in documents that have such. */
const ITEM = 0.5;
const NOTE = 0.2;

const BULLETS = ["-", "•", "*", "–", "·", "▪"];

/** Paragraphs made into items of lists at random: a line each, after a bullet. */
export function itemise(pieces: readonly Piece[], random: () => number): Piece[] {
  const bullet = BULLETS[Math.floor(random() * BULLETS.length)] as string;
  return pieces.flatMap((piece) => {
    if (piece.label !== SENTENCE || !/\n/.test(piece.gap) || random() >= ITEM) return [piece];
    const mark: Piece = { form: bullet, gap: "\n", label: SENTENCE, proper: false, forename: false };
    return [mark, { ...piece, gap: " ", label: TOKEN }];
  });
}

/** The numbers of notes in brackets after sentences' ends, at random, as encyclopedias and papers have them. */
export function annotate(pieces: readonly Piece[], random: () => number): Piece[] {
  const apart = random() < 0.2 ? " " : "";
  let number = 0;
  return pieces.flatMap((piece, i) => {
    const next = pieces[i + 1];
    if (piece.form !== "." || (next && next.label !== SENTENCE) || random() >= NOTE) return [piece];
    number++;
    const note = ["[", String(number), "]"].map(
      (form, part): Piece => ({ form, gap: part === 0 ? apart : "", label: TOKEN, proper: false, forename: false }),
    );
    return [piece, ...note];
  });
}
