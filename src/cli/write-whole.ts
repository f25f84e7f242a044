import { renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileError } from "../dossier.ts";

/** Writes a file so that there is the old one or the new one, never a part. Throws DossierFileError. */
export function writeWhole(path: string, text: string): void {
  const unfinished = join(dirname(path), `.${basename(path)}.new`);
  try {
    writeFileSync(unfinished, text);
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw fileError(path, error);
  }
}
