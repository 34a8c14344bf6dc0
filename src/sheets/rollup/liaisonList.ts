/**
 * 信息联络员 of all units: those of 部门名录 in its order, then the units of 应报单位 that it does not know. Each with
 * the cell to be filled in where somebody or a number is missing.
 */
import { contactText, directoryEntry, lackOf } from "../../core/rollup/liaison";
import type { Department } from "../../core/registry/department";
import { address } from "../grid";
import type { RecognisedTable } from "../recognisedTable";
import { readDepartments } from "../readDepartments";
import { textRecords } from "../tableRecords";

export interface LiaisonLine {
  readonly unit: string;
  /** `张三，电话 …，手机 …`; "" where nothing is known. */
  readonly contact: string;
  /** What is missing; `entry`: the unit has no row in 部门名录, or several fit. */
  readonly lacks: "name" | "number" | "both" | "entry" | null;
  /** The cell that is blank, or, for `entry`, where the unit stands; for what lacks nothing, its 联络员. */
  readonly at: string;
}

/** The lines, each unit once. */
export function liaisonList(tables: readonly RecognisedTable[]): readonly LiaisonLine[] {
  const directories = tables.filter(({ kind }) => kind === "departments");
  const directory: Department[] = [];
  const lines = directories.flatMap((table) =>
    readDepartments(table).records.map((entry): LiaisonLine => {
      directory.push(entry);
      const lacks = lackOf(entry);
      const { name: unit } = entry;
      return { unit, contact: contactText(entry), lacks, at: cellToFill(table, entry, lacks) };
    }),
  );
  const entryOf = directoryEntry(directory);
  const expected = tables
    .filter(({ kind }) => kind === "reportingUnits")
    .flatMap((table) =>
      textRecords(table).map(({ row, values }) => ({
        unit: values.unit ?? "",
        at: address(table.sheet, row, table.fields.get("unit") ?? table.area.column),
      })),
    );
  const seen = new Set(lines.map(({ unit }) => unit));
  for (const { unit, at } of expected) {
    if (unit === "" || seen.has(unit) || entryOf(unit) !== null) continue;
    seen.add(unit);
    lines.push({ unit, contact: "", lacks: "entry", at });
  }
  return lines;
}

/** The text for a work group: one line a unit, those without a contact said. For use inside the office. */
export function liaisonText(lines: readonly LiaisonLine[]): string {
  return lines.map(({ unit, contact }) => `${unit}：${contact || "（未填联络员）"}`).join("\n");
}

/** The cell of 联络员, or of 电话 or 手机 where the number is missing; without such a column, the unit's name. */
function cellToFill(table: RecognisedTable, { at }: Department, lacks: LiaisonLine["lacks"]): string {
  const column =
    lacks === "number"
      ? (table.fields.get("phone") ?? table.fields.get("mobile"))
      : table.fields.get("liaison");
  const row = Number(/\d+$/.exec(at)?.[0]) - 1;
  return column === undefined ? at : address(table.sheet, row, column);
}
