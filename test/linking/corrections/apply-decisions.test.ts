import { describe, expect, it } from "vitest";
import { asOf } from "../../../src/linking/as-of.ts";
import { applyDecisions } from "../../../src/linking/corrections/apply-decisions.ts";
import type { FindingDecision, NewDecision } from "../../../src/schema/decision.ts";
import { at, madeUpDocument } from "./made-up-document.ts";

function applied(...made: readonly NewDecision[]) {
  const log = made.map(
    (one, n): FindingDecision => ({ ...one, seq: n + 1, at: "2018-03-21T12:00:00.000Z", by: "ana" }),
  );
  const { document, withoutEffect } = applyDecisions(madeUpDocument(), log);
  return {
    document,
    withoutEffect,
    actor: (id: string) => document.actors.find((actor) => actor.id === id),
    said: (id: string) => document.attributions.find((statement) => statement.id === id),
  };
}

const merged = (finding: string, ...others: string[]): NewDecision => ({ action: "merge", finding, others });

describe("a correction", () => {
  it("is the coder's, accepted, and no longer the machine's guess", () => {
    const { said } = applied({ action: "correct", finding: "t-spoke", change: { speaker: "a-okoro", mode: "belief" } });
    expect(said("t-spoke")).toMatchObject({ speaker: "a-okoro", mode: "belief", by: "ana", review: "accepted" });
    expect(said("t-spoke")).not.toHaveProperty("confidence");
  });

  it("stands as it is reviewed later", () => {
    const change: NewDecision = { action: "correct", finding: "t-no", change: { polarity: "negated" } };
    const review: NewDecision = { action: "review", finding: "t-no", review: "unsure" };
    expect(applied(change, review).said("t-no")).toMatchObject({ polarity: "negated", review: "unsure" });
    expect(applied(review, change).said("t-no")).toMatchObject({ polarity: "negated", review: "accepted" });
  });

  it("takes the evidence along to the words that it names", () => {
    const content = [at("s1", "waited. He")];
    const { said } = applied({ action: "correct", finding: "t-agreed", change: { content } });
    expect(said("t-agreed")?.evidence).toEqual([at("s1", "waited. He agreed.")]);
    const cue = at("s1", "resigned");
    expect(applied({ action: "correct", finding: "t-no", change: { cue } }).said("t-no")?.evidence).toEqual([
      at("s1", "Pell said no."),
      cue,
    ]);
  });

  it("leaves the speaker alone who is not there, and does the rest", () => {
    const { said, withoutEffect } = applied({
      action: "correct",
      finding: "t-no",
      change: { speaker: "a-x", mode: "joint" },
    });
    expect(said("t-no")).toMatchObject({ speaker: "a-pell", mode: "joint" });
    expect(withoutEffect).toEqual([{ seq: 1, why: expect.stringContaining("a-x") }]);
  });
});

describe("a merger", () => {
  it("unites mentions, names, roles and memberships without doubles", () => {
    const { actor, document } = applied(merged("a-pell", "a-robert"), merged("a-aldmoor", "a-moor"));
    expect(document.actors.map(({ id }) => id)).toEqual(["a-pell", "a-okoro", "a-aldmoor"]);
    expect(actor("a-pell")).toMatchObject({ aliases: ["Robert Pell", "Rob Pell"], memberOf: ["a-aldmoor"], by: "ana" });
    expect(actor("a-pell")?.mentions).toHaveLength(8);
    // Chairman of the one and of the other is chairman of both, once they are one.
    expect(actor("a-pell")?.roles).toEqual([
      { title: "chairman", of: "a-aldmoor", during: "2018", evidence: [at("s1", "Robert Pell"), at("s2", "Pell")] },
    ]);
    expect(actor("a-aldmoor")).toMatchObject({ memberOf: [], codebook: "moor" });
  });

  it("has everything refer to the actor that stays", () => {
    const { document } = applied(merged("a-robert", "a-pell"));
    expect(document.attributions.map(({ speaker }) => speaker)).toEqual([
      ...["a-robert", "a-robert", "a-robert", "a-robert"],
      null,
    ]);
    expect(document.events.map(({ participants }) => participants)).toEqual([
      ["a-okoro", "a-robert"],
      ["a-okoro", "a-robert"],
    ]);
    expect(document.positions[0]?.actor).toBe("a-robert");
    expect(document.commitments[0]?.actors).toEqual(["a-robert"]);
    expect(document.linkages[0]?.assertedBy).toEqual(["a-robert", "a-okoro"]);
    expect(document.pressures[0]).toMatchObject({ on: "a-robert", from: "a-robert" });
    expect(document.predictions[0]?.holder).toBe("a-robert");
  });

  it("goes on with an actor that has been merged itself", () => {
    const { document, said, withoutEffect } = applied(merged("a-robert", "a-pell"), merged("a-okoro", "a-robert"), {
      action: "correct",
      finding: "t-spoke",
      change: { speaker: "a-pell" },
    });
    expect(document.actors.map(({ id }) => id)).toEqual(["a-okoro", "a-aldmoor", "a-moor"]);
    expect(said("t-spoke")?.speaker).toBe("a-okoro");
    expect(withoutEffect).toEqual([]);
  });
});

describe("a split", () => {
  const inS2 = [at("s2", "Pell"), at("s2", "Pell", 1)];
  const split: NewDecision = { action: "split", finding: "a-pell", mentions: inS2, name: "Rob Pell" };

  it("takes the statements and roles of its mentions, and the events that rest on them alone", () => {
    const { document, actor, said } = applied(split);
    const made = document.actors.at(-1);
    expect(made).toMatchObject({ name: "Rob Pell", type: "person", aliases: ["Pell"], by: "ana", review: "accepted" });
    expect(made?.evidence).toEqual([at("s2", "Pell")]);
    expect(made?.roles).toMatchObject([{ title: "chairman", of: "a-aldmoor" }]);
    expect(made?.memberOf).toEqual(["a-aldmoor"]);
    expect(actor("a-pell")).toMatchObject({ roles: [], mentions: { length: 4 } });
    expect(said("t-arrived")?.speaker).toBe(made?.id);
    expect(said("t-no")?.speaker).toBe("a-pell");
    const participants = Object.fromEntries(document.events.map((event) => [event.id, event.participants]));
    expect(participants).toEqual({ "e-met": ["a-okoro", "a-pell"], "e-hands": ["a-okoro", made?.id] });
    expect(document.positions[0]?.actor).toBe(made?.id);
  });

  it("leaves a first mention behind as another's evidence, under another id", () => {
    const { document, actor } = applied({ ...split, mentions: [at("s1", "Pell")] } as NewDecision);
    expect(document.actors.at(-1)?.evidence).toEqual([at("s1", "Pell")]);
    expect(document.actors.at(-1)?.id).not.toBe("a-pell");
    expect(actor("a-pell")?.evidence).toEqual([at("s1", "Mr Pell")]);
  });

  it("has no effect where nothing would be left, or nothing would go", () => {
    const all = madeUpDocument().actors[2]?.mentions.map(({ form: _, ...span }) => span) ?? [];
    for (const decision of [
      { ...split, finding: "a-okoro", mentions: all },
      { ...split, finding: "a-okoro" },
    ]) {
      const { document, withoutEffect } = applied(decision as NewDecision);
      expect(document).toEqual(madeUpDocument());
      expect(withoutEffect).toMatchObject([{ seq: 1 }]);
    }
  });

  it("makes another actor when it is made again after a merger", () => {
    const id = applied(split).document.actors.at(-1)?.id as string;
    const speaker: NewDecision = { action: "correct", finding: "t-spoke", change: { speaker: "a-robert" } };
    const { document, said } = applied(split, merged(id, "a-robert"), merged("a-pell", id), split, speaker);
    expect(document.actors.map((actor) => [actor.name, actor.mentions.length])).toEqual([
      ["Pell", 6],
      ["Okoro", 3],
      ["Aldmoor", 2],
      ["Moor", 1],
      ["Rob Pell", 2],
    ]);
    expect(document.actors.at(-1)?.id).not.toBe(id);
    expect(said("t-spoke")?.speaker).toBe("a-pell");
    expect(said("t-arrived")?.speaker).toBe(document.actors.at(-1)?.id);
  });
});

describe("decisions that have lost their hold", () => {
  it("are told of and change nothing", () => {
    const { document, withoutEffect } = applied(
      { action: "review", finding: "t-gone", review: "accepted" },
      { action: "correct", finding: "a-pell", change: { mode: "belief" } },
      merged("a-gone", "a-pell"),
      { action: "split", finding: "a-gone", mentions: [at("s1", "Pell")], name: "Pell" },
    );
    expect(document).toEqual(madeUpDocument());
    expect(withoutEffect.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
  });

  it.each<object>([
    { action: "merge", finding: "a-pell", others: "a-robert" },
    { action: "merge", finding: "a-pell" },
    { action: "split", finding: "a-pell", mentions: [null], name: "x" },
    { action: "split", finding: "a-pell", mentions: [], name: "x" },
    { action: "correct", finding: "t-no", change: { content: [] } },
    { action: "correct", finding: "t-no", change: { mode: "shouted" } },
    { action: "correct", finding: "t-no", change: { __proto__: null, constructor: "x" } },
    { action: "correct", finding: "t-no" },
    { action: "review", finding: "t-no", review: "perhaps" },
    { action: "review", review: "accepted" },
    { action: "dance", finding: "t-no" },
  ])("are those of no form: %j", (decision) => {
    const { document, withoutEffect } = applied(decision as NewDecision);
    expect(document).toEqual(madeUpDocument());
    expect(withoutEffect).toEqual([{ seq: 1, why: "it has not the form of a decision" }]);
  });
});

it("a view of the past has no mention of what was merged and published later", () => {
  const { document } = applied(merged("a-robert", "a-pell"));
  const past = asOf(document, "2017-06-30").actors.find(({ id }) => id === "a-robert");
  expect(past?.mentions.every(({ source }) => source === "s1")).toBe(true);
  expect(past?.mentions).toHaveLength(5);
  expect(past?.aliases).toEqual(["Pell"]);
  expect(past?.roles).toMatchObject([{ of: "a-moor" }]);
});
