import type { Actor, Attribution } from "../schema/findings.ts";
import { plainLine, styled, type Terminal } from "./terminal.ts";

/** Speakers of a chain that are shown; whoever is further out becomes an ellipsis. */
const LONGEST_CHAIN = 5;

/** What a line about a statement needs beside it. */
export interface StatementContext {
  readonly terminal: Terminal;
  /** Actors and attributions by id. */
  readonly actors: ReadonlyMap<string, Actor>;
  readonly statements: ReadonlyMap<string, Attribution>;
  /** Ids of the attributions that the program itself proposed. */
  readonly proposed: ReadonlySet<string>;
}

/**
 * A statement in two lines: by whose account who has said it, the outermost first, and then the words:
 * "Zakharova, asked → Japanese media, reports → Obama, had asked (indirect; s1)".
 */
export function statementLine(statement: Attribution, context: StatementContext): string {
  const { terminal } = context;
  const { id, content, mode, polarity, modality, evidence } = statement;
  const marks = [mode, polarity === "negated" ? "negated" : null, modality === "stated" ? null : modality];
  const words = content.map(({ exact }) => plainLine(exact)).join(" … ");
  const chain = chainOf(statement, context.statements).map((one) =>
    one === null
      ? "…"
      : [bold(terminal, who(one, context)), one.cue ? plainLine(one.cue.exact) : ""].filter(Boolean).join(", "),
  );
  const told = `(${marks.filter(Boolean).join(", ")}; ${evidence[0]?.source})`;
  return `${styled(terminal, "dim", id)}  ${chain.join(" → ")}  ${told}${stateOf(statement, context)}\n    ${words}\n`;
}

/** The statement after those in which it is told, the outermost first; null stands for what is left out. */
function chainOf(statement: Attribution, statements: ReadonlyMap<string, Attribution>): (Attribution | null)[] {
  const chain: (Attribution | null)[] = [statement];
  const seen = new Set([statement.id]);
  for (let via = statement.via; via !== null && !seen.has(via); ) {
    const outer = statements.get(via);
    if (!outer) break;
    if (chain.length === LONGEST_CHAIN) return [null, ...chain];
    chain.unshift(outer);
    seen.add(via);
    via = outer.via;
  }
  return chain;
}

function who({ speaker, speakerSpan }: Attribution, { actors }: StatementContext): string {
  const name = speaker === null ? undefined : actors.get(speaker)?.name;
  if (name !== undefined) return plainLine(name);
  return speakerSpan ? `${plainLine(speakerSpan.exact)} (not resolved)` : "speaker unknown";
}

function stateOf({ id, by, review }: Attribution, { proposed }: StatementContext): string {
  const hand =
    by === "machine" ? null : proposed.has(id) ? `corrected by ${plainLine(by)}` : `kept by ${plainLine(by)}`;
  const state = [review === "proposed" ? null : review, hand].filter(Boolean).join(", ");
  return state === "" ? "" : ` [${state}]`;
}

const bold = (terminal: Terminal, text: string): string => styled(terminal, "bold", text);
