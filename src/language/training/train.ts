import { appendFileSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { makePack } from "./make-pack.ts";

const USAGE = `Usage: npm run train -- --treebank CONLLU... --out PACK [options]

Makes a language pack from Universal Dependencies treebanks. The same files, recipe and seed give the same pack.

  --treebank CONLLU   learn from it (again for each)
  --dev CONLLU        score it after each epoch (again for each)
  --names JSONL       learn names from it (again for each); its name begins with the corpus: wikigold-train.jsonl
  --dev-names JSONL   names of what is scored (again for each)
  --recipe JSON       sizes, schedule, licence lines (packs/en.json)
  --make MAKE         fast or accurate (fast)
  --out PACK          where to write the pack
  --seed N            of all that is drawn by chance (1)
  --workers N         threads that compute, 1 or 2; the result is the same (2)
  --resume            go on from the checkpoint beside the pack, if there is one
  --report JSONL      where to append the scores of each epoch (PACK.report.jsonl)`;

const { values } = parseArgs({
  options: {
    treebank: { type: "string", multiple: true, default: [] },
    dev: { type: "string", multiple: true, default: [] },
    names: { type: "string", multiple: true, default: [] },
    "dev-names": { type: "string", multiple: true, default: [] },
    recipe: { type: "string", default: "packs/en.json" },
    make: { type: "string", default: "fast" },
    out: { type: "string" },
    seed: { type: "string", default: "1" },
    workers: { type: "string", default: "2" },
    resume: { type: "boolean", default: false },
    report: { type: "string" },
    help: { type: "boolean", default: false },
  },
});
const { out, make } = values;
const seed = Number(values.seed);
if (values.help) console.log(USAGE);
else if (!out || values.treebank.length === 0 || (make !== "fast" && make !== "accurate") || !Number.isInteger(seed)) {
  console.error(USAGE);
  process.exitCode = 1;
} else {
  const report = values.report ?? `${out}.report.jsonl`;
  mkdirSync(dirname(out), { recursive: true });
  const start = performance.now();
  const bytes = makePack({
    recipe: values.recipe,
    make,
    treebanks: values.treebank,
    dev: values.dev,
    names: values.names,
    devNames: values["dev-names"],
    seed,
    workers: values.workers === "1" ? 1 : 2,
    checkpoint: { file: `${out}.checkpoint`, resume: values.resume, minutes: 3, now: () => performance.now() },
    log: (line) => console.log(`${minutes(start)}  ${line}`),
    onEpoch: (epoch) => {
      appendFileSync(report, `${JSON.stringify(epoch)}\n`);
      const { upos, feats, uas, las, names } = epoch.dev;
      const scores = { upos, feats, uas, las, names };
      const told = Object.entries(scores).map(([what, share]) => `${what} ${(100 * share).toFixed(2)}`);
      console.log(`${minutes(start)}  epoch ${epoch.epoch}: ${told.join(", ")}`);
    },
  });
  const fresh = `${out}.new`;
  writeFileSync(fresh, bytes);
  renameSync(fresh, out);
  console.log(`${minutes(start)}  ${out}: ${(bytes.length / 1e6).toFixed(2)} MB`);
}

function minutes(start: number): string {
  return `${((performance.now() - start) / 60_000).toFixed(1)} min`;
}
