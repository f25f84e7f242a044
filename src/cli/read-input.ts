import { createReadStream } from "node:fs";
import { WrongUse } from "./exit-code.ts";
import { plainLine } from "./terminal.ts";

/** The text of a file, or of standard input where none is named or the name is "-". Bytes that are no UTF-8 are U+FFFD. */
export async function readInput(file: string | undefined): Promise<string> {
  const stream = file === undefined || file === "-" ? process.stdin : createReadStream(file);
  const pieces: Buffer[] = [];
  try {
    for await (const piece of stream) pieces.push(piece as Buffer);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const why = code === "ENOENT" ? "there is no such file" : code === "EISDIR" ? "that is a folder" : message;
    throw new WrongUse(`${inputName(file)}: ${plainLine(why)}; name a file to read`);
  }
  return new TextDecoder().decode(Buffer.concat(pieces));
}

/** What messages call the input. */
export function inputName(file: string | undefined): string {
  return file === undefined || file === "-" ? "standard input" : plainLine(file) || '""';
}
