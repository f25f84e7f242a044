import { signal } from "@preact/signals";

export type Theme = "system" | "light" | "dark";

const KEY = "demarche-theme";
const ORDER: readonly Theme[] = ["system", "light", "dark"];

export const theme = signal<Theme>("system");

/** Shows the page in the colours that were chosen last; by default those of the system. */
export function restoreTheme(): void {
  const kept = localStorage.getItem(KEY);
  show(ORDER.find((choice) => choice === kept) ?? "system");
}

export function nextTheme(): void {
  const next = ORDER[(ORDER.indexOf(theme.value) + 1) % ORDER.length] as Theme;
  localStorage.setItem(KEY, next);
  show(next);
}

function show(choice: Theme): void {
  theme.value = choice;
  if (choice === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = choice;
}
