import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openDossier, readInto } from "../../src/dossier.ts";
import { FINDING_KINDS } from "../../src/schema/finding-kinds.ts";
import type { ServedChange, ServedDossier, ServedSource } from "../../src/schema/served.ts";
import { serve } from "../../src/server/serve.ts";
import { scratchFolder } from "../scratch-folder.ts";
import { HARBOUR, LETTER } from "./articles.ts";

/** Opens the dossier, asks the server what is wanted, and closes both. */
async function asking<T>(
  path: string,
  task: (ask: <A>(path: string, body?: object) => Promise<A>) => Promise<T>,
): Promise<T> {
  const dossier = openDossier(path, { coder: "a reader" });
  const server = await serve(dossier, { log: () => undefined });
  const { origin, hash } = new URL(server.url);
  const headers = { authorization: `Bearer ${hash.slice("#token=".length)}`, "content-type": "application/json" };
  try {
    return await task(async <A>(route: string, body?: object) => {
      const sent = body === undefined ? {} : { method: "POST", body: JSON.stringify(body) };
      const response = await fetch(`${origin}/api${route}`, { headers, ...sent });
      expect(response.status, route).toBe(200);
      return (await response.json()) as A;
    });
  } finally {
    await server.close();
    dossier.close();
  }
}

test("serves a dossier file, and what is decided on the page is in the file afterwards", async () => {
  const folder = scratchFolder();
  const articles = join(folder, "articles");
  mkdirSync(articles);
  for (const { file, text } of [HARBOUR, LETTER]) writeFileSync(join(articles, file.replace(/\.\w+$/, ".txt")), text);
  const path = join(folder, "halm.dossier");
  await readInto(path, [articles]);

  const decided = await asking(path, async (ask) => {
    const { sources, counts } = await ask<ServedDossier>("/dossier");
    expect(sources).toHaveLength(2);
    expect(counts.attributions).toBeGreaterThan(0);
    const ids: string[] = [];
    for (const { record } of sources) {
      const { text, findings } = await ask<ServedSource>(`/sources/${record.id}`);
      for (const kind of FINDING_KINDS) {
        for (const { id, evidence } of findings[kind]) {
          ids.push(id);
          for (const span of evidence) {
            if (span.source === record.id) expect(text.slice(span.start, span.end)).toBe(span.exact);
          }
        }
      }
    }
    const [first = "", second = ""] = ids;
    await ask<ServedChange>("/decisions", { finding: first, review: "accepted" });
    await ask<ServedChange>("/decisions", { finding: second, review: "rejected" });
    expect((await ask<ServedChange>("/undo", {})).change).toEqual({
      finding: second,
      review: "proposed",
      action: "review",
    });
    return { first, second };
  });

  await asking(path, async (ask) => {
    const { sources } = await ask<ServedDossier>("/dossier");
    const served = await Promise.all(sources.map(({ record }) => ask<ServedSource>(`/sources/${record.id}`)));
    const all = served.flatMap(({ findings }) => FINDING_KINDS.flatMap((kind) => [...findings[kind]]));
    expect(all.find(({ id }) => id === decided.first)?.review).toBe("accepted");
    expect(all.find(({ id }) => id === decided.second)?.review).toBe("proposed");
  });
});

test("shows what another program has decided meanwhile", async () => {
  const folder = scratchFolder();
  writeFileSync(join(folder, "harbour.txt"), HARBOUR.text);
  const path = join(folder, "halm.dossier");
  await readInto(path, [join(folder, "harbour.txt")]);

  await asking(path, async (ask) => {
    const reviews = async () =>
      (await ask<ServedSource>("/sources/s1")).findings.attributions.map(({ review }) => review);
    const [{ id = "" } = {}] = (await ask<ServedSource>("/sources/s1")).findings.attributions;
    await ask<ServedChange>("/decisions", { finding: id, review: "accepted" });
    expect((await reviews())[0]).toBe("accepted");
    const other = openDossier(path, { coder: "another" });
    other.decide(id, "rejected");
    expect((await reviews())[0]).toBe("rejected");
    expect((await ask<ServedDossier>("/dossier")).sources[0]?.decided).toBe(1);
    other.undo();
    other.close();
    expect((await reviews())[0]).toBe("accepted");
  });
});
