import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { ServedTimelineEvent } from "../../../src/schema/served.ts";
import { CHROMIUM } from "../../chromium.ts";
import { axeFindings } from "../axe-findings.ts";
import { pageSession } from "../page-session.ts";
import { event, telling, timelineOf } from "./made-timeline.ts";

const PLACES = {
  halm: {
    name: "Halm",
    names: ["Halm", "Etoria"],
    kind: "island",
    latitude: 45,
    longitude: 148,
    disputed: ["Norland"],
  },
  aldis: { name: "Port Aldis", names: ["Port Aldis"], kind: "city", latitude: 43, longitude: 141, disputed: [] },
} as const;
const BRANDT = { id: "a-brandt", name: "Ilsa Brandt", type: "person" } as const;

/** Of every look and every lane. */
const EVENTS: readonly ServedTimelineEvent[] = [
  event({ id: "e-treaty", label: "The old treaty", date: "1855-02-07" }),
  event({ id: "e-lease", label: "A lease", date: "../2018", place: PLACES.halm, type: "AGREE" }),
  ...["2019-03-01", "2019-03-20", "2019-04-02", "2019-04-20"].map((date, index) =>
    event({ id: `e-round-${index}`, label: `Round ${index}`, date, participants: [BRANDT], place: PLACES.aldis }),
  ),
  event({
    id: "e-second",
    label: "Second round",
    date: "2019-06",
    dateWhy: "June after 2019-05-14",
    status: "planned",
  }),
  event({ id: "e-visit", label: "A visit", date: "2019-07-03", status: "postponed" }),
  event({ id: "e-none", label: "A quarrel", date: null, tellings: [telling({ date: null, published: null })] }),
];

describe.skipIf(CHROMIUM === null)("the timeline in a browser (needs Chromium at /usr/bin/chromium)", () => {
  const openPage = pageSession();

  /** The screen with invented events in place of the dossier's. */
  async function openMade(events = EVENTS, options: BrowserContextOptions & { hash?: string } = {}): Promise<Page> {
    const { hash = "#/timeline", ...context } = options;
    const { page } = await openPage(context);
    await page.route("**/api/timeline*", (route) => route.fulfill({ json: timelineOf(events) }));
    await page.evaluate((to) => {
      location.hash = to;
    }, hash);
    await page.getByRole("heading", { level: 1, name: "Timeline" }).waitFor();
    return page;
  }

  const focused = (page: Page) => page.evaluate(() => document.activeElement?.id);
  const lines = (page: Page) => page.locator(".event-line .label").allTextContents();
  const panel = (page: Page) => page.getByRole("complementary", { name: "Selected event" });

  test("a key leads there, one stop into the list, and arrows through the events in the order of time", async () => {
    const { page } = await openPage();
    await page.keyboard.press("t");
    await page.getByRole("link", { name: "Timeline", exact: true }).and(page.locator("[aria-current=page]")).waitFor();
    await page.locator(".event-line").first().waitFor();
    expect(await focused(page)).toBe("main");
    for (let tabs = 0; tabs < 12 && (await focused(page)) !== "event-e-aldis"; tabs++) await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("event-e-aldis");
    await panel(page).getByRole("heading", { name: "Brandt and Verrin meet in Port Aldis" }).waitFor();
    expect(await page.locator(".picked .ring").count()).toBe(2);
    await page.keyboard.press("ArrowDown");
    expect(await focused(page)).toBe("event-e-second");
    expect(await page.locator(".picked .ring").count()).toBe(1);
    await page.keyboard.press("ArrowLeft");
    expect(await focused(page)).toBe("event-e-aldis");
    await page.keyboard.press("End");
    expect(await focused(page)).toBe("event-e-second");
    await page.keyboard.press("Escape");
    await panel(page).waitFor({ state: "detached" });
    expect(await page.locator(".picked .ring").count()).toBe(0);
  });

  test("each telling says how its date is known and leads to its sentence, and the way back to the event", async () => {
    const { page } = await openPage({ hash: "#/timeline" });
    await page.locator("#event-e-aldis").focus();
    const tellings = panel(page).locator(".tellings > li");
    expect(await tellings.count()).toBe(2);
    expect(await tellings.first().innerText()).toContain(
      "written “Monday” · Monday before 2019-05-14, the publication date",
    );
    expect(await tellings.last().innerText()).toContain("publication date unknown");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.locator(".m-hit").first().waitFor();
    const hit = await page.locator(".m-hit").allTextContents();
    expect(hit.join("")).toContain("received her Sudrian colleague Tomas Verrin in Port Aldis on Monday");
    await page.goBack();
    await page.waitForFunction(() => document.activeElement?.id === "event-e-aldis");
  });

  test("filters narrow list and chart, stay in the address, and are lifted together", async () => {
    const page = await openMade();
    const all = await lines(page);
    await page.getByLabel("Actor").selectOption({ label: "Ilsa Brandt (4)" });
    await page.getByText("4 of 9 events").waitFor();
    expect(await lines(page)).toEqual(["Round 0", "Round 1", "Round 2", "Round 3"]);
    expect(await page.locator(".chart [data-event]").count()).toBe(4);
    await page.getByLabel("Type").selectOption("AGREE");
    await page.getByText("0 of 9 events").waitFor();
    expect(new URL(page.url()).hash).toBe("#/timeline?actor=a-brandt&type=AGREE");
    await page.getByRole("button", { name: "show all" }).click();
    await page.getByText("9 events", { exact: true }).waitFor();
    expect(await lines(page)).toEqual(all);
    await page.getByLabel(/^Source/).selectOption("s1");
    expect(await lines(page)).toEqual(all);
  });

  test("an event that a filter hides is no longer selected", async () => {
    const page = await openMade();
    await page.locator("#event-e-treaty").focus();
    await panel(page).waitFor();
    await page.getByLabel("Actor").selectOption("a-brandt");
    await panel(page).waitFor({ state: "detached" });
  });

  test("as of a day, what was published later is left out, on this screen", async () => {
    const { page } = await openPage({ hash: "#/timeline" });
    await page.locator("#event-e-aldis").waitFor();
    await page.getByLabel("As known on").fill("2019-05-20");
    await page.getByText("As known on 20 May 2019").waitFor();
    await page.locator("#event-e-aldis").waitFor({ state: "detached" });
    expect(new URL(page.url()).hash).toBe("#/timeline?asOf=2019-05-20");
    expect(await lines(page)).toEqual(["Second round of talks"]);
  });

  test("the pointer on a mark shows its event, and a click leads to its line", async () => {
    const page = await openMade();
    const mark = page.locator(".chart [data-event='3'] .mark");
    await mark.hover();
    await panel(page).getByRole("heading", { name: "Round 1" }).waitFor();
    await page.getByRole("heading", { level: 1 }).hover();
    await panel(page).waitFor({ state: "detached" });
    await mark.click();
    expect(await focused(page)).toBe("event-e-round-1");
  });

  test("marks are drawn by how the date is known and whether it happened", async () => {
    const page = await openMade();
    const look = (index: number) => page.locator(`.chart [data-event='${index}'] .mark`).getAttribute("class");
    expect(await look(2)).toBe("mark stated");
    expect(await look(6)).toBe("mark inferred hollow");
    expect(await page.locator(".chart [data-event='7'] .strike").count()).toBe(1);
    expect(await page.locator(".chart [data-event='1']").getAttribute("mask")).toContain("fade-left");
    const lanes = await page.locator(".chart .axes text").allTextContents();
    expect(lanes).toEqual(expect.arrayContaining(["no date", "before", "unknown"]));
    await page.getByLabel("The whole span of time to scale").check();
    await page.locator(".chart .axes text", { hasText: "before" }).waitFor({ state: "detached" });
  });

  for (const colorScheme of ["light", "dark"] as const) {
    test(`axe finds nothing with an event selected, nor on the map, nor on a small screen: ${colorScheme}`, async () => {
      const page = await openMade(EVENTS, { colorScheme });
      await page.locator("#event-e-second").focus();
      await panel(page).waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await page.setViewportSize({ width: 360, height: 740 });
      expect(await axeFindings(page)).toEqual([]);
      await page.getByRole("link", { name: "Map of places" }).click();
      await page.locator(".map .land").waitFor();
      expect(await axeFindings(page)).toEqual([]);
    });
  }

  test("chart, list and map are no wider than a small screen", async () => {
    const long = event({ id: "e-long", label: "x".repeat(300), place: { ...PLACES.aldis, names: ["y".repeat(120)] } });
    for (const hash of ["#/timeline", "#/timeline/map"]) {
      const page = await openMade([...EVENTS, long], { hash, viewport: { width: 360, height: 740 } });
      await page.locator("svg").first().waitFor();
      const width = () =>
        page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      await expect.poll(width, { message: hash }).toBeLessThanOrEqual(0);
    }
  });

  test("the map has the names of all sides, and its list what is not on it", async () => {
    const nowhere = { ...PLACES.aldis, name: "Nowhere", names: ["Nowhere"], latitude: null, longitude: null };
    const page = await openMade([...EVENTS, event({ id: "e-far", place: nowhere })], { hash: "#/timeline/map" });
    expect(await page.locator(".map .place-name").allTextContents()).toEqual(["Port Aldis", "Halm / Etoria"]);
    expect(await page.locator(".place-list h2").allTextContents()).toEqual(["Port Aldis", "Halm / Etoria", "Nowhere"]);
    await page.getByText("disputed: Norland").waitFor();
    await page.getByText("not on the map").waitFor();
    await page.getByRole("link", { name: /A lease/ }).click();
    await page.locator(".m-hit").first().waitFor();
  });

  test("the land is fetched when the map is opened, from this server, and all of it looks the same", async () => {
    const page = await openMade();
    const fetched: string[] = [];
    page.on("request", (request) => fetched.push(request.url()));
    const land = () => fetched.filter((address) => address.includes("land"));
    await page.locator(".chart").first().waitFor();
    expect(
      await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name)),
    ).not.toContainEqual(expect.stringContaining("land"));
    await page.getByRole("link", { name: "Map of places" }).click();
    await page.locator(".map .land").waitFor();
    expect(land().map((address) => new URL(address).origin)).toEqual([new URL(page.url()).origin]);
    expect(await page.locator(".map .land").count()).toBe(1);
    await page.getByRole("link", { name: "Chart and list" }).click();
    await page.getByRole("link", { name: "Map of places" }).click();
    await page.locator(".map .land").waitFor();
    expect(land()).toHaveLength(1);
  });

  test("without the outlines of land, the map has its places and says what is missing", async () => {
    const page = await openMade();
    await page.route("**/land-*.json", (route) => route.fulfill({ body: "{}" }));
    await page.getByRole("link", { name: "Map of places" }).click();
    await page.getByText("outlines of land could not be loaded").waitFor();
    expect(await page.locator(".map .dot").count()).toBe(2);
    expect(await page.locator(".map .land").count()).toBe(0);
  });

  test("a telling that puts an event elsewhere says so by the names of all sides", async () => {
    const tellings = [
      telling({ place: "Port Aldis", placeNames: ["Port Aldis"] }),
      telling({ source: "s2", place: "Etoria", placeNames: ["Halm", "Etoria"] }),
    ];
    const page = await openMade([event({ id: "e-where", place: PLACES.aldis, tellings })]);
    await page.locator("#event-e-where").focus();
    const told = panel(page).locator(".tellings > li");
    await told.last().getByText("Halm / Etoria").waitFor();
    expect(await told.first().innerText()).not.toContain("Port Aldis");
  });

  test("what the marks stand for is told once, beside the chart or below it", async () => {
    const page = await openMade();
    const shown = () => page.locator(".chart-legend").filter({ visible: true }).count();
    expect(await shown()).toBe(1);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await shown()).toBe(1);
    const [chart, legend] = await Promise.all(
      [".chart", ".legend-below"].map((found) => page.locator(found).first().boundingBox()),
    );
    expect((legend?.y ?? 0) - (chart?.y ?? 0) - (chart?.height ?? 0)).toBeLessThan(60);
  });

  test("on paper there are the chart, its signs and every telling, and no control", async () => {
    const page = await openMade();
    await page.emulateMedia({ media: "print" });
    await page.locator(".event-list .tellings").first().waitFor();
    expect(await page.locator(".event-list .tellings").count()).toBe(EVENTS.length);
    for (const seen of [".chart:not(.picked)", ".on-paper .chart-legend"])
      expect(await page.locator(seen).isVisible(), seen).toBe(true);
    for (const gone of [".filters", ".as-of", ".views", ".whole-time", ".screens", ".panel"])
      expect(await page.locator(gone).isVisible(), gone).toBe(false);
  });

  test("of two thousand events all are listed, and a step to the next draws little anew", async () => {
    const many = Array.from({ length: 2000 }, (_, index) =>
      event({
        id: `e${index}`,
        label: `Event ${index}`,
        date: `${2000 + Math.floor(index / 100)}-0${1 + (index % 9)}`,
      }),
    );
    const page = await openMade(many);
    expect(await page.locator(".event-line").count()).toBe(2000);
    expect(await page.locator(".chart [data-event]").count()).toBeLessThan(1000);
    await page.locator("#event-e0").focus();
    await panel(page).waitFor();
    const changes = await page.evaluate(async () => {
      let count = 0;
      const observer = new MutationObserver((records) => {
        count += records.length;
      });
      observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
      const down = new KeyboardEvent("keydown", { key: "ArrowDown", bubbles: true });
      document.activeElement?.dispatchEvent(down);
      await new Promise((done) => setTimeout(done, 100));
      observer.disconnect();
      return count;
    });
    expect(changes).toBeGreaterThan(0);
    expect(changes).toBeLessThan(60);
    await page.keyboard.press("End");
    const isShown = () =>
      page.locator("#event-e1999").evaluate((line) => {
        const { top, bottom } = line.getBoundingClientRect();
        return line === document.activeElement && top >= 0 && bottom <= innerHeight;
      });
    await expect.poll(isShown).toBe(true);
  });
});
