import type { Attribution } from "../schema/findings.ts";

interface Props {
  readonly statement: Attribution;
  readonly names: Readonly<Record<string, string>>;
  readonly reporter: string;
  /** Goes to the statement that reports this one; null where the source itself does. */
  readonly onReporter: (() => void) | null;
}

/** Who reports it, who speaks, in which word, and what is said. */
export function StatementFlow({ statement, names, reporter, onReporter }: Props) {
  const { speaker, speakerSpan, cue, content } = statement;
  const name = speaker === null ? (speakerSpan?.exact ?? "not named") : (names[speaker] ?? speaker);
  return (
    <dl class="flow">
      <div>
        <dt>Reported by</dt>
        <dd>
          {onReporter ? (
            <button type="button" class="link" onClick={onReporter}>
              {reporter}
            </button>
          ) : (
            reporter
          )}
        </dd>
      </div>
      <div>
        <dt>Speaker</dt>
        <dd>
          <span class="m-speaker">{name}</span>
          {speakerSpan && speakerSpan.exact !== name && <span class="why">written “{clip(speakerSpan.exact)}”</span>}
        </dd>
      </div>
      <div>
        <dt>Cue</dt>
        <dd>{cue ? <span class="m-cue">{clip(cue.exact)}</span> : <span class="none">no word of saying</span>}</dd>
      </div>
      <div>
        <dt>Content</dt>
        <dd class="quote">
          {content.map((span) => (
            <span key={span.start} class="m-content">
              {clip(span.exact)}
            </span>
          ))}
        </dd>
      </div>
    </dl>
  );
}

/** A span without end would push everything else out of the panel. */
function clip(text: string): string {
  return text.length > 1500 ? `${text.slice(0, 1500)}…` : text;
}
