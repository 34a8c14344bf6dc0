/** Writes docs/bad-input.md. */
import { writeFileSync } from "node:fs";
import { format, resolveConfig } from "prettier";
import { badInputTable } from "./badInput/table";

void (async () => {
  const path = "docs/bad-input.md";
  const options = await resolveConfig(path);
  writeFileSync(path, await format(await badInputTable(), { ...options, filepath: path }));
})();
