/** The headers, as written in the sheet, of the columns that the list was read from: they stand in the record. */
import type { FrameColumns } from "../../core/evidence";
import type { RecognisedTable } from "../../sheets";
import type { Division } from "./drawState";

const canonical: Readonly<Record<Exclude<Division, "none">, string>> = {
  creditClass: "信用风险等级",
  sectorClass: "专业风险等级",
  district: "辖区",
};

export function columnsOf(table: RecognisedTable | undefined, division: Division): FrameColumns {
  const header = (field: string, otherwise: string) =>
    table?.columns.find((column) => column.field === field)?.header ?? otherwise;
  return {
    id: header("id", "统一社会信用代码"),
    stratum: division === "none" ? null : header(division, canonical[division]),
  };
}
