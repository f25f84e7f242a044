/**
 * The labels of words that spell names (BIO: Ramshaw and Marcus 1995, "Text Chunking using Transformation-Based
 * Learning"), in the order of the network's outputs: 0 is no name; kind `k` begins with label 2k + 1 and goes on with 2k + 2.
 */
export const NAME_KINDS = ["PER", "ORG", "LOC", "NAT", "EVT", "OTH"] as const;

/** PER persons; ORG organisations; LOC places; NAT peoples and their adjectives; EVT events; OTH works, products, laws, languages. */
export type NameKind = (typeof NAME_KINDS)[number];

export const NAME_LABELS: readonly string[] = ["O", ...NAME_KINDS.flatMap((kind) => [`B-${kind}`, `I-${kind}`])];

export const LABELS = 1 + 2 * NAME_KINDS.length;

export const PER = 0;
export const ORG = 1;
export const LOC = 2;
export const NAT = 3;
export const EVT = 4;
export const OTH = 5;

/** The label of the first word of a name of a kind. */
export function beginLabel(kind: number): number {
  return 2 * kind + 1;
}

/** The label of a further word of a name of a kind. */
export function insideLabel(kind: number): number {
  return 2 * kind + 2;
}
