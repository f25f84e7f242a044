import { strToU8, zipSync } from "fflate";

/** Small files of every format, made in code; the sentences are invented. */

export const PARAGRAPHS = [
  "Negotiators from Arland and Borduria met in the lakeside town of Verin on Monday and spoke for six hours about the shared waterway.",
  "The Arlandic minister said that the talks had been useful, and that a second round would be held before the summer.",
  "Borduria has asked for a longer transition, which its neighbour has so far refused to grant without a binding schedule.",
  "Observers expect neither side to move before the elections in Arland, although both have spoken of a narrow window.",
] as const;

export const TITLE = "Two Neighbours Return to the Waterway Talks";

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function textSample(): Uint8Array {
  return utf8(`${TITLE}\n\nBy Mira Holt | Verin Courier | Updated: 2021-04-06 09:30\n\n${PARAGRAPHS.join("\n\n")}\n`);
}

export function markdownSample(): Uint8Array {
  return utf8(
    `---\ntitle: ${TITLE}\nauthor: Mira Holt\ndate: 2021-04-06\npublisher: Verin Courier\n---\n\n# ${TITLE}\n\n${PARAGRAPHS.join("\n\n")}\n`,
  );
}

export function htmlSample({ head = "", body = "" } = {}): Uint8Array {
  return utf8(`<!DOCTYPE html><html><head><meta charset="utf-8"><title>${TITLE} | Verin Courier</title>
<meta property="og:site_name" content="Verin Courier"><meta name="author" content="Mira Holt">
<meta property="article:published_time" content="2021-04-06T09:30:00+02:00">${head}</head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav><article><h1>${TITLE}</h1>
<figure><img src="http://example.invalid/x.jpg"><figcaption>The lake at Verin, seen from the south</figcaption></figure>
${PARAGRAPHS.map((words) => `<p>${words}</p>`).join("\n")}${body}</article>
<footer>Copyright 2021 Verin Courier</footer></body></html>`);
}

export function emailSample({ html = false, charset = "utf-8" } = {}): Uint8Array {
  const page = new TextDecoder().decode(htmlSample());
  return utf8(
    [
      "From: Mira Holt <holt@example.invalid>",
      "To: desk@example.invalid",
      `Subject: ${TITLE}`,
      "Date: Tue, 06 Apr 2021 09:30:00 +0200",
      "Message-ID: <1@example.invalid>",
      "MIME-Version: 1.0",
      `Content-Type: text/${html ? "html" : "plain"}; charset=${charset}`,
      "",
      html ? page : PARAGRAPHS.join("\r\n\r\n"),
      "",
    ].join("\r\n"),
  );
}

export function docxSample({
  paragraphs = [TITLE, ...PARAGRAPHS] as readonly string[],
  extra = {} as Record<string, Uint8Array>,
} = {}): Uint8Array {
  const body = paragraphs.map((words) => `<w:p><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`).join("");
  return zipSync({
    "[Content_Types].xml": strToU8(
      `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    "_rels/.rels": strToU8(
      `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    "docProps/core.xml": strToU8(
      `<?xml version="1.0"?><cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t" xmlns:xsi="x"><dc:title>Waterway &amp; talks</dc:title><dc:creator>Mira Holt</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">2021-04-05T08:00:00Z</dcterms:created></cp:coreProperties>`,
    ),
    "word/document.xml": strToU8(
      `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
    ...extra,
  });
}

export function risSample(): Uint8Array {
  return utf8(
    `TY  - NEWS\r\nAU  - Holt, Mira\r\nTI  - ${TITLE}\r\nT2  - Verin Courier\r\nDA  - 2021/04/06/\r\nUR  - https://www.courier.example/waterway/\r\nL1  - files/12/waterway%20talks.txt\r\nER  - \r\n`,
  );
}

export function cslSample(): Uint8Array {
  return utf8(
    JSON.stringify([
      {
        id: "holt",
        type: "article-newspaper",
        title: TITLE,
        author: [{ family: "Holt", given: "Mira" }],
        "container-title": "Verin Courier",
        issued: { "date-parts": [["2021", 4, 6]] },
        URL: "https://courier.example/waterway",
        note: "file: storage/waterway talks.txt",
      },
    ]),
  );
}

/** One line of a page: its left end and baseline in points, from the lower left corner of an A4 page. */
export interface PlacedLine {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
}

/** Words broken into lines of at most so many letters; one of 10-point Courier is six points wide. */
export function wrap(words: string, letters: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of words.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > letters) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** Lines of paragraphs set one below the other, a blank line's height between them. */
export function column(paragraphs: readonly string[], { x = 60, top = 700, letters = 78 } = {}): PlacedLine[] {
  let y = top;
  return paragraphs.flatMap((words) => {
    const first = y - 12;
    const lines = wrap(words, letters).map((text, i) => ({ x, y: first - i * 12, text }));
    y = first - lines.length * 12;
    return lines;
  });
}

/** A PDF file in Courier with a text layer, or with a page that only has a drawn square. */
export function pdfSample({
  pages = [column([TITLE, ...PARAGRAPHS])] as readonly (readonly PlacedLine[])[],
  locked = false,
  info = "/Title (Waterway) /CreationDate (D:20210407101500Z)",
} = {}): Uint8Array {
  const objects: string[] = [];
  const kids = pages.map((_, i) => `${4 + i * 2} 0 R`).join(" ");
  objects[1] = "<< /Type /Catalog /Pages 2 0 R >>";
  objects[2] = `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`;
  objects[3] = "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>";
  pages.forEach((lines, i) => {
    const shown = lines.map(
      ({ x, y, text, size = 10 }) =>
        `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text.replace(/[\\()]/g, "\\$&")}) Tj ET`,
    );
    const content = shown.length > 0 ? shown.join("\n") : "10 10 100 100 re f";
    objects[4 + i * 2] =
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + i * 2} 0 R >>`;
    objects[5 + i * 2] = `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
  });
  const infoAt = objects.push(`<< ${info} >>`) - 1;
  const hex = (byte: string) => `<${byte.repeat(32)}>`;
  const lockAt = locked
    ? objects.push(`<< /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O ${hex("5a")} /U ${hex("a5")} >>`) - 1
    : 0;
  let file = "%PDF-1.4\n";
  const offsets: number[] = [];
  objects.forEach((object, number) => {
    offsets[number] = file.length;
    file += `${number} 0 obj\n${object}\nendobj\n`;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length}\n0000000000 65535 f \n`;
  for (let number = 1; number < objects.length; number += 1)
    file += `${String(offsets[number]).padStart(10, "0")} 00000 n \n`;
  file += `trailer\n<< /Size ${objects.length} /Root 1 0 R /Info ${infoAt} 0 R ${locked ? `/Encrypt ${lockAt} 0 R /ID [${hex("01")} ${hex("01")}]` : ""} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
}
