import type { Gender } from "../../language/gazetteer/name-genders.ts";
import { OFTEN_LEFT_OUT } from "../../language/gazetteer/name-spellings.ts";
import { HONORIFICS, TITLE_HEADS, TITLE_MODIFIERS } from "../../language/gazetteer/titles.ts";
import { office } from "../../language/office.ts";
import type { Codebook, CodebookActor } from "../../schema/codebook.ts";
import type { LinkedSource } from "../linked-source.ts";
import { type Bearer, type Bearers, bearersOf, isUnnamed } from "./bearers.ts";
import { OfficeHolders } from "./office-holders.ts";
import { compatible, type PersonName, parsePerson } from "./parse-person.ts";
import { givenKey } from "./spelling.ts";

/** One person of the dossier, whatever the sources call him. */
export interface Person {
  readonly codebook: CodebookActor | null;
  readonly names: PersonName[];
  readonly states: Set<string>;
  readonly offices: Set<string>;
  calling: boolean;
  gender: Gender | null;
}

/** More bearers of one name than this are not compared with one another: only equal names are then put together. */
const MOST_COMPARED = 12;
/** States that others have come out of: an office of theirs speaks against no other state. */
const GONE = new Set(["Soviet Union", "Yugoslavia", "Czechoslovakia", "East Germany", "West Germany"]);

const leftOut = new Set([...OFTEN_LEFT_OUT].map(givenKey));

/**
 * The person that each name of each source means. Names are compared only with those of the same surname; the fullest
 * first, so that a short form finds all it could stand for. A short form that could be two persons stays by itself.
 */
export function personsOf(
  sources: readonly LinkedSource[],
  codebook: Codebook | null,
): (sourceId: string, mention: number) => Person | null {
  const byId = new Map(codebook?.actors.map((actor) => [actor.id, actor]));
  const codebookStates = new Set(codebook?.actors.flatMap(({ type, name }) => (type === "state" ? [name] : [])));
  const bearers = bearersOf(sources, codebookStates);
  const register = new Register();
  for (const actor of codebook?.actors ?? []) if (actor.type === "person") register.addFromCodebook(actor, byId);
  const personOf = new Map<Bearer, Person>();
  for (const bearer of fullestFirst(bearers)) personOf.set(bearer, register.personOf(bearer));
  const personAt = (sourceId: string, mention: number) => {
    const bearer = bearers.get(sourceId)?.[mention];
    return bearer ? (personOf.get(bearer) as Person) : null;
  };
  const unnamed = unnamedOf(sources, personAt);
  return (sourceId, mention) => personAt(sourceId, mention) ?? unnamed.get(sourceId)?.get(mention) ?? null;
}

/** Offices without a name, by source and mention: whoever held them then, else somebody of whom no more is known. */
function unnamedOf(
  sources: readonly LinkedSource[],
  personAt: (sourceId: string, mention: number) => Person | null,
): Map<string, Map<number, Person>> {
  const holders = new OfficeHolders();
  for (const source of sources)
    source.extract.mentions.forEach((mention, at) => {
      const person = personAt(source.id, at);
      if (person) holders.add(source, mention, person);
    });
  const unnamed = new Map<string, Map<number, Person>>();
  for (const source of sources) {
    const own = new Map<string, Person>();
    const row = new Map<number, Person>();
    source.extract.mentions.forEach((mention, at) => {
      if (!isUnnamed(mention)) return;
      const key = `${office(mention.title ?? "")}\n${mention.titleOf}`;
      const person = own.get(key) ?? holders.at(source, mention) ?? nobodyYet(null);
      own.set(key, person);
      row.set(at, person);
    });
    unnamed.set(source.id, row);
  }
  return unnamed;
}

/** Weight of a given name against an initial in ordering names. */
const FULL = 100;

/** Full names by their number of parts, then initials, then what stands alone; else in the order of the sources. */
function fullestFirst(bearers: Bearers): Bearer[] {
  const all = [...new Set([...bearers.values()].flat())].filter((bearer) => bearer !== null);
  const fullness = ({ parsed: { given } }: Bearer) => given.reduce((sum, { full }) => sum + (full ? FULL : 1), 0);
  return all
    .map((bearer, order) => ({ bearer, order, full: fullness(bearer) }))
    .sort((a, b) => b.full - a.full || a.order - b.order)
    .map(({ bearer }) => bearer);
}

/** The persons met so far, by what they may be called. */
class Register {
  readonly #byCall = new Map<string, Set<Person>>();
  readonly #byName = new Map<string, Person[]>();

  addFromCodebook(actor: CodebookActor, byId: ReadonlyMap<string, CodebookActor>): void {
    const of = [...actor["member-of"], ...actor.roles.map((role) => role.of)];
    const states = of.flatMap((id) => (byId.get(id)?.type === "state" ? [(byId.get(id) as CodebookActor).name] : []));
    const person = nobodyYet(actor);
    for (const state of states) person.states.add(state);
    for (const name of [actor.name, ...actor.aliases].filter((name) => !startsWithTitle(name))) {
      const parsed = parsePerson(name);
      person.gender ??= parsed.gender;
      this.#name(person, parsed);
    }
  }

  personOf(bearer: Bearer): Person {
    const person = this.#known(bearer) ?? nobodyYet(null);
    this.#name(person, bearer.parsed);
    person.gender ??= bearer.gender;
    for (const state of bearer.states) person.states.add(state);
    for (const office of bearer.offices) person.offices.add(office);
    person.calling ||= bearer.calling;
    return person;
  }

  #known(bearer: Bearer): Person | null {
    const same = (this.#byName.get(nameKey(bearer.parsed)) ?? []).filter((person) => !contradicts(person, bearer));
    const codebook = same.find((person) => person.codebook);
    if (codebook) return codebook;
    const alone = bearer.parsed.given.length === 0;
    if (!alone && same[0]) return same[0];
    const alike = this.#byCall.get(bearer.parsed.family);
    if (!alike || alike.size > MOST_COMPARED) return null;
    const fits = [...alike].filter((person) => !contradicts(person, bearer) && fitsName(person, bearer));
    const named = fits.filter(({ names }) => names.some(({ given }) => given.length > 0));
    const sure = named.filter(({ gender }) => gender !== null && gender === bearer.gender);
    const full = alone && sure.length > 0 ? sure : named;
    if (full.length === 1) return full[0] as Person;
    if (full.length === 0) return fits[0] ?? null;
    // Of several, the one whose office it names; else it stays by itself, with the others of its kind.
    const titled = full.filter(
      ({ offices, states }) =>
        meets(bearer.offices, offices) && (bearer.states.size === 0 || meets(bearer.states, states)),
    );
    return titled.length === 1 ? (titled[0] as Person) : (fits.find((person) => !named.includes(person)) ?? null);
  }

  #name(person: Person, name: PersonName): void {
    const key = nameKey(name);
    const bearers = this.#byName.get(key) ?? [];
    if (!bearers.includes(person)) {
      bearers.push(person);
      this.#byName.set(key, bearers);
      person.names.push(name);
    }
    // The other order of the same name tells what else the person is called: Haruka Kono, Kono Haruka.
    for (const call of name.calls) {
      const called = this.#byCall.get(call);
      if (called) called.add(person);
      else this.#byCall.set(call, new Set([person]));
    }
  }
}

function nobodyYet(codebook: CodebookActor | null): Person {
  return { codebook, names: [], states: new Set(), offices: new Set(), calling: false, gender: null };
}

/** "President Putin" among a codebook's names. */
function startsWithTitle(name: string): boolean {
  const first = name.toLowerCase().split(" ", 1)[0] as string;
  return name.includes(" ") && (TITLE_HEADS.has(first) || TITLE_MODIFIERS.has(first) || HONORIFICS.has(first));
}

/** A surname alone fits all who are called so, but for the gender; a full name no person of whom another name speaks against it. */
function fitsName(person: Person, { parsed, gender }: Bearer): boolean {
  if (parsed.given.length === 0) {
    if (parsed.suffix !== "" && !person.names.some(({ suffix }) => suffix === parsed.suffix)) return false;
    return gender === null || person.gender === null || person.gender === gender;
  }
  const fullest = person.names.reduce((full, name) => (name.given.length > full.given.length ? name : full));
  return fullest.given.length === 0 || (fullest.family === parsed.family && compatible(fullest, parsed, leftOut));
}

function meets(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return [...some].some((one) => others.has(one));
}

/** One key for both orders: Taro Kono and Kono Taro. */
function nameKey({ given, family, suffix }: PersonName): string {
  return [...given.map(({ key }) => key), family].sort().join(" ") + (suffix && ` ${suffix}`);
}

/** Offices of two states, or an office and a calling far from any, are two persons of one name. */
function contradicts(person: Person, bearer: Bearer): boolean {
  if (bearer.calling && !person.calling && (person.offices.size > 0 || person.codebook !== null)) return true;
  if (person.calling && !bearer.calling && bearer.offices.size > 0 && person.offices.size === 0) return true;
  if (bearer.states.size === 0 || person.states.size === 0) return false;
  const of = [...person.states, ...bearer.states];
  return !of.some((state) => GONE.has(state)) && ![...bearer.states].some((state) => person.states.has(state));
}
