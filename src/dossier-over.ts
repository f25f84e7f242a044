import { asOf } from "./linking/as-of.ts";
import { dayBounds } from "./schema/edtf.ts";
import { FINDING_KINDS } from "./schema/finding-kinds.ts";
import type { Actor, Finding, FindingsDocument, Review, SourceRecord } from "./schema/findings.ts";
import type { Boilerplate } from "./schema/source.ts";
import type { Range } from "./schema/span.ts";
import type { Fault } from "./store/check.ts";
import { type Judgement, replay } from "./store/decisions.ts";
import { searchExpression } from "./store/search-expression.ts";
import type { LinkedFindings, Store } from "./store/store.ts";

/** A source as the reader shows it. */
export interface SourceText {
  readonly record: SourceRecord;
  readonly text: string;
  readonly boilerplate: readonly Boilerplate[];
  readonly sentences: readonly Range[];
}

/** A sentence that a search found. */
export interface Hit extends Range {
  readonly source: string;
  readonly text: string;
}

export interface DocumentOptions {
  readonly asOf?: string | undefined;
  readonly machine?: boolean | undefined;
}

/** An open dossier file: what the command line and the server work with. */
export interface Dossier {
  readonly path: string;
  /** Title of the codebook, else the two states that are named most. */
  readonly title: string;
  /**
   * Everything the dossier holds, with the coders' reviews; `asOf` (ISO day) leaves out what was published later,
   * `machine` gives what the program itself proposed, and no review. Throws RangeError for what is no day.
   */
  document(options?: DocumentOptions): FindingsDocument;
  /** A number that changes when another process has committed something to the file. */
  version(): number;
  /** Throws UnknownSource. */
  source(id: string): SourceText;
  /** Sentences that hold all the words; "words in quotation marks" stand together, a word* is the beginning of one. */
  search(query: string, limit?: number): Hit[];
  /** Records a review. Throws UnknownFinding. `finding` may be an unambiguous beginning of an id. */
  decide(finding: string, review: Judgement): { finding: string; review: Review };
  /** Takes back the last review (of one finding, if given); null when there is nothing to take back. */
  undo(finding?: string): { finding: string; review: Review } | null;
  /** Restores what the last undo took back. */
  redo(finding?: string): { finding: string; review: Review } | null;
  /** What does not hold that has to; empty for a sound dossier. */
  check(): Promise<Fault[]>;
  close(): void;
}

export interface OpenOptions {
  /** Who decides. */
  readonly coder?: string;
  readonly now?: () => Date;
}

/**
 * The dossier over an open file. `unstored` are the linked findings where the file could not take them, else those
 * that it holds are read when they are first asked for.
 */
export function dossierOver(
  store: Store,
  unstored: LinkedFindings | null,
  { coder = "analyst", now = () => new Date() }: OpenOptions = {},
): Dossier {
  const { path } = store;
  // Another process may read articles in while this one is open.
  const cached = <T>(make: () => T): (() => T) => remade(() => store.commitsOfOthers(), make);
  const linked = cached(() => unstored ?? storedFindings(store));
  const records = cached((): SourceRecord[] => {
    const voices = new Map(linked().voices.map((voice) => [voice.source, voice]));
    return store
      .records()
      .map(({ id, record: { file, sha256, title, author, publisher, published, publishedWhy } }) => {
        const { group = id, groupWhy = "not linked yet" } = voices.get(id) ?? {};
        const why = publishedWhy ?? "unknown";
        return { id, file, sha256, title, author, publisher, published, publishedWhy: why, group, groupWhy };
      });
  });

  function document({ asOf: day, machine = false }: DocumentOptions = {}): FindingsDocument {
    const { reviews } = replay(machine ? [] : store.decisions());
    const reviewed = <F extends Finding>(found: readonly F[] = []): F[] =>
      found
        .filter(({ by }) => !machine || by === "machine")
        .map((finding) => ({ ...finding, review: reviews.get(finding.id)?.review ?? "proposed" }));
    const { findings } = linked();
    const all: FindingsDocument = {
      format: "demarche-findings",
      version: 1,
      sources: records(),
      actors: reviewed(findings.actors),
      attributions: reviewed(findings.attributions),
      events: reviewed(findings.events),
      positions: reviewed(findings.positions),
      commitments: reviewed(findings.commitments),
      linkages: reviewed(findings.linkages),
      pressures: reviewed(findings.pressures),
      predictions: reviewed(findings.predictions),
      discrepancies: reviewed(findings.discrepancies),
    };
    return day === undefined ? all : asOf(all, isoDay(day));
  }

  function idOf(beginning: string): string {
    const [id, other] = beginning === "" ? [] : store.idsBeginningWith(beginning);
    if (id === undefined || (other !== undefined && id !== beginning)) throw new UnknownFinding(beginning, id, other);
    return id;
  }

  function step(action: "undo" | "redo", finding?: string): { finding: string; review: Review } | null {
    const stepped = store.step(action, coder, now(), finding === undefined ? undefined : idOf(finding));
    return stepped === null ? null : { finding: stepped, review: reviewOf(stepped) };
  }

  function reviewOf(id: string): Review {
    return replay(store.decisions()).reviews.get(id)?.review ?? "proposed";
  }

  return {
    path,
    get title() {
      return store.codebook()?.codebook.title ?? partiesOf(linked().findings.actors ?? []);
    },
    document,
    version: () => store.commitsOfOthers(),
    source(id) {
      const derivation = store.derivation(id);
      const record = records().find((known) => known.id === id);
      if (!derivation || !record) throw new UnknownSource(id, records().length);
      const { text, boilerplate } = derivation.record;
      return { record, text, boilerplate, sentences: derivation.extract.sentences };
    },
    search: (query, limit = 50) => store.search(searchExpression(query), limit),
    decide(beginning, review) {
      const finding = idOf(beginning);
      // Saying the same again adds nothing that an undo should have to take back.
      const last = replay(store.decisions()).reviews.get(finding);
      if (last?.review !== review || last.by !== coder) store.addReview(finding, review, coder, now());
      return { finding, review };
    },
    undo: (finding) => step("undo", finding),
    redo: (finding) => step("redo", finding),
    check: async () => {
      const { checkStore } = await import("./store/check.ts");
      return checkStore(store, document());
    },
    close: () => store.close(),
  };
}

/** Days are compared as strings, so that what is no day would be later than all, or earlier. */
function isoDay(text: string): string {
  const bounds = /^\d{4}-\d\d-\d\d$/.test(text) ? dayBounds(text) : null;
  if (bounds?.first === text) return text;
  throw new RangeError(`${JSON.stringify(text)} is no day; write it as in 2016-12-31`);
}

/** No finding, or more than one, has an id that begins so. */
export class UnknownFinding extends Error {
  constructor(beginning: string, one?: string, other?: string) {
    const reason =
      one && other ? `it may be ${one} or ${other}` : "there is none; `demarche findings FILE --json` lists them";
    super(`finding ${JSON.stringify(beginning)}: ${reason}`);
    this.name = "UnknownFinding";
  }
}

/** The dossier has no such source. */
export class UnknownSource extends Error {
  constructor(id: string, count: number) {
    super(`source ${JSON.stringify(id)}: there is none; this dossier has ${count === 0 ? "none" : `s1 to s${count}`}`);
    this.name = "UnknownSource";
  }
}

function storedFindings(store: Store): LinkedFindings {
  const findings = Object.fromEntries(FINDING_KINDS.map((kind) => [kind, store.findings(kind)]));
  return { voices: store.voices(), findings };
}

/** The same bytes of articles give the same title, whatever the file is called. */
function partiesOf(actors: readonly Actor[]): string {
  const states = actors.filter(({ type }) => type === "state").sort((a, b) => b.mentions.length - a.mentions.length);
  return (
    states
      .slice(0, 2)
      .map(({ name }) => name)
      .join(" and ") || "Dossier"
  );
}

/** A value that is made when it is first asked for, and anew when the version has changed. */
function remade<T>(version: () => number, make: () => T): () => T {
  let made: { readonly version: number; readonly value: T } | undefined;
  return () => {
    const now = version();
    if (made?.version !== now) made = { version: now, value: make() };
    return made.value;
  };
}
