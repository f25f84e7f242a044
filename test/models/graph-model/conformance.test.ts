import { describe, expect, it } from "vitest";
import { conformanceCases, partsOf, WHERE_ABSENT } from "./conformance-cases.ts";
import { differences } from "./differences.ts";
import { solveForm } from "./solve-form.ts";

describe.skipIf(WHERE_ABSENT !== "")(`solveConflict on cases with expected results${WHERE_ABSENT}`, () => {
  it.each(conformanceCases())("gives every field of $name", ({ conflict, expected }) => {
    expect(differences(solveForm(conflict, partsOf(expected)), expected)).toEqual({});
  });
});
