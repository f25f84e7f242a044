import { type Layout, layoutOf, type NetworkConfig, type Tensor } from "./config.ts";

/**
 * The section `network` of a pack: a u32 with the length of a JSON header, the header (the configuration), and from the
 * next multiple of 16 on the parts below, each at a multiple of 16, little-endian. A matrix of k × n is
 * quantised to 8 bits, symmetrically, with a scale of its own for each column, and lies in panels of eight columns as
 * `multiplyIntegers` reads them.
 */
export interface QuantisedMatrix {
  readonly tensor: Tensor;
  /** Bytes from the parts' beginning: ⌈n/8⌉ panels of ⌈k/2⌉ × 16 bytes, and ⌈n/8⌉·8 floats. */
  readonly panels: number;
  readonly scales: number;
}

/** A vector that stays in 32-bit floats, filled up with zeros to a multiple of 8. */
export interface FloatVector {
  readonly tensor: Tensor;
  readonly at: number;
}

export interface SectionParts {
  readonly layout: Layout;
  readonly matrices: ReadonlyMap<Tensor, QuantisedMatrix>;
  readonly vectors: ReadonlyMap<Tensor, FloatVector>;
  /** The embedding table: rows × featureDim signed bytes, and a float for each row. */
  readonly table: number;
  readonly tableScales: number;
  /** Bytes of all parts. */
  readonly size: number;
}

export function sectionParts(config: NetworkConfig): SectionParts {
  const layout = layoutOf(config);
  let size = 0;
  const take = (bytes: number): number => {
    const at = size;
    size += Math.ceil(bytes / 16) * 16;
    return at;
  };
  const matrices = new Map<Tensor, QuantisedMatrix>();
  const vectors = new Map<Tensor, FloatVector>();
  for (const tensor of layout.tensors) {
    const columns = padded(tensor.columns);
    if (tensor.rows === 1) vectors.set(tensor, { tensor, at: take(4 * columns) });
    else {
      const panels = take(columns * 2 * pairsOf(tensor));
      matrices.set(tensor, { tensor, panels, scales: take(4 * columns) });
    }
  }
  const table = take(config.rows * config.featureDim);
  const tableScales = take(4 * config.rows);
  return { layout, matrices, vectors, table, tableScales, size };
}

/** The next multiple of 8. */
export function padded(columns: number): number {
  return Math.ceil(columns / 8) * 8;
}

/** Pairs of rows of a matrix. */
export function pairsOf(tensor: Tensor): number {
  return Math.ceil(tensor.rows / 2);
}

/** Byte of a matrix's panels in which the weight of row k and column o stands. */
export function panelByte(tensor: Tensor, k: number, o: number): number {
  return (Math.floor(o / 8) * pairsOf(tensor) + Math.floor(k / 2)) * 16 + (o % 8) * 2 + (k % 2);
}

/** Where the parts begin, after a header of so many bytes. */
export function partsBegin(headerLength: number): number {
  return Math.ceil((4 + headerLength) / 16) * 16;
}
