import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { actorsIn } from "../../../src/linking/corrections/actor-references.ts";
import { applyDecisions } from "../../../src/linking/corrections/apply-decisions.ts";
import { spanKey } from "../../../src/linking/corrections/spans.ts";
import { splitId } from "../../../src/linking/corrections/split-actor.ts";
import type { AttributionChange, FindingDecision, NewDecision } from "../../../src/schema/decision.ts";
import { FINDING_KINDS } from "../../../src/schema/finding-kinds.ts";
import { FindingsDocument } from "../../../src/schema/findings.ts";
import { at, madeUpDocument } from "./made-up-document.ts";

const document = frozen(madeUpDocument());
const sha256 = new Map(document.sources.map((source) => [source.id, source.sha256]));
const mentions = document.actors.flatMap((actor) => actor.mentions.map(({ form: _, ...span }) => span));
const actorIds = document.actors.map(({ id }) => id);
/** Ids of actors that a split early in a log makes, as a later decision may name them. */
const madeIds = [1, 2, 3].flatMap((seq) =>
  mentions.slice(0, 3).map((one) => splitId({ seq, mentions: [one] }, sha256) ?? ""),
);
const anActor = fc.constantFrom(...actorIds, ...actorIds, ...madeIds, "a-nobody");
const aStatement = fc.constantFrom(...document.attributions.map(({ id }) => id), "t-nothing");

const merge: fc.Arbitrary<NewDecision> = fc.record({
  action: fc.constant("merge" as const),
  finding: anActor,
  others: fc.uniqueArray(anActor, { minLength: 1, maxLength: 3 }),
});
const split: fc.Arbitrary<NewDecision> = fc.record({
  action: fc.constant("split" as const),
  finding: anActor,
  mentions: fc.subarray(mentions, { minLength: 1, maxLength: 4 }),
  name: fc.constantFrom("Another", "Rob Pell"),
});
const correct: fc.Arbitrary<NewDecision> = fc.record({
  action: fc.constant("correct" as const),
  finding: aStatement,
  change: fc.oneof<fc.Arbitrary<AttributionChange>[]>(
    fc.record({ speaker: fc.option(anActor) }),
    fc.record({ cue: fc.constant(null), mode: fc.constantFrom("belief" as const, "direct" as const) }),
    fc.constant({ content: [at("s1", "waited")] }),
  ),
});
const review: fc.Arbitrary<NewDecision> = fc.record({
  action: fc.constant("review" as const),
  finding: fc.oneof(anActor, aStatement),
  review: fc.constantFrom("accepted" as const, "rejected" as const, "unsure" as const),
});
const decision = fc.oneof(merge, split, correct, review);
const decisions = fc.array(decision, { maxLength: 12 });

const logged = (made: readonly NewDecision[]): FindingDecision[] =>
  made.map((one, n) => ({ ...one, seq: n + 1, at: "2018-03-21T12:00:00.000Z", by: "ana" }));
const decided = (made: readonly NewDecision[]): FindingsDocument => applyDecisions(document, logged(made)).document;

describe("decisions laid over a document", () => {
  it("leave a document in which nothing hangs in the air, no mention is lost and none has two actors", () => {
    const before = mentions.map(spanKey).sort();
    fc.assert(
      fc.property(decisions, (made) => {
        const after = FindingsDocument.parse(decided(made));
        const ids = FINDING_KINDS.flatMap((kind) => after[kind].map(({ id }) => id));
        expect(new Set(ids).size).toBe(ids.length);
        const known = new Set(after.actors.map(({ id }) => id));
        for (const kind of FINDING_KINDS) {
          for (const finding of after[kind]) {
            const kept = { kind, finding } as Parameters<typeof actorsIn>[0];
            expect(actorsIn(kept).filter((id) => !known.has(id))).toEqual([]);
          }
        }
        expect(after.actors.flatMap((actor) => actor.mentions.map(spanKey)).sort()).toEqual(before);
        for (const { memberOf, id, mentions: own, evidence } of after.actors) {
          expect(memberOf).not.toContain(id);
          expect(spanKey(evidence[0] as (typeof own)[0])).toBe(spanKey(own[0] as (typeof own)[0]));
        }
      }),
      { seed: 3, numRuns: 400 },
    );
  });

  it("change nothing of the document they are laid over", () => {
    const before = JSON.stringify(document);
    fc.assert(
      fc.property(decisions, (made) => {
        decided(made);
        expect(JSON.stringify(document)).toBe(before);
      }),
      { seed: 5, numRuns: 50 },
    );
  });

  it("make the same actors of mergers in whatever order", () => {
    const together = (made: readonly NewDecision[]) =>
      decided(made)
        .actors.map((actor) => actor.mentions.map(spanKey).sort().join())
        .sort();
    const known = fc.constantFrom(...actorIds);
    const mergers = fc.array(
      fc.record({
        action: fc.constant("merge" as const),
        finding: known,
        others: fc.array(known, { minLength: 1, maxLength: 2 }),
      }),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(
        mergers.chain((made) => fc.tuple(fc.constant(made), fc.shuffledSubarray(made, { minLength: made.length }))),
        ([made, shuffled]) => {
          expect(together(shuffled)).toEqual(together(made));
        },
      ),
      { seed: 7 },
    );
  });

  it("come to the same in whatever order where they are on different statements", () => {
    const each = fc.tuple(
      ...document.attributions.map(({ id }) =>
        fc.oneof(correct, review).map((one) => ({ ...one, finding: id }) as NewDecision),
      ),
    );
    fc.assert(
      fc.property(
        each.chain((made) => fc.tuple(fc.constant(made), fc.shuffledSubarray(made, { minLength: made.length }))),
        ([made, shuffled]) => {
          expect(decided(shuffled)).toEqual(decided(made));
        },
      ),
      { seed: 11, numRuns: 50 },
    );
  });

  it("give each actor its mentions and its words back when what was split off is merged again", () => {
    fc.assert(
      fc.property(fc.subarray(document.actors[0]?.mentions ?? [], { minLength: 1, maxLength: 5 }), (chosen) => {
        const parted: NewDecision = { action: "split", finding: "a-pell", mentions: chosen, name: "Another" };
        const made = splitId({ seq: 1, mentions: chosen }, sha256) as string;
        expect(decided([parted]).actors.map(({ id }) => id)).toContain(made);
        const after = decided([parted, { action: "merge", finding: "a-pell", others: [made] }]);
        expect(after.attributions).toEqual(document.attributions);
        expect(after.events).toEqual(document.events);
        expect(after.actors[0]?.mentions).toEqual(document.actors[0]?.mentions);
        expect(after.actors.slice(1)).toEqual(document.actors.slice(1));
      }),
      { seed: 13 },
    );
  });
});

function frozen<T>(value: T): T {
  if (value !== null && typeof value === "object") Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}
