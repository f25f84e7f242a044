import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Decision } from "../../src/schema/decision.ts";
import { type Judgement, replay } from "../../src/store/decisions.ts";

const common = { at: "2018-03-21T12:00:00.000Z", by: "ana" };
const reviewed = (seq: number, finding: string, review: Judgement): Decision => ({
  ...common,
  action: "review",
  seq,
  finding,
  review,
});
const undone = (seq: number, of: number): Decision => ({ ...common, action: "undo", seq, of });
const redone = (seq: number, of: number): Decision => ({ ...common, action: "redo", seq, of });
const merged = (seq: number, finding: string, ...others: string[]): Decision => ({
  ...common,
  action: "merge",
  seq,
  finding,
  others,
});
const reviewsOf = (log: readonly Decision[]) =>
  Object.fromEntries(replay(log).inForce.flatMap((d) => (d.action === "review" ? [[d.finding, d.review]] : [])));

describe("replay", () => {
  it("lets the last review of a finding stand", () => {
    expect(reviewsOf([reviewed(1, "a", "accepted"), reviewed(2, "a", "rejected")])).toEqual({ a: "rejected" });
  });

  it("goes back to the review before when one is undone", () => {
    const log = [reviewed(1, "a", "accepted"), reviewed(2, "a", "rejected"), undone(3, 2)];
    expect(reviewsOf(log)).toEqual({ a: "accepted" });
    expect(replay(log).redoable()?.seq).toBe(2);
  });

  it("restores what was undone", () => {
    expect(reviewsOf([reviewed(1, "a", "accepted"), undone(2, 1), redone(3, 1)])).toEqual({ a: "accepted" });
  });

  it("has nothing to restore once the finding was reviewed anew", () => {
    const log = [reviewed(1, "a", "accepted"), undone(2, 1), reviewed(3, "a", "unsure")];
    expect(replay(log).redoable("a")).toBeNull();
  });

  it("undoes by finding without touching another", () => {
    const log = [reviewed(1, "a", "accepted"), reviewed(2, "b", "rejected")];
    expect(replay(log).undoable("a")?.seq).toBe(1);
    expect(replay(log).undoable()?.seq).toBe(2);
    expect(replay(log).undoable("c")).toBeNull();
  });

  it("takes a merger for a decision on each of its actors", () => {
    const log = [merged(1, "a", "b", "c"), reviewed(2, "d", "accepted")];
    for (const finding of ["a", "b", "c"]) expect(replay(log).undoable(finding)?.seq).toBe(1);
    expect(replay([...log, undone(3, 1)]).redoable("c")?.seq).toBe(1);
    expect(replay([...log, undone(3, 1), reviewed(4, "b", "unsure")]).redoable()).toBeNull();
  });

  it("gives a decision that was restored its old place among those in force", () => {
    const log = [reviewed(1, "a", "accepted"), merged(2, "a", "b"), undone(3, 1), redone(4, 1)];
    expect(replay(log).inForce.map(({ seq }) => seq)).toEqual([1, 2]);
    expect(replay(log).undoable()?.seq).toBe(1);
  });

  it("comes back to any state by as many undos as there were reviews, and forth by as many redos", () => {
    const reviews = fc.array(
      fc.tuple(fc.constantFrom("a", "b", "c"), fc.constantFrom<Judgement>("accepted", "rejected")),
      {
        maxLength: 20,
      },
    );
    fc.assert(
      fc.property(reviews, (made) => {
        const log: Decision[] = made.map(([finding, review], n) => reviewed(n + 1, finding, review));
        const before = reviewsOf(log);
        for (const action of ["undo", "redo"] as const) {
          for (let n = 0; n < made.length; n++) {
            const state = replay(log);
            const target = action === "undo" ? state.undoable() : state.redoable();
            log.push({ ...common, action, seq: log.length + 1, of: target?.seq ?? 0 });
          }
          expect(reviewsOf(log)).toEqual(action === "undo" ? {} : before);
        }
      }),
      { seed: 2 },
    );
  });

  it("agrees with going through lists, whatever the log says", () => {
    const anyLog = fc.array(
      fc.tuple(fc.constantFrom("review", "undo", "redo"), fc.constantFrom("a", "b", "c"), fc.nat(24)),
      { maxLength: 24 },
    );
    fc.assert(
      fc.property(anyLog, (made) => {
        const log = made.map(([action, finding, of], n) => {
          if (action === "review") return reviewed(n + 1, finding, "accepted");
          return action === "undo" ? undone(n + 1, of) : redone(n + 1, of);
        });
        const { done, taken } = listed(log);
        const state = replay(log);
        for (const finding of [undefined, "a", "b", "c"]) {
          const last = (reviews: typeof done) =>
            reviews.findLast((one) => (finding ?? one.finding) === one.finding) ?? null;
          expect(state.undoable(finding)).toBe(last(done));
          expect(state.redoable(finding)).toBe(last(taken));
        }
        expect(state.inForce).toEqual(done.toSorted((a, b) => a.seq - b.seq));
      }),
      { seed: 4, numRuns: 500 },
    );
  });
});

/** The reviews in force and those taken back, by searching. */
function listed(log: readonly Decision[]) {
  type Reviewed = Extract<Decision, { action: "review" }>;
  let done: Reviewed[] = [];
  let taken: Reviewed[] = [];
  for (const decision of log) {
    if (decision.action === "review") {
      done.push(decision);
      taken = taken.filter(({ finding }) => finding !== decision.finding);
    } else if ("of" in decision && decision.action === "undo") {
      taken.push(...done.filter(({ seq }) => seq === decision.of));
      done = done.filter(({ seq }) => seq !== decision.of);
    } else if ("of" in decision) {
      done.push(...taken.filter(({ seq }) => seq === decision.of));
      taken = taken.filter(({ seq }) => seq !== decision.of);
    }
  }
  return { done, taken };
}
