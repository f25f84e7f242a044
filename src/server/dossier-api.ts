import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { z } from "zod";
import type { DossierView } from "./dossier-view.ts";
import { Failure } from "./failure.ts";

/** Bytes; the largest body there is holds one id. */
const BODY_LIMIT = 16 * 1024;
/** Sentences given for one search: more than anyone reads, few enough to list. */
const HIT_LIMIT = 200;

const AsOf = z.object({ asOf: z.iso.date("is not a day as in 2016-12-31").optional() });
const Search = AsOf.extend({ q: z.string().trim().min(1, "is empty").max(400, "is longer than 400 characters") });
const Decided = z.strictObject({
  finding: z.string().min(1).max(200),
  review: z.enum(["accepted", "rejected", "unsure"]),
});
const TakenBack = z.strictObject({ finding: z.string().min(1).max(200).optional() });

const AS_OF_MEND = "give asOf as a day such as 2016-12-31, or leave it out";
const DECIDED_MEND = 'send {"finding": "its id", "review": "accepted"}, or "rejected", or "unsure"';
const TAKEN_BACK_MEND = 'send {}, or {"finding": "its id"} for one finding only';

/** The answers under `/api`. */
export function dossierApi(view: DossierView): Hono {
  const api = new Hono();
  const limit = bodyLimit({
    maxSize: BODY_LIMIT,
    onError: () => {
      throw new Failure(413, `the body is larger than ${BODY_LIMIT} bytes`, "send one decision at a time");
    },
  });

  api.get("/dossier", (c) => c.json(view.list(checked(AsOf, c.req.query(), AS_OF_MEND).asOf)));
  api.get("/sources/:id", (c) => c.json(view.source(c.req.param("id"), checked(AsOf, c.req.query(), AS_OF_MEND).asOf)));
  api.get("/search", (c) => {
    const { q, asOf } = checked(Search, c.req.query(), `give q, up to 400 characters; ${AS_OF_MEND}`);
    return c.json(view.search(q, HIT_LIMIT, asOf));
  });
  api.post("/decisions", limit, async (c) => {
    const { finding, review } = checked(Decided, await jsonBody(c.req.raw), DECIDED_MEND);
    return c.json(view.change((dossier) => dossier.decide(finding, review)));
  });
  api.post("/undo", limit, async (c) => {
    const { finding } = checked(TakenBack, await jsonBody(c.req.raw), TAKEN_BACK_MEND);
    return c.json(view.change((dossier) => dossier.undo(finding)));
  });
  api.post("/redo", limit, async (c) => {
    const { finding } = checked(TakenBack, await jsonBody(c.req.raw), TAKEN_BACK_MEND);
    return c.json(view.change((dossier) => dossier.redo(finding)));
  });
  return api;
}

async function jsonBody(request: Request): Promise<unknown> {
  const type = request.headers.get("content-type") ?? "no type";
  if (!/^application\/json\s*(;|$)/i.test(type)) {
    throw new Failure(415, `the body is ${type}, not JSON`, "send it as application/json");
  }
  try {
    return await request.json();
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(400, "the body is not JSON", 'send an object such as {"finding":"…","review":"accepted"}');
  }
}

function checked<T>(schema: z.ZodType<T>, value: unknown, mend: string): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const place = issue?.path.join(".") || "the request";
  throw new Failure(400, `${place}: ${issue?.message}`, mend);
}
