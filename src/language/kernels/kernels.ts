import { readFileSync } from "node:fs";

/**
 * The network's kernels, in WebAssembly with 128-bit SIMD (no relaxed operations: the same bits on every machine), and the
 * memory they work in. What each function does stands in the `.as.ts` file of its name's kind; `npm run build:kernels`
 * makes `kernels.wasm` of them. Pointers are byte addresses in `memory`; rows and steps are counted in elements.
 */
interface KernelFunctions {
  packPanels(b: number, rowStep: number, columnStep: number, k: number, n: number, panels: number): void;
  multiply(
    a: number,
    aRow: number,
    aColumn: number,
    panels: number,
    c: number,
    cRow: number,
    m: number,
    n: number,
    k: number,
    accumulate: number,
  ): void;
  lstmForward(
    z: number,
    previous: number,
    previousRows: number,
    c: number,
    tanhC: number,
    h: number,
    hRow: number,
    rows: number,
    hidden: number,
  ): void;
  lstmBackward(
    gates: number,
    previous: number,
    previousRows: number,
    tanhC: number,
    dh: number,
    hRow: number,
    dc: number,
    rows: number,
    hidden: number,
  ): void;
  fillRows(to: number, row: number, from: number, rows: number, width: number): void;
  addColumnSums(x: number, row: number, rows: number, width: number, sum: number): void;
  addTo(to: number, from: number, n: number): void;
  multiplyBy(x: number, mask: number, n: number): void;
  gatherRows(
    to: number,
    toRow: number,
    from: number,
    fromRow: number,
    index: number,
    rows: number,
    width: number,
  ): void;
  leakyForward(x: number, row: number, rows: number, width: number, slope: number): void;
  leakyBackward(
    y: number,
    yRow: number,
    gradient: number,
    row: number,
    rows: number,
    width: number,
    slope: number,
  ): void;
  softmaxRows(x: number, row: number, rows: number, width: number): void;
  logSoftmaxRows(x: number, row: number, rows: number, width: number, to: number): void;
  multiplyIntegers(
    a: number,
    aRow: number,
    rowScales: number,
    rowStep: number,
    panels: number,
    columnScales: number,
    c: number,
    cRow: number,
    m: number,
    n: number,
    pairs: number,
  ): void;
  quantiseRows(
    x: number,
    row: number,
    rows: number,
    width: number,
    amplitude: number,
    to: number,
    toRow: number,
    scales: number,
  ): void;
  embedRows(
    indices: number,
    slots: number,
    table: number,
    scales: number,
    width: number,
    out: number,
    outRow: number,
    rows: number,
  ): void;
  lstmStep(
    z: number,
    c: number,
    previousRows: number,
    h: number,
    hRow: number,
    rows: number,
    hidden: number,
    amplitude: number,
  ): void;
  highestInRows(x: number, row: number, rows: number, width: number, to: number, toStep: number): void;
  sumOfSquares(x: number, n: number): number;
  adam(
    w: number,
    g: number,
    m: number,
    v: number,
    average: number,
    n: number,
    scale: number,
    rate: number,
    beta1: number,
    beta2: number,
    epsilon: number,
    follow: number,
  ): void;
}

/**
 * A memory with its kernels. Memory is handed out upwards and given back by returning to a mark. A view holds until the
 * next `allocate`, which may grow the memory and so detach every view.
 */
export interface Kernels extends KernelFunctions {
  /** Address of that many bytes, a multiple of 16; what stands there is left over from before. */
  allocate(bytes: number): number;
  mark(): number;
  /** Gives back all that was allocated since the mark was taken. */
  release(mark: number): void;
  floats(at: number, length: number): Float32Array;
  ints(at: number, length: number): Int32Array;
  shorts(at: number, length: number): Int16Array;
  bytes(at: number, length: number): Uint8Array;
}

/** Of WebAssembly. */
const PAGE = 65_536;
/** What lies below is the kernels' own: 1 KiB and a part of a matrix. */
const FIRST = 1_024 + 4 * 128 * 256;
const LIMIT = 2 ** 31;

let compiled: WebAssembly.Module | null = null;

/** A new memory with the kernels in it; throws RangeError from `allocate` when 2 GiB do not suffice. */
export function openKernels(): Kernels {
  compiled ??= new WebAssembly.Module(readFileSync(new URL("./kernels.wasm", import.meta.url)));
  const memory = new WebAssembly.Memory({ initial: 16 });
  const instance = new WebAssembly.Instance(compiled, { env: { memory } });
  let free = FIRST;
  return {
    ...(instance.exports as unknown as KernelFunctions),
    allocate(bytes) {
      const at = free;
      const end = Math.ceil((at + bytes) / 16) * 16;
      if (!(end >= at && end < LIMIT)) throw new RangeError(`The network wants ${at + bytes} bytes of memory.`);
      const short = end - memory.buffer.byteLength;
      if (short > 0) memory.grow(Math.max(Math.ceil(short / PAGE), memory.buffer.byteLength / PAGE / 4));
      free = end;
      return at;
    },
    mark: () => free,
    release(mark) {
      free = mark;
    },
    floats: (at, length) => new Float32Array(memory.buffer, at, length),
    ints: (at, length) => new Int32Array(memory.buffer, at, length),
    shorts: (at, length) => new Int16Array(memory.buffer, at, length),
    bytes: (at, length) => new Uint8Array(memory.buffer, at, length),
  };
}
