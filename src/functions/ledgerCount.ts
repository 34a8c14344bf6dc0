/** A ledger range counted to the figures of a form (forms.md, "Counts"), without any workbook around it. */
import { localDate, partsOf } from "../core/calendar/localDate";
import type { LocalDate } from "../core/calendar/localDate";
import { countFigures, defaultRules } from "../core/forms";
import type { CountingRules, Figures, FormId } from "../core/forms";
import type { Inspection } from "../core/ledger/inspection";
import { err, ok } from "../core/result";
import type { Result } from "../core/result";
import type { SheetFault } from "../sheets/fault";
import type { Grid } from "../sheets/grid";
import { readLedger } from "../sheets/readLedger";
import { recogniseTables } from "../sheets/tableFinder";
import { cellValue, rangeOf, scalarValue, usedRows } from "./cellValue";
import { readDay } from "./dateArgument";
import type { FunctionFault } from "./fault";
import { word } from "./refusal";

type Fault = FunctionFault | SheetFault;

/** The figures of a form, counted from a ledger range with its header row. */
export function countLedger(
  ledger: unknown,
  form: FormId,
  until: unknown,
  settings: unknown,
): Result<Figures, Fault | readonly Fault[]> {
  const table = recogniseTables([gridOf(ledger, word("argument.ledger"))]).find(
    ({ kind }) => kind === "ledger",
  );
  if (!table) return err({ code: "functions.noLedger", argument: "ledger" });
  const { records, issues } = readLedger(table);
  const broken = issues.filter(
    ({ code }) => code === "sheets.errorValue" || code === "sheets.ledgerWithoutTask",
  );
  if (broken.length > 0) return err(broken);
  const rules = defaultRules;
  const unit = "";
  void settings;
  const day = scalarValue(until) === null ? lastDay(records, rules) : readDay(until, "until");
  if (!day.ok) return day;
  return ok(countFigures({ ledger: records, departments: [], rules, until: day.value, unit, form }).figures);
}

/** The range as a grid; its first cell is A1 of a sheet with the argument's name. */
export function gridOf(range: unknown, sheet: string): Grid {
  const cells = rangeOf(range);
  const values = cells.slice(0, usedRows(cells)).map((row) => row.map(cellValue));
  return {
    sheet,
    row: 0,
    column: 0,
    values,
    merges: [],
    tables: [],
    visibility: "visible",
    protected: false,
  };
}

/**
 * 31 December of the year of the latest dated row: the whole of the year that the ledger has reached. Never
 * today, so that a workbook shows the same figure whenever it is opened.
 */
function lastDay(records: readonly Inspection[], rules: CountingRules): Result<LocalDate, FunctionFault> {
  let latest: LocalDate | null = null;
  for (const row of records) {
    const date = rules.date === "completion" ? row.taskDoneOn : (row.inspectedOn ?? row.taskDoneOn);
    if (date !== null && (latest === null || date > latest)) latest = date;
  }
  return latest
    ? ok(localDate(partsOf(latest).year, 12, 31) as LocalDate)
    : err({ code: "functions.noDates" });
}
