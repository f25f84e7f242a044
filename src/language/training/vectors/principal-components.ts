/**
 * Principal components of rows (Pearson 1901): the orthogonal directions of the greatest variance, by cyclic Jacobi
 * rotations of the covariance (Golub & Van Loan 2013, Matrix Computations, algorithm 8.5.3). Only arithmetic that IEEE 754
 * fixes to the bit is used, so that every machine gives the same.
 */

export interface PrincipalComponents {
  /** [dimensions] */
  readonly mean: Float64Array;
  /** [dimensions × dimensions], a component a row, the greatest variance first; its largest entry is positive. */
  readonly components: Float64Array;
  /** [dimensions], falling. */
  readonly variances: Float64Array;
}

const MOST_SWEEPS = 30;
/** Of the sum of squares off the diagonal to that on it. */
const PRECISION = 1e-22;

/** Of `rows` [count × dimensions]. Time count × dimensions² + sweeps × dimensions³. */
export function principalComponents(rows: Float32Array, dimensions: number): PrincipalComponents {
  const count = rows.length / dimensions;
  const mean = new Float64Array(dimensions);
  for (let i = 0; i < rows.length; i++)
    mean[i % dimensions] = (mean[i % dimensions] as number) + (rows[i] as number) / count;
  const matrix = covariance(rows, mean);
  const vectors = diagonalise(matrix, dimensions);
  const variance = (i: number): number => matrix[i * dimensions + i] as number;
  const order = Array.from({ length: dimensions }, (_, i) => i).sort((a, b) => variance(b) - variance(a));
  const components = new Float64Array(dimensions * dimensions);
  order.forEach((column, row) => {
    const component = Float64Array.from({ length: dimensions }, (_, i) => vectors[i * dimensions + column] as number);
    const largest = component.reduce((most, value) => (Math.abs(value) > Math.abs(most) ? value : most), 0);
    components.set(
      component.map((value) => (largest < 0 ? -value : value)),
      row * dimensions,
    );
  });
  return { mean, components, variances: Float64Array.from(order, variance) };
}

function covariance(rows: Float32Array, mean: Float64Array): Float64Array {
  const dimensions = mean.length;
  const count = rows.length / dimensions;
  const sums = new Float64Array(dimensions * dimensions);
  const centred = new Float64Array(dimensions);
  for (let row = 0; row < count; row++) {
    for (let i = 0; i < dimensions; i++) centred[i] = (rows[row * dimensions + i] as number) - (mean[i] as number);
    for (let i = 0; i < dimensions; i++) {
      const value = (centred[i] as number) / count;
      for (let j = i, at = i * dimensions + i; j < dimensions; j++, at++) {
        sums[at] = (sums[at] as number) + value * (centred[j] as number);
      }
    }
  }
  for (let i = 0; i < dimensions; i++) {
    for (let j = 0; j < i; j++) sums[i * dimensions + j] = sums[j * dimensions + i] as number;
  }
  return sums;
}

/** Makes a symmetric matrix diagonal in place; returns the rotation, an eigenvector a column. */
function diagonalise(matrix: Float64Array, n: number): Float64Array {
  const vectors = new Float64Array(n * n);
  for (let i = 0; i < n; i++) vectors[i * n + i] = 1;
  for (let sweep = 0; sweep < MOST_SWEEPS && !isDiagonal(matrix, n); sweep++) {
    for (let p = 0; p < n - 1; p++) for (let q = p + 1; q < n; q++) rotate(matrix, vectors, n, p, q);
  }
  return vectors;
}

function isDiagonal(matrix: Float64Array, n: number): boolean {
  let on = 0;
  let off = 0;
  matrix.forEach((value, at) => {
    if (at % (n + 1) === 0) on += value * value;
    else off += value * value;
  });
  return off <= PRECISION * on;
}

/** The rotation in the plane of p and q that makes their entry zero. */
function rotate(matrix: Float64Array, vectors: Float64Array, n: number, p: number, q: number): void {
  const between = matrix[p * n + q] as number;
  if (between === 0) return;
  const theta = ((matrix[q * n + q] as number) - (matrix[p * n + p] as number)) / (2 * between);
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  turn(matrix, p, q, n, n, cosine, sine);
  turn(matrix, p * n, q * n, 1, n, cosine, sine);
  turn(vectors, p, q, n, n, cosine, sine);
}

/** Turns two rows or columns of n entries, `step` apart, that begin at a and b. */
function turn(values: Float64Array, a: number, b: number, step: number, n: number, cosine: number, sine: number): void {
  for (let i = 0; i < n; i++) {
    const first = values[a + i * step] as number;
    const second = values[b + i * step] as number;
    values[a + i * step] = cosine * first - sine * second;
    values[b + i * step] = sine * first + cosine * second;
  }
}
