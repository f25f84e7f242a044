import { DISTANCES } from "./distance.ts";

/** The sizes of a network. `hidden`, `arcDim`, `labelDim` and the two input dimensions are multiples of 8. */
export interface NetworkConfig {
  /** Floats of a pretrained vector; 0 where there are none. */
  readonly vectorDim: number;
  /** Floats of a row of the embedding table. */
  readonly featureDim: number;
  /** Rows of the embedding table: learned words, then hashed buckets. */
  readonly rows: number;
  readonly layers: number;
  /** Units of each direction of a layer. */
  readonly hidden: number;
  readonly arcDim: number;
  readonly labelDim: number;
  /** How many values there are: of UPOS, of each feature category (with "none"), of name labels, of relations. */
  readonly upos: number;
  readonly feats: readonly number[];
  readonly names: number;
  readonly deprels: number;
}

/** Feature rows of a word: see `wordFeatures`. */
export const SLOTS = 12;

/** Slope of the leaky ReLU for negative values. */
export const SLOPE = 0.1;

/** A matrix of the network, or a vector (one row), `at` floats from the parameters' beginning. */
export interface Tensor {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly at: number;
}

export interface LstmTensors {
  /** in × 4·hidden: the gates i, f, o, g. */
  readonly input: Tensor;
  /** hidden × 4·hidden. */
  readonly recurrent: Tensor;
  readonly bias: Tensor;
}

/** Where each part of the heads' common product stands in its row: first column of each. */
export interface HeadColumns {
  readonly dependent: number;
  readonly head: number;
  readonly labelDependent: number;
  readonly labelHead: number;
  readonly upos: number;
  readonly feats: readonly number[];
  readonly names: number;
  /** Columns in all. */
  readonly width: number;
}

/** All dense parameters in one vector of `size` floats. The embedding table is kept apart. */
export interface Layout {
  /** Of each layer, forwards and backwards. */
  readonly lstm: readonly (readonly [LstmTensors, LstmTensors])[];
  /** Everything that is read off the encoder's output by one product: 2·hidden × width. */
  readonly heads: Tensor;
  readonly headsBias: Tensor;
  readonly columns: HeadColumns;
  /** Biaffine arc scores: s(i, j) = (dᵢ·U + u)·hⱼ + b, b by the distance from i to j (see `distanceClass`). */
  readonly arc: Tensor;
  readonly arcBias: Tensor;
  readonly arcDistance: Tensor;
  /** What stands for the root among the heads. */
  readonly arcRoot: Tensor;
  readonly label: Tensor;
  readonly labelBias: Tensor;
  readonly labelRoot: Tensor;
  readonly tensors: readonly Tensor[];
  readonly size: number;
}

export function inputDim(config: NetworkConfig): number {
  return config.vectorDim + config.featureDim;
}

export function layoutOf(config: NetworkConfig): Layout {
  check(config);
  const { hidden, arcDim, labelDim } = config;
  const tensors: Tensor[] = [];
  let size = 0;
  const tensor = (name: string, rows: number, columns: number): Tensor => {
    const made = { name, rows, columns, at: size };
    tensors.push(made);
    size += Math.ceil((rows * columns) / 4) * 4;
    return made;
  };
  const lstmOf = (layer: number, direction: string): LstmTensors => {
    const name = `lstm.${layer}.${direction}`;
    return {
      input: tensor(`${name}.input`, layer === 0 ? inputDim(config) : 2 * hidden, 4 * hidden),
      recurrent: tensor(`${name}.recurrent`, hidden, 4 * hidden),
      bias: tensor(`${name}.bias`, 1, 4 * hidden),
    };
  };
  const lstm = Array.from({ length: config.layers }, (_, layer): [LstmTensors, LstmTensors] => [
    lstmOf(layer, "forwards"),
    lstmOf(layer, "backwards"),
  ]);
  const columns = columnsOf(config);
  return {
    lstm,
    columns,
    heads: tensor("heads", 2 * hidden, columns.width),
    headsBias: tensor("heads.bias", 1, columns.width),
    arc: tensor("arc", arcDim, arcDim),
    arcBias: tensor("arc.bias", 1, arcDim),
    arcDistance: tensor("arc.distance", 1, DISTANCES),
    arcRoot: tensor("arc.root", 1, arcDim),
    label: tensor("label", labelDim, config.deprels),
    labelBias: tensor("label.bias", 1, config.deprels),
    labelRoot: tensor("label.root", 1, labelDim),
    tensors,
    size,
  };
}

function columnsOf(config: NetworkConfig): HeadColumns {
  let width = 0;
  const take = (columns: number): number => {
    width += columns;
    return width - columns;
  };
  const dependent = take(config.arcDim);
  const head = take(config.arcDim);
  const labelDependent = take(config.labelDim);
  const labelHead = take(config.labelDim);
  const upos = take(config.upos);
  const feats = config.feats.map(take);
  const names = take(config.names);
  return { dependent, head, labelDependent, labelHead, upos, feats, names, width };
}

function check(config: NetworkConfig): void {
  for (const key of ["vectorDim", "featureDim", "hidden", "arcDim", "labelDim"] as const) {
    const value = config[key];
    if (!(Number.isInteger(value) && value >= 0 && value % 8 === 0)) {
      throw new RangeError(`A network's ${key} must be a multiple of 8, not ${value}.`);
    }
  }
}
