import type { Fade } from "./chart-layout.ts";
import { Mark } from "./mark.tsx";

interface Look {
  readonly words: string;
  readonly inferred?: boolean;
  readonly hollow?: boolean;
  readonly off?: boolean;
  readonly fade?: Fade;
}

const LOOKS: readonly Look[] = [
  { words: "date stated" },
  { words: "date inferred", inferred: true },
  { words: "open or longer than a year", fade: "both" },
  { words: "planned", hollow: true },
  { words: "called off or put off", hollow: true, off: true },
];

/** What the marks of the chart stand for. */
export function ChartLegend() {
  return (
    <ul class="chart-legend">
      {LOOKS.map(({ words, inferred = false, hollow = false, off = false, fade = "none" }) => (
        <li key={words}>
          <svg viewBox="0 0 32 14" width="32" height="14" aria-hidden="true">
            <Mark
              mark={{
                event: -1,
                first: null,
                last: null,
                published: null,
                inferred,
                hollow,
                off,
                fade,
                x: 5,
                y: 7,
                width: 22,
              }}
            />
          </svg>{" "}
          {words}
        </li>
      ))}
      <li>
        <svg viewBox="0 0 32 14" width="32" height="14" aria-hidden="true">
          <path class="join" d="M3,7H29" />
        </svg>{" "}
        one event, told again
      </li>
      <li>
        <svg viewBox="0 0 32 14" width="32" height="14" aria-hidden="true">
          <path class="same-day" d="M3,12L29,2" />
        </svg>{" "}
        told on its own day; to the right of it, before it happens
      </li>
    </ul>
  );
}
