import { parentPort } from "node:worker_threads";
import type { HeavyFormat, WorkerReply, WorkerRequest } from "./parse-in-worker.ts";
import { type Parsed, refused } from "./parsed.ts";

/** The reading thread: parses one file after the other, each parser loaded when its first file comes. */

type Parser = (request: WorkerRequest) => Promise<Parsed>;

const PARSERS: Readonly<Record<HeavyFormat, () => Promise<Parser>>> = {
  html: async () => {
    const { readHtmlBytes } = await import("./html/read-html.ts");
    return async ({ bytes }) => readHtmlBytes(bytes);
  },
  pdf: async () => {
    const { readPdf } = await import("./pdf/read-pdf.ts");
    return ({ bytes }) => readPdf(bytes);
  },
  docx: async () => {
    const { readDocx } = await import("./docx/read-docx.ts");
    return ({ bytes, inflatedBytes }) => readDocx(bytes, inflatedBytes);
  },
  eml: async () => {
    const { readEmail } = await import("./email/read-email.ts");
    return ({ bytes }) => readEmail(bytes);
  },
};

parentPort?.on("message", async (request: WorkerRequest) => {
  const parser = await PARSERS[request.format]();
  reply({ loaded: true });
  try {
    reply({ parsed: await parser(request) });
  } catch (error) {
    reply({
      parsed: refused(`its parser gave up: ${oneLine(error)}`, "it may be damaged: fetch it again, or save it as text"),
    });
  }
});

function reply(message: WorkerReply): void {
  parentPort?.postMessage(message);
}

function oneLine(error: unknown): string {
  const words =
    error instanceof RangeError
      ? "its parts are nested too deeply"
      : error instanceof Error
        ? error.message
        : String(error);
  return words.replace(/\s+/g, " ").trim().slice(0, 160) || "no reason given";
}
