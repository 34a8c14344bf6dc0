/** 专家和第三方机构库 → `Expert` records. */
import type { Expert } from "../core/registry/expert";
import type { SheetFault } from "./fault";
import type { ExpertsField } from "./headers";
import type { RecognisedTable } from "./recognisedTable";
import { TableReader } from "./tableReader";

export interface ExpertsReading {
  readonly records: readonly Expert[];
  readonly issues: readonly SheetFault[];
}

/** The experts of a pool; a row without a name is said, and left to whoever draws. */
export function readExperts(table: RecognisedTable): ExpertsReading {
  const read = new TableReader<ExpertsField>(table);
  const name = read.text("name");
  const type = read.text("type");
  const specialities = read.list("speciality");
  const qualification = read.text("qualification");
  const until = read.date("until");
  const contact = read.text("contact");
  const records = table.rows.map((row): Expert => {
    if (name(row) === "")
      read.issues.push({
        code: "sheets.blank",
        severity: "error",
        at: read.at("name", row),
        header: "姓名或机构",
      });
    return {
      at: read.at("name", row),
      row,
      name: name(row),
      type: type(row),
      specialities: specialities(row),
      qualification: qualification(row),
      until: until(row),
      contact: contact(row),
    };
  });
  return { records, issues: read.issues };
}
