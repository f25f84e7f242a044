import { z } from "zod";

/**
 * A stretch of one source's stored text. Offsets count UTF-16 code units, end exclusive, and
 * `text.slice(start, end) === exact` always holds.
 */
export const Span = z.strictObject({
  source: z.string(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  exact: z.string(),
});
export type Span = z.infer<typeof Span>;

/** A stretch of a text that is known from the context, `[start, end)` in UTF-16 code units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}
