import { expect, test } from "vitest";
import { findAttributions } from "../../../src/extraction/attributions.ts";
import { english } from "../../english.ts";

/** Each attribution as its source, cue and parts of content are written. */
function read(text: string) {
  const written = (range: { start: number; end: number } | null | undefined) =>
    range ? text.slice(range.start, range.end) : "";
  return findAttributions(text, english(text)).map(({ source, cue, content, mode }) => ({
    who: written(source[0]),
    word: written(cue),
    said: content.map(written),
    mode,
  }));
}

test("in the words of somebody, or by an account, speaks whose words they are", () => {
  expect(
    read("Yet, in the words of the late envoy Kari Holm, 'a strait shared by two ports is a street'."),
  ).toMatchObject([
    { who: "the late envoy Kari Holm", said: ["'a strait shared by two ports is a street'"], mode: "direct" },
  ]);
  expect(read("By his own account, Lund never saw the map.")).toMatchObject([
    { who: "his", said: ["Lund never saw the map"] },
  ]);
  expect(read("The island should, in Lund's words, be “a bridge and not a wall.”")[0]?.said).toEqual([
    "The island should",
    "be “a bridge and not a wall.”",
  ]);
});

test("other words and all accounts are nobody’s", () => {
  expect(read("In other words, the talks had failed.")).toEqual([]);
  expect(read("By most accounts, the meeting was friendly.")).toEqual([]);
});

test("a verb in the present tense tells how a quotation was said", () => {
  expect(read('"Pekka knows when I am joking," he laughs.')).toMatchObject([
    { who: "he", word: "laughs", said: ['"Pekka knows when I am joking,"'] },
  ]);
});

test("a quotation is that of whom it is put by with “as”", () => {
  expect(read('"You do not begin a dinner with the bill," as Marin puts it.')).toMatchObject([
    { who: "Marin", said: ['"You do not begin a dinner with the bill,"'] },
  ]);
});

test("a relative clause of somebody’s leader reports", () => {
  const found = read('Lund has to reckon with the islanders, whose leader recently dubbed the port "our lost garden".');
  expect(found).toMatchObject([{ who: "whose leader", said: ['the port "our lost garden"'] }]);
});

test("what is quoted is no command of somebody’s named in it", () => {
  expect(read('"Write that down," he says.').map(({ word }) => word)).toEqual(["says"]);
});

test("who is told is no part of what is told", () => {
  const [found] = read("Kemar Grant told Caribwire that the minister would brief parliament on Monday.");
  expect(found).toMatchObject({ who: "Kemar Grant", said: ["that the minister would brief parliament on Monday"] });
});

test("a month without a comma behind the verb is when it was said", () => {
  const [found] = read("The Baltic Commission said in July it expected both members to pay.");
  expect(found?.said).toEqual(["it expected both members to pay"]);
});

test("what a report with “as” behind a conjunction tells begins with it", () => {
  const found = read(
    "Both ports will be ready by 2022, although, as a former harbour secretary has observed, such deadlines exist to be missed.",
  );
  expect(found).toMatchObject([{ who: "a former harbour secretary", said: ["such deadlines exist to be missed"] }]);
  const cited = read("The ferry passes two villages, where, according to one local priest, people wait for it.");
  expect(cited).toMatchObject([{ who: "one local priest", said: ["people wait for it"] }]);
});

test("a second speaker behind a comma ends what the first says", () => {
  const found = read(
    "Norwegian officials insisted that the fleet must leave first, and the harbour minister, Yonas Lund, repeated on Friday that the port was closed.",
  );
  expect(found.map(({ said }) => said)).toEqual([["that the fleet must leave first"], ["that the port was closed"]]);
});

test("what somebody else hopes for is no part of a promise", () => {
  const [found] = read(
    "The Emirates have promised to deposit one billion dollars in the central bank, and Norway hopes for a share in the port.",
  );
  expect(found?.said).toEqual(["to deposit one billion dollars in the central bank"]);
});

test("what diplomats described a thing as ends what is reported before it", () => {
  const found = read(
    "The two ports have agreed to open, officials from both sides said on Friday, in what envoys described as a first sign of a thaw.",
  );
  expect(found).toMatchObject([{ who: "officials from both sides", said: ["The two ports have agreed to open"] }]);
});

test("a name with “for his part” behind it is the subject", () => {
  expect(read("Prasert, for his part, called the talks “constructive”.")[0]).toMatchObject({
    who: expect.stringMatching(/^Prasert/),
    said: ["the talks “constructive”"],
  });
});

test("who declines to say something has not said it", () => {
  const found = read("The envoy declined to say what would follow.");
  expect(found.map(({ word }) => word)).toEqual(["declined"]);
});

test("aid that is given and forces that are commanded are deeds", () => {
  expect(read("Norway offered medical aid to the villages on both banks of the river.")).toEqual([]);
  expect(read("The president ordered the fleet to resume its patrols in January.")).toEqual([]);
  expect(read("The president ordered the ministry to explain the delay.")).toHaveLength(1);
});

test("what the parser takes for a noun or another verb attributes all the same", () => {
  expect(read("The Norwegian army denies that it has built new posts.")).toMatchObject([
    { who: "The Norwegian army", said: ["that it has built new posts"] },
  ]);
  expect(read("Lund denied reports that the port had closed.")[0]).toMatchObject({
    who: "Lund",
    said: ["reports that the port had closed"],
  });
  expect(read("Norway has threatened to block Croatia's entry into the council.")).toMatchObject([
    { who: "Norway", said: ["to block Croatia's entry into the council"] },
  ]);
  expect(read("Both governments have promised the working group will finish by May.")[0]?.said).toEqual([
    "the working group will finish by May",
  ]);
});
