import type { Mention, MentionType } from "../../schema/extract.ts";

/** A name found in the row of words, `to` exclusive; what is "unknown" may still turn out to be a known person's. */
export interface Found {
  readonly from: number;
  readonly to: number;
  readonly type: MentionType | "unknown";
  readonly form: Mention["form"];
  readonly name: string;
  readonly rule: string;
  readonly confidence: number;
  /** Index of a hyphen between two capitals: one name or two. */
  readonly hyphen?: number;
  readonly title?: string;
  readonly titleOf?: string;
}

/** What was found, by the word that it begins and the word that it ends before. */
export interface Places {
  readonly starting: ReadonlyMap<number, Found>;
  readonly ending: ReadonlyMap<number, Found>;
}

export function placesOf(found: readonly Found[]): Places {
  return {
    starting: new Map(found.map((item) => [item.from, item])),
    ending: new Map(found.map((item) => [item.to, item])),
  };
}
