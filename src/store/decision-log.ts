import type { Decision, FindingDecision, NewDecision } from "../schema/decision.ts";
import { replay } from "./decisions.ts";
import type { Statements } from "./statements.ts";

/** The table of decisions: rows are added and read. Transactions are the caller's. */

/** All decisions in the order in which they were made. */
export function readDecisions(sql: Statements): Decision[] {
  return sql.all("SELECT * FROM decision ORDER BY seq").map(({ body, ...row }) => {
    const columns = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
    return { ...(body === null ? {} : JSON.parse(body as string)), ...columns } as Decision;
  });
}

/** Adds a decision on a finding, and gives its seq. What a review has not stands in the body. */
export function addDecision(sql: Statements, decision: NewDecision, by: string, at: Date): number {
  const { action, finding, ...rest } = decision;
  const review = decision.action === "review" ? decision.review : null;
  const body = decision.action === "review" ? null : JSON.stringify(rest);
  const insert = "INSERT INTO decision (at, by, action, finding, review, body) VALUES (?, ?, ?, ?, ?, ?)";
  return Number(sql.run(insert, at.toISOString(), by, action, finding, review, body).lastInsertRowid);
}

/** Takes back, or restores, the last decision (on a finding), and gives it; null if there is none. */
export function addStep(
  sql: Statements,
  action: "undo" | "redo",
  by: string,
  at: Date,
  finding?: string,
): FindingDecision | null {
  const state = replay(readDecisions(sql));
  const target = action === "undo" ? state.undoable(finding) : state.redoable(finding);
  if (!target) return null;
  sql.run("INSERT INTO decision (at, by, action, of) VALUES (?, ?, ?, ?)", at.toISOString(), by, action, target.seq);
  return target;
}
