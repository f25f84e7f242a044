import { mkdirSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { type ServeOptions, serve } from "../../src/server/serve.ts";
import { scratchFolder } from "../scratch-folder.ts";
import { memoryDossier } from "./memory-dossier.ts";

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
}

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

async function started(options: ServeOptions = {}) {
  const server = await serve(memoryDossier(), { log: () => undefined, ...options });
  open.push(server);
  const { port, hash } = new URL(server.url);
  const token = hash.slice("#token=".length);
  const ask = (path: string, headers: Record<string, string> = {}, body?: string, method?: string): Promise<Answer> =>
    new Promise((resolve, reject) => {
      // Not fetch: it sets Host and Origin itself and tidies the path.
      const sent = request(
        { host: "127.0.0.1", port, path, headers, method: method ?? (body === undefined ? "GET" : "POST") },
        (answer) => {
          let text = "";
          answer.setEncoding("utf8");
          answer.on("data", (piece) => {
            text += piece;
          });
          answer.on("end", () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
        },
      );
      sent.on("error", reject);
      sent.end(body);
    });
  return { ask, port, token, bearer: { authorization: `Bearer ${token}` } };
}

const JSON_TYPE = { "content-type": "application/json" };
const ACCEPT = JSON.stringify({ finding: "t-boats", review: "accepted" });

function errorOf(answer: Answer): { message: string; mend: string } {
  const { error } = JSON.parse(answer.text) as { error: { message: string; mend: string } };
  expect(Object.keys(error).sort()).toEqual(["mend", "message"]);
  return error;
}

test("listens on the loopback address only, with a new key each time", async () => {
  const [one, other] = [await started(), await started()];
  expect(one.token.length).toBeGreaterThanOrEqual(32);
  expect(one.token).not.toBe(other.token);
  expect((await one.ask("/api/dossier", one.bearer)).status).toBe(200);
});

test("answers nobody who does not show the key", async () => {
  const { ask, token } = await started();
  for (const headers of [
    {},
    { authorization: "Bearer " },
    { authorization: `Bearer ${token}x` },
    { authorization: token },
    { cookie: `token=${token}` },
  ]) {
    const answer = await ask("/api/dossier", headers as Record<string, string>);
    expect(answer.status).toBe(401);
    expect(answer.text).not.toContain("Halm");
  }
  expect((await ask(`/api/dossier?token=${token}`)).status).toBe(401);
  expect((await ask("/api/undo", JSON_TYPE, "{}")).status).toBe(401);
  expect((await ask("/api/nothing-there")).status).toBe(401);
});

test("refuses a host name that is not its own, whatever key is shown", async () => {
  const { ask, bearer, port } = await started();
  for (const host of [
    "evil.example",
    `evil.example:${port}`,
    "127.0.0.1",
    `127.0.0.1:${Number(port) - 1}`,
    `127.0.0.1.evil.example:${port}`,
  ]) {
    for (const path of ["/api/dossier", "/"]) {
      const answer = await ask(path, { ...bearer, host });
      expect(answer.status).toBe(421);
      expect(errorOf(answer).message).toContain(host);
    }
  }
  expect((await ask("/api/dossier", { ...bearer, host: `localhost:${port}` })).status).toBe(200);
});

test("lets no other page change anything", async () => {
  const { ask, bearer, port } = await started();
  const foreign: Record<string, string>[] = [
    { origin: "https://evil.example" },
    { origin: "null" },
    { origin: `http://127.0.0.1:${Number(port) - 1}` },
    { origin: `https://127.0.0.1:${port}` },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
  ];
  for (const headers of foreign) {
    expect((await ask("/api/decisions", { ...bearer, ...JSON_TYPE, ...headers }, ACCEPT)).status).toBe(403);
  }
  expect((await ask("/api/undo", { ...bearer, ...JSON_TYPE }, "{}")).text).toBe('{"change":null}');
  const own = { origin: `http://127.0.0.1:${port}`, "sec-fetch-site": "same-origin" };
  expect((await ask("/api/decisions", { ...bearer, ...JSON_TYPE, ...own }, ACCEPT)).status).toBe(200);
});

test("takes no body that is too large, of another type or no JSON", async () => {
  const { ask, bearer } = await started();
  const large = JSON.stringify({ finding: "x".repeat(100_000), review: "accepted" });
  expect((await ask("/api/decisions", { ...bearer, ...JSON_TYPE }, large)).status).toBe(413);
  const chunked = { ...bearer, ...JSON_TYPE, "transfer-encoding": "chunked" };
  expect((await ask("/api/decisions", chunked, large)).status).toBe(413);
  expect((await ask("/api/decisions", { ...bearer, "content-type": "text/plain" }, ACCEPT)).status).toBe(415);
  expect((await ask("/api/decisions", { ...bearer, ...JSON_TYPE }, "{")).status).toBe(400);
  expect((await ask("/api/undo", { ...bearer, ...JSON_TYPE }, "{}")).text).toBe('{"change":null}');
});

test("gives nothing beside the page's own files", async () => {
  const folder = scratchFolder();
  const page = join(folder, "web");
  mkdirSync(join(page, "assets"), { recursive: true });
  writeFileSync(join(folder, "secret.js"), "secret");
  writeFileSync(join(page, "index.html"), "<!doctype html>");
  writeFileSync(join(page, "assets", "page.js"), "1");
  writeFileSync(join(page, "notes.txt"), "secret");
  const { ask } = await started({ page });
  expect((await ask("/")).headers["content-type"]).toBe("text/html; charset=utf-8");
  expect((await ask("/assets/page.js")).text).toBe("1");
  for (const path of [
    "/../secret.js",
    "/assets/../../secret.js",
    "/%2e%2e/secret.js",
    "/..%2fsecret.js",
    "/assets/..%5c..%5csecret.js",
    "//secret.js",
    "/notes.txt",
    "/assets",
    "/__proto__",
  ]) {
    const answer = await ask(path);
    expect(answer.status, path).toBe(404);
    expect(answer.text).not.toBe("secret");
  }
});

test("answers no other method, and says which it does", async () => {
  const { ask, bearer } = await started();
  for (const path of ["/", "/api/dossier"]) {
    const answer = await ask(path, bearer, "{}", "PUT");
    expect(answer.status, path).toBe(405);
    expect(answer.headers.allow).toBe("GET, HEAD, POST");
    expect(answer.text).toContain("PUT");
  }
  expect((await ask("/api/dossier", {}, "{}", "PUT")).status).toBe(401);
});

test("sends its policy with every answer, refusals included", async () => {
  const { ask, bearer } = await started();
  for (const answer of [
    await ask("/"),
    await ask("/api/dossier", bearer),
    await ask("/api/dossier"),
    await ask("/nothing"),
    await ask("/", { host: "evil.example" }),
    await ask("/api/dossier", bearer, "{}", "PUT"),
  ]) {
    expect(answer.headers["content-security-policy"]).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    expect(answer.headers["x-content-type-options"]).toBe("nosniff");
    expect(answer.headers["referrer-policy"]).toBe("no-referrer");
    expect(answer.headers["cache-control"]).toBe("no-store");
    expect(answer.headers["access-control-allow-origin"]).toBeUndefined();
    expect(answer.headers["set-cookie"]).toBeUndefined();
  }
});

test("says in one line what to run where the page has not been built", async () => {
  const lines: string[] = [];
  const { ask, bearer } = await started({ page: join(scratchFolder(), "none"), log: (line) => lines.push(line) });
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain("npm run build:web");
  const answer = await ask("/");
  expect(answer.status).toBe(503);
  expect(errorOf(answer).mend).toContain("npm run build:web");
  expect((await ask("/api/dossier", bearer)).status).toBe(200);
});

test("says which port is taken", async () => {
  const { port } = await started();
  await expect(started({ port: Number(port) })).rejects.toThrow(`port ${port} is taken`);
});

test("tells the terminal, and not the page, of an error that nobody foresaw", async () => {
  const lines: string[] = [];
  const dossier = memoryDossier();
  const broken = {
    ...dossier,
    search: () => {
      throw new Error("disk of /home/someone is on fire");
    },
  };
  const server = await serve(broken, { log: (line) => lines.push(line) });
  open.push(server);
  const { origin, hash } = new URL(server.url);
  const headers = { authorization: `Bearer ${hash.slice("#token=".length)}` };
  const answer = await fetch(`${origin}/api/search?q=herring`, { headers });
  expect(answer.status).toBe(500);
  expect(await answer.text()).not.toContain("/home/someone");
  expect(lines.join("\n")).toContain("on fire");
});
