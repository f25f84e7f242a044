import type { Terminal } from "./terminal.ts";

export interface ProgressLine {
  show(text: string): void;
  clear(): void;
}

/** Writing more often than this is seen by nobody and costs time; milliseconds. */
const TERMINAL_PERIOD = 100;
/** Where progress goes into a log, a line now and then is enough; milliseconds. */
const LOG_PERIOD = 10_000;

/** Progress on standard error: one line written over on a terminal, a line every ten seconds elsewhere. */
export function progressLine(terminal: Terminal, now: () => number = () => performance.now()): ProgressLine {
  let last = now();
  let shown = false;
  return {
    show(text) {
      if (now() - last < (terminal.showsProgress ? TERMINAL_PERIOD : LOG_PERIOD)) return;
      last = now();
      shown = terminal.showsProgress;
      terminal.err(terminal.showsProgress ? `\r\x1b[K${text}` : `${text}\n`);
    },
    clear() {
      if (shown) terminal.err("\r\x1b[K");
      shown = false;
    },
  };
}
