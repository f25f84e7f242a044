import type { Attribution } from "../schema/findings.ts";
import type { ChainLink } from "./speaker-chain.ts";

interface Props {
  readonly statement: Attribution;
  /** Whoever wrote or published the source. */
  readonly reporter: string;
  /** Who reports whom, outermost first, down to the statement's own speaker. */
  readonly chain: readonly ChainLink[];
  readonly onStatement: (finding: string) => void;
}

/** Who reports it, who speaks, in which word, and what is said. */
export function StatementFlow({ statement, reporter, chain, onStatement }: Props) {
  const { speakerSpan, cue, content } = statement;
  const own = chain.at(-1);
  return (
    <dl class="flow">
      <div>
        <dt>Reported by</dt>
        <dd>{reporter}</dd>
      </div>
      <div>
        <dt>{chain.length > 1 ? "Speakers" : "Speaker"}</dt>
        <dd>
          <Chain chain={chain} onStatement={onStatement} />
          {own && speakerSpan && speakerSpan.exact !== own.words && (
            <span class="why">written “{clip(speakerSpan.exact)}”</span>
          )}
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

/** The speakers from the outermost to the one whose statement it is; each but the last leads to its own statement. */
function Chain({ chain, onStatement }: Pick<Props, "chain" | "onStatement">) {
  return (
    <ol class="chain">
      {chain.map(({ finding, words, resolved }, index) => (
        <li key={finding ?? "beyond"}>
          {index > 0 && (
            <>
              <span class="hidden">reports </span>
              <span class="by" aria-hidden="true">
                ‹
              </span>{" "}
            </>
          )}
          {finding !== null && index < chain.length - 1 ? (
            <button type="button" class="link" onClick={() => onStatement(finding)}>
              {clip(words)}
            </button>
          ) : (
            <span class={finding === null ? undefined : "m-speaker"}>{clip(words)}</span>
          )}
          {!resolved && finding !== null && <span class="unresolved"> not resolved</span>}
        </li>
      ))}
    </ol>
  );
}

/** A span without end would push everything else out of the panel. */
function clip(text: string): string {
  return text.length > 1500 ? `${text.slice(0, 1500).toWellFormed()}…` : text;
}
