import type { LstmTensors } from "../../network/config.ts";
import {
  affine,
  affineBackward,
  allocateFloats,
  copyInts,
  FLOAT,
  gradientOf,
  type Pass,
  pack,
  packTensor,
  packTransposed,
  zeros,
} from "./pass.ts";

/** What the way back needs of one direction of a layer. */
export interface LstmTape {
  /** rows × 4·hidden: the gates' values. */
  readonly gates: number;
  /** rows × hidden each: the cells, their tanh, and the outputs of the step before. */
  readonly cells: number;
  readonly tanhCells: number;
  readonly before: number;
}

/**
 * One direction of an LSTM layer over a packed batch: the product with the input for all words at once, then step by step
 * the recurrent product of all sentences that go on. x is rows × in, h is written `hRow` floats apart.
 */
export function lstmForward(
  pass: Pass,
  tensors: LstmTensors,
  backwards: boolean,
  x: number,
  h: number,
  hRow: number,
): LstmTape {
  const { kernels, config, batch } = pass;
  const { hidden } = config;
  const width = 4 * hidden;
  const gates = allocateFloats(kernels, batch.rows * width);
  const cells = allocateFloats(kernels, batch.rows * hidden);
  const tanhCells = allocateFloats(kernels, batch.rows * hidden);
  const before = allocateFloats(kernels, batch.rows * hidden);
  affine(pass, x, tensors.input.rows, tensors.input, tensors.bias, gates, width);
  const recurrent = packTensor(pass, tensors.recurrent);
  for (let s = 0; s < batch.steps; s++) {
    const { t, row, previous, going } = stepOf(pass, backwards ? batch.steps - 1 - s : s, backwards);
    const z = gates + row * width * FLOAT;
    if (going > 0) {
      kernels.multiply(h + previous * hRow * FLOAT, hRow, 1, recurrent, z, width, going, width, hidden, 1);
    }
    const own = row * hidden * FLOAT;
    kernels.lstmForward(
      z,
      cells + previous * hidden * FLOAT,
      going,
      cells + own,
      tanhCells + own,
      h + row * hRow * FLOAT,
      hRow,
      batch.active[t] as number,
      hidden,
    );
  }
  const rowsBefore = copyInts(kernels, rowsOfStepBefore(pass, backwards));
  kernels.gatherRows(before, hidden, h, hRow, rowsBefore, batch.rows, hidden);
  return { gates, cells, tanhCells, before };
}

/** The way back. dh, rows `hRow` apart, is added to on the way; the gates become their gradients; dx is written or added to. */
export function lstmBackward(
  pass: Pass,
  tensors: LstmTensors,
  backwards: boolean,
  tape: LstmTape,
  x: number,
  dh: number,
  hRow: number,
  dx: number,
  accumulate: boolean,
): void {
  const { kernels, config, batch } = pass;
  const { hidden } = config;
  const width = 4 * hidden;
  const dCells = zeros(kernels, batch.sentences.length * hidden);
  const recurrent = packTransposed(pass, tensors.recurrent);
  for (let s = batch.steps - 1; s >= 0; s--) {
    const { t, row, previous, going } = stepOf(pass, backwards ? batch.steps - 1 - s : s, backwards);
    const z = tape.gates + row * width * FLOAT;
    kernels.lstmBackward(
      z,
      tape.cells + previous * hidden * FLOAT,
      going,
      tape.tanhCells + row * hidden * FLOAT,
      dh + row * hRow * FLOAT,
      hRow,
      dCells,
      batch.active[t] as number,
      hidden,
    );
    if (going > 0) {
      kernels.multiply(z, width, 1, recurrent, dh + previous * hRow * FLOAT, hRow, going, hidden, width, 1);
    }
  }
  const gradients = pack(kernels, tape.gates, width, 1, batch.rows, width);
  const dRecurrent = gradientOf(pass, tensors.recurrent);
  kernels.multiply(tape.before, 1, hidden, gradients, dRecurrent, width, hidden, width, batch.rows, 1);
  const inputs = tensors.input.rows;
  affineBackward(pass, x, inputs, tensors.input, tensors.bias, tape.gates, width, dx, inputs, accumulate);
}

interface Step {
  readonly t: number;
  /** First row of the step and of the one before it in reading direction. */
  readonly row: number;
  readonly previous: number;
  /** How many sentences have both. */
  readonly going: number;
}

function stepOf(pass: Pass, t: number, backwards: boolean): Step {
  const { active, offset, steps } = pass.batch;
  const before = backwards ? t + 1 : t - 1;
  const row = offset[t] as number;
  if (before < 0 || before >= steps) return { t, row, previous: 0, going: 0 };
  const going = Math.min(active[t] as number, active[before] as number);
  return { t, row, previous: offset[before] as number, going };
}

function rowsOfStepBefore(pass: Pass, backwards: boolean): Int32Array {
  const { batch } = pass;
  const rows = new Int32Array(batch.rows).fill(-1);
  for (let t = 0; t < batch.steps; t++) {
    const { row, previous, going } = stepOf(pass, t, backwards);
    for (let b = 0; b < going; b++) rows[row + b] = previous + b;
  }
  return rows;
}
