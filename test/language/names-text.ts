import { openGazetteer } from "../../src/language/names/gazetteer.ts";
import { LABELS, NAME_LABELS } from "../../src/language/names/labels.ts";
import { type Name, type NamesInput, names } from "../../src/language/names.ts";
import { buildGazetteer } from "../../src/language/training/gazetteer.ts";

export const GAZETTEER = openGazetteer(buildGazetteer());
const TAGS = ["X", "PROPN", "PART", "PUNCT", "ADP", "DET"];

/**
 * A document in the notation "Ada_B-PER Marin_I-PER spoke . / Marin_O spoke .": a sentence ends at a slash, a word without
 * a label is surely no name, one with a label has it with the probability given after it ("_B-PER:0.6", else 0.9).
 */
export function labelled(notation: string): NamesInput {
  const text: string[] = [];
  const sentenceStarts = [0];
  const rows: { start: number; end: number; label: string; sure: number }[] = [];
  let at = 0;
  for (const item of notation.split(/\s+/)) {
    if (item === "/") {
      sentenceStarts.push(rows.length);
      continue;
    }
    const [, form = item, label = "O", sure] = /^(.+?)(?:_([A-Z-]+)(?::([\d.]+))?)?$/u.exec(item) ?? [];
    text.push(form);
    rows.push({ start: at, end: at + form.length, label, sure: Number(sure ?? (item === form ? 0.99 : 0.9)) });
    at += form.length + 1;
  }
  sentenceStarts.push(rows.length);
  const labelScores = new Float32Array(rows.length * LABELS);
  rows.forEach(({ label, sure }, i) => {
    labelScores.fill(Math.log((1 - sure) / (LABELS - 1)), i * LABELS, (i + 1) * LABELS);
    labelScores[i * LABELS + NAME_LABELS.indexOf(label)] = Math.log(sure);
  });
  return {
    text: text.join(" "),
    count: rows.length,
    starts: Int32Array.from(rows, ({ start }) => start),
    ends: Int32Array.from(rows, ({ end }) => end),
    sentenceStarts: Int32Array.from(sentenceStarts),
    labelScores,
    upos: Uint8Array.from(text, (form) => TAGS.indexOf(tagOf(form))),
    tags: TAGS,
  };
}

function tagOf(form: string): string {
  if (/^['’]s?$/.test(form)) return "PART";
  if (!/[\p{L}\p{N}]/u.test(form)) return "PUNCT";
  if (/^(?:of|in|for)$/.test(form)) return "ADP";
  return /^\p{Lu}/u.test(form) ? "PROPN" : "X";
}

/** The names of a document in that notation, as "person: Ada Marin". */
export function namesIn(notation: string): string[] {
  const input = labelled(notation);
  return names(input, GAZETTEER).map((name) => told(name, input.text));
}

function told({ start, end, type }: Name, text: string): string {
  return `${type}: ${text.slice(start, end)}`;
}
