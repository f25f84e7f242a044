import { describe, expect, it } from "vitest";
import { markBoilerplate } from "../../../src/reading/boilerplate/mark-boilerplate.ts";
import { PARAGRAPHS, TITLE } from "../samples.ts";

const NOTHING = { title: null, author: null, boilerplate: [] };
const BODY = PARAGRAPHS.join("\n\n");

function marked(text: string): string[] {
  return markBoilerplate(text, NOTHING).boilerplate.map(({ start, end, kind }) => `${kind}: ${text.slice(start, end)}`);
}

/** The kinds with which a line is marked when it stands above, in the middle of and below an article. */
function kindsAround(line: string): { above: string | null; within: string | null; below: string | null } {
  const kindIn = (text: string) =>
    markBoilerplate(text, NOTHING).boilerplate.find(({ start, end }) => text.slice(start, end) === line)?.kind ?? null;
  const [first, second, ...others] = PARAGRAPHS;
  return {
    above: kindIn([TITLE, line, BODY].join("\n\n")),
    within: kindIn([TITLE, first, second, line, ...others].join("\n\n")),
    below: kindIn([TITLE, BODY, line].join("\n\n")),
  };
}

describe("a bare article", () => {
  it("has its title marked and nothing else", () => {
    expect(marked(`${TITLE}\n\n${BODY}`)).toEqual([`title: ${TITLE}`]);
  });

  it("may be headed by a question", () => {
    const title = "Will the Two Neighbours Ever Agree on How to Share Their Waterway?";
    expect(marked(`${title}\n\n${BODY}`)).toEqual([`title: ${title}`]);
  });

  it("has nothing marked where it has no title", () => {
    expect(marked(BODY)).toEqual([]);
  });

  it("keeps the headings between its paragraphs", () => {
    expect(
      marked([PARAGRAPHS[0], "The Waterway Question", PARAGRAPHS[1], "Verin Lake", PARAGRAPHS[2]].join("\n\n")),
    ).toEqual([]);
  });

  it("may be broken into lines of one width", () => {
    const lines =
      "The views expressed in this piece are those of its author\nalone and do not reflect the policy of the institute that\npublished it, nor of those who paid for the study.";
    const body =
      "Negotiators from Arland and Borduria met in the town of\nVerin on Monday and spoke for six hours about the water.\nThey will meet again in June, an official of the host told\nreporters, and hope to sign a text before the elections.";
    expect(marked(`${body}\n\n${body}\n\n${lines}`)).toEqual([`disclaimer: ${lines}`]);
  });
});

describe("furniture of a page", () => {
  it.each([
    ["navigation", "Home / World / Mira Holt"],
    ["navigation", "Home > World > Waterways"],
    ["navigation", "Skip to content"],
    ["navigation", "Home World Asia Opinion"],
    ["navigation", "US Edition"],
    ["navigation", "English | Français | Русский"],
    ["navigation", "Facebook Twitter LinkedIn Email"],
    ["navigation", "4 min read"],
    ["navigation", "Subscribe to our newsletter for a weekly digest in your inbox"],
    ["licence", "© 2021 Verin Courier. All rights reserved."],
    ["licence", "Copyright 2021 Verin Courier Ltd"],
    ["licence", "This article was first published in the Verin Courier on 6 April 2021."],
    ["licence", "Registration number: 204417"],
    ["licence", "This site is best viewed with browsers of the latest version"],
    [
      "disclaimer",
      "The views expressed in this article are those of the author and do not necessarily reflect those of the Institute.",
    ],
    ["disclaimer", "Opinions expressed are solely those of the contributors."],
    ["disclaimer", "This commentary does not necessarily represent the views of the publisher."],
    ["caption", "Photo: Verin Courier archive"],
    ["caption", "The two ministers on the pier at Verin (Photo: Mira Holt)"],
    ["caption", "Minister Orlan Vey (L) with his guest Tavi Brun (R) on the pier"],
    ["caption", "The delegations at the pier on Monday / AFP"],
    ["related", "Most Popular This Week"],
    ["related", "Related articles"],
    ["navigation", "Share this with Messenger"],
    ["navigation", "You have reached your limit of free articles this month."],
    ["navigation", "Sign up for the Morning Briefing newsletter and get it in your inbox."],
    ["caption", "Image caption The lake has been divided for sixty years"],
    ["caption", "The two ministers shake hands in Verin on Monday. | AFP-JIJI"],
    ["related", "[ Read: How the lake was divided ]"],
    ["related", "READ MORE: How the waterway was divided"],
    ["comments", "12 Comments"],
    ["metadata", "Published: 6 April 2021"],
    ["metadata", "Publication: Lake Affairs Review Volume: 4 Issue: 17"],
  ])("is marked as %s above and below the article: %s", (kind, line) => {
    const { above, below } = kindsAround(line);
    expect({ above, below }).toEqual({ above: kind, below: kind });
  });

  it.each([
    "By Monday evening the two sides had agreed on the first of the six chapters.",
    "The view expressed by Borduria is that the schedule cannot bind its parliament.",
    "The opinions expressed by both delegations do not reflect any wish to compromise.",
    "All rights reserved by the treaty to the smaller state were confirmed in the same document.",
    "Home rule for the islands was never on the table, said a member of the delegation.",
    "The author of the proposal is the former minister Orlan Vey, who will not comment on it.",
    "Orlan Vey is the director of the waterway authority and a former ambassador to Borduria.",
    "Related questions, such as fishing and rescue, were left to a working group of experts.",
    "Read more broadly, the text binds nobody to anything before the summer of next year.",
    "Borduria exported less in the spring than a year ago (Source: the national statistical office).",
    "Two thirds of those asked want the treaty kept as it is, says a Verin Courier/Reuters survey.",
    "Photographs of the signing were shown on television in both countries the same evening.",
    "Senator Dale Rook (R) and Senator Mave Lind asked for a hearing on the waterway.",
    "He had said so before (Reuters, December 3), and his ministry did not deny it then.",
    "NATO — which has no member on the lake — took no part in any of the six meetings.",
    "The Commission on the Lake (CL) – set up in 1994 – has not met for two years now.",
    "Follow-up talks will be held at the level of deputies in the course of the summer.",
    "Comments by both ministers after the meeting were short, and neither took a question.",
    "The licence for dredging, No. 4471, has been a matter of dispute for all these years.",
    "Subscribe as they may to the principle, the two sides disagree on every number in it.",
    "Copyright in the maps that were exchanged was one of the lesser questions on the agenda.",
  ])("is not what a paragraph of the article is: %s", (line) => {
    expect(kindsAround(line).within).toBeNull();
  });

  it.each([
    "By Monday evening the two sides had agreed on the first of the six chapters.",
    "Orlan Vey is the director of the waterway authority and a former ambassador to Borduria.",
    "The author of the proposal is the former minister Orlan Vey, who will not comment on it.",
    "Much, then, will depend on whether the author is right that the lake is running dry.",
  ])("is not the last paragraph, when the article names whom it is about: %s", (line) => {
    const text = [
      TITLE,
      "Orlan Vey, who leads the delegation of Arland, spoke to reporters on the pier for an hour.",
      BODY,
      line,
    ].join("\n\n");
    expect(marked(text)).toEqual([`title: ${TITLE}`]);
  });

  it("lists other articles below a heading that says so, and after the imprint", () => {
    const text = [
      TITLE,
      BODY,
      "Most Viewed Today\nLake levels fall again\nPort strike enters third week",
      "Copyright 2021 Verin Courier",
      "About the paper",
    ].join("\n\n");
    expect(marked(text).slice(1)).toEqual([
      "related: Most Viewed Today",
      "related: Lake levels fall again",
      "related: Port strike enters third week",
      "licence: Copyright 2021 Verin Courier",
      "navigation: About the paper",
    ]);
  });

  it("takes all below the comment form for readers' comments", () => {
    const comment = "I was in Verin that day and nobody on the pier believed a word of what the ministers told them.";
    expect(marked([TITLE, BODY, BODY, "Leave a Reply", comment].join("\n\n")).slice(1)).toEqual([
      "comments: Leave a Reply",
      `comments: ${comment}`,
    ]);
  });

  it("may be run on to the last paragraph", () => {
    const text = `${BODY} © 2021 Verin Courier. All rights reserved.`;
    expect(marked(text)).toEqual(["licence: © 2021 Verin Courier. All rights reserved."]);
  });
});

describe("datelines", () => {
  it.each([
    ["VERIN, April 6 (LNA) --", "LNA"],
    ["Verin, April 6 (LNA) –", "LNA"],
    ["VERIN (Reuters) -", "Reuters"],
    ["VERIN, April 6. /LNA/.", "LNA"],
    ["VERIN —", null],
  ])("end before the sentence: %s", (dateline, agency) => {
    const text = [TITLE, `${dateline} ${PARAGRAPHS[0]}`, ...PARAGRAPHS.slice(1)].join("\n\n");
    expect(marked(text)).toEqual([`title: ${TITLE}`, `dateline: ${dateline}`]);
    expect(markBoilerplate(text, NOTHING).stated.publisher).toBe(agency);
  });

  it("date the article where they name the year", () => {
    const { stated } = markBoilerplate(`VERIN, April 6, 2021 (LNA) -- ${BODY}`, NOTHING);
    expect(stated).toMatchObject({ published: "2021-04-06", publishedWhy: "stated in the dateline" });
  });
});

describe("what the lines say of the article", () => {
  it.each([
    ["By Mira Holt | Verin Courier | Updated: 2021-04-06 07:56", "Mira Holt", "Verin Courier", "2021-04-06"],
    ["By Mira Holt and Jon Ferrow, Verin Courier", "Mira Holt, Jon Ferrow", "Verin Courier", null],
    ["By Dr. Mira Holt in Verin", "Mira Holt", null, null],
    ["By MIRA HOLT, staff writer", "MIRA HOLT", null, null],
    ["Mira Holt | April 6, 2021", "Mira Holt", null, "2021-04-06"],
    ["Author: Mira Holt", "Mira Holt", null, null],
    ["Posted on April 6, 2021 by Mira Holt", "Mira Holt", null, "2021-04-06"],
    ["Published: 6 April 2021 | Updated: 8 April 2021", null, null, "2021-04-06"],
    ["Publication: Lake Affairs Review Volume: 4 Issue: 17", null, "Lake Affairs Review", null],
    ["Tuesday, 6 April 2021", null, null, "2021-04-06"],
    ["By", null, null, null],
    ["Mira Holt, Diplomatic Correspondent", "Mira Holt", null, null],
    ["Mira Holt/Verin Courier", "Mira Holt", "Verin Courier", null],
    ["Author(s): Mira Holt, Jon Ferrow", "Mira Holt, Jon Ferrow", null, null],
    ["The Verin Courier, 6 April 2021", null, "The Verin Courier", "2021-04-06"],
    ["Verin Courier | 16.04.2021", null, "Verin Courier", "2021-04-16"],
    ["Commentary | April 6, 2021", null, null, "2021-04-06"],
    ["6 April 2021 - 14:05", null, null, "2021-04-06"],
    ["Posted on April 6, 2021 by admin", null, null, "2021-04-06"],
    ["By admin", null, null, null],
    ["Verin, 6 April 2021", null, null, null],
    ["Prime Minister Orlan Vey | 6 April 2021", null, null, null],
  ])("is read from: %s", (line, author, publisher, published) => {
    expect(markBoilerplate([TITLE, line, BODY].join("\n\n"), NOTHING).stated).toMatchObject({
      title: TITLE,
      author,
      publisher,
      published,
    });
  });

  it("names the author who signs above his biography", () => {
    const text = [
      TITLE,
      "By",
      BODY,
      "Dr. Mira Holt",
      "Dr. Mira Holt is a columnist and the author of three books on lakes. She teaches in Verin.",
      "She is also a member of the lake commission's panel of experts.",
    ].join("\n\n");
    expect(markBoilerplate(text, NOTHING).stated.author).toBe("Mira Holt");
    expect(marked(text).map((line) => line.slice(0, line.indexOf(":")))).toEqual([
      "title",
      "byline",
      "byline",
      "author-note",
      "author-note",
    ]);
  });

  it("names the author whom the article does not write about", () => {
    const { stated } = markBoilerplate(
      [TITLE, BODY, "Mira Holt is a senior fellow at the Lake Institute in Verin."].join("\n\n"),
      NOTHING,
    );
    expect(stated.author).toBe("Mira Holt");
  });

  it("marks a note that says only what the author is", () => {
    expect(marked([TITLE, BODY, "The author is Verin bureau chief of the Courier."].join("\n\n")).at(-1)).toBe(
      "author-note: The author is Verin bureau chief of the Courier.",
    );
  });

  it("is read below a paragraph that sums the article up", () => {
    const sum = "The two ministers spoke for six hours. Neither took a question afterwards, and no text was signed.";
    const { boilerplate, stated } = markBoilerplate(
      ["OPINION", TITLE, sum, "Mira Holt in Verin", "Tue 6 Apr 2021 06.00 GMT", BODY].join("\n"),
      NOTHING,
    );
    expect(stated).toMatchObject({ title: TITLE, author: "Mira Holt", published: "2021-04-06" });
    expect(boilerplate.map(({ kind }) => kind)).toEqual(["navigation", "title", "byline", "metadata"]);
  });

  it("is not read from the articles that are listed below it", () => {
    const list = ["More on this story", "Lake levels fall again", "4 March 2021", "By Jon Ferrow"];
    const { stated } = markBoilerplate([TITLE, BODY, ...list].join("\n\n"), NOTHING);
    expect(stated).toMatchObject({ title: TITLE, author: null, published: null });
  });

  it("takes no date from a chronology", () => {
    const entries = ["4 March 2021", "18 March 2021", "6 April 2021"].flatMap((day, n) => [
      day,
      PARAGRAPHS[n] as string,
    ]);
    expect(markBoilerplate(["How it came to this", ...entries].join("\n\n"), NOTHING).stated.published).toBeNull();
  });

  it("has the title below the page's menu, and not in the site's name above it", () => {
    const head = ["Lake Institute", "Home > Publications > Commentary", TITLE];
    expect(markBoilerplate([head.join("\n"), BODY].join("\n\n"), NOTHING).stated.title).toBe(TITLE);
  });

  it("takes a name below the title for the author's, unless the article is about its bearer", () => {
    const about = (name: string, body: string) =>
      markBoilerplate([TITLE, name, body].join("\n\n"), NOTHING).stated.author;
    expect(about("Mira Holt", BODY)).toBe("Mira Holt");
    expect(
      about("Mira Holt", `${BODY}\n\nMs Holt has led the delegation of Arland since the spring of that year.`),
    ).toBeNull();
  });

  it("marks the biographies below a heading, whatever stands after them", () => {
    const notes =
      "1. See the report of the lake commission on the levels of the water, printed in Verin for its members.";
    const text = [
      TITLE,
      BODY,
      "About the Authors",
      "Mira Holt is a senior fellow at the Lake Institute.",
      "Notes",
      notes,
    ];
    expect(marked(text.join("\n\n")).slice(1)).toEqual([
      "author-note: About the Authors",
      "author-note: Mira Holt is a senior fellow at the Lake Institute.",
    ]);
  });
});

describe("short paragraphs of the article", () => {
  it.each(["“We are closer than ever,” he said.", "Neither side commented."])(
    "are left below a link to another article: %s",
    (line) => {
      const last = [TITLE, BODY, "Read more: How the lake was divided", line].join("\n\n");
      const within = [TITLE, PARAGRAPHS[0], "Read more", line, ...PARAGRAPHS.slice(1)].join("\n");
      for (const text of [last, within]) expect(marked(text).some((stretch) => stretch.endsWith(line))).toBe(false);
    },
  );
});
