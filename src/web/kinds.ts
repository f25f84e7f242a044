import type { FindingKind } from "../schema/findings.ts";

/** What can be shown and hidden together; the rarer kinds are one group. */
export type Group = "statements" | "events" | "actors" | "others";

interface Kind {
  readonly one: string;
  readonly many: string;
  readonly group: Group;
  /** Stands for the kind beside its colour. */
  readonly sign: string;
}

export const KINDS: Readonly<Record<FindingKind, Kind>> = {
  attributions: { one: "statement", many: "statements", group: "statements", sign: "“" },
  events: { one: "event", many: "events", group: "events", sign: "◆" },
  actors: { one: "actor", many: "actors", group: "actors", sign: "●" },
  positions: { one: "position", many: "positions", group: "others", sign: "▸" },
  commitments: { one: "commitment", many: "commitments", group: "others", sign: "▸" },
  linkages: { one: "linkage", many: "linkages", group: "others", sign: "▸" },
  pressures: { one: "pressure", many: "pressures", group: "others", sign: "▸" },
  predictions: { one: "prediction", many: "predictions", group: "others", sign: "▸" },
  discrepancies: { one: "discrepancy", many: "discrepancies", group: "others", sign: "▸" },
};

export function counted(number: number, kind: FindingKind): string {
  return `${number.toLocaleString("en-GB")} ${number === 1 ? KINDS[kind].one : KINDS[kind].many}`;
}
