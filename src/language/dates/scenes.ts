import { daysOf } from "./bounds.ts";
import type { DateExpression } from "./expression.ts";
import { type Told, yearFrom } from "./story.ts";

/** A date told of, and where. */
export type Scene = Told & { readonly expression: DateExpression };

/** In days: what it costs to read on from the date before the last, from the one before that … */
const STEP_BACK = 45;
/** A story seldom goes back: a day before its date counts as so many after it. */
const BACKWARD = 1.5;

/**
 * Which of the dates told of, the latest first, gives a date its year. A glance aside ("as in November 2008") does not
 * move the story: of the dates remembered it goes on from the one that it follows most closely.
 */
export function sceneFor(expression: DateExpression, scenes: readonly Scene[]): Scene | null {
  let best: Scene | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [n, scene] of scenes.entries()) {
    const [from, to] = [daysOf(scene.date), daysOf(yearFrom(expression.meaning, scene))];
    if (!from || !to) continue;
    const gap = to.first >= from.first ? to.first - from.first : (from.first - to.first) * BACKWARD;
    const cost = n * STEP_BACK + gap;
    if (cost >= least) continue;
    best = scene;
    least = cost;
  }
  return best ?? scenes[0] ?? null;
}
