/**
 * Logistic regression of several columns over sparse binary features, one example at a time, with AdaGrad's steps
 * (Duchi, Hazan & Singer 2011). Column 0 of the outcome is the one without weights of its own.
 */
export interface Logistic {
  readonly columns: number;
  /** Row by row. */
  readonly weights: Float32Array;
  /** Sums of squared gradients. */
  readonly squares: Float32Array;
  /** The scores of the last example. */
  readonly scores: Float64Array;
}

export function logistic(rows: number, columns: number): Logistic {
  return {
    columns,
    weights: new Float32Array(rows * columns),
    squares: new Float32Array(rows * columns).fill(1e-3),
    scores: new Float64Array(columns),
  };
}

/** One step towards `outcome` (0 … columns) for the example with these rows; returns its loss in nats. */
export function learn(model: Logistic, rows: Int32Array, count: number, outcome: number, rate: number): number {
  const { columns, weights, squares, scores } = model;
  let total = 1;
  let truth = 1;
  for (let c = 0; c < columns; c++) {
    let sum = 0;
    for (let i = 0; i < count; i++) sum += weights[(rows[i] as number) * columns + c] as number;
    const odds = Math.exp(Math.max(-30, Math.min(30, sum)));
    scores[c] = odds;
    total += odds;
    if (outcome === c + 1) truth = odds;
  }
  for (let c = 0; c < columns; c++) {
    const gradient = (scores[c] as number) / total - (outcome === c + 1 ? 1 : 0);
    if (Math.abs(gradient) < 1e-4) continue;
    for (let i = 0; i < count; i++) {
      const at = (rows[i] as number) * columns + c;
      const square = (squares[at] as number) + gradient * gradient;
      squares[at] = square;
      weights[at] = (weights[at] as number) - (rate * gradient) / Math.sqrt(square);
    }
  }
  return Math.log(total / truth);
}

/** A hidden layer of rectified units over sparse binary features, whose sum is added to a logistic regression's. */
export interface Hidden {
  readonly units: number;
  /** Row by row. */
  readonly weights: Float32Array;
  readonly squares: Float32Array;
  readonly out: Float32Array;
  readonly outSquares: Float32Array;
  /** The units' values at the last example. */
  readonly values: Float64Array;
}

export function hidden(rows: number, units: number, random: () => number): Hidden {
  return {
    units,
    weights: Float32Array.from({ length: rows * units }, () => (random() - 0.5) * 0.2),
    squares: new Float32Array(rows * units).fill(0.1),
    out: Float32Array.from({ length: units }, (_, i) => (i % 2 ? 0.3 : -0.3)),
    outSquares: new Float32Array(units).fill(0.1),
    values: new Float64Array(units),
  };
}

/** One step of both towards a yes or no, an example that counts as `weight`; returns the loss in nats. */
export function learnBoth(
  linear: Logistic,
  rows: Int32Array,
  count: number,
  layer: Hidden,
  signs: Int32Array,
  signCount: number,
  outcome: boolean,
  weight: number,
  rate: number,
): number {
  const { units, weights, squares, out, outSquares, values } = layer;
  let sum = 0;
  for (let i = 0; i < count; i++) sum += linear.weights[rows[i] as number] as number;
  values.fill(0);
  for (let i = 0; i < signCount; i++) {
    const at = (signs[i] as number) * units;
    for (let j = 0; j < units; j++) values[j] = (values[j] as number) + (weights[at + j] as number);
  }
  for (let j = 0; j < units; j++) sum += Math.max(0, values[j] as number) * (out[j] as number);
  const chance = 1 / (1 + Math.exp(-Math.max(-30, Math.min(30, sum))));
  const gradient = weight * (chance - (outcome ? 1 : 0));
  if (Math.abs(gradient) > 1e-4) {
    for (let i = 0; i < count; i++) step(linear.weights, linear.squares, rows[i] as number, gradient, rate);
    for (let j = 0; j < units; j++) {
      const value = values[j] as number;
      if (value <= 0) continue;
      const back = gradient * (out[j] as number);
      step(out, outSquares, j, gradient * value, rate * 0.2);
      for (let i = 0; i < signCount; i++) step(weights, squares, (signs[i] as number) * units + j, back, rate * 0.4);
    }
  }
  return -Math.log(outcome ? chance : 1 - chance);
}

function step(weights: Float32Array, squares: Float32Array, at: number, gradient: number, rate: number): void {
  const square = (squares[at] as number) + gradient * gradient;
  squares[at] = square;
  weights[at] = (weights[at] as number) - (rate * gradient) / Math.sqrt(square);
}

/** A sum of weights over several passes. */
export interface Mean {
  readonly weights: Float32Array;
  readonly sum: Float32Array;
  count: number;
}

export function meanOf(weights: Float32Array): Mean {
  return { weights, sum: new Float32Array(weights.length), count: 0 };
}

/** Takes the weights as they are now into the sum. */
export function addTo(mean: Mean): void {
  const { weights, sum } = mean;
  for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + (weights[i] as number);
  mean.count++;
}

export interface Quantised {
  readonly bytes: Int8Array;
  readonly scale: number;
}

/** Weights in a byte each: `weight ≈ byte × scale`. The few beyond `LIMIT` are clipped. */
export function quantise(weights: Float32Array): Quantised {
  const sizes = weights
    .map(Math.abs)
    .filter((size) => size > 0)
    .sort();
  const limit = sizes[Math.floor((sizes.length - 1) * 0.9999)] ?? 1;
  const scale = Math.fround(limit / 127);
  return {
    bytes: Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / scale)))),
    scale,
  };
}
