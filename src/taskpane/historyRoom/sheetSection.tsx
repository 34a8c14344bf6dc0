/** 在工作簿中画图: the same as a sheet of the workbook, with its numbers and Excel's own charts. */
import type { RatioYear } from "./ratioYear";
import type { YearHistory } from "./useHistory";

export function SheetSection(_: { history: YearHistory; years: readonly RatioYear[] }) {
  return null;
}
