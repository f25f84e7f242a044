import type { Range } from "../../schema/span.ts";
import type { CuedArticle } from "./cued-article.ts";
import type { Draft } from "./found.ts";

/** Drafts whose cues stand in a quotation reach no further than that quotation: its reporter's words are none of theirs. */
export function withinQuotation(article: CuedArticle, drafts: readonly Draft[]): Draft[] {
  return drafts.flatMap((draft) => {
    const quote = draft.cueHead < 0 ? undefined : article.quotes[article.quoteOf[draft.cueHead] ?? -1];
    if (!quote || !article.isSpeech(quote)) return draft;
    const inside = clip({ start: quote.start, end: quote.end });
    const source = draft.source.flatMap(inside);
    const content = draft.content.flatMap(inside);
    if (content.length === 0 || source.length < draft.source.length) return [];
    return { ...draft, source, content };
  });
}

function clip(limit: Range): (range: Range) => Range[] {
  return ({ start, end }) => {
    const clipped = { start: Math.max(start, limit.start), end: Math.min(end, limit.end) };
    return clipped.start < clipped.end ? [clipped] : [];
  };
}
