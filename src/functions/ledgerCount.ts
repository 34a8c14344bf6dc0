/** A ledger range counted to the figures of a form (forms.md, "Counts"), without any workbook around it. */
import { localDate, partsOf } from "../core/calendar/localDate";
import type { LocalDate } from "../core/calendar/localDate";
import { countFigures } from "../core/forms";
import type { CountingRules, Figures, FormId } from "../core/forms";
import type { Inspection } from "../core/ledger/inspection";
import { err, ok } from "../core/result";
import type { Result } from "../core/result";
import type { SheetFault } from "../sheets/fault";
import type { Grid } from "../sheets/grid";
import { readLedger } from "../sheets/readLedger";
import type { Settings } from "../sheets/settings";
import { defaultSettings, readSettings } from "../sheets/settingsTable";
import { recogniseTables } from "../sheets/tableFinder";
import { rangeOf, scalarValue, textValue, usedRows } from "./cellValue";
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
  const decided = readDecisions(settings);
  if (!decided.ok) return decided;
  const { rules, unit } = decided.value;
  const day = scalarValue(until, textValue) === null ? lastDay(records, rules) : readDay(until, "until");
  if (!day.ok) return day;
  return ok(countFigures({ ledger: records, departments: [], rules, until: day.value, unit, form }).figures);
}

/** 口径与设置 as a range, with or without its header (项, 值); the defaults where there is none. */
function readDecisions(settings: unknown): Result<Settings, Fault | readonly Fault[]> {
  const sheet = word("argument.settings");
  const grid = gridOf(settings, sheet);
  if (grid.values.length === 0) return ok(defaultSettings);
  const isSettings = (each: { kind: string }) => each.kind === "settings";
  const table = recogniseTables([grid]).find(isSettings) ?? recogniseTables([headed(grid)]).find(isSettings);
  if (!table) return err({ code: "functions.noSettings", argument: "settings" });
  const { settings: read, issues } = readSettings([table]);
  const unknown = issues.filter(({ code }) => code === "sheets.settingUnknown").length;
  if (unknown === table.rows.length) return err({ code: "functions.noSettings", argument: "settings" });
  const wrong = issues.filter(({ severity }) => severity === "error");
  return wrong.length > 0 ? err(wrong) : ok(read);
}

/** The body of a table, whose header the range left out; its rows keep their numbers. */
function headed(grid: Grid): Grid {
  return {
    ...grid,
    row: -1,
    values: [["项", "值", ...grid.values[0].slice(2).map(() => null)], ...grid.values],
  };
}

/** The range as a grid; its first cell is A1 of a sheet with the argument's name. */
export function gridOf(range: unknown, sheet: string): Grid {
  const cells = rangeOf(range);
  const values = cells.slice(0, usedRows(cells)).map((row) => row.map(textValue));
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
