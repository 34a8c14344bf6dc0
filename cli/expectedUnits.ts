/** `--expected`: who should send. A workbook with 部门名录, a text with one name a line, or the names themselves. */
import { stat } from "node:fs/promises";
import type { Department } from "../src/core/registry/department";
import type { Result } from "../src/core/result";
import { err, ok } from "../src/core/result";
import type { HostFault } from "../src/hosts/fault";
import { readWorkbook, textOf } from "../src/sheets";
import type { WorkFault } from "./fault";
import { readGrids, readInput } from "./files";

export interface ExpectedUnits {
  readonly expected: readonly string[];
  readonly departments: readonly Department[];
}

export async function expectedUnits(
  given: string | undefined,
): Promise<Result<ExpectedUnits, WorkFault | HostFault>> {
  if (given === undefined) return ok({ expected: [], departments: [] });
  const isFile = await stat(given).then(
    (each) => each.isFile(),
    () => false,
  );
  if (!isFile && /\.(txt|csv|xlsx|xls|et)$/i.test(given)) return err({ code: "cli.fileMissing", at: given });
  if (!isFile) return ok({ expected: namesIn(given), departments: [] });
  if (/\.txt$/i.test(given)) {
    const bytes = await readInput(given);
    if (!bytes.ok) return bytes;
    return ok({ expected: namesIn(decoded(bytes.value)), departments: [] });
  }
  const grids = await readGrids(given);
  if (!grids.ok) return grids;
  const { departments } = readWorkbook(grids.value);
  if (departments.length > 0) return ok({ expected: departments.map(({ name }) => name), departments });
  const first = grids.value[0]?.values.map((row) => textOf(row[0] ?? null)) ?? [];
  return ok({
    expected: first.filter((name) => name !== "" && !/^(单位|名称|单位名称|应报单位)$/.test(name)),
    departments: [],
  });
}

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
