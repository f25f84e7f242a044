import { useEffect, useMemo, useRef } from "preact/hooks";
import type { ServedTimelineEvent } from "../../schema/served.ts";
import { ChartAxes } from "./chart-axes.tsx";
import { type ChartLayout, chartLayout, drawnOnce, joinPath, MARK_HEIGHT, type PlacedMark } from "./chart-layout.ts";
import { followChartPointer } from "./choose-event.ts";
import { useDrawnWidth } from "./drawn-width.ts";
import { Mark, MarkPatterns } from "./mark.tsx";
import { tellingMarks } from "./telling-marks.ts";
import { pickedEvent } from "./timeline-data.ts";

/** Pixels. */
const HEIGHT = 340;
/** Pixels between a mark and the ring around it while it is picked. */
const RING = 3;

interface Props {
  readonly events: readonly ServedTimelineEvent[];
  /** All of time to scale, without lanes for what is far from the rest. */
  readonly whole: boolean;
}

/** When each event was, against when each telling of it was published. The list below says the same in words. */
export function Chart({ events, whole }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useDrawnWidth(frame);
  useEffect(() => (frame.current ? followChartPointer(frame.current) : undefined), []);
  const layout = useMemo(
    () => (width === null ? null : chartLayout(tellingMarks(events), width, HEIGHT, whole)),
    [events, whole, width],
  );
  const drawing = useMemo(() => layout && <Drawing layout={layout} />, [layout]);
  return (
    <div ref={frame} class="chart-frame">
      {drawing}
      {layout && <Picked layout={layout} events={events} />}
    </div>
  );
}

/** Made anew only when the events or the width change, not when another one is picked. */
function Drawing({ layout }: { readonly layout: ChartLayout }) {
  return (
    <svg
      class="chart"
      role="img"
      aria-label="Chart of the events listed below: across, when each was; upwards, when each telling of it was published."
      viewBox={`0 0 ${layout.width} ${layout.height}`}
    >
      <MarkPatterns />
      <ChartAxes layout={layout} />
      <path class="join" d={joinPath(layout.marks)} />
      {drawnOnce(layout.marks).map((mark, at) => (
        <Mark key={at} mark={mark} />
      ))}
    </svg>
  );
}

/** The tellings of the picked event once more, with lines to both axes: a drawing of its own above the thousands of others. */
function Picked({ layout, events }: { readonly layout: ChartLayout; readonly events: readonly ServedTimelineEvent[] }) {
  const event = pickedEvent.value;
  if (!event) return null;
  const index = events.indexOf(event);
  const marks = layout.marks.filter((mark) => mark.event === index);
  return (
    <svg class="chart picked" aria-hidden="true" viewBox={`0 0 ${layout.width} ${layout.height}`}>
      <path class="guide" d={marks.map((mark) => guide(mark, layout)).join("")} />
      <path class="join" d={joinPath(marks)} />
      {marks.map((mark, at) => (
        <g key={at}>
          <Mark mark={mark} />
          <rect class="ring" {...around(mark)} />
        </g>
      ))}
    </svg>
  );
}

/** From a mark to both axes. */
function guide({ x, y, width }: PlacedMark, { start, foot }: ChartLayout): string {
  return `M${start},${y}H${x}M${x + width / 2},${y}V${foot}`;
}

function around({ x, y, width }: PlacedMark) {
  const side = MARK_HEIGHT / 2 + RING;
  return { x: x - RING, y: y - side, width: width + 2 * RING, height: 2 * side, rx: side / 2 };
}
