import type { RunningText } from "../../conllu.ts";
import { TOKEN } from "../../tokenize/model.ts";
import { abbreviate, type Family } from "./abbreviate.ts";
import { annotate, itemise } from "./embellish.ts";
import { type Piece, piecesOf, SENTENCE } from "./pieces.ts";

/** A text with what is known of the place before each of its characters. */
export interface LabelledText {
  readonly text: string;
  /** JOIN, WORD, TOKEN (`../../tokenize/model.ts`) or SENTENCE at each code unit that could begin a word. */
  readonly labels: Uint8Array;
}

/** How the paragraphs of a document are set. */
export type Setting = "blocks" | "lines" | "wrapped" | "joined";

/**
 * A document set in one of several ways, so that what is learned from it does not lean on one: paragraphs as blocks
 * between blank lines, as lines, hard-wrapped, or run together; with straight or curly quotation marks and
 * apostrophes, with one or two blanks between sentences, with other abbreviations of the same kind, with lists and notes.
 */
export function layOut(
  document: RunningText,
  setting: Setting,
  vary: boolean,
  families: readonly Family[],
  random: () => number,
): LabelledText {
  let pieces = piecesOf(document);
  if (vary) {
    ask(pieces, random);
    varyMarks(pieces, random);
    pieces = abbreviate(pieces, families, random);
    if (random() < LISTED) pieces = itemise(pieces, random);
    if (random() < NOTED) pieces = annotate(pieces, random);
    if (random() < 0.15) widen(pieces);
  }
  set(pieces, setting, random);
  return join(pieces);
}

/** Shares of the varied documents with lists and with notes. */
const LISTED = 0.2;
const NOTED = 0.15;

/** How often the comma before a closing quotation mark within a sentence becomes a question or exclamation mark. */
const ASKED = 0.45;

function ask(pieces: Piece[], random: () => number): void {
  pieces.forEach((piece, i) => {
    const [mark, next] = [pieces[i + 1], pieces[i + 2]];
    if (piece.form !== "," || mark?.gap !== "" || !/^(?:["”’»]|'')$/.test(mark.form)) return;
    if (next?.label === TOKEN && /^\p{L}/u.test(next.form) && random() < ASKED) piece.form = random() < 0.7 ? "?" : "!";
  });
}

function varyMarks(pieces: Piece[], random: () => number): void {
  const quotes = random();
  const apostrophes = random();
  const dashes = random();
  let open = false;
  for (const piece of pieces) {
    if (/\n/.test(piece.gap)) open = false;
    if (quotes < 0.4 && /^(?:"|''|``)$/.test(piece.form)) {
      open = !open;
      piece.form = open ? "“" : "”";
    } else if (quotes > 0.7) piece.form = piece.form.replace(/[“”]/g, '"');
    if (apostrophes < 0.4) piece.form = piece.form.replace(/(?<=\p{L})['`]|^['`](?=\p{L})/gu, "’");
    else if (apostrophes > 0.7) piece.form = piece.form.replace(/’/g, "'");
    if (/^(?:--|—|–|-)$/.test(piece.form) && dashes < 0.5 && piece.gap === " ") piece.form = dashes < 0.25 ? "—" : "–";
  }
}

function widen(pieces: Piece[]): void {
  for (const piece of pieces) if (piece.label === SENTENCE && piece.gap === " ") piece.gap = "  ";
}

function set(pieces: Piece[], setting: Setting, random: () => number): void {
  const width = 58 + Math.floor(random() * 24);
  let line = 0;
  for (const piece of pieces) {
    if (/\n/.test(piece.gap)) {
      if (setting === "lines") piece.gap = "\n";
      else if (setting === "joined") piece.gap = " ";
      line = piece.form.length;
    } else {
      line += piece.gap.length + piece.form.length;
      if (setting === "wrapped" && piece.gap !== "" && line > width) {
        piece.gap = "\n";
        line = piece.form.length;
      }
    }
  }
}

function join(pieces: readonly Piece[]): LabelledText {
  let text = "";
  for (const { gap, form } of pieces) text += gap + form;
  const labels = new Uint8Array(text.length);
  let at = 0;
  for (const { gap, form, label } of pieces) {
    at += gap.length;
    labels[at] = label;
    at += form.length;
  }
  return { text, labels };
}
