import type { Network } from "../network.ts";
import type { Tensor } from "./config.ts";
import type { FloatVector, QuantisedMatrix } from "./section.ts";

/** Addresses of a matrix's panels and of its columns' scales. */
export function matrix(network: Network, tensor: Tensor): { panels: number; scales: number } {
  const { panels, scales } = network.parts.matrices.get(tensor) as QuantisedMatrix;
  return { panels: network.weights + panels, scales: network.weights + scales };
}

/** Address of a vector. */
export function vector(network: Network, tensor: Tensor): number {
  return network.weights + (network.parts.vectors.get(tensor) as FloatVector).at;
}
