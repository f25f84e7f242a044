/** What a stretch of text is part of; a run of text carries the union of these bits. */
export const LAYERS = {
  boilerplate: 1,
  actor: 2,
  event: 4,
  other: 8,
  content: 16,
  cue: 32,
  speaker: 64,
  hit: 128,
  evidence: 256,
  chosen: 512,
  "chosen-cue": 1024,
  "chosen-speaker": 2048,
} as const;
export type Layer = keyof typeof LAYERS;

const NAMES = Object.keys(LAYERS) as Layer[];
const classes = new Map<number, string>();

/** The class names for a union of layers. */
export function layerClasses(layers: number): string {
  const known = classes.get(layers);
  if (known !== undefined) return known;
  const names = NAMES.filter((name) => layers & LAYERS[name]).map((name) => `m-${name}`);
  const text = names.join(" ");
  classes.set(layers, text);
  return text;
}
