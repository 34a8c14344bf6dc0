/** 用印登记: who approved the unit's seal on which document, and why. The image itself is never stored. */
import type { LocalDate } from "../core/calendar/localDate";
import type { Edit } from "./edit";
import type { Grid } from "./grid";
import { appendRecords } from "./keptTable";

export interface SealUse {
  readonly date: LocalDate;
  /** The file's name. */
  readonly document: string;
  readonly unit: string;
  readonly approvedBy: string;
  readonly reason: string;
  readonly handledBy: string;
  /** 文件校验码: hex SHA-256 of the file. */
  readonly digest: string;
}

const fields = ["date", "document", "unit", "approvedBy", "reason", "handledBy", "digest"] as const;

/** The edits that add a use of the seal; the sheet is made when it is missing. */
export function appendSealUse(grids: readonly Grid[], use: SealUse): readonly Edit[] {
  return appendRecords(grids, "sealUse", [{ ...use }], {
    fields,
    widths: [13, 44, 22, 12, 30, 12, 36],
  });
}
