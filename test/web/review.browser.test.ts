import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { CHROMIUM } from "../chromium.ts";
import { pageSession } from "./page-session.ts";

const READER = "#/source/s1";

async function reviewOf(page: Page, finding: string): Promise<string> {
  return (await page.locator(`#note-${finding}`).getAttribute("class"))?.split(" ").at(-1) ?? "";
}

async function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.id ?? "");
}

describe.skipIf(CHROMIUM === null)("reviewing in a browser (needs Chromium at /usr/bin/chromium)", () => {
  const openPage = pageSession();

  test("the key leaves the address and outlives a reload and a second tab", async () => {
    const { page } = await openPage();
    expect(page.url()).not.toContain("token");
    await page.reload();
    expect(await page.locator("h1").textContent()).toBe("The Halm fisheries");
    const tab = await page.context().newPage();
    await tab.goto(page.url());
    await tab.waitForSelector("h1");
    expect(await tab.locator("h1").textContent()).toBe("The Halm fisheries");
  });

  test("without the key it says what to open", async () => {
    const { page } = await openPage();
    await page.evaluate(() => localStorage.clear());
    // The browser itself notes the refused request in its console.
    page.removeAllListeners("console");
    await page.reload();
    await page.getByRole("alert").waitFor();
    expect(await page.getByRole("alert").textContent()).toContain("demarche open");
  });

  test("sources stand under their voices with date, reason and numbers", async () => {
    const { page } = await openPage();
    expect(await page.locator("main h2").allTextContents()).toEqual(["Harbour Gazette", "Strait Review"]);
    const first = page.locator("section.voice").first();
    expect(await first.locator("header").textContent()).toContain("2 sources, one voice");
    const item = await first.locator("li.source").first().innerText();
    for (const part of [
      "Greta Ohlin",
      "txt",
      "14 May 2019",
      "2019-05-14",
      "stated in the by-line",
      "5 statements",
      "0 of 12",
    ]) {
      expect(item.toLowerCase()).toContain(part.toLowerCase());
    }
    expect(await page.locator("li.source").nth(2).innerText()).toContain("date unknown");
  });

  test("the text is whole, with each part of a statement marked", async () => {
    const { page } = await openPage({ hash: READER });
    const text = await page.locator(".text .prose").allTextContents();
    expect(text[3]).toBe(
      "“We will not sign a treaty that leaves one of our boats in the harbour,” Brandt told reporters after the " +
        "meeting. She added that Norland is ready to talk about seasonal quotas. According to Brandt, Verrin had said " +
        "the northern line could be drawn again.",
    );
    expect(await page.locator(".prose .m-cue").allTextContents()).toEqual([
      "told",
      "added",
      "According to",
      "said",
      "hopes",
    ]);
    expect(await page.locator(".prose .m-boilerplate").allTextContents()).toHaveLength(3);
    expect(await page.locator(".aside-label").allTextContents()).toEqual(["title", "by-line", "licence"]);
    // The quoted line lies in two statements at once.
    expect(await page.getByText("the northern line could be drawn again").first().getAttribute("class")).toContain(
      "m-content",
    );
  });

  test("keys go from finding to finding, decide, take back and restore", async () => {
    const { page } = await openPage({ hash: READER });
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page.waitForFunction(() => document.activeElement?.id === "note-t-boats");
    const panel = page.getByRole("complementary", { name: "Selected finding" });
    expect(await panel.getByRole("heading", { level: 2 }).textContent()).toBe("Ilsa Brandt: told");
    expect(await panel.textContent()).toContain("confidence 0.94");
    await page.keyboard.press("a");
    await page.getByRole("status").getByText("Accepted: 2, Ilsa Brandt: told").waitFor();
    expect(await reviewOf(page, "t-boats")).toBe("accepted");
    expect(await panel.getByRole("button", { name: "Accept" }).getAttribute("aria-pressed")).toBe("true");
    await page.keyboard.press("j");
    await page.keyboard.press("r");
    await page.keyboard.press("j");
    await page.keyboard.press("u");
    await page.getByRole("status").getByText("Unsure: 4").waitFor();
    expect(await reviewOf(page, "p-quotas")).toBe("rejected");
    expect(await reviewOf(page, "t-quotas")).toBe("unsure");
    await page.keyboard.press("z");
    await page.getByRole("status").getByText("Undone: 4").waitFor();
    await page.keyboard.press("z");
    await page.getByRole("status").getByText("Undone: 3").waitFor();
    expect(await reviewOf(page, "p-quotas")).toBe("proposed");
    expect(await panel.getByRole("heading", { level: 2 }).textContent()).toBe("Norland: offer on quotas");
    await page.keyboard.press("Shift+Z");
    await page.getByRole("status").getByText("Done again: 3").waitFor();
    expect(await reviewOf(page, "p-quotas")).toBe("rejected");
    // What was decided is the dossier's, not the page's.
    await page.reload();
    await page.locator("#note-t-boats").waitFor();
    expect(await reviewOf(page, "t-boats")).toBe("accepted");
  });

  test("a rejected finding is no longer marked, and is again when that is undone", async () => {
    const { page } = await openPage({ hash: `${READER}?finding=t-survey` });
    await page.locator(".prose .m-cue", { hasText: "hopes" }).waitFor();
    await page.keyboard.press("r");
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator(".prose .m-cue", { hasText: "hopes" }).count()).toBe(0);
    await page.keyboard.press("z");
    await expect.poll(() => page.locator(".prose .m-cue", { hasText: "hopes" }).count()).toBe(1);
  });

  test("the statement within a statement leads to the one that reports it", async () => {
    const { page } = await openPage({ hash: `${READER}?finding=t-line` });
    const panel = page.getByRole("complementary", { name: "Selected finding" });
    await panel.getByRole("button", { name: "Ilsa Brandt" }).click();
    expect(await panel.getByRole("heading", { level: 2 }).textContent()).toBe("Ilsa Brandt: According to");
    expect(page.url()).toContain("finding=t-according");
  });

  test("an event leads to its telling in another source", async () => {
    const { page } = await openPage({ hash: `${READER}?finding=e-aldis` });
    await page.getByRole("link", { name: "letter-from-sudria.pdf" }).click();
    await page.getByRole("heading", { level: 1, name: "letter-from-sudria.pdf" }).waitFor();
    const panel = page.getByRole("complementary", { name: "Selected finding" });
    expect(await panel.getByRole("heading", { level: 2 }).textContent()).toBe("Brandt and Verrin meet in Port Aldis");
    expect(await page.locator(".prose .m-chosen").first().textContent()).toContain("The talks of 13 May");
  });

  test("a click on a marked word selects the narrowest finding there", async () => {
    const { page } = await openPage({ hash: READER });
    await page.getByText("the northern line could be drawn again").first().click();
    expect(await focused(page)).toBe("note-t-line");
    await page.locator(".prose .m-actor", { hasText: "Mr Verrin" }).click();
    expect(await focused(page)).toBe("note-a-verrin");
    expect(await page.locator(".prose .m-chosen").allTextContents()).toEqual([
      "Tomas Verrin",
      "Verrin",
      "Mr Verrin",
      "He",
    ]);
  });

  test("a search leads to the sentence in its source", async () => {
    const { page } = await openPage();
    await page.keyboard.press("/");
    expect(await focused(page)).toBe("search");
    await page.keyboard.type("survey");
    await page.keyboard.press("Enter");
    await page.getByRole("status").getByText("2 sentences found").waitFor();
    await page.getByRole("link", { name: /first proposed/ }).click();
    await page.locator(".m-hit").first().waitFor();
    expect((await page.locator(".m-hit").allTextContents()).join("")).toMatch(/^The survey.*1 July\.$/);
  });

  test("hostile text is shown as text", async () => {
    const { page } = await openPage({ hash: "#/source/s3" });
    const text = await page.locator(".text").textContent();
    expect(text).toContain('<script>document.title = "taken over"</script><img src=x onerror="alert(1)"> & so on.');
    expect(await page.locator(".text script, .text img").count()).toBe(0);
    expect(await page.title()).toBe("letter-from-sudria.pdf · Demarche");
  });

  test("a day looked from goes with every link", async () => {
    const { page } = await openPage();
    await page.getByLabel("As known on").fill("2019-05-20");
    await page.getByText("As known on 20 May 2019").waitFor();
    await expect.poll(() => page.locator("li.source").count()).toBe(1);
    await page.locator("li.source a").click();
    await page.locator(".note").first().waitFor();
    expect(page.url()).toContain("asOf=2019-05-20");
    await page.getByRole("link", { name: "show everything" }).click();
    expect(page.url()).not.toContain("asOf");
  });

  test("says so when a decision cannot be saved", async () => {
    const { page } = await openPage({ hash: `${READER}?finding=t-boats` });
    await page.locator("#note-t-boats[aria-current]").waitFor();
    await page.route("**/api/decisions", (route) => route.abort());
    page.removeAllListeners("console");
    await page.keyboard.press("a");
    await page.getByRole("status").getByText("Not saved").waitFor();
    expect(await reviewOf(page, "t-boats")).toBe("proposed");
  });

  test("a date is typed key by key, and going back leaves it at once", async () => {
    const { page } = await openPage();
    await page.getByLabel("As known on").focus();
    // In the order of the browser's own language, which is not the page's to choose; the day and month read alike.
    await page.keyboard.type("060620", { delay: 60 });
    await page.keyboard.type("19", { delay: 60 });
    await page.getByText("As known on 6 June 2019").waitFor();
    expect(await page.getByLabel("As known on").inputValue()).toBe("2019-06-06");
    expect(page.url()).toContain("asOf=2019-06-06");
    await page.getByRole("link", { name: "show everything" }).click();
    await expect.poll(() => page.getByLabel("As known on").inputValue()).toBe("");
  });

  test("the address of a new run works in a tab of an old one", async () => {
    const { page, url } = await openPage();
    await page.evaluate(() => localStorage.setItem("demarche-key", "of-an-earlier-run"));
    page.removeAllListeners("console");
    await page.reload();
    await page.getByRole("alert").waitFor();
    await page.evaluate((address) => location.assign(address), url);
    await page.locator("li.source").first().waitFor();
    expect(page.url()).not.toContain("token");
  });

  test("a key held down decides once and goes on stepping", async () => {
    const { page } = await openPage({ hash: `${READER}?finding=e-aldis` });
    await page.waitForFunction(() => document.activeElement?.id === "note-e-aldis");
    const sent: string[] = [];
    page.on("request", (request) => void (request.method() === "POST" && sent.push(request.url())));
    for (let times = 0; times < 4; times++) await page.keyboard.down("a");
    await page.keyboard.up("a");
    await page.getByRole("status").getByText("Accepted: 1").waitFor();
    expect(sent).toHaveLength(1);
    for (let times = 0; times < 3; times++) await page.keyboard.down("j");
    await page.keyboard.up("j");
    await page.waitForFunction(() => document.activeElement?.id === "note-t-quotas");
  });

  test("a decision is taken back without a key", async () => {
    const { page } = await openPage({ hash: `${READER}?finding=t-boats` });
    const panel = page.getByRole("complementary", { name: "Selected finding" });
    await panel.getByRole("button", { name: "Reject" }).click();
    await panel.getByRole("button", { name: "Take back" }).click();
    await page.getByRole("status").getByText("Taken back: 2, Ilsa Brandt: told is proposed again").waitFor();
    expect(await reviewOf(page, "t-boats")).toBe("proposed");
    expect(await panel.getByRole("button", { name: "Take back" }).count()).toBe(0);
  });

  test("a note tells who said what", async () => {
    const { page } = await openPage({ hash: READER });
    await page.getByRole("button", { name: /Ilsa Brandt: told .?We will not sign a treaty/ }).waitFor();
  });

  test("says so when the address names a finding that is not there", async () => {
    const { page } = await openPage({ hash: `${READER}?finding=t-none` });
    await page.getByRole("status").getByText("not in this source").waitFor();
  });

  test("the search field holds what was searched for, and nothing elsewhere", async () => {
    const { page } = await openPage({ hash: "#/search?q=survey" });
    await page.getByRole("link", { name: /first proposed/ }).waitFor();
    expect(await page.locator("#search").inputValue()).toBe("survey");
    await page.getByRole("link", { name: "Demarche" }).click();
    await expect.poll(() => page.locator("#search").inputValue()).toBe("");
  });

  test("a tab that comes back into sight shows what was decided elsewhere", async () => {
    const { page } = await openPage({ hash: `${READER}?finding=t-boats` });
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.locator("#note-t-boats[aria-current]").waitFor();
    await other.keyboard.press("r");
    await other.locator("#note-t-boats.rejected").waitFor();
    expect(await reviewOf(page, "t-boats")).toBe("proposed");
    // A browser without windows keeps every tab in sight.
    await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    await page.locator("#note-t-boats.rejected").waitFor();
    expect(await page.locator("#note-t-boats[aria-current]").count()).toBe(1);
  });
});
