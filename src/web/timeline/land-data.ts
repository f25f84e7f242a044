import { signal } from "@preact/signals";
import type { GeoPermissibleObjects } from "d3-geo";
import { feature } from "topojson-client";
import type { Topology } from "topojson-specification";
import landAddress from "world-atlas/land-50m.json?url";

/** The land of the world as one shape without borders (Natural Earth, 1:50 million); null before it is there. */
export const land = signal<GeoPermissibleObjects | null>(null);
/** That it cannot be had: the map does without. */
export const landIsMissing = signal(false);

/** Fetches the land from the page's own server when it is first wanted. */
export async function loadLand(): Promise<void> {
  if (land.peek()) return;
  try {
    const response = await fetch(landAddress);
    if (!response.ok) throw new TypeError(`status ${response.status}`);
    land.value = landOf((await response.json()) as Topology);
    landIsMissing.value = false;
  } catch {
    landIsMissing.value = true;
  }
}

/** Throws where the topology has no land. */
export function landOf(topology: Topology): GeoPermissibleObjects {
  const { land: shape } = topology.objects;
  if (!shape) throw new TypeError("the outlines have no land");
  return feature(topology, shape);
}
