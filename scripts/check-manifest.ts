/**
 * `npx tsx scripts/check-manifest.ts [folder]`: checks manifest.xml, or the manifest of a built folder
 * together with the files beside it. Exit 1 with one sentence a problem.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkManifest } from "./manifest/check";
import type { Files } from "./manifest/addresses";
import { filesBeforeBuild } from "./manifest/deployed";

const folder = process.argv[2];
const root = join(__dirname, "..");

const built: Files = (path) => {
  try {
    return readFileSync(join(folder, path));
  } catch {
    return null;
  }
};

const problems = checkManifest(
  readFileSync(join(folder ?? root, "manifest.xml"), "utf8"),
  folder ? built : filesBeforeBuild(root),
);
for (const { sentence } of problems) console.error(sentence);
if (problems.length === 0) console.log("manifest.xml: nothing to object to.");
process.exit(problems.length === 0 ? 0 : 1);
