import type { Band, ChartLayout } from "./chart-layout.ts";
import { timeTicks } from "./time-scale.ts";

/** Pixels that a tick's label wants across, and upwards. */
const ACROSS = 72;
const UPWARDS = 34;

/** The two axes of time, the lanes beside them, and the line on which an event is told on its own day. */
export function ChartAxes({ layout }: { readonly layout: ChartLayout }) {
  const { x, y, plot, undated, earlier, later, unpublished } = layout;
  const { start, foot } = layout;
  const hasTime = plot.x.to > plot.x.from && layout.marks.length > 0;
  const xTicks = hasTime ? timeTicks(x.first, x.last, Math.floor((plot.x.to - plot.x.from) / ACROSS)) : [];
  const yTicks = hasTime ? timeTicks(y.first, y.last, Math.floor((plot.y.to - plot.y.from) / UPWARDS)) : [];
  return (
    <g class="axes">
      {xTicks.map(({ day, label }) => (
        <g key={label}>
          <path class="grid" d={`M${x.at(day)},${plot.y.from}V${foot}`} />
          <text class="across" x={x.at(day)} y={foot + 15}>
            {label}
          </text>
        </g>
      ))}
      {yTicks.map(({ day, label }) => (
        <g key={label}>
          <path class="grid" d={`M${start},${y.at(day)}H${(later ?? plot.x).to}`} />
          <text class="upwards" x={start - 6} y={y.at(day) + 4}>
            {label}
          </text>
        </g>
      ))}
      <path class="same-day" d={sameDay(layout)} />
      <rect class="frame" x={plot.x.from} y={plot.y.from} {...sizeOf(plot.x, plot.y)} />
      <Lane band={undated} words="no date" layout={layout} />
      <Lane band={earlier} words="before" layout={layout} />
      <Lane band={later} words="after" layout={layout} />
      {unpublished && (
        <>
          <rect class="lane" x={plot.x.from} y={unpublished.from} {...sizeOf(plot.x, unpublished)} />
          <text class="upwards" x={start - 6} y={(unpublished.from + unpublished.to) / 2 + 4}>
            unknown
          </text>
        </>
      )}
      <text class="axis-title" x={0} y={9}>
        ↑ published
      </text>
      <text class="axis-title end" x={layout.width - 4} y={layout.height - 5}>
        when it happened →
      </text>
    </g>
  );
}

interface LaneProps {
  readonly band: Band | null;
  readonly words: string;
  readonly layout: ChartLayout;
}

function Lane({ band, words, layout }: LaneProps) {
  if (!band) return null;
  const { foot } = layout;
  const middle = (band.from + band.to) / 2;
  return (
    <>
      <rect
        class="lane"
        x={band.from}
        y={layout.plot.y.from}
        {...sizeOf(band, { from: layout.plot.y.from, to: foot })}
      />
      {layout.isNarrow ? (
        <text class="upright" transform={`translate(${middle + 4} ${foot + 5}) rotate(-90)`}>
          {words}
        </text>
      ) : (
        <text class="across" x={middle} y={foot + 15}>
          {words}
        </text>
      )}
    </>
  );
}

function sizeOf(x: Band, y: Band): { readonly width: number; readonly height: number } {
  return { width: Math.max(x.to - x.from, 0), height: Math.max(y.to - y.from, 0) };
}

/** From the first day that both axes have to the last; nothing where they have none in common. */
function sameDay({ x, y }: ChartLayout): string {
  const first = Math.max(x.first, y.first);
  const last = Math.min(x.last, y.last);
  return first < last ? `M${x.at(first)},${y.at(first)}L${x.at(last)},${y.at(last)}` : "";
}
