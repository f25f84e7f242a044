/** Base name of an attachment out of a path, a `file:` address or an encoded one; null where none is left. */
export function attachedName(path: string): string | null {
  const bare = path
    .trim()
    .replace(/^(?:file|internal-pdf):\/*/i, "")
    .replace(/[?#].*$/s, "");
  const name = decoded(bare).split(/[\\/]/).at(-1)?.trim() ?? "";
  return name === "" || /^https?:/i.test(path) ? null : name.toWellFormed();
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A per cent sign that encodes nothing belongs to the name.
    return path;
  }
}
