import { hash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Brief } from "./brief/brief.ts";
import { composeBrief } from "./brief/compose.ts";
import { briefToHtml } from "./brief/to-html.ts";
import { briefToMarkdown } from "./brief/to-markdown.ts";
import { extract } from "./extraction/extract.ts";
import { linkActors } from "./linking/actors.ts";
import { asOf } from "./linking/as-of.ts";
import { linkAttributions } from "./linking/attributions.ts";
import { linkEvents } from "./linking/events.ts";
import { linkVoices } from "./linking/voices.ts";
import { type InputFile, listInputs } from "./reading/inputs.ts";
import { closeReaders, readSource } from "./reading/read-source.ts";
import { indexReferences, type ReferenceIndex, referenceFor, withReference } from "./reading/references.ts";
import type { Codebook } from "./schema/codebook.ts";
import { FINDING_KINDS } from "./schema/finding-kinds.ts";
import type { Finding, FindingsDocument, Review, SourceRecord } from "./schema/findings.ts";
import type { Boilerplate, Problem, ReadSource, Reference } from "./schema/source.ts";
import type { Range } from "./schema/span.ts";
import type { Fault } from "./store/check.ts";
import { type Judgement, replay } from "./store/decisions.ts";
import { searchExpression } from "./store/search-expression.ts";
import { type Derivation, type LinkedFindings, Store } from "./store/store.ts";

export { speakers } from "./analysis/speakers.ts";
export { timeline } from "./analysis/timeline.ts";
export { asDossierFileError as fileError, DossierFileError } from "./store/errors.ts";

/**
 * The way of the data, on one page:
 *
 *     files ─reading─▶ source ─language, extraction─▶ extract   (one source at a time: `addArticle`)
 *     all extracts ─linking─▶ actors, attributions, events, voices                    (`link`)
 *     findings + decisions ─▶ the dossier as a document, as of a date            (`openDossier`)
 *
 * Sources never change; what is derived from them carries the key of what it was derived with, and is derived again
 * when that changes; decisions are only ever added. Each step that writes is one transaction, so that the process may
 * end at any moment and the same command goes on from there.
 */

// The validators (zod) and YAML take a seventh of a second to load: what needs them is imported where it is used.

/** Part of every derivation's key. To be raised whenever extraction or linking comes to find something else. */
const ENGINE = 1;

export interface ReadOptions {
  /** Path of a codebook (YAML); the dossier's own one is used where none is named. */
  readonly codebook?: string;
  /** Called after each article. */
  readonly onProgress?: (progress: ReadProgress) => void;
  /** Stops after the article at hand; what has been read is kept. */
  readonly signal?: AbortSignal;
}

export interface ReadProgress {
  readonly done: number;
  readonly of: number;
  readonly file: string;
}

export interface ReadReport {
  /** Base names of the articles that are new in the dossier. */
  readonly added: readonly string[];
  /** How many were there already. */
  readonly known: number;
  /** How many of the dossier's sources were gone through again, because the codebook or a reference changed. */
  readonly derivedAgain: number;
  /** What could not be read; everything else is in. */
  readonly problems: readonly Problem[];
  /** What was read with something amiss. */
  readonly warnings: readonly Problem[];
  readonly interrupted: boolean;
}

/** Reads articles, and the references and codebook beside them, into a dossier file, which is made if need be. */
export async function readInto(
  path: string,
  inputs: readonly string[],
  options: ReadOptions = {},
): Promise<ReadReport> {
  const store = new Store(path, { create: true });
  try {
    const { articles, references, problems } = await listInputs(inputs);
    if (options.codebook !== undefined) problems.push(...(await takeCodebook(store, options.codebook)));
    for (const file of references) problems.push(...(await takeReferences(store, file)));

    const context = derivationContext(store);
    const added: string[] = [];
    const warnings: Problem[] = [];
    let known = 0;
    for (const [n, article] of articles.entries()) {
      if (options.signal?.aborted) break;
      const outcome = await addArticle(store, article, context);
      if (outcome.did === "known") known++;
      else if (outcome.did === "added") added.push(article.file);
      if (outcome.problem) (outcome.did === "refused" ? problems : warnings).push(outcome.problem);
      options.onProgress?.({ done: n + 1, of: articles.length, file: article.file });
    }
    const derivedAgain = deriveStale(store, context, options.signal);
    const interrupted = options.signal?.aborted ?? false;
    if (!interrupted) linkIfStale(store);
    return { added, known, derivedAgain, problems, warnings, interrupted };
  } finally {
    await closeReaders();
    store.close();
  }
}

/** What an article's derivation depends on beside the article. */
interface DerivationContext {
  readonly codebook: ReturnType<Store["codebook"]>;
  readonly references: ReferenceIndex;
}

function derivationContext(store: Store): DerivationContext {
  return { codebook: store.codebook(), references: indexReferences(store.references()) };
}

interface ArticleOutcome {
  readonly did: "added" | "known" | "refused";
  readonly problem: Problem | null;
}

async function addArticle(
  store: Store,
  { path, file }: InputFile,
  context: DerivationContext,
): Promise<ArticleOutcome> {
  const bytes = await readBytes(path);
  if (!(bytes instanceof Uint8Array)) return { did: "refused", problem: bytes };
  if (store.hasSource(hash("sha256", bytes, "hex"))) return { did: "known", problem: null };
  const outcome = await readSource(file, bytes);
  if (!outcome.ok) return { did: "refused", problem: outcome.problem };
  const derivation = deriveOrRefuse(outcome.source, context);
  if (!("extract" in derivation)) return { did: "refused", problem: derivation };
  const isNew = store.addSource(outcome.source, bytes, derivation);
  return isNew ? { did: "added", problem: outcome.warning } : { did: "known", problem: null };
}

/** A mistake of ours in going through one article costs that article, never the rest. */
function deriveOrRefuse(source: ReadSource, context: DerivationContext): Derivation | Problem {
  try {
    return derive(source, context);
  } catch (error) {
    const reason = `going through it failed (${error instanceof Error ? error.message : String(error)})`;
    return { file: source.file, reason, mend: "this is a mistake in demarche: please report it with the article" };
  }
}

/** What one source yields by itself: its metadata completed, its sentences, names, statements and tellings. */
function derive(source: ReadSource, context: DerivationContext): Derivation {
  const reference = referenceFor(source, context.references);
  const described = reference ? withReference(source, reference) : source;
  const found = extract(described, context.codebook?.codebook ?? null);
  const record = { ...described, published: found.published, publishedWhy: found.publishedWhy };
  return { key: derivationKey(reference, context), record, extract: found };
}

function derivationKey(reference: Reference | null, { codebook }: DerivationContext): string {
  return hash("sha256", JSON.stringify([ENGINE, codebook?.sha256 ?? null, reference]), "hex");
}

/** Goes again through the stored sources whose codebook, reference or engine has changed. */
function deriveStale(store: Store, context: DerivationContext, signal?: AbortSignal): number {
  let derivedAgain = 0;
  for (const { id, key } of store.derivationKeys()) {
    if (signal?.aborted) break;
    const source = store.source(id)?.source;
    if (!source || key === derivationKey(referenceFor(source, context.references), context)) continue;
    store.replaceDerivation(id, source.text, derive(source, context));
    derivedAgain++;
  }
  return derivedAgain;
}

/**
 * Links the sources of a dossier with one another and stores what comes of it; null if that has been done for just
 * these, or the linked findings where the file cannot be written to.
 */
function linkIfStale(store: Store): LinkedFindings | null {
  const keys = store.derivationKeys();
  const linkedKey = hash("sha256", JSON.stringify(keys), "hex");
  if (store.linkedKey() === linkedKey) return null;
  const linked = link(
    keys.map(({ id }) => ({ id, ...(store.derivation(id) as Derivation) })),
    store.codebook()?.codebook ?? null,
  );
  if (!store.writable) return linked;
  store.replaceFindings(linkedKey, linked);
  return null;
}

/** All extracts → actors, statements and events of the whole dossier, and its voices. */
function link(derivations: readonly (Derivation & { id: string })[], codebook: Codebook | null): LinkedFindings {
  const sources = derivations.map(({ id, record: { sha256, text }, extract }) => ({ id, sha256, text, extract }));
  const linked = linkActors(sources, codebook);
  const attributions = linkAttributions(sources, linked);
  const events = linkEvents(sources, linked);
  return { voices: linkVoices(derivations), findings: { actors: linked.actors, attributions, events } };
}

function storedFindings(store: Store): LinkedFindings {
  const findings = Object.fromEntries(FINDING_KINDS.map((kind) => [kind, store.findings(kind)]));
  return { voices: store.voices(), findings };
}

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
  /** Title of the codebook, else the file's name. */
  readonly title: string;
  /**
   * Everything the dossier holds, with the coders' reviews; `asOf` (ISO day) leaves out what was published later,
   * `machine` gives what the program itself proposed, and no review.
   */
  document(options?: DocumentOptions): FindingsDocument;
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

/** Opens a dossier file. Throws DossierFileError. An interrupted reading is linked as far as it came. */
export function openDossier(path: string, { coder = "analyst", now = () => new Date() }: OpenOptions = {}): Dossier {
  const store = new Store(path);
  const unstored = linkIfStale(store);
  const linked = once(() => unstored ?? storedFindings(store));
  const groups = once(() => new Map(linked().voices.map((voice) => [voice.source, voice])));

  function recordOf(id: string): SourceRecord | null {
    const record = store.derivation(id)?.record;
    if (!record) return null;
    const { file, sha256, title, author, publisher, published, publishedWhy } = record;
    const { group = id, groupWhy = "not linked yet" } = groups().get(id) ?? {};
    const why = publishedWhy ?? "unknown";
    return { id, file, sha256, title, author, publisher, published, publishedWhy: why, group, groupWhy };
  }

  const records = once(() => store.derivationKeys().map(({ id }) => recordOf(id) as SourceRecord));

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
    return day === undefined ? all : asOf(all, day);
  }

  function idOf(beginning: string): string {
    const [id, other] = store.idsBeginningWith(beginning);
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
    title: store.codebook()?.codebook.title ?? basename(path).replace(/\.dossier$/, ""),
    document,
    source(id) {
      const derivation = store.derivation(id);
      const record = recordOf(id);
      if (!derivation || !record) throw new UnknownSource(id, store.derivationKeys().length);
      const { text, boilerplate } = derivation.record;
      return { record, text, boilerplate, sentences: derivation.extract.sentences };
    },
    search: (query, limit = 50) => store.search(searchExpression(query), limit),
    decide(beginning, review) {
      const finding = idOf(beginning);
      store.addReview(finding, review, coder, now());
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

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The brief of a dossier, as a tree and written down; `asOf` is an ISO day. */
export function briefOf(dossier: Dossier, asOf?: string): { tree: Brief; markdown: () => string; html: () => string } {
  const document = dossier.document({ asOf });
  const leftOut = asOf === undefined ? 0 : dossier.document().sources.length - document.sources.length;
  const source = remembered((id: string) => dossier.source(id));
  const tree = composeBrief({ title: dossier.title, document, asOf, leftOut, source });
  return { tree, markdown: () => briefToMarkdown(tree), html: () => briefToHtml(tree) };
}

function remembered<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    if (!made.has(key)) made.set(key, make(key));
    return made.get(key) as V;
  };
}

async function takeCodebook(store: Store, path: string): Promise<Problem[]> {
  const bytes = await readBytes(path);
  if (!(bytes instanceof Uint8Array)) return [bytes];
  const { readCodebook } = await import("./reading/codebook.ts");
  const outcome = readCodebook(basename(path), bytes);
  if (!outcome.ok) return [outcome.problem];
  store.addCodebook(outcome.codebook);
  return [];
}

async function takeReferences(store: Store, { path, file }: InputFile): Promise<Problem[]> {
  const bytes = await readBytes(path);
  if (!(bytes instanceof Uint8Array)) return [bytes];
  const { readReferences } = await import("./reading/read-references.ts");
  const outcome = readReferences(file, bytes);
  if (!outcome.ok) return [outcome.problem];
  store.addReferences(file, outcome.references);
  return [];
}

async function readBytes(path: string): Promise<Uint8Array | Problem> {
  try {
    return await readFile(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reason = code === "ENOENT" ? "there is no such file" : `it cannot be read (${code})`;
    return { file: path, reason, mend: "check the path and its permissions" };
  }
}
