/** `npm run bench`: every module of this folder that exports `bench()`, in one process, as one table. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Row } from "./row";

interface BenchModule {
  readonly bench?: () => Promise<Row[]>;
}

const headings = ["what", "ms", "ratio", "against", "limit", ""];

async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  const names = readdirSync(__dirname)
    .filter((name) => name.endsWith(".ts") && !["main.ts", "row.ts"].includes(name))
    .filter((name) => wanted.length === 0 || wanted.includes(name.replace(/\.ts$/, "")))
    .sort();
  const rows: Row[] = [];
  for (const name of names) {
    const module = (await import(join(__dirname, name))) as BenchModule;
    if (module.bench !== undefined) rows.push(...(await module.bench()));
  }
  print([headings, ...rows.map(cells)]);
  if (rows.some(isOver)) process.exitCode = 1;
}

function isOver({ ratio, limit }: Row): boolean {
  return ratio !== undefined && limit !== undefined && ratio > limit;
}

function cells(row: Row): string[] {
  const { name, milliseconds, ratio, against, limit, note = "" } = row;
  const verdict = limit === undefined ? note : isOver(row) ? "over" : "good";
  return [
    name,
    milliseconds.toFixed(0),
    ratio === undefined ? "" : ratio.toFixed(2),
    against ?? "",
    limit === undefined ? "" : limit.toFixed(2),
    verdict,
  ];
}

function print(table: readonly (readonly string[])[]): void {
  const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)));
  for (const row of table)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join("  ")
        .trimEnd(),
    );
}

void main();
