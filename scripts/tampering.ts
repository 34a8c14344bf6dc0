/** Writes docs/tampering.md: `npx tsx scripts/tampering.ts`. */
import { writeFileSync } from "node:fs";
import { format, resolveConfig } from "prettier";
import { tamperingPage, tamperingRows } from "./tampering/table";

async function main(): Promise<void> {
  const rows = [...(await tamperingRows("open")), ...(await tamperingRows("sealed"))];
  const path = "docs/tampering.md";
  const options = await resolveConfig(path);
  writeFileSync(path, await format(tamperingPage(rows), { ...options, filepath: path }));
  for (const { disclosure, tampering, cells } of rows)
    console.log(disclosure, cells.join(" | "), "·", tampering);
}

void main();
