import { useMemo } from "preact/hooks";
import type { ServedTimeline } from "../../schema/served.ts";
import { formatRoute, route } from "../route.ts";
import { type EventFilter, FILTER_KEYS, type FilterChoice, filterChoices, NO_FILTER } from "./event-filter.ts";
import { filter } from "./timeline-data.ts";

const WORDS: Readonly<Record<keyof EventFilter, readonly [label: string, all: string]>> = {
  actor: ["Actor", "everybody"],
  type: ["Type", "every type"],
  source: ["Source", "all sources"],
};

/** Which events are shown; kept in the address, so that a view can be sent and come back to. */
export function TimelineFilters({ data }: { readonly data: ServedTimeline }) {
  const choices = useMemo(() => filterChoices(data), [data]);
  const now = filter.value;
  const show = (changed: EventFilter) => {
    const { value } = route;
    if (value.screen === "timeline") location.replace(formatRoute({ ...value, filter: changed }));
  };
  const isFiltered = Object.values(now).some((value) => value !== null);
  return (
    <fieldset class="filters timeline-filters">
      <legend>Events with</legend>
      {FILTER_KEYS.map((by) => (
        <label key={by}>
          {WORDS[by][0]}{" "}
          <select value={now[by] ?? ""} onChange={(event) => show({ ...now, [by]: event.currentTarget.value || null })}>
            <option value="">{WORDS[by][1]}</option>
            {withValue(choices[by], now[by]).map(({ value, words, events }) => (
              <option key={value} value={value}>
                {words} ({events})
              </option>
            ))}
          </select>
        </label>
      ))}
      {isFiltered && (
        <button type="button" class="link" onClick={() => show(NO_FILTER)}>
          show all
        </button>
      )}
    </fieldset>
  );
}

/** What the address filters by stays in sight, even where no event has it as of the day looked from. */
function withValue(choices: readonly FilterChoice[], value: string | null): readonly FilterChoice[] {
  if (value === null || choices.some((choice) => choice.value === value)) return choices;
  return [...choices, { value, words: value, events: 0 }];
}
