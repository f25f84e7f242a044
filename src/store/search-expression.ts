/**
 * What a person types, as an FTS5 expression: all words must be there, "words in quotation marks" stand together, a
 * word* is the beginning of one. Everything else that FTS5 would take for syntax is taken for words.
 */
export function searchExpression(query: string): string {
  const terms = [...query.matchAll(/["“]([^"“”]*)["”]|(\S+)/g)].flatMap(([, phrase, word]) => {
    const text = (phrase ?? word ?? "").replaceAll(/["“”\0]/g, " ").trim();
    if (!/[\p{L}\p{N}]/u.test(text)) return [];
    return phrase === undefined && text.endsWith("*") ? [`"${text.replace(/\*+$/, "")}"*`] : [`"${text}"`];
  });
  return terms.length === 0 ? '""' : terms.join(" AND ");
}
