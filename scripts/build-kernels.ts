/** `npm run build:kernels`: makes src/language/kernels/kernels.wasm of the AssemblyScript beside it. */
import { writeFileSync } from "node:fs";
import { buildKernels } from "./assemble-kernels.ts";

writeFileSync(new URL("../src/language/kernels/kernels.wasm", import.meta.url), await buildKernels());
