/** 应报单位: who has to send, read from its table, else from 部门名录 and 部门报数; kept in the workbook as it is edited. */
import type { ReportingUnit } from "../../core/rollup";
import type { Department } from "../../core/registry/department";
import { foldName } from "../../core/registry/departmentName";
import { parseList } from "../cellNumber";
import { textOf } from "../cellText";
import type { Edit, Input } from "../edit";
import { cellAt } from "../grid";
import type { Grid } from "../grid";
import { reportingUnitsSpec } from "../headers";
import { keptTable } from "../keptTable";
import type { RecognisedTable } from "../recognisedTable";
import { sheetName } from "../sheetName";
import { appendRows } from "../tableAppend";
import { textRecords } from "../tableRecords";
import { tableSheet } from "../tableSheet";

export interface UnitList {
  readonly units: readonly ReportingUnit[];
  /** Where the list is from; `none`: whoever sends is expected. */
  readonly source: "list" | "directory" | "none";
}

/** The table 应报单位; without it, the names of 部门名录 and of 部门报数. A name that comes twice is one unit. */
export function readUnitList(
  tables: readonly RecognisedTable[],
  departments: readonly Department[],
): UnitList {
  const listed = tables
    .filter(({ kind }) => kind === "reportingUnits")
    .flatMap(textRecords)
    .map(({ values }) => ({ unit: values.unit ?? "", writings: parseList(values.writings ?? "") }));
  if (listed.length > 0) return { units: onceEach(listed), source: "list" };
  const reported = tables.filter(({ kind }) => kind === "reported").flatMap(textRecords);
  const names = [...departments.map(({ name }) => name), ...reported.map(({ values }) => values.unit ?? "")];
  const units = onceEach(names.map((unit) => ({ unit, writings: [] })));
  return { units, source: units.length > 0 ? "directory" : "none" };
}

/** Units of one name put together, blank ones left out. */
export function onceEach(units: readonly ReportingUnit[]): readonly ReportingUnit[] {
  const byName = new Map<string, ReportingUnit>();
  for (const { unit, writings } of units) {
    const key = foldName(unit);
    if (key === "") continue;
    const known = byName.get(key);
    byName.set(key, {
      unit: known?.unit ?? unit,
      writings: [...new Set([...(known?.writings ?? []), ...writings])],
    });
  }
  return [...byName.values()];
}

/** The edits that put the list into its table, or make its sheet; none where it stands there already. */
export function unitListEdits(grids: readonly Grid[], units: readonly ReportingUnit[]): readonly Edit[] {
  const table = keptTable(grids, "reportingUnits");
  const text = ({ writings }: ReportingUnit): Input => writings.join("、") || null;
  if (!table)
    return units.length === 0
      ? []
      : tableSheet({
          sheet: sheetName(
            reportingUnitsSpec.title,
            grids.map((grid) => grid.sheet),
          ),
          headers: ["应报单位", "识别写法", "备注"],
          rows: units.map((each) => [each.unit, text(each), null]),
          textColumns: [0, 1, 2],
          widths: [30, 44, 18],
        });
  const { fields, area, grid, sheet } = table;
  const first = table.header.row + table.header.rows;
  const last = table.rows.length > 0 ? table.rows[table.rows.length - 1] : first - 1;
  const columns = Array.from({ length: area.columns }, (_, index) => area.column + index);
  const rowOf = new Map(
    table.rows.map((row) => [foldName(textOf(cellAt(grid, row, fields.get("unit") ?? area.column))), row]),
  );
  const lines = units.map((each): Input[] => {
    const before = rowOf.get(foldName(each.unit));
    return columns.map((column): Input => {
      if (column === fields.get("unit")) return each.unit;
      if (column === fields.get("writings")) return text(each);
      const cell = before === undefined ? null : cellAt(grid, before, column);
      return cell !== null && typeof cell === "object" ? { formula: `=${cell.error}` } : cell;
    });
  });
  const room = last - first + 1;
  const inPlace = Array.from({ length: room }, (_, index) => lines[index] ?? columns.map((): Input => null));
  const same = inPlace.every((line, index) =>
    line.every((cell, c) => cell === cellAt(grid, first + index, columns[c])),
  );
  return [
    ...(same
      ? []
      : [{ kind: "setValues", sheet, row: first, column: area.column, values: inPlace } as const]),
    ...appendRows(table, lines.slice(room)),
  ];
}
