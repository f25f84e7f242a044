import type { Span } from "../schema/span.ts";
import { sourceTitle } from "./dossier-data.ts";
import type { Note } from "./notes.ts";
import type { Reading } from "./reading.ts";
import { formatRoute, route } from "./route.ts";

interface Props {
  readonly note: Note;
  readonly open: Reading;
}

/** Quotations beyond these are counted and not shown. */
const SHOWN = 12;
const LONGEST = 1500;

/** The words that a finding rests on: those of this source, then those of others with the way there. */
export function Evidence({ note, open }: Props) {
  const here = open.source.record.id;
  const { evidence } = note.finding;
  const own = evidence.filter((span) => span.source === here);
  const others = evidence.filter((span) => span.source !== here);
  const left = Math.max(own.length - SHOWN, 0) + Math.max(others.length - SHOWN, 0);
  return (
    <section class="evidence">
      <h3>Evidence</h3>
      {own.slice(0, SHOWN).map((span) => (
        <blockquote key={span.start}>{clip(span)}</blockquote>
      ))}
      {others.slice(0, SHOWN).map((span) => (
        <figure key={`${span.source} ${span.start}`}>
          <blockquote>{clip(span)}</blockquote>
          <figcaption>
            <a
              href={formatRoute({
                screen: "reader",
                source: span.source,
                finding: note.finding.id,
                at: null,
                asOf: route.value.asOf,
              })}
            >
              {sourceTitle(span.source)}
            </a>
          </figcaption>
        </figure>
      ))}
      {left > 0 && <p class="why">and {left} more</p>}
    </section>
  );
}

function clip({ exact }: Span): string {
  return exact.length > LONGEST ? `${exact.slice(0, LONGEST)}…` : exact;
}
