import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openNetwork, run, runSentences, type Seen } from "../../src/language/network.ts";
import { PackError } from "../../src/language/pack.ts";
import { randomFrom } from "../../src/language/training/network/random.ts";
import {
  type EpochReport,
  type TrainingConfig,
  trainNetwork,
} from "../../src/language/training/network/train-network.ts";
import { toyConfig, toyExamples, toyVectors } from "./network-toy.ts";

const examples = toyExamples(500, 1);
const dev = toyExamples(60, 2);
const pretrained = { dimensions: toyVectors.dim, vectors: toyVectors.entries, scales: toyVectors.scales };
const short: TrainingConfig = { ...toyConfig, epochs: 2 };
const folder = mkdtempSync(join(tmpdir(), "demarche-network-"));
const reports: EpochReport[] = [];
let section: Uint8Array;

beforeAll(() => {
  section = trainNetwork(toyConfig, examples, dev, toyVectors, {
    seed: 1,
    workers: 1,
    log: (report) => reports.push(report),
  });
}, 180_000);
afterAll(() => rmSync(folder, { recursive: true }));

const trainShort = (workers: 1 | 2, seed = 1): Uint8Array =>
  trainNetwork(short, examples.slice(0, 200), dev, toyVectors, { seed, workers });

/** A copy of what is seen, which is gone with the next run. */
function kept(seen: Seen): Seen {
  return {
    upos: seen.upos.slice(),
    features: seen.features.slice(),
    heads: seen.heads.slice(),
    deprels: seen.deprels.slice(),
    names: seen.names.slice(),
  };
}

test("a toy language is learned", () => {
  expect(reports).toHaveLength(toyConfig.epochs);
  const last = reports.at(-1) as EpochReport;
  expect(last.dev.upos).toBe(1);
  expect(last.dev.feats).toBe(1);
  expect(last.dev.names).toBe(1);
  expect(last.dev.las).toBeGreaterThan(0.99);
  expect(last.losses.arcs).toBeLessThan((reports[0] as EpochReport).losses.arcs);
});

test("the quantised network sees what the trained one does", () => {
  const network = openNetwork(section, pretrained);
  let words = 0;
  let right = 0;
  for (const example of dev) {
    const n = example.entries.length;
    const { upos, features, heads, deprels, names } = run(network, n, example.entries, example.features);
    expect([...upos]).toEqual([...example.upos]);
    expect([...features]).toEqual([...example.feats]);
    for (let i = 0; i < n; i++) {
      const labels = [...names.subarray(3 * i, 3 * i + 3)];
      expect(labels.reduce((sum, label) => sum + Math.exp(label), 0)).toBeCloseTo(1, 4);
      expect(((example.names[i] as number) >> labels.indexOf(Math.max(...labels))) & 1).toBe(1);
      words++;
      if (heads[i] === example.heads[i] && deprels[i] === example.deprels[i]) right++;
    }
  }
  expect(right / words).toBeGreaterThan(0.99);
});

test("a sentence is seen the same alone as among others", () => {
  const network = openNetwork(section, pretrained);
  const alone = dev.map(({ entries, features }) => kept(run(network, entries.length, entries, features)));
  const starts = [0];
  for (const { entries } of dev) starts.push((starts.at(-1) as number) + entries.length);
  const together: Seen[] = [];
  runSentences(
    network,
    Int32Array.from(starts),
    Int32Array.from(dev.flatMap(({ entries }) => [...entries])),
    Int32Array.from(dev.flatMap(({ features }) => [...features])),
    (sentence, seen) => {
      expect(sentence).toBe(together.length);
      together.push(kept(seen));
    },
  );
  expect(together).toEqual(alone);
});

test("what a network has seen before changes nothing", () => {
  const used = openNetwork(section, pretrained);
  const fresh = () => openNetwork(section, pretrained);
  const seen = dev.map(({ entries, features }) => kept(run(used, entries.length, entries, features)));
  dev.forEach(({ entries, features }, s) => {
    expect(run(used, entries.length, entries, features)).toEqual(seen[s]);
  });
  dev.slice(-3).forEach(({ entries, features }, s) => {
    expect(run(fresh(), entries.length, entries, features)).toEqual(seen.at(s - 3));
  });
});

test("the longest sentence, and more words than have a place each, get trees", () => {
  const network = openNetwork(section, pretrained);
  const random = randomFrom(8);
  for (let round = 0; round < 12; round++) {
    const entries = Int32Array.from({ length: 512 }, () => Math.floor(6 * random()) - 1);
    const features = Int32Array.from({ length: 512 * 12 }, () => Math.floor(41 * random()) - 1);
    const { heads } = run(network, 512, entries, features);
    expect(heads.filter((head) => head === 0)).toHaveLength(1);
    expect(heads.every((head, i) => head >= 0 && head <= 512 && head !== i + 1)).toBe(true);
  }
});

test("a sentence that is too long is refused, and what is out of range counts as none", () => {
  const network = openNetwork(section, pretrained);
  expect(() => run(network, 513, new Int32Array(513), new Int32Array(513 * 12))).toThrow("513 words");
  const unknown = kept(run(network, 2, Int32Array.of(-1, -1), new Int32Array(24).fill(-1)));
  const beyond = run(network, 2, Int32Array.of(99, 5), new Int32Array(24).fill(4_000));
  expect(beyond).toEqual(unknown);
});

test("the same seed gives the same bytes on one thread and on two, another seed others", () => {
  const once = trainShort(1);
  expect(Buffer.compare(trainShort(1), once)).toBe(0);
  expect(Buffer.compare(trainShort(2), once)).toBe(0);
  expect(Buffer.compare(trainShort(1, 2), once)).not.toBe(0);
}, 180_000);

test("a training that was broken off goes on to the same bytes", () => {
  const file = join(folder, "checkpoint");
  const minute = 60_000;
  let time = 0;
  let ticks = 0;
  const interrupted = (most: number) => () => {
    if (++ticks > most) throw new Error("broken off");
    time += minute;
    return time;
  };
  const train = (resume: boolean, now: () => number) =>
    trainNetwork(short, examples.slice(0, 200), dev, toyVectors, {
      seed: 1,
      workers: 1,
      checkpoint: { file, resume, minutes: 1, now },
    });
  expect(() => train(false, interrupted(9))).toThrow("broken off");
  expect(() => train(true, interrupted(40))).toThrow("broken off");
  const resumed = train(true, () => 0);
  expect(Buffer.compare(resumed, trainShort(1))).toBe(0);
}, 180_000);

test("a checkpoint of another training, or what is none, is refused", () => {
  const file = join(folder, "other");
  const train = (seed: number) =>
    trainNetwork({ ...short, epochs: 1 }, examples.slice(0, 20), dev, toyVectors, {
      seed,
      workers: 1,
      checkpoint: { file, resume: true, minutes: 1, now: () => 0 },
    });
  train(1);
  expect(() => train(2)).toThrow("another configuration");
  writeFileSync(file, readFileSync(file).subarray(0, 5_000));
  expect(() => train(1)).toThrow("ends too early");
  writeFileSync(file, "no checkpoint\n");
  expect(() => train(1)).toThrow("no checkpoint");
});

test("a section that is damaged or goes with other vectors is refused", () => {
  expect(() => openNetwork(section.subarray(0, section.length - 16), pretrained)).toThrow(PackError);
  expect(() => openNetwork(new Uint8Array(40), pretrained)).toThrow(PackError);
  expect(() => openNetwork(section, { ...pretrained, dimensions: 16 })).toThrow("16");
});

test("examples that do not fit the network are refused", () => {
  const [first] = toyExamples(1, 3);
  const train = (changed: Partial<NonNullable<typeof first>>) =>
    trainNetwork(short, [{ ...(first as NonNullable<typeof first>), ...changed }], [], toyVectors, {
      seed: 1,
      workers: 1,
    });
  expect(() => train({ upos: new Uint8Array(1) })).toThrow("upos");
  expect(() => train({ heads: new Int16Array((first as NonNullable<typeof first>).entries.length).fill(99) })).toThrow(
    "99",
  );
  expect(() => train({ features: first?.features.slice().fill(40) as Int32Array })).toThrow("table of 40");
});
