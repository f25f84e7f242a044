import { readFileSync } from "node:fs";

/** What a verb says is done about another event (events.tsv tells what each means). */
export type Act =
  | "intend"
  | "plan"
  | "prepare"
  | "threaten"
  | "demand"
  | "refuse"
  | "stop"
  | "ease"
  | "allow"
  | "accept"
  | "deny"
  | "do"
  | "say";

/** A test of the words around a verb or noun: `of` is a relation, preposition or name of a test, `classes` what may meet it. */
export interface Need {
  readonly of: string;
  readonly classes: readonly string[];
}

/** What verbs say becomes of an event that a noun names; `come-about`: that it happens. */
export type Fate = "postponed" | "cancelled" | "refused" | "come-about";

/** A word that tells of an event, under its needs. */
export interface EventSense {
  /** A type of PLOVER, or OTHER. */
  readonly type: string;
  /** A mode of PLOVER for the type. */
  readonly mode: string | null;
  /** What a dossier calls it, of words that count wherever they stand in a sentence; null for those of main clauses only. */
  readonly kind: string | null;
  /** Told of so often in passing that only a dated one counts in a dossier. */
  readonly datedOnly: boolean;
  readonly needs: readonly Need[];
}

/** A word that does something about an event, under its needs. */
export interface ActSense {
  readonly act: Act;
  /** What a dossier calls it where it counts wherever it stands; null for most. */
  readonly kind: string | null;
  readonly needs: readonly Need[];
}

/** Words by lemma; a verb with a particle as `call_off`. */
export interface EventLexicon {
  readonly classes: ReadonlyMap<string, ReadonlySet<string>>;
  readonly verbs: ReadonlyMap<string, readonly EventSense[]>;
  readonly nouns: ReadonlyMap<string, readonly EventSense[]>;
  readonly acts: ReadonlyMap<string, readonly ActSense[]>;
  readonly contexts: ReadonlyMap<string, readonly string[]>;
  readonly fates: ReadonlyMap<string, Fate>;
  /** What an announcement is of, by a noun in it. */
  readonly announced: ReadonlyMap<string, EventSense>;
}

/** A line of a lexicon that cannot be taken; `line` counts from 1. */
export class EventLexiconError extends Error {
  constructor(name: string, line: number, reason: string) {
    super(`${name}, line ${line}: ${reason}`);
    this.name = "EventLexiconError";
  }
}

/** The event types of PLOVER 0.8 (Open Event Data Alliance). */
export const EVENT_TYPES: ReadonlySet<string> = new Set(
  "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT".split(
    " ",
  ),
);
/** The type of what PLOVER has no type for; the kind says what it is. */
export const OTHER = "OTHER";
const FATES: ReadonlySet<string> = new Set("postponed cancelled refused come-about".split(" "));
const ACTS: ReadonlySet<string> = new Set(
  "intend plan prepare threaten demand refuse stop ease allow accept deny do say".split(" "),
);
const PARTS = "class, verb, noun, announced, act, fate or context";
const COLUMNS = 5;
/** Classes that no line lists: what has a name, a person's name. */
const KNOWN_CLASSES: ReadonlySet<string> = new Set(["named", "person", "none"]);

let own: EventLexicon | undefined;

/** The lexicon that comes with Demarche. */
export function englishEvents(): EventLexicon {
  own ??= readEventLexicon("events.tsv", readFileSync(new URL("events.tsv", import.meta.url), "utf8"));
  return own;
}

/** Reads a lexicon. Throws EventLexiconError. */
export function readEventLexicon(name: string, text: string): EventLexicon {
  const classes = new Map<string, Set<string>>();
  const verbs = new Map<string, EventSense[]>();
  const nouns = new Map<string, EventSense[]>();
  const acts = new Map<string, ActSense[]>();
  const contexts = new Map<string, string[]>();
  const fates = new Map<string, Fate>();
  const announced = new Map<string, EventSense>();
  const wanted: { readonly line: number; readonly name: string }[] = [];
  text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .forEach((raw, n) => {
      if (raw.trim() === "" || raw.startsWith("#")) return;
      const line = n + 1;
      const columns = raw.split("\t").map((column) => column.trim());
      if (columns.length !== COLUMNS)
        throw new EventLexiconError(name, line, `it has ${columns.length} columns, not ${COLUMNS} parted by tabs`);
      const [part = "", what = "", modeGiven = "", needsGiven = "", list = ""] = columns;
      const words = list.toLowerCase().split(/\s+/).filter(Boolean);
      if (words.length === 0) throw new EventLexiconError(name, line, "it names no word");
      const needs = needsGiven === "-" ? [] : needsGiven.split(/\s+/).map(readNeed);
      for (const need of needs) {
        if (need.of === "adv") continue;
        wanted.push(...need.classes.map((of) => ({ line, name: of })));
      }
      if (part === "class") {
        const known = classes.get(what) ?? new Set();
        for (const word of withPlurals(words)) known.add(word);
        classes.set(what, known);
      } else if (part === "verb" || part === "noun" || part === "announced") {
        const sense = { type: what, ...readMode(modeGiven), needs };
        if (!EVENT_TYPES.has(what) && !(what === OTHER && sense.kind !== null))
          throw new EventLexiconError(name, line, `${JSON.stringify(what)} is no event type of PLOVER`);
        if (part === "announced") for (const word of withPlurals(words)) announced.set(word, sense);
        else put(part === "verb" ? verbs : nouns, part === "verb" ? words : withPlurals(words), sense);
      } else if (part === "fate") {
        if (!FATES.has(what))
          throw new EventLexiconError(
            name,
            line,
            `${JSON.stringify(what)} is no fate; fates are ${[...FATES].join(", ")}`,
          );
        for (const word of words) fates.set(word, what as Fate);
      } else if (part === "act") {
        if (!ACTS.has(what))
          throw new EventLexiconError(
            name,
            line,
            `${JSON.stringify(what)} is no act; acts are ${[...ACTS].join(", ")}`,
          );
        put(acts, words, { act: what as Act, kind: readMode(modeGiven).kind, needs });
      } else if (part === "context") put(contexts, words, what);
      else throw new EventLexiconError(name, line, `part is ${JSON.stringify(part)}; it should be ${PARTS}`);
    });
  for (const { line, name: of } of wanted)
    if (!classes.has(of) && !KNOWN_CLASSES.has(of))
      throw new EventLexiconError(name, line, `no line lists the class ${JSON.stringify(of)}`);
  return { classes, verbs, nouns, acts, contexts, fates, announced };
}

/** "+in:named|border" is of "+in" with two classes; prepositions parted by "|" stay one name: "+on|upon". */
function readNeed(need: string): Need {
  const colon = need.indexOf(":");
  if (colon < 0) return { of: need, classes: [] };
  return { of: need.slice(0, colon), classes: need.slice(colon + 1).split("|") };
}

/** "visit/visit", "-/summit", "-/election?": a mode of PLOVER, what a dossier calls it, and whether only a dated one counts. */
function readMode(given: string): Pick<EventSense, "mode" | "kind" | "datedOnly"> {
  const [mode = "-", kind] = given.split("/");
  const datedOnly = kind?.endsWith("?") === true;
  return { mode: mode === "-" ? null : mode, kind: kind?.replace("?", "") ?? null, datedOnly };
}

/** "troops", "talks": what has no singular is its own lemma. */
function withPlurals(words: readonly string[]): string[] {
  return words.flatMap((word) => [word, `${word}s`]);
}

function put<T>(table: Map<string, T[]>, words: readonly string[], value: T): void {
  for (const word of words) {
    const known = table.get(word);
    if (known) known.push(value);
    else table.set(word, [value]);
  }
}
