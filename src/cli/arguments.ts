import { userInfo } from "node:os";
import { InvalidArgumentError } from "commander";
import type { Dossier } from "../dossier.ts";
import { plainLine, type Terminal } from "./terminal.ts";

/** Help that shows the command at work. */
export function examples(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  ${line}`).join("\n")}`;
}

/** A day as the options take it: 2016-12-31. */
export function isoDay(text: string): string {
  const day = new Date(`${text}T00:00:00Z`);
  const isDay = /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
  if (!isDay) throw new InvalidArgumentError("a day is written as in 2016-12-31.");
  return text;
}

/** Where there is nothing to show, a word on why: an empty answer looks like a mistake. */
export function tellNothing(terminal: Terminal, what: string, asOf: string | undefined): void {
  const until = asOf === undefined ? "" : " that had surely been published by then; try a later day";
  terminal.err(`there is ${what} in this dossier${until}\n`);
}

export function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (/^\d+$/.test(text) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(`a whole number from ${least} to ${most} is wanted.`);
  };
}

/**
 * Opens a dossier for as long as `use` takes. Commands import the library when they run, so that help and mistakes in
 * a call are answered at once.
 */
export async function withDossier<T>(
  path: string,
  use: (dossier: Dossier) => T | Promise<T>,
  coder?: string,
): Promise<T> {
  const { openDossier } = await import("../dossier.ts");
  const dossier = openDossier(path, coder === undefined ? {} : { coder });
  try {
    return await use(dossier);
  } finally {
    dossier.close();
  }
}

/** A coder's name as --by takes it: the log of decisions is read by others. */
export function coderName(text: string): string {
  const name = plainLine(text);
  if (name === "") throw new InvalidArgumentError("a name is wanted.");
  return name;
}

/** Who decides, unless --by says otherwise. */
export function defaultCoder(): string {
  const named = plainLine(process.env.DEMARCHE_CODER ?? "");
  if (named !== "") return named;
  try {
    return userInfo().username;
  } catch {
    return "analyst";
  }
}
