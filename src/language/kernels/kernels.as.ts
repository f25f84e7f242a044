/** The kernels of the network, one module; what each does stands in its file. */
export { packPanels, multiply } from "./multiply.as";
export { lstmForward, lstmBackward } from "./lstm.as";
export {
  addColumnSums,
  addTo,
  fillRows,
  gatherRows,
  leakyBackward,
  leakyForward,
  logSoftmaxRows,
  multiplyBy,
  softmaxRows,
} from "./rows.as";
export { adam, sumOfSquares } from "./adam.as";
export { multiplyIntegers } from "./multiply-integers.as";
export { embedRows, highestInRows, lstmStep, quantiseRows } from "./integers.as";
