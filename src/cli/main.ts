#!/usr/bin/env node
// Nothing is imported before the runtime has been looked at: an older Node would fail on the first import instead of here.
import module from "node:module";

const [major = 0] = process.versions.node.split(".").map(Number);
if (major < 24) {
  process.stderr.write(
    `demarche needs Node 24 or later; this is ${process.versions.node}: install it from nodejs.org\n`,
  );
  process.exitCode = 3;
} else {
  // Half of a short command's time is compiling; Node keeps that for the next time, where it has a place for it.
  module.enableCompileCache();
  // Whoever reads the output may stop reading; that is no failure.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
  // Nor is it a reason to leave work undone that nobody hears of its progress.
  process.stderr.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  // npm runs scripts in the package's folder; paths are meant from where the person stands.
  const { npm_lifecycle_event: script, INIT_CWD: place } = process.env;
  if (script === "demarche" && place) process.chdir(place);
  const { run } = await import("./run.ts");
  process.exitCode = await run(process.argv.slice(2));
}
