import { strToU8 } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import { READ_LIMITS } from "../../src/reading/limits.ts";
import { closeReaders, type ReadOutcome, readSource } from "../../src/reading/read-source.ts";
import type { ReadSource } from "../../src/schema/source.ts";
import * as sample from "./samples.ts";
import { PARAGRAPHS, TITLE, utf8 } from "./samples.ts";

afterAll(closeReaders);

function source(outcome: ReadOutcome): ReadSource {
  if (!outcome.ok) throw new Error(`${outcome.problem.file}: ${outcome.problem.reason}`);
  return outcome.source;
}

function reason(outcome: ReadOutcome): string {
  return outcome.ok ? "it was read" : outcome.problem.reason;
}

/** The text without what is marked. */
function article({ text, boilerplate }: ReadSource): string {
  return [...boilerplate]
    .reverse()
    .reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text)
    .trim();
}

const BODY = PARAGRAPHS.join("\n\n");

describe("every format gives the same article", () => {
  it.each([
    ["talks.txt", sample.textSample(), "text", "stated in the by-line"],
    ["talks.md", sample.markdownSample(), "markdown", "from the front matter"],
    ["talks.html", sample.htmlSample(), "html", "from the page's metadata"],
    ["talks.eml", sample.emailSample(), "eml", "from the e-mail's Date header"],
    ["page.eml", sample.emailSample({ html: true }), "eml", "from the e-mail's Date header"],
    ["2021-04-06-talks.docx", sample.docxSample(), "docx", "in the file name"],
    ["2021-04-06-talks.pdf", sample.pdfSample(), "pdf", "in the file name"],
  ])("%s", async (file, bytes, format, why) => {
    const read = source(await readSource(file, bytes));
    expect(read).toMatchObject({ file, format, title: TITLE, published: "2021-04-06", publishedWhy: why });
    expect(article(read)).toBe(BODY);
    for (const { start, end } of read.boilerplate) expect(read.text.slice(start, end).trim()).not.toBe("");
  });

  it("whatever the file is called", async () => {
    expect(source(await readSource("article", sample.pdfSample())).format).toBe("pdf");
    expect(source(await readSource("saved.pdf", sample.htmlSample())).format).toBe("html");
    expect(source(await readSource("message.txt", sample.emailSample())).format).toBe("eml");
  });
});

describe("plain text", () => {
  it("is stored unchanged but for the mark", async () => {
    const text = `  ${TITLE}\r\n\r\n${BODY}\t \r\n\u00a0\n`;
    expect(source(await readSource("a.txt", utf8(`\ufeff${text}`))).text).toBe(text);
  });
});

describe("the file name", () => {
  it.each([
    ["2021-04-06 talks.txt", "2021-04-06"],
    ["talks_20210406.txt", "2021-04-06"],
    ["talks 2021-04-06 to 2021-04-09.txt", null],
    ["talks 2021-02-30.txt", null],
  ])("dates the article only if it names one day: %s", async (file, published) => {
    expect(source(await readSource(file, utf8(BODY))).published).toBe(published);
  });
});

describe("Markdown", () => {
  it("with front matter that is no YAML, or grows without end, is read without it", async () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${"bcdefgh".replace(/./g, (key) => `${key}: &${key} [${Array(9).fill(`*${String.fromCharCode(key.charCodeAt(0) - 1)}`)}]\n`)}`;
    for (const matter of [bomb, "title: [", "just words"]) {
      const read = source(await readSource("a.md", utf8(`---\n${matter}\n---\n\n${BODY}`)));
      expect(read.author).toBeNull();
      expect(read.text).toContain(BODY);
    }
  });
});

describe("HTML", () => {
  it("takes the author, outlet and date from JSON-LD first", async () => {
    const ld = {
      "@graph": [
        { "@type": "WebSite", name: "x" },
        {
          "@type": ["NewsArticle"],
          headline: TITLE,
          author: [{ name: "Jon Ferrow" }],
          publisher: { name: "Lake Wire" },
          datePublished: "2021-04-05",
        },
      ],
    };
    const bytes = sample.htmlSample({
      head: `<script type="application/ld+json">{broken</script><script type="application/ld+json">${JSON.stringify(ld)}</script>`,
    });
    expect(source(await readSource("a.html", bytes))).toMatchObject({
      author: "Jon Ferrow",
      publisher: "Lake Wire",
      published: "2021-04-05",
    });
  });

  it("runs no script and asks for nothing", async () => {
    const body = `<script>document.body.innerHTML = ""; throw new Error("run")</script><img src=x onerror="document.body.remove()"><iframe src="http://127.0.0.1:9/"></iframe><link rel=stylesheet href="http://127.0.0.1:9/x.css">`;
    expect(article(source(await readSource("a.html", sample.htmlSample({ body }))))).toBe(BODY);
  });

  it("is decoded by the character set that it declares", async () => {
    const page = `<!doctype html><html><head><meta charset="iso-8859-2"></head><body><article>${PARAGRAPHS.map((words) => `<p>${words}</p>`).join("")}<p>They met in \xb6wir, on the lake, and spoke for hours about it.</p></article></body></html>`;
    expect(source(await readSource("a.html", Buffer.from(page, "latin1"))).text).toContain("in świr,");
  });

  it("without a text is refused", async () => {
    expect(reason(await readSource("a.html", utf8("<!doctype html><body><script>render()</script></body>")))).toBe(
      "there is no text in the page",
    );
  });

  it("nested beyond all use is refused", async () => {
    const page = `<!doctype html><body>${"<div>".repeat(100_000)}${BODY}`;
    expect(reason(await readSource("a.html", utf8(page)))).toMatch(/nested more than \d+ deep/);
  });
});

describe("PDF", () => {
  it("with two columns is read one column after the other, the heading over both first", async () => {
    const lines = [
      { x: 60, y: 760, text: TITLE, size: 16 },
      ...sample.column([PARAGRAPHS[0], PARAGRAPHS[1]], { x: 60, letters: 35 }),
      ...sample.column([PARAGRAPHS[2], PARAGRAPHS[3]], { x: 320, letters: 35 }),
    ];
    const read = source(await readSource("a.pdf", sample.pdfSample({ pages: [lines] })));
    expect(read.text).toBe(`${TITLE}\n\n${BODY}`);
  });

  it("loses its running heads and page numbers, and joins what runs on over the page", async () => {
    const lines = sample.column(PARAGRAPHS, { letters: 70 });
    const halves = [lines.slice(0, 4), lines.slice(4).map((line, i) => ({ ...line, y: 690 - i * 12 }))];
    const pages = halves.map((half, i) => [
      { x: 60, y: 800, text: `Lake Affairs Review ${i + 1}/2021` },
      ...half,
      { x: 290, y: 30, text: `${i + 1}` },
    ]);
    const { text } = source(await readSource("a.pdf", sample.pdfSample({ pages })));
    expect(text).not.toMatch(/Review|^\d$/m);
    expect(text.replace(/\s+/g, " ")).toBe(PARAGRAPHS.join(" "));
  });

  it("has words mended that were broken at line ends, and hyphens kept that are the words' own", async () => {
    const words = [
      "A well-known nego-",
      "tiator of the well-",
      "known commission said that the cease-fire over the lake would be",
      "kept for as long as both of its neighbours wished it to be so.",
    ];
    const lines = words.map((text, i) => ({ x: 60, y: 700 - i * 12, text }));
    const { text } = source(await readSource("a.pdf", sample.pdfSample({ pages: [lines] })));
    expect(text).toContain("A well-known negotiator of the well-known commission");
  });

  it("gives its creation date only where nothing else is known", async () => {
    expect(source(await readSource("a.pdf", sample.pdfSample()))).toMatchObject({
      published: "2021-04-07",
      publishedWhy: "from the file's creation date",
    });
  });

  it.each([
    ["locked with a password", sample.pdfSample({ locked: true })],
    ["pictures without a text layer", sample.pdfSample({ pages: [[]] })],
    ["damaged PDF", sample.pdfSample().subarray(0, 300)],
  ])("%s is refused by name", async (words, bytes) => {
    expect(reason(await readSource("a.pdf", bytes))).toContain(words);
  });
});

describe("DOCX", () => {
  it("that inflates without end is refused when it does", async () => {
    const bytes = sample.docxSample({ extra: { "word/styles.xml": new Uint8Array(40 * 1024 * 1024) } });
    expect(bytes.length).toBeLessThan(100_000);
    const outcome = await readSource("a.docx", bytes, { ...READ_LIMITS, inflatedBytes: 10 * 1024 * 1024 });
    expect(reason(outcome)).toBe("it inflates to more than 10 MB");
  });

  it("is refused where its declared sizes lie", async () => {
    const bytes = Buffer.from(sample.docxSample({ extra: { "word/styles.xml": new Uint8Array(40 * 1024 * 1024) } }));
    // Every header's inflated size set to one byte: local headers hold it at 22, the directory's entries at 24.
    for (let at = bytes.indexOf("PK"); at !== -1; at = bytes.indexOf("PK", at + 2)) {
      if (bytes[at + 2] === 3) bytes.writeUInt32LE(1, at + 22);
      if (bytes[at + 2] === 1) bytes.writeUInt32LE(1, at + 24);
    }
    const outcome = await readSource("a.docx", bytes, { ...READ_LIMITS, inflatedBytes: 10 * 1024 * 1024 });
    expect(reason(outcome)).toBe("it inflates to more than 10 MB");
  });

  it("passes over what is embedded in it", async () => {
    const bytes = sample.docxSample({ extra: { "word/media/image1.png": new Uint8Array(40 * 1024 * 1024) } });
    const outcome = await readSource("a.docx", bytes, { ...READ_LIMITS, inflatedBytes: 1024 * 1024 });
    expect(article(source(outcome))).toBe(BODY);
  });

  it("that is another kind of archive is refused", async () => {
    const { zipSync } = await import("fflate");
    expect(reason(await readSource("a.docx", zipSync({ "a.txt": strToU8("words") })))).toBe(
      "a ZIP archive, but no Word document",
    );
  });
});

describe("what is no article", () => {
  it.each([
    ["empty.txt", new Uint8Array(), /empty/],
    ["blank.txt", utf8(" \r\n \n"), /no text/],
    ["noise.txt", Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 251), /binary data/],
    ["picture.txt", Buffer.from("\x89PNG\r\n\x1a\n0000", "latin1"), /PNG/],
    ["words.pdf", utf8("Only words."), /no PDF/],
    ["locked.docx", Buffer.from("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "latin1"), /password/],
  ])("%s is refused", async (file, bytes, words) => {
    expect(reason(await readSource(file, bytes))).toMatch(words);
  });

  it("is a file above its limit", async () => {
    const limits = { ...READ_LIMITS, bytes: { ...READ_LIMITS.bytes, text: 100 } };
    expect(reason(await readSource("a.txt", sample.textSample(), limits))).toMatch(/more than the 0 MB/);
  });
});

describe("limits of time", () => {
  it("end the reading of the one file and leave the next one unharmed", async () => {
    const page = `<!doctype html><body>${`<p>${PARAGRAPHS[0]}</p>`.repeat(8_000)}`;
    const outcomes = await Promise.all([
      readSource("slow.html", utf8(page), { ...READ_LIMITS, milliseconds: 100 }),
      readSource("a.html", sample.htmlSample()),
    ]);
    expect(reason(outcomes[0] as ReadOutcome)).toBe("took longer than 0.1 s to read");
    expect(article(source(outcomes[1] as ReadOutcome))).toBe(BODY);
  });
});

describe("hostile text", () => {
  it.each([
    ["a word of a megabyte", "a".repeat(1_000_000)],
    ["a hundred thousand quotation marks", '"“'.repeat(50_000)],
    ["nothing but blanks and a word", `${" ".repeat(1_000_000)}x`],
    ["open brackets", "[(".repeat(200_000)],
    ["a hundred thousand by-lines", "By Mira Holt\n".repeat(100_000)],
    ["biographies without end", "Mira Holt is a columnist.\n".repeat(50_000)],
  ])("is read: %s", async (_, text) => {
    expect(source(await readSource("a.txt", utf8(text))).text).toBe(text);
  });
});
