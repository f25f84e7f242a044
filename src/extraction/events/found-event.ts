import type { Range } from "../../schema/span.ts";
import type { TypeAndMode } from "./compose.ts";
import type { Outlook } from "./outlook.ts";

/** Somebody who takes part in an event. */
export interface EventActor extends Range {
  readonly role: "actor" | "recipient";
  /** The name in its plain form where it is known, else the words. */
  readonly name: string;
  /** Index into the mentions; null for whom nothing names. */
  readonly mention: number | null;
}

/** An event as one clause tells it. */
export interface FoundEvent {
  /** Event type of PLOVER. */
  readonly type: string;
  readonly mode: string | null;
  readonly contexts: readonly string[];
  /** Conflict (−10) to cooperation (+10) of type and mode. */
  readonly goldstein: number | null;
  /** Words that tell it, in order. */
  readonly trigger: readonly Range[];
  /** The word of them whose tense tells when: the verb that has the subject, else the outermost. */
  readonly key: Range;
  readonly actors: readonly EventActor[];
  /** Its date is that of somebody's saying so: "said on Monday that …". */
  readonly spoken: boolean;
  /** All act together, none upon another. */
  readonly reciprocal: boolean;
  /** What is agreed, threatened, demanded, refused: who agrees to a visit tells of a visit that is to be. */
  readonly about: TypeAndMode | null;
  readonly outlook: Outlook;
  readonly rule: string;
  readonly confidence: number;
}
