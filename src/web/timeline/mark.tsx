import { type Fade, MARK_HEIGHT, type PlacedMark } from "./chart-layout.ts";

/** The less is known of a day, the longer its mark: it is made thinner, so as not to stand out for that. */
const LONG_MARK = 2 * MARK_HEIGHT;
const BAR_HEIGHT = 6;

/** One telling: solid where its date is stated, hatched where inferred, hollow where it has not happened as told. */
export function Mark({ mark }: { readonly mark: PlacedMark }) {
  const { x, y, width, event, fade } = mark;
  const height = width > LONG_MARK ? BAR_HEIGHT : MARK_HEIGHT;
  const middle = x + width / 2;
  return (
    <g data-event={event} {...(fade === "none" ? {} : { mask: `url(#fade-${fade})` })}>
      <rect class={markClass(mark)} x={x} y={y - height / 2} width={width} height={height} rx={3} />
      {mark.off && <path class="strike" d={`M${middle - 6},${y + 6}L${middle + 6},${y - 6}`} />}
    </g>
  );
}

/** How a mark looks: the same words as in the legend. */
function markClass({ inferred, hollow }: Pick<PlacedMark, "inferred" | "hollow">): string {
  return `mark ${inferred ? "inferred" : "stated"}${hollow ? " hollow" : ""}`;
}

const FADES: Readonly<Record<Exclude<Fade, "none">, readonly (readonly [offset: string, opacity: string])[]>> = {
  left: [
    ["0", "0.08"],
    ["0.85", "1"],
  ],
  right: [
    ["0.15", "1"],
    ["1", "0.08"],
  ],
  both: [
    ["0", "0.12"],
    ["0.5", "0.75"],
    ["1", "0.12"],
  ],
};

/** What the marks are filled and faded with; once in the page. */
export function MarkPatterns() {
  return (
    <defs>
      <pattern id="hatch" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="hatch-ground" width="4" height="4" />
        <rect class="hatch-line" width="1.6" height="4" />
      </pattern>
      {Object.entries(FADES).map(([name, stops]) => (
        <g key={name}>
          <linearGradient id={`fading-${name}`}>
            {stops.map(([offset, opacity]) => (
              <stop key={offset} offset={offset} stop-color="#fff" stop-opacity={opacity} />
            ))}
          </linearGradient>
          <mask id={`fade-${name}`} maskContentUnits="objectBoundingBox">
            <rect width="1" height="1" fill={`url(#fading-${name})`} />
          </mask>
        </g>
      ))}
    </defs>
  );
}
