import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { CHROMIUM } from "../chromium.ts";
import { pageSession } from "./page-session.ts";

const LINE = "#/source/s1?finding=t-line";

/** What is marked in the text as part of the selected statement, by class. */
async function marked(page: Page, layer: string): Promise<string> {
  return (await page.locator(`.prose .${layer}`).allTextContents()).join("");
}

function panelOf(page: Page) {
  return page.getByRole("complementary", { name: "Selected finding" });
}

async function openForm(page: Page): Promise<void> {
  await page.locator(".note[aria-current]:focus").waitFor();
  await page.keyboard.press("c");
  await page.getByRole("combobox", { name: "Speaker" }).waitFor();
  await settled(page);
}

/** A form that opens draws the marks of the text anew and follows the selection from the next frames on. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    await new Promise((done) => setTimeout(done, 200));
  });
}

/** Selects words of the text as a mouse would. */
async function selectWords(page: Page, words: string): Promise<void> {
  await page.evaluate((wanted) => {
    for (const block of document.querySelectorAll<HTMLElement>(".prose")) {
      const at = block.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const place = (offset: number): [Node, number] => {
        const nodes = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
        let left = offset;
        for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
          const { length } = node as Text;
          if (left <= length) return [node, left];
          left -= length;
        }
        throw new Error("the words go beyond the paragraph");
      };
      getSelection()?.setBaseAndExtent(...place(at), ...place(at + wanted.length));
      return;
    }
    throw new Error(`${wanted} is not in the text`);
  }, words);
}

describe.skipIf(CHROMIUM === null)("correcting a statement in a browser (needs Chromium at /usr/bin/chromium)", () => {
  const openPage = pageSession();

  test("speaker, mode, polarity and modality are chosen, and the margin and the file have them", async () => {
    const { page } = await openPage({ hash: LINE });
    await openForm(page);
    // Typing replaces the name that is there, also after a click into it.
    await page.getByRole("combobox", { name: "Speaker" }).click();
    await page.keyboard.type("norl");
    await page.getByRole("option", { name: /^Norland/ }).click();
    await page.getByLabel("Mode").selectOption("quoted");
    await page.getByLabel("Polarity").selectOption("negated");
    await page.getByLabel("Modality").selectOption("hedged");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("status").getByText("Corrected: 6, Norland: said").waitFor();
    const told = await panelOf(page).innerText();
    for (const part of ["corrected by a reader", "Accepted", "quoted", "negated", "hedged"])
      expect(told).toContain(part);
    expect(await page.locator("#note-t-line").innerText()).toContain("corrected by a reader");
    await page.reload();
    await page.locator("#note-t-line[aria-current]").waitFor();
    expect(await panelOf(page).getByRole("heading", { level: 2 }).textContent()).toBe("Norland: said");
  });

  test("nobody can be named, and the words that stand for the speaker are told as not resolved", async () => {
    const { page } = await openPage({ hash: LINE });
    await openForm(page);
    await page.getByRole("combobox", { name: "Speaker" }).click();
    await page.getByRole("option", { name: "nobody named" }).click();
    await page.getByRole("button", { name: "Save" }).click();
    await page.locator("#note-t-line", { hasText: "Verrin (not resolved): said" }).waitFor();
    expect(await panelOf(page).locator(".flow").innerText()).toContain("not resolved");
  });

  test("selected words become the cue and the content, and the marks in the text follow at once", async () => {
    const { page } = await openPage({ hash: LINE });
    await openForm(page);
    expect(await marked(page, "m-chosen-cue")).toBe("said");
    await selectWords(page, "had sai");
    await page.getByText("Selected: had said").waitFor();
    // Going on into a field of the form does not let go of the words.
    await page.getByRole("combobox", { name: "Speaker" }).click();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Use the selection as cue" }).click();
    await expect.poll(() => marked(page, "m-chosen-cue")).toBe("had said");
    await selectWords(page, "northern line");
    await page.getByRole("button", { name: "Use the selection as content" }).click();
    await selectWords(page, "drawn again.");
    await page.getByRole("button", { name: "Add the selection to content" }).click();
    await expect.poll(() => marked(page, "m-chosen")).toBe("northern linedrawn again.");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("status").getByText("Corrected: 6, Tomas Verrin: had said").waitFor();
    expect(await page.locator("#note-t-line").innerText()).toContain("northern line … drawn again.");
    expect(await marked(page, "m-chosen-cue")).toBe("had said");
    // The mark of the old cue is gone with it.
    expect(await page.locator(".prose .m-cue", { hasText: "had said" }).count()).toBeGreaterThan(0);
  });

  test("a selection over several paragraphs, and one that goes on into the margin, hold words of the text alone", async () => {
    const { page } = await openPage({ hash: LINE });
    await openForm(page);
    const selectFrom = (beginning: string, end: string, intoMargin: boolean) =>
      page.evaluate(
        ([from = "", to = "", beyond]) => {
          const blocks = [...document.querySelectorAll(".prose")];
          const holding = (words: string) => blocks.find((block) => block.textContent?.includes(words));
          const [first, last] = [holding(from), holding(to)];
          const node = beyond === "" ? last : last?.nextElementSibling;
          if (first && node) getSelection()?.setBaseAndExtent(first, 0, node, node.childNodes.length);
        },
        [beginning, end, intoMargin ? "beyond" : ""],
      );
    await selectFrom("Mr Verrin denied", "A second round", false);
    await page.getByText(/^Selected: Mr Verrin denied this\. .* … .* capital\.$/).waitFor();
    await selectFrom("A second round", "A second round", true);
    await page.getByText("Selected: A second round is planned for June in Sudria’s capital.").waitFor();
  });

  test("words that were selected before the form was opened are there to be used", async () => {
    const { page } = await openPage({ hash: LINE });
    await page.locator(".note[aria-current]:focus").waitFor();
    await selectWords(page, "could be drawn");
    await page.keyboard.press("c");
    await page.getByText("Selected: could be drawn").waitFor();
  });

  test("everything is corrected with the keyboard alone, and taken back with z", async () => {
    const { page } = await openPage({ hash: LINE });
    await openForm(page);
    await page.keyboard.type("brandt");
    await page.getByRole("option", { name: /Ilsa Brandt/ }).waitFor();
    await page.keyboard.press("ArrowDown");
    const field = page.getByRole("combobox", { name: "Speaker" });
    const active = await field.getAttribute("aria-activedescendant");
    expect(await page.locator(`#${active}`).innerText()).toContain("Ilsa Brandt");
    await page.keyboard.press("Enter");
    expect(await field.inputValue()).toBe("Ilsa Brandt");
    expect(await field.getAttribute("aria-expanded")).toBe("false");
    const press = async (name: string, times: number) => {
      for (let tabs = 0; tabs < 40; tabs++) {
        const focused = await page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
        if (focused === name) break;
        await page.keyboard.press("Tab");
      }
      for (let time = 0; time < times; time++) await page.keyboard.press("Enter");
    };
    await press("Cue: begin a word earlier", 1);
    await press("Content: begin a word later", 2);
    await press("Content: end a word earlier", 1);
    expect(await page.locator(".preview mark").allTextContents()).toEqual([
      "Verrin",
      "had said",
      "line could be drawn",
    ]);
    await page.getByText("Content: “line could be drawn”").waitFor({ state: "attached" });
    for (let tabs = 0; tabs < 10; tabs++) {
      if ((await page.evaluate(() => document.activeElement?.textContent)) === "Save") break;
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement?.id === "note-t-line");
    expect(await panelOf(page).getByRole("heading", { level: 2 }).textContent()).toBe("Ilsa Brandt: had said");
    expect(await marked(page, "m-chosen")).toBe("line could be drawn");
    await page.keyboard.press("z");
    await page.getByRole("status").getByText("Undone: the correction of 6, Tomas Verrin: said").waitFor();
    expect(await marked(page, "m-chosen")).toBe("the northern line could be drawn again");
    expect(await panelOf(page).innerText()).not.toContain("corrected");
    await page.keyboard.press("Shift+Z");
    await page.getByRole("status").getByText("Done again: the correction of 6, Ilsa Brandt: had said").waitFor();
  });

  test("a cue is taken away, and set on a word without a selection", async () => {
    const { page } = await openPage({ hash: LINE });
    await openForm(page);
    await page.getByRole("button", { name: "Cue: remove" }).click();
    await expect.poll(() => marked(page, "m-chosen-cue")).toBe("");
    await page.getByRole("button", { name: "Set on a word to move (cue)" }).click();
    await expect.poll(() => marked(page, "m-chosen-cue")).toBe("had");
    await page.getByRole("button", { name: "Cue: begin a word later" }).click();
    await expect.poll(() => marked(page, "m-chosen-cue")).toBe("said");
    await page.getByRole("button", { name: "Cue: remove" }).click();
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("no word of saying").waitFor();
  });

  test("Escape closes the list, then the form, and nothing is saved", async () => {
    const { page } = await openPage({ hash: LINE });
    const sent: string[] = [];
    page.on("request", (request) => void (request.method() === "POST" && sent.push(request.url())));
    await page.locator(".note[aria-current]:focus").waitFor();
    await page.getByRole("button", { name: "Correct" }).click();
    await page.getByRole("combobox", { name: "Speaker" }).fill("nor");
    await page.getByRole("option", { name: /Norland/ }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("listbox").waitFor({ state: "hidden" });
    expect(await page.getByRole("combobox", { name: "Speaker" }).inputValue()).toBe("Tomas Verrin");
    await page.getByLabel("Polarity").selectOption("negated");
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => document.activeElement?.id === "edit-correct");
    expect(await panelOf(page).innerText()).not.toContain("negated");
    expect(sent).toEqual([]);
  });

  test("what has been changed is not lost by a key, a click or another note", async () => {
    const { page } = await openPage({ hash: LINE });
    await openForm(page);
    await page.getByLabel("Polarity").selectOption("negated");
    await page.locator("#main").focus();
    await page.keyboard.press("j");
    await page.getByRole("status").getByText("Save or cancel first").waitFor();
    await page.getByText("a joint survey of the stocks").first().click();
    await page.locator("#note-t-boats").click();
    expect(await page.getByLabel("Polarity").inputValue()).toBe("negated");
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.locator("#note-t-boats").click();
    expect(await panelOf(page).getByRole("heading", { level: 2 }).textContent()).toBe("Ilsa Brandt: told");
  });

  test("a form that was left by going to another source does not come back", async () => {
    const { page } = await openPage({ hash: LINE });
    await openForm(page);
    await page.getByLabel("Polarity").selectOption("negated");
    await page.getByRole("link", { name: "Demarche" }).click();
    await page.locator("#source-s1").click();
    await page.locator("#note-t-line").click();
    await page.getByRole("button", { name: "Correct" }).waitFor();
    expect(await page.getByLabel("Polarity").count()).toBe(0);
  });

  test("a form in which nothing was changed gives way, and says so where it is to be saved", async () => {
    const { page } = await openPage({ hash: LINE });
    await openForm(page);
    await page.getByRole("button", { name: "Save" }).click();
    expect(await page.getByRole("alert").textContent()).toContain("Nothing has been changed");
    await page.locator("#note-t-boats").click();
    expect(await page.getByRole("combobox", { name: "Speaker" }).count()).toBe(0);
  });

  test("what the server refuses is told in the form with what mends it, and the form stays", async () => {
    const { page } = await openPage({ hash: LINE });
    await openForm(page);
    await selectWords(page, "All rights reserved");
    await page.getByRole("button", { name: "Use the selection as cue" }).click();
    // The browser itself notes the refused request in its console.
    page.removeAllListeners("console");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("alert").waitFor();
    expect(await page.getByRole("alert").textContent()).toMatch(
      /Not saved: .*All rights reserved.*choose words of the article/,
    );
    await expect.poll(() => marked(page, "m-chosen-cue")).toBe("All rights reserved");
    await page.route("**/api/corrections", (route) => route.abort());
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("alert").getByText("The server does not answer").waitFor();
    expect(await page.locator("#note-t-line").innerText()).not.toContain("corrected");
  });

  test("c says what it is for where there is no statement", async () => {
    const { page } = await openPage({ hash: "#/source/s1?finding=a-verrin" });
    await page.locator(".note[aria-current]:focus").waitFor();
    await page.keyboard.press("c");
    await page.getByRole("status").getByText("An actor is merged or split").waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("c");
    await page.getByRole("status").getByText("Select a statement first").waitFor();
  });

  test("a chain of speakers leads to each reporter's own statement", async () => {
    const { page } = await openPage({ hash: LINE });
    await page.locator("#note-t-line", { hasText: "Ilsa Brandt ‹reports Tomas Verrin: said" }).waitFor();
    expect(await panelOf(page).getByRole("listitem").allTextContents()).toEqual([
      "Ilsa Brandt",
      "reports ‹ Tomas Verrin",
    ]);
    await panelOf(page).getByRole("button", { name: "Ilsa Brandt" }).click();
    await page.locator("#note-t-according[aria-current]").waitFor();
  });
});
