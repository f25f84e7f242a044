import { Worker } from "node:worker_threads";
import { type Half, openReplica, type Replica, type Shared } from "./replica.ts";

/** Does both halves of a batch. */
export interface Threads {
  run(): void;
  close(): void;
}

/** Where what stands in the integers two threads talk through. */
export const SIGNAL = { asked: 0, done: 1, failed: 2 } as const;

export interface ThreadData {
  readonly shared: Shared;
  readonly signal: Int32Array;
}

/** Milliseconds after which a thread that does not answer counts as lost. */
const PATIENCE = 600_000;

/**
 * One thread does both halves in turn, or a second does the other half meanwhile; the results are the same to the bit,
 * because a half's result depends on nothing but its job and the weights.
 */
export function openThreads(shared: Shared, workers: 1 | 2): Threads {
  const replica = openReplica(shared);
  const [first, second] = shared.halves;
  if (workers === 1) {
    return {
      run() {
        replica(first);
        replica(second);
      },
      close() {},
    };
  }
  return besideWorker(shared, replica, first);
}

function besideWorker(shared: Shared, replica: Replica, own: Half): Threads {
  const signal = new Int32Array(new SharedArrayBuffer(4 * Object.keys(SIGNAL).length));
  const file = new URL(import.meta.url.endsWith(".ts") ? "./worker.ts" : "./worker.js", import.meta.url);
  const workerData: ThreadData = { shared, signal };
  const worker = new Worker(file, { workerData, execArgv: [] });
  worker.unref();
  let asked = 0;
  return {
    run() {
      asked++;
      Atomics.store(signal, SIGNAL.asked, asked);
      Atomics.notify(signal, SIGNAL.asked);
      replica(own);
      while (Atomics.load(signal, SIGNAL.done) !== asked) {
        const answer = Atomics.wait(signal, SIGNAL.done, asked - 1, PATIENCE);
        if (answer === "timed-out") throw new Error("The second training thread does not answer.");
      }
      if (Atomics.load(signal, SIGNAL.failed) !== 0)
        throw new Error("The second training thread failed; see its output.");
    },
    close() {
      worker.terminate();
    },
  };
}
