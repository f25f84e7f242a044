import { expect, it, test } from "vitest";
import { columns, plainLine } from "../../src/cli/terminal.ts";

test.each([
  ["two\nlines\t\there", "two lines here"],
  ["\x1b[2Jcleared\x07", "[2Jcleared"],
  ["nego\u00adtiation", "negotiation"],
  ["\u202eturned\u202c", "turned"],
  ["\u009b31mred", "31mred"],
])("%j is shown as %j", (text, shown) => {
  expect(plainLine(text)).toBe(shown);
});

it("stands in line, whatever is coloured", () => {
  const plain = columns([
    ["", "type"],
    ["a-1", "person"],
  ]);
  const coloured = columns([
    ["", "type"],
    ["\x1b[2ma-1\x1b[22m", "person"],
  ]);
  expect(coloured.replaceAll("\x1b[2m", "").replaceAll("\x1b[22m", "")).toBe(plain);
  expect(plain).toBe("     type\na-1  person\n");
});
