import { inputDim } from "../../network/config.ts";
import { maskSteps, sentenceMask } from "./dropout.ts";
import { type LstmTape, lstmBackward, lstmForward } from "./lstm.ts";
import { allocateFloats, FLOAT, type Pass } from "./pass.ts";

/** What the way back needs of the encoder. */
export interface EncoderTape {
  readonly layers: readonly LayerTape[];
  readonly inputMask: number | null;
}

interface LayerTape {
  /** rows × in. */
  readonly x: number;
  readonly directions: readonly [LstmTape, LstmTape];
  readonly mask: number | null;
}

/**
 * Layers of two LSTMs each, one reading forwards, one backwards, their outputs side by side (Graves & Schmidhuber 2005),
 * with dropout between them. x is rows × in, in the order of steps, and is masked in place; the result is the address of
 * rows × 2·hidden floats in the same order.
 */
export function encode(pass: Pass, x: number): { output: number; tape: EncoderTape } {
  const { kernels, config, layout, batch, dropout } = pass;
  const width = 2 * config.hidden;
  const inputMask = sentenceMask(pass, inputDim(config), dropout?.input ?? 0);
  maskSteps(pass, x, inputDim(config), inputMask);
  const layers: LayerTape[] = [];
  let input = x;
  for (const [forwards, backwards] of layout.lstm) {
    const h = allocateFloats(kernels, batch.rows * width);
    const directions: [LstmTape, LstmTape] = [
      lstmForward(pass, forwards, false, input, h, width),
      lstmForward(pass, backwards, true, input, h + config.hidden * FLOAT, width),
    ];
    const mask = sentenceMask(pass, width, dropout?.layer ?? 0);
    maskSteps(pass, h, width, mask);
    layers.push({ x: input, directions, mask });
    input = h;
  }
  return { output: input, tape: { layers, inputMask } };
}

/** The way back from dOutput (rows × 2·hidden, spoiled); gives the address of dx, rows × in. */
export function encodeBackward(pass: Pass, tape: EncoderTape, dOutput: number): number {
  const { kernels, config, layout, batch } = pass;
  const width = 2 * config.hidden;
  let dh = dOutput;
  for (let l = tape.layers.length - 1; l >= 0; l--) {
    const { x, directions, mask } = tape.layers[l] as LayerTape;
    const [forwards, backwards] = layout.lstm[l] as (typeof layout.lstm)[number];
    maskSteps(pass, dh, width, mask);
    const dx = allocateFloats(kernels, batch.rows * forwards.input.rows);
    lstmBackward(pass, forwards, false, directions[0], x, dh, width, dx, false);
    lstmBackward(pass, backwards, true, directions[1], x, dh + config.hidden * FLOAT, width, dx, true);
    dh = dx;
  }
  maskSteps(pass, dh, inputDim(config), tape.inputMask);
  return dh;
}
