import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { CHROMIUM } from "../chromium.ts";
import { axeFindings } from "./axe-findings.ts";
import { pageSession } from "./page-session.ts";

const NARROW = { width: 360, height: 740 };

/** Each form with as much of it open as there is. */
const FORMS: Readonly<Record<string, { readonly finding: string; readonly show: (page: Page) => Promise<void> }>> = {
  "a correction with its list": {
    finding: "t-survey",
    show: async (page) => {
      await page.getByRole("button", { name: "Correct" }).click();
      await page.getByRole("combobox", { name: "Speaker" }).click();
      await page.getByRole("option", { name: /Norland/ }).waitFor();
      await page.keyboard.press("ArrowDown");
    },
  },
  "a correction with a selection and a refusal": {
    finding: "t-survey",
    show: async (page) => {
      await page.getByRole("button", { name: "Correct" }).click();
      await page.getByText("a joint survey of the stocks").first().selectText();
      await page.getByRole("button", { name: "Add the selection to content" }).waitFor();
      await page.getByRole("button", { name: "Save" }).click();
      await page.getByRole("alert").waitFor();
    },
  },
  "a merger": {
    finding: "a-verrin",
    show: async (page) => {
      await page.getByRole("button", { name: "Merge with" }).click();
      await page.getByRole("combobox", { name: "The same as" }).fill("ilsa");
      await page.getByRole("option", { name: /Ilsa/ }).click();
      await page.getByRole("radio", { name: "Ilsa Brandt" }).waitFor();
    },
  },
  "a split": {
    finding: "a-verrin",
    show: async (page) => {
      await page.getByRole("button", { name: "Split off" }).click();
      await page.getByRole("checkbox", { name: /^“Mr Verrin”/ }).check();
    },
  },
};

describe.skipIf(CHROMIUM === null)("the forms for everyone (needs Chromium at /usr/bin/chromium)", () => {
  const openPage = pageSession();

  async function openForm(name: string, options: BrowserContextOptions): Promise<Page> {
    const form = FORMS[name];
    const { page } = await openPage({ hash: `#/source/s1?finding=${form?.finding}`, ...options });
    await page.locator(".note[aria-current]").waitFor();
    await form?.show(page);
    return page;
  }

  for (const name of Object.keys(FORMS)) {
    for (const colorScheme of ["light", "dark"] as const) {
      test(`axe finds nothing: ${name}, ${colorScheme}`, async () => {
        expect(await axeFindings(await openForm(name, { colorScheme }))).toEqual([]);
      });
    }

    test(`nothing is wider than a small screen, and its words stand above it: ${name}`, async () => {
      const page = await openForm(name, { viewport: NARROW });
      const widths = await page.evaluate(() =>
        [document.documentElement, document.querySelector(".panel")].map((box) =>
          box ? box.scrollWidth - box.clientWidth : 99,
        ),
      );
      expect(Math.max(...widths)).toBeLessThanOrEqual(0);
      expect(await axeFindings(page)).toEqual([]);
      const below = () =>
        page.evaluate(() => {
          const mark = document.querySelector(".prose .m-chosen")?.getBoundingClientRect();
          const panel = document.querySelector(".panel")?.getBoundingClientRect();
          return mark && panel ? Math.min(panel.top - mark.bottom, mark.top) : -1;
        });
      await expect.poll(below).toBeGreaterThanOrEqual(0);
    });
  }

  test("the tab key leaves a form again: there is no trap", async () => {
    const page = await openForm("a correction with its list", {});
    const seen = new Set<string>();
    for (let tabs = 0; tabs < 50; tabs++) {
      await page.keyboard.press("Tab");
      seen.add(await page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent || ""));
    }
    expect(seen).toContain("Skip to the text");
    expect(seen).toContain("edit-polarity");
    expect(seen).toContain("note-t-survey");
    expect([...seen].some((name) => name.includes("option"))).toBe(false);
  });

  test("on paper a form does not show, and a correction does", async () => {
    const page = await openForm("a correction with its list", {});
    await page.getByRole("option", { name: /Norland/ }).click();
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("status").getByText("Corrected").waitFor();
    await page.keyboard.press("c");
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".edit").isVisible()).toBe(false);
    expect(await page.getByText("corrected by a reader").first().isVisible()).toBe(true);
  });
});
