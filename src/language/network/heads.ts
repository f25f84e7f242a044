import type { Network } from "../network.ts";
import { spanningTree } from "../parse.ts";
import { SLOPE } from "./config.ts";
import { addDistances, DISTANCES } from "./distance.ts";
import { matrix, vector } from "./parts.ts";
import { padded } from "./section.ts";

/**
 * Everything that is read off the encoder's output, rows × 2·hidden of 16 bits, sentence after sentence: first what the
 * heads share one product for, then the trees, then the relations. Results go to the workspace.
 */
export function readHeads(network: Network, encoded: number, starts: Int32Array, first: number, end: number): void {
  const { kernels, config, layout, space } = network;
  const { columns } = layout;
  const rows = (starts[end] as number) - (starts[first] as number);
  const row = padded(columns.width);
  const width = 2 * config.hidden;
  const weight = matrix(network, layout.heads);
  kernels.fillRows(space.hidden, row, vector(network, layout.headsBias), rows, row);
  kernels.multiplyIntegers(
    encoded,
    width,
    network.unit,
    0,
    weight.panels,
    weight.scales,
    space.hidden,
    row,
    rows,
    columns.width,
    width >> 1,
  );
  readTags(network, row, rows);
  parseSentences(network, row, rows, starts, first, end);
  readRelations(network, row, rows, starts, first, end);
}

function readTags(network: Network, row: number, rows: number): void {
  const { kernels, config, layout, space } = network;
  const { columns } = layout;
  const categories = config.feats.length;
  kernels.highestInRows(space.hidden + 4 * columns.upos, row, rows, config.upos, space.upos, 1);
  for (let k = 0; k < categories; k++) {
    const scores = space.hidden + 4 * (columns.feats[k] as number);
    kernels.highestInRows(scores, row, rows, config.feats[k] as number, space.feats + k, categories);
  }
  kernels.logSoftmaxRows(space.hidden + 4 * columns.names, row, rows, config.names, space.names);
}

function parseSentences(
  network: Network,
  row: number,
  rows: number,
  starts: Int32Array,
  first: number,
  end: number,
): void {
  const { kernels, config, layout, space, amplitude } = network;
  const { columns } = layout;
  const { arcDim } = config;
  kernels.leakyForward(space.hidden, row, rows, 2 * arcDim, SLOPE);
  const dependents = space.hidden + 4 * columns.dependent;
  const weight = matrix(network, layout.arc);
  kernels.quantiseRows(dependents, row, rows, arcDim, amplitude, space.narrow, arcDim, space.narrowScales);
  kernels.fillRows(space.asked, arcDim, vector(network, layout.arcBias), rows, arcDim);
  kernels.multiplyIntegers(
    space.narrow,
    arcDim,
    space.narrowScales,
    1,
    weight.panels,
    weight.scales,
    space.asked,
    arcDim,
    rows,
    arcDim,
    arcDim >> 1,
  );
  const base = starts[first] as number;
  const { index, heads, arcScores } = space.views;
  for (let r = 0; r < rows; r++) index[r] = r;
  const root = vector(network, layout.arcRoot);
  const worth = kernels.floats(vector(network, layout.arcDistance), DISTANCES);
  for (let s = first; s < end; s++) {
    const from = (starts[s] as number) - base;
    const n = (starts[s + 1] as number) - base - from;
    const own = space.arcHeads;
    kernels.fillRows(own, arcDim, root, 1, arcDim);
    const column = space.hidden + 4 * columns.head;
    kernels.gatherRows(own + 4 * arcDim, arcDim, column, row, space.index + 4 * from, n, arcDim);
    kernels.packPanels(own, 1, arcDim, arcDim, n + 1, space.arcPanels);
    const asked = space.asked + 4 * from * arcDim;
    kernels.multiply(asked, arcDim, 1, space.arcPanels, space.arcScores, n + 1, n, n + 1, arcDim, 0);
    addDistances(arcScores, n, worth);
    spanningTree(arcScores, n, heads, from, space.tree);
  }
}

function readRelations(
  network: Network,
  row: number,
  rows: number,
  starts: Int32Array,
  first: number,
  end: number,
): void {
  const { kernels, config, layout, space, amplitude } = network;
  const { columns } = layout;
  const { labelDim, deprels } = config;
  const { index, heads } = space.views;
  const base = starts[first] as number;
  for (let s = first; s < end; s++) {
    const from = (starts[s] as number) - base;
    const to = (starts[s + 1] as number) - base;
    for (let r = from; r < to; r++) {
      const head = heads[r] as number;
      index[r] = head === 0 ? -1 : from + head - 1;
    }
  }
  kernels.gatherRows(space.pairs, labelDim, space.hidden + 4 * columns.labelHead, row, space.index, rows, labelDim);
  const root = vector(network, layout.labelRoot);
  const dependents = space.hidden + 4 * columns.labelDependent;
  for (let r = 0; r < rows; r++) {
    const pair = space.pairs + 4 * r * labelDim;
    if (heads[r] === 0) kernels.addTo(pair, root, labelDim);
    kernels.addTo(pair, dependents + 4 * r * row, labelDim);
  }
  kernels.leakyForward(space.pairs, labelDim, rows, labelDim, SLOPE);
  kernels.quantiseRows(space.pairs, labelDim, rows, labelDim, amplitude, space.narrow, labelDim, space.narrowScales);
  const weight = matrix(network, layout.label);
  const out = padded(deprels);
  kernels.fillRows(space.relations, out, vector(network, layout.labelBias), rows, out);
  kernels.multiplyIntegers(
    space.narrow,
    labelDim,
    space.narrowScales,
    1,
    weight.panels,
    weight.scales,
    space.relations,
    out,
    rows,
    deprels,
    labelDim >> 1,
  );
  kernels.highestInRows(space.relations, out, rows, deprels, space.deprels, 1);
}
