import type { Attribution } from "../schema/findings.ts";
import type { Note } from "./notes.ts";

/** One who speaks in a chain of reports. */
export interface ChainLink {
  /** The statement it makes; null where that is not in this source. */
  readonly finding: string | null;
  /** The speaker's name, else the words that stand for the speaker. */
  readonly words: string;
  readonly resolved: boolean;
}

/** Reports within reports beyond these are cut at the outer end: nobody reads them, and a note costs no more. */
const LONGEST = 6;

/** Who reports whom, outermost first; the last one is the statement's own speaker. */
export function speakerChain(
  statement: Attribution,
  byId: ReadonlyMap<string, Note>,
  names: Readonly<Record<string, string>>,
): ChainLink[] {
  const chain: ChainLink[] = [linkOf(statement, names)];
  const passed = new Set([statement.id]);
  let via = statement.via;
  while (via !== null && !passed.has(via) && chain.length < LONGEST) {
    passed.add(via);
    const outer = byId.get(via);
    if (outer?.kind !== "attributions") {
      chain.unshift({ finding: null, words: "another speaker", resolved: false });
      break;
    }
    chain.unshift(linkOf(outer.finding, names));
    via = outer.finding.via;
  }
  return chain;
}

function linkOf({ id, speaker, speakerSpan }: Attribution, names: Readonly<Record<string, string>>): ChainLink {
  const name = speaker === null ? undefined : names[speaker];
  return { finding: id, words: name ?? speakerSpan?.exact ?? "nobody named", resolved: speaker !== null };
}

/** Code units of one speaker in a note. */
const SHORT = 28;

/** The reporters of a statement for its note: the outermost and, where there are more than two, a sign for the others. */
export function reportersInNote(chain: readonly ChainLink[]): string[] {
  const reporters = chain.slice(0, -1).map(({ words }) => (words.length > SHORT ? `${cut(words)}…` : words));
  return reporters.length <= 2 ? reporters : [reporters[0] as string, "…"];
}

function cut(words: string): string {
  return words.slice(0, SHORT).trimEnd().toWellFormed();
}
