import { type Gender, genderOfHonorific } from "../../language/gazetteer/name-genders.ts";
import { STATES } from "../../language/gazetteer/states.ts";
import { PRIVATE_CALLINGS } from "../../language/gazetteer/titles.ts";
import { office } from "../../language/office.ts";
import type { Mention } from "../../schema/extract.ts";
import type { LinkedSource } from "../linked-source.ts";
import { type PersonName, parsePerson } from "./parse-person.ts";

/** What one source tells of the person whom it calls by a name. */
export interface Bearer {
  readonly source: LinkedSource;
  readonly name: string;
  readonly parsed: PersonName;
  readonly gender: Gender | null;
  /** States that the person's offices are of. */
  readonly states: Set<string>;
  readonly offices: Set<string>;
  /** Somebody with a calling far from any office: a fisherman, a student. */
  calling: boolean;
}

/** By source and mention the bearer of the name; null for what is no person. */
export type Bearers = ReadonlyMap<string, readonly (Bearer | null)[]>;

const states = new Set(STATES.map(({ name }) => name));

/** An office without a name: "the Japanese prime minister". */
export function isUnnamed({ rule }: Mention): boolean {
  return rule === "person/office-unnamed";
}

/** A surname alone with "Mr" is not the same as with "Ms", even in one source. */
export function bearersOf(sources: readonly LinkedSource[], codebookStates: ReadonlySet<string>): Bearers {
  const bearers = new Map<string, readonly (Bearer | null)[]>();
  const names = new Map<string, PersonName>();
  for (const source of sources) {
    const own = new Map<string, Bearer>();
    const honoured = honouredAs(source);
    const row = source.extract.mentions.map((mention): Bearer | null => {
      if (mention.type !== "person" || isUnnamed(mention)) return null;
      const parsed = names.get(mention.name) ?? parsePerson(mention.name);
      names.set(mention.name, parsed);
      const gender = parsed.given.length === 0 ? genderOf(source, honoured, mention) : null;
      const key = gender === null ? mention.name : `${mention.name}\n${gender}`;
      let bearer = own.get(key);
      if (!bearer) {
        bearer = {
          source,
          name: mention.name,
          parsed,
          gender: gender ?? parsed.gender,
          states: new Set(),
          offices: new Set(),
          calling: false,
        };
        own.set(key, bearer);
      }
      note(bearer, mention, codebookStates);
      return bearer;
    });
    bearers.set(source.id, row);
  }
  return bearers;
}

function note(bearer: Bearer, { title, titleOf }: Mention, codebookStates: ReadonlySet<string>): void {
  if (title === null) return;
  if (PRIVATE_CALLINGS.has(title.toLowerCase().split(" ").at(-1) as string)) bearer.calling = true;
  else if (/^(?:former|ex|then|late) /.test(title)) return;
  else bearer.offices.add(office(title));
  if (titleOf !== null && (states.has(titleOf) || codebookStates.has(titleOf))) bearer.states.add(titleOf);
}

/** By surname the gender that the source's "Mr" or "Ms" gives it; null where it has both. */
function honouredAs({ text, extract }: LinkedSource): ReadonlyMap<string, Gender | null> {
  const genders = new Map<string, Gender | null>();
  for (const mention of extract.mentions) {
    const gender = mention.type === "person" ? genderBefore(text, mention) : null;
    if (gender === null) continue;
    const known = genders.get(mention.name);
    genders.set(mention.name, known === undefined || known === gender ? gender : null);
  }
  return genders;
}

/** Once "Mr Ito", a source's "Ito" and "he" are the same, unless it has a "Ms Ito" as well. */
function genderOf(
  { text }: LinkedSource,
  honoured: ReadonlyMap<string, Gender | null>,
  mention: Mention,
): Gender | null {
  return genderBefore(text, mention) ?? honoured.get(mention.name) ?? null;
}

/** Characters before a name in which its honorific stands. */
const HONORIFIC_REACH = 12;

function genderBefore(text: string, { start }: Mention): Gender | null {
  const before = /(?:^|[^\p{L}])(\p{L}+\.?)\s+$/u.exec(text.slice(Math.max(0, start - HONORIFIC_REACH), start));
  return before ? genderOfHonorific(before[1] as string) : null;
}
