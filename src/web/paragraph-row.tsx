import type { Boilerplate } from "../schema/source.ts";
import { layerClasses } from "./layers.ts";
import { MarginNote } from "./margin-note.tsx";
import { type Mark, runsWithin } from "./mark-runs.ts";
import type { Note } from "./notes.ts";
import type { Paragraph } from "./paragraphs.ts";
import { type Reading, runs } from "./reading.ts";

interface Props {
  readonly open: Reading;
  readonly block: Paragraph;
  readonly notes: readonly Note[];
  readonly chosen: readonly Mark[];
}

/** A paragraph with its marks, and its notes beside it. */
export function ParagraphRow({ open, block, notes, chosen }: Props) {
  const { text, boilerplate } = open.source;
  const ends = numbersByEnd(notes, block);
  const cuts = [...ends.keys(), ...notes.map((note) => note.anchor.start)];
  const aside = boilerplate.find((part) => part.start < block.end && part.end > block.start);
  return (
    <div class="row">
      <p class={block.wrapped ? "prose wrapped" : "prose"} data-start={block.start}>
        {runsWithin(runs.value, block.start, block.end, cuts, chosen).map(({ start, end, layers }) => {
          const number = ends.get(end);
          if (layers === 0 && number === undefined) return text.slice(start, end);
          return (
            <span key={start} class={layerClasses(layers)} data-from={start} data-number={number}>
              {text.slice(start, end)}
            </span>
          );
        })}
      </p>
      <div class="margin">
        {aside && <p class="aside-label">{ASIDE_WORDS[aside.kind]}</p>}
        {notes.length > 0 && (
          <ol class="notes" aria-label="Notes">
            {notes.map((note) => (
              <MarginNote key={note.finding.id} note={note} open={open} />
            ))}
          </ol>
        )}
      </div>
    </div>
  );
}

const ASIDE_WORDS: Readonly<Record<Boilerplate["kind"], string>> = {
  title: "title",
  byline: "by-line",
  dateline: "dateline",
  navigation: "navigation",
  caption: "caption",
  disclaimer: "disclaimer",
  licence: "licence",
  "author-note": "about the author",
  related: "related",
  comments: "comments",
  metadata: "metadata",
};

/** Numbers of the notes whose anchors end at a place; one that goes on beyond the paragraph is numbered at its end. */
function numbersByEnd(notes: readonly Note[], block: Paragraph): Map<number, string> {
  const ends = new Map<number, string>();
  for (const { number, anchor } of notes) {
    if (number === null) continue;
    const end = Math.min(anchor.end, block.end);
    const before = ends.get(end);
    ends.set(end, before === undefined ? `${number}` : `${before}·${number}`);
  }
  return ends;
}
