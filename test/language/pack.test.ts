import fc from "fast-check";
import { expect, test } from "vitest";
import { PackError, type PackMeta, readPack, writePack } from "../../src/language/pack.ts";

const META: PackMeta = {
  language: "en",
  name: "en-made-up",
  make: "fast",
  licence: "CC0-1.0",
  attribution: ["Made up for a test"],
  sources: [{ name: "nothing", sha256: "00" }],
  upos: ["NOUN", "VERB"],
  deprels: ["root"],
  features: [{ category: "Number", values: ["Sing", "Plur"] }],
  names: ["O"],
  sizes: { layers: 1 },
};

const sections = fc.dictionary(
  fc.stringMatching(/^[a-z][a-z0-9-]{0,15}$/).filter((name) => name !== "meta"),
  fc.uint8Array({ maxLength: 40 }),
  { noNullPrototype: true },
);

test("what is written is read", () => {
  fc.assert(
    fc.property(sections, (content) => {
      const pack = readPack(writePack(META, content));
      expect(pack.meta).toEqual(META);
      expect(Object.fromEntries(pack.sections.map((name) => [name, pack.section(name)]))).toEqual(content);
    }),
    { seed: 1 },
  );
});

test("sections are views at multiples of sixteen, wherever the bytes lie", () => {
  const file = writePack(META, { one: new Uint8Array(7), two: new Uint8Array(64) });
  const pack = readPack(file);
  expect(pack.section("two").buffer).toBe(file.buffer);
  const odd = new Uint8Array(file.length + 3).subarray(3);
  odd.set(file);
  for (const name of ["one", "two"]) {
    expect(pack.section(name).byteOffset % 16).toBe(0);
    expect(readPack(odd).section(name).byteOffset % 16).toBe(0);
  }
});

test("the same content gives the same bytes", () => {
  const write = () => writePack(META, { network: Uint8Array.of(1, 2, 3) });
  expect(write()).toEqual(write());
});

test("a changed byte anywhere is found", () => {
  const file = writePack(META, { network: new Uint8Array(20).fill(7) });
  for (let at = 0; at < file.length; at++) {
    const changed = file.slice();
    changed[at] = (changed[at] as number) ^ 0x10;
    expect(() => readPack(changed), `byte ${at}`).toThrow(PackError);
  }
});

test("any bytes are read or refused", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(() => readPack(bytes)).toThrow(PackError);
    }),
    { seed: 2 },
  );
});

test.each([
  ["is cut short", (file: Uint8Array) => file.slice(0, -1), /should have \d+ bytes and has \d+/],
  ["is no pack", () => new TextEncoder().encode("x".repeat(100)), /does not begin with DEMARCHE; give a file/],
  [
    "is of a later version",
    (file: Uint8Array) => withVersion(file, 9),
    /version 9, this program reads version 1: use a newer/,
  ],
])("a file that %s is refused with the mend", (_, change, message) => {
  expect(() => readPack(change(writePack(META, {})))).toThrow(message);
});

function withVersion(file: Uint8Array, version: number): Uint8Array {
  const changed = file.slice();
  changed[8] = version;
  return changed;
}

test("a section that is not there is named with those that are", () => {
  const pack = readPack(writePack(META, { lemmas: new Uint8Array(1) }));
  expect(() => pack.section("network")).toThrow(/"en-made-up" has no section "network", only meta,lemmas/);
});

test("meta data of another form are refused with the key", () => {
  const wrong = { ...META, make: "huge" } as unknown as PackMeta;
  expect(() => writePack(wrong, {})).toThrow(/"make" is "huge"/);
});

test.each(["Network", "meta", "", "a name that is too long", "ü"])("%j cannot name a section", (name) => {
  expect(() => writePack(META, { [name]: new Uint8Array(1) })).toThrow(/cannot name a section/);
});
