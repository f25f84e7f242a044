/**
 * How a lemma comes from a word in lower case: what is cut from both ends and what stands there instead (Chrupała 2006,
 * "Simple data-driven context-sensitive lemmatization").
 */
export interface EditScript {
  /** What the word must begin with, and what stands there in the lemma. */
  readonly prefix: string;
  readonly prefixInLemma: string;
  /** What the word must end in, and what stands there in the lemma. */
  readonly suffix: string;
  readonly suffixInLemma: string;
  /** The lemma itself, of a word that shares nothing with it. */
  readonly whole: string | null;
}

export function fits({ prefix, suffix, whole }: EditScript, word: string): boolean {
  if (whole !== null) return true;
  return word.length >= prefix.length + suffix.length && word.endsWith(suffix) && word.startsWith(prefix);
}

/** What a script makes of a word that it fits, or of the same word with its capitals. */
export function edit({ prefix, prefixInLemma, suffix, suffixInLemma, whole }: EditScript, word: string): string {
  return whole ?? prefixInLemma + word.slice(prefix.length, word.length - suffix.length) + suffixInLemma;
}

/** Scripts from JSON: `[prefix, prefixInLemma, suffix, suffixInLemma]` or the whole lemma. Throws SyntaxError. */
export function readScripts(json: string): EditScript[] {
  return (JSON.parse(json) as (string | [string, string, string, string])[]).map((script) => {
    if (typeof script === "string")
      return { prefix: "", prefixInLemma: "", suffix: "", suffixInLemma: "", whole: script };
    const [prefix, prefixInLemma, suffix, suffixInLemma] = script;
    return { prefix, prefixInLemma, suffix, suffixInLemma, whole: null };
  });
}

export function writeScripts(scripts: readonly EditScript[]): string {
  return JSON.stringify(
    scripts.map(({ prefix, prefixInLemma, suffix, suffixInLemma, whole }) =>
      whole === null ? [prefix, prefixInLemma, suffix, suffixInLemma] : whole,
    ),
  );
}
