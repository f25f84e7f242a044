import { openKernels } from "../../kernels/kernels.ts";
import type { Layout, NetworkConfig } from "../../network/config.ts";
import { zeros } from "./pass.ts";
import { type Half, JOB } from "./replica.ts";

/**
 * Adam (Kingma & Ba 2015) over the dense parameters and over those rows of the embedding table that occur in a batch, with
 * gradients clipped by their common norm (Pascanu et al. 2013), and an exponential moving average of all weights (Polyak &
 * Juditsky 1992), which is what is used after training.
 */
export interface OptimiserConfig {
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
  /** Greatest norm of the gradients. */
  readonly clip: number;
  /** What the average keeps at each step. */
  readonly averageDecay: number;
}

export interface Optimiser {
  /** One step with the sum of the halves' gradients; writes the new weights to `weights` and `table`. */
  step(halves: readonly [Half, Half], rate: number): void;
  /** The averaged weights. */
  average(): { weights: Float32Array; table: Float32Array };
  /** All state, copied; `restore` takes the same again. */
  state(): Float32Array[];
  restore(state: readonly Float32Array[], steps: number): void;
  readonly steps: number;
}

export function openOptimiser(
  config: NetworkConfig,
  layout: Layout,
  options: OptimiserConfig,
  weights: Float32Array,
  table: Float32Array,
): Optimiser {
  const kernels = openKernels();
  const { size } = layout;
  const [w, g, g2, m, v, mean] = [0, 1, 2, 3, 4, 5].map(() => zeros(kernels, size)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const rows = openRows(config, options, table);
  let steps = 0;
  kernels.floats(w, size).set(weights);

  return {
    get steps() {
      return steps;
    },
    step(halves, rate) {
      steps++;
      const [first, second] = halves;
      kernels.floats(g, size).set(first.gradients);
      kernels.floats(g2, size).set(second.gradients);
      kernels.addTo(g, g2, size);
      rows.add(halves);
      const norm = Math.sqrt(kernels.sumOfSquares(g, size) + rows.sumOfSquares());
      const scale = norm > options.clip ? options.clip / norm : 1;
      const root = Math.sqrt(1 - power(options.beta2, steps));
      const corrected = (rate * root) / (1 - power(options.beta1, steps));
      const { beta1, beta2 } = options;
      const epsilon = options.epsilon * root;
      kernels.adam(w, g, m, v, mean, size, scale, corrected, beta1, beta2, epsilon, 1 - options.averageDecay);
      rows.step(steps, scale, corrected, epsilon);
      weights.set(kernels.floats(w, size));
    },
    average() {
      rows.catchUp(steps);
      const whole = 1 / (1 - power(options.averageDecay, steps));
      return {
        weights: kernels.floats(mean, size).map((x) => x * whole),
        table: rows.average.map((x) => x * whole),
      };
    },
    state() {
      return [...[w, m, v, mean].map((at) => kernels.floats(at, size).slice()), ...rows.state()];
    },
    restore(state, done) {
      [w, m, v, mean].forEach((at, i) => {
        kernels.floats(at, size).set(state[i] as Float32Array);
      });
      rows.restore(state.slice(4));
      weights.set(kernels.floats(w, size));
      steps = done;
    },
  };
}

interface Rows {
  /** Takes the rows of both halves, those of the first first, and adds up what is in both. */
  add(halves: readonly [Half, Half]): void;
  sumOfSquares(): number;
  step(steps: number, scale: number, rate: number, epsilon: number): void;
  /** Brings the average of rows that did not occur lately up to date. */
  catchUp(steps: number): void;
  readonly average: Float32Array;
  state(): Float32Array[];
  restore(state: readonly Float32Array[]): void;
}

function openRows(config: NetworkConfig, options: OptimiserConfig, table: Float32Array): Rows {
  const width = config.featureDim;
  const first = new Float32Array(table.length);
  const second = new Float32Array(table.length);
  const average = new Float32Array(table.length);
  /** Step up to which a row's average is complete; exact below 2²⁴. */
  const complete = new Float32Array(config.rows);
  const gradient = new Float32Array(table.length);
  const slotOf = new Int32Array(config.rows).fill(-1);
  const present = new Int32Array(config.rows);
  let count = 0;
  const { beta1, beta2, averageDecay } = options;

  const catchUpRow = (row: number, steps: number): void => {
    const missing = steps - (complete[row] as number);
    if (missing <= 0) return;
    const kept = power(averageDecay, missing);
    for (let at = row * width; at < (row + 1) * width; at++) {
      const weight = table[at] as number;
      average[at] = weight + ((average[at] as number) - weight) * kept;
    }
    complete[row] = steps;
  };

  return {
    average,
    add(halves) {
      count = 0;
      for (const half of halves) {
        const rows = half.job[JOB.rows] as number;
        for (let i = 0; i < rows; i++) {
          const row = half.rows[i] as number;
          const values = half.rowValues.subarray(i * width, (i + 1) * width);
          const slot = slotOf[row] as number;
          if (slot < 0) {
            slotOf[row] = count;
            present[count] = row;
            gradient.set(values, count * width);
            count++;
          } else {
            const to = slot * width;
            for (let j = 0; j < width; j++) gradient[to + j] = (gradient[to + j] as number) + (values[j] as number);
          }
        }
      }
      for (let i = 0; i < count; i++) slotOf[present[i] as number] = -1;
    },
    sumOfSquares() {
      let sum = 0;
      for (let j = 0; j < count * width; j++) sum += (gradient[j] as number) * (gradient[j] as number);
      return sum;
    },
    step(steps, scale, rate, epsilon) {
      const follow = 1 - averageDecay;
      for (let i = 0; i < count; i++) {
        const row = present[i] as number;
        catchUpRow(row, steps - 1);
        complete[row] = steps;
        let at = row * width;
        for (let j = i * width; j < (i + 1) * width; j++, at++) {
          const g = (gradient[j] as number) * scale;
          const m = beta1 * (first[at] as number) + (1 - beta1) * g;
          const v = beta2 * (second[at] as number) + (1 - beta2) * g * g;
          const weight = (table[at] as number) - (rate * m) / (Math.sqrt(v) + epsilon);
          first[at] = m;
          second[at] = v;
          table[at] = weight;
          average[at] = (average[at] as number) + (weight - (average[at] as number)) * follow;
        }
      }
    },
    catchUp(steps) {
      for (let row = 0; row < config.rows; row++) catchUpRow(row, steps);
    },
    state: () => [table.slice(), first.slice(), second.slice(), average.slice(), complete.slice()],
    restore(state) {
      [table, first, second, average, complete].forEach((array, i) => {
        array.set(state[i] as Float32Array);
      });
    },
  };
}

/** base^n for a whole n ≥ 0, by squaring. */
function power(base: number, n: number): number {
  let result = 1;
  for (let square = base, left = n; left > 0; left = Math.floor(left / 2), square *= square) {
    if (left % 2 === 1) result *= square;
  }
  return result;
}
