import { foldName } from "../../language/fold-name.ts";
import type { Found } from "./found.ts";
import { honorificBefore, shareSurnames } from "./person-context.ts";
import { isFull, named, type Person, type Register, registerOf } from "./person-register.ts";
import { NAME_PARTICLES } from "./runs.ts";
import type { Word } from "./words.ts";

/** Below this a name's type gives way to a person of that name elsewhere in the text. */
const DOUBTFUL = 0.5;

/**
 * Gives every name that is a known person's to that person: bare surnames, compounds of two surnames, and runs that
 * were in doubt where they stood. Once a name is a person's, it always is.
 */
export function settlePersons(words: readonly Word[], scanned: readonly Found[]): Found[] {
  const found = shareSurnames(words, scanned);
  const register = registerOf(words, found);
  const typed = new Map<string, Found>();
  for (const item of found)
    if (item.type !== "unknown" && item.type !== "person" && item.form === "name" && !typed.has(item.name))
      typed.set(item.name, item);
  return found.flatMap((item): readonly Found[] => {
    if (item.type === "person") {
      const person = personAt(words, register, item);
      return [withParticles(words, register, { ...item, name: person?.name ?? item.name })];
    }
    if (item.type !== "unknown" && item.confidence >= DOUBTFUL) return [item];
    const persons = settleUnknown(words, register, item);
    if (persons.some(({ type }) => type === "person"))
      return persons.map((person) => withParticles(words, register, person));
    const same = item.type === "unknown" ? typed.get(item.name) : undefined;
    return [same ? { ...item, type: same.type, rule: "name/as-elsewhere", confidence: same.confidence * 0.9 } : item];
  });
}

/** Whom a name means where it stands: the full name's person, or of those so called the one that is nearest and fits. */
function personAt(words: readonly Word[], register: Register, item: Found): Person | undefined {
  const full = isFull(item.name) ? named(register.byKey, item.name) : undefined;
  const written = words.slice(item.from, item.to).map(({ text }) => text);
  if (full && written.length > 1) return full;
  const called = register.called.get(foldName(written.join(" ")).join(" ")) ?? [];
  return choose(words, called, item) ?? full;
}

/**
 * Of several persons of one surname the one whose full name has stood there most often so far, then the one named last;
 * before any full name the one named next. "Mrs" and "Kono's father, …" leave out whom they cannot mean.
 */
function choose(words: readonly Word[], called: readonly Person[], { from }: Found): Person | undefined {
  if (called.length < 2) return called[0];
  const gender = honorificBefore(words, from);
  const sure = called.filter((person) => gender !== null && person.gender === gender);
  const possible = sure.length > 0 ? sure : called.filter((person) => gender === null || person.gender === null);
  const read = possible.map((person) => ({ person, seen: countBelow(person.places, from) }));
  const latest = ({ person, seen }: (typeof read)[number]) => person.places[seen - 1] ?? -1;
  const known = ({ person, seen }: (typeof read)[number]) => (seen === 0 ? 0 : person.relative ? 1 : 2);
  read.sort((a, b) => known(b) - known(a) || b.seen - a.seen || latest(b) - latest(a));
  if (read[0] && read[0].seen > 0) return read[0].person;
  const next = possible
    .filter(({ places: [place], relative }) => place !== undefined && !relative)
    .sort((a, b) => (a.places[0] as number) - (b.places[0] as number));
  return next[0] ?? (possible.length === 1 ? possible[0] : undefined);
}

/** How many of the numbers, which rise, are below a limit. */
function countBelow(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** `de` before "Gaulle", where a "de Gaulle" is known. */
function withParticles(words: readonly Word[], { called }: Register, item: Found): Found {
  if (item.type !== "person") return item;
  for (let from = item.from - 3; from < item.from; from++) {
    const before = words.slice(Math.max(0, from), item.from);
    if (!before.every(({ text, sentence }) => NAME_PARTICLES.has(text) && sentence === words[item.from]?.sentence))
      continue;
    const whole = words.slice(Math.max(0, from), item.to).map(({ text }) => text);
    if (before.length > 0 && called.has(foldName(whole.join(" ")).join(" ")))
      return { ...item, from: Math.max(0, from) };
  }
  return item;
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
  const whole = personAt(words, register, item);
  if (whole && !isDate(words, item)) return [asPerson(item.from, item.to, whole, "person/surname")];
  const calledAt = (at: number) => {
    const name = (words[at] as Word).text;
    return personAt(words, register, { ...item, from: at, to: at + 1, name });
  };
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
