import type { Network } from "../network.ts";
import type { LstmTensors } from "./config.ts";
import { matrix, vector } from "./parts.ts";
import { keepMissing, project } from "./projections.ts";
import type { Steps } from "./steps.ts";

/**
 * The encoder: the words' rows in the order of steps, from their features (which stand in the workspace, vectors' entries
 * in `index`) to rows × 2·hidden of 16 bits in the same order. Returns their address.
 */
export function encode(network: Network, steps: Steps): number {
  const { config, space, layout } = network;
  const { hidden } = config;
  let from = 0;
  layout.lstm.forEach(([forwards, backwards], layer) => {
    const to = space.encoded[layer % 2] as number;
    if (layer === 0) project(network, steps.rows);
    fillGates(network, steps, layer, forwards, from, 0);
    runLstm(network, steps, forwards, false, to);
    fillGates(network, steps, layer, backwards, from, 4 * hidden);
    runLstm(network, steps, backwards, true, to + 2 * hidden);
    if (layer === 0) keepMissing(network);
    from = to;
  });
  return from;
}

/** The gates before the recurrent product: looked up in the first layer (columns from `column` on), computed in others. */
function fillGates(
  network: Network,
  steps: Steps,
  layer: number,
  tensors: LstmTensors,
  from: number,
  column: number,
): void {
  const { kernels, config, space, unit, projections } = network;
  const width = 4 * config.hidden;
  if (layer === 0) {
    kernels.gatherRows(space.gates, width, projections.at + 4 * column, 2 * width, space.source, steps.rows, width);
    return;
  }
  const inputs = tensors.input.rows;
  const { panels, scales } = matrix(network, tensors.input);
  kernels.fillRows(space.gates, width, vector(network, tensors.bias), steps.rows, width);
  kernels.multiplyIntegers(from, inputs, unit, 0, panels, scales, space.gates, width, steps.rows, width, inputs >> 1);
}

/** One direction of a layer, from its gates on; h goes to rows 2·hidden apart. */
function runLstm(network: Network, steps: Steps, tensors: LstmTensors, backwards: boolean, h: number): void {
  const { kernels, config, space, amplitude, unit } = network;
  const { hidden } = config;
  const width = 4 * hidden;
  const hRow = 2 * hidden;
  const { gates, cells } = space;
  const { panels, scales } = matrix(network, tensors.recurrent);
  let previous = 0;
  let before = 0;
  for (let s = 0; s < steps.count; s++) {
    const t = backwards ? steps.count - 1 - s : s;
    const row = steps.offset[t] as number;
    const active = steps.active[t] as number;
    const going = Math.min(before, active);
    const z = gates + row * width * 4;
    if (going > 0) {
      const last = h + previous * hRow * 2;
      kernels.multiplyIntegers(last, hRow, unit, 0, panels, scales, z, width, going, width, hidden >> 1);
    }
    kernels.lstmStep(z, cells, going, h + row * hRow * 2, hRow, active, hidden, amplitude);
    previous = row;
    before = active;
  }
}
