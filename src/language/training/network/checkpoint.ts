import { createHash } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { layoutOf } from "../../network/config.ts";
import type { Optimiser } from "./optimiser.ts";
import type { Shared } from "./replica.ts";
import type { Progress, TrainingConfig } from "./train-network.ts";

/**
 * A checkpoint is a line of JSON and then the optimiser's arrays, one after the other. What is drawn by chance depends on
 * the seed, the epoch and the step alone, so that no generator's state is kept.
 */
export interface CheckpointOptions {
  readonly file: string;
  /** Whether to go on from the file, if there is one. */
  readonly resume: boolean;
  /** Minutes between checkpoints; there is one at each epoch's end too. */
  readonly minutes: number;
  /** Milliseconds of some clock that only goes forward. */
  readonly now: () => number;
}

/** A file that is no checkpoint, or one of another training. */
export class CheckpointError extends Error {
  override readonly name = "CheckpointError";
}

interface Head {
  readonly key: string;
  readonly progress: Progress;
  /** Floats of each array. */
  readonly lengths: readonly number[];
}

/** Same for two trainings only where they would go the same way. */
export function fingerprint(config: TrainingConfig, seed: number, shared: Shared): string {
  const { tensors } = layoutOf(config.network);
  const hash = createHash("sha256").update(JSON.stringify([config, seed, tensors]));
  const { corpus, vectors } = shared;
  for (const array of [...Object.values(corpus), vectors.entries, vectors.scales] as Int32Array[]) {
    hash.update(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
  }
  return hash.digest("hex");
}

/** Restores the optimiser from the file; null where one should not or cannot go on. */
export function readCheckpoint(options: CheckpointOptions, key: string, optimiser: Optimiser): Progress | null {
  const { file, resume } = options;
  if (!resume || !existsSync(file)) return null;
  const bytes = readFileSync(file);
  const end = bytes.indexOf(0x0a);
  const head = end < 0 ? null : headOf(bytes.toString("utf8", 0, end));
  if (head === null) throw new CheckpointError(`${file} is no checkpoint; remove it or train without resuming.`);
  if (head.key !== key) {
    throw new CheckpointError(
      `${file} is of another configuration, corpus or seed; remove it or train without resuming.`,
    );
  }
  let at = end + 1;
  const arrays = head.lengths.map((length) => {
    const array = new Float32Array(length);
    const part = bytes.subarray(at, at + 4 * length);
    if (part.length < 4 * length)
      throw new CheckpointError(`${file} ends too early; remove it or train without resuming.`);
    new Uint8Array(array.buffer).set(part);
    at += 4 * length;
    return array;
  });
  optimiser.restore(arrays, head.progress.steps);
  return head.progress;
}

function headOf(line: string): Head | null {
  try {
    return JSON.parse(line) as Head;
  } catch {
    return null;
  }
}

/** Writes the file when its time has come, or `now`; never half of it. */
export function checkpoints(
  options: CheckpointOptions,
  key: string,
  optimiser: Optimiser,
): (progress: Progress, now: boolean) => void {
  const { file, minutes, now: clock } = options;
  let last = clock();
  return (progress, now) => {
    if (!now && clock() - last < minutes * 60_000) return;
    const arrays = optimiser.state();
    const head: Head = { key, progress, lengths: arrays.map((array) => array.length) };
    const parts = arrays.map((array) => new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
    writeFileSync(`${file}.part`, Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), ...parts]));
    renameSync(`${file}.part`, file);
    last = clock();
  };
}
