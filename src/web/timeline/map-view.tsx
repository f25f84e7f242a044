import { useMemo, useRef } from "preact/hooks";
import { dateWords } from "../../schema/date-words.ts";
import type { ServedTimelineEvent } from "../../schema/served.ts";
import { formatRoute, route } from "../route.ts";
import { useDrawnWidth } from "./drawn-width.ts";
import { mapLayout } from "./map-layout.ts";
import { type PlaceOfEvents, placesOf } from "./places-of.ts";

/** Where events took place: dots on a graticule, and the same places as a list. No land is anybody's here. */
export function MapView({ events }: { readonly events: readonly ServedTimelineEvent[] }) {
  const places = useMemo(() => placesOf(events), [events]);
  const frame = useRef<HTMLDivElement>(null);
  const width = useDrawnWidth(frame);
  return (
    <>
      <div ref={frame} class="map-frame">
        {places.length > 0 && width !== null && <MapDrawing places={places} width={width} />}
      </div>
      <div class="place-list">
        {places.map((place) => (
          <PlaceSection key={place.names} {...place} />
        ))}
      </div>
    </>
  );
}

function MapDrawing({ places, width }: { readonly places: readonly PlaceOfEvents[]; readonly width: number }) {
  const layout = useMemo(() => mapLayout(places, width), [places, width]);
  return (
    <svg
      class="map"
      role="img"
      aria-label="Map of the places listed below."
      viewBox={`0 0 ${layout.width} ${layout.height}`}
    >
      <rect class="frame" width={layout.width} height={layout.height} />
      {layout.meridians.map(({ at, label }) => (
        <g key={label}>
          <path class="grid" d={`M${at},0V${layout.height}`} />
          <text class="degrees" x={at + 3} y={layout.height - 4}>
            {label}
          </text>
        </g>
      ))}
      {layout.parallels.map(({ at, label }) => (
        <g key={label}>
          <path class="grid" d={`M0,${at}H${layout.width}`} />
          <text class="degrees" x={4} y={at - 3}>
            {label}
          </text>
        </g>
      ))}
      {layout.places.map(
        ({ names, x, y, label }) =>
          label && <path key={names} class="leader" d={`M${x},${y}L${label.x},${label.y - 4}`} />,
      )}
      {layout.places.map(({ names, index, x, y, radius }) => (
        <circle
          key={names}
          class={places[index]?.place.disputed.length ? "dot disputed" : "dot"}
          cx={x}
          cy={y}
          r={radius}
        >
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

function PlaceSection({ names, place, events }: PlaceOfEvents) {
  const { latitude, longitude, disputed } = place;
  return (
    <section>
      <h2>{names}</h2>
      <p class="why">
        {disputed.length > 0 && `claimed by ${disputed.join(" and ")} · `}
        {latitude === null || longitude === null ? "not on the map" : coordinates(latitude, longitude)}
      </p>
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
