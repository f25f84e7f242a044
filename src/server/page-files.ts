import { readdirSync, readFileSync } from "node:fs";
import { extname, join, sep } from "node:path";

export interface PageFile {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".json": "application/json; charset=utf-8",
};

/**
 * The built page by request path, read once; null where it has not been built. A request is looked up by its exact
 * path and never reaches the file system, so no path can lead out of the folder.
 */
export function pageFiles(folder: string): ReadonlyMap<string, PageFile> | null {
  let names: string[];
  try {
    names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  } catch {
    return null;
  }
  const files = new Map<string, PageFile>();
  for (const name of names.sort()) {
    const type = TYPES[extname(name)];
    if (type === undefined) continue;
    const body = new Uint8Array(readFileSync(join(folder, name)));
    files.set(`/${name.split(sep).join("/")}`, { body, type });
  }
  const index = files.get("/index.html");
  if (index === undefined) return null;
  files.set("/", index);
  return files;
}
