/** Columns that a plan's table needs for its versions and does not have: they are added at its right, never over anything. */
import type { PlanFault } from "../../core/plan/fault";
import type { Result } from "../../core/result";
import { err, ok } from "../../core/result";
import { isBlank } from "../cellText";
import type { Edit } from "../edit";
import { address, cellAt } from "../grid";
import { planSpec } from "../headers";
import type { PlanField } from "../headers";
import type { RecognisedTable } from "../recognisedTable";
import { tableLook } from "../tableSheet";

export interface WidenedTable {
  readonly table: RecognisedTable;
  readonly edits: readonly Edit[];
}

const widths: Partial<Record<PlanField, number>> = { adjustment: 26, approval: 16, status: 22, items: 34 };

/** The table with the fields, and the edits that write their headers; a cell that is taken is named. */
export function withColumns(
  table: RecognisedTable,
  fields: readonly PlanField[],
): Result<WidenedTable, readonly PlanFault[]> {
  const missing = [...new Set(fields)].filter((field) => !table.fields.has(field));
  if (missing.length === 0) return ok({ table, edits: [] });
  const { sheet, grid, area, header } = table;
  const first = area.column + area.columns;
  const taken: PlanFault[] = missing.flatMap((field, i): PlanFault[] => {
    for (let row = header.row; row < area.row + area.rows; row++)
      if (!isBlank(cellAt(grid, row, first + i)))
        return [
          {
            code: "plan.columnTaken",
            at: address(sheet, row, first + i),
            header: planSpec.fields[field].header,
          },
        ];
    return [];
  });
  if (taken.length > 0) return err(taken);
  const bottom = header.row + header.rows - 1;
  const added = { ...area, column: first, columns: missing.length };
  const headers = missing.map((field) => planSpec.fields[field].header);
  const widened: RecognisedTable = {
    ...table,
    header: { ...header, columns: header.columns + missing.length },
    area: { ...area, columns: area.columns + missing.length },
    fields: new Map([...table.fields, ...missing.map((field, i) => [field, first + i] as const)]),
    columns: [
      ...table.columns,
      ...missing.map((field, i) => ({ column: first + i, header: headers[i], field })),
    ],
  };
  return ok({
    table: widened,
    edits: [
      { kind: "setValues", sheet, row: bottom, column: first, values: [headers] },
      ...tableLook(sheet, {
        ...added,
        row: bottom,
        rows: area.row + area.rows - bottom,
      }),
      ...missing.map((field, i): Edit => ({
        kind: "columnWidth",
        sheet,
        column: first + i,
        columns: 1,
        width: widths[field] ?? 12,
      })),
      ...(table.name === null
        ? []
        : [{ kind: "resizeTable", sheet, name: table.name, area: widened.area } as const]),
    ],
  });
}
