import { describe, expect, it } from "vitest";
import { dateValue, findDates, publicationDate } from "../../../src/reading/metadata/find-dates.ts";
import { dayBounds } from "../../../src/schema/edtf.ts";

describe("dates in a line", () => {
  it.each([
    ["Updated: 2021-04-06 07:56", "2021-04-06"],
    ["April 6, 2021 at 9:30 p.m. GMT", "2021-04-06"],
    ["Tue, 06 Apr 2021 09:30:00 +0200", "2021-04-06"],
    ["6th April 2021", "2021-04-06"],
    ["06.04.2021", "[2021-04-06,2021-06-04]"],
    ["16.04.2021", "2021-04-16"],
    ["4/16/2021", "2021-04-16"],
    ["April 2021", "2021-04"],
    ["Spring 2021", "2021-21"],
    ["Published 6 April 2021, updated 8 April 2021", "2021-04-06"],
    ["Last updated: 8 April 2021", "2021-04-08"],
    ["31 February 2021", null],
    ["2021-13-40", null],
    ["the talks of 1956", null],
  ])("%s", (line, edtf) => {
    const found = publicationDate(line);
    expect(found).toBe(edtf);
    if (found !== null) expect(dayBounds(found)).not.toBeNull();
  });

  it("take in their labels and hours", () => {
    const line = "Verin Courier | Updated: 2021-04-06 07:56 | Print";
    expect(findDates(line).map(({ start, end }) => line.slice(start, end))).toEqual(["Updated: 2021-04-06 07:56"]);
  });
});

describe("a date that stands alone", () => {
  it.each([
    ["2021-04-06T09:30:00+02:00", "2021-04-06"],
    ["20210406", "2021-04-06"],
    ["20210406101500Z", "2021-04-06"],
    ["2021", "2021"],
    ["2021/04/06/", "2021-04-06"],
    ["2021-04", "2021-04"],
    ["yesterday", null],
    ["", null],
  ])("%s", (value, edtf) => expect(dateValue(value)).toBe(edtf));
});
