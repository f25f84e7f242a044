/** One thing measured: ours and a named alternative, in turn in one run. */
export interface Comparison {
  readonly what: string;
  readonly ours: () => unknown;
  readonly alternative: string;
  readonly theirs: () => unknown;
  /** What one run goes through, for the rate. */
  readonly units: number;
  readonly unit: string;
}

const ROUNDS = 5;

/** Runs both sides in turn after a warm-up and prints medians and their ratio. */
export async function compare({ what, ours, alternative, theirs, units, unit }: Comparison): Promise<void> {
  const times: { ours: number[]; theirs: number[] } = { ours: [], theirs: [] };
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [side, run] of [
      ["ours", ours],
      ["theirs", theirs],
    ] as const) {
      const start = performance.now();
      await run();
      if (round > 0) times[side].push(performance.now() - start);
    }
  }
  const [mine, other] = [median(times.ours), median(times.theirs)];
  const rate = (ms: number) => `${Math.round((units / ms) * 1000).toLocaleString("en")} ${unit}/s`;
  console.log(`${what}: ${rate(mine)}; ${alternative}: ${rate(other)}; ratio ${(other / mine).toFixed(2)}`);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;
}
