import { describe, expect, it } from "vitest";
import { readMarkdown } from "../../../src/reading/markdown/read-markdown.ts";
import { PARAGRAPHS, TITLE } from "../samples.ts";

const BODY = PARAGRAPHS.join("\n\n");
const STATED = { title: TITLE, author: "Mira Holt", published: "2021-04-06" };

describe("front matter", () => {
  it.each([
    ["YAML", `---\ntitle: ${TITLE}\nauthor: Mira Holt\ndate: 2021-04-06\n---`],
    ["TOML", `+++\ntitle = "${TITLE}"\nauthor = "Mira Holt"\ndate = 2021-04-06\n+++`],
    ["below blank lines", `\n\n---\ntitle: ${TITLE}\nauthor: Mira Holt\ndate: 2021-04-06\n---`],
    ["never closed", `---\ntitle: ${TITLE}\nauthor: Mira Holt\ndate: 2021-04-06`],
    [
      "of a notebook",
      `---\ntitle: ${TITLE}\nauthor:\n  - "[[Mira Holt]]"\npublished: 2021-04-06\ncreated: 2026-11-20\n---`,
    ],
  ])("%s", (_, matter) => {
    for (const written of [matter, matter.replaceAll("\n", "\r\n")]) {
      const { text, boilerplate, stated } = readMarkdown(`${written}\n\n${BODY}`);
      expect(stated).toMatchObject(STATED);
      expect(text.slice(0, boilerplate[0]?.end).trim()).toBe(written.trim());
    }
  });

  it("may have a colon in its title", () => {
    const title = "The Waterway: a beginning";
    expect(readMarkdown(`---\ntitle: ${title}\nauthors: [Mira Holt, "Jon Ferrow"]\n---\n${BODY}`).stated).toMatchObject(
      {
        title,
        author: "Mira Holt, Jon Ferrow",
      },
    );
  });

  it("names no publisher by the address of a page", () => {
    expect(readMarkdown(`---\nsource: https://courier.example/lake\n---\n${BODY}`).stated).toMatchObject({
      publisher: null,
      url: "https://courier.example/lake",
    });
  });

  it.each([`---\n${BODY}`, `---\n${PARAGRAPHS[0]}\n---\n${BODY}`, `---\nNote: the talks go on.\n\n${BODY}`])(
    "is not what stands below a rule",
    (text) => expect(readMarkdown(text).boilerplate).toEqual([]),
  );
});
