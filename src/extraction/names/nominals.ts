import { TITLE_HEADS } from "../../language/gazetteer/titles.ts";
import { office, stands } from "../../language/office.ts";
import type { Codebook } from "../../schema/codebook.ts";
import { type Found, type Places, placesOf } from "./found.ts";
import { firstModifier } from "./title-phrase.ts";
import type { Word } from "./words.ts";

interface Holder {
  readonly person: string;
  readonly office: string;
  readonly of: string | null;
}

/** "the Russian minister", "Japan's prime minister", "the president": noun phrases that can mean only one person here. */
export function addNominals(words: readonly Word[], found: readonly Found[], codebook: Codebook | null): Found[] {
  const places = placesOf(found);
  const holders = holdersOf(found, codebook);
  if (holders.length === 0) return [...found];
  const nominals: Found[] = [];
  let at = 0;
  for (const item of [...found, null]) {
    const stop = item?.from ?? words.length;
    for (; at < stop; at++) {
      if (!TITLE_HEADS.has((words[at] as Word).lower) && words[at]?.lower !== "counterpart") continue;
      const nominal = nominalAt(words, places, holders, at);
      if (nominal) nominals.push(nominal);
    }
    at = item?.to ?? at;
  }
  return merge(found, nominals);
}

/** Who holds what, as this text introduces them; of the codebook's persons those named here, by their last role. */
function holdersOf(found: readonly Found[], codebook: Codebook | null): Holder[] {
  const holders = new Map<string, Holder>();
  const add = (person: string, title: string, of: string | null) => {
    if (/^(?:former|ex|late|then) /.test(title)) return;
    const holder = { person, office: office(title), of };
    holders.set(`${person}\n${holder.office}\n${of}`, holder);
  };
  const named = new Set<string>();
  for (const { type, form, name, title, titleOf } of found) {
    if (type !== "person" || form !== "name") continue;
    named.add(name);
    if (title) add(name, title, titleOf ?? null);
  }
  const names = new Map(codebook?.actors.map((actor) => [actor.id, actor.name]));
  for (const actor of codebook?.actors ?? []) {
    const role = actor.roles.at(-1);
    if (role && named.has(actor.name)) add(actor.name, role.title, names.get(role.of) ?? null);
  }
  return [...holders.values()];
}

function nominalAt(words: readonly Word[], places: Places, holders: readonly Holder[], head: number): Found | null {
  const word = words[head] as Word;
  const next = words[head + 1];
  const inside = next?.sentence === word.sentence;
  if (inside && places.starting.get(head + 1)?.type === "person") return null;
  if (inside && !next.glued && (next.pos === "NOUN" || next.capital)) return null;
  const first = firstModifier(words, head);
  if (/^(?:former|ex|late|then)$/.test(words[first]?.lower ?? "")) return null;
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
  const meant = new Set(
    holders
      .filter((holder) => stands(asked, holder.office) && (of === null || holder.of === of))
      .map(({ person }) => person),
  );
  const [person] = meant;
  const exact = holders.find(
    (holder) => holder.person === person && holder.office === office(asked) && holder.of !== null,
  );
  if (meant.size !== 1 || person === undefined) return null;
  const start = owner?.from ?? first;
  return {
    from: determined ? start - 1 : start,
    to,
    type: "person",
    form: "nominal",
    name: person,
    rule: of === null ? "person/office-alone" : "person/office-and-state",
    confidence: of === null ? 0.6 : 0.8,
    ...(exact ? { title: asked, titleOf: exact.of as string } : {}),
  };
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
