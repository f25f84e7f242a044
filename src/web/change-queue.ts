import type { ServedChange } from "../schema/served.ts";
import { ask, Refusal } from "./ask.ts";

/** Changes reach the log in the order of the keys, however quickly they are pressed. */
let last: Promise<unknown> = Promise.resolve();

/** Does something when all that was asked for before it is done. */
export function inTurn<T>(task: () => Promise<T>): Promise<T> {
  const done = last.then(task);
  last = done.catch(() => undefined);
  return done;
}

/** Sends a change in its turn, and shows what it did before the next one; a Refusal is the answer where it failed. */
export function sendChange(
  path: string,
  body: object,
  show: (answer: ServedChange) => void | Promise<void>,
): Promise<Refusal | null> {
  return inTurn(async () => {
    try {
      await show(await ask<ServedChange>(path, body));
      return null;
    } catch (error) {
      if (error instanceof Refusal) return error;
      throw error;
    }
  });
}
