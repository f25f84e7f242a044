import type { Reference } from "../schema/source.ts";
import type { Statements } from "./statements.ts";

/** The table of bibliographic records that lay beside the articles. Transactions are the caller's. */

/** Takes records in; one of a file of the same name that described the same article before is superseded. */
export function putReferences(sql: Statements, file: string, references: readonly Reference[]): void {
  const bodies = new Set(references.map((reference) => JSON.stringify(reference)));
  const names = new Set(references.flatMap(namesIn));
  for (const { id, body } of sql.all("SELECT id, body FROM reference WHERE file = ?", file)) {
    const superseded = !bodies.has(body as string) && namesIn(JSON.parse(body as string)).some((n) => names.has(n));
    if (superseded) sql.run("DELETE FROM reference WHERE id = ?", id as number);
  }
  for (const body of bodies) sql.run("INSERT OR IGNORE INTO reference (file, body) VALUES (?, ?)", file, body);
}

/** By what a record may be known as one of the same article. */
function namesIn({ files, url, title }: Reference): string[] {
  return [...files.map((file) => `file ${file}`), ...(url ? [`url ${url}`] : []), ...(title ? [`title ${title}`] : [])];
}
