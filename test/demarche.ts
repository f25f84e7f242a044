import { run } from "../src/cli/run.ts";

/** Runs the command line in this process and gives what it wrote and its exit code. */
export async function demarche(...args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  let out = "";
  let err = "";
  const code = await run(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    isTerminal: false,
    showsProgress: false,
  });
  return { code, out, err };
}
