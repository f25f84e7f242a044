/** What the process ends with. */
export const EXIT = { done: 0, wrongUse: 1, doneInPart: 2, failed: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** A call that cannot be taken: says why and what would do. */
export class WrongUse extends Error {
  override name = "WrongUse";
}
