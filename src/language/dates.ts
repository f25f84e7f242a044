/** Dates in text: found as they are written (`findDates`), then read for what they mean (`resolveDates`). */
export type { DateExpression, ResolvedDate, TemporalType } from "./dates/expression.ts";
export { findDates, findTemporal } from "./dates/find.ts";
export { type Anchor, resolveDate, type Told } from "./dates/resolve.ts";
export { resolveDates } from "./dates/resolve-all.ts";
export { timexValue } from "./dates/timex-value.ts";
export { type Marking, type Timex, timexesOf } from "./dates/timexes.ts";
