import type { Kernels } from "../../kernels/kernels.ts";
import type { Layout, NetworkConfig, Tensor } from "../../network/config.ts";
import type { PackedBatch } from "./packed-batch.ts";
import type { Random } from "./random.ts";

/** What every part of a pass over a batch is given. Addresses are in the kernels' memory. */
export interface Pass {
  readonly kernels: Kernels;
  readonly config: NetworkConfig;
  readonly layout: Layout;
  /** Address of the parameters, in the layout's order. */
  readonly weights: number;
  /** Address of their gradients, which are added to. */
  readonly gradients: number;
  readonly batch: PackedBatch;
  /** Null where nothing is learned: no dropout then. */
  readonly dropout: Dropout | null;
}

/** Shares of what is dropped while learning, each 0 ≤ share < 1 (`word` but for the upper bound). */
export interface DropoutRates {
  /** Of the elements of the input, of the layers' outputs, of the hidden layers of arcs and labels. */
  readonly input: number;
  readonly layer: number;
  readonly hidden: number;
  /** A word that occurs c times loses its learned row with probability word / (word + c) (Kiperwasser & Goldberg 2016). */
  readonly word: number;
  /** Of words whose pretrained vector is dropped, and of the other feature rows of words. */
  readonly vector: number;
  readonly feature: number;
}

export interface Dropout extends DropoutRates {
  readonly random: Random;
  /** How often each row of the embedding table is a word's learned row in the corpus. */
  readonly counts: Int32Array;
}

export const FLOAT = 4;

export function allocateFloats(kernels: Kernels, count: number): number {
  return kernels.allocate(count * FLOAT);
}

export function zeros(kernels: Kernels, count: number): number {
  const at = allocateFloats(kernels, count);
  kernels.floats(at, count).fill(0);
  return at;
}

export function copyInts(kernels: Kernels, values: Int32Array): number {
  const at = kernels.allocate(values.byteLength);
  kernels.ints(at, values.length).set(values);
  return at;
}

export function weightOf(pass: Pass, tensor: Tensor): number {
  return pass.weights + tensor.at * FLOAT;
}

export function gradientOf(pass: Pass, tensor: Tensor): number {
  return pass.gradients + tensor.at * FLOAT;
}

/** Packs a matrix of k × n, read by steps, for `multiply`. */
export function pack(kernels: Kernels, at: number, rowStep: number, columnStep: number, k: number, n: number): number {
  const panels = allocateFloats(kernels, k * Math.ceil(n / 8) * 8);
  kernels.packPanels(at, rowStep, columnStep, k, n, panels);
  return panels;
}

export function packTensor(pass: Pass, tensor: Tensor): number {
  return pack(pass.kernels, weightOf(pass, tensor), tensor.columns, 1, tensor.rows, tensor.columns);
}

export function packTransposed(pass: Pass, tensor: Tensor): number {
  return pack(pass.kernels, weightOf(pass, tensor), 1, tensor.columns, tensor.columns, tensor.rows);
}

/** out (rows × columns of the tensor, `outRow` apart) = x·W + bias. */
export function affine(
  pass: Pass,
  x: number,
  xRow: number,
  weight: Tensor,
  bias: Tensor,
  out: number,
  outRow: number,
): void {
  const { kernels, batch } = pass;
  kernels.fillRows(out, outRow, weightOf(pass, bias), batch.rows, weight.columns);
  const panels = packTensor(pass, weight);
  kernels.multiply(x, xRow, 1, panels, out, outRow, batch.rows, weight.columns, weight.rows, 1);
}

/** The way back of `affine`: adds to the gradients of weight and bias, and writes (or adds to) dx. */
export function affineBackward(
  pass: Pass,
  x: number,
  xRow: number,
  weight: Tensor,
  bias: Tensor,
  dOut: number,
  outRow: number,
  dx: number,
  dxRow: number,
  accumulate: boolean,
): void {
  const { kernels, batch } = pass;
  const { rows, columns } = weight;
  kernels.addColumnSums(dOut, outRow, batch.rows, columns, gradientOf(pass, bias));
  const panels = pack(kernels, dOut, outRow, 1, batch.rows, columns);
  kernels.multiply(x, 1, xRow, panels, gradientOf(pass, weight), columns, rows, columns, batch.rows, 1);
  const back = packTransposed(pass, weight);
  kernels.multiply(dOut, outRow, 1, back, dx, dxRow, batch.rows, rows, columns, accumulate ? 1 : 0);
}
