import { readFileSync } from "node:fs";
import asc from "assemblyscript/asc";

const FOLDER = new URL("../src/language/kernels/", import.meta.url);

/** The kernels' WebAssembly module. Fixed-width SIMD only: relaxed operations may differ from machine to machine. */
export async function buildKernels(): Promise<Uint8Array> {
  let binary: Uint8Array | undefined;
  const options = ["--outFile", "kernels.wasm", "-O3", "--runtime", "stub", "--importMemory", "--noAssert"];
  const { error, stderr } = await asc.main(["kernels.as.ts", ...options, "--enable", "simd"], {
    readFile: (name) => read(name),
    writeFile: (name, contents) => {
      if (name === "kernels.wasm" && typeof contents !== "string") binary = contents;
    },
    listFiles: () => [],
  });
  if (error || !binary) throw new Error(`The kernels cannot be built: ${stderr.toString()}`);
  return binary;
}

function read(name: string): string | null {
  try {
    return readFileSync(new URL(name, FOLDER), "utf8");
  } catch {
    return null;
  }
}
