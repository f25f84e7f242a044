import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { openDossier, readInto } from "../../src/dossier.ts";
import { FINDING_KINDS } from "../../src/schema/finding-kinds.ts";
import { FindingsDocument } from "../../src/schema/findings.ts";
import { demarche } from "../demarche.ts";
import { EXAMPLE, KURILS } from "../kurils.ts";
import { scratchFolder } from "../scratch-folder.ts";

async function documentOf(sources: string, codebook: string, ...options: string[]): Promise<FindingsDocument> {
  const path = join(scratchFolder(), "a.dossier");
  await readInto(path, [sources], { codebook });
  const { code, out } = await demarche("findings", path, "--json", ...options);
  expect(code).toBe(0);
  return FindingsDocument.parse(JSON.parse(out));
}

describe("the findings document of the example", () => {
  it("follows the contract", async () => {
    const document = await documentOf(EXAMPLE, join(EXAMPLE, "codebook.yaml"));
    expect(document.actors.length).toBeGreaterThan(5);
    expect(document.attributions.length).toBeGreaterThan(10);
    expect(document.events.length).toBeGreaterThan(5);
    expect(document.attributions.every(({ rule }) => rule !== undefined && rule !== "")).toBe(true);
  });

  it("holds nothing that was published later than the date asked for", async () => {
    const document = await documentOf(EXAMPLE, join(EXAMPLE, "codebook.yaml"), "--as-of", "2016-12-31");
    expect(document.sources.length).toBeGreaterThan(0);
    const known = new Set(document.sources.map(({ id }) => id));
    for (const kind of FINDING_KINDS) {
      for (const { evidence } of document[kind]) expect(evidence.every(({ source }) => known.has(source))).toBe(true);
    }
    expect(document.sources.every(({ published }) => published !== null && published < "2017")).toBe(true);
  });

  it("leaves reviews out of what the machine proposed", async () => {
    const path = join(scratchFolder(), "a.dossier");
    await readInto(path, [EXAMPLE]);
    const dossier = openDossier(path);
    const [first] = dossier.document().attributions;
    dossier.decide(first?.id as string, "rejected");
    expect(dossier.document().attributions[0]?.review).toBe("rejected");
    expect(dossier.document({ machine: true }).attributions[0]?.review).toBe("proposed");
    dossier.close();
  });
});

test.skipIf(KURILS === null)(
  "five articles of the corpus follow the contract (skipped where the corpus is absent)",
  async () => {
    if (!KURILS) return;
    const document = await documentOf(KURILS.sources, KURILS.codebook);
    expect(document.sources).toHaveLength(5);
    expect(new Set(document.sources.map(({ group }) => group)).size).toBe(4);
    expect(document.sources.every(({ published }) => published !== null)).toBe(true);
  },
);
