import { load, YAMLException } from "js-yaml";
import { Codebook } from "../schema/codebook.ts";
import type { Problem } from "../schema/source.ts";

export type CodebookOutcome =
  | { readonly ok: true; readonly codebook: Codebook }
  | { readonly ok: false; readonly problem: Problem };

/** A codebook of people's own making is some pages long. */
const MAX_BYTES = 5_000_000;
/** Aliases that are unfolded; past it the reader refuses, which stops documents that grow without end. */
const MOST_ALIASES = 100;

/** Reads a codebook (YAML or JSON) and checks it whole: keys, ids, and that what refers to an id finds it. */
export function readCodebook(file: string, bytes: Uint8Array): CodebookOutcome {
  if (bytes.length > MAX_BYTES) return refused(file, "it is larger than 5 MB", "a codebook is some pages of YAML");
  const text = new TextDecoder().decode(bytes);
  let data: unknown;
  try {
    data = load(text, { maxAliases: MOST_ALIASES });
  } catch (error) {
    const { reason, mark } = error instanceof YAMLException ? error : { reason: String(error), mark: undefined };
    return refused(file, `it is not YAML${mark ? ` (line ${mark.line + 1})` : ""}: ${reason}`, "mend that line");
  }
  const parsed = Codebook.safeParse(data);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => `${path.join(".") || "top level"}: ${message}`);
    return refused(file, some(faults), "mend these keys; docs/codebook.md tells which there are");
  }
  const strays = strayIds(parsed.data);
  if (strays.length > 0) return refused(file, some(strays), "add the actor or issue, or mend the id");
  return { ok: true, codebook: parsed.data };
}

function strayIds({ parties, actors, issues }: Codebook): string[] {
  const actorIds = new Set(actors.map(({ id }) => id));
  const issueIds = new Set(issues.map(({ id }) => id));
  const optionIds = issues.flatMap(({ options }) => options.map(({ id }) => id));
  return [
    ...repeated(actors.map(({ id }) => id)).map((id) => `actor ${id} is there twice`),
    ...repeated(issues.map(({ id }) => id)).map((id) => `issue ${id} is there twice`),
    ...repeated(optionIds).map((id) => `option ${id} is there twice`),
    ...parties.filter((id) => !actorIds.has(id)).map((id) => `parties: no actor has the id ${id}`),
    ...actors.flatMap((actor) =>
      [...actor["member-of"], ...actor.roles.map((role) => role.of)]
        .filter((id) => !actorIds.has(id))
        .map((id) => `actor ${actor.id}: no actor has the id ${id}`),
    ),
    ...issues
      .filter(({ parent }) => parent !== undefined && !issueIds.has(parent))
      .map(({ id, parent }) => `issue ${id}: no issue has the id ${parent}`),
  ];
}

function repeated(ids: readonly string[]): string[] {
  return ids.filter((id, at) => ids.indexOf(id) !== at);
}

function some(faults: readonly string[]): string {
  const more = faults.length > 3 ? ` and ${faults.length - 3} more` : "";
  return faults.slice(0, 3).join(", ") + more;
}

function refused(file: string, reason: string, mend: string): CodebookOutcome {
  return { ok: false, problem: { file, reason, mend } };
}
