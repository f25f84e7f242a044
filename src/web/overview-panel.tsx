import { counted } from "./kinds.ts";
import { Legend } from "./legend.tsx";
import { type Reading, reviewOf } from "./reading.ts";
import { voiceName } from "./voice-name.ts";

/** What is known of a source while none of its findings is selected. */
export function OverviewPanel({ open }: { readonly open: Reading }) {
  const { record } = open.source;
  const decided = open.notes.filter((note) => reviewOf(note) !== "proposed").length;
  const { findings } = open.source;
  return (
    <div class="overview">
      <h2>About this source</h2>
      <p>
        {(["attributions", "events", "actors"] as const)
          .map((kind) => counted(findings[kind].length, kind))
          .join(" · ")}
      </p>
      {open.notes.length > 0 && (
        <p>
          <progress aria-label="Findings decided" max={open.notes.length} value={decided} /> {decided} of{" "}
          {open.notes.length} decided
        </p>
      )}
      <dl class="rows">
        <div>
          <dt>Voice</dt>
          <dd>
            {voiceName(record)} <span class="why">{record.groupWhy}</span>
          </dd>
        </div>
        <div>
          <dt>File</dt>
          <dd>
            <code>{record.file}</code>
          </dd>
        </div>
      </dl>
      <h3>Marks in the text</h3>
      <Legend />
      <p class="hint">
        <kbd>j</kbd> goes to the next finding, <kbd>k</kbd> to the one before; <kbd>a</kbd> accepts, <kbd>r</kbd>{" "}
        rejects, <kbd>u</kbd> is unsure; <kbd>c</kbd> corrects a statement.
      </p>
    </div>
  );
}
