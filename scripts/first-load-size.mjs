/**
 * What the pane loads before it shows anything: the JavaScript that taskpane.html names, compressed as
 * servers do. Microsoft's office.js is not counted: it is the host's.
 * `node scripts/first-load-size.mjs [folder]` prints it, and fails above the budget.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

/** 220 KB. */
export const budget = 220_000;

/** The scripts of a built folder's taskpane.html with their compressed sizes in bytes, and their sum. */
export function firstLoadSize(folder) {
  const page = readFileSync(join(folder, "taskpane.html"), "utf8");
  const sources = [...page.matchAll(/<script\b[^>]*?\bsrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/g)].map(
    (match) => (match[1] ?? match[2] ?? match[3]).replace(/[?#].*$/, ""),
  );
  const files = sources
    .filter((source) => !/^(https?:)?\/\//.test(source) && !/(^|\/)office\.js$/.test(source))
    .map((name) => ({ name, bytes: gzipSync(readFileSync(join(folder, name))).length }));
  return { bytes: files.reduce((sum, file) => sum + file.bytes, 0), files };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { bytes, files } = firstLoadSize(process.argv[2] ?? "dist");
  for (const file of files) console.log(`${String(file.bytes).padStart(8)}  ${file.name}`);
  console.log(`${String(bytes).padStart(8)}  of ${budget} bytes`);
  process.exit(bytes <= budget ? 0 : 1);
}
