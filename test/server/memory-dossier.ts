import type { Dossier, SourceText } from "../../src/dossier.ts";
import { type DecisionLog, decisionsOver } from "../../src/dossier-decisions.ts";
import { UnknownSource } from "../../src/dossier-errors.ts";
import { applyDecisions } from "../../src/linking/corrections/apply-decisions.ts";
import type { Decision } from "../../src/schema/decision.ts";
import { FINDING_KINDS } from "../../src/schema/finding-kinds.ts";
import type { FindingsDocument } from "../../src/schema/findings.ts";
import type { Boilerplate } from "../../src/schema/source.ts";
import type { Range, Span } from "../../src/schema/span.ts";
import { replay } from "../../src/store/decisions.ts";
import { type Article, HARBOUR, LETTER, SURVEY } from "./articles.ts";
import { handMadeFindings, place } from "./hand-made-findings.ts";

/** A dossier of invented articles that is held in memory: what the server and the page are tried on. */
export function memoryDossier(more: readonly Article[] = []): Dossier {
  const articles = [HARBOUR, SURVEY, LETTER, ...more];
  const found = handMadeFindings();
  const log = memoryLog(FINDING_KINDS.flatMap((kind) => found[kind].map((finding) => finding.id)));

  function document({ asOf, machine = false }: { asOf?: string; machine?: boolean } = {}): FindingsDocument {
    const shown = articles.filter((article) => asOf === undefined || (article.published ?? "9999") <= asOf);
    const inView = new Set(shown.map((article) => article.id));
    const whole = {
      ...found,
      sources: articles.map(({ text: _, ...record }) => ({ ...record, sha256: "0".repeat(64) })),
    };
    const decided = applyDecisions(whole, machine ? [] : replay(log.decisions()).inForce).document;
    const of = <F extends { evidence: Span[] }>(findings: readonly F[]): F[] =>
      findings.filter((finding) => finding.evidence.every((span) => inView.has(span.source)));
    return {
      ...decided,
      sources: decided.sources.filter(({ id }) => inView.has(id)),
      actors: of(decided.actors),
      attributions: of(decided.attributions),
      events: of(decided.events),
      positions: of(decided.positions),
    };
  }

  function source(id: string): SourceText {
    const article = articles.find((candidate) => candidate.id === id);
    const record = document().sources.find((candidate) => candidate.id === id);
    if (!article || !record) throw new UnknownSource(id, articles.length);
    return { record, text: article.text, boilerplate: boilerplateOf(article), sentences: sentencesOf(article.text) };
  }

  return {
    path: "/nowhere/halm.dossier",
    title: "The Halm fisheries",
    document,
    source,
    search(query, limit = 100) {
      const wanted = query.toLowerCase();
      return articles
        .flatMap(({ id, text }) =>
          sentencesOf(text).map(({ start, end }) => ({ source: id, start, end, text: text.slice(start, end) })),
        )
        .filter((hit) => hit.text.toLowerCase().includes(wanted))
        .slice(0, limit);
    },
    ...decisionsOver({
      store: log,
      coder: "a reader",
      now: () => new Date(0),
      document,
      records: () => document().sources,
      textOf: source,
    }),
    withoutEffect: () => [],
    version: () => 0,
    check: () => Promise.resolve([]),
    close() {},
  };
}

/** The log of decisions as the file keeps it, in a list. */
function memoryLog(ids: readonly string[]): DecisionLog {
  const log: Decision[] = [];
  const placed = (by: string, at: Date) => ({ seq: log.length + 1, by, at: at.toISOString() });
  return {
    decisions: () => log,
    addDecision: (decision, by, at) => log.push({ ...decision, ...placed(by, at) }),
    step(action, by, at, finding) {
      const state = replay(log);
      const target = action === "undo" ? state.undoable(finding) : state.redoable(finding);
      if (target) log.push({ action, of: target.seq, ...placed(by, at) });
      return target;
    },
    idsBeginningWith: (prefix) => ids.filter((id) => id.startsWith(prefix)).slice(0, 2),
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
