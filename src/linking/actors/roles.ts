import { PRIVATE_CALLINGS } from "../../language/gazetteer/titles.ts";
import { office } from "../../language/office.ts";
import type { CodebookActor } from "../../schema/codebook.ts";
import { dayBounds } from "../../schema/edtf.ts";
import type { Mention } from "../../schema/extract.ts";
import type { Role } from "../../schema/findings.ts";
import type { Range, Span } from "../../schema/span.ts";
import { type LinkedSource, spanOf } from "../linked-source.ts";
import type { Cluster } from "./cluster.ts";

interface Held {
  readonly title: string;
  readonly of: string | null;
  /** By source, for each mention beside the title the year that its sentence is about, or null. */
  readonly bySource: Map<LinkedSource, (string | null)[]>;
  readonly evidence: { readonly at: number; readonly span: Span }[];
}

/** Nouns that describe a person and are no office, unless they are somebody's: "politician", but "China's negotiator". */
const DESCRIPTIONS =
  /^(?:politician|diplomat|analyst|expert|scholar|author|activist|historian|economist|leader|lawyer|journalist|columnist|negotiator|researcher|professor|lecturer|dissident|billionaire|fellow|dictator)$/i;

const PAST = /^(?:former|ex|late|then) /i;
const COMING = /^incoming |-(?:elect|designate)$/i;

/**
 * The offices that titles beside the name say a person holds: one for each office and whom it is of, with the time in
 * which sources say so. The codebook's dates stand where it knows the office.
 */
export function rolesOf(
  { codebook, mentions }: Cluster,
  byName: ReadonlyMap<string, string>,
  byCodebook: ReadonlyMap<string, string>,
): Role[] {
  const held = new Map<string, Held>();
  // With what the office is of first, so that "President Putin" joins "Russian President Vladimir Putin".
  const titled = mentions.map((entry, at) => ({ ...entry, at })).filter(({ mention }) => mention.title !== null);
  const withOf = titled.filter(({ mention }) => mention.titleOf !== null);
  for (const { source, mention, at } of [...withOf, ...titled.filter(({ mention }) => mention.titleOf === null)]) {
    const title = mention.title as string;
    const of = mention.titleOf === null ? null : (byName.get(mention.titleOf) ?? null);
    if ((of === null && DESCRIPTIONS.test(title)) || PRIVATE_CALLINGS.has(title.toLowerCase())) continue;
    const same = of === null ? [...held.values()].find((role) => office(role.title) === office(title)) : undefined;
    const key = `${office(title)}\n${of}`;
    const role = same ??
      held.get(key) ?? { title, of, bySource: new Map<LinkedSource, (string | null)[]>(), evidence: [] };
    if (!same) held.set(key, role);
    const dates = role.bySource.get(source) ?? [];
    role.bySource.set(source, dates);
    dates.push(yearOf(source, mention));
    role.evidence.push({ at, span: spanOf(source, mention) });
  }
  return [...held.values()].map(({ title, of, bySource, evidence }) => {
    const { dates, told } = datesOf(bySource);
    const past = PAST.test(title) && !(told && /^then /i.test(title));
    const dated = codebook ? fromCodebook(codebook, title, past, of, dates, byCodebook) : null;
    return {
      title: dated?.title ?? title,
      of: of ?? dated?.of ?? null,
      during: dated?.during ?? (past ? before(dates) : COMING.test(title) ? from(dates) : span(dates)),
      evidence: evidence.sort((a, b) => a.at - b.at).map((entry) => entry.span),
    };
  });
}

/** The codebook's role of the same office that was held when the sources were published, else the last of that office. */
function fromCodebook(
  actor: CodebookActor,
  title: string,
  past: boolean,
  of: string | null,
  dates: ReadonlySet<string>,
  byCodebook: ReadonlyMap<string, string>,
): { title: string; of: string | null; during: string } | null {
  const same = actor.roles.filter(
    (role) => office(role.title) === office(title.replace(PAST, "")) && (of === null || byCodebook.get(role.of) === of),
  );
  if (past)
    return fromRole(
      same.findLast((role) => !role.during.endsWith("..")),
      byCodebook,
    );
  const held = same.find((role) => [...dates].some((date) => overlaps(role.during, date))) ?? same.at(-1);
  return fromRole(held, byCodebook);
}

function fromRole(role: CodebookActor["roles"][number] | undefined, byCodebook: ReadonlyMap<string, string>) {
  return role ? { title: role.title, of: byCodebook.get(role.of) ?? null, during: role.during } : null;
}

function overlaps(a: string, b: string): boolean {
  const one = dayBounds(a);
  const other = dayBounds(b);
  if (!one || !other) return false;
  return (one.first ?? "") <= (other.last ?? "9999") && (other.first ?? "") <= (one.last ?? "9999");
}

/**
 * When the sources were published that name the office; where all of them only tell of years past ("In 1993, President
 * …"), those years.
 */
function datesOf(bySource: Held["bySource"]): { readonly dates: ReadonlySet<string>; readonly told: boolean } {
  const published = [...bySource]
    .filter(([, years]) => years.includes(null))
    .map(([source]) => source.extract.published);
  if (published.length > 0) return { dates: new Set(published.filter((date) => date !== null)), told: false };
  return { dates: new Set([...bySource.values()].flat().filter((year) => year !== null)), told: true };
}

const TOLD =
  /\b(?:in|since|during|by)\s+(?:(?:early|mid|late|the\s+\p{L}+\s+of|\p{Lu}\p{Ll}+)[\s-]+)?((?:19|20)\d\d)\b/iu;

/** "In October 1993, President …": the year that a sentence tells of. */
function yearOf({ text, extract: { sentences } }: LinkedSource, { start }: Mention): string | null {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sentences[middle] as Range).end <= start) low = middle + 1;
    else high = middle;
  }
  const sentence = sentences[low];
  if (!sentence || sentence.start > start || sentence.end - sentence.start > LONGEST_SENTENCE) return null;
  return TOLD.exec(text.slice(sentence.start, sentence.end))?.[1] ?? null;
}

/** Characters; what is longer is no sentence, and would be read once for each title in it. */
const LONGEST_SENTENCE = 1000;

/** What is over when a source says so ended before; what is to come begins after. */
function before(dates: ReadonlySet<string>): string | null {
  const lasts = [...dates].flatMap((date) => dayBounds(date)?.last ?? []).sort();
  return lasts[0] === undefined ? null : `../${lasts[0]}`;
}

function from(dates: ReadonlySet<string>): string | null {
  const firsts = [...dates].flatMap((date) => dayBounds(date)?.first ?? []).sort();
  return firsts[0] === undefined ? null : `${firsts[0]}/..`;
}

/** One date as it is; of several the time from the first to the last. */
function span(dates: ReadonlySet<string>): string | null {
  const [only, ...others] = dates;
  if (only === undefined) return null;
  if (others.length === 0) return only;
  const bounds = [...dates].map((date) => dayBounds(date));
  const firsts = bounds.flatMap((bound) => bound?.first ?? []).sort();
  const lasts = bounds.flatMap((bound) => bound?.last ?? []).sort();
  return firsts[0] && lasts.at(-1) ? `${firsts[0]}/${lasts.at(-1)}` : null;
}
