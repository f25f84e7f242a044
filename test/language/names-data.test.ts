import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readConllu } from "../../src/language/conllu.ts";
import { NAME_LABELS } from "../../src/language/names/labels.ts";
import {
  nameCorpus,
  readNameRecords,
  type SplitText,
  textNames,
  treebankNames,
} from "../../src/language/training/names-data.ts";
import { GAZETTEER } from "./names-text.ts";

const CORPORA = new URL("../../../shared/corpora/", import.meta.url);
const areThere = existsSync(CORPORA);

/** Words parted by spaces, one sentence. */
function splitAtSpaces(text: string): SplitText {
  const words = [...text.matchAll(/\S+/g)];
  return {
    count: words.length,
    starts: Int32Array.from(words, ({ index }) => index),
    ends: Int32Array.from(words, (word) => word.index + word[0].length),
    sentenceEnds: Uint8Array.from(words, (_, i) => Number(i === words.length - 1)),
  };
}

function labels(mask: number): string {
  return NAME_LABELS.filter((_, label) => (mask >>> label) & 1).join("|");
}

function masksOf(corpus: string, text: string, entities: readonly object[]): string[] {
  const records = readNameRecords(JSON.stringify({ id: "1", text, entities }));
  const [sentence] = textNames(records, nameCorpus(corpus), GAZETTEER, splitAtSpaces);
  return [...(sentence?.masks ?? [])].map(labels);
}

describe("records of names", () => {
  it("have offsets in UTF-16 code units", () => {
    const [record] = readNameRecords('{"id":"1","text":"😀 Ada","entities":[{"start":2,"end":5,"type":"PER"}]}\n');
    expect(record?.entities).toEqual([{ start: 3, end: 6, type: "PER", confidence: 1 }]);
  });

  it("that are broken are told by their line", () => {
    expect(() => readNameRecords('{"id":"1","text":"a","entities":[]}\n{')).toThrow(/line 2/);
    expect(() => readNameRecords('{"id":"1","text":"a","entities":[{"start":0,"end":9,"type":"PER"}]}')).toThrow(
      /line 1/,
    );
  });
});

describe("masks of labels", () => {
  it("allow what a corpus does not mark to be of the other kinds", () => {
    const sentences = readConllu(
      "# sent_id = 1\n1\tAda\t_\tPROPN\t_\t_\t0\troot\t_\t_\n2\tread\t_\tVERB\t_\t_\t1\tdep\t_\t_\n3\tDanish\t_\tADJ\t_\t_\t1\tdep\t_\t_\n4\tQuorples\t_\tPROPN\t_\t_\t1\tdep\t_\t_\n\n",
    );
    const records = readNameRecords(
      '{"id":"1","text":"Ada read Danish Quorples","entities":[{"start":0,"end":3,"type":"PER"}]}',
    );
    const masks = treebankNames(records, sentences, nameCorpus("ewt-uner"), GAZETTEER).get("1");
    expect([...(masks ?? [])].map(labels)).toEqual(["B-PER", "O", "B-NAT", "O|B-EVT|I-EVT|B-OTH|I-OTH"]);
  });

  it("leave out a sentence whose words are other ones", () => {
    const sentences = readConllu("# sent_id = 1\n1\tAda\t_\tPROPN\t_\t_\t0\troot\t_\t_\n\n");
    const records = readNameRecords('{"id":"1","text":"Ada left","entities":[]}');
    expect(treebankNames(records, sentences, nameCorpus("ewt-uner"), GAZETTEER).size).toBe(0);
  });

  it("tell peoples and events from the rest of a mixed type", () => {
    const text = "The Danish team won the Verin Cup with Quorple";
    const misc = (start: number, end: number) => ({ start, end, type: "MISC" });
    expect(masksOf("wikigold", text, [misc(4, 10), misc(24, 33), misc(39, 46)])).toEqual([
      "O",
      "B-NAT",
      "O",
      "O",
      "O",
      "B-EVT",
      "I-EVT",
      "O",
      "B-EVT|B-OTH",
    ]);
  });

  it("take of wide marks only names, without titles, and leave doubtful words open", () => {
    const text = "Today President Ada Marin met the Quorple fighters in Zorblat";
    const entities = [
      { start: 6, end: 25, type: "Person" },
      { start: 30, end: 50, type: "Organisation" },
    ];
    expect(masksOf("re3d", text, entities).slice(1)).toEqual(["O", "B-PER", "I-PER", "O", "O", "", "O", "O", ""]);
  });
});

describe.skipIf(!areThere)(`the corpora${areThere ? "" : " (../shared/corpora is not there)"}`, () => {
  it("have masks for all but a few sentences of the treebanks", () => {
    const read = (path: string): string => readFileSync(new URL(path, CORPORA), "utf8");
    for (const name of ["ewt-uner", "gum"]) {
      const corpus = nameCorpus(name);
      const records = readNameRecords(read(`ner/${name}-dev.jsonl`));
      const sentences = readConllu(read(`ud-english/${corpus.treebank}-dev.conllu`));
      const masks = treebankNames(records, sentences, corpus, GAZETTEER);
      expect(masks.size).toBe(records.length);
      let begins = 0;
      for (const mask of masks.values())
        for (const word of mask) begins += Number(/^B-(?:PER|ORG|LOC)/.test(labels(word)));
      const marks = records.flatMap(({ entities }) =>
        entities.filter(({ type }) => /^(?:PER|ORG|LOC|person|org|place)/.test(type)),
      );
      expect(begins / marks.length).toBeGreaterThan(0.98);
    }
  });
});
