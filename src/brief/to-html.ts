import { type Brief, type BriefLine, LEGEND } from "./brief.ts";
import { inOneLine } from "./in-one-line.ts";

/** A brief as one self-contained HTML page: no script, nothing fetched, two pages of A4 when printed. */
export function briefToHtml({ title, lede, sections, citations }: Brief): string {
  const body = sections.map(
    ({ heading, note, lines }) =>
      `<section><h2>${escaped(heading)}</h2>${lines.length > 0 ? `<ul>${lines.map(line).join("")}</ul>` : ""}${
        note ? `<p class="note">${escaped(note)}</p>` : ""
      }</section>`,
  );
  const cited = citations.map(
    ({ n, source, file, sentence, words }) =>
      `<li id="c${n}"><span class="where">${source} ${escaped(file)}, sentence ${sentence}:</span> ${escaped(words)}</li>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<p class="lede">${escaped(lede)} <span class="note">${LEGEND}</span></p>
${body.join("\n")}
${cited.length > 0 ? `<section class="citations"><h2>Citations</h2><ol>${cited.join("\n")}</ol></section>\n` : ""}</main>
</body>
</html>
`;
}

function line({ lead, text, cites, proposed }: BriefLine): string {
  const numbers = cites.map((n) => `<a href="#c${n}" aria-label="citation ${n}">${n}</a>`).join(" ");
  const mark = proposed ? '<span title="proposed by the program, not accepted by a person">°</span>' : "";
  return `<li><strong>${escaped(lead)}</strong> ${escaped(text)}${mark} <sup>${numbers}</sup></li>`;
}

function escaped(text: string): string {
  return inOneLine(text).replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

const STYLE = `
:root { --ink: #1c1c1a; --paper: #fffefb; --soft: #5c5a55; --rule: #d8d4ca; --link: #1f4e79; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e6e0; --paper: #191917; --soft: #a8a59c; --rule: #3b3a36; --link: #9cc4ea; } }
@page { size: A4; margin: 15mm 16mm; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.45 Georgia, "Times New Roman", serif; }
main { max-width: 46rem; margin: 0 auto; padding: 2rem 1.25rem; }
h1 { font-size: 1.6em; line-height: 1.2; margin: 0 0 .3em; }
h2 { font: 600 .8em/1.2 system-ui, sans-serif; letter-spacing: .06em; text-transform: uppercase; break-after: avoid; color: var(--soft); border-top: 1px solid var(--rule); padding-top: .6em; margin: 1.3em 0 .5em; }
.lede { color: var(--soft); margin: 0; }
ul, ol { margin: 0; padding-left: 1.1em; }
li { margin: 0 0 .35em; break-inside: avoid; overflow-wrap: anywhere; }
sup { font: .68em/0 system-ui, sans-serif; }
a { color: var(--link); }
li:target { outline: 2px solid var(--link); outline-offset: 2px; }
.note { color: var(--soft); font-size: .85em; font-style: italic; margin: .3em 0; }
.citations ol { columns: 2; column-gap: 2em; font-size: .76em; line-height: 1.35; padding-left: 1.6em; }
.where { color: var(--soft); }
@media (max-width: 40rem) { .citations ol { columns: 1; } }
@media print {
  :root { --ink: #000; --paper: #fff; --soft: #444; --rule: #bbb; --link: #000; }
  body { font-size: 9.4pt; line-height: 1.3; } main { max-width: none; padding: 0; } a { text-decoration: none; }
  h2 { margin: .8em 0 .35em; } li { margin-bottom: .2em; } .citations ol { font-size: 7pt; line-height: 1.25; }
}`;
