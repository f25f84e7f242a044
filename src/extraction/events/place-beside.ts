import type { ResolvedDate } from "../../language/dates.ts";
import { type Placed, type Scene, tokenAt, wordAt } from "./clause.ts";

const WHERE: ReadonlySet<string> = new Set(["in", "at", "near"]);

/** The place that stands next to a date: "in Oslo on May 3", "on May 3 in Oslo"; null where none does. */
export function placeBeside(scene: Scene, { expression }: ResolvedDate): string | null {
  const [from, to] = [tokenAt(scene, expression.start), tokenAt(scene, expression.end)];
  let end = from;
  while (/^(on|in|the|again|,)$/.test(wordAt(scene, end - 1))) end--;
  for (const mention of scene.mentions) {
    if (mention.type !== "place" && !(mention.type === "state" && mention.form === "name")) continue;
    const first = tokenAt(scene, mention.start);
    if (tokenAt(scene, mention.end) === end && isWhere(scene, first)) return written(scene, mention);
    if (first === to + 1 && WHERE.has(wordAt(scene, to))) return written(scene, mention);
  }
  return null;
}

function isWhere(scene: Scene, first: number): boolean {
  const before = wordAt(scene, first - 1) === "the" ? first - 2 : first - 1;
  return WHERE.has(wordAt(scene, before));
}

/** A capital may be taken for its state: where something was it is the city. */
const written = ({ tree }: Scene, { start, end }: Placed): string => tree.article.text.slice(start, end);
