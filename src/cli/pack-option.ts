import { readFileSync } from "node:fs";
import { Option } from "commander";
import type { LanguagePack } from "../language/index.ts";
import { WrongUse } from "./exit-code.ts";
import { plainLine } from "./terminal.ts";

/** `--pack`, of the commands that analyse text. */
export function packOption(): Option {
  return new Option("--pack <FILE>", "another language pack than the one that is used for dossiers");
}

/** The pack of a file, the default one where none is named. */
export async function namedPack(file: string | undefined): Promise<LanguagePack> {
  const { englishPack, openPack, PackError } = await import("../language/index.ts");
  if (file === undefined) return englishPack();
  try {
    return openPack(readFileSync(file));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined && !(error instanceof PackError)) throw error;
    throw new WrongUse(
      `${plainLine(file)}: ${code === "ENOENT" ? "there is no such file" : plainLine(message)}; name a pack made by npm run train`,
    );
  }
}
