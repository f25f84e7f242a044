import type { Dossier, SourceText } from "../../src/dossier.ts";
import { FINDING_KINDS } from "../../src/schema/finding-kinds.ts";
import type { FindingsDocument, Review } from "../../src/schema/findings.ts";
import type { Boilerplate } from "../../src/schema/source.ts";
import type { Range, Span } from "../../src/schema/span.ts";
import { type Article, HARBOUR, LETTER, SURVEY } from "./articles.ts";
import { handMadeFindings, place } from "./hand-made-findings.ts";

class UnknownSource extends Error {
  override name = "UnknownSource";
}
class UnknownFinding extends Error {
  override name = "UnknownFinding";
}

/** A dossier of invented articles that is held in memory: what the server and the page are tried on. */
export function memoryDossier(more: readonly Article[] = []): Dossier {
  const articles = [HARBOUR, SURVEY, LETTER, ...more];
  const reviews = new Map<string, Review>();
  const done: { finding: string; before: Review; review: Review }[] = [];
  const undone: typeof done = [];
  const found = handMadeFindings();
  const ids = new Set(FINDING_KINDS.flatMap((kind) => found[kind].map((finding) => finding.id)));

  function set(finding: string, review: Review): { finding: string; review: Review } {
    reviews.set(finding, review);
    return { finding, review };
  }

  function document(options: { asOf?: string } = {}): FindingsDocument {
    const { asOf } = options;
    const shown = articles.filter((article) => asOf === undefined || (article.published ?? "9999") <= asOf);
    const inView = new Set(shown.map((article) => article.id));
    const of = <F extends { id: string; review: Review; evidence: Span[] }>(findings: readonly F[]): F[] =>
      findings
        .filter((finding) => finding.evidence.every((span) => inView.has(span.source)))
        .map((finding) => ({ ...finding, review: reviews.get(finding.id) ?? finding.review }));
    return {
      ...found,
      sources: shown.map(({ text: _, ...record }) => ({ ...record, sha256: "0".repeat(64) })),
      actors: of(found.actors),
      attributions: of(found.attributions),
      events: of(found.events),
      positions: of(found.positions),
    };
  }

  return {
    path: "/nowhere/halm.dossier",
    title: "The Halm fisheries",
    document,
    source(id): SourceText {
      const article = articles.find((candidate) => candidate.id === id);
      const record = document().sources.find((candidate) => candidate.id === id);
      if (!article || !record) throw new UnknownSource(`no source ${id} is in the dossier`);
      return { record, text: article.text, boilerplate: boilerplateOf(article), sentences: sentencesOf(article.text) };
    },
    search(query, limit = 100) {
      const wanted = query.toLowerCase();
      return articles
        .flatMap(({ id, text }) =>
          sentencesOf(text).map(({ start, end }) => ({ source: id, start, end, text: text.slice(start, end) })),
        )
        .filter((hit) => hit.text.toLowerCase().includes(wanted))
        .slice(0, limit);
    },
    decide(finding, review) {
      if (!ids.has(finding)) throw new UnknownFinding(`no finding ${finding} is in the dossier`);
      done.push({ finding, before: reviews.get(finding) ?? "proposed", review });
      undone.length = 0;
      return set(finding, review);
    },
    undo() {
      const last = done.pop();
      if (!last) return null;
      undone.push(last);
      return set(last.finding, last.before);
    },
    redo() {
      const last = undone.pop();
      if (!last) return null;
      done.push(last);
      return set(last.finding, last.review);
    },
    version: () => 0,
    check: () => Promise.resolve([]),
    close() {},
  };
}

const HEADS = [HARBOUR.text.split("\n\n")[0], HARBOUR.text.split("\n\n")[1]] as const;

function boilerplateOf(article: Article): Boilerplate[] {
  if (article !== HARBOUR) return [];
  return [
    { ...place(article, HEADS[0] as string), kind: "title", rule: "title/first-line" },
    { ...place(article, HEADS[1] as string), kind: "byline", rule: "byline/by-name" },
    { ...place(article, "© Harbour Gazette. All rights reserved."), kind: "licence", rule: "licence/rights-reserved" },
  ];
}

function sentencesOf(text: string): Range[] {
  return [...text.matchAll(/\S[^.\n]*[.\n]?/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].trimEnd().length,
  }));
}
