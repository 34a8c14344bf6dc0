/** Where the files that a build deploys come from, for a check before any build. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Files } from "./addresses";

const sources: Readonly<Record<string, string>> = {
  "taskpane.html": "src/taskpane/taskpane.html",
  "functions.js": "src/functions/associate.ts",
  "help.html": "assets/help.html",
};

export function filesBeforeBuild(root: string): Files {
  return (path) => {
    const source =
      sources[path] ?? (/^functions\..*json$/.test(path) ? `src/functions/metadata/${path}` : path);
    return existsSync(join(root, source)) ? readFileSync(join(root, source)) : null;
  };
}
