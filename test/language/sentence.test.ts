import { describe, expect, it } from "vitest";
import { english } from "../english.ts";

const TEXT = "Ada Marin didn't sign the treaty.  The ministers had waited in Southport.";

describe("a sentence", () => {
  const sentences = english(TEXT);
  const [first, second] = sentences;
  const words = sentences.flatMap(({ tokens }) => tokens);

  it("has its place without the white space at its ends", () => {
    expect(sentences.map(({ start, end }) => TEXT.slice(start, end))).toEqual([
      "Ada Marin didn't sign the treaty.",
      "The ministers had waited in Southport.",
    ]);
  });

  it("has the words between its first one and the next sentence's", () => {
    expect(first?.first).toBe(0);
    expect(second?.first).toBe(first?.tokens.length);
    expect(words.map(({ index }) => index)).toEqual(words.map((_, i) => i));
  });

  it("has the names that stand in it", () => {
    for (const { names, start, end } of sentences) {
      for (const name of names) expect(name.start >= start && name.end <= end).toBe(true);
    }
    expect(first?.names.map(({ start, end, type }) => [TEXT.slice(start, end), type])).toEqual([
      ["Ada Marin", "person"],
    ]);
  });

  it("gives the same tokens each time", () => {
    expect(first?.tokens).toBe(first?.tokens);
  });
});

describe("a token", () => {
  const tokens = english(TEXT).flatMap((sentence) => sentence.tokens);
  const word = (text: string) => {
    const found = tokens.find((token) => token.text === text);
    if (!found) throw new Error(`no ${text} among ${tokens.map((token) => token.text).join(" ")}`);
    return found;
  };

  it("stands in the text", () => {
    for (const { start, end, text } of tokens) expect(TEXT.slice(start, end)).toBe(text);
  });

  it("tells the words of one surface token", () => {
    expect([word("did").insideToken, word("n't").insideToken, word("sign").insideToken]).toEqual([false, true, false]);
  });

  it("has part of speech, features and lemma", () => {
    expect(word("ministers")).toMatchObject({ pos: "NOUN", lemma: "minister" });
    expect(word("ministers").feats).toContain("Number=Plur");
    expect(word("waited")).toMatchObject({ pos: "VERB", lemma: "wait" });
    expect(word(".").feats).toBeNull();
    expect(word("sign").lemma).toBe(word("sign").lemma);
  });

  it("has its head, by its place in the text, and the relation to it", () => {
    expect(word("treaty").head).toBe(word("sign").index);
    expect(word("sign")).toMatchObject({ head: -1, deprel: "root" });
    expect(word("ministers")).toMatchObject({ head: word("waited").index, deprel: "nsubj" });
  });

  it("tells ordinary words of the language", () => {
    expect([word("The").ordinary, word("treaty").ordinary, word("Southport").ordinary]).toEqual([true, true, false]);
  });
});
