/** `--expected`: who should send. A workbook with 应报单位 or 部门名录, a text with one name a line, or the names themselves. */
import { stat } from "node:fs/promises";
import type { Department } from "../src/core/registry/department";
import type { ReportingUnit } from "../src/core/rollup";
import type { Result } from "../src/core/result";
import { err, ok } from "../src/core/result";
import type { HostFault } from "../src/hosts/fault";
import { readUnitList, readWorkbook, textOf } from "../src/sheets";
import type { WorkFault } from "./fault";
import { readGrids, readInput } from "./files";

export interface ExpectedUnits {
  readonly units: readonly ReportingUnit[];
  readonly departments: readonly Department[];
}

export async function expectedUnits(
  given: string | undefined,
): Promise<Result<ExpectedUnits, WorkFault | HostFault>> {
  if (given === undefined) return ok({ units: [], departments: [] });
  const isFile = await stat(given).then(
    (each) => each.isFile(),
    () => false,
  );
  if (!isFile && /\.(txt|csv|xlsx|xls|et)$/i.test(given)) return err({ code: "cli.fileMissing", at: given });
  if (!isFile) return ok({ units: unitsOf(namesIn(given)), departments: [] });
  if (/\.txt$/i.test(given)) {
    const bytes = await readInput(given);
    if (!bytes.ok) return bytes;
    return ok({ units: unitsOf(namesIn(decoded(bytes.value))), departments: [] });
  }
  const grids = await readGrids(given);
  if (!grids.ok) return grids;
  const { departments, tables } = readWorkbook(grids.value);
  const { units } = readUnitList(tables, departments);
  if (units.length > 0) return ok({ units, departments });
  const first = grids.value[0]?.values.map((row) => textOf(row[0] ?? null)) ?? [];
  const names = first.filter((name) => name !== "" && !/^(单位|名称|单位名称|应报单位)$/.test(name));
  return ok({ units: unitsOf(names), departments: [] });
}

const unitsOf = (names: readonly string[]): readonly ReportingUnit[] =>
  names.map((unit) => ({ unit, writings: [] }));

function namesIn(text: string): readonly string[] {
  const names = text.split(/[\r\n、,，;；]+/).map((name) => name.replace(/^\uFEFF/, "").trim());
  return [...new Set(names.filter(Boolean))];
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}
