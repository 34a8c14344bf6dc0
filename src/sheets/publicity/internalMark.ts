/**
 * 内部: a mark that a clerk sees on the sheet and on paper, in a cell of its own two columns right of what the
 * sheet holds, so that no table grows by it and nothing is moved.
 */
import type { Edit } from "../edit";
import { isBlank } from "../cellText";
import { cellAt } from "../grid";
import type { Grid } from "../grid";
import type { TableKind } from "../headers";
import type { WorkbookContents } from "../readWorkbook";
import type { RecognisedTable } from "../recognisedTable";
import { bodyFont, bodySize } from "../tableSheet";

export const internalMark = "内部资料 请勿外传";
const markColour = "#C00000";

/** Tables whose sheets hold classes, certificates, telephones, or who is to be inspected. */
const internalKinds: readonly TableKind[] = [
  "objects",
  "officers",
  "experts",
  "departments",
  "drawResult",
  "ledger",
  "followUps",
  "revisits",
  "classHistory",
  "settings",
  "audit",
  "sealUse",
  "teams",
  "teamLoads",
];

/** A plan is public; the sheet that gives the rates of its classes is not. */
const isInternal = ({ kind, fields, rows, grid }: RecognisedTable): boolean => {
  const rates = fields.get("ratesByClass");
  const given = (row: number) => rates !== undefined && !isBlank(cellAt(grid, row, rates));
  return internalKinds.includes(kind) || (kind === "plan" && rows.some(given));
};

const isMarked = (grid: Grid): boolean => grid.values.slice(0, 40).some((row) => row.includes(internalMark));

/**
 * The edits that mark every internal sheet that has no mark yet, in the row below the first header: beside a
 * header it would be taken for one. Protected sheets are left as they are.
 */
export function markInternal(grids: readonly Grid[], { tables }: WorkbookContents): readonly Edit[] {
  return grids
    .filter((grid) => !grid.protected && !isMarked(grid))
    .flatMap((grid): readonly Edit[] => {
      const { sheet } = grid;
      const own = tables.filter((table) => table.sheet === sheet);
      if (!own.some(isInternal)) return [];
      const row = own[0].header.row + own[0].header.rows;
      const column = grid.column + (grid.values[0]?.length ?? 0) + 1;
      return internalMarkAt(sheet, row, column);
    });
}

/** The mark in one cell. */
export function internalMarkAt(sheet: string, row: number, column: number): readonly Edit[] {
  return [
    { kind: "setValues", sheet, row, column, values: [[internalMark]] },
    {
      kind: "style",
      sheet,
      area: { row, column, rows: 1, columns: 1 },
      style: { font: { name: bodyFont, size: bodySize, bold: true, color: markColour } },
    },
  ];
}
