import type { Finding } from "../schema/findings.ts";
import type { Citations } from "./citations.ts";

const CITES_EACH = 2;

/** Where findings that say the same stand, as many places as a line can cite. */
export function cited(findings: readonly Finding[], citations: Citations): number[] {
  const spans =
    findings.length === 1 ? findings[0]?.evidence : findings.flatMap(({ evidence }) => evidence.slice(0, 1));
  return [...new Set((spans ?? []).slice(0, CITES_EACH).map((span) => citations.cite(span)))];
}
