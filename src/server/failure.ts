import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { ServedError } from "../schema/served.ts";

/** Why a request is not answered, and what mends it. */
export class Failure extends Error {
  readonly status: ContentfulStatusCode;
  readonly mend: string;

  constructor(status: ContentfulStatusCode, message: string, mend: string) {
    super(message);
    this.name = "Failure";
    this.status = status;
    this.mend = mend;
  }
}

/** Statuses of the named errors that an open dossier throws; they are known by name, the server imports no store. */
const STATUS_BY_NAME: Readonly<Record<string, ContentfulStatusCode>> = {
  UnknownSource: 404,
  UnknownFinding: 404,
  AmbiguousFinding: 409,
  UnfitCorrection: 422,
  DossierFileError: 503,
};

const MEND_BY_NAME: Readonly<Record<string, string>> = {
  UnknownSource: "open it from the list of sources",
  UnknownFinding: "load the source again: its findings may have been derived anew",
};

/** Any error as a Failure; null for one that nobody foresaw, whose words are for the log and not for the page. */
export function asFailure(error: unknown): Failure | null {
  if (error instanceof Failure) return error;
  if (!(error instanceof Error)) return null;
  const status = STATUS_BY_NAME[error.name];
  if (status === undefined) return null;
  const { mend } = error as { mend?: unknown };
  const words = typeof mend === "string" ? mend : (MEND_BY_NAME[error.name] ?? "try again");
  return new Failure(status, error.message, words);
}

export function errorBody(failure: Failure): ServedError {
  return { error: { message: failure.message, mend: failure.mend } };
}
