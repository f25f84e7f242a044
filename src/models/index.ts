/** Models of negotiations: plain specifications in, solutions out. */

export * from "./graph-model/index.ts";
