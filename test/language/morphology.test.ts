import fc from "fast-check";
import { expect, test } from "vitest";
import { featureCodec } from "../../src/language/morphology.ts";
import { featureInventory } from "../../src/language/training/morphology.ts";

const INVENTORY = [
  { category: "Case", values: ["Nom", "Acc"] },
  { category: "PronType", values: ["Prs"] },
  { category: "Number", values: ["Sing", "Plur"] },
  { category: "Number[psor]", values: ["Sing"] },
];
const codec = featureCodec(INVENTORY);

test("features come back from their numbers, in the order of CoNLL-U", () => {
  const out = new Uint8Array(6).fill(9);
  codec.encode("Case=Acc|Number=Plur|Number[psor]=Sing|PronType=Prs", out, 1);
  expect([...out]).toEqual([9, 2, 1, 2, 1, 9]);
  expect(codec.decode(out, 1)).toBe("Case=Acc|Number=Plur|Number[psor]=Sing|PronType=Prs");
});

test("what the inventory does not have is left out", () => {
  const out = new Uint8Array(4);
  codec.encode("Case=Erg|Typo=Yes|Number=Sing|odd", out, 0);
  expect(codec.decode(out, 0)).toBe("Number=Sing");
  codec.encode(null, out, 0);
  expect([...out]).toEqual([0, 0, 0, 0]);
  expect(codec.decode(out, 0)).toBeNull();
});

test("any numbers are read, and those of the inventory kept", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 4, maxLength: 4 }), (numbers) => {
      const out = new Uint8Array(4);
      codec.encode(codec.decode(numbers, 0), out, 0);
      const known = numbers.map((number, i) => (number <= (INVENTORY[i]?.values.length ?? 0) ? number : 0));
      expect(out).toEqual(known);
    }),
    { seed: 7 },
  );
});

test("the inventory has universal features, frequent values first, without slips", () => {
  const feats = [...Array(9).fill("Number=Plur|Typo=Yes"), ...Array(5).fill("Number=Sing|Case=Nom"), null, "Case=Nmo"];
  expect(featureInventory(feats)).toEqual([
    { category: "Case", values: ["Nom"] },
    { category: "Number", values: ["Plur", "Sing"] },
  ]);
});
