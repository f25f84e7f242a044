import { dayBounds } from "../schema/edtf.ts";
import type { ReadSource } from "../schema/source.ts";
import { nearCopies } from "./near-copies.ts";

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

/** The voices of all sources, in the order of the sources. */
export function linkVoices(sources: readonly Numbered[]): SourceVoice[] {
  const houses = housesOf(sources);
  const copies = nearCopies(sources.map(({ record }) => articleText(record)));
  const origins = originsOf(sources, copies);
  return sources.map(({ id }, n): SourceVoice => {
    const origin = origins[n] as number;
    const house = houses[origin] as House;
    if (origin !== n) {
      const share = Math.round(((copies[n] ?? copies[origin])?.share ?? 1) * 100);
      return {
        source: id,
        group: house.group,
        groupWhy: `a copy: ${share}% of the text is that of ${sources[origin]?.id}`,
      };
    }
    return { source: id, ...house };
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
  return sources.map(({ id, record }) => {
    if (record.publisher) return { group: slug(record.publisher), groupWhy: `published by ${record.publisher}` };
    const shared = noticesOf(record)
      .map((notice) => byNotice.get(notice))
      .find((known) => known !== undefined);
    if (shared?.publisher) {
      return { group: slug(shared.publisher), groupWhy: `carries the same notice as articles of ${shared.publisher}` };
    }
    if (shared && shared.first !== id) {
      return { group: shared.first, groupWhy: `carries the same notice as ${shared.first}` };
    }
    return { group: id, groupWhy: "no publisher is named" };
  });
}

function noticesOf({ text, boilerplate }: ReadSource): string[] {
  return boilerplate
    .filter(({ kind, start, end }) => NOTICES.has(kind) && end - start >= NOTICE_LENGTH)
    .map(({ start, end }) => text.slice(start, end).toLowerCase().replace(/\s+/g, " ").trim());
}

/** Of each cluster of copies, the one that was surely published first, else the one that was read first. */
function originsOf(sources: readonly Numbered[], copies: ReturnType<typeof nearCopies>): number[] {
  const origin = new Map<number, number>();
  const dayOf = (n: number) => dayBounds(sources[n]?.record.published ?? "")?.last ?? "9999";
  copies.forEach((copy, n) => {
    if (!copy) return;
    const best = origin.get(copy.of) ?? copy.of;
    origin.set(copy.of, dayOf(n) < dayOf(best) ? n : best);
  });
  return sources.map((_, n) => origin.get(copies[n]?.of ?? n) ?? n);
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

function slug(name: string): string {
  const plain = name.normalize("NFKD").toLowerCase().replace(/^the /, "");
  return plain.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "") || name;
}
