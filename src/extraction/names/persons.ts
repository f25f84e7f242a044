import { foldName } from "../../language/fold-name.ts";
import { personKey, surnamesOf } from "../../language/person-name.ts";
import type { Found } from "./found.ts";
import type { Word } from "./words.ts";

/** A person of this text; `seen` counts the places where the full name stands, up to where reading has come. */
interface Person {
  readonly name: string;
  seen: number;
}

/** The persons of a text, and whom each surname means where reading has come. */
interface Register {
  readonly byKey: Map<string, Person>;
  /** By surname: of several the one whose full name has stood there most often, then the one named last. */
  readonly called: Map<string, Person>;
}

/** Below this a name's type gives way to a person of that name elsewhere in the text. */
const DOUBTFUL = 0.5;

/**
 * Gives every name that is a known person's to that person: bare surnames, compounds of two surnames, and runs that
 * were in doubt where they stood. Once a name is a person's, it always is.
 */
export function settlePersons(words: readonly Word[], found: readonly Found[]): Found[] {
  const register = registerOf(found);
  const typed = new Map<string, Found>();
  for (const item of found)
    if (item.type !== "unknown" && item.type !== "person" && item.form === "name" && !typed.has(item.name))
      typed.set(item.name, item);
  return found.flatMap((item): readonly Found[] => {
    if (item.type === "person") {
      const person = personNamed(register, item.name);
      if (person) meet(register, person, item.name);
      return [{ ...item, name: person?.name ?? item.name }];
    }
    if (item.type !== "unknown" && item.confidence >= DOUBTFUL) return [item];
    const persons = settleUnknown(words, register, item);
    if (persons.some(({ type }) => type === "person")) return persons;
    const same = item.type === "unknown" ? typed.get(item.name) : undefined;
    return [same ? { ...item, type: same.type, rule: "name/as-elsewhere", confidence: same.confidence * 0.9 } : item];
  });
}

function registerOf(found: readonly Found[]): Register {
  const register: Register = { byKey: new Map(), called: new Map() };
  const persons = found.filter((item) => item.type === "person");
  // Full names first: a title with a bare surname may stand before them.
  for (const { name } of persons) {
    const key = personKey(name);
    if (foldName(name).length < 2 || register.byKey.has(key)) continue;
    const person = { name, seen: 0 };
    register.byKey.set(key, person);
    for (const surname of surnamesOf(name)) if (!register.called.has(surname)) register.called.set(surname, person);
  }
  for (const { name } of persons) {
    const [only, ...others] = foldName(name);
    if (only !== undefined && others.length === 0 && !register.called.has(only))
      register.called.set(only, { name, seen: 0 });
  }
  return register;
}

/** A full name has been read: from here on the surname may mean this person. */
function meet({ called }: Register, person: Person, written: string): void {
  if (foldName(written).length < 2) return;
  person.seen++;
  for (const surname of surnamesOf(person.name))
    if (person.seen >= (called.get(surname)?.seen ?? 0)) called.set(surname, person);
}

function personNamed({ byKey, called }: Register, name: string): Person | undefined {
  const parts = foldName(name);
  return (parts.length > 1 ? byKey.get(personKey(name)) : undefined) ?? called.get(parts.join(" "));
}

function settleUnknown(words: readonly Word[], register: Register, item: Found): Found[] {
  const asPerson = (from: number, to: number, person: Person, rule: string): Found => ({
    from,
    to,
    type: "person",
    form: "name",
    name: person.name,
    rule,
    confidence: 0.85,
  });
  const calledAt = (at: number) => register.called.get(foldName((words[at] as Word).text).join(" "));
  const whole = personNamed(register, item.name);
  if (whole && !isDate(words, item)) {
    meet(register, whole, item.name);
    return [asPerson(item.from, item.to, whole, "person/surname")];
  }
  if (item.hyphen !== undefined && item.hyphen === item.from + 1) {
    const halves = [item.from, item.hyphen + 1].flatMap((at) => {
      const person = calledAt(at);
      return person ? [asPerson(at, at + 1, person, "person/compound")] : [];
    });
    if (halves.length > 0) return halves;
  }
  // "Kono Proposal": a known surname at the head of a run in doubt.
  const head = item.to - item.from > 1 ? calledAt(item.from) : undefined;
  return head ? [asPerson(item.from, item.from + 1, head, "person/surname")] : [item];
}

/** May 5, in March: somebody's surname, but not here. */
function isDate(words: readonly Word[], item: Found): boolean {
  if (!/^(?:March|April|May|June|August)$/.test(words[item.from]?.text ?? "")) return false;
  const before = words[item.from - 1]?.lower ?? "";
  return (
    /^\d/.test(words[item.to]?.text ?? "") ||
    /^(?:in|of|on|to|from|early|late|mid|since|until|till|last|next|this|\d+)$/.test(before)
  );
}
