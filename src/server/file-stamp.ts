import { statSync } from "node:fs";

/**
 * Tells apart two states of a dossier file: size and time of the file and of the log beside it, to which SQLite
 * writes first. Costs no look into the file; another program's change within the clock's grain is missed.
 */
export function fileStamp(path: string): string {
  return [path, `${path}-wal`].map(stampOf).join(" ");
}

function stampOf(path: string): string {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stat ? `${stat.size}@${stat.mtimeNs}` : "none";
}
