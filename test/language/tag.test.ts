import { expect, test } from "vitest";
import { isOrdinaryWord, tag } from "../../src/language/tag.ts";

function tokens(text: string): string[] {
  return tag(text, { start: 0, end: text.length }).map((token) => token.text);
}

test("keeps words with letters beyond Latin-1 whole", () => {
  expect(tokens("Çağlar Işık met Kaczyński.")).toEqual(["Çağlar", "Işık", "met", "Kaczyński", "."]);
});

test("tokens are where they say they are", () => {
  const text = "The envoy’s “plan” can't wait — cannot, even: 2.5% of it.";
  for (const { start, end, text: token } of tag(text, { start: 0, end: text.length }))
    expect(text.slice(start, end)).toBe(token);
});

test("a long stretch without white space comes back in full", () => {
  const text = `go ${"a-".repeat(3_000)} on`;
  expect(tokens(text).join("")).toBe(text.replaceAll(" ", ""));
});

test("tells ordinary words from names", () => {
  expect(["treaty", "horse", "ashore"].filter(isOrdinaryWord)).toEqual(["treaty", "horse", "ashore"]);
  expect(["halvorsen", "kaczyński", "tomomi"].filter(isOrdinaryWord)).toEqual([]);
});
