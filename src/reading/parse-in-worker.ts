import { Worker } from "node:worker_threads";
import type { SourceFormat } from "../schema/source.ts";
import { megabytes, type ReadLimits, WORKER_HEAP_MB } from "./limits.ts";
import { type Parsed, refused } from "./parsed.ts";

/** Formats whose parsers are too heavy and too fragile for the main thread. */
export type HeavyFormat = Exclude<SourceFormat, "text" | "markdown">;

export interface WorkerRequest {
  readonly format: HeavyFormat;
  readonly bytes: Uint8Array;
  readonly inflatedBytes: number;
}

/** `loaded` starts the clock: the parser's code is in place and the file's own time begins. */
export type WorkerReply = { readonly loaded: true } | { readonly parsed: Parsed };

/** How often the thread's time and memory are looked at, in milliseconds. */
const WATCH_EVERY = 100;
/** For a parser that does not even load: a broken installation, or a machine out of memory. */
const LOADING_MILLISECONDS = 60_000;

let worker: Worker | null = null;
let queue: Promise<unknown> = Promise.resolve();

/** Parses one file in the reading thread, after those asked for before it. The thread is kept for the next file. */
export function parseInWorker(format: HeavyFormat, bytes: Uint8Array, limits: ReadLimits): Promise<Parsed> {
  const turn = queue.then(() => parseNow(format, bytes, limits));
  queue = turn;
  return turn;
}

/** Ends the reading thread, if there is one; the next file would start another. Idle, the thread does not keep the process alive. */
export async function closeReaders(): Promise<void> {
  await queue;
  await endWorker();
}

async function endWorker(): Promise<void> {
  const ending = worker;
  worker = null;
  await ending?.terminate();
}

function startWorker(): Worker {
  const file = new URL(import.meta.url.endsWith(".ts") ? "./worker.ts" : "./worker.js", import.meta.url);
  // What parsers print about a file is of no use to anybody. It must not be read either: that would keep the process alive.
  return new Worker(file, {
    resourceLimits: { maxOldGenerationSizeMb: WORKER_HEAP_MB },
    stdout: true,
    stderr: true,
    // Not those of the process: some of them (`--input-type`) no thread can be started with.
    execArgv: [],
  });
}

async function parseNow(format: HeavyFormat, bytes: Uint8Array, limits: ReadLimits): Promise<Parsed> {
  worker ??= startWorker();
  const thread = worker;
  thread.ref();
  const parsed = await new Promise<Parsed | Refusal>((resolve) => {
    const settle = (outcome: Parsed | Refusal) => {
      clearInterval(watch);
      thread.off("message", onMessage).off("error", onError).off("exit", onExit);
      resolve(outcome);
    };
    const memoryBefore = process.memoryUsage.rss();
    const asked = performance.now();
    let loadedAt: number | null = null;
    const watch = setInterval(() => {
      const now = performance.now();
      if (now - (loadedAt ?? asked) > (loadedAt === null ? LOADING_MILLISECONDS : limits.milliseconds)) settle("slow");
      else if (process.memoryUsage.rss() - memoryBefore > limits.memoryGrowth) settle("large");
    }, WATCH_EVERY);
    const onMessage = (reply: WorkerReply) => {
      if ("parsed" in reply) settle(reply.parsed);
      else loadedAt = performance.now();
    };
    const onError = (error: unknown) => settle(isOutOfMemory(error) ? "large" : "broken");
    const onExit = () => settle("broken");
    thread.on("message", onMessage).on("error", onError).on("exit", onExit);
    // A copy: transferring the caller's bytes would empty them in his hands.
    thread.postMessage({
      format,
      bytes: new Uint8Array(bytes),
      inflatedBytes: limits.inflatedBytes,
    } satisfies WorkerRequest);
  });
  if (typeof parsed !== "string") {
    thread.unref();
    return parsed;
  }
  // A late failure of a thread that is being ended must not become an uncaught one.
  thread.on("error", () => {});
  await endWorker();
  return refusal(parsed, limits);
}

type Refusal = "slow" | "large" | "broken";

function refusal(why: Refusal, limits: ReadLimits): Parsed {
  switch (why) {
    case "slow":
      return refused(
        `took longer than ${limits.milliseconds / 1000} s to read`,
        "save only the article, or save it as text",
      );
    case "large":
      return refused(
        `needs more than ${megabytes(limits.memoryGrowth)} of memory to read`,
        "save only the article, or save it as text",
      );
    case "broken":
      return refused("its parser broke down over it", "it may be damaged: fetch it again, or save it as text");
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}
