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

/** A word that tells of an event, under its needs. */
export interface EventSense {
  readonly type: string;
  readonly mode: string | null;
  readonly needs: readonly Need[];
}

/** A word that does something about an event, under its needs. */
export interface ActSense {
  readonly act: Act;
  readonly needs: readonly Need[];
}

/** Words by lemma; a verb with a particle as `call_off`. */
export interface EventLexicon {
  readonly classes: ReadonlyMap<string, ReadonlySet<string>>;
  readonly verbs: ReadonlyMap<string, readonly EventSense[]>;
  readonly nouns: ReadonlyMap<string, readonly EventSense[]>;
  readonly acts: ReadonlyMap<string, readonly ActSense[]>;
  readonly contexts: ReadonlyMap<string, readonly string[]>;
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
const ACTS: ReadonlySet<string> = new Set(
  "intend plan prepare threaten demand refuse stop ease allow accept deny do say".split(" "),
);
const PARTS = "class, verb, noun, act, context";
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
      const mode = modeGiven === "-" ? null : modeGiven;
      const needs = needsGiven === "-" ? [] : needsGiven.split(/\s+/).map(readNeed);
      for (const need of needs) {
        if (need.of === "adv") continue;
        wanted.push(...need.classes.map((of) => ({ line, name: of })));
      }
      if (part === "class") {
        const known = classes.get(what) ?? new Set();
        for (const word of withPlurals(words)) known.add(word);
        classes.set(what, known);
      } else if (part === "verb" || part === "noun") {
        if (!EVENT_TYPES.has(what))
          throw new EventLexiconError(name, line, `${JSON.stringify(what)} is no event type of PLOVER`);
        put(part === "verb" ? verbs : nouns, part === "verb" ? words : withPlurals(words), { type: what, mode, needs });
      } else if (part === "act") {
        if (!ACTS.has(what))
          throw new EventLexiconError(
            name,
            line,
            `${JSON.stringify(what)} is no act; acts are ${[...ACTS].join(", ")}`,
          );
        put(acts, words, { act: what as Act, needs });
      } else if (part === "context") put(contexts, words, what);
      else throw new EventLexiconError(name, line, `part is ${JSON.stringify(part)}; it should be ${PARTS}`);
    });
  for (const { line, name: of } of wanted)
    if (!classes.has(of) && !KNOWN_CLASSES.has(of))
      throw new EventLexiconError(name, line, `no line lists the class ${JSON.stringify(of)}`);
  return { classes, verbs, nouns, acts, contexts };
}

/** "+in:named|border" is of "+in" with two classes; prepositions parted by "|" stay one name: "+on|upon". */
function readNeed(need: string): Need {
  const colon = need.indexOf(":");
  if (colon < 0) return { of: need, classes: [] };
  return { of: need.slice(0, colon), classes: need.slice(colon + 1).split("|") };
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
