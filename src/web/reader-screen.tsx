import { useSignalEffect } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { dateWords } from "../schema/date-words.ts";
import { endEdit } from "./editing.ts";
import { FilterBar } from "./filter-bar.tsx";
import { FindingPanel } from "./finding-panel.tsx";
import { SIGNS_WORDS } from "./legend.tsx";
import { tell } from "./notice.ts";
import { OverviewPanel } from "./overview-panel.tsx";
import { foundRange, loadReading, type Reading, reading, readingTrouble, selectedNote } from "./reading.ts";
import { route } from "./route.ts";
import { revealRange, select } from "./selection.ts";
import { StretchView } from "./stretch-view.tsx";
import { followNoteKeys, followTextClicks } from "./text-gestures.ts";
import { Trouble } from "./trouble.tsx";

/** One source with its findings in the margin, and the selected finding beside it. */
export function ReaderScreen() {
  const now = route.value;
  const id = now.screen === "reader" ? now.source : "";
  const { asOf } = now;
  useEffect(() => {
    endEdit();
    void loadReading(id, asOf);
  }, [id, asOf]);
  useSignalEffect(showWhatIsAsked);

  const open = reading.value;
  if (readingTrouble.value) {
    return (
      <main id="main" tabIndex={-1} class="reader">
        <Trouble refusal={readingTrouble.value} />
      </main>
    );
  }
  if (!open || open.source.record.id !== id) return <main id="main" tabIndex={-1} class="reader" aria-busy="true" />;
  const note = selectedNote.value;
  return (
    <div class={note ? "desk with-selection" : "desk"}>
      <ReaderText open={open} />
      <aside aria-label={note ? "Selected finding" : "About this source"} class="panel">
        {note ? <FindingPanel note={note} open={open} /> : <OverviewPanel open={open} />}
      </aside>
    </div>
  );
}

/** Selects the finding or shows the sentence that the address names, once the source is there. */
function showWhatIsAsked(): void {
  const open = reading.value;
  const now = route.value;
  if (!open || now.screen !== "reader") return;
  if (now.finding && !open.byId.has(now.finding)) {
    tell("The finding that this address names is not in this source: it may have been derived anew.", true);
  } else if (now.finding && selectedNote.peek()?.finding.id !== now.finding) select(now.finding);
  const at = /^(\d+)-(\d+)$/.exec(now.at ?? "");
  if (!at) return;
  foundRange.value = { start: Number(at[1]), end: Number(at[2]) };
  revealRange(Number(at[1]));
}

function ReaderText({ open }: { readonly open: Reading }) {
  const { record } = open.source;
  const title = record.title ?? record.file;
  useEffect(() => {
    document.title = `${title} · Demarche`;
    // A screen reader begins here; a finding that was asked for takes the focus after this.
    document.getElementById("main")?.focus({ preventScroll: true });
    const text = document.getElementById("main");
    return text ? both(followTextClicks(text), followNoteKeys(text)) : undefined;
  }, [title]);
  return (
    <main id="main" tabIndex={-1} class="reader">
      <header class="source-head">
        <h1>{title}</h1>
        <p>{[record.author, record.publisher].filter((part) => part !== null).join(", ") || "No author stated"}</p>
        <p class="source-date">
          {dateWords(record.published)} {record.published !== null && <code>{record.published}</code>}{" "}
          <span class="why">{record.publishedWhy}</span>
        </p>
        <p class="on-paper">{SIGNS_WORDS}</p>
      </header>
      <FilterBar />
      <article aria-label="Text of the source" class="text">
        {open.pieces.map((piece) => (
          <StretchView key={piece.start} open={open} piece={piece} />
        ))}
      </article>
    </main>
  );
}

function both(one: () => void, other: () => void): () => void {
  return () => {
    one();
    other();
  };
}
