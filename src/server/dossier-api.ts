import { Hono, type MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { z } from "zod";
import type { Dossier } from "../dossier.ts";
import { AttributionChange, type DecisionOutcome } from "../schema/decision.ts";
import { Span } from "../schema/span.ts";
import type { DossierView } from "./dossier-view.ts";
import { Failure } from "./failure.ts";

/** Bytes; the body of a review holds one id. */
const BODY_LIMIT = 16 * 1024;
/** Bytes; a correction holds the words of a statement, a split some thousand mentions. */
const CORRECTION_LIMIT = 1024 * 1024;
/** Sentences given for one search: more than anyone reads, few enough to list. */
const HIT_LIMIT = 200;

const AsOf = z.object({ asOf: z.iso.date("is not a day as in 2016-12-31").optional() });
const Search = AsOf.extend({ q: z.string().trim().min(1, "is empty").max(400, "is longer than 400 characters") });
const Id = z.string().min(1).max(200);
const Reviewed = z.strictObject({ finding: Id, review: z.enum(["accepted", "rejected", "unsure"]) });
const Corrected = z.strictObject({ finding: Id, change: AttributionChange });
const Merged = z.strictObject({ into: Id, others: z.array(Id).min(1).max(1000) });
const Split = z.strictObject({
  actor: Id,
  mentions: z.array(Span).min(1),
  name: z.string().trim().min(1, "is empty").max(200, "is longer than 200 characters"),
});
const TakenBack = z.strictObject({ finding: Id.optional() });

const AS_OF_MEND = "give asOf as a day such as 2016-12-31, or leave it out";
const REVIEWED_MEND = 'send {"finding": "its id", "review": "accepted"}, or "rejected", or "unsure"';
const CORRECTED_MEND =
  'send {"finding": "its id", "change": {…}} with one or more of speaker, speakerSpan, cue, content, mode, polarity, modality';
const MERGED_MEND = 'send {"into": "id of the actor that stays", "others": ["ids of the others"]}';
const SPLIT_MEND = 'send {"actor": "its id", "mentions": [spans], "name": "what the new actor is called"}';
const TAKEN_BACK_MEND = 'send {}, or {"finding": "its id"} for one finding only';

/** The answers under `/api`. */
export function dossierApi(view: DossierView): Hono {
  const api = new Hono();
  const limit = atMost(BODY_LIMIT);
  const correctionLimit = atMost(CORRECTION_LIMIT);

  api.get("/dossier", (c) => c.json(view.list(checked(AsOf, c.req.query(), AS_OF_MEND).asOf)));
  api.get("/sources/:id", (c) => c.json(view.source(c.req.param("id"), checked(AsOf, c.req.query(), AS_OF_MEND).asOf)));
  api.get("/search", (c) => {
    const { q, asOf } = checked(Search, c.req.query(), `give q, up to 400 characters; ${AS_OF_MEND}`);
    return c.json(view.search(q, HIT_LIMIT, asOf));
  });
  api.get("/actors", (c) => c.json(view.actors(checked(AsOf, c.req.query(), AS_OF_MEND).asOf)));
  api.get("/timeline", (c) => c.json(view.timeline(checked(AsOf, c.req.query(), AS_OF_MEND).asOf)));

  const posted = <T>(path: string, maximum: MiddlewareHandler, schema: z.ZodType<T>, mend: string, change: Change<T>) =>
    api.post(path, maximum, async (c) => {
      const sent = checked(schema, await jsonBody(c.req.raw), mend);
      return c.json(view.change((dossier) => change(dossier, sent)));
    });
  posted("/decisions", limit, Reviewed, REVIEWED_MEND, (dossier, { finding, review }) =>
    dossier.decide(finding, review),
  );
  posted("/corrections", correctionLimit, Corrected, CORRECTED_MEND, (dossier, { finding, change }) =>
    dossier.correct(finding, change),
  );
  posted("/merges", correctionLimit, Merged, MERGED_MEND, (dossier, { into, others }) => dossier.merge(into, others));
  posted("/splits", correctionLimit, Split, SPLIT_MEND, (dossier, { actor, mentions, name }) =>
    dossier.split(actor, mentions, name),
  );
  posted("/undo", limit, TakenBack, TAKEN_BACK_MEND, (dossier, { finding }) => dossier.undo(finding));
  posted("/redo", limit, TakenBack, TAKEN_BACK_MEND, (dossier, { finding }) => dossier.redo(finding));
  return api;
}

type Change<T> = (dossier: Dossier, sent: T) => DecisionOutcome | null;

function atMost(bytes: number): MiddlewareHandler {
  return bodyLimit({
    maxSize: bytes,
    onError: () => {
      throw new Failure(413, `the body is larger than ${bytes} bytes`, "send one decision at a time");
    },
  });
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
