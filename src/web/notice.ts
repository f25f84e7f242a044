import { signal } from "@preact/signals";

/** The last thing that happened, in words; shown at the foot of the page and read out. */
export const notice = signal<{ readonly text: string; readonly failed: boolean }>({ text: "", failed: false });

/** A word joiner that comes and goes makes a screen reader read a repeated notice again. */
const AGAIN = "\u2060";

/** Milliseconds that good news covers a corner of the page; what went wrong stays until something else happens. */
const SHOWN_FOR = 6000;
let clearing: ReturnType<typeof setTimeout> | undefined;

export function tell(text: string, failed = false): void {
  const before = notice.value.text;
  notice.value = { text: before === text ? text + AGAIN : text, failed };
  clearTimeout(clearing);
  if (!failed) clearing = setTimeout(clearNotice, SHOWN_FOR);
}

export function clearNotice(): void {
  notice.value = { text: "", failed: false };
}
