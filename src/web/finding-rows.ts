import { dateWords } from "../schema/date-words.ts";
import type { Event } from "../schema/findings.ts";
import { MODE_WORDS } from "./mode-words.ts";
import type { KindedFinding } from "./notes.ts";

/** A line of the panel: what is told, its value, and how it is known. */
export interface FindingRow {
  readonly term: string;
  readonly value: string;
  readonly why?: string;
}

/** What a finding says beside the words that it rests on. */
export function findingRows(kinded: KindedFinding, names: Readonly<Record<string, string>>): FindingRow[] {
  const named = (id: string | null) => (id === null ? null : (names[id] ?? id));
  const list = (ids: readonly string[]) => ids.map(named).join(", ");
  const { kind, finding } = kinded;
  switch (kind) {
    case "actors":
      return rows([
        ["Type", finding.type],
        ["Also called", finding.aliases.join(", ")],
        ...finding.roles.map(
          ({ title, of, during }): Entry => [
            "Role",
            of === null ? title : `${title} of ${named(of)}`,
            during && dateWords(during),
          ],
        ),
        ["Belongs to", list(finding.memberOf)],
        ["Mentions", `${finding.mentions.length} here, ${finding.elsewhere} in other sources`],
        ["In the codebook", finding.codebook],
      ]);
    case "attributions":
      return rows([
        ["Mode", MODE_WORDS[finding.mode]],
        ["Said", ...dated(finding.said)],
        ["Polarity", finding.polarity === "negated" ? "negated" : null],
        ["Modality", finding.modality === "stated" ? null : finding.modality],
      ]);
    case "events":
      return rows([
        ["Type", finding.mode === null ? finding.type : `${finding.type} · ${finding.mode}`],
        ["Status", finding.status],
        ["When", ...dated(finding.date, finding.dateText && `written “${finding.dateText}”`, finding.dateWhy)],
        ["Where", finding.place],
        ["Who", list(finding.participants)],
        ...[...otherReadings(finding)].map((reading): Entry => ["Also told as", reading]),
      ]);
    case "positions":
      return rows([
        ["Actor", named(finding.actor)],
        ["Issue", finding.issue],
        ["Kind", finding.kind],
        ["Option", finding.option],
        ["Stance", finding.stance === null ? null : `${finding.stance} (from −1 to 1)`],
        ["Said", ...dated(finding.said)],
      ]);
    case "commitments":
      return rows([
        ["Who", list(finding.actors)],
        ["Promise", finding.content],
        ["Made", ...dated(finding.made)],
        ["Due", ...dated(finding.due)],
        ["Fulfilment", finding.fulfilment === null ? "unknown" : `${finding.fulfilment} of 3`],
      ]);
    case "linkages":
      return rows([
        ["From", finding.from],
        ["To", finding.to],
        ["Kind", finding.kind],
        ["Asserted by", list(finding.assertedBy)],
      ]);
    case "pressures":
      return rows([
        ["On", named(finding.on)],
        ["Kind", finding.kind],
        ["From", named(finding.from)],
        ["Issue", finding.issue],
      ]);
    case "predictions":
      return rows([
        ["Holder", named(finding.holder)],
        ["Direction", finding.direction],
        ["Words", finding.modality],
        ["Horizon", ...dated(finding.horizon)],
        ["Probability", finding.probability?.map((p) => `${Math.round(p * 100)}%`).join(" to ")],
      ]);
    case "discrepancies":
      return rows([
        ["Type", finding.type],
        ...finding.sides.map(({ value, evidence }): Entry => ["One side", value, `${evidence.length} places`]),
        ["Resolution", finding.resolution],
      ]);
  }
}

/** What single tellings say of date, place and status where that is not what the event was put together as. */
function otherReadings({ date, place, status, tellings }: Event): Set<string> {
  const words = (telling: { date: string | null; place: string | null; status: string }) =>
    [telling.status, telling.date && dateWords(telling.date), telling.place].filter((part) => part).join(", ");
  const readings = new Set(tellings.map(words));
  readings.delete(words({ date, place, status }));
  return readings;
}

type Entry = readonly [term: string, value: string | null | undefined, why?: string | null];

/** A date in words, with the exact value and how it is known behind it. */
function dated(edtf: string | null, ...why: readonly (string | null)[]): readonly [string | null, string | null] {
  if (edtf === null) return [null, null];
  return [dateWords(edtf), [edtf, ...why].filter((part) => part).join("; ")];
}

/** Entries without a value are left out. */
function rows(entries: readonly Entry[]): FindingRow[] {
  return entries.flatMap(([term, value, why]) => (value ? [{ term, value, ...(why ? { why } : {}) }] : []));
}
