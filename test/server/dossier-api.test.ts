import { afterEach, beforeEach, expect, test } from "vitest";
import type {
  ServedActors,
  ServedChange,
  ServedDossier,
  ServedError,
  ServedHits,
  ServedSource,
  ServedTimeline,
} from "../../src/schema/served.ts";
import { dossierView } from "../../src/server/dossier-view.ts";
import { type Serving, serve } from "../../src/server/serve.ts";
import { HARBOUR, SURVEY } from "./articles.ts";
import { place } from "./hand-made-findings.ts";
import { memoryDossier } from "./memory-dossier.ts";

let server: Serving;
beforeEach(async () => {
  server = await serve(memoryDossier(), { log: () => undefined });
});
afterEach(() => server.close());

interface Got<T> {
  readonly status: number;
  readonly body: T;
}

async function ask<T>(path: string, body?: unknown): Promise<Got<T>> {
  const { origin, hash } = new URL(server.url);
  const headers = { authorization: `Bearer ${hash.slice("#token=".length)}`, "content-type": "application/json" };
  const response = await fetch(`${origin}/api${path}`, {
    headers,
    ...(body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as T };
}

test("lists the sources with their voices, dates and numbers of findings", async () => {
  const { body } = await ask<ServedDossier>("/dossier");
  expect(body.title).toBe("The Halm fisheries");
  expect(body.file).toBe("halm.dossier");
  expect(body.sources.map(({ record }) => [record.id, record.group, record.published])).toEqual([
    ["s1", "harbour gazette", "2019-05-14"],
    ["s2", "harbour gazette", "2019-06~"],
    ["s3", "strait review", null],
  ]);
  expect(body.counts).toMatchObject({ attributions: 6, events: 2, actors: 4, positions: 1, linkages: 0 });
  expect(body.sources[0]?.counts).toMatchObject({ attributions: 5, events: 2, actors: 4 });
  // The meeting is told of in the letter as well.
  expect(body.sources[2]?.counts).toMatchObject({ attributions: 1, events: 1, actors: 1 });
});

test("counts what has been decided, in every source that the finding tells of", async () => {
  await ask("/decisions", { finding: "e-aldis", review: "rejected" });
  const { body } = await ask<ServedDossier>("/dossier");
  expect(body.sources.map(({ decided }) => decided)).toEqual([1, 0, 1]);
});

test("gives a source with what is found in it, every span exact, and the names it needs", async () => {
  const { body } = await ask<ServedSource>("/sources/s1");
  expect(body.findings.attributions.map(({ id }) => id)).not.toContain("t-polite");
  const brandt = body.findings.actors.find(({ id }) => id === "a-brandt");
  expect(brandt?.mentions).toHaveLength(4);
  expect(brandt?.elsewhere).toBe(1);
  for (const actor of body.findings.actors) {
    for (const { source, start, end, exact } of actor.mentions) {
      expect(source).toBe("s1");
      expect(body.text.slice(start, end)).toBe(exact);
    }
  }
  expect(body.names).toMatchObject({ "a-brandt": "Ilsa Brandt", "a-norland": "Norland" });
  expect(body.boilerplate.map(({ kind }) => kind)).toEqual(["title", "byline", "licence"]);
  const meeting = body.findings.events.find(({ id }) => id === "e-aldis");
  expect(meeting?.tellings.map(({ evidence }) => evidence[0]?.source)).toEqual(["s1", "s3"]);
});

test("records a decision, takes it back and restores it", async () => {
  const reviewOf = async () =>
    (await ask<ServedSource>("/sources/s1")).body.findings.attributions.find(({ id }) => id === "t-boats")?.review;
  const decided = await ask<ServedChange>("/decisions", { finding: "t-boats", review: "accepted" });
  expect(decided.body).toEqual({ change: { finding: "t-boats", review: "accepted", action: "review" } });
  expect(await reviewOf()).toBe("accepted");
  await ask("/decisions", { finding: "t-boats", review: "unsure" });
  expect((await ask<ServedChange>("/undo", {})).body.change?.review).toBe("accepted");
  expect(await reviewOf()).toBe("accepted");
  expect((await ask<ServedChange>("/redo", {})).body.change?.review).toBe("unsure");
  expect(await reviewOf()).toBe("unsure");
  expect((await ask<ServedChange>("/redo", {})).body.change).toBeNull();
});

test("corrects a statement, and shows it at once", async () => {
  const said = async () =>
    (await ask<ServedSource>("/sources/s1")).body.findings.attributions.find(({ id }) => id === "t-line");
  const before = await said();
  const cue = { source: "s1", ...place(HARBOUR, "denied"), exact: "denied" };
  const sent = { finding: "t-line", change: { speaker: "a-norland", cue, mode: "belief" } };
  const { body } = await ask<ServedChange>("/corrections", sent);
  expect(body).toEqual({ change: { finding: "t-line", review: "accepted", action: "correct" } });
  expect(await said()).toMatchObject({ speaker: "a-norland", cue, mode: "belief", by: "a reader", via: "t-according" });
  await ask("/decisions", { finding: "t-line", review: "unsure" });
  expect(await said()).toMatchObject({ mode: "belief", review: "unsure" });
  expect((await ask<ServedChange>("/undo", {})).body.change).toMatchObject({ action: "review", review: "accepted" });
  expect((await ask<ServedChange>("/undo", {})).body.change).toMatchObject({ action: "correct", review: "proposed" });
  expect(await said()).toEqual(before);
});

test("merges actors and splits one, and lists them as they are then", async () => {
  const actors = async (query = "") => (await ask<ServedActors>(`/actors${query}`)).body.actors;
  expect(await actors()).toContainEqual({
    id: "a-brandt",
    name: "Ilsa Brandt",
    type: "person",
    aliases: ["Brandt"],
    mentions: 5,
  });
  expect((await actors("?asOf=2019-05-20")).map(({ id }) => id)).not.toContain("a-nobody");
  const merged = await ask<ServedChange>("/merges", { into: "a-brandt", others: ["a-verrin"] });
  expect(merged.body).toEqual({ change: { finding: "a-brandt", review: "accepted", action: "merge" } });
  const source = (await ask<ServedSource>("/sources/s1")).body;
  expect(source.findings.attributions.find(({ id }) => id === "t-line")?.speaker).toBe("a-brandt");
  expect((await actors()).map(({ id, mentions }) => [id, mentions])).toContainEqual(["a-brandt", 10]);

  const mentions = [{ source: "s2", ...place(SURVEY, "Tomas Verrin"), exact: "Tomas Verrin" }];
  const { body } = await ask<ServedChange>("/splits", { actor: "a-brandt", mentions, name: "T. Verrin" });
  expect(body.change).toMatchObject({ finding: "a-brandt", action: "split" });
  expect(await actors()).toContainEqual(
    expect.objectContaining({ id: body.change?.made, name: "T. Verrin", mentions: 1 }),
  );
  await ask("/undo", {});
  await ask("/undo", {});
  expect((await actors()).map(({ id }) => id)).toEqual(["a-brandt", "a-verrin", "a-norland", "a-sudria"]);
});

test("gives the timeline as of a day, with the reviews made since", async () => {
  const timeline = async (query = "") => (await ask<ServedTimeline>(`/timeline${query}`)).body;
  const { asOf, events } = await timeline();
  expect(asOf).toBeNull();
  expect(events.map(({ id, review }) => [id, review])).toEqual([
    ["e-aldis", "proposed"],
    ["e-second", "proposed"],
  ]);
  await ask("/decisions", { finding: "e-second", review: "accepted" });
  await ask("/decisions", { finding: "e-aldis", review: "rejected" });
  expect((await timeline()).events.map(({ id, review }) => [id, review])).toEqual([["e-second", "accepted"]]);
  const then = await timeline("?asOf=2019-05-20");
  expect(then.asOf).toBe("2019-05-20");
  expect(then.sources.map(({ id }) => id)).toEqual(["s1"]);
});

test("shows what was known on a day", async () => {
  const { body } = await ask<ServedDossier>("/dossier?asOf=2019-05-20");
  expect(body.asOf).toBe("2019-05-20");
  expect(body.sources.map(({ record }) => record.id)).toEqual(["s1"]);
  const later = await ask<ServedError>("/sources/s2?asOf=2019-05-20");
  expect(later.status).toBe(404);
  expect(later.body.error.message).toContain("2019-05-20");
  expect((await ask<ServedHits>("/search?q=survey&asOf=2019-05-20")).body.hits.map(({ source }) => source)).toEqual([
    "s1",
  ]);
});

test("finds sentences and says in which source they stand", async () => {
  const { body } = await ask<ServedHits>("/search?q=survey");
  expect(body.more).toBe(false);
  expect(body.hits.map(({ source, title }) => [source, title])).toEqual([
    ["s1", "Ministers meet over the Halm fisheries"],
    ["s2", "Survey of the stocks agreed"],
  ]);
});

test("says what is wrong with a request, and what mends it", async () => {
  const span = (start: number, end: number) => ({ source: "s1", start, end, exact: HARBOUR.text.slice(start, end) });
  const wrong: [path: string, status: number, word: string, body?: unknown][] = [
    ["/sources/s99", 404, "s99"],
    ["/sources/%00", 404, "source"],
    ["/nothing", 404, "/api/nothing"],
    ["/dossier?asOf=yesterday", 400, "asOf"],
    ["/dossier?asOf=2019-02-30", 400, "asOf"],
    ["/search", 400, "q"],
    ["/search?q=%20", 400, "q"],
    [`/search?q=${"x".repeat(500)}`, 400, "q"],
    ["/decisions", 404, "t-none", { finding: "t-none", review: "accepted" }],
    ["/decisions", 400, "review", { finding: "t-boats", review: "proposed" }],
    ["/decisions", 400, "finding", { review: "accepted" }],
    ["/decisions", 400, "extra", { finding: "t-boats", review: "accepted", extra: 1 }],
    ["/undo", 400, "", []],
    ["/actors?asOf=now", 400, "asOf"],
    ["/timeline?asOf=now", 400, "asOf"],
    ["/corrections", 400, "change", { finding: "t-boats", change: {} }],
    ["/corrections", 400, "mode", { finding: "t-boats", change: { mode: "shouted" } }],
    ["/corrections", 400, "by", { finding: "t-boats", change: { by: "me" } }],
    ["/corrections", 404, "t-none", { finding: "t-none", change: { mode: "belief" } }],
    ["/corrections", 422, "a-none", { finding: "t-boats", change: { speaker: "a-none" } }],
    [
      "/corrections",
      422,
      "cue",
      { finding: "t-boats", change: { cue: { source: "s1", start: 0, end: 4, exact: "told" } } },
    ],
    ["/corrections", 422, "title", { finding: "t-boats", change: { content: [span(0, 9)] } }],
    ["/merges", 422, "others", { into: "a-brandt", others: ["a-brandt"] }],
    ["/merges", 404, "a-none", { into: "a-brandt", others: ["a-none"] }],
    ["/merges", 400, "others", { into: "a-brandt", others: [] }],
    ["/splits", 422, "mentions", { actor: "a-brandt", mentions: [span(0, 9)], name: "B" }],
    ["/splits", 400, "name", { actor: "a-brandt", mentions: [span(0, 9)], name: " " }],
  ];
  for (const [path, status, word, sent] of wrong) {
    const { status: got, body } = await ask<ServedError>(path, sent);
    expect(got, path).toBe(status);
    expect(body.error.message).toContain(word);
    expect(body.error.mend).not.toBe("");
  }
  expect((await ask<ServedChange>("/undo", {})).body.change).toBeNull();
});

test("as of a day, what was published later takes no place among the sentences found", () => {
  const sentence = "A survey was held. ";
  const article = (id: string, published: string) => ({ ...HARBOUR, id, published, text: sentence.repeat(40) });
  const view = dossierView(memoryDossier([article("late", "2020-01-01"), article("early", "2019-01-01")]));
  const found = view.search("survey was held", 30, "2019-12-31");
  expect(found.hits.map(({ source }) => source)).toEqual(Array.from({ length: 30 }, () => "early"));
  expect(found.more).toBe(true);
  expect(view.search("survey was held", 50, "2019-12-31")).toMatchObject({ more: false, hits: { length: 40 } });
});
