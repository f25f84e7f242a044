import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";

/** What a process of its own loads and prints that reads one of the samples. */
async function readAlone(sample: string, file: string): Promise<{ loaded: string[]; result: string }> {
  const script = `
    import { registerHooks } from "node:module";
    const loaded = [];
    registerHooks({ load(url, context, next) { loaded.push(url); return next(url, context); } });
    const { ${sample} } = await import("./test/reading/samples.ts");
    const { readSource } = await import("./src/reading/read-source.ts");
    const outcome = await readSource("${file}", ${sample}());
    console.log(JSON.stringify({ loaded, result: outcome.ok ? outcome.source.format : outcome.problem.reason }));`;
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", script], {
    timeout: 180_000,
  });
  return JSON.parse(stdout);
}

describe("the reading thread", () => {
  it("and its parsers are not started for plain text", async () => {
    const { loaded, result } = await readAlone("textSample", "a.txt");
    expect(result).toBe("text");
    expect(loaded.some((url) => url.endsWith("/reading/parse-in-worker.ts"))).toBe(true);
    expect(loaded.filter((url) => /jsdom|readability|unpdf|mammoth|postal-mime|reading\/worker/.test(url))).toEqual([]);
  });

  it("lets the process end when the file is read", async () => {
    expect((await readAlone("emailSample", "a.eml")).result).toBe("eml");
  });
});
