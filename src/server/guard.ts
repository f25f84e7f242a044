import { createHash, timingSafeEqual } from "node:crypto";
import type { Context, MiddlewareHandler } from "hono";
import { Failure } from "./failure.ts";

/** What a request must show to be answered. */
export interface Gate {
  readonly port: number;
  /** Random for each run; known to whoever was given the printed address. */
  readonly token: string;
}

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Sent with every answer, refusals included. */
export const ANSWER_HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy": POLICY,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cache-Control": "no-store",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
};

export const answerHeaders: MiddlewareHandler = async (context, next) => {
  for (const [name, value] of Object.entries(ANSWER_HEADERS)) context.header(name, value);
  await next();
};

/**
 * Refuses a request that names another host. A foreign name that has been made to point at this machine (DNS
 * rebinding) would otherwise count as our own origin in the browser.
 */
export function ownHostOnly(gate: Gate): MiddlewareHandler {
  const hosts = ownHosts(gate);
  return async (context, next) => {
    const host = context.req.header("host") ?? "";
    if (!hosts.includes(host.toLowerCase())) {
      throw new Failure(421, `the host ${JSON.stringify(host)} is not this server`, `use http://${hosts[0]}/`);
    }
    await next();
  };
}

/**
 * Refuses a changing request that another page made. The browser sets both headers itself; a program that is no
 * browser sends neither, and needs the token like everybody.
 */
export function ownPageOnly(gate: Gate): MiddlewareHandler {
  const origins = ownHosts(gate).map((host) => `http://${host}`);
  return async (context, next) => {
    if (context.req.method !== "GET" && context.req.method !== "HEAD") {
      const origin = context.req.header("origin");
      const site = context.req.header("sec-fetch-site");
      if ((origin !== undefined && !origins.includes(origin)) || (site !== undefined && site !== "same-origin")) {
        const asked = origin ?? `a ${site} page`;
        throw new Failure(403, `${asked} may not change this dossier`, `use the page at ${origins[0]}/`);
      }
    }
    await next();
  };
}

/**
 * Asks for the run's token as a bearer. No cookie: the browser would send one along unasked, and to servers on
 * this machine's other ports as well.
 */
export function tokenOnly(gate: Gate): MiddlewareHandler {
  const expected = digest(`Bearer ${gate.token}`);
  return async (context, next) => {
    if (!timingSafeEqual(digest(bearer(context)), expected)) {
      throw new Failure(
        401,
        "this page does not hold the key of the running server",
        "open the whole address that `demarche open` printed, with what follows the #",
      );
    }
    await next();
  };
}

function bearer(context: Context): string {
  return context.req.header("authorization") ?? "";
}

function ownHosts(gate: Gate): string[] {
  return [`127.0.0.1:${gate.port}`, `localhost:${gate.port}`];
}

/** Digests are of one length, which the comparison in constant time needs. */
function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
