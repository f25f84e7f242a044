import type { Mention, Telling } from "../../schema/extract.ts";

/** Kinds of deed that are done where the parties meet. */
const AT_A_MEETING: ReadonlySet<string> = new Set(["event/signing"]);

/**
 * "They met on March 3. … The ministers signed a plan." What two sign, without a date of its own, was signed when the text
 * last said that the two met. `tellings` are those of a text in order.
 */
export function datedByMeeting(tellings: readonly Telling[], mentions: readonly Mention[]): Telling[] {
  const met = new Map<string, Telling>();
  return tellings.map((telling) => {
    const who = partiesOf(telling, mentions);
    if (who === null || telling.status !== "happened") return telling;
    if (telling.type === "CONSULT" && telling.date !== null) met.set(who, telling);
    const meeting = met.get(who);
    if (telling.date !== null || !meeting || !AT_A_MEETING.has(telling.rule)) return telling;
    return { ...telling, date: meeting.date, dateText: null, dateWhy: `their meeting, ${meeting.dateText}` };
  });
}

/** The persons who take part, if they are several. */
function partiesOf({ participants }: Telling, mentions: readonly Mention[]): string | null {
  const names = new Set(
    participants.flatMap((index) => (mentions[index]?.type === "person" ? [mentions[index].name] : [])),
  );
  return names.size < 2 ? null : [...names].sort().join("\n");
}
