import { readFileSync } from "node:fs";
import { load } from "js-yaml";
import { describe, expect, it } from "vitest";
import { cuesOf } from "../../../src/extraction/attributions/codebook-cues.ts";
import { type CueLexicon, englishCues, readCues } from "../../../src/extraction/attributions/cues.ts";
import { findAttributions } from "../../../src/extraction/attributions.ts";
import { Codebook } from "../../../src/schema/codebook.ts";
import { CUE_FRAMES, type CuePart, frameFault } from "../../../src/schema/codebook-cue.ts";
import { english } from "../../english.ts";

const DOCUMENT = readFileSync(new URL("../../../docs/cue-lexicon.md", import.meta.url), "utf8");
const PARTS = Object.keys(CUE_FRAMES) as CuePart[];

/** The rows of the table of a part of speech: its frames and their example. */
function rowsOf(part: CuePart): { frames: string[]; example: string }[] {
  const [, table = ""] = DOCUMENT.split(new RegExp(`^\\| an? ${part} takes .*\\n.*\\n`, "m"));
  return (table.split("\n\n")[0] ?? "").split("\n").map((row) => {
    const [, first = "", , example = ""] = row.split("|");
    return { frames: [...first.matchAll(/`([^`]+)`/g)].map(([, frame = ""]) => frame), example: example.trim() };
  });
}

function block(language: string): string {
  return new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(DOCUMENT)?.[1] ?? "";
}

describe.each(PARTS)("the documented frames of a %s", (part) => {
  it("are all there, and no others", () => {
    const documented = rowsOf(part).flatMap(({ frames }) => frames);
    expect(documented.filter((frame) => !frame.includes("+")).sort()).toEqual([...CUE_FRAMES[part]].sort());
    expect(documented.filter((frame) => frameFault(part, frame) !== null)).toEqual([]);
  });

  it.each(rowsOf(part))("$example", ({ example }) => {
    const text = example.replaceAll("*", "");
    const words = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
    const found = findAttributions(text, english(text)).map(({ cue, content }) => ({
      cue: cue && words(cue),
      content: content.map(words),
    }));
    const cue = /\*\*(.+?)\*\*/.exec(example)?.[1];
    const content = [...example.replace(/\*\*.+?\*\*/, "").matchAll(/\*(.+?)\*/g)].map(([, said]) => said);
    expect(found).toEqual([{ cue, content }]);
  });
});

it("holds only frames that are documented", () => {
  const entries = PARTS.flatMap((part) =>
    [...englishCues()[part].values()].flat().map(({ frames }) => ({ part, frames })),
  );
  const strays = entries.flatMap(({ part, frames }) => [...frames].flatMap((frame) => frameFault(part, frame) ?? []));
  expect(strays).toEqual([]);
});

it("is documented with an example that is one, the same in a file and in a codebook", () => {
  const plain = (lexicon: CueLexicon) => PARTS.map((part) => [...lexicon[part]].sort());
  const fromFile = readCues("own.tsv", block("tsv"), englishCues());
  const fromCodebook = cuesOf(Codebook.parse({ title: "Talks", ...(load(block("yaml")) as object) }));
  expect(plain(fromFile)).toEqual(plain(fromCodebook));
  expect(fromFile.verb.get("leak")).toMatchObject([{ particle: "out", mode: "indirect" }]);
});
