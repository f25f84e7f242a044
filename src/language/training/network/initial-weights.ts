import type { Layout, NetworkConfig, Tensor } from "../../network/config.ts";
import type { Random } from "./random.ts";

/** Half the width of the range the embedding table's rows are drawn from: eleven of them are added up. */
const ROW_RANGE = 0.15;

/**
 * Weights to begin with, written over `weights` and `table`: matrices uniform in ±√(6/(rows + columns)) (Glorot & Bengio
 * 2010), recurrent ones and that of the arcs orthogonal (Saxe et al. 2014), an LSTM's gate by gate; biases 0 but
 * those of forget gates, which are 1 (Jozefowicz et al. 2015).
 */
export function drawWeights(
  config: NetworkConfig,
  layout: Layout,
  random: Random,
  weights: Float32Array,
  table: Float32Array,
): void {
  const draw = (tensor: Tensor, range: number): void => {
    const end = tensor.at + tensor.rows * tensor.columns;
    for (let i = tensor.at; i < end; i++) weights[i] = (2 * random() - 1) * range;
  };
  const glorot = (tensor: Tensor): void => draw(tensor, Math.sqrt(6 / (tensor.rows + tensor.columns)));
  weights.fill(0);
  for (const { input, recurrent, bias } of layout.lstm.flat()) {
    draw(input, Math.sqrt(6 / (input.rows + config.hidden)));
    for (let gate = 0; gate < 4; gate++) drawOrthogonal(weights, recurrent, gate * config.hidden, random);
    weights.fill(1, bias.at + config.hidden, bias.at + 2 * config.hidden);
  }
  drawOrthogonal(weights, layout.arc, 0, random);
  for (const tensor of [layout.heads, layout.label]) glorot(tensor);
  for (const tensor of [layout.arcRoot, layout.labelRoot]) draw(tensor, Math.sqrt(3 / tensor.columns));
  for (let i = 0; i < table.length; i++) table[i] = (2 * random() - 1) * ROW_RANGE;
}

/** Makes the square part of a tensor from a column on orthogonal: rows by chance, made so by Gram and Schmidt. */
function drawOrthogonal(weights: Float32Array, tensor: Tensor, column: number, random: Random): void {
  const n = tensor.rows;
  const rows: Float64Array[] = [];
  while (rows.length < n) {
    const row = Float64Array.from({ length: n }, () => 2 * random() - 1);
    for (const before of rows) {
      const share = row.reduce((sum, x, i) => sum + x * (before[i] as number), 0);
      for (let i = 0; i < n; i++) row[i] = (row[i] as number) - share * (before[i] as number);
    }
    const size = Math.sqrt(row.reduce((sum, x) => sum + x * x, 0));
    if (size < 1e-6) continue;
    rows.push(row.map((x) => x / size));
  }
  rows.forEach((row, r) => {
    weights.set(row, tensor.at + r * tensor.columns + column);
  });
}
