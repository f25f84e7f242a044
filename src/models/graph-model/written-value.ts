export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A value as a message shows it: as JSON, cut where it is long. */
export function shown(value: unknown): string {
  const text = typeof value === "string" || typeof value === "number" ? JSON.stringify(value) : kindOf(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  return isRecord(value) ? "a record" : String(value);
}
