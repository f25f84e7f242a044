import { useEffect, useMemo, useRef } from "preact/hooks";
import { dateWords } from "../../schema/date-words.ts";
import type { ServedPlace, ServedTimelineEvent } from "../../schema/served.ts";
import { formatRoute, route } from "../route.ts";
import { useDrawnWidth } from "./drawn-width.ts";
import type { GridLine } from "./graticule.ts";
import { land, landIsMissing, loadLand } from "./land-data.ts";
import { landPath } from "./land-path.ts";
import { mapLayout } from "./map-layout.ts";
import { disputeWords } from "./place-names.ts";
import { type PlaceOfEvents, placesOf } from "./places-of.ts";

/** Where events took place: dots on the outlines of land, and the same places as a list. No land is anybody's here. */
export function MapView({ events }: { readonly events: readonly ServedTimelineEvent[] }) {
  const places = useMemo(() => placesOf(events), [events]);
  const frame = useRef<HTMLDivElement>(null);
  const width = useDrawnWidth(frame);
  useEffect(() => void loadLand(), []);
  const isDrawn = places.some(({ place }) => place.latitude !== null && place.longitude !== null);
  return (
    <>
      <div ref={frame} class="map-frame">
        {isDrawn && width !== null && <MapDrawing places={places} width={width} />}
      </div>
      {isDrawn && <p class="map-note">{landIsMissing.value ? WITHOUT_LAND : ABOUT_THE_MAP}</p>}
      <div class="place-list">
        {places.map((place) => (
          <PlaceSection key={place.names} {...place} />
        ))}
      </div>
    </>
  );
}

const ABOUT_THE_MAP =
  "The larger a dot, the more events. Pale: the middle of a state, a region or a sea. A ring: a disputed place, with the names of all sides. No borders are drawn. Land: Natural Earth.";
const WITHOUT_LAND = "The outlines of land could not be loaded: run `demarche open` again.";

function MapDrawing({ places, width }: { readonly places: readonly PlaceOfEvents[]; readonly width: number }) {
  const layout = useMemo(() => mapLayout(places, width), [places, width]);
  const { width: across, height } = layout.window;
  const shape = land.value;
  const outline = useMemo(() => shape && landPath(shape, layout.window), [shape, layout]);
  return (
    <svg
      class="map"
      role="img"
      aria-label="Map of the places listed below."
      viewBox={`0 0 ${across} ${height}`}
      width={across}
      height={height}
    >
      {outline && <path class="land" d={outline} />}
      <rect class="frame" width={across} height={height} />
      {layout.grid.meridians.map((line) => (
        <GridLinePath key={line.degrees} line={line} path={`M${line.at},0V${height}`} />
      ))}
      {layout.grid.parallels.map((line) => (
        <GridLinePath key={line.degrees} line={line} path={`M0,${line.at}H${across}`} />
      ))}
      {layout.places.map(
        ({ names, x, y, label }) =>
          label?.isApart && <path key={names} class="leader" d={`M${x},${y}L${label.x},${label.y - 4}`} />,
      )}
      {layout.places.map(({ names, index, x, y, radius }) => (
        <circle key={names} class={dotClass(places[index]?.place)} cx={x} cy={y} r={radius}>
          <title>{names}</title>
        </circle>
      ))}
      {layout.places.map(
        ({ names, label }) =>
          label && (
            <text key={names} class="place-name" x={label.x} y={label.y} text-anchor={label.anchor}>
              {names}
            </text>
          ),
      )}
    </svg>
  );
}

function GridLinePath({ line: { degrees, label }, path }: { readonly line: GridLine; readonly path: string }) {
  return (
    <g>
      <path class="grid" d={path} />
      {label && (
        <text class="degrees" {...label}>
          {degrees}
        </text>
      )}
    </g>
  );
}

/** Places of which one point says little. */
const WIDE: ReadonlySet<ServedPlace["kind"]> = new Set(["state", "region", "sea"]);

function dotClass(place: ServedPlace | undefined): string {
  if (place?.disputed.length) return "dot disputed";
  return WIDE.has(place?.kind ?? null) ? "dot wide" : "dot";
}

function PlaceSection({ names, place, events }: PlaceOfEvents) {
  const { latitude, longitude } = place;
  const about = [
    disputeWords(place),
    latitude === null || longitude === null ? "not on the map" : coordinates(latitude, longitude),
  ];
  return (
    <section>
      <h2>{names}</h2>
      <p class="why">{about.filter((part) => part).join(" · ")}</p>
      <ul>
        {events.map((event) => (
          <PlacedEvent key={event.id} event={event} />
        ))}
      </ul>
    </section>
  );
}

function PlacedEvent({ event }: { readonly event: ServedTimelineEvent }) {
  const [telling] = event.tellings;
  const words = (
    <>
      <span class="when">{dateWords(event.date)}</span>{" "}
      <span>
        <span class="label">{event.label}</span>
        {event.status !== "happened" && <span class="why"> · {event.status}</span>}
      </span>
    </>
  );
  if (!telling) return <li>{words}</li>;
  const { source, start, end } = telling;
  const { asOf } = route.value;
  return (
    <li>
      <a href={formatRoute({ screen: "reader", source, finding: event.id, at: `${start}-${end}`, asOf })}>{words}</a>
    </li>
  );
}

function coordinates(latitude: number, longitude: number): string {
  const north = `${Math.abs(latitude)}° ${latitude < 0 ? "S" : "N"}`;
  return `${north}, ${Math.abs(longitude)}° ${longitude < 0 ? "W" : "E"}`;
}
