import { describe, expect, test } from "vitest";
import { findAttributions } from "../../../src/extraction/attributions.ts";
import { english } from "../../english.ts";

/** Each attribution as "source / cue / content", in the order of what is said; "–" where nobody is named. */
function told(text: string): string[] {
  const words = (ranges: readonly { start: number; end: number }[]) =>
    ranges.map(({ start, end }) => text.slice(start, end)).join(" … ") || "–";
  return findAttributions(text, english(text, [{ start: 0, end: text.length }])).map(
    ({ source, cue, content }) => `${words(source)} / ${words(cue ? [cue] : [])} / ${words(content)}`,
  );
}

describe("who stands beside a verb of saying", () => {
  test.each([
    [
      "is behind it, whatever else the sentence tells of them",
      "“The numbers don’t add up,” said Marin, who supports the port but is not working for it.",
      "Marin, who supports the port but is not working for it / said / “The numbers don’t add up,”",
    ],
    [
      "is the owner's, with a pronoun before it",
      "They had opened a second ferry line three weeks ago, his brother added.",
      "his brother / added / They had opened a second ferry line three weeks ago",
    ],
    [
      "is who issues what they say",
      "Tove Marin, the envoy, issued a note on Monday, saying the ferry would sail in spring.",
      "Tove Marin, the envoy, / saying / the ferry would sail in spring",
    ],
    [
      "comes before what a clause behind “that” says, not after it",
      "Following the leak of the report, which found that it had broken the rules, Marin’s office contended that it was not hiding anything.",
      "Marin’s office / contended / that it was not hiding anything",
    ],
    [
      "ends at a semicolon",
      "The winter was too long, two islanders say; in May, the ferry stopped with nine on board.",
      "two islanders / say / The winter was too long",
    ],
    [
      "speaks under a condition",
      "He had not found a single buyer, he said, on condition of anonymity.",
      "he / said / He had not found a single buyer",
    ],
  ])("%s", (_, text, expected) => {
    expect(told(text)).toContain(expected);
  });

  test("is nobody for a word that only looks like a verb of saying", () => {
    expect(told("The court heard of its alleged interference in the strait.")).toEqual([]);
  });
});

describe("direct speech", () => {
  test("is given to whoever stands beside any verb behind a comma within its marks", () => {
    expect(told("“This is the best of harbours,” beamed Tove Marin.")).toContain(
      "Tove Marin / beamed / “This is the best of harbours,”",
    );
    expect(told("The envoy grinned, “Today the harbour opened.”")).toContain(
      "The envoy / grinned / “Today the harbour opened.”",
    );
  });

  test("is no term where it is cried", () => {
    expect(told("A man yelled “Stay there!”")).toEqual(["A man / yelled / “Stay there!”"]);
  });

  test("begins where the reporter opens its sentence, but for a word that only leads over", () => {
    expect(told("The harbour “stays closed to all of them,” Marin said.")).toEqual([
      "Marin / said / The harbour “stays closed to all of them,”",
    ]);
    expect(told("But “we stay here with all of them,” Marin said.")).toEqual([
      "Marin / said / “we stay here with all of them,”",
    ]);
  });
});

describe("questions", () => {
  test.each([
    ["When asked what she would do, Marin replied that she would wait.", "– / When asked / what she would do"],
    ["Marin, asked about the ferry, said it was too early.", "– / asked about / the ferry"],
    ["Marin was asked about the islands, and left.", "– / was asked about / the islands"],
    ["Marin was asked by a reporter whether the ferry sails.", "a reporter / was asked / whether the ferry sails"],
  ])("are those of whoever asks: %s", (text, expected) => {
    expect(told(text)).toContain(expected);
    expect(told(text).filter((line) => /^Marin \/ .*asked/.test(line))).toEqual([]);
  });
});

describe("what is not done", () => {
  test.each([
    ["Marin did not dispute the findings.", ["Marin / did not dispute / the findings"]],
    ["Marin may welcome the plan.", ["Marin / may welcome / the plan"]],
    ["Marin should welcome the plan.", []],
    ["Marin would welcome the plan.", []],
  ])("is told where it is denied or may be, not where it should be: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

test("what is said to be something in a clause with “what” is that", () => {
  expect(told("That would be what Marin described as “a step back.”")).toContain(
    "Marin / described / what … “a step back.”",
  );
});

test("behind a clause, all up to the next comma says who it is according to", () => {
  expect(told("The ferry sails again, according to three people briefed on the talks.")).toEqual([
    "three people briefed on the talks / according to / The ferry sails again",
  ]);
});

describe("what comes behind “, and”", () => {
  test("is another report where it denies, and no more of the first", () => {
    expect(told("Orlov countered that the port would stay, and denied that the town had lost its claim.")).toEqual([
      "Orlov / countered / that the port would stay",
      "Orlov / denied / that the town had lost its claim",
    ]);
  });

  test("is no more of an object where it is a clause of its own", () => {
    expect(told("Marin described the new port, and the ships sailed in May.")).toEqual([
      "Marin / described / the new port",
    ]);
  });
});

describe("what is only supposed or still to come", () => {
  test.each([
    "If the town recognises the treaty, the rest can be settled.",
    "The port is unlikely to consider any transfer.",
    "The bridge stays shut before the town welcomes the plan.",
  ])("is nobody's: %s", (text) => {
    expect(told(text).filter((line) => /recognises|consider|welcomes/.test(line.split(" / ")[1] ?? ""))).toEqual([]);
  });
});

test("a day between “agreed” and what was agreed is no part of it", () => {
  expect(told("Marin agreed on Friday to begin talks on the port.")).toEqual([
    "Marin / agreed / to begin talks on the port",
  ]);
});
