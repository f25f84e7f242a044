import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { getDocumentProxy } from "unpdf";
import { describe, expect, it, test } from "vitest";
import { articlesIn, multiplied, writeArticles } from "../../bench/multiplied.ts";
import type { Brief } from "../../src/brief/brief.ts";
import { briefToHtml } from "../../src/brief/to-html.ts";
import { briefToMarkdown } from "../../src/brief/to-markdown.ts";
import { briefOf, openDossier, readInto } from "../../src/dossier.ts";
import { CHROMIUM, CHROMIUM_ARGUMENTS } from "../chromium.ts";
import { EXAMPLE, KURILS } from "../kurils.ts";
import { scratchFolder } from "../scratch-folder.ts";

async function dossierOf(sources: string, codebook?: string): Promise<string> {
  const path = join(scratchFolder(), "a.dossier");
  await readInto(path, [sources], codebook === undefined ? {} : { codebook });
  return path;
}

describe("the brief of the example", () => {
  it("cites something that is there in every line", async () => {
    const dossier = openDossier(await dossierOf(EXAMPLE, join(EXAMPLE, "codebook.yaml")));
    const { tree } = briefOf(dossier);
    const numbers = new Set(tree.citations.map(({ n }) => n));
    for (const { heading, lines } of tree.sections) {
      expect({ heading, lines: lines.length }).toEqual({
        heading,
        lines: expect.toSatisfy((count: number) => count > 0),
      });
      for (const { cites } of lines) {
        expect(cites.length).toBeGreaterThan(0);
        expect(cites.every((n) => numbers.has(n))).toBe(true);
      }
    }
    for (const { source, sentence, words } of tree.citations) {
      const { text, sentences } = dossier.source(source);
      const { start, end } = sentences[sentence - 1] as { start: number; end: number };
      const line = text.slice(start, end).replace(/\s+/gu, " ");
      expect(line.startsWith(words.replace(/ …$/, ""))).toBe(true);
    }
    dossier.close();
  });

  it("says nothing that was published later than the day asked for", async () => {
    const dossier = openDossier(await dossierOf(EXAMPLE, join(EXAMPLE, "codebook.yaml")));
    const known = new Set(dossier.document({ asOf: "2016-12-31" }).sources.map(({ id }) => id));
    const { tree } = briefOf(dossier, "2016-12-31");
    expect(tree.lede).toContain("As known on 31 December 2016");
    expect(tree.citations.every(({ source }) => known.has(source))).toBe(true);
    dossier.close();
  });

  it("leaves out what was rejected and marks what nobody has reviewed", async () => {
    const dossier = openDossier(await dossierOf(EXAMPLE, join(EXAMPLE, "codebook.yaml")));
    const said = dossier.document().attributions;
    for (const { id } of said.slice(1)) dossier.decide(id, "rejected");
    const quoted = said.find(({ speaker }) => speaker !== null);
    if (quoted) dossier.decide(quoted.id, "accepted");
    const [section] = briefOf(dossier).tree.sections;
    expect(section?.lines.filter(({ proposed }) => !proposed)).toHaveLength(1);
    expect(section?.lines.length).toBeLessThanOrEqual(2);
    dossier.close();
  });
});

describe("a brief that is written down", () => {
  const hostile = `<script>alert(1)</script> *bold* [link](javascript:x) "quoted" & 'so'`;
  const brief: Brief = {
    title: hostile,
    lede: hostile,
    sections: [
      {
        heading: "Who said what",
        note: hostile,
        lines: [{ lead: hostile, text: hostile, cites: [1], proposed: true }],
      },
    ],
    citations: [{ n: 1, source: "s1", file: hostile, sentence: 1, words: hostile }],
  };

  it("has no markup but its own in HTML", () => {
    const html = briefToHtml(brief);
    expect(html).not.toContain("<script");
    expect(html).not.toContain(`"quoted"`);
    expect(html).toContain("Content-Security-Policy");
  });

  it("has no markup but its own in Markdown", () => {
    const markdown = briefToMarkdown(brief);
    const unescaped = markdown.replace(/\\./g, "").replaceAll("**", "");
    expect(unescaped).not.toMatch(/[<>[\]_`]|\*bold/);
  });
});

async function pagesOf(dossierPath: string): Promise<number> {
  const folder = scratchFolder();
  const dossier = openDossier(dossierPath);
  writeFileSync(join(folder, "brief.html"), briefOf(dossier).html());
  dossier.close();
  const pdf = join(folder, "brief.pdf");
  const args = [...CHROMIUM_ARGUMENTS, `--user-data-dir=${join(folder, "profile")}`, "--no-pdf-header-footer"];
  execFileSync(CHROMIUM as string, [...args, `--print-to-pdf=${pdf}`, `file://${folder}/brief.html`], {
    stdio: "ignore",
  });
  return (await getDocumentProxy(new Uint8Array(readFileSync(pdf)))).numPages;
}

describe.skipIf(CHROMIUM === null)("on paper (skipped where chromium is not installed)", () => {
  it("is at most two pages long, for a few articles", async () => {
    expect(await pagesOf(await dossierOf(EXAMPLE, join(EXAMPLE, "codebook.yaml")))).toBeLessThanOrEqual(2);
  });

  it("is at most two pages long, for many", async () => {
    const folder = join(scratchFolder(), "many");
    mkdirSync(folder);
    writeArticles(folder, multiplied(articlesIn(EXAMPLE), 150));
    expect(await pagesOf(await dossierOf(folder))).toBeLessThanOrEqual(2);
  });

  test.skipIf(KURILS === null)("is at most two pages long, for the corpus", async () => {
    if (KURILS) expect(await pagesOf(await dossierOf(KURILS.sources, KURILS.codebook))).toBeLessThanOrEqual(2);
  });
});
