import { execFileSync } from "node:child_process";

/** The page is built anew before the tests, so that they never look at an old one. */
export default function buildPage(): void {
  execFileSync("npm", ["run", "-s", "build:web"], { stdio: "inherit", shell: process.platform === "win32" });
}
