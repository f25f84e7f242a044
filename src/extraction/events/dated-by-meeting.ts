import type { Mention, Telling } from "../../schema/extract.ts";

/** Kinds of deed that are done where the parties meet. */
const AT_A_MEETING: ReadonlySet<string> = new Set(["signing"]);

/**
 * "They met on March 3 in Oslo. … The ministers signed a plan." What two sign, without a date of its own, was
 * signed when and where the text last said that the two met; what they agree to do lies ahead of that day. `tellings` are those of a
 * text in order.
 */
export function datedByMeeting(tellings: readonly Telling[], mentions: readonly Mention[]): Telling[] {
  const met = new Map<string, Telling>();
  return tellings.map((telling, at) => {
    const who = partiesOf(telling, mentions);
    if (who === null) return telling;
    if (telling.type === "CONSULT" && telling.date !== null && telling.status === "happened") met.set(who, telling);
    const meeting = met.get(who);
    if (telling.date !== null || !meeting) return telling;
    const { date, place, dateText } = meeting;
    const dateWhy = `their meeting, ${dateText}`;
    if (AT_A_MEETING.has(telling.mode ?? "") && telling.status === "happened")
      return { ...telling, date, place: telling.place ?? place, dateWhy };
    const plan =
      telling.status === "planned" && tellings[at - 1]?.mode === "agreement" && sameSentence(tellings[at - 1], telling);
    return plan && isDay(date) ? { ...telling, date: `${date}/..`, dateWhy: `agreed on at ${dateWhy}` } : telling;
  });
}

const isDay = (date: string | null): boolean => date !== null && /^\d{4}-\d\d-\d\d$/.test(date);

function sameSentence(a: Telling | undefined, b: Telling): boolean {
  return a !== undefined && a.evidence[0]?.start === b.evidence[0]?.start;
}

/** The persons who take part, if they are several. */
function partiesOf({ participants }: Telling, mentions: readonly Mention[]): string | null {
  const names = new Set(
    participants.flatMap((index) => (mentions[index]?.type === "person" ? [mentions[index].name] : [])),
  );
  return names.size < 2 ? null : [...names].sort().join("\n");
}
