/** `sr merge`: several ledgers become one; what is new, changed or in conflict is listed. */
import { basename } from "node:path";
import { cliText, text } from "../../src/locale";
import type { LedgerSource } from "../../src/sheets";
import { mergedSheets, mergeLedgers, readMapping, recogniseTables } from "../../src/sheets";
import type { WorkFault } from "../fault";
import { readGrids, writeOutput } from "../files";
import { filesUnder, ownNames } from "../filesUnder";
import type { CommandSpec } from "../options";
import { readOptions } from "../options";
import type { Call, ExitCode } from "../outcome";
import { misused, refuse } from "../outcome";
import { saySentence } from "../say";

const spec: CommandSpec = {
  operands: ["LEDGER"],
  many: true,
  options: { out: { type: "string", required: true } },
};

export async function merge(call: Call): Promise<ExitCode> {
  const options = readOptions(call.arguments, spec);
  if (!options.ok) return misused(call, options.error);
  const out = options.value.required("out");
  const paths = await filesUnder(options.value.operands, out);
  const sources = await readSources(call, paths);
  if (sources.length === 0) {
    const nothing: WorkFault = { code: "cli.mergeEmpty", found: paths.length };
    return refuse(call, [nothing]);
  }
  const merged = mergeLedgers(sources);
  const { applyEdits, blankWorkbook } = await import("../../src/hosts/file");
  const bytes = applyEdits(blankWorkbook(), mergedSheets(merged), basename(out));
  if (!bytes.ok) return refuse(call, [bytes.error]);
  const written = await writeOutput(out, bytes.value, paths);
  if (!written.ok) return refuse(call, [written.error]);
  for (const fault of merged.faults) call.streams.err(saySentence(fault, call.language));
  const { rows, conflicts, same } = merged;
  call.streams.out(
    text(cliText[call.language], "merge.done", {
      files: sources.length,
      rows: rows.length,
      added: rows.filter(({ state }) => state === "new").length,
      changed: rows.filter(({ state }) => state === "changed").length,
      same,
      conflicts: conflicts.length,
      out,
    }),
  );
  return 0;
}

/** The ledgers of all files; a file without one is said, and the others are merged. */
async function readSources(call: Call, paths: readonly string[]): Promise<readonly LedgerSource[]> {
  const sources: LedgerSource[] = [];
  const names = ownNames(paths);
  for (const [index, path] of paths.entries()) {
    const grids = await readGrids(path);
    if (!grids.ok) {
      call.streams.err(saySentence(grids.error, call.language));
      continue;
    }
    const tables = recogniseTables(grids.value, readMapping(grids.value).mapping);
    const ledgers = tables.filter(({ kind }) => kind === "ledger");
    if (ledgers.length === 0) {
      const expected = "任务编号、统一社会信用代码、检查结果、检查日期";
      const missing: WorkFault = { code: "cli.ledgerMissing", at: path, expected };
      call.streams.err(saySentence(missing, call.language));
    }
    for (const table of ledgers) {
      for (const issue of table.issues) call.streams.err(saySentence(issue, call.language));
      const name = ledgers.length > 1 ? `${names[index]}（${table.sheet}）` : names[index];
      sources.push({ name, table });
    }
  }
  return sources;
}
