/** Offices that lead a state or a party: "the leader" may be any of them. */
const LEADERS = new Set(
  "president, prime minister, chancellor, leader, king, queen, emir, sultan, supreme leader, chairman, general secretary".split(
    ", ",
  ),
);

/** One word for the names of one office: premier and prime minister, foreign secretary and foreign minister. */
export function office(title: string): string {
  const lower = title.toLowerCase();
  if (/\b(?:deputy|vice|first deputy|assistant|under)\b/.test(lower)) return lower;
  if (/\bprime minister\b|\bpremier\b|^pm$/.test(lower)) return "prime minister";
  if (
    /\bforeign (?:minister|secretary)\b|\bsecretary of state\b|minister (?:of|for) foreign affairs|minister for external affairs|external affairs minister|\b(?:top|chief) diplomat\b/.test(
      lower,
    )
  )
    return "foreign minister";
  if (/\bdefen[cs]e (?:minister|secretary)\b|(?:minister|secretary) (?:of|for) defen[cs]e/.test(lower))
    return "defence minister";
  if (/\bspokes(?:man|woman|person)\b/.test(lower)) return "spokesperson";
  if (/^president$|\bpresident$/.test(lower)) return "president";
  return lower;
}

/** Whether the noun of a phrase ("the minister", "the Russian leader") can stand for the holder of an office. */
export function stands(asked: string, held: string): boolean {
  const wanted = office(asked);
  if (wanted === held) return true;
  if (wanted === "counterpart") return true;
  if (wanted === "leader") return LEADERS.has(held);
  if (wanted === "diplomat")
    return held.endsWith("foreign minister") || held.includes("ambassador") || held.includes("envoy");
  // "the deputy minister" of a deputy foreign minister.
  if (/^(?:deputy|vice) minister$/.test(wanted))
    return held.startsWith(wanted.split(" ", 1)[0] as string) && held.endsWith(" minister");
  if (wanted === "minister" || wanted === "secretary") return held.endsWith(` ${wanted}`) && held !== "prime minister";
  return held.endsWith(` ${wanted}`) && !/\b(?:deputy|vice)\b/.test(held) && !/minister|president/.test(wanted);
}
