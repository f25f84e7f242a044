import { type Speaker, speakers } from "../analysis/speakers.ts";
import { type TimelineEntry, timeline } from "../analysis/timeline.ts";
import { dateWords } from "../schema/date-words.ts";
import { dayBounds } from "../schema/edtf.ts";
import type { FindingsDocument, SourceRecord } from "../schema/findings.ts";
import type { Brief } from "./brief.ts";
import { Citations, type CitedSource } from "./citations.ts";
import { counted } from "./counted.ts";
import { onceEach, whatHappened, whatIsPlanned } from "./events-told.ts";
import { printedHeight, TWO_PAGES } from "./paper.ts";
import { shortened, TITLE_LENGTH } from "./shortened.ts";
import { readFirst, sourcesAndVoices } from "./sources-told.ts";
import { whoSaidWhat } from "./who-said-what.ts";

export interface BriefInput {
  readonly title: string;
  readonly document: FindingsDocument;
  /** ISO day; the document is the dossier as known then. */
  readonly asOf?: string | undefined;
  /** How many sources were left out because they may be later. */
  readonly leftOut?: number;
  readonly source: (id: string) => CitedSource;
}

/** How many voices, speakers and events a brief has lines for. */
interface Shares {
  readonly voices: number;
  readonly speakers: number;
  readonly happened: number;
  readonly planned: number;
}

/** Two pages of A4 hold some 60 lines with their citations; where they are long ones, fewer: the first that fit. */
const SHARES: readonly Shares[] = [
  { voices: 7, speakers: 7, happened: 8, planned: 5 },
  { voices: 6, speakers: 6, happened: 7, planned: 4 },
  { voices: 5, speakers: 5, happened: 6, planned: 4 },
  { voices: 4, speakers: 4, happened: 5, planned: 3 },
  { voices: 3, speakers: 3, happened: 3, planned: 2 },
  { voices: 2, speakers: 2, happened: 2, planned: 2 },
  { voices: 1, speakers: 1, happened: 1, planned: 1 },
];

/** The brief of a dossier: sources and voices, who said what, what happened, what is planned, what to read first. */
export function composeBrief(input: BriefInput): Brief {
  const { document } = input;
  const found = { speaking: speakers(document), entries: onceEach(timeline(document)) };
  let brief: Brief | null = null;
  for (const shares of SHARES) {
    brief = composed(input, found, shares);
    if (printedHeight(brief) <= TWO_PAGES) break;
  }
  return brief as Brief;
}

interface Found {
  readonly speaking: readonly Speaker[];
  readonly entries: readonly TimelineEntry[];
}

function composed(
  { title, document, asOf, leftOut = 0, source }: BriefInput,
  { speaking, entries }: Found,
  shares: Shares,
): Brief {
  const citations = new Citations(source);
  const sections = [
    whoSaidWhat(document, speaking, shares.speakers, citations),
    whatHappened(entries, shares.happened, citations),
    whatIsPlanned(entries, document, shares.planned, citations),
    readFirst(document, citations),
    sourcesAndVoices(document, shares.voices, citations),
  ];
  return {
    title: shortened(title, 2 * TITLE_LENGTH),
    lede: lede(document, asOf, leftOut),
    sections,
    citations: citations.list(),
  };
}

function lede({ sources, attributions, events }: FindingsDocument, asOf: string | undefined, leftOut: number): string {
  const voices = new Set(sources.map(({ group }) => group)).size;
  const said = attributions.filter(({ review }) => review !== "rejected").length;
  const happened = events.filter(({ review }) => review !== "rejected").length;
  const known = asOf === undefined ? "" : `As known on ${dateWords(asOf)}. `;
  const omitted =
    leftOut === 0 ? "" : ` ${counted(leftOut, "source")} that may be later ${leftOut === 1 ? "is" : "are"} left out.`;
  return `${known}From ${counted(sources.length, "source")} of ${counted(voices, "voice")}${periodOf(sources)}: ${counted(said, "statement")} and ${counted(happened, "event")}.${omitted}`;
}

/** The years of publication as far as they are known; a source that is open to one side leaves the period so. */
function periodOf(sources: readonly SourceRecord[]): string {
  const bounds = sources.flatMap(({ published }) => dayBounds(published ?? "") ?? []);
  if (bounds.length === 0) return "";
  const firsts = bounds.map(({ first }) => first?.slice(0, 4)).sort();
  const lasts = bounds.map(({ last }) => last?.slice(0, 4)).sort();
  const first = firsts.includes(undefined) ? null : firsts[0];
  const last = lasts.includes(undefined) ? null : lasts.at(-1);
  if (first && last) return `, published ${first === last ? `in ${first}` : `from ${first} to ${last}`}`;
  if (first) return `, published in ${first} or later`;
  return last ? `, published in ${last} or before` : "";
}
