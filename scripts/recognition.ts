/** Writes docs/recognition.md: `npx tsx scripts/recognition.ts`. */
import { writeFileSync } from "node:fs";
import { recognitionPage } from "./recognition/page";

async function main(): Promise<void> {
  const page = await recognitionPage();
  writeFileSync("docs/recognition.md", page);
  console.log(page);
}

void main();
