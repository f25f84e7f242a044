import { workerData } from "node:worker_threads";
import { openReplica } from "./replica.ts";
import { SIGNAL, type ThreadData } from "./threads.ts";

/** The second thread of a training: does the second half of each batch when it is asked. */
const { shared, signal } = workerData as ThreadData;
const replica = openReplica(shared);
const [, half] = shared.halves;

for (let seen = 0; ; ) {
  Atomics.wait(signal, SIGNAL.asked, seen);
  seen = Atomics.load(signal, SIGNAL.asked);
  try {
    replica(half);
  } catch (error) {
    Atomics.store(signal, SIGNAL.failed, 1);
    console.error(error);
  }
  Atomics.store(signal, SIGNAL.done, seen);
  Atomics.notify(signal, SIGNAL.done);
}
