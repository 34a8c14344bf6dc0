/** Columns that a plan's table needs for its versions and does not have: they are added at its right, never over anything. */
import type { PlanFault } from "../../core/plan/fault";
import type { Result } from "../../core/result";
import { err, ok } from "../../core/result";
import type { Edit } from "../edit";
import { planSpec } from "../headers";
import type { PlanField } from "../headers";
import type { RecognisedTable } from "../recognisedTable";
import { widenTable } from "../tableWidening";

export interface WidenedPlan {
  readonly table: RecognisedTable;
  readonly edits: readonly Edit[];
}

const widths: Partial<Record<PlanField, number>> = { adjustment: 26, approval: 16, status: 22, items: 34 };

/** The table with the fields, and the edits that write their headers; a cell that is taken is named. */
export function withColumns(
  table: RecognisedTable,
  fields: readonly PlanField[],
): Result<WidenedPlan, readonly PlanFault[]> {
  const wanted = [...new Set(fields)];
  const wide = widenTable(table, wanted);
  if (wide.taken.length > 0)
    return err(
      wide.taken.map(({ field, at }): PlanFault => {
        return { code: "plan.columnTaken", at, header: planSpec.fields[field as PlanField].header };
      }),
    );
  const ownWidths = wanted.flatMap((field): Edit[] => {
    const column = wide.table.fields.get(field);
    const width = widths[field];
    if (table.fields.has(field) || column === undefined || width === undefined) return [];
    return [{ kind: "columnWidth", sheet: table.sheet, column, columns: 1, width }];
  });
  return ok({ table: wide.table, edits: [...wide.edits, ...ownWidths] });
}
