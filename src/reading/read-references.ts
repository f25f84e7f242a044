import type { Problem, Reference } from "../schema/source.ts";
import { decodeText } from "./decode-text.ts";
import { LARGEST_REFERENCES, megabytes } from "./limits.ts";
import { parseCsl } from "./references/parse-csl.ts";
import { parseRis } from "./references/parse-ris.ts";

export type ReferencesOutcome =
  | { readonly ok: true; readonly references: readonly Reference[] }
  | { readonly ok: false; readonly problem: Problem };

/** Reads a library's export, RIS or CSL-JSON, told apart by what it begins with. */
export function readReferences(file: string, bytes: Uint8Array): ReferencesOutcome {
  const problem = (reason: string, mend: string): ReferencesOutcome => ({ ok: false, problem: { file, reason, mend } });
  if (bytes.length > LARGEST_REFERENCES)
    return problem(`it has more than ${megabytes(LARGEST_REFERENCES)}`, "export only the records of these articles");
  const text = decodeText(bytes);
  const why = `from the reference in ${file}`;
  const isJson = /^\s*[[{]/.test(text.slice(0, 1000));
  const references = isJson ? parseCsl(text, why) : parseRis(text, why);
  if (references) return { ok: true, references };
  return problem(
    isJson ? "it is JSON, but no CSL-JSON with references" : "there are no RIS records in it",
    "export the references as RIS or CSL JSON",
  );
}
