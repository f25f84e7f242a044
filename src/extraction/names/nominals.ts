import { TITLE_HEADS } from "../../language/gazetteer/titles.ts";
import { office, stands } from "../../language/office.ts";
import type { Codebook, CodebookActor } from "../../schema/codebook.ts";
import { dayBounds } from "../../schema/edtf.ts";
import { type Found, type Places, placesOf } from "./found.ts";
import { firstModifier } from "./title-phrase.ts";
import type { Word } from "./words.ts";

interface Holder {
  readonly person: string;
  readonly office: string;
  readonly of: string | null;
  /** This text names the person. */
  readonly named: boolean;
}

/**
 * "the Russian minister", "Japan's prime minister", "the president": noun phrases that can mean only one person here.
 * Where the text names no holder, an office that a state has one of stands for itself; linking may know whose it was.
 */
export function addNominals(
  words: readonly Word[],
  found: readonly Found[],
  codebook: Codebook | null,
  published: string | null,
): Found[] {
  const places = placesOf(found);
  const holders = byState(holdersOf(found, codebook, published));
  const recent: Found[] = []; // persons named lately, for "the Russian visitor"
  const nominals: Found[] = [];
  let at = 0;
  for (const item of [...found, null]) {
    const stop = item?.from ?? words.length;
    for (; at < stop; at++) {
      const { lower, sentence } = words[at] as Word;
      if (VISITORS.has(lower)) {
        const near = recent.filter(({ from }) => sentence - (words[from] as Word).sentence <= VISITOR_REACH);
        const visitor = visitorAt(words, places, holders, near, at);
        if (visitor) nominals.push(visitor);
      } else if (TITLE_HEADS.has(lower) || lower === "counterpart") {
        const nominal = nominalAt(words, places, holders, at);
        if (nominal) nominals.push(nominal);
      }
    }
    at = item?.to ?? at;
    if (item?.type === "person" && item.form === "name") recent.push(item);
    if (recent.length > MOST_RECENT) recent.shift();
  }
  return merge(found, nominals);
}

/** Holders by the state their office is of; under null all whom the text names. */
type Holders = ReadonlyMap<string | null, readonly Holder[]>;

const VISITORS = new Set("visitor guest host statesman stateswoman".split(" "));
/** Sentences back in which a visitor has been named, and persons remembered. */
const VISITOR_REACH = 2;
const MOST_RECENT = 8;
/** "the minister" among more holders of offices than this is nobody's. */
const MOST_HOLDERS = 64;
/** Offices that a state has one of: without a name they are a person all the same. */
const ONE_A_STATE = new Set(["prime minister", "president", "foreign minister", "defence minister", "chancellor"]);

function byState(holders: readonly Holder[]): Holders {
  const map = new Map<string | null, Holder[]>();
  const add = (of: string | null, holder: Holder) => {
    const same = map.get(of);
    if (!same) map.set(of, [holder]);
    else if (same.length <= MOST_HOLDERS) same.push(holder);
  };
  for (const holder of holders) {
    if (holder.named) add(null, holder);
    if (holder.of !== null) add(holder.of, holder);
  }
  return map;
}

/** "the Russian visitor": the only person of that state who has just been named. */
function visitorAt(
  words: readonly Word[],
  places: Places,
  holders: Holders,
  near: readonly Found[],
  at: number,
): Found | null {
  const owner = places.ending.get(at);
  if (owner?.type !== "state" || owner.form !== "adjective" || words[owner.from - 1]?.lower !== "the") return null;
  const of = new Set(holders.get(owner.name)?.map(({ person }) => person));
  const [person, ...others] = new Set(near.flatMap(({ name }) => (of.has(name) ? [name] : [])));
  if (person === undefined || others.length > 0) return null;
  const base = { type: "person", form: "nominal", name: person, rule: "person/visitor", confidence: 0.7 } as const;
  return { from: owner.from - 1, to: at + 1, ...base };
}

/**
 * Who holds what, as this text introduces them; of the codebook's persons those named here, by the role they had when
 * the text was published, and whoever else held an office then where nobody named here has it.
 */
function holdersOf(found: readonly Found[], codebook: Codebook | null, published: string | null): Holder[] {
  const holders = new Map<string, Holder>();
  const offices = new Set<string>();
  const add = (person: string, title: string, of: string | null, named = true) => {
    if (NOT_NOW.test(title)) return;
    const holder = { person, office: office(title), of, named };
    holders.set(`${person}\n${holder.office}\n${of}`, holder);
    offices.add(`${holder.office}\n${of}`);
  };
  const named = new Set<string>();
  for (const { type, form, name, title, titleOf } of found) {
    if (type !== "person" || form !== "name") continue;
    named.add(name);
    if (title) add(name, title, titleOf ?? null);
  }
  const names = new Map(codebook?.actors.map((actor) => [actor.id, actor.name]));
  const others: (() => void)[] = [];
  for (const actor of codebook?.actors ?? []) {
    const role = roleAt(actor, published);
    if (!role) continue;
    const of = names.get(role.of) ?? null;
    if (named.has(actor.name)) add(actor.name, role.title, of);
    else if (published !== null && !offices.has(`${office(role.title)}\n${of}`))
      others.push(() => {
        if (!offices.has(`${office(role.title)}\n${of}`)) add(actor.name, role.title, of, false);
      });
  }
  for (const addOther of others) addOther();
  return [...holders.values()];
}

const NOT_NOW = /^(?:former|ex|late|then|incoming) |-(?:elect|designate)$/i;

/** The role that the codebook's person had when the text was published; the last where that is unknown. */
function roleAt({ roles }: CodebookActor, published: string | null): CodebookActor["roles"][number] | undefined {
  const day = published === null ? null : dayBounds(published);
  if (!day) return roles.at(-1);
  return roles.findLast(({ during }) => {
    const held = dayBounds(during);
    return (held?.first ?? "") <= (day.last ?? "9999") && (day.first ?? "") <= (held?.last ?? "9999");
  });
}

function nominalAt(words: readonly Word[], places: Places, holders: Holders, head: number): Found | null {
  const word = words[head] as Word;
  const next = words[head + 1];
  const inside = next?.sentence === word.sentence;
  if (inside && places.starting.get(head + 1)?.type === "person") return null;
  if (inside && !next.glued && (next.pos === "NOUN" || next.capital)) return null;
  const first = firstModifier(words, head);
  if (/^(?:former|ex|late|then|next|incoming|new)-?$/.test(words[first]?.lower ?? "")) return null;
  const possessive = /^['’]s?$/.test(words[first - 1]?.text ?? "");
  const owner = places.ending.get(possessive ? first - 1 : first);
  const before = owner ? words[owner.from - 1] : words[first - 1];
  const determined =
    before !== undefined && before.sentence === word.sentence && /^(?:the|his|her|its|their)$/.test(before.lower);
  if (owner ? owner.type !== "state" || owner.form === "nominal" : possessive || before?.lower !== "the" || !determined)
    return null;
  if (owner && !possessive && !determined) return null;
  let to = head + 1;
  let of = owner?.name ?? null;
  const tail =
    words[to]?.lower === "of" && inside
      ? places.starting.get(words[to + 1]?.lower === "the" ? to + 2 : to + 1)
      : undefined;
  if (words[to]?.lower === "of" && tail?.type !== "state" && inside) return null;
  if (tail && !of) {
    of = tail.name;
    to = tail.to;
  }
  const asked = words
    .slice(first, head + 1)
    .map(({ lower }) => lower)
    .join(" ");
  if (asked === "counterpart" && of === null) return null;
  // "Iran's" is a mention of its own; "Iranian" is part of the whole.
  const start = possessive ? first : (owner?.from ?? first);
  const range = { from: determined && !possessive ? start - 1 : start, to, type: "person", form: "nominal" } as const;
  const asks = holders.get(of) ?? [];
  const fits = asks.filter((holder) => stands(asked, holder.office));
  const [person, ...others] = new Set(fits.map((holder) => holder.person));
  if (person === undefined) {
    if (of === null || !ONE_A_STATE.has(office(asked)) || tail?.type === "organisation") return null;
    const name = `${asked} of ${/^(?:United|Netherlands|Philippines|Soviet|Czech|Dominican|Central|Maldives)\b/.test(of) ? "the " : ""}${of}`;
    return { ...range, name, title: asked, titleOf: of, rule: "person/office-unnamed", confidence: 0.5 };
  }
  if (others.length > 0 || asks.length > MOST_HOLDERS || (of === null && isAnother(words, head))) return null;
  const exact = fits.find((holder) => holder.office === office(asked) && holder.of !== null);
  return {
    ...range,
    name: person,
    rule: of === null ? "person/office-alone" : "person/office-and-state",
    confidence: of === null ? 0.6 : 0.8,
    ...(exact ? { title: asked, titleOf: exact.of as string } : {}),
  };
}

/** Words back in which "one Western diplomat" may stand, whom "the diplomat" then means. */
const BROUGHT_UP = 40;

/** Whether the same noun has just brought up somebody without a name; "a diplomat, Aiko Ito," has one. */
function isAnother(words: readonly Word[], head: number): boolean {
  const { lower } = words[head] as Word;
  for (let at = head - 2; at >= Math.max(2, head - BROUGHT_UP); at--) {
    if (words[at]?.lower !== lower || words[at + 1]?.text === "," || words[at + 1]?.capital) continue;
    for (let before = at - 1; before >= Math.max(0, at - 3); before--)
      if (/^(?:a|an|one|another)$/.test(words[before]?.lower ?? ""))
        return words[before]?.sentence === words[at]?.sentence;
  }
  return false;
}

/** Both in the order of the text; a noun phrase takes in the names within it. */
function merge(found: readonly Found[], nominals: readonly Found[]): Found[] {
  const merged: Found[] = [];
  let next = 0;
  for (const item of found) {
    while (next < nominals.length && (nominals[next] as Found).from <= item.from)
      merged.push(nominals[next++] as Found);
    const last = merged.at(-1);
    if (last && item.from < last.to) continue;
    merged.push(item);
  }
  merged.push(...nominals.slice(next));
  return merged;
}
