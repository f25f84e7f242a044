/**
 * `npm start`: reads the example, prints its brief and opens the page. Without a terminal, or with --once, it prints
 * the brief and ends.
 */
import { fileURLToPath } from "node:url";
import { run } from "../src/cli/run.ts";

const example = fileURLToPath(new URL("../examples/northern-territories", import.meta.url));
const dossier = "northern-territories.dossier";
const steps: string[][] = [
  ["read", example, "--codebook", `${example}/codebook.yaml`, "-o", dossier],
  ["brief", dossier],
];
const once = process.argv.includes("--once") || !process.stdin.isTTY || !process.stdout.isTTY;
if (!once) steps.push(["open", dossier]);

for (const step of steps) {
  process.exitCode = await run(step);
  if (process.exitCode !== 0) break;
}
