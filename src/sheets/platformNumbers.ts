/**
 * 平台核对: 平台数, 部门报数, 差额, 原因, kept for each month; and the platform's own statistics out of a file. A file may
 * be a form (any variant that is found) or a table with a row a figure and the columns 次数, 户数, 发现问题户数.
 */
import type { LocalDate } from "../core/calendar/localDate";
import { partsOf } from "../core/calendar/localDate";
import type { PlatformDifference, PlatformNumber } from "../core/forms/platformChecks";
import { latestNumbers } from "../core/forms/platformChecks";
import { formIds } from "../core/forms/formDefinitions";
import type { FigureKey, FormId, Measure } from "../core/forms/figures";
import { measures } from "../core/forms/figures";
import { parseInteger } from "./cellNumber";
import { isBlank, textOf } from "./cellText";
import { measureNames } from "./corrections";
import type { Edit } from "./edit";
import type { SheetFault } from "./fault";
import { figureKeyOf, figureName, formNames } from "./figureNames";
import { findForms } from "./forms/formFinder";
import { parseFormLabel } from "./forms/formLabel";
import { readReport } from "./forms/readReport";
import type { Grid } from "./grid";
import { address } from "./grid";
import { headerKey } from "./headers";
import { appendRecords } from "./keptTable";
import { readPeriod, periodText } from "./period";
import type { RecognisedTable } from "./recognisedTable";
import { textRecords, writtenText } from "./tableRecords";

const fields = [
  "period",
  "until",
  "form",
  "row",
  "item",
  "platform",
  "reported",
  "difference",
  "reason",
  "source",
  "time",
] as const;
const widths = [12, 13, 20, 40, 14, 9, 10, 9, 36, 20, 27];

/** The edits that keep a comparison; every figure that was compared, equal ones too. */
export function platformEdits(
  grids: readonly Grid[],
  about: {
    readonly form: FormId;
    readonly until: LocalDate;
    /** The file, or 手工录入. */
    readonly source: string;
    readonly time: string;
  },
  compared: readonly PlatformDifference[],
): readonly Edit[] {
  if (compared.length === 0) return [];
  const records = compared.map(({ key, measure, value, reported, difference, reason }) => ({
    period: periodText(partsOf(about.until)),
    until: about.until,
    form: formNames[about.form],
    row: figureName(key),
    item: measureNames[measure],
    platform: value,
    reported,
    difference,
    reason: reason.trim() || null,
    source: about.source,
    time: about.time,
  }));
  return appendRecords(grids, "platformNumbers", records, { fields, widths });
}

/** What 平台核对 keeps for a form and the month of a day: the last number about each figure. */
export function keptPlatformNumbers(
  tables: readonly RecognisedTable[],
  form: FormId,
  until: LocalDate,
): { readonly numbers: readonly PlatformNumber[]; readonly issues: readonly SheetFault[] } {
  const { year, month } = partsOf(until);
  const numbers: PlatformNumber[] = [];
  const issues: SheetFault[] = [];
  for (const table of tables.filter(({ kind }) => kind === "platformNumbers"))
    for (const { at, row, values } of textRecords(table)) {
      const period = readPeriod(values.period ?? "");
      const ours = formIds.find((id) => headerKey(formNames[id]) === headerKey(values.form ?? ""));
      if (period && (period.year !== year || period.month !== month)) continue;
      if (ours && ours !== form) continue;
      const key = figureKeyOf(values.row ?? "");
      const measure = measures.find((each) => headerKey(measureNames[each]) === headerKey(values.item ?? ""));
      const value = parseInteger(values.platform ?? "");
      if (!period || key === null || !measure || !value.ok || value.value === null) {
        const found = [values.period, values.row, values.item, values.platform].join(" / ");
        issues.push({ code: "sheets.platformUnreadable", severity: "error", at, found });
      } else
        numbers.push({ at, key, measure, value: value.value, reason: writtenText(table, row, "reason") });
    }
  return { numbers: latestNumbers(numbers), issues };
}

/** The platform's statistics in the sheets of a file; "约30户" and the like are said with their cells, never guessed. */
export function readPlatformFile(
  grids: readonly Grid[],
  form: FormId,
): { readonly numbers: readonly PlatformNumber[]; readonly faults: readonly SheetFault[] } {
  const numbers: PlatformNumber[] = [];
  const faults: SheetFault[] = [];
  for (const grid of grids) {
    const found = findForms(grid);
    for (const match of found) {
      const monthly = match.faults.find(({ code }) => code === "sheets.formNotCumulative");
      if (monthly) {
        faults.push(monthly);
        continue;
      }
      const report = readReport(match);
      faults.push(...report.faults);
      for (const [key, figure] of report.figures)
        for (const measure of measures) {
          const at = report.cellOf(key, measure) ?? grid.sheet;
          numbers.push({ at, key, measure, value: figure[measure], reason: "" });
        }
    }
    if (found.length === 0) readStatistics(grid, numbers, faults);
  }
  const ofForm = latestNumbers(numbers).filter(({ key }) => form === "annex1" || !key.includes(".market."));
  if (ofForm.length === 0 && faults.length === 0)
    faults.push({ code: "sheets.platformNothing", severity: "error", at: grids[0]?.sheet ?? "" });
  return { numbers: ofForm, faults };
}

/** A header of measures, and under it a row a figure; rows without a platform are the provincial one's. */
function readStatistics(grid: Grid, numbers: PlatformNumber[], faults: SheetFault[]): void {
  const head = grid.values.findIndex((row) => columnsOf(row.map(textOf)).size >= 2);
  if (head < 0) return;
  const columns = columnsOf(grid.values[head].map(textOf));
  grid.values.slice(head + 1).forEach((row, index) => {
    const key = row.map((cell) => keyOf(textOf(cell))).find((each) => each !== null) ?? null;
    if (key === null) return;
    for (const [measure, column] of columns) {
      const cell = row[column] ?? null;
      if (isBlank(cell)) continue;
      const at = address(grid.sheet, grid.row + head + 1 + index, grid.column + column);
      const value = parseInteger(cell);
      if (value.ok && value.value !== null)
        numbers.push({ at, key, measure, value: value.value, reason: "" });
      else
        faults.push({
          code: "sheets.integer",
          severity: "error",
          at,
          header: measureNames[measure],
          found: textOf(cell),
        });
    }
  });
}

function columnsOf(texts: readonly string[]): ReadonlyMap<Measure, number> {
  const columns = new Map<Measure, number>();
  texts.forEach((text, column) => {
    const label = parseFormLabel(text);
    if (label?.kind === "measure" && !columns.has(label.measure)) columns.set(label.measure, column);
  });
  return columns;
}

function keyOf(text: string): FigureKey | null {
  if (text === "") return null;
  const named = figureKeyOf(text) ?? figureKeyOf(`${figureName("provincial")}·${text}`);
  if (named !== null) return named;
  const label = parseFormLabel(text);
  if (label?.kind === "part") return `provincial.${label.part}`;
  return label?.kind === "row" && label.row !== "market" ? `provincial.${label.row}` : null;
}
