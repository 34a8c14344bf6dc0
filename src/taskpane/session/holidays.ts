/** 节假日 of the workbook, as the calendar takes it. */
import type { ExtraDays } from "../../core/calendar";
import type { WorkbookContents } from "../../sheets";

export const holidaysOf = ({ holidays }: WorkbookContents): ExtraDays =>
  new Map(holidays.map(({ date, works }) => [date, works ? "work" : "rest"]));
