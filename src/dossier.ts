import { hash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { setImmediate } from "node:timers/promises";
import type { Brief } from "./brief/brief.ts";
import { composeBrief } from "./brief/compose.ts";
import { briefToHtml } from "./brief/to-html.ts";
import { briefToMarkdown } from "./brief/to-markdown.ts";
import { type Dossier, dossierOver, type OpenOptions } from "./dossier-over.ts";
import { extract } from "./extraction/extract.ts";
import { englishPack } from "./language/language-pack.ts";
import { linkActors } from "./linking/actors.ts";
import { linkAttributions } from "./linking/attributions.ts";
import { linkEvents } from "./linking/events.ts";
import { linkVoices } from "./linking/voices.ts";
import { type InputFile, listInputs } from "./reading/inputs.ts";
import { closeReaders, readSource } from "./reading/read-source.ts";
import { indexReferences, type ReferenceIndex, referenceFor, withReference } from "./reading/references.ts";
import type { Codebook } from "./schema/codebook.ts";
import type { Problem, ReadSource, Reference } from "./schema/source.ts";
import { asDossierFileError, DossierFileError } from "./store/errors.ts";
import { type Derivation, type LinkedFindings, Store } from "./store/store.ts";

export { speakers } from "./analysis/speakers.ts";
export { type TimelineEntry, timeline } from "./analysis/timeline.ts";
export { UnfitCorrection, UnknownFinding, UnknownSource } from "./dossier-errors.ts";
export type { Dossier, Hit, SourceText } from "./dossier-over.ts";
export { type Place, placeOf } from "./language/gazetteer/place-of.ts";
export { asDossierFileError as fileError, DossierFileError };

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
const ENGINE = 7;

export interface ReadOptions {
  /** Path of a codebook (YAML); the dossier's own one is used where none is named. */
  readonly codebook?: string;
  /** Called after each article, and then after each source that is gone through again. */
  readonly onProgress?: (progress: ReadProgress) => void;
  /** Stops after the article at hand; what has been read is kept. */
  readonly signal?: AbortSignal;
}

export interface ReadProgress {
  readonly done: number;
  readonly of: number;
  readonly file: string;
  /** True of a source that was there and is gone through again. */
  readonly again: boolean;
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
      options.onProgress?.({ done: n + 1, of: articles.length, file: article.file, again: false });
    }
    const derivedAgain = await deriveStale(store, context, options);
    const interrupted = options.signal?.aborted ?? false;
    const stale = interrupted ? null : linkIfStale(store);
    if (stale) store.replaceFindings(stale.key, stale.linked);
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
  const found = extract(described, context.codebook?.codebook ?? null, englishPack());
  const record = { ...described, published: found.published, publishedWhy: found.publishedWhy };
  return { key: derivationKey(reference, context), record, extract: found };
}

function derivationKey(reference: Reference | null, { codebook }: DerivationContext): string {
  return hash("sha256", JSON.stringify([ENGINE, englishPack().sha256, codebook?.sha256 ?? null, reference]), "hex");
}

/** Goes again through the stored sources whose codebook, reference or engine has changed. */
async function deriveStale(
  store: Store,
  context: DerivationContext,
  { signal, onProgress }: ReadOptions,
): Promise<number> {
  let derivedAgain = 0;
  const keys = store.derivationKeys();
  for (const [n, { id, key }] of keys.entries()) {
    if (signal?.aborted) break;
    const source = store.source(id)?.source;
    if (!source || key === derivationKey(referenceFor(source, context.references), context)) continue;
    store.replaceDerivation(id, source.text, derive(source, context));
    derivedAgain++;
    onProgress?.({ done: n + 1, of: keys.length, file: source.file, again: true });
    // Without a pause nobody could interrupt: signals are delivered between turns of the event loop.
    await setImmediate();
  }
  return derivedAgain;
}

/** The sources of a dossier linked with one another; null if what the file holds was linked from just these. */
function linkIfStale(store: Store): { key: string; linked: LinkedFindings } | null {
  const keys = store.derivationKeys();
  const key = hash("sha256", JSON.stringify(keys), "hex");
  if (store.linkedKey() === key) return null;
  const derivations = keys.map(({ id }) => ({ id, ...(store.derivation(id) as Derivation) }));
  return { key, linked: link(derivations, store.codebook()?.codebook ?? null) };
}

/** All extracts → actors, statements and events of the whole dossier, and its voices. */
function link(derivations: readonly (Derivation & { id: string })[], codebook: Codebook | null): LinkedFindings {
  const sources = derivations.map(({ id, record: { sha256, text }, extract }) => ({ id, sha256, text, extract }));
  const linked = linkActors(sources, codebook);
  const attributions = linkAttributions(sources, linked);
  const events = linkEvents(sources, linked);
  return { voices: linkVoices(derivations), findings: { actors: linked.actors, attributions, events } };
}

/**
 * Opens a dossier file. Throws DossierFileError. An interrupted reading is linked as far as it came; where the file
 * cannot take that (read-only, disk full), the findings are shown without being stored.
 */
export function openDossier(path: string, options: OpenOptions = {}): Dossier {
  const store = new Store(path);
  try {
    return dossierOver(store, unstorable(store, linkOrRefuse(store)), options);
  } catch (error) {
    store.close();
    throw error;
  }
}

/** Stores what was linked; gives it back where the file cannot take it. */
function unstorable(store: Store, stale: ReturnType<typeof linkIfStale>): LinkedFindings | null {
  if (!stale) return null;
  try {
    store.replaceFindings(stale.key, stale.linked);
    return null;
  } catch (error) {
    if (error instanceof DossierFileError) return stale.linked;
    throw error;
  }
}

/** What is stored may have been damaged or changed by hand; linking trusts its form. */
function linkOrRefuse(store: Store): ReturnType<typeof linkIfStale> {
  try {
    return linkIfStale(store);
  } catch (error) {
    if (error instanceof DossierFileError) throw error;
    const reason = `what was derived in it cannot be linked (${error instanceof Error ? error.message : String(error)})`;
    throw new DossierFileError(store.path, reason, "restore it from a copy, or read the articles into a new dossier");
  }
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
