import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

/** Builds the page that the local server serves; its policy allows no inline script or style, and nothing remote. */
export default defineConfig({
  root: fileURLToPath(new URL("src/web", import.meta.url)),
  base: "./",
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: fileURLToPath(new URL("dist/web", import.meta.url)),
    emptyOutDir: true,
    target: "es2022",
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // The page uses plain functions of the schema only; without this, the validators come along with them.
    rolldownOptions: { treeshake: { moduleSideEffects: (id) => !/[\\/]src[\\/]schema[\\/]/.test(id) } },
  },
});
