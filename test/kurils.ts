import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Five articles for development that are not part of the project; null where they are absent. */
export const KURILS = (() => {
  const folder = fileURLToPath(new URL("../../shared/corpora/kurils", import.meta.url));
  return existsSync(folder)
    ? { sources: `${folder}/sources`, codebook: `${folder}/codebook.yaml`, gold: `${folder}/gold-dev.json` }
    : null;
})();

export const EXAMPLE = fileURLToPath(new URL("../examples/northern-territories", import.meta.url));
