import fc from "fast-check";
import { expect, test } from "vitest";
import { formatRoute, parseRoute, type Route } from "../../src/web/route.ts";

const asOf = fc.option(fc.constantFrom("2016-12-31", "2019-05-14"), { nil: null });
const word = fc.string({ minLength: 1, unit: "binary" }).filter((text) => text.isWellFormed());

const orNot = fc.option(word, { nil: null });

test("an address leads back to the route that it was made from", () => {
  const route = fc.oneof(
    fc.record({ screen: fc.constant("sources" as const), asOf }),
    fc.record({ screen: fc.constant("search" as const), query: word, asOf }),
    fc.record({
      screen: fc.constant("timeline" as const),
      view: fc.constantFrom("chart" as const, "map" as const),
      filter: fc.record({ actor: orNot, type: orNot, source: orNot }),
      asOf,
    }),
    fc.record({
      screen: fc.constant("reader" as const),
      source: word,
      finding: fc.option(word, { nil: null }),
      at: fc.option(fc.constant("12-40"), { nil: null }),
      asOf,
    }),
  );
  fc.assert(
    fc.property(route, (made: Route) => {
      expect(parseRoute(formatRoute(made))).toEqual(made);
    }),
    { seed: 20190514 },
  );
});

test("an address that is none leads to the sources or to a source that is not there", () => {
  expect(parseRoute("")).toEqual({ screen: "sources", asOf: null });
  expect(parseRoute("#/elsewhere")).toEqual({ screen: "sources", asOf: null });
  expect(parseRoute("#/source/%E0%A4%A")).toMatchObject({ screen: "reader", source: "%E0%A4%A" });
});
