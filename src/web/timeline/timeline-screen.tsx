import { useSignal, useSignalEffect } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { AsOfForm } from "../as-of-form.tsx";
import { counted } from "../kinds.ts";
import { formatRoute, route } from "../route.ts";
import { Trouble } from "../trouble.tsx";
import { Chart } from "./chart.tsx";
import { ChartLegend } from "./chart-legend.tsx";
import { eventElementId } from "./choose-event.ts";
import { EventList } from "./event-list.tsx";
import { EventPanel } from "./event-panel.tsx";
import { MapView } from "./map-view.tsx";
import { chosen, hovered, loadTimeline, pickedEvent, shownEvents, timeline, timelineTrouble } from "./timeline-data.ts";
import { TimelineFilters } from "./timeline-filters.tsx";

/** What happened, when and where, by all sources. */
export function TimelineScreen() {
  const now = route.value;
  const view = now.screen === "timeline" ? now.view : "chart";
  useEffect(() => {
    document.title = `${view === "map" ? "Map" : "Timeline"} · Demarche`;
    hovered.value = null;
  }, [view]);
  // Events are decided and changed while sources are read, so coming here fetches them anew.
  useEffect(() => void loadTimeline(now.asOf), [now.asOf]);
  useSignalEffect(letGoOfHidden);
  const isThere = timeline.value !== null;
  useEffect(() => {
    if (isThere && document.activeElement === document.body) goOnFromChosen();
  }, [isThere]);
  if (timelineTrouble.value) {
    return (
      <main id="main" tabIndex={-1} class="timeline">
        <Trouble refusal={timelineTrouble.value} />
      </main>
    );
  }
  const data = timeline.value;
  if (!data) return <main id="main" tabIndex={-1} class="timeline" aria-busy="true" />;
  const events = shownEvents.value;
  const head = (
    <>
      <h1>Timeline</h1>
      <p class="summary" role="status">
        {events.length === data.events.length
          ? counted(events.length, "events")
          : `${events.length.toLocaleString("en-GB")} of ${counted(data.events.length, "events")}`}
      </p>
      <Views />
      <AsOfForm />
      <TimelineFilters data={data} />
    </>
  );
  if (view === "map") {
    return (
      <main id="main" tabIndex={-1} class="timeline alone">
        {head}
        <MapView events={events} />
      </main>
    );
  }
  return <ChartDesk events={events}>{head}</ChartDesk>;
}

interface DeskProps {
  readonly events: typeof shownEvents.value;
  readonly children: preact.ComponentChildren;
}

/** Chart and list, with the event picked beside them. */
function ChartDesk({ events, children }: DeskProps) {
  const whole = useSignal(false);
  const isPicked = pickedEvent.value !== null;
  return (
    <div class={chosen.value !== null && isPicked ? "desk with-selection" : "desk"}>
      <main id="main" tabIndex={-1} class="timeline">
        {children}
        {events.length > 0 && (
          <>
            <label class="whole-time">
              <input
                type="checkbox"
                checked={whole.value}
                onChange={(event) => {
                  whole.value = event.currentTarget.checked;
                }}
              />{" "}
              The whole span of time to scale
            </label>
            <Chart events={events} whole={whole.value} />
            <div class="on-paper legend-below">
              <ChartLegend />
            </div>
          </>
        )}
        <EventList events={events} />
      </main>
      <aside aria-label={isPicked ? "Selected event" : "About the chart"} class="panel">
        <PickedPanel />
      </aside>
    </div>
  );
}

function PickedPanel() {
  const event = pickedEvent.value;
  if (event) return <EventPanel event={event} />;
  return (
    <div class="overview legend-beside">
      <h2>Marks in the chart</h2>
      <ChartLegend />
      <p class="hint">Each mark is one telling. Arrow keys in the list lead through the events in the order of time.</p>
    </div>
  );
}

function Views() {
  const now = route.value;
  if (now.screen !== "timeline") return null;
  return (
    <nav class="views" aria-label="Timeline or map">
      {(["chart", "map"] as const).map((view) => (
        <a key={view} href={formatRoute({ ...now, view })} aria-current={now.view === view ? "page" : undefined}>
          {view === "map" ? "Map of places" : "Chart and list"}
        </a>
      ))}
    </nav>
  );
}

/** Back from a source, the keyboard goes on from the event that led there; at first, from the top of the screen. */
function goOnFromChosen(): void {
  const line = chosen.peek() === null ? null : document.getElementById(eventElementId(chosen.peek() ?? ""));
  if (line) line.focus();
  else document.getElementById("main")?.focus({ preventScroll: true });
}

/** What a filter hides is no longer chosen. */
function letGoOfHidden(): void {
  const id = chosen.value;
  if (id !== null && timeline.value && !shownEvents.value.some((event) => event.id === id)) chosen.value = null;
}
