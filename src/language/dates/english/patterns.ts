import { CALENDAR_PATTERNS } from "./calendar-patterns.ts";
import { COUNTED_PATTERNS } from "./counted-patterns.ts";
import { TIMES_PATTERNS } from "./times-patterns.ts";

/** What is looked for: of several readings the longest is taken, of those as long the one that comes first. */
const FOUND_PATTERNS = `
found: @span:v -> value
found: @lasting:v -> value
found: @shifted:v -> value
found: @point:v -> value
found: @relative:v -> value
found: @stretch:v -> value
found: @story:v -> value
found: @nth:v -> value
found: @epoch:v -> value
found: @time:v -> value
found: @round:v -> recurring
found: @length:v -> value
found: @distance:v -> value
found: @vague:v -> value
`;

/**
 * How English writes dates; grammar/pattern.ts tells how a line is read. What `found` gives is an expression; the other
 * rules are its parts.
 */
export const ENGLISH_PATTERNS = CALENDAR_PATTERNS + COUNTED_PATTERNS + TIMES_PATTERNS + FOUND_PATTERNS;
