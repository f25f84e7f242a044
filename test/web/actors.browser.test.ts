import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { CHROMIUM } from "../chromium.ts";
import { pageSession } from "./page-session.ts";

const VERRIN = "#/source/s1?finding=a-verrin";

function panelOf(page: Page) {
  return page.getByRole("complementary", { name: "Selected finding" });
}

async function titles(page: Page): Promise<string[]> {
  return page.locator(".note .title").allTextContents();
}

describe.skipIf(CHROMIUM === null)(
  "merging and splitting actors in a browser (needs Chromium at /usr/bin/chromium)",
  () => {
    const openPage = pageSession();

    test("two actors become one everywhere on the page, and two again", async () => {
      const { page } = await openPage({ hash: VERRIN });
      await page.getByRole("button", { name: "Merge with" }).click();
      const field = page.getByRole("combobox", { name: "The same as" });
      await field.fill("brandt");
      await page.getByRole("option", { name: /Ilsa Brandt/ }).click();
      await page.getByRole("button", { name: "Merge", exact: true }).click();
      await page.getByRole("status").getByText("Merged: Tomas Verrin").waitFor();
      const merged = await titles(page);
      expect(merged).toContain("Tomas Verrin: told");
      expect(merged.filter((title) => title.includes("Brandt"))).toEqual(["Brandt and Verrin meet in Port Aldis"]);
      expect((await page.locator(".prose .m-chosen").allTextContents()).join(" ")).toContain("Ilsa Brandt");
      const told = await panelOf(page).innerText();
      expect(told).toContain("merged by a reader");
      expect(told).toContain("Ilsa Brandt");
      await page.keyboard.press("z");
      await page.getByRole("status").getByText("Undone: the merging into Tomas Verrin").waitFor();
      const apart = await titles(page);
      expect(apart).toContain("Ilsa Brandt: told");
      expect(apart).toContain("Ilsa Brandt");
      expect(await page.locator(".prose .m-chosen").allTextContents()).toEqual([
        "Tomas Verrin",
        "Verrin",
        "Mr Verrin",
        "He",
      ]);
    });

    test("the other name can be the one that stays; an actor is not offered to itself", async () => {
      const { page } = await openPage({ hash: VERRIN });
      await page.getByRole("button", { name: "Merge with" }).click();
      const field = page.getByRole("combobox", { name: "The same as" });
      await field.click();
      await page.getByRole("option").first().waitFor();
      expect(await page.getByRole("option", { name: /Verrin/ }).count()).toBe(0);
      await page.getByRole("option", { name: /Norland/ }).click();
      await page.getByRole("radio", { name: "Norland" }).check();
      await page.getByRole("button", { name: "Merge", exact: true }).click();
      await page.getByRole("status").getByText("Merged: Norland").waitFor();
      expect(await panelOf(page).getByRole("heading", { level: 2 }).textContent()).toBe("Norland");
      expect(page.url()).toContain("finding=a-norland");
    });

    test("a merger without anybody chosen is told so in its place", async () => {
      const { page } = await openPage({ hash: VERRIN });
      await page.getByRole("button", { name: "Merge with" }).click();
      await page.getByRole("button", { name: "Merge", exact: true }).click();
      expect(await page.getByRole("alert").textContent()).toContain("Choose first");
    });

    test("mentions are split off with the keyboard alone, with their statements, and come back with z", async () => {
      const { page } = await openPage({ hash: VERRIN });
      await page.locator(".note[aria-current]:focus").waitFor();
      await page.getByRole("button", { name: "Split off" }).focus();
      await page.keyboard.press("Enter");
      await page.waitForFunction(() => document.activeElement?.matches(".mentions input"));
      for (let tabs = 0; tabs < 2; tabs++) await page.keyboard.press("Tab");
      await page.keyboard.press("Space");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Space");
      expect(await page.locator(".prose .m-chosen").allTextContents()).toEqual(["Mr Verrin", "He"]);
      await page.keyboard.press("Tab");
      expect(await page.getByLabel("Name of the other actor").inputValue()).toBe("Mr Verrin");
      await page.keyboard.press("Control+a");
      await page.keyboard.type("Otto Verrin");
      await page.keyboard.press("Enter");
      await page.getByRole("status").getByText("Split off: Otto Verrin").waitFor();
      expect(await panelOf(page).innerText()).toContain("split off by a reader");
      expect(await titles(page)).toContain("Otto Verrin: hopes");
      expect(await titles(page)).toContain("Tomas Verrin: said");
      await page.keyboard.press("z");
      await page.getByRole("status").getByText("Undone: the splitting of Tomas Verrin").waitFor();
      expect(await titles(page)).toContain("Tomas Verrin: hopes");
      expect(await titles(page)).not.toContain("Otto Verrin");
    });

    test("a split of nothing, or without a name, is told so in its place", async () => {
      const { page } = await openPage({ hash: VERRIN });
      await page.getByRole("button", { name: "Split off" }).click();
      await page.getByRole("button", { name: "Split off" }).click();
      expect(await page.getByRole("alert").textContent()).toContain("Choose first which mentions");
      await page.getByRole("checkbox", { name: /^“He”/ }).check();
      await page.getByLabel("Name of the other actor").fill(" ");
      await page.getByRole("button", { name: "Split off" }).click();
      expect(await page.getByRole("alert").textContent()).toContain("Give the new actor a name");
    });

    test("mentions in other sources are counted and stay", async () => {
      const { page } = await openPage({ hash: VERRIN });
      await page.getByRole("button", { name: "Split off" }).click();
      for (const mention of await page.locator(".mentions input").all()) await mention.check();
      await page.getByText("1 more in other sources stay with Tomas Verrin").waitFor();
      await page.getByLabel("Name of the other actor").fill("Otto Verrin");
      await page.getByRole("button", { name: "Split off" }).click();
      await page.getByRole("status").getByText("Split off: Otto Verrin").waitFor();
      expect(await titles(page)).not.toContain("Tomas Verrin");
    });

    test("a form that is cancelled gives the focus back to its button", async () => {
      const { page } = await openPage({ hash: "#/source/s1?finding=a-verrin" });
      await page.getByRole("button", { name: "Merge with" }).click();
      await page.getByRole("button", { name: "Cancel" }).click();
      await page.waitForFunction(() => document.activeElement?.id === "edit-merge");
    });
  },
);
