import { dayBounds } from "../schema/edtf.ts";
import type { ReadSource } from "../schema/source.ts";
import { houseKey, isAddress, siteOf } from "./house-key.ts";
import { type Copy, nearCopies } from "./near-copies.ts";

/** Which voice a source belongs to, and why. Sources of one publisher, and copies of one text, are one voice. */
export interface SourceVoice {
  readonly source: string;
  readonly group: string;
  readonly groupWhy: string;
}

interface Numbered {
  readonly id: string;
  readonly record: ReadSource;
}

/** A notice at the foot that is long enough to be a house's own tells the publisher where nothing else does. */
const NOTICE_LENGTH = 60;
const NOTICES = new Set(["disclaimer", "licence"]);

/** Share of an article that another text must make up to be what it reprints, and not only a statement quoted in it. */
const MAIN_SHARE = 0.5;
/** Words within one pair of quotation marks from which on they are left out where articles are compared. */
const LONG_QUOTATION = /“[^“”]{200,4000}”|"[^"\n]{200,4000}"/g;

/** The voices of all sources, in the order of the sources. */
export function linkVoices(sources: readonly Numbered[]): SourceVoice[] {
  const houses = housesOf(sources);
  const copies = copiesOf(sources);
  const origins = originsOf(sources, copies);
  return sources.map(({ id }, n): SourceVoice => {
    const origin = origins[n] as number;
    const house = houses[origin] as House;
    if (origin === n) return { source: id, ...house };
    const share = Math.round((copies[n]?.share ?? copies[origin]?.shareOfLonger ?? 1) * 100);
    return {
      source: id,
      group: house.group,
      groupWhy: `a copy: ${share}% of the text is that of ${sources[origin]?.id}`,
    };
  });
}

/**
 * Copies among the sources. A statement that came out before an article which has it whole is quoted there and makes
 * no copy of either; long quotations that two articles share do not count, for both may have heard the speech.
 */
function copiesOf(sources: readonly Numbered[]): (Copy | null)[] {
  const copies = nearCopies(sources.map(({ record }) => articleText(record).replace(LONG_QUOTATION, " ")));
  return copies.map((copy, n) => {
    if (!copy || copy.shareOfLonger >= MAIN_SHARE) return copy;
    const bounds = (at: number) => dayBounds(sources[at]?.record.published ?? "");
    const [quoted, quoting] = [bounds(n)?.last, bounds(copy.of)?.first];
    return quoted && quoting && quoted < quoting ? null : copy;
  });
}

interface House {
  readonly group: string;
  readonly groupWhy: string;
}

/** The publisher, told by its name or else by the notice that its articles carry. */
function housesOf(sources: readonly Numbered[]): House[] {
  const byNotice = new Map<string, { publisher: string | null; first: string }>();
  for (const { id, record } of sources) {
    for (const notice of noticesOf(record)) {
      const known = byNotice.get(notice);
      if (!known) byNotice.set(notice, { publisher: record.publisher, first: id });
      else if (known.publisher === null) known.publisher = record.publisher;
    }
  }
  const slugs = slugsOf(sources);
  const slug = (publisher: string) => slugs.get(houseKey(publisher)) as string;
  return sources.map(({ id, record }) => {
    if (record.publisher) return { group: slug(record.publisher), groupWhy: `published by ${record.publisher}` };
    const shared = noticesOf(record)
      .map((notice) => byNotice.get(notice))
      .find((known) => known !== undefined);
    if (shared?.publisher) {
      return { group: slug(shared.publisher), groupWhy: `carries the same notice as articles of ${shared.publisher}` };
    }
    const site = siteOf(record.url);
    if (site) return { group: slug(site), groupWhy: `found at ${site}` };
    if (shared && shared.first !== id) {
      return { group: shared.first, groupWhy: `carries the same notice as ${shared.first}` };
    }
    return { group: id, groupWhy: "no publisher is named" };
  });
}

/** For each house the name of its voice: from the first name that is no address, else from the address. */
function slugsOf(sources: readonly Numbered[]): Map<string, string> {
  const names = sources.flatMap(({ record }) => record.publisher ?? siteOf(record.url) ?? []);
  const slugs = new Map<string, string>();
  for (const name of [...names].sort((a, b) => Number(isAddress(a)) - Number(isAddress(b)))) {
    const key = houseKey(name);
    if (!slugs.has(key)) slugs.set(key, isAddress(name) ? key : slugOf(name));
  }
  return slugs;
}

function noticesOf({ text, boilerplate }: ReadSource): string[] {
  return boilerplate
    .filter(({ kind, start, end }) => NOTICES.has(kind) && end - start >= NOTICE_LENGTH)
    .map(({ start, end }) => text.slice(start, end).toLowerCase().replace(/\s+/g, " ").trim());
}

/**
 * Of each cluster of copies, the one that was surely published first, else the one that was read first. What is only an
 * excerpt of the longest one is never the origin of it.
 */
function originsOf(sources: readonly Numbered[], copies: readonly (Copy | null)[]): number[] {
  const origin = new Map<number, number>();
  const dayOf = (n: number) => dayBounds(sources[n]?.record.published ?? "")?.last ?? "9999";
  copies.forEach((copy, n) => {
    if (!copy || copy.shareOfLonger < MAIN_SHARE) return;
    const best = origin.get(copy.of) ?? copy.of;
    const [own, other] = [dayOf(n), dayOf(best)];
    if (own < other || (own === other && n < best)) origin.set(copy.of, n);
  });
  return sources.map((_, n) => origin.get(copies[n]?.of ?? n) ?? copies[n]?.of ?? n);
}

function articleText({ text, boilerplate }: ReadSource): string {
  let at = 0;
  let article = "";
  for (const { start, end } of boilerplate) {
    article += text.slice(at, start);
    at = end;
  }
  return article + text.slice(at);
}

function slugOf(name: string): string {
  const plain = name.normalize("NFKD").toLowerCase().replace(/^the /, "");
  return plain.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "") || name;
}
