import type { Run } from "./decode.ts";
import { phraseBits } from "./gazetteer.ts";
import { EVENT_HEAD, FACILITY_HEAD, INSIDE, ORGANISATION_HEAD, OUTLET, STATE } from "./gazetteer-bits.ts";
import { EVT, LOC, NAT, ORG, OTH, PER } from "./labels.ts";
import type { NamedText } from "./named-text.ts";

export type EntityType =
  | "person"
  | "state"
  | "place"
  | "organisation"
  | "event"
  | "facility"
  | "outlet"
  | "nationality";

/** A head of outlets, "Gazette", has both bits. */
const OUTLET_HEAD = OUTLET | ORGANISATION_HEAD;

/** What a name of a kind is, by the gazetteer and its head words; null for kinds that are not asked for. */
export function fineType({ from, to, kind }: Run, text: NamedText): EntityType | null {
  const { bits } = text;
  const last = bits[to - 1] as number;
  switch (kind) {
    case PER:
      return "person";
    case NAT:
      return "nationality";
    case EVT:
      return "event";
    case OTH:
      return last & EVENT_HEAD && to - from > 1 ? "event" : null;
    case LOC:
      if (wholeBits(text, from, to) & STATE) return "state";
      return hasHead(bits, from, to, FACILITY_HEAD) ? "facility" : "place";
    case ORG:
      if (wholeBits(text, from, to) & OUTLET) return "outlet";
      return to - from > 1 && (last & OUTLET_HEAD) === OUTLET_HEAD ? "outlet" : "organisation";
    default:
      throw new RangeError(`no kind of name has the number ${kind}`);
  }
}

/** What the gazetteer says of the words as one phrase. */
export function wholeBits(text: NamedText, from: number, to: number): number {
  const { bits, gazetteer } = text;
  const found = bits[from] as number;
  if ((found & INSIDE) === 0 && (to === from + 1 || (bits[to - 1] as number) & INSIDE)) {
    let single = true;
    for (let i = from + 1; i < to && single; i++) single = ((bits[i] as number) & INSIDE) !== 0;
    const goesOn = to < text.count && ((bits[to] as number) & INSIDE) !== 0;
    if (single && !goesOn) return found;
  }
  if (to - from > LONGEST_WHOLE) return 0;
  let phrase = text.form(from);
  for (let i = from + 1; i < to; i++) phrase += ` ${text.form(i)}`;
  return phraseBits(gazetteer, phrase);
}

/** Longer names are in no list. */
const LONGEST_WHOLE = 12;

/** Whether a name of several words ends with a head word, or begins with one: "Oslo Airport", "Fort Sumter". */
function hasHead(bits: Uint16Array, from: number, to: number, head: number): boolean {
  if (to - from < 2) return false;
  return ((bits[to - 1] as number) & head) !== 0 || ((bits[from] as number) & head) !== 0;
}
