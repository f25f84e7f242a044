/** The integrated graph of a conflict as a picture. */

export { conflictToSvg, drawingProblem } from "./to-svg.ts";
