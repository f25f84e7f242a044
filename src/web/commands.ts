import { signal } from "@preact/signals";
import { correctSelected, editing } from "./editing.ts";
import { tell } from "./notice.ts";
import { decide, redo, undo } from "./review-changes.ts";
import { formatRoute, route } from "./route.ts";
import { leaveInnermost, step } from "./selection.ts";
import { leaveEvent } from "./timeline/choose-event.ts";
import { NO_FILTER } from "./timeline/event-filter.ts";

/** What a single key does. */
export interface Command {
  /** As `KeyboardEvent.key` has it. */
  readonly key: string;
  /** As shown. */
  readonly label: string;
  readonly words: string;
  /** Only while a source is read. */
  readonly reader: boolean;
  /** Goes on while the key is held down. */
  readonly repeats?: boolean;
  /** Works beside a form that is open; the others would lose what has been changed in it. */
  readonly besideForm?: boolean;
  readonly run: () => void;
}

export const helpOpen = signal(false);

const KEPT = "demarche-single-keys";
/** Single keys get in the way of speech input and of some who type with difficulty: they can be turned off. */
export const singleKeys = signal(true);

export function restoreSingleKeys(): void {
  singleKeys.value = localStorage.getItem(KEPT) !== "off";
}

export function setSingleKeys(on: boolean): void {
  singleKeys.value = on;
  localStorage.setItem(KEPT, on ? "on" : "off");
}

export const COMMANDS: readonly Command[] = [
  { key: "j", label: "j", words: "next finding", reader: true, repeats: true, run: () => step(1) },
  { key: "k", label: "k", words: "previous finding", reader: true, repeats: true, run: () => step(-1) },
  { key: "a", label: "a", words: "accept", reader: true, run: () => decide("accepted") },
  { key: "r", label: "r", words: "reject", reader: true, run: () => decide("rejected") },
  { key: "u", label: "u", words: "mark as unsure", reader: true, run: () => decide("unsure") },
  { key: "c", label: "c", words: "correct a statement", reader: true, run: correctSelected },
  { key: "z", label: "z", words: "undo the last decision", reader: false, run: undo },
  { key: "Z", label: "Shift z", words: "redo it", reader: false, run: redo },
  { key: "t", label: "t", words: "timeline", reader: false, run: showTimeline },
  {
    key: "/",
    label: "/",
    words: "search",
    reader: false,
    besideForm: true,
    run: () => document.getElementById("search")?.focus(),
  },
  {
    key: "?",
    label: "?",
    words: "show these keys",
    reader: false,
    besideForm: true,
    run: () => {
      helpOpen.value = true;
    },
  },
];

function showTimeline(): void {
  const { screen, asOf } = route.peek();
  if (screen !== "timeline")
    location.hash = formatRoute({ screen: "timeline", view: "chart", filter: NO_FILTER, asOf });
}

/** Lets single keys work wherever nothing is being typed. */
export function listenToKeys(): void {
  addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || helpOpen.value) return;
    const target = event.target instanceof Element ? event.target : null;
    if (event.key === "Escape") return leave(target);
    if (!singleKeys.value || target?.closest("input:not([type=checkbox]), textarea, select, [contenteditable]")) return;
    const command = COMMANDS.find(({ key }) => key === event.key);
    if (!command || (command.reader && route.value.screen !== "reader")) return;
    event.preventDefault();
    if (editing.value && !command.besideForm) return tell("Save or cancel first what is open in the panel.", true);
    // A key held down goes on from finding to finding, but does not decide or take back again and again.
    if (!event.repeat || command.repeats) command.run();
  });
}

/** Escape leaves the search field, else the form that is open, else what is selected. */
function leave(target: Element | null): void {
  if (target instanceof HTMLInputElement) target.blur();
  else if (route.value.screen === "reader") leaveInnermost();
  else if (route.value.screen === "timeline") leaveEvent();
}
