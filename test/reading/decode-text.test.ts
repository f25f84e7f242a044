import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeText } from "../../src/reading/decode-text.ts";

const text = "Two delegations – “ours” and “theirs” – met in Zürich.\r\nThey spoke for six hours.\r\n";

function utf16(words: string, { bigEndian = false, mark = false } = {}): Uint8Array {
  const bytes = Buffer.from((mark ? "\ufeff" : "") + words, "utf16le");
  return bigEndian ? bytes.swap16() : bytes;
}

describe("decodeText", () => {
  it("takes the mark away and leaves line ends as they are", () => {
    expect(decodeText(Buffer.from(`\ufeff${text}`))).toBe(text);
  });

  it.each([
    { bigEndian: false, mark: true },
    { bigEndian: true, mark: true },
    { bigEndian: false, mark: false },
    { bigEndian: true, mark: false },
  ])("reads UTF-16: %o", (kind) => {
    expect(decodeText(utf16(text, kind))).toBe(text);
  });

  it("reads windows-1252 where the bytes are no UTF-8", () => {
    expect(decodeText(Buffer.from([0x93, 0x5a, 0xfc, 0x72, 0x69, 0x63, 0x68, 0x94]))).toBe("“Zürich”");
  });

  it("keeps UTF-8 with a broken byte UTF-8", () => {
    const bytes = Buffer.concat([Buffer.from(text), Buffer.from([0xff]), Buffer.from(" “more”")]);
    expect(decodeText(bytes)).toBe(`${text}\ufffd “more”`);
  });

  it("believes the declared character set before windows-1252, and valid UTF-8 before the declared one", () => {
    expect(decodeText(Buffer.from([0xb1, 0xb6]), "iso-8859-2")).toBe("ąś");
    expect(decodeText(Buffer.from("Zürich"), "iso-8859-2")).toBe("Zürich");
    expect(decodeText(Buffer.from([0xfc]), "no-such-set")).toBe("ü");
  });

  it("reads a stateful seven-bit set where it is declared", () => {
    expect(decodeText(Buffer.from([0x1b, 0x24, 0x42, 0x46, 0x7c, 0x1b, 0x28, 0x42]), "iso-2022-jp")).toBe("日");
  });

  it("gives back every text that was written as UTF-8", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (words) => {
        fc.pre(!words.startsWith("\ufeff") && !words.includes("\0"));
        expect(decodeText(Buffer.from(words))).toBe(words);
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
