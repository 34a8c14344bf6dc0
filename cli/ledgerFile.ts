/** A ledger in a file, with the 部门名录 and the 口径与设置 of the same workbook where it holds them. */
import type { LocalDate } from "../src/core/calendar/localDate";
import type { Counted, FormId } from "../src/core/forms";
import { countFigures } from "../src/core/forms";
import type { Result } from "../src/core/result";
import { err, ok } from "../src/core/result";
import type { HostFault } from "../src/hosts/fault";
import type { SheetFault, WorkbookContents } from "../src/sheets";
import { readWorkbook } from "../src/sheets";
import type { WorkFault } from "./fault";
import { readGrids } from "./files";

export interface LedgerFile {
  readonly contents: WorkbookContents;
}

/** What a header row must at least hold to be taken for a ledger. */
const ledgerNeeds = "任务编号、统一社会信用代码、检查结果、检查日期";

/** The contents of the file, or why there is nothing to count. */
export async function readLedgerFile(
  path: string,
): Promise<Result<LedgerFile, readonly (WorkFault | HostFault | SheetFault)[]>> {
  const grids = await readGrids(path);
  if (!grids.ok) return err([grids.error]);
  const contents = readWorkbook(grids.value);
  const withoutTask = contents.issues.filter(({ code }) => code === "sheets.ledgerWithoutTask");
  if (withoutTask.length > 0) return err(withoutTask);
  if (!contents.tables.some(({ kind }) => kind === "ledger")) {
    const hidden = contents.issues.filter(({ code }) => code === "sheets.veryHidden");
    return err([...hidden, { code: "cli.ledgerMissing", at: path, expected: ledgerNeeds }]);
  }
  return ok({ contents });
}

/**
 * The figures of one form. Annex 1 is the 县区 of the settings; Annex 2 the unit that was asked for,
 * else the settings' own unit where it is a department, else every row.
 */
export function countForm(file: LedgerFile, form: FormId, until: LocalDate, unit: string): Counted {
  const { ledger, departments, settings } = file.contents;
  const own = (settings.level === "county") === (form === "annex1") ? settings.unit : "";
  return countFigures({ ledger, departments, rules: settings.rules, until, unit: unit || own, form });
}
