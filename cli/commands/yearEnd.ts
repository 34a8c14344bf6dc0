/** `sr year-end`: next year's workbook from this year's, and what goes across New Year. */
import { basename } from "node:path";
import { cliText, text } from "../../src/locale";
import { readWorkbook } from "../../src/sheets";
import { yearEnd } from "../../src/sheets/yearEnd";
import { readGrids, writeOutput } from "../files";
import type { CommandSpec } from "../options";
import { readOptions } from "../options";
import type { Call, ExitCode } from "../outcome";
import { misused, refuse } from "../outcome";
import { saySentence } from "../say";
import { offsetTimestamp } from "../timestamp";

const spec: CommandSpec = {
  operands: ["WORKBOOK"],
  options: { year: { type: "string", required: true }, out: { type: "string", required: true } },
};

export async function yearEndCommand(call: Call): Promise<ExitCode> {
  const options = readOptions(call.arguments, spec);
  if (!options.ok) return misused(call, options.error);
  const found = options.value.required("year");
  if (!/^20\d\d$/.test(found))
    return misused(call, [{ code: "cli.optionValue", option: "--year", found, expected: "2025" }]);
  const [path] = options.value.operands;
  const grids = await readGrids(path);
  if (!grids.ok) return refuse(call, [grids.error]);
  const contents = readWorkbook(grids.value);
  const made = yearEnd({
    grids: grids.value,
    contents,
    year: Number(found),
    time: offsetTimestamp(new Date()),
  });
  const out = options.value.required("out");
  const { applyEdits, blankWorkbook } = await import("../../src/hosts/file");
  const bytes = applyEdits(blankWorkbook(), made.edits, basename(out));
  if (!bytes.ok) return refuse(call, [bytes.error]);
  const written = await writeOutput(out, bytes.value, [path]);
  if (!written.ok) return refuse(call, [written.error]);
  for (const issue of contents.issues.filter(({ severity }) => severity === "error"))
    call.streams.err(saySentence(issue, call.language));
  const rows = (fate: string) =>
    made.outline.filter((each) => each.fate === fate).reduce((sum, each) => sum + each.rows, 0);
  call.streams.out(
    text(cliText[call.language], "yearEnd.done", {
      year: found,
      tables: made.outline.filter(({ fate }) => fate === "carried").length,
      rows: rows("carried"),
      left: made.outline.filter(({ fate }) => fate !== "carried").length,
      crossing: made.crossing.length,
      out,
    }),
  );
  return 0;
}
