/** `worksheet.freezePanes`. */
import type { Area } from "../../src/sheets/grid";
import type { Book, Sheet } from "./book";
import { nothing } from "./hostObject";
import type { HostObject } from "./hostObject";
import { maxColumns, maxRows } from "./place";
import { placeOf } from "./rangeObject";

export function freezePanes(book: Book, sheet: Sheet): HostObject {
  const freeze = (rows: number, columns: number) => {
    if (rows + columns === 0) sheet.cancelFreeze();
    else sheet.setFreeze({ xSplit: columns, ySplit: rows, startRow: rows || -1, startColumn: columns || -1 });
  };
  return {
    type: "WorksheetFreezePanes",
    methods: {
      freezeRows: (count) => freeze(Number(count ?? 1), 0),
      freezeColumns: (count) => freeze(0, Number(count ?? 1)),
      freezeAt: (where) => {
        const { area } = placeOf(book, where, sheet);
        freeze(area.row + area.rows, area.column + area.columns);
      },
      unfreeze: () => freeze(0, 0),
      getLocationOrNullObject: () => {
        const area = frozenArea(sheet);
        return area ? book.make.range(sheet, area) : nothing;
      },
    },
  };
}

/** The frozen part, from A1: whole rows where only rows are frozen, as Excel answers. */
export function frozenArea(sheet: Sheet): Area | null {
  const { xSplit, ySplit } = sheet.getFreeze();
  if (xSplit + ySplit === 0) return null;
  return { row: 0, column: 0, rows: ySplit || maxRows, columns: xSplit || maxColumns };
}
