import { dateWords } from "../schema/date-words.ts";
import { FINDING_KINDS } from "../schema/finding-kinds.ts";
import type { FindingKind } from "../schema/findings.ts";
import type { ServedEntry } from "../schema/served.ts";
import { counted } from "./kinds.ts";
import { formatRoute } from "./route.ts";
import type { Voice } from "./voices-of.ts";

/** The kinds that are counted one by one; of the others there are few. */
const LISTED: readonly FindingKind[] = ["attributions", "events", "actors"];

export function sourceElementId(source: string): string {
  return `source-${source}`;
}

/** One voice with its sources. */
export function VoiceSection({ voice, asOf }: { readonly voice: Voice; readonly asOf: string | null }) {
  const { length } = voice.entries;
  return (
    <section class="voice" style={{ "--sources": String(length) }}>
      <header>
        <h2>{voice.name}</h2>
        <p>
          {length > 1 && `${length} sources, one voice: `}
          {voice.why}
        </p>
      </header>
      <ul>
        {voice.entries.map((entry) => (
          <SourceItem key={entry.record.id} entry={entry} asOf={asOf} />
        ))}
      </ul>
    </section>
  );
}

function SourceItem({ entry, asOf }: { readonly entry: ServedEntry; readonly asOf: string | null }) {
  const { record, counts, decided } = entry;
  const kinds = FINDING_KINDS.filter((kind) => counts[kind] > 0);
  const total = kinds.reduce((sum, kind) => sum + counts[kind], 0);
  const by = [record.author, record.publisher].filter((part) => part !== null).join(", ");
  return (
    <li class="source">
      <div class="told">
        <a
          id={sourceElementId(record.id)}
          href={formatRoute({ screen: "reader", source: record.id, finding: null, at: null, asOf })}
        >
          {record.title ?? record.file}
        </a>
        <p>
          {by || "no author stated"} · <span class="format">{formatOf(record.file)}</span> · <code>{record.id}</code>
        </p>
      </div>
      <div class="dated">
        <p class={record.published === null ? "unknown" : undefined}>{dateWords(record.published)}</p>
        <p>
          {record.published !== null && <code>{record.published}</code>} {dateReason(record)}
        </p>
      </div>
      <div class="found">
        <p>
          {kinds.length === 0
            ? "nothing found"
            : LISTED.filter((kind) => counts[kind] > 0)
                .map((kind) => counted(counts[kind], kind))
                .join(" · ")}
        </p>
        {total > 0 && (
          <p class="decided">
            <progress aria-label="Findings decided" max={total} value={decided} /> {decided} of {total} decided
          </p>
        )}
      </div>
    </li>
  );
}

/** Nothing where nothing is known: the date says that already. */
function dateReason({ published, publishedWhy }: ServedEntry["record"]): string {
  return published === null && publishedWhy === "unknown" ? "" : publishedWhy;
}

function formatOf(file: string): string {
  const dot = file.lastIndexOf(".");
  return dot < 0 ? "no format" : file.slice(dot + 1).toLowerCase();
}
