/** 部门名录 → `Department` records. */
import type { Department } from "../core/registry/department";
import { yesNo } from "./cellChoice";
import type { SheetFault } from "./fault";
import type { DepartmentsField } from "./headers";
import type { RecognisedTable } from "./recognisedTable";
import { TableReader } from "./tableReader";

export interface DepartmentsReading {
  readonly records: readonly Department[];
  readonly issues: readonly SheetFault[];
}

/** The departments of a directory; rows without 规范名称 are reported and left out. */
export function readDepartments(table: RecognisedTable): DepartmentsReading {
  const read = new TableReader<DepartmentsField>(table);
  const name = read.text("name");
  const aliases = read.list("aliases");
  const system = read.text("system");
  const market = read.choice("market", yesNo);
  const level = read.text("level");
  const liaison = read.text("liaison");
  const phone = read.text("phone");
  const mobile = read.text("mobile");
  const records: Department[] = [];
  for (const row of table.rows) {
    const at = read.at("name", row);
    if (name(row) === "") {
      read.issues.push({ code: "sheets.blank", severity: "error", at, header: "规范名称" });
      continue;
    }
    records.push({
      at,
      name: name(row),
      aliases: aliases(row),
      system: system(row),
      market: market(row) ?? /市场监(管|督管理)/.test(system(row)),
      level: level(row),
      liaison: liaison(row),
      phone: phone(row),
      mobile: mobile(row),
    });
  }
  return { records, issues: read.issues };
}
