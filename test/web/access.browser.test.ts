import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { CHROMIUM } from "../chromium.ts";
import { axeFindings } from "./axe-findings.ts";
import { pageSession } from "./page-session.ts";

const READER = "#/source/s1";
const SCREENS = {
  sources: "",
  reader: READER,
  "reader with a statement": `${READER}?finding=t-quotas`,
  "reader with an event": `${READER}?finding=e-aldis`,
  "sources as of a day": "#/?asOf=2019-05-20",
  search: "#/search?q=survey",
  "search without an answer": "#/search?q=zeppelin",
  timeline: "#/timeline",
  "timeline as of a day": "#/timeline?asOf=2019-05-20",
  "map of places": "#/timeline/map",
} as const;

async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    return element?.id || element?.innerText?.split("\n")[0] || element?.tagName || "";
  });
}

describe.skipIf(CHROMIUM === null)("the page for everyone (needs Chromium at /usr/bin/chromium)", () => {
  const openPage = pageSession();

  for (const [name, hash] of Object.entries(SCREENS)) {
    for (const colorScheme of ["light", "dark"] as const) {
      test(`axe finds nothing: ${name}, ${colorScheme}`, async () => {
        const { page } = await openPage({ hash, colorScheme });
        if (hash.includes("finding=")) await page.locator(".note[aria-current]").waitFor();
        if (hash.includes("search")) await page.getByText(/sentences found|Nothing was found/).waitFor();
        expect(await axeFindings(page)).toEqual([]);
      });
    }
  }

  test("axe finds nothing with every kind shown and decided, nor in the help, nor on a small screen", async () => {
    const { page } = await openPage({ hash: READER });
    await page.getByRole("checkbox", { name: /Actors/ }).check();
    for (const key of ["a", "r", "u"]) {
      await page.keyboard.press("j");
      await page.keyboard.press(key);
    }
    await page.locator(".note.unsure").waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press("?");
    await page.getByRole("dialog").waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  test("everything is reached and done without a mouse", async () => {
    const { page } = await openPage();
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("Skip to the text");
    await page.keyboard.press("Enter");
    expect(await focused(page)).toBe("main");
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("as-of");
    for (let tabs = 0; tabs < 8 && (await focused(page)) !== "source-s1"; tabs++) await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("source-s1");
    await page.keyboard.press("Enter");
    await page.locator(".note").first().waitFor();
    expect(await focused(page)).toBe("main");
    // Four filters, then one stop for all notes together.
    for (let tabs = 0; tabs < 5; tabs++) await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("note-e-aldis");
    await page.keyboard.press("ArrowDown");
    await page.waitForFunction(() => document.activeElement?.id === "note-t-boats");
    await page.keyboard.press("End");
    await page.waitForFunction(() => document.activeElement?.id === "note-e-second");
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("✕");
    await page.keyboard.press("Tab");
    expect(await focused(page)).toMatch(/^Accept/);
    await page.keyboard.press("Space");
    await page.getByRole("status").getByText("Accepted: 8").waitFor();
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => document.activeElement?.id === "note-e-second");
    expect(await page.getByRole("complementary", { name: "Selected finding" }).count()).toBe(0);
  });

  test("the tab key leaves the page again: there is no trap", async () => {
    const { page } = await openPage({ hash: `${READER}?finding=t-boats` });
    await page.waitForFunction(() => document.activeElement?.id === "note-t-boats");
    const seen = new Set<string>();
    for (let tabs = 0; tabs < 40; tabs++) {
      await page.keyboard.press("Tab");
      seen.add(await focused(page));
    }
    expect(seen).toContain("Skip to the text");
    expect(seen).toContain("note-t-boats");
    expect([...seen].filter((name) => name.startsWith("note-"))).toEqual(["note-t-boats"]);
  });

  test("single keys do nothing while typing, with a modifier, or once turned off", async () => {
    const { page } = await openPage({ hash: `${READER}?finding=t-boats` });
    await page.waitForFunction(() => document.activeElement?.id === "note-t-boats");
    await page.locator("#search").focus();
    await page.keyboard.type("arj?z");
    expect(await page.locator("#search").inputValue()).toBe("arj?z");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Alt+a");
    await page.keyboard.press("?");
    await page.getByLabel("Single keys work").uncheck();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    await page.keyboard.press("a");
    await page.keyboard.press("j");
    await page.getByRole("button", { name: "Next" }).click();
    await page.waitForFunction(() => document.activeElement?.id === "note-p-quotas");
    expect(await page.locator(".note.accepted").count()).toBe(0);
  });

  test("chosen colours stay chosen", async () => {
    const { page } = await openPage({ colorScheme: "light" });
    const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await ground();
    await page.getByRole("button", { name: "Colours: system" }).click();
    expect(await ground()).toBe(light);
    await page.getByRole("button", { name: "Colours: light" }).click();
    const dark = await ground();
    expect(dark).not.toBe(light);
    await page.reload();
    await page.getByRole("button", { name: "Colours: dark" }).waitFor();
    expect(await ground()).toBe(dark);
    await page.emulateMedia({ colorScheme: "dark" });
    await page.getByRole("button", { name: "Colours: dark" }).click();
    expect(await ground()).toBe(dark);
  });

  test("nothing is wider than a small screen", async () => {
    for (const hash of Object.values(SCREENS)) {
      const { page } = await openPage({ hash, viewport: { width: 360, height: 740 } });
      const widths = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth,
      ]);
      expect(widths[0], hash).toBeLessThanOrEqual(widths[1] ?? 0);
    }
  });

  test("on a small screen the selected words stand above the panel", async () => {
    const { page } = await openPage({ hash: READER, viewport: { width: 360, height: 740 } });
    for (let times = 0; times < 7; times++) await page.keyboard.press("j");
    await page.waitForFunction(() => document.activeElement?.id === "note-t-survey");
    const place = () =>
      page.evaluate(() => {
        const mark = document.querySelector(".prose .m-chosen")?.getBoundingClientRect();
        const panel = document.querySelector(".panel")?.getBoundingClientRect();
        return mark && panel ? { top: mark.top, below: panel.top - mark.bottom } : null;
      });
    await expect.poll(async () => ((await place())?.below ?? -1) >= 0).toBe(true);
    expect((await place())?.top).toBeGreaterThanOrEqual(0);
  });

  test("on paper there is the text with the numbers of its notes, and no control", async () => {
    const { page } = await openPage({ hash: `${READER}?finding=t-boats`, colorScheme: "dark" });
    await page.waitForFunction(() => document.activeElement?.id === "note-t-boats");
    await page.emulateMedia({ media: "print" });
    for (const gone of [".home", "#search", ".tools", ".filters", ".panel", ".skip"])
      expect(await page.locator(gone).isVisible(), gone).toBe(false);
    expect(await page.locator(".text").innerText()).toContain("drawn again");
    expect(await page.locator("#note-t-boats").isVisible()).toBe(true);
    const number = await page.locator('[data-number="2"]').evaluate((run) => getComputedStyle(run, "::after").content);
    expect(number).toContain("2");
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
      "rgb(255, 255, 255)",
    );
  });

  test("on paper a view as of a day says which", async () => {
    for (const hash of ["#/?asOf=2019-05-20", `${READER}?asOf=2019-05-20`]) {
      const { page } = await openPage({ hash });
      await page.locator("#as-of, .note").first().waitFor();
      await page.emulateMedia({ media: "print" });
      expect(await page.getByText("As known on 20 May 2019").isVisible(), hash).toBe(true);
      expect(await page.getByText("show everything").isVisible(), hash).toBe(false);
    }
  });

  test("the panel begins below the header, however high that is", async () => {
    const { page } = await openPage({
      hash: `${READER}?finding=e-second&asOf=2019-05-20`,
      viewport: { width: 1000, height: 500 },
    });
    await page.locator(".note[aria-current]").waitFor();
    const gap = () =>
      page.evaluate(() => {
        scrollTo(0, 400);
        const header = document.querySelector(".site")?.getBoundingClientRect().bottom ?? 0;
        return Math.round((document.querySelector(".panel")?.getBoundingClientRect().top ?? 0) - header);
      });
    await expect.poll(gap).toBe(0);
  });

  test("back from a source, the keyboard goes on from it", async () => {
    const { page } = await openPage();
    await page.locator("#source-s3").click();
    await page.locator(".note").first().waitFor();
    await page.goBack();
    await expect.poll(() => focused(page)).toBe("source-s3");
  });

  test("in forced colours the selected note, the choice and what was said are still told apart", async () => {
    const { page } = await openPage({ hash: `${READER}?finding=t-boats`, forcedColors: "active" });
    await page.locator(".note[aria-current]").waitFor();
    await page.keyboard.press("a");
    await page.locator(".note.accepted").waitFor();
    await page.locator("#search").focus();
    const outline = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).outlineStyle);
    expect(await outline(".note[aria-current]")).toBe("solid");
    expect(await outline(".note:not([aria-current])")).toBe("none");
    expect(await outline('.choices [aria-pressed="true"]')).toBe("solid");
    expect(await outline(".prose .m-content:not(.m-chosen)")).toBe("dotted");
  });
});
