/**
 * Rows whose date keeps them out of the year's figures and is likely mistyped (issue "Bad input": a ledger date in the
 * wrong year): the day lies ahead of today, or in another year than the number or the other rows of its task say. A
 * ledger that simply goes back over New Year is nothing to be said.
 */
import type { LocalDate } from "../calendar/localDate";
import { partsOf } from "../calendar/localDate";
import type { LedgerFault } from "../ledger/fault";
import { rowsOf } from "../ledger/fault";
import type { Inspection } from "../ledger/inspection";

/** A task that goes on over New Year has rows of these last months of the year before. */
const lastMonths = 10;

/** `today`: the wall calendar's day; a date behind it cannot have been inspected yet. */
export function dateFaults(
  ledger: readonly Inspection[],
  until: LocalDate,
  today: LocalDate,
): readonly LedgerFault[] {
  const { year } = partsOf(until);
  const thisYear = new RegExp(`(?:^|\\D)${year}(?:\\D|$)`);
  const ahead: number[] = [];
  const elsewhere: number[] = [];
  const inYear = new Set<string>();
  ledger.forEach((row, index) => {
    const day = dayOf(row);
    if (day === "") return;
    if (day.startsWith(`${year}-`)) inYear.add(row.task);
    else if (row.task !== "" && day <= today) elsewhere.push(index);
    if (day > today) ahead.push(index);
  });
  const byYear = new Map<number, number[]>();
  for (const index of elsewhere) {
    const { task } = ledger[index];
    const day = dayOf(ledger[index]);
    const dated = Number(day.slice(0, 4));
    const before = dated === year - 1 && Number(day.slice(5, 7)) >= lastMonths;
    if (!thisYear.test(task) && (before || !inYear.has(task))) continue;
    const rows = byYear.get(dated);
    if (rows) rows.push(index);
    else byYear.set(dated, [index]);
  }
  const faults: LedgerFault[] = [];
  if (ahead.length > 0)
    faults.push({
      code: "ledger.dateAhead",
      ...rowsOf(ledger, ahead),
      found: dayOf(ledger[ahead[0]]),
      today,
    });
  for (const [dated, rows] of byYear) {
    const found = dayOf(ledger[rows[0]]);
    faults.push({ code: "ledger.yearDiffers", ...rowsOf(ledger, rows), found, dated, year });
  }
  return faults;
}

/** "" where a row has no date. */
const dayOf = (row: Inspection): string => row.inspectedOn ?? row.taskDoneOn ?? "";
