/**
 * Morphological features of Universal Dependencies as small numbers: a category such as Number has the value 0 for
 * "none" and 1, 2 … for its values in the order of the inventory.
 * Source: https://universaldependencies.org/u/feat/.
 */
export interface FeatureCategory {
  readonly category: string;
  /** Without "none"; several values of one word are one value, `Fem,Masc`. */
  readonly values: readonly string[];
}

/** What a treebank does not say, in place of a value's number. */
export const UNKNOWN_VALUE = 255;

/** The numbers behind FEATS strings of one inventory. */
export interface FeatureCodec {
  readonly categories: readonly FeatureCategory[];
  /** Writes the value of each category of a FEATS string (null: no features) into `out[at …]`; what is not in the inventory is 0. */
  encode(feats: string | null, out: Uint8Array, at: number): void;
  /** The FEATS string of the values in `from[at …]`, null where all are 0. Numbers beyond the inventory count as 0. */
  decode(from: Uint8Array, at: number): string | null;
}

export function featureCodec(categories: readonly FeatureCategory[]): FeatureCodec {
  const places = new Map(categories.map(({ category }, i) => [category, i]));
  const numbers = categories.map(({ values }) => new Map(values.map((value, i) => [value, i + 1])));
  const written = categories.map(({ category, values }) => values.map((value) => `${category}=${value}`));
  /** In the order in which FEATS has them. */
  const order = categories.map((_, i) => i).sort((a, b) => compareCategories(categories, a, b));
  return {
    categories,
    encode(feats, out, at) {
      out.fill(0, at, at + categories.length);
      for (const pair of feats?.split("|") ?? []) {
        const equals = pair.indexOf("=");
        const place = places.get(pair.slice(0, equals));
        if (place === undefined) continue;
        out[at + place] = numbers[place]?.get(pair.slice(equals + 1)) ?? 0;
      }
    },
    decode(from, at) {
      let feats = "";
      for (const place of order) {
        const pair = written[place]?.[(from[at + place] as number) - 1];
        if (pair !== undefined) feats += feats === "" ? pair : `|${pair}`;
      }
      return feats === "" ? null : feats;
    },
  };
}

/** By name without regard to case, as CoNLL-U has it. */
function compareCategories(categories: readonly FeatureCategory[], a: number, b: number): number {
  const [first = "", second = ""] = [a, b].map((place) => categories[place]?.category.toLowerCase());
  return first < second ? -1 : 1;
}
