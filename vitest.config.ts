import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files that take minutes: begun last, each would keep one worker busy while the other has nothing left to do. */
const LONG = /\/dossier\/kill\.test|\.browser\.test/;

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => LONG.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Generous: on a busy machine everything takes ten times as long, and a test that hangs is noticed all the same.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 60_000 } },
    globalSetup: ["test/build-page.ts"],
    sequence: { sequencer: LongestFirst },
    // Two cores: browsers, child processes and workers are started by the tests themselves.
    maxWorkers: 2,
  },
});
