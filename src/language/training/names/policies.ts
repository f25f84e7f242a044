import type { NameKind } from "../../names/labels.ts";

/** What a mark may be; "O" if some such marks are no names. */
export type Allowed = NameKind | "O";

/** How a corpus marks names, read as what labels are allowed. */
export interface NameCorpus {
  /** Its files are `NAME-train.jsonl` and `NAME-dev.jsonl`. */
  readonly name: string;
  /** Of these files are names of a treebank's sentences: `ewt-train.conllu`. */
  readonly treebank: string | null;
  readonly types: Readonly<Record<string, readonly Allowed[]>>;
  /**
   * Kinds that the corpus does not mark: a capitalised word outside of its marks may be such a name, or none. Peoples are
   * told by the gazetteer.
   */
  readonly unmarked: readonly NameKind[];
  /** Marks are noun phrases, nested, with doubtful ones among them; capitalised words outside of them say nothing. */
  readonly wide: boolean;
  readonly weight: number;
}

/**
 * The corpora and how their guidelines are brought together. In all of them titles ("President") and "the" are outside
 * of a name, a possessive "'s" too, and days and months are none.
 *
 * | corpus | its own way | so here |
 * |---|---|---|
 * | UNER on EWT | only PER, ORG, LOC; peoples, events and works unmarked | capitalised words outside: anything but these three |
 * | WikiGold | CoNLL-2003; MISC holds peoples, events, works | a known people is NAT, an event's head EVT, the rest EVT or OTH |
 * | GUM | by rule from hand-made phrases; peoples only in the plural; teams of a state are organisations | a state is LOC or ORG; abstract things OTH, EVT or nothing |
 * | WNUT17 | tweets; rare names, spelling broken | half weight |
 * | re3d | phrases, nested, some of them unconfirmed | only marks that are nothing but a name |
 */
export const NAME_CORPORA: readonly NameCorpus[] = [
  {
    name: "ewt-uner",
    treebank: "ewt",
    types: { PER: ["PER"], ORG: ["ORG"], LOC: ["LOC"] },
    unmarked: ["EVT", "OTH"],
    wide: false,
    weight: 1,
  },
  {
    name: "gum",
    treebank: "gum",
    types: {
      person: ["PER"],
      organization: ["ORG"],
      place: ["LOC"],
      event: ["EVT"],
      norp: ["NAT"],
      abstract: ["OTH", "EVT", "O"],
      object: ["OTH", "O"],
      substance: ["OTH", "O"],
      plant: ["OTH", "O"],
      animal: ["OTH", "O"],
    },
    unmarked: ["EVT", "OTH"],
    wide: false,
    weight: 1,
  },
  {
    name: "wikigold",
    treebank: null,
    types: { PER: ["PER"], ORG: ["ORG"], LOC: ["LOC"], MISC: ["EVT", "OTH"] },
    unmarked: [],
    wide: false,
    weight: 1,
  },
  {
    name: "wnut17",
    treebank: null,
    types: {
      person: ["PER"],
      location: ["LOC"],
      corporation: ["ORG"],
      group: ["ORG"],
      product: ["OTH"],
      "creative-work": ["OTH"],
    },
    unmarked: [],
    wide: false,
    weight: 0.5,
  },
  {
    name: "re3d",
    treebank: null,
    types: {
      Person: ["PER"],
      Organisation: ["ORG"],
      Location: ["LOC"],
      Nationality: ["NAT"],
      MilitaryPlatform: ["OTH", "O"],
      Weapon: ["OTH", "O"],
      DocumentReference: ["OTH", "EVT", "O"],
    },
    unmarked: ["EVT", "OTH"],
    wide: true,
    weight: 1,
  },
];
