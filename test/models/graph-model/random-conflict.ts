import fc from "fast-check";
import type { ConflictForm, DecisionMakerForm, OptionForm, PreferenceForm, Statement } from "./conflict-form.ts";
import { at, naiveGame, vectorsOfStates } from "./naive-game.ts";

/** How large the conflicts may be, up to seven options and 128 states; the naive closures cost about the square of the states times the decision makers. */
export interface ConflictSize {
  readonly decisionMakers: number;
  readonly options: number;
  readonly states: number;
}

/**
 * Conflicts of two or more decision makers in both forms. All is drawn apart and then fitted together (numbers are taken modulo what is
 * there, a pattern that would leave no state is dropped), so that a conflict on which a property fails shrinks piece by piece.
 */
export function randomConflict(size: ConflictSize, kinds = preferences): fc.Arbitrary<ConflictForm> {
  const someMerged = fc.array(pattern(2, 4), { minLength: 1, maxLength: 2 });
  // Without bias: the small conflicts that it favours have few sequences in which to differ.
  return fc.noBias(
    fc.oneof(
      { weight: 5, arbitrary: optionConflict(size, fc.constant([]), kinds) },
      { weight: 1, arbitrary: optionConflict(size, someMerged, kinds) },
      { weight: 2, arbitrary: graphConflict(size, kinds) },
      { weight: 2, arbitrary: thinnedConflict(size, kinds) },
    ),
  );
}

const MOST_OPTIONS = 7;
const MOST_STATES = 128;

/** A pattern before the number of options is known: the options that it fixes (by number), and how. */
type PatternDraft = readonly (readonly [option: number, digit: string])[];

const pattern = (least: number, most: number): fc.Arbitrary<PatternDraft> =>
  fc.array(fc.tuple(fc.nat(MOST_OPTIONS - 1), fc.constantFrom("0", "1")), { minLength: least, maxLength: most });

const change = fc.constantFrom("both", "both", "both", "toYes", "toNo");

/** A statement with options by number; `fitStatement` gives them ids. */
type Draft = number | { readonly operator: string; readonly operands: readonly Draft[] };

const { draft } = fc.letrec<{ draft: Draft }>((tie) => ({
  draft: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.nat(MOST_OPTIONS - 1),
    fc.record({ operator: fc.constant("not"), operands: fc.tuple(tie("draft")) }),
    fc.record({ operator: fc.constantFrom("if", "iff", "and", "or"), operands: fc.tuple(tie("draft"), tie("draft")) }),
    fc.record({ operator: fc.constantFrom("and", "or"), operands: fc.tuple(tie("draft"), tie("draft"), tie("draft")) }),
  ),
}));

/** A preference before the number of states is known: levels of the states, more is better. */
type PreferenceDraft =
  | { readonly kind: "ranking" | "strict" | "payoffs"; readonly levels: readonly number[] }
  | { readonly kind: "statements"; readonly drafts: readonly Draft[]; readonly levels: readonly number[] };

const levelsUpTo = (most: number) => fc.array(fc.nat(most), { minLength: MOST_STATES, maxLength: MOST_STATES });
const fewOrManyLevels = fc.oneof(levelsUpTo(3), levelsUpTo(2 * MOST_STATES));

const preferences: fc.Arbitrary<PreferenceDraft> = fc.oneof(
  fc.record({ kind: fc.constantFrom("ranking", "payoffs"), levels: fewOrManyLevels }),
  fc.record({
    kind: fc.constant("statements"),
    drafts: fc.array(draft, { minLength: 1, maxLength: 6 }),
    levels: fewOrManyLevels,
  }),
);

/** Preferences without ties. */
export const strictRankings: fc.Arbitrary<PreferenceDraft> = fc.record({
  kind: fc.constant("strict"),
  levels: levelsUpTo(2 * MOST_STATES),
});

function optionConflict(
  size: ConflictSize,
  merge: fc.Arbitrary<PatternDraft[]>,
  kinds: fc.Arbitrary<PreferenceDraft>,
): fc.Arbitrary<OptionForm> {
  const option = fc.record({ owner: fc.nat(size.decisionMakers - 1), change });
  return fc
    .record({
      preferences: fc.array(kinds, { minLength: 2, maxLength: size.decisionMakers, size: "max" }),
      options: fc.oneof(
        { withCrossShrink: true },
        fc.array(option, { minLength: 1, maxLength: size.options, size: "max" }),
        fc.array(option, { minLength: Math.ceil(size.options / 2), maxLength: size.options, size: "max" }),
      ),
      infeasible: fc.array(pattern(2, 4), { maxLength: 4 }),
      feasible: fc.option(fc.array(pattern(1, 2), { minLength: 1, maxLength: 4 }), { freq: 1 }),
      merge,
      statusQuo: fc.nat(MOST_STATES),
    })
    .map((drawn) => {
      const count = drawn.preferences.length;
      const patterns = (drafts: readonly PatternDraft[]) =>
        drafts.map((of) => {
          const fixed = new Map(of.map(([option, digit]) => [option % drawn.options.length, digit]));
          return drawn.options.map((_, option) => fixed.get(option) ?? "-").join("");
        });
      let conflict: OptionForm = {
        ...NAMED,
        form: "options",
        decisionMakers: drawn.preferences.map((_, i) => ({ ...party(i), preference: { payoffs: [] } })),
        options: drawn.options.map(({ owner, change }, index) => ({
          id: `o${index + 1}`,
          name: `Option ${index + 1}`,
          owner: party(owner % count).id,
          change,
        })),
        infeasible: [],
        statusQuo: 1,
      };
      const narrower = (more: Partial<OptionForm>) => {
        const narrowed = { ...conflict, ...more };
        if (vectorsOfStates(narrowed).length > 0) conflict = narrowed;
      };
      for (const one of patterns(drawn.infeasible)) narrower({ infeasible: [...conflict.infeasible, one] });
      if (drawn.feasible) narrower({ feasible: patterns(drawn.feasible) });
      // A tighter and tighter set of states until it is small enough: each option in turn is fixed at no.
      for (let option = 0; vectorsOfStates(conflict).length > size.states; option++) {
        const yes = conflict.options.map((_, index) => (index === option ? "1" : "-")).join("");
        narrower({ infeasible: [...conflict.infeasible, yes] });
      }
      if (drawn.merge.length > 0) conflict = { ...conflict, merge: patterns(drawn.merge) };
      const stateCount = vectorsOfStates(conflict).length;
      const optionIds = drawn.merge.length > 0 ? [] : conflict.options.map(({ id }) => id);
      return {
        ...conflict,
        decisionMakers: withPreferences(drawn.preferences, stateCount, optionIds),
        statusQuo: (drawn.statusQuo % stateCount) + 1,
      };
    });
}

/** Arbitrary arcs: one-way, not transitive, few or many. */
function graphConflict(size: ConflictSize, kinds: fc.Arbitrary<PreferenceDraft>): fc.Arbitrary<ConflictForm> {
  const most = Math.min(size.states, 40) - 1;
  const arcs = fc.array(fc.tuple(fc.nat(most), fc.nat(most)), { maxLength: 3 * (most + 1), size: "max" });
  return fc
    .record({
      last: fc.nat(most),
      parties: fc.array(fc.record({ preference: kinds, arcs }), {
        minLength: 2,
        maxLength: size.decisionMakers,
        size: "max",
      }),
      statusQuo: fc.nat(most),
    })
    .map(({ last, parties, statusQuo }) => {
      const stateCount = last + 1;
      const within = (list: readonly (readonly [number, number])[]) =>
        list.map(([from, to]) => [(from % stateCount) + 1, (to % stateCount) + 1] as const);
      return {
        ...NAMED,
        form: "graph" as const,
        decisionMakers: withPreferences(
          parties.map(({ preference }) => preference),
          stateCount,
          [],
        ),
        stateCount,
        arcs: Object.fromEntries(parties.map(({ arcs: list }, i) => [party(i).id, simpleArcs(within(list))])),
        statusQuo: (statusQuo % stateCount) + 1,
      };
    });
}

/** The graph of a conflict in option form from which arcs are deleted by hand. */
function thinnedConflict(size: ConflictSize, kinds: fc.Arbitrary<PreferenceDraft>): fc.Arbitrary<ConflictForm> {
  const withoutStatements = kinds.map(
    (of): PreferenceDraft => (of.kind === "statements" ? { kind: "payoffs", levels: of.levels } : of),
  );
  return fc
    .record({
      conflict: optionConflict(size, fc.constant([]), withoutStatements),
      deleted: fc.array(fc.nat(1_000), { maxLength: 12 }),
    })
    .map(({ conflict, deleted }) => {
      const game = naiveGame(conflict);
      const arcs = game.ids.flatMap((id, i) =>
        game.states.flatMap((s) => game.moves(i, s).map((t) => ({ id, arc: [s, t] as const }))),
      );
      const gone = new Set(deleted.map((number) => number % Math.max(1, arcs.length)));
      const kept = arcs.filter((_, index) => !gone.has(index));
      return {
        ...NAMED,
        form: "graph" as const,
        decisionMakers: conflict.decisionMakers,
        stateCount: game.states.length,
        arcs: Object.fromEntries(game.ids.map((id) => [id, kept.flatMap((of) => (of.id === id ? [of.arc] : []))])),
        statusQuo: conflict.statusQuo,
      };
    });
}

const NAMED = { id: "drawn", title: "A drawn conflict" };
const party = (i: number) => ({ id: `d${i + 1}`, name: `Party ${i + 1}` });

/** No arc twice, none from a state to itself. */
function simpleArcs(arcs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  return [...new Map(arcs.filter(([from, to]) => from !== to).map((arc) => [arc.join(), arc])).values()];
}

function withPreferences(
  drafts: readonly PreferenceDraft[],
  stateCount: number,
  options: readonly string[],
): DecisionMakerForm[] {
  return drafts.map((of, i) => ({ ...party(i), preference: fitPreference(of, stateCount, options) }));
}

/** Statements become payoffs where there are no options to speak of. */
function fitPreference(of: PreferenceDraft, stateCount: number, options: readonly string[]): PreferenceForm {
  if (of.kind === "statements" && options.length > 0)
    return { statements: of.drafts.map((one) => fitStatement(one, options)) };
  const levels = of.levels.slice(0, stateCount);
  if (of.kind === "payoffs" || of.kind === "statements") return { payoffs: levels };
  const states = levels.map((_, index) => index + 1);
  const bestFirst = states.sort((s, t) => at(levels, t - 1) - at(levels, s - 1));
  if (of.kind === "strict") return { ranking: bestFirst.map((s) => [s]) };
  return { ranking: [...Map.groupBy(bestFirst, (s) => at(levels, s - 1)).values()] };
}

function fitStatement(of: Draft, options: readonly string[]): Statement {
  if (typeof of === "number") return at(options, of % options.length);
  return [of.operator, ...of.operands.map((operand) => fitStatement(operand, options))];
}
