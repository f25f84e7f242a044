import { type Decisions, decisionsOver, madeBySplits } from "./dossier-decisions.ts";
import { UnknownSource } from "./dossier-errors.ts";
import { asOf } from "./linking/as-of.ts";
import { type Applied, applyDecisions, type WithoutEffect } from "./linking/corrections/apply-decisions.ts";
import { dayBounds } from "./schema/edtf.ts";
import { FINDING_KINDS } from "./schema/finding-kinds.ts";
import type { Actor, Finding, FindingsDocument, SourceRecord } from "./schema/findings.ts";
import type { Boilerplate } from "./schema/source.ts";
import type { Range } from "./schema/span.ts";
import type { Fault } from "./store/check.ts";
import { replay } from "./store/decisions.ts";
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
export interface Dossier extends Decisions {
  readonly path: string;
  /** Title of the codebook, else the two states that are named most. */
  readonly title: string;
  /**
   * Everything the dossier holds, with the coders' reviews and corrections; `asOf` (ISO day) leaves out what was
   * published later, `machine` gives what the program itself proposed, and no decision. Throws RangeError for what is
   * no day.
   */
  document(options?: DocumentOptions): FindingsDocument;
  /** A number that changes when another process has committed something to the file. */
  version(): number;
  /** Throws UnknownSource. */
  source(id: string): SourceText;
  /** Sentences that hold all the words; "words in quotation marks" stand together, a word* is the beginning of one. */
  search(query: string, limit?: number): Hit[];
  /** Decisions in force of which nothing, or not all, is to be seen: what they are on is not there any more. */
  withoutEffect(): readonly WithoutEffect[];
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

  function proposed(machine: boolean): FindingsDocument {
    const { findings } = linked();
    const all = <F extends Finding>(found: readonly F[] = []): F[] =>
      found.filter(({ by }) => !machine || by === "machine");
    return {
      format: "demarche-findings",
      version: 1,
      sources: records(),
      actors: all(findings.actors),
      attributions: all(findings.attributions),
      events: all(findings.events),
      positions: all(findings.positions),
      commitments: all(findings.commitments),
      linkages: all(findings.linkages),
      pressures: all(findings.pressures),
      predictions: all(findings.predictions),
      discrepancies: all(findings.discrepancies),
    };
  }

  function decided(): Applied {
    return applyDecisions(proposed(false), replay(store.decisions()).inForce);
  }

  function document({ asOf: day, machine = false }: DocumentOptions = {}): FindingsDocument {
    const all = machine ? proposed(true) : decided().document;
    return day === undefined ? all : asOf(all, isoDay(day));
  }

  function source(id: string): SourceText {
    const derivation = store.derivation(id);
    const record = records().find((known) => known.id === id);
    if (!derivation || !record) throw new UnknownSource(id, records().length);
    const { text, boilerplate } = derivation.record;
    return { record, text, boilerplate, sentences: derivation.extract.sentences };
  }

  return {
    path,
    get title() {
      return store.codebook()?.codebook.title ?? partiesOf(linked().findings.actors ?? []);
    },
    document,
    version: () => store.commitsOfOthers(),
    source,
    search: (query, limit = 50) => store.search(searchExpression(query), limit),
    ...decisionsOver({ store, coder, now, document, records, textOf: source }),
    withoutEffect: () => decided().withoutEffect,
    check: async () => {
      const { checkStore } = await import("./store/check.ts");
      return checkStore(store, document(), madeBySplits(store.decisions(), records()));
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
