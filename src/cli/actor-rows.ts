import { dateWords } from "../schema/date-words.ts";
import type { Actor, Role } from "../schema/findings.ts";
import { columns, plainLine, styled, type Terminal } from "./terminal.ts";

/** Roles, aliases and sources beyond these are counted: a row is for looking over. */
const MOST_ROLES = 4;
const MOST_ALIASES = 8;
const MOST_SOURCES = 6;

/** Actors in columns: id, type, how often mentioned and where, how many statements, names, offices with their times. */
export function actorRows(
  actors: readonly Actor[],
  statements: ReadonlyMap<string, number>,
  terminal: Terminal,
): string {
  const names = new Map(actors.map(({ id, name }) => [id, plainLine(name)]));
  const rows = actors.map((actor) => [
    styled(terminal, "dim", actor.id),
    actor.type,
    String(actor.mentions.length),
    String(statements.get(actor.id) ?? 0),
    listed([...new Set(actor.mentions.map(({ source }) => source))], MOST_SOURCES, " "),
    told(actor, names),
  ]);
  return columns([["", "type", "mentions", "statements", "sources", "name"], ...rows]);
}

function told({ name, roles, memberOf, aliases, review, by }: Actor, names: ReadonlyMap<string, string>): string {
  const offices = new Set(roles.map(({ of }) => of));
  const members = memberOf.filter((id) => !offices.has(id)).flatMap((id) => names.get(id) ?? []);
  const state = [review === "proposed" ? null : review, by === "machine" ? null : `by ${plainLine(by)}`];
  return [
    plainLine(name),
    ...(roles.length > 0
      ? [
          listed(
            roles.map((role) => roleWords(role, names)),
            MOST_ROLES,
          ),
        ]
      : []),
    ...(members.length > 0 ? [`of ${members.join(", ")}`] : []),
    ...(aliases.length > 0 ? [`also ${listed(aliases.map(plainLine), MOST_ALIASES)}`] : []),
    ...(state.some(Boolean) ? [`[${state.filter(Boolean).join(", ")}]`] : []),
  ].join("; ");
}

/** "Foreign Minister of Norland (since May 2017)". */
function roleWords({ title, of, during }: Role, names: ReadonlyMap<string, string>): string {
  const whose = of === null ? undefined : names.get(of);
  return `${plainLine(title)}${whose ? ` of ${whose}` : ""}${during === null ? "" : ` (${dateWords(during)})`}`;
}

function listed(items: readonly string[], most: number, between = ", "): string {
  const more = items.length > most ? [`and ${items.length - most} more`] : [];
  return [...items.slice(0, most), ...more].join(between);
}
