import { copyFileSync } from "node:fs";

// The compiler leaves what is no TypeScript behind.
for (const file of [
  "language/kernels/kernels.wasm",
  "extraction/attributions/cues.tsv",
  "extraction/events/events.tsv",
  "extraction/events/goldstein.tsv",
  "language/gazetteer/places.tsv",
])
  copyFileSync(new URL(`../src/${file}`, import.meta.url), new URL(`../dist/${file}`, import.meta.url));
