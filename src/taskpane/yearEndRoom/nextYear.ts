/** Which year begins: the one after the ledger's, or, without a ledger, the coming one. */
import { partsOf } from "../../core/calendar/localDate";
import type { LocalDate } from "../../core/calendar/localDate";
import type { WorkbookContents } from "../../sheets";
import { lastLedgerDay } from "../session/standing";

export function nextYear(contents: WorkbookContents, now: LocalDate): number {
  const last = lastLedgerDay(contents, now);
  const { year, month } = partsOf(now);
  if (last) return partsOf(last).year + 1;
  return month > 6 ? year + 1 : year;
}
