import { describe, expect, test } from "vitest";
import { CHROMIUM } from "../chromium.ts";
import { type Article, SURVEY } from "../server/articles.ts";
import { memoryDossier } from "../server/memory-dossier.ts";
import { pageSession } from "./page-session.ts";

const PARAGRAPH = "The boats of both fleets stayed in the harbour, and nobody wrote about it. ".repeat(5);

function article(id: string, text: string): Article {
  return { ...SURVEY, id, title: `Article ${id}`, group: `voice ${id}`, publisher: `Paper ${id}`, text };
}

describe.skipIf(CHROMIUM === null)("large dossiers in a browser (needs Chromium at /usr/bin/chromium)", () => {
  const openPage = pageSession();

  test("two thousand sources are all in the list", async () => {
    const many = Array.from({ length: 2000 }, (_, index) => article(`m${index}`, "Nothing was said."));
    const { page } = await openPage({ dossier: memoryDossier(many) });
    expect(await page.locator("li.source").count()).toBe(2003);
    await page.getByRole("link", { name: "Article m1999", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "Article m1999" }).waitFor();
  });

  test.each([1300, 380])(
    "the list stays in its place when what was far away is laid out, %i pixels wide",
    async (width) => {
      const many = Array.from({ length: 500 }, (_, index) => article(`m${index}`, "Nothing was said."));
      const { page } = await openPage({ dossier: memoryDossier(many), viewport: { width, height: 900 } });
      const tops = await page.locator("#source-m450").evaluate(async (link) => {
        const seen: number[] = [];
        link.scrollIntoView({ block: "center" });
        for (let frame = 0; frame < 10; frame++) {
          seen.push(link.getBoundingClientRect().top);
          await new Promise(requestAnimationFrame);
        }
        return seen;
      });
      // Less than a row of text: a press that began on a link ends on it.
      expect(Math.max(...tops) - Math.min(...tops)).toBeLessThan(12);
    },
  );

  test("of a large text only what is near the window is laid out, wherever that is", async () => {
    const text = Array.from({ length: 8000 }, (_, index) => `Paragraph ${index}. ${PARAGRAPH}`).join("\n\n");
    const { page } = await openPage({ hash: "#/source/big", dossier: memoryDossier([article("big", text)]) });
    await page.getByText("Paragraph 0.").waitFor();
    const laidOut = () => page.locator(".prose").count();
    expect(await laidOut()).toBeLessThan(200);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await page.getByText("Paragraph 7999.").waitFor();
    expect(await laidOut()).toBeLessThan(200);
    expect(await page.getByText("Paragraph 0.").count()).toBe(0);
  });

  test("a sentence deep in a large text is laid out and shown when a search leads to it", async () => {
    const text = Array.from({ length: 4000 }, (_, index) => `Paragraph ${index}. ${PARAGRAPH}`).join("\n\n");
    const start = text.indexOf("Paragraph 3333.");
    const { page } = await openPage({
      hash: `#/source/big?at=${start}-${start + 15}`,
      dossier: memoryDossier([article("big", text)]),
    });
    await page.locator(".m-hit").waitFor();
    expect(await page.locator(".m-hit").textContent()).toBe("Paragraph 3333.");
    const inWindow = () =>
      page.locator(".m-hit").evaluate((hit) => {
        const { top, bottom } = hit.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      });
    await expect.poll(inWindow).toBe(true);
  });

  test("a text without a single break is cut into pieces", async () => {
    const { page } = await openPage({
      hash: "#/source/solid",
      dossier: memoryDossier([article("solid", "x".repeat(1_000_000))]),
    });
    await page.locator(".prose").first().waitFor();
    expect((await page.locator(".prose").first().textContent())?.length).toBeLessThan(10_000);
    const { scroll, client } = await page.evaluate(() => {
      const { scrollWidth: scroll, clientWidth: client } = document.documentElement;
      return { scroll, client };
    });
    expect(scroll).toBeLessThanOrEqual(client);
  });
});
