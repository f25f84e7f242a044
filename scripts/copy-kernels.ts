import { copyFileSync } from "node:fs";

// The compiler leaves what is no TypeScript behind.
copyFileSync(
  new URL("../src/language/kernels/kernels.wasm", import.meta.url),
  new URL("../dist/language/kernels/kernels.wasm", import.meta.url),
);
