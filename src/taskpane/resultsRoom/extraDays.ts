/** The workbook's own 节假日 as the calendar takes them. */
import type { ExtraDays } from "../../core/calendar/holidays";
import type { WorkbookContents } from "../../sheets";

export const extraDays = ({ holidays }: WorkbookContents): ExtraDays =>
  new Map(holidays.map(({ date, works }) => [date, works ? "work" : "rest"] as const));
