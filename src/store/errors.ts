/** A dossier file that cannot be used, with what mends it. */
export class DossierFileError extends Error {
  readonly file: string;
  readonly reason: string;
  readonly mend: string;

  constructor(file: string, reason: string, mend: string) {
    super(`${file}: ${reason}; ${mend}`);
    this.name = "DossierFileError";
    this.file = file;
    this.reason = reason;
    this.mend = mend;
  }
}

/** SQLite's result codes that a person can do something about (https://sqlite.org/rescode.html). */
const MENDS: Readonly<Record<number, readonly [reason: string, mend: string]>> = {
  5: ["another program is writing to it", "wait for that to end and try again"],
  8: ["it cannot be written to", "check the permissions of the file and its folder, or choose another place with -o"],
  10: ["the disk reported an error while reading or writing", "check the disk; what was read before is kept"],
  11: ["its contents are damaged", "restore it from a copy, or read the articles into a new dossier"],
  13: ["the disk is full", "free some space and run the same command again: what was read before is kept"],
  14: ["it cannot be opened or created", "check that the folder exists and can be written to"],
  26: ["it is not a dossier", "name a file that `demarche read` made, or another name for a new one"],
};

/** The error of SQLite, of the file system or of our own as a DossierFileError; anything else is passed on. */
export function asDossierFileError(file: string, error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof DossierFileError) return error;
  const { errcode, code } = error as { errcode?: number; code?: string };
  if (code === "ERR_SQLITE_ERROR" && errcode !== undefined) {
    const [reason, mend] = MENDS[errcode & 0xff] ?? [`SQLite says: ${error.message}`, "run `demarche check` on it"];
    return new DossierFileError(file, reason, mend);
  }
  if (code === "ENOSPC" || code === "EDQUOT") return new DossierFileError(file, ...(MENDS[13] as [string, string]));
  if (code === "EACCES" || code === "EROFS" || code === "EPERM") {
    return new DossierFileError(file, ...(MENDS[8] as [string, string]));
  }
  if (code === "ENOENT" || code === "ENOTDIR" || code === "EISDIR") {
    return new DossierFileError(file, ...(MENDS[14] as [string, string]));
  }
  return error;
}
