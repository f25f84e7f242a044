import { hash } from "node:crypto";
import { Decision } from "../schema/decision.ts";
import { FINDING_KINDS } from "../schema/finding-kinds.ts";
import { FindingsDocument } from "../schema/findings.ts";
import type { Boilerplate } from "../schema/source.ts";
import type { Span } from "../schema/span.ts";
import { findingsOf } from "./decisions.ts";
import type { Store } from "./store.ts";

/** Something in a dossier that does not hold. */
export interface Fault {
  /** Where: a source, a finding, a decision, the file. */
  readonly where: string;
  readonly what: string;
}

interface CheckedText {
  readonly text: string;
  readonly boilerplate: readonly Boilerplate[];
}

/**
 * Every invariant of a dossier: the file itself; bytes and hashes; sentences and spans equal to their text; no finding
 * on boilerplate; ids that refer to something; decisions that have their findings. Linear in the dossier's size. `made`
 * are the ids of actors that splits have made, whether or not they were taken back since.
 */
export function checkStore(store: Store, document: FindingsDocument, made: readonly string[]): Fault[] {
  const faults: Fault[] = store.integrityFaults().map((what) => ({ where: store.path, what }));
  const texts = new Map<string, CheckedText>();
  for (const id of store.sourceIds()) {
    const { text, boilerplate } = checkSource(store, id, faults);
    texts.set(id, { text, boilerplate });
  }
  checkFindings(wellFormed(document, faults), texts, faults);
  checkDecisions(store, document, made, faults);
  checkVoices(store, texts, faults);
  return faults;
}

/** The findings that have the form of their kind; the others are told of, and nothing more can be asked of them. */
function wellFormed(document: FindingsDocument, faults: Fault[]): FindingsDocument {
  const broken = new Set<unknown>();
  for (const { path, message } of FindingsDocument.safeParse(document).error?.issues ?? []) {
    const [list, n, ...rest] = path;
    const item = (document[list as keyof FindingsDocument] as unknown as readonly { id?: string }[])[n as number];
    broken.add(item);
    faults.push({ where: [item?.id ?? `${String(list)} ${String(n)}`, rest.join(".")].join(" "), what: message });
  }
  const sound = FINDING_KINDS.map((kind) => [kind, document[kind].filter((finding) => !broken.has(finding))]);
  return { ...document, ...Object.fromEntries(sound) };
}

function checkSource(store: Store, id: string, faults: Fault[]): CheckedText {
  const source = store.source(id)?.source;
  const derivation = store.derivation(id);
  if (!source || !derivation) {
    faults.push({ where: id, what: source ? "nothing was derived from it" : "the source is missing" });
    return { text: "", boilerplate: [] };
  }
  if (hash("sha256", store.bytes(id) ?? new Uint8Array(), "hex") !== source.sha256) {
    faults.push({ where: id, what: "its bytes do not have the hash that is stored" });
  }
  if (derivation.record.sha256 !== source.sha256) {
    faults.push({ where: id, what: "what was derived belongs to another source" });
  }
  const derived = derivation.extract.sentences;
  const stored = store.sentences(id);
  if (stored.length !== derived.length) {
    faults.push({ where: id, what: `${stored.length} sentences are stored, ${derived.length} were found in it` });
  }
  stored.forEach(({ n, start, end, text }, at) => {
    const where = `${id}, sentence ${n}`;
    if (source.text.slice(start, end) !== text) faults.push({ where, what: "not what the text says there" });
    else if (derived[at]?.start !== start || derived[at]?.end !== end)
      faults.push({ where, what: "it is not where a sentence was found" });
  });
  let last = 0;
  for (const { start, end } of source.boilerplate) {
    if (start < last || end < start || end > source.text.length) {
      faults.push({ where: id, what: `marked stretch ${start}–${end} overlaps another or ends outside of the text` });
    }
    last = end;
  }
  return source;
}

function checkFindings(document: FindingsDocument, texts: ReadonlyMap<string, CheckedText>, faults: Fault[]): void {
  const ids = new Set<string>();
  const actors = new Set(document.actors.map(({ id }) => id));
  const attributions = new Set(document.attributions.map(({ id }) => id));
  const expect = (holds: boolean, where: string, what: string) => holds || faults.push({ where, what });
  for (const kind of FINDING_KINDS) {
    for (const finding of document[kind]) {
      expect(!ids.has(finding.id), finding.id, "two findings have this id");
      ids.add(finding.id);
      for (const span of spansIn(finding)) {
        const source = texts.get(span.source);
        const place = `${span.source} ${span.start}–${span.end}`;
        expect(
          source?.text.slice(span.start, span.end) === span.exact,
          finding.id,
          `not what the text says at ${place}`,
        );
      }
      for (const span of finding.evidence) {
        expect(
          !liesIn(span, texts.get(span.source)?.boilerplate ?? []),
          finding.id,
          `rests on boilerplate of ${span.source}`,
        );
      }
    }
  }
  for (const { id, speaker, via } of document.attributions) {
    expect(speaker === null || actors.has(speaker), id, `no actor has the id ${speaker}`);
    expect(via === null || attributions.has(via), id, `no attribution has the id ${via}`);
  }
  for (const { id, memberOf, roles } of document.actors) {
    for (const actor of [...memberOf, ...roles.flatMap(({ of }) => of ?? [])])
      expect(actors.has(actor), id, `no actor has the id ${actor}`);
  }
  for (const { id, participants } of document.events) {
    for (const actor of participants) expect(actors.has(actor), id, `no actor has the id ${actor}`);
  }
}

function checkDecisions(store: Store, document: FindingsDocument, made: readonly string[], faults: Fault[]): void {
  const log = store.decisions();
  const known = new Set([...made, ...FINDING_KINDS.flatMap((kind) => document[kind].map(({ id }) => id))]);
  const decided = new Set<number>();
  log.forEach((decision, n) => {
    const where = `decision ${decision.seq}`;
    if (decision.seq !== (log[n - 1]?.seq ?? 0) + 1) faults.push({ where, what: "one before it is missing" });
    const [issue] = Decision.safeParse(decision).error?.issues ?? [];
    if (issue) faults.push({ where, what: `${issue.path.join(".")}: ${issue.message}` });
    if ("of" in decision) {
      if (!decided.has(decision.of)) {
        faults.push({ where, what: `it refers to decision ${decision.of}, which is none on a finding before it` });
      }
      return;
    }
    decided.add(decision.seq);
    // An actor that has been merged into another is not in the document, and is known all the same.
    for (const id of findingsOf(decision)) {
      if (!known.has(id) && !store.finding(id)) faults.push({ where, what: `no finding has the id ${id}` });
    }
  });
}

function checkVoices(store: Store, texts: ReadonlyMap<string, CheckedText>, faults: Fault[]): void {
  const voices = new Set(store.voices().map(({ source }) => source));
  for (const id of texts.keys()) if (!voices.has(id)) faults.push({ where: id, what: "it belongs to no voice" });
  for (const id of voices) if (!texts.has(id)) faults.push({ where: id, what: "a voice has it, and it is missing" });
}

/** Every span in a finding, at whatever depth. */
function* spansIn(value: unknown): Generator<Span> {
  if (Array.isArray(value)) for (const item of value) yield* spansIn(item);
  else if (value !== null && typeof value === "object") {
    if ("exact" in value && "source" in value) yield value as Span;
    else for (const item of Object.values(value)) yield* spansIn(item);
  }
}

/** Whether a span lies wholly in a marked stretch; binary search, as the stretches are in order. */
function liesIn({ start, end }: Span, marked: readonly Boilerplate[]): boolean {
  let low = 0;
  let high = marked.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marked[middle] as Boilerplate).end <= start) low = middle + 1;
    else high = middle;
  }
  const stretch = marked[low];
  return stretch !== undefined && stretch.start <= start && end <= stretch.end;
}
