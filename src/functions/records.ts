/** =SR.USCC, =SR.DUE and =SR.COUNT: codes, working days, and one figure of a form from the ledger. */
import { addWorkingDays } from "../core/calendar";
import { normaliseId } from "../core/draw";
import { isUscc } from "../core/registry";
import { isError, rangeOf, shown, textValue, usedRows } from "./cellValue";
import { readDay, serialOf } from "./dateArgument";
import { isIdHeader } from "./idHeader";
import { readFigure, readForm, readMeasure } from "./figureArgument";
import { countLedger } from "./ledgerCount";
import { place } from "./listArgument";
import { refusal, take } from "./refusal";
import { readWhole } from "./wholeArgument";

/**
 * Returns one figure of a monthly form, counted from a ledger by the counting rules of the workbook.
 * @customfunction COUNT
 * @param ledger The ledger with its header row.
 * @param form The form: "annex1" or "annex2" (1 or 2).
 * @param row The row of the form: "provincial.joint", "provincial.market.internal" …
 * @param measure "tasks", "households" or "problems".
 * @param [until] The last day counted; the end of the year of the latest dated row where omitted.
 * @param [settings] The sheet of settings, two columns: item and value.
 * @returns The figure.
 */
export function count(
  ledger: unknown[][],
  form: unknown,
  row: unknown,
  measure: unknown,
  until?: unknown,
  settings?: unknown[][],
): number {
  const formId = take(readForm(form));
  const key = take(readFigure(row, formId));
  const chosen = take(readMeasure(measure));
  return take(countLedger(ledger, formId, until, settings)).get(key)?.[chosen] ?? 0;
}

/**
 * Tells of each code whether it is a valid unified social credit code (GB 32100-2015).
 * @customfunction USCC
 * @param codes The codes; a header cell above them stays blank.
 * @returns TRUE or FALSE, in the places of the codes; blank where there is none.
 */
export function uscc(codes: unknown[][]): unknown[][] {
  const cells = rangeOf(codes);
  const rows = cells.slice(0, usedRows(cells));
  if (rows.length === 0) throw refusal({ code: "functions.rangeEmpty", argument: "codes" });
  const header = isIdHeader(rows[0][0]);
  return rows.map((row, r) => row.map((cell, c) => (header && r === 0 ? "" : codeHolds(cell, r + 1, c + 1))));
}

/**
 * Returns the date so many working days later, by the State Council's holidays and make-up days.
 * @customfunction DUE
 * @param date The day to count from; day 1 is the next working day.
 * @param days How many working days.
 * @returns The date as a serial number; #N/A for a year whose holidays are not known.
 */
export function due(date: unknown, days: unknown): number {
  const from = take(readDay(date, "date"));
  const last = addWorkingDays(from, take(readWhole(days, "days")));
  // The calendar's own sentence sends people to the sheet 节假日, which a function of two values never sees.
  if (!last.ok) throw refusal({ code: "functions.yearUnknown", year: last.error.found });
  return serialOf(last.value);
}

function codeHolds(cell: unknown, row: number, column: number): boolean | "" {
  const value = textValue(cell);
  if (value === null) return "";
  if (isError(value))
    throw refusal({ code: "functions.errorCell", at: place("codes", row, column), found: value.error });
  const code = normaliseId(shown(value));
  return code.ok && isUscc(code.value);
}
