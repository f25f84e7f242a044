import { randomBytes } from "node:crypto";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { createAdaptorServer } from "@hono/node-server";
import { Hono } from "hono";
import type { Dossier } from "../dossier.ts";
import { dossierApi } from "./dossier-api.ts";
import { dossierView } from "./dossier-view.ts";
import { asFailure, errorBody, Failure } from "./failure.ts";
import { ANSWER_HEADERS, answerHeaders, type Gate, ownHostOnly, ownPageOnly, tokenOnly } from "./guard.ts";
import { type PageFile, pageFiles } from "./page-files.ts";

export interface ServeOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** Takes one line for each thing that the person at the terminal should know. */
  readonly log?: (line: string) => void;
  /** Folder of the built page; by default `dist/web` of this package. */
  readonly page?: string;
}

export interface Serving {
  /** The whole address to open: what follows its # is the key of this run. */
  readonly url: string;
  close(): Promise<void>;
}

/** The same folder from `src/server` and from `dist/server`. */
const BUILT_PAGE = fileURLToPath(new URL("../../dist/web", import.meta.url));

/**
 * Serves the page and the dossier on this machine only, until closed. Throws a Failure where the port is taken.
 * The key travels in the address's fragment, which browsers neither send nor log; the page keeps it and shows it
 * with each request.
 */
export async function serve(dossier: Dossier, options: ServeOptions = {}): Promise<Serving> {
  const { port = 0, log = (line) => console.error(line), page = BUILT_PAGE } = options;
  const files = pageFiles(page);
  if (files === null) log("The page has not been built: run `npm run build:web`, then open the dossier again.");

  const token = randomBytes(24).toString("base64url");
  // The port is known only once the server listens, and the checks need it.
  let app: Hono | null = null;
  const server = createAdaptorServer({
    fetch: (request, env) => app?.fetch(request, env) ?? new Response(null, { status: 503 }),
  }) as Server;
  const bound = await listen(server, port);
  app = pageApp(dossier, { port: bound, token }, files, log);
  return { url: `http://127.0.0.1:${bound}/#token=${token}`, close: () => close(server) };
}

function pageApp(
  dossier: Dossier,
  gate: Gate,
  files: ReadonlyMap<string, PageFile> | null,
  log: (line: string) => void,
): Hono {
  const app = new Hono();
  app.use(answerHeaders, ownHostOnly(gate), ownPageOnly(gate));
  app.use("/api/*", tokenOnly(gate));
  app.route("/api", dossierApi(dossierView(dossier)));
  app.get("*", (c) => {
    if (files === null) throw new Failure(503, "the page has not been built", "run `npm run build:web`");
    const file = files.get(c.req.path);
    if (file === undefined) throw nothingAt(c.req.path);
    return c.body(file.body, 200, { "Content-Type": file.type });
  });
  app.notFound((c) => {
    const { method, path } = c.req;
    if (METHODS.includes(method)) return c.json(errorBody(nothingAt(path)), 404);
    const refused = new Failure(405, `${method} is not answered here`, `use ${METHODS.join(", ")}`);
    return c.json(errorBody(refused), 405, { Allow: METHODS.join(", ") });
  });
  app.onError((error, c) => {
    const failure = asFailure(error);
    if (failure === null) log(`${c.req.method} ${c.req.path}: ${error.stack ?? error.message}`);
    const told = failure ?? new Failure(500, "something went wrong in the server", "see the terminal for the details");
    return c.json(errorBody(told), told.status, ANSWER_HEADERS);
  });
  return app;
}

const METHODS: readonly string[] = ["GET", "HEAD", "POST"];

function nothingAt(path: string): Failure {
  return new Failure(404, `there is nothing at ${path}`, "start from the list of sources at /");
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const mend = "choose another with --port, or leave it out to take any free one";
      if (error.code === "EADDRINUSE") reject(new Failure(503, `port ${port} is taken by another program`, mend));
      else if (error.code === "EACCES") reject(new Failure(503, `port ${port} needs an administrator's rights`, mend));
      else reject(error);
    });
    server.listen(port, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    // A browser keeps connections open for minutes; nothing of value travels on them once closing was asked for.
    server.closeAllConnections();
  });
}
