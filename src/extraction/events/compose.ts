import type { Act } from "./event-lexicon.ts";
import type { Outlook } from "./outlook.ts";

/** An event type of PLOVER with its mode. */
export interface TypeAndMode {
  readonly type: string;
  readonly mode: string | null;
}

/** What is told, and of what: who agrees to a visit tells of an agreement, about a visit. The type is "" where nothing is told. */
export interface Composed extends TypeAndMode {
  readonly about: TypeAndMode | null;
}

const NOTHING: Composed = { type: "", mode: null, about: null };
const CONFLICT: ReadonlySet<string> = new Set("THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT".split(" "));
const GIVING: ReadonlySet<string> = new Set("AID CONSULT COOPERATE SUPPORT AGREE".split(" "));

/** What a verb makes of the event that hangs on it. */
export function compose(act: Act, inner: Composed | TypeAndMode | null, outlook: Outlook): Composed {
  const of = inner === null ? null : { type: inner.type, mode: inner.mode };
  const about = inner !== null && "about" in inner && inner.about !== null ? inner.about : of;
  // "would not accept the troops": a refusal of whatever it is.
  if (act === "accept" && of === null) return outlook.negated ? { type: "REJECT", mode: null, about } : NOTHING;
  const told = made(act, of, about);
  return told.type === "" ? told : inTime(told, outlook);
}

function made(act: Act, of: TypeAndMode | null, about: TypeAndMode | null): Composed {
  switch (act) {
    case "deny":
    case "do":
    case "say":
      return of === null ? NOTHING : { ...of, about: about === of ? null : about };
    case "intend":
      return of === null ? { type: "AGREE", mode: null, about } : intended(of, about);
    case "plan":
      return of === null ? NOTHING : intended(of, about);
    case "prepare":
      if (of === null) return NOTHING;
      return of.type === "ASSAULT" || of.type === "MOBILIZE"
        ? { type: "MOBILIZE", mode: null, about }
        : intended(of, about);
    case "threaten":
      return { type: "THREATEN", mode: of === null ? null : threatOf(about ?? of), about };
    case "demand":
      return { type: "REQUEST", mode: of === null ? null : wishOf(about ?? of), about };
    case "refuse":
      return { type: "REJECT", mode: of === null ? null : wishOf(about ?? of), about };
    case "stop":
      return stopped(of, about);
    case "ease":
      if (of?.type === "COERCE") return { type: "CONCEDE", mode: null, about };
      return of?.type === "SANCTION" ? { type: "RETREAT", mode: null, about } : NOTHING;
    case "allow":
      if (of?.type === "RETREAT") return { ...of, about };
      return { type: "CONCEDE", mode: null, about };
    case "accept":
      if (of === null) return NOTHING;
      return { type: of.type === "REQUEST" || of.type === "CONCEDE" ? "CONCEDE" : "AGREE", mode: null, about };
  }
}

/** An intention to help or talk is an agreement, one to do harm a threat; who means to refuse refuses. */
function intended(of: TypeAndMode, about: TypeAndMode | null): Composed {
  if (CONFLICT.has(of.type)) return { type: "THREATEN", mode: threatOf(about ?? of), about };
  if (of.type === "REJECT" || of.type === "REQUEST" || of.type === "ACCUSE")
    return { ...of, about: about === of ? null : about };
  return { type: "AGREE", mode: null, about };
}

function stopped(of: TypeAndMode | null, about: TypeAndMode | null): Composed {
  if (of === null) return NOTHING;
  if (GIVING.has(of.type)) return { type: "SANCTION", mode: "discontinue", about };
  if (of.type === "ASSAULT") return { type: "RETREAT", mode: "ceasefire", about };
  if (of.type === "MOBILIZE") return { type: "RETREAT", mode: null, about };
  return CONFLICT.has(of.type) ? { type: "CONCEDE", mode: null, about } : { ...of, about };
}

function inTime(told: Composed, { ahead, negated, unless }: Outlook): Composed {
  const of = { type: told.type, mode: told.mode };
  const about = told.about ?? of;
  if (unless && (ahead || told.type === "AGREE")) return { type: "THREATEN", mode: threatOf(about), about };
  if (ahead && negated) return CONFLICT.has(told.type) ? { ...told } : { type: "REJECT", mode: wishOf(about), about };
  if (negated && told.type === "AGREE") return { type: "REJECT", mode: wishOf(about), about };
  return ahead ? intended(of, about) : told;
}

/** Modes of REQUEST and REJECT: what is asked for or refused. */
function wishOf({ type }: TypeAndMode): string | null {
  if (type === "AID" || type === "COOPERATE" || type === "SUPPORT") return "assist";
  if (type === "RETREAT" || type === "CONCEDE") return "yield";
  return type === "CONSULT" ? "meet" : null;
}

/** Modes of THREATEN: what is threatened. */
function threatOf({ type, mode }: TypeAndMode): string | null {
  if (type === "ASSAULT") return "violence";
  if (type === "SANCTION") return mode === "expel" ? "expel" : "relations";
  if (type === "COERCE") return mode === "arrest" ? "arrest" : mode === "deport" ? "expel" : "restrict";
  return null;
}
