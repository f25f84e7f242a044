import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Problem, SourceFormat } from "../schema/source.ts";
import { formatOfName } from "./detect-format.ts";
import { LARGEST_REFERENCES, megabytes, READ_LIMITS, type ReadLimits } from "./limits.ts";

export interface InputFile {
  readonly path: string;
  /** Base name. */
  readonly file: string;
  /** Bytes. */
  readonly size: number;
}

export interface Inputs {
  /** In the order in which they were named; the files of a folder by their paths, in code unit order. */
  readonly articles: InputFile[];
  readonly references: InputFile[];
  readonly problems: Problem[];
}

/** Documents that hold articles in formats which are not read: worth a word where they lie in a folder, too. */
const OTHER_DOCUMENTS = /\.(?:doc|rtf|odt|epub|mht|mhtml|msg|pages|wpd|djvu|xps)$/i;
/** What lies beside articles and is none. */
const NO_ARTICLE = /^(?:readme|licen[cs]e|copying|notice|changelog|contributing)(?:\.[^.]*)?$/i;
/** Folders deeper than this are a loop that the real paths did not show. */
const DEEPEST = 64;

/** Finds what is to be read at the paths: articles, references, and what cannot be read and why. */
export async function listInputs(paths: readonly string[], limits: ReadLimits = READ_LIMITS): Promise<Inputs> {
  const found: Inputs = { articles: [], references: [], problems: [] };
  const seen = new Set<string>();
  for (const path of paths) {
    try {
      if ((await stat(path)).isDirectory()) await listFolder(path, found, seen, limits, 0);
      else await takeFile(path, true, found, seen, limits);
    } catch (error) {
      found.problems.push(unreachable(path, error));
    }
  }
  return found;
}

async function listFolder(
  folder: string,
  found: Inputs,
  seen: Set<string>,
  limits: ReadLimits,
  depth: number,
): Promise<void> {
  const real = await realpath(folder);
  if (seen.has(real) || depth > DEEPEST) return;
  seen.add(real);
  const names = (await readdir(folder)).filter((name) => !name.startsWith(".") && name !== "node_modules");
  for (const name of names.sort()) {
    const path = join(folder, name);
    try {
      if ((await stat(path)).isDirectory()) await listFolder(path, found, seen, limits, depth + 1);
      else if (!NO_ARTICLE.test(name)) await takeFile(path, false, found, seen, limits);
    } catch (error) {
      found.problems.push(unreachable(path, error));
    }
  }
}

/** `named`: the path was given itself, so that passing the file over would be a surprise. */
async function takeFile(
  path: string,
  named: boolean,
  found: Inputs,
  seen: Set<string>,
  limits: ReadLimits,
): Promise<void> {
  const stats = await stat(path);
  const { size } = stats;
  const file = basename(path);
  const problem = (reason: string, mend: string) => void found.problems.push({ file, reason, mend });
  if (!stats.isFile()) {
    if (named) problem("neither a file nor a folder", "name the article's file");
    return;
  }
  const real = await realpath(path);
  if (seen.has(real)) return;
  seen.add(real);
  const kind = kindOf(file, named);
  if (kind === "references") {
    // Every program writes JSON: in a folder only what is a library's export is taken for one.
    if (!named && /\.json$/i.test(file) && !(await isLibrary(path, file, size))) return;
    if (size > LARGEST_REFERENCES)
      problem(tooLarge(size, LARGEST_REFERENCES), "export only the records of these articles");
    else found.references.push({ path, file, size });
  } else if (kind !== null) {
    if (size > limits.bytes[kind]) problem(tooLarge(size, limits.bytes[kind]), "split it, or save only the article");
    else found.articles.push({ path, file, size });
  } else if (named || OTHER_DOCUMENTS.test(file)) {
    problem(
      `${/\.[^.]+$/.exec(file)?.[0] ?? "this kind of"} files are not read`,
      "save it as text, Markdown, HTML, PDF, DOCX or EML",
    );
  }
}

function kindOf(file: string, named: boolean): SourceFormat | "references" | null {
  if (/\.(?:ris|json)$/i.test(file)) return "references";
  // A name without an ending promises nothing; the content will tell.
  return formatOfName(file) ?? (named && !file.includes(".") ? "text" : null);
}

function tooLarge(size: number, limit: number): string {
  return `${megabytes(size)} is more than the ${megabytes(limit)} that are read`;
}

function unreachable(path: string, error: unknown): Problem {
  const code = error instanceof Error && "code" in error ? error.code : "";
  const file = basename(path) || path;
  if (code === "ENOENT") return { file, reason: `there is nothing at ${path}`, mend: "check the path" };
  if (code === "EACCES" || code === "EPERM")
    return { file, reason: `${path} may not be read`, mend: "change its permissions" };
  if (code === "ELOOP") return { file, reason: `${path} links to itself`, mend: "remove the link" };
  return {
    file,
    reason: `${path} cannot be read (${String(code) || "no reason given"})`,
    mend: "check the disk or copy the file elsewhere",
  };
}

/** Keys that only bibliographic records have; a damaged export is known by them still, and told of. */
const LIBRARY_KEYS = /"(?:container-title|citation-key|issued|date-parts|DOI)"\s*:/;

async function isLibrary(path: string, file: string, size: number): Promise<boolean> {
  if (size > LARGEST_REFERENCES) return false;
  const { readReferences } = await import("./read-references.ts");
  const bytes = await readFile(path);
  return readReferences(file, bytes).ok || LIBRARY_KEYS.test(bytes.toString("latin1"));
}
