/** What the workbook itself says is not for the public: certificate numbers and telephones, wherever they stand. */
import { Secrets } from "../../core/publicity";
import { bareText, textOf } from "../cellText";
import type { RecognisedTable } from "../recognisedTable";
import type { WorkbookContents } from "../readWorkbook";

/** Headers of columns whose values are nobody's business: any table's, recognised or not. */
const secretHeader =
  /电话|手机|联系方式|联系人|执法证|证件号|身份证|证号|法定代表人|负责人|联络员|许可证编号|风险等级|信用等级/u;
const certificateFields: ReadonlySet<string> = new Set(["certificate", "phone", "mobile", "contact"]);
const numbersOnly = /^[\p{L}\d() -]*\d{4}[\p{L}\d() -]*$/u;

/** The values to look for in everything that leaves; names are no secrets here, numbers are. */
export function secretsOf({ settings, departments, officers, tables }: WorkbookContents): Secrets {
  const found = new Set<string>([settings.phone, settings.mobile]);
  for (const { phone, mobile } of departments) found.add(phone).add(mobile);
  for (const { certificate } of officers) found.add(certificate);
  for (const table of tables) for (const value of secretCells(table)) found.add(value);
  return new Secrets(found);
}

function* secretCells(table: RecognisedTable): Generator<string> {
  const { grid } = table;
  for (const { column, header, field } of table.columns) {
    const secret = (field !== null && certificateFields.has(field)) || secretHeader.test(bareText(header));
    if (!secret) continue;
    for (const row of table.rows) {
      const text = textOf(grid.values[row - grid.row]?.[column - grid.column] ?? null);
      if (numbersOnly.test(text)) yield text;
    }
  }
}
