import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Generous: on a busy machine everything takes ten times as long, and a test that hangs is noticed all the same.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    globalSetup: ["test/build-page.ts"],
    // Two cores: browsers, child processes and workers are started by the tests themselves.
    maxWorkers: 2,
  },
});
