import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 30_000,
    
    // Two cores: browsers, child processes and workers are started by the tests themselves.
    maxWorkers: 2,
  },
});
