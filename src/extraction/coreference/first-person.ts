import type { Mention } from "../../schema/extract.ts";
import type { FoundAttribution } from "../attributions/found.ts";
import { FIRST_PERSON, FIRST_PERSON_PLURAL } from "./lexicon.ts";
import type { Reading } from "./reading.ts";
import { speakerOf } from "./speaker.ts";

/** How sure it is that who is quoted is who says "I", and that a state or body quoted is who says "we". */
const SELF = 0.95;
const OWN_SIDE = 0.7;

/**
 * Resolves "I" within a quotation to the person quoted, and "we" where a state or body is quoted. Whom a person means by
 * "we" the text does not tell.
 */
export function resolveFirstPerson(reading: Reading, resolved: Map<number, number>): void {
  const { words, quotedBy, attributions, mentions } = reading;
  const speakers = new Map<FoundAttribution, number | null>();
  for (const word of words) {
    if (word?.pos !== "PRON") continue;
    const attribution = attributions[quotedBy[word.index] as number];
    if (!attribution || attribution.sourceHead === word.index) continue;
    const lower = word.text.toLowerCase();
    const one = FIRST_PERSON.has(lower);
    if (!one && !FIRST_PERSON_PLURAL.has(lower)) continue;
    if (!speakers.has(attribution)) speakers.set(attribution, speakerOf(reading, resolved, attribution));
    const speaker = speakers.get(attribution) ?? null;
    if (speaker === null) continue;
    const { type, name, confidence } = mentions[speaker] as Mention;
    if ((type === "person") !== one) continue;
    const { start, end } = word;
    const sure = confidence * (one ? SELF : OWN_SIDE);
    const rule = one ? "coreference/i-in-quotation" : "coreference/we-in-quotation";
    const self: Mention = {
      ...{ start, end, type, form: "pronoun", name, title: null, titleOf: null },
      ...{ rule, confidence: sure },
    };
    resolved.set(word.index, mentions.push(self) - 1);
  }
}
