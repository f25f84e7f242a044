import { expect, test } from "vitest";
import { eventsThrough, filterChoices, NO_FILTER } from "../../../src/web/timeline/event-filter.ts";
import { yearsOf } from "../../../src/web/timeline/years-of.ts";
import { event, telling, timelineOf } from "./made-timeline.ts";

const BRANDT = { id: "a-brandt", name: "Ilsa Brandt", type: "person" } as const;
const VERRIN = { id: "a-verrin", name: "Tomas Verrin", type: "person" } as const;

const TALKS = event({ id: "talks", participants: [BRANDT, VERRIN, BRANDT] });
const SURVEY = event({ id: "survey", type: "OBSERVE", participants: [VERRIN], tellings: [telling({ source: "s2" })] });
const BOTH = event({ id: "both", tellings: [telling(), telling({ source: "s2" }), telling({ start: 40 })] });
const EVENTS = [TALKS, SURVEY, BOTH];

const ids = (filter: Partial<typeof NO_FILTER>) =>
  eventsThrough(EVENTS, { ...NO_FILTER, ...filter }).map(({ id }) => id);

test("without a filter every event is shown, with all filters those that pass each", () => {
  expect(ids({})).toEqual(["talks", "survey", "both"]);
  expect(ids({ actor: "a-verrin" })).toEqual(["talks", "survey"]);
  expect(ids({ type: "CONSULT" })).toEqual(["talks", "both"]);
  expect(ids({ source: "s2" })).toEqual(["survey", "both"]);
  expect(ids({ actor: "a-verrin", source: "s2" })).toEqual(["survey"]);
  expect(ids({ actor: "nobody" })).toEqual([]);
});

test("a source's events keep what the others tell of them", () => {
  expect(eventsThrough(EVENTS, { ...NO_FILTER, source: "s2" })[1]?.tellings).toHaveLength(3);
});

test("each choice says how many events it lets through", () => {
  const data = timelineOf(EVENTS);
  const choices = filterChoices(data);
  expect(choices.actor.map(({ words }) => words)).toEqual(["Tomas Verrin", "Ilsa Brandt"]);
  for (const by of ["actor", "type", "source"] as const) {
    for (const { value, events } of choices[by]) expect(ids({ [by]: value }), value).toHaveLength(events);
  }
});

test("a source that tells of no event is not offered", () => {
  expect(filterChoices(timelineOf([SURVEY])).source.map(({ value }) => value)).toEqual(["s2"]);
});

test("events stand under the year in which they begin, or end where the beginning is open", () => {
  const dates = ["2016-12-15/2017-01-02", "../2018", "2019-05", null];
  const years = yearsOf(dates.map((date, index) => event({ id: `e${index}`, date })));
  expect(years.map(({ title }) => title)).toEqual(["2016", "2018", "2019", "No date"]);
});
