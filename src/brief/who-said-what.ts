import type { Speaker } from "../analysis/speakers.ts";
import { byDate } from "../schema/date-words.ts";
import type { Attribution, FindingsDocument, SourceRecord } from "../schema/findings.ts";
import type { BriefLine, BriefSection } from "./brief.ts";
import type { Citations } from "./citations.ts";
import { cited } from "./cited.ts";
import { counted } from "./counted.ts";
import { isOpen } from "./is-open.ts";
import { NAME_LENGTH, STATEMENT_LENGTH, shortened } from "./shortened.ts";

const STATEMENTS_EACH = 2;

/** What the speakers whom most voices report are reported to have said. */
export function whoSaidWhat(
  document: FindingsDocument,
  all: readonly Speaker[],
  most: number,
  citations: Citations,
): BriefSection {
  const names = new Map(document.actors.map(({ id, name }) => [id, name]));
  const said = new Map(document.attributions.map((statement) => [statement.id, statement]));
  const published = new Map(document.sources.map((source) => [source.id, source]));
  const lines = all.slice(0, most).flatMap((speaker) =>
    mostTelling(speaker.statements, published)
      .slice(0, STATEMENTS_EACH)
      .map((alike) => statementLine(speaker, alike, { names, said }, citations)),
  );
  const rest = all.length - most;
  const note =
    all.length === 0
      ? "No statement with a speaker was found."
      : rest > 0
        ? `${counted(rest, "more speaker")} in the dossier.`
        : null;
  return { heading: "Who said what", note, lines };
}

/** To look up who a statement is by. */
interface SaidBy {
  readonly names: ReadonlyMap<string, string>;
  readonly said: ReadonlyMap<string, Attribution>;
}

function statementLine(
  { actor }: Speaker,
  alike: readonly Attribution[],
  { names, said: all }: SaidBy,
  citations: Citations,
): BriefLine {
  const [statement] = alike as [Attribution];
  const role = actor.roles[0];
  const of = role?.of ? (names.get(role.of) ?? role.of) : null;
  const office = role ? ` (${shortened(`${role.title}${of ? `, ${of}` : ""}`, NAME_LENGTH)})` : "";
  const words = statement.content.map(({ exact }) => exact).join(" … ");
  const said = paired(shortened(words, STATEMENT_LENGTH));
  const cue = shortened(statement.cue?.exact ?? "said", NAME_LENGTH);
  const negated = statement.polarity === "negated" && !NEGATIVE.test(`${cue} ${words}`) ? " (negated)" : "";
  return {
    lead: `${shortened(actor.name, NAME_LENGTH)}${office}`,
    text: `${accountOf(statement, { names, said: all })}${cue}${negated}: ${statement.mode === "direct" ? `“${said}”` : said}`,
    cites: cited(alike, citations),
    proposed: alike.every(({ review }) => isOpen(review)),
  };
}

/** What somebody has said by another's account only is not to read as if he had been heard. */
function accountOf({ via }: Attribution, { names, said }: SaidBy): string {
  const account = via === null ? undefined : said.get(via);
  if (!account || account.review === "rejected") return "";
  const teller = account.speaker === null ? account.speakerSpan?.exact : names.get(account.speaker);
  return `by the account of ${shortened(teller ?? "somebody not named", NAME_LENGTH)}, `;
}

/** Words by which a reader sees for himself that something is denied. */
const NEGATIVE =
  /\b(?:not|no|nor|never|none|nothing|nobody|cannot|without|den(?:y|ies|ied)|reject\w*|refus\w*)\b|n['’]t\b/i;

/** Closing marks are no part of a statement's content; an opening one inside it would be left without its fellow. */
function paired(words: string): string {
  const unpaired = (words.match(/["“”]/g)?.length ?? 0) % 2 === 1;
  return unpaired ? words.replace(/["“”](?=[^"“”]*$)/, "") : words;
}

/**
 * Statements in the order of what they are worth, those in the same words together: reviewed ones first, then what was
 * quoted, then what is later; too short or long ones last.
 */
function mostTelling(statements: readonly Attribution[], sources: ReadonlyMap<string, SourceRecord>): Attribution[][] {
  const worth = (statement: Attribution): number => {
    const length = statement.content.reduce((sum, { exact }) => sum + exact.length, 0);
    const reviewed = statement.review === "accepted" ? 4 : 0;
    const quoted = QUOTED[statement.mode] ?? 0;
    const fitting = length < 30 ? -1 : length > 2 * STATEMENT_LENGTH ? -0.5 : 0.5;
    return reviewed + quoted + fitting + (statement.confidence ?? 0);
  };
  const publishedOf = (statement: Attribution) => sources.get(statement.evidence[0]?.source ?? "")?.published ?? null;
  const sorted = [...statements].sort((a, b) => worth(b) - worth(a) || byDate(publishedOf(b), publishedOf(a)));
  return [...Map.groupBy(sorted, beginning).values()];
}

/** Somebody's own words tell more than another's account of them; what he is thought to think tells least. */
const QUOTED: Partial<Record<Attribution["mode"], number>> = { direct: 1, mixed: 0.8, indirect: 0.5, joint: 0.5 };

/** The first letters of a statement, by which a reprint of it is known. */
function beginning({ content }: Attribution): string {
  const letters =
    content
      .map(({ exact }) => exact)
      .join(" ")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return letters.slice(0, 12).join(" ");
}
