/** The headers, as written in the sheet, of the columns that the list was read from: they stand in the record. */
import type { FrameColumns } from "../../core/evidence";
import type { RecognisedTable } from "../../sheets";
import type { Division } from "./drawState";

export function columnsOf(table: RecognisedTable | undefined, division: Division): FrameColumns {
  const header = (field: string, canonical: string) =>
    table?.columns.find((column) => column.field === field)?.header ?? canonical;
  return {
    id: header("id", "统一社会信用代码"),
    stratum:
      division === "none"
        ? null
        : division === "district"
          ? header("district", "辖区")
          : header("creditClass", "信用风险等级"),
  };
}
