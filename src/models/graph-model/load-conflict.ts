import { CORE_SCHEMA, floatJsonTag, intJsonTag, load, mergeTag, YAMLException } from "js-yaml";
import { SpecError } from "./spec-error.ts";

/** Numbers as JSON has them, so that a vector such as 010 stays text; `<<` takes over the keys of another record. */
const SCHEMA = CORE_SCHEMA.withTags(intJsonTag, floatJsonTag, mergeTag);

/** Aliases that are unfolded; past it the reader refuses, which stops documents that grow without end. */
const MOST_ALIASES = 100;
/** A conflict of a hundred thousand states with payoffs is some megabytes. */
const MOST_CHARACTERS = 100_000_000;

/**
 * The text of a conflict file (YAML or JSON) as values, for `readConflict`.
 *
 * @throws {SpecError} naming the line that cannot be read.
 */
export function loadConflict(text: string): unknown {
  if (text.length > MOST_CHARACTERS) throw unreadable("", "is larger than 100 MB", "a conflict is some pages long");
  if (/^\s*\{/.test(text)) {
    try {
      return JSON.parse(text);
    } catch {
      // It may be YAML in braces; otherwise the reader of YAML, of which JSON is a part, names the line.
    }
  }
  try {
    return load(text, { schema: SCHEMA, maxAliases: MOST_ALIASES });
  } catch (error) {
    if (error instanceof RangeError) throw unreadable("", "is nested too deep", "write it with fewer brackets");
    if (!(error instanceof YAMLException)) throw error;
    const line = error.mark ? `line ${error.mark.line + 1}` : "";
    throw unreadable(line, `is neither YAML nor JSON: ${error.reason}`, "mend that line");
  }
}

function unreadable(place: string, reason: string, mend: string): SpecError {
  return new SpecError([{ place, reason, mend }]);
}
