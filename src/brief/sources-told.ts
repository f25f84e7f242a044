import { readingOrder } from "../analysis/reading-order.ts";
import { dateWords } from "../schema/date-words.ts";
import type { Finding, FindingsDocument, SourceRecord } from "../schema/findings.ts";
import type { Span } from "../schema/span.ts";
import type { BriefLine, BriefSection } from "./brief.ts";
import type { Citations } from "./citations.ts";
import { counted } from "./counted.ts";
import { NAME_LENGTH, shortened, TITLE_LENGTH } from "./shortened.ts";

const READ_FIRST = 3;
const SOURCES_EACH = 2;

export function readFirst(document: FindingsDocument, citations: Citations): BriefSection {
  const names = new Map(document.actors.map(({ id, name }) => [id, name]));
  const lines = readingOrder(document, READ_FIRST).flatMap(({ source, statements, events, newActors }): BriefLine[] => {
    const span = firstSpanIn(source.id, document.attributions) ?? firstSpanIn(source.id, document.events);
    if (!span) return [];
    const people = newActors
      .slice(0, 3)
      .map((id) => shortened(names.get(id) ?? id, NAME_LENGTH))
      .join(", ");
    const adds = people === "" ? "" : `, among them of ${people}`;
    const text = `${counted(statements, "statement")} and ${counted(events, "event")}${adds}`;
    return [{ lead: titleOf(source), text, cites: [citations.cite(span)], proposed: false }];
  });
  return { heading: "What to read first", note: lines.length === 0 ? "Nothing to choose by was found." : null, lines };
}

function firstSpanIn(source: string, findings: readonly Finding[]): Span | undefined {
  for (const { evidence, review } of findings) {
    const span = review === "rejected" ? undefined : evidence.find((one) => one.source === source);
    if (span) return span;
  }
  return undefined;
}

export function sourcesAndVoices({ sources }: FindingsDocument, most: number, citations: Citations): BriefSection {
  const voices = [...Map.groupBy(sources, ({ group }) => group).values()].sort((a, b) => b.length - a.length);
  const lines = voices.slice(0, most).map((members): BriefLine => {
    const [first] = members as [SourceRecord];
    const name = shortened(first.publisher ?? first.author ?? "Publisher not named", TITLE_LENGTH);
    const titles = members
      .slice(0, SOURCES_EACH)
      .map((source) => `${source.id} “${titleOf(source)}”, ${dateWords(source.published)}`);
    const more = members.length > SOURCES_EACH ? `; ${members.length - SOURCES_EACH} more` : "";
    const cites = members.slice(0, SOURCES_EACH).map(({ id }) => citations.citeSource(id));
    return { lead: name, text: titles.join("; ") + more, cites, proposed: false };
  });
  const rest = voices.length - lines.length;
  return {
    heading: "Sources and voices",
    note: sources.length === 0 ? "No source." : rest > 0 ? `${counted(rest, "more voice")} in the dossier.` : null,
    lines,
  };
}

function titleOf({ title, file }: SourceRecord): string {
  return shortened(title ?? file, TITLE_LENGTH);
}
