import type { Range } from "../../schema/span.ts";
import { headIn, tokenAt } from "../article/clause.ts";
import { AGENTS, DOCUMENTS } from "../article/word-lists.ts";
import { firstWordFrom } from "../article/word-search.ts";
import type { CuedArticle } from "./cued-article.ts";
import type { Draft } from "./found.ts";
import type { RuleName } from "./rules.ts";

/** Longest name before the colon or behind the dash, in tokens. */
const LONGEST_NAME = 7;

/**
 * Lines that carry the name of whoever speaks: `transcript` ("ITO: The talks …", as interviews are printed; one alone may be a heading, and of
 * many that do not come back each heads a section) and `signature` (“…” — Aiko Ito). The mark is the cue.
 */
export function namedLines(article: CuedArticle): Draft[] {
  const lines = transcriptLines(article);
  const printed = isTranscript(article, lines)
    ? wholeTurns(article, lines)
    : lines.flatMap((line) =>
        isQuoted(article, line) ? line : isHeadline(article, line) ? { ...line, mode: "indirect" as const } : [],
      );
  return [...printed, ...signatures(article)];
}

/** Two names are a short exchange; of more one speaks more than once, where the labels of sections do not come back. */
function isTranscript(article: CuedArticle, lines: readonly Draft[]): boolean {
  if (lines.length === 2) return true;
  const names = lines.map(({ source: [name] }) => article.text.slice(name?.start, name?.end));
  return new Set(names).size < names.length;
}

/**
 * Each turn with all its paragraphs, up to the next name. Of the last nobody can tell where it ends, and what stands above the article
 * is no turn.
 */
function wholeTurns(article: CuedArticle, lines: readonly Draft[]): Draft[] {
  return lines.map((draft, n) => {
    const [first] = draft.content;
    const next = lines[n + 1]?.source[0];
    if (!first || !next || paragraphOf(article, draft) === 0) return draft;
    // The mark that opens the next line stands before its name.
    let { start: end } = next;
    while (end > first.end && /[\s"“'‘]/.test(article.text[end - 1] as string)) end--;
    return { ...draft, content: [{ start: first.start, end }] };
  });
}

function paragraphOf(article: CuedArticle, { sourceHead }: Draft): number {
  return article.paragraphOf[article.sentenceOf[sourceHead] ?? -1] ?? 1;
}

/** "Poll: Race tightens" above the article or a part of it: who speaks is somebody or something that can. */
function isHeadline(article: CuedArticle, draft: Draft): boolean {
  if (paragraphOf(article, draft) > 0 && !isCaption(article, draft)) return false;
  const [name] = draft.source;
  const { lemma, pos } = tokenAt(article, draft.sourceHead);
  return (
    (pos === "PROPN" && name !== undefined && name.end - name.start < LONGEST_HEADLINE_NAME) ||
    AGENTS.has(lemma.toLowerCase()) ||
    DOCUMENTS.has(lemma.toLowerCase())
  );
}

/** A line without a stop that quotes: "UN: river ‘could run dry’". */
function isCaption({ text, quotes }: CuedArticle, { content: [said] }: Draft): boolean {
  if (!said || /[.!?…]["”’']?$/.test(text.slice(Math.max(said.start, said.end - 2), said.end))) return false;
  return quotes.some(({ start, end }) => said.start <= start && end <= said.end);
}

/** Characters. */
const LONGEST_HEADLINE_NAME = 40;

function isQuoted(article: CuedArticle, { content }: Draft): boolean {
  return /^[“"„«‘']/.test(article.text.slice(content[0]?.start ?? 0, (content[0]?.start ?? 0) + 1));
}

function transcriptLines(article: CuedArticle): Draft[] {
  const found: Draft[] = [];
  article.sentences.forEach((sentence, s) => {
    if (
      s > 0 &&
      article.paragraphOf[s] === article.paragraphOf[s - 1] &&
      !article.text.slice(article.sentences[s - 1]?.end, sentence.start).includes("\n")
    )
      return;
    let first = sentence.first - (article.tokens[0]?.index ?? 0);
    while (/^["“'‘]+$/.test(article.tokens[first]?.text ?? "")) first++;
    let colon = first;
    while (colon < first + LONGEST_NAME && article.tokens[colon]?.text !== ":" && article.sentenceOf[colon] === s)
      colon++;
    if (
      article.tokens[colon]?.text !== ":" ||
      article.sentenceOf[colon] !== s ||
      colon === first ||
      !isName(article, first, colon)
    )
      return;
    let last = s;
    while (
      article.paragraphOf[last + 1] === article.paragraphOf[s] &&
      !article.text.slice(article.sentences[last]?.end, article.sentences[last + 1]?.start).includes("\n")
    )
      last++;
    const start = article.tokens[colon + 1]?.start ?? -1;
    const end = article.sentences[last]?.end ?? 0;
    if (start < 0 || start >= end) return;
    found.push(line("transcript", article, { first, last: colon - 1 }, colon, { start, end }));
  });
  return found;
}

function isName(article: CuedArticle, first: number, end: number): boolean {
  let capitals = 0;
  for (let word = first; word < end; word++) {
    const token = tokenAt(article, word);
    if (/^\p{Lu}/u.test(token.text)) capitals++;
    else if (!/^(of|de|van|von|the|\.|,|\(|\)|-|’|')$/.test(token.text)) return false;
    if (token.pos === "VERB" || token.pos === "AUX") return false;
  }
  // "Q:" and "A:" name nobody.
  return capitals > 0 && tokenAt(article, end - 1).end - tokenAt(article, first).start > 1;
}

function signatures(article: CuedArticle): Draft[] {
  return article.quotes.flatMap((quote) => {
    const dash = /^\s*[—–―-]{1,2}\s*/.exec(article.text.slice(quote.end, quote.end + 8));
    if (!dash || quote.end - quote.start < 20) return [];
    const start = quote.end + dash[0].length;
    const name = /^\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|de|la|van|von|al|bin)){1,4}(?=$|\s*\n|, |\s*[“"])/u.exec(
      article.text.slice(start, start + 80),
    );
    if (!name) return [];
    const first = firstWordFrom(article, start);
    const end = start + name[0].replace(/(?<=\p{L}{2})\.$/u, "").length;
    let last = first;
    while ((article.tokens[last + 1]?.end ?? Number.POSITIVE_INFINITY) <= end) last++;
    const mark = quote.end + dash[0].search(/\S/);
    return [
      {
        ...line("signature", article, { first, last }, first - 1, { start: quote.start, end: quote.end }),
        cue: { start: mark, end: quote.end + dash[0].trimEnd().length },
      },
    ];
  });
}

function line(
  rule: RuleName,
  article: CuedArticle,
  name: { first: number; last: number },
  mark: number,
  content: Range,
): Draft {
  return {
    rule,
    confidence: 0.8,
    mode: "direct",
    source: [{ start: tokenAt(article, name.first).start, end: tokenAt(article, name.last).end }],
    sourceHead: headIn(article, name),
    cue: article.tokens[mark] ? { start: tokenAt(article, mark).start, end: tokenAt(article, mark).end } : null,
    cueHead: mark,
    content: [content],
    factuality: "neutral",
    denies: false,
  };
}
