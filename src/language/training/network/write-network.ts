import type { NetworkConfig } from "../../network/config.ts";
import { panelByte, partsBegin, type QuantisedMatrix, sectionParts } from "../../network/section.ts";

/** Greatest magnitude of a quantised weight. */
const AMPLITUDE = 127;

/** The pack's section `network` of these weights, in the layout's order, and this embedding table. */
export function writeNetwork(config: NetworkConfig, weights: Float32Array, table: Float32Array): Uint8Array {
  const parts = sectionParts(config);
  const header = new TextEncoder().encode(JSON.stringify(config));
  const begin = partsBegin(header.length);
  const section = new Uint8Array(begin + parts.size);
  const view = new DataView(section.buffer);
  view.setUint32(0, header.length, true);
  section.set(header, 4);
  for (const { tensor, at } of parts.vectors.values()) {
    for (let i = 0; i < tensor.columns; i++)
      view.setFloat32(begin + at + 4 * i, weights[tensor.at + i] as number, true);
  }
  for (const matrix of parts.matrices.values()) writeMatrix(matrix, weights, view, begin);
  const { featureDim } = config;
  for (let row = 0; row < config.rows; row++) {
    const values = table.subarray(row * featureDim, (row + 1) * featureDim);
    const scale = scaleOf(values);
    view.setFloat32(begin + parts.tableScales + 4 * row, scale, true);
    const at = begin + parts.table + row * featureDim;
    values.forEach((value, i) => {
      view.setInt8(at + i, rounded(value, scale));
    });
  }
  return section;
}

function writeMatrix(
  { tensor, panels, scales }: QuantisedMatrix,
  weights: Float32Array,
  view: DataView,
  begin: number,
) {
  const { rows, columns } = tensor;
  const column = new Float32Array(rows);
  for (let o = 0; o < columns; o++) {
    for (let k = 0; k < rows; k++) column[k] = weights[tensor.at + k * columns + o] as number;
    const scale = scaleOf(column);
    view.setFloat32(begin + scales + 4 * o, scale, true);
    for (let k = 0; k < rows; k++) {
      view.setInt8(begin + panels + panelByte(tensor, k, o), rounded(column[k] as number, scale));
    }
  }
}

/** As a 32-bit float, as which it is read again. */
function scaleOf(values: Float32Array): number {
  let most = 0;
  for (const value of values) most = Math.max(most, Math.abs(value));
  return Math.fround(most / AMPLITUDE);
}

function rounded(value: number, scale: number): number {
  if (scale === 0) return 0;
  return Math.max(-AMPLITUDE, Math.min(AMPLITUDE, Math.round(value / scale)));
}
