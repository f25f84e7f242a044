import { foldName } from "./fold-name.ts";
import { FAMILY_NAMES } from "./gazetteer/family-names.ts";
import { FAMILY_FIRST, GIVEN_NAMES } from "./gazetteer/given-names.ts";

const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/;
const PARTICLE = /^(?:van|von|de|der|den|la|le|bin|ibn|al|el|du|da|dos|di|ter)$/;

/** The words of a name that tell persons apart, folded: without Jr., III and initials in the middle. */
function tellingParts(name: string): string[] {
  const parts = foldName(name).filter((part) => !SUFFIX.test(part));
  return parts.filter((part, at) => part.length > 1 || at === 0 || at === parts.length - 1);
}

/** Whether a name's first word is a family name: Kim Jong-un, Xi Jinping. */
function familyLeads(name: string): boolean {
  const first = name.split(/\s/, 1)[0] ?? "";
  return FAMILY_FIRST.has(first) && !GIVEN_NAMES.has(first);
}

const families = new Set(FAMILY_NAMES);

/** "Kono Haruka" may be called Kono, whether or not a list knows Haruka. */
export function mayLead(name: string): boolean {
  const [first = "", ...others] = name.split(/\s/, 3);
  return others.length === 1 && families.has(first) && !GIVEN_NAMES.has(first);
}

/**
 * What two spellings of one person's full name have in common: Sergei and Sergey Lavrov, Taro Kono and Kono Taro, Kim
 * Jong-un and Kim Jong Un, Donald Trump and Donald J. Trump.
 */
export function personKey(name: string): string {
  const parts = tellingParts(name);
  const kept = familyLeads(name) || parts.length < 3 ? parts : [parts[0] as string, parts.at(-1) as string];
  return [...kept].sort().join(" ");
}

/** How a person is called after the first time, folded: mostly by the last word; by the first where the family name leads. */
export function surnamesOf(name: string): string[] {
  const parts = foldName(name).filter((part) => !SUFFIX.test(part));
  const last = parts.at(-1);
  if (last === undefined) return [];
  const calls = [last];
  const hyphened = /\S+-\p{Lu}\S*$/u.exec(name)?.[0];
  if (hyphened) calls.push(foldName(hyphened).join(" "));
  const particle = parts.findIndex((part, at) => at > 0 && PARTICLE.test(part));
  if (particle > 0) calls.push(parts.slice(particle).join(" "));
  if (familyLeads(name)) calls.unshift(parts[0] as string);
  else if (mayLead(name)) calls.push(parts[0] as string);
  return [...new Set(calls)];
}
