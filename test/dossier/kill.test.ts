import { spawn } from "node:child_process";
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { articlesIn, multiplied, writeArticles } from "../../bench/multiplied.ts";
import { openDossier } from "../../src/dossier.ts";
import { EXAMPLE } from "../kurils.ts";
import { scratchFolder } from "../scratch-folder.ts";

const MAIN = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));
const KILLS = 50;

/** Reads in a process of its own, killed after `delay` ms if given; gives how long it ran. */
async function read(articles: string, dossier: string, delay?: number): Promise<number> {
  const start = performance.now();
  const child = spawn(process.execPath, [MAIN, "read", articles, "-o", dossier], { stdio: "ignore" });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  if (delay !== undefined) {
    await sleep(delay);
    child.kill("SIGKILL");
  }
  await ended;
  return performance.now() - start;
}

async function findingsOf(path: string): Promise<string> {
  const dossier = openDossier(path);
  expect(await dossier.check()).toEqual([]);
  const document = JSON.stringify(dossier.document());
  dossier.close();
  return document;
}

test(`killed at ${KILLS} moments, a reading leaves a sound dossier and completes to the same findings`, {
  timeout: 600_000,
}, async () => {
  const folder = scratchFolder();
  const articles = join(folder, "articles");
  mkdirSync(articles);
  writeArticles(articles, multiplied(articlesIn(EXAMPLE), 60));
  const undisturbed = join(folder, "undisturbed.dossier");
  const whole = await read(articles, undisturbed);
  const expected = await findingsOf(undisturbed);
  const dossier = join(folder, "killed.dossier");
  let opened = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    // Moments spread over the whole reading by the golden ratio, which leaves no part of it out.
    await read(articles, dossier, ((kill * 0.618034) % 1) * whole);
    if (existsSync(dossier)) {
      await findingsOf(dossier);
      opened++;
    }
    // Every third dossier is completed; the others are killed again, or begun anew.
    if (kill % 3 === 2) {
      await read(articles, dossier);
      expect(await findingsOf(dossier)).toBe(expected);
      for (const suffix of ["", "-wal", "-shm"]) rmSync(dossier + suffix, { force: true });
    }
  }
  expect(opened).toBeGreaterThan(KILLS / 3);
});
