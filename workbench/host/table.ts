/** `Excel.Table`. */
import type { ITableInfo } from "@univerjs/sheets-table";
import type { Area } from "../../src/sheets/grid";
import type { Book, Sheet } from "./book";
import type { CellValue } from "./cellStore";
import { invalidArgument, itemAlreadyExists, itemNotFound, notSimulated } from "./hostError";
import type { HostObject } from "./hostObject";
import { isDefinedName } from "./place";
import { range } from "./range";
import { placeOf } from "./rangeObject";

/** All tables, or those of one sheet. */
export function tablesOf(book: Book, sheet: Sheet | null): ITableInfo[] {
  return book.workbook.getTableList().filter((t) => !sheet || t.subUnitId === sheet.getSheetId());
}

export function tableArea(info: ITableInfo): Area {
  const { startRow, startColumn, endRow, endColumn } = info.range;
  return {
    row: startRow,
    column: startColumn,
    rows: endRow - startRow + 1,
    columns: endColumn - startColumn + 1,
  };
}

export function table(book: Book, id: string): HostObject {
  const info = () => {
    const found = tablesOf(book, null).find((t) => t.id === id);
    if (!found) throw itemNotFound();
    return found;
  };
  const sheet = () => book.findSheet(info().subUnitId) ?? missing();
  const body = () => {
    const area = tableArea(info());
    return { ...area, row: area.row + 1, rows: area.rows - 1 };
  };
  const resize = async (area: Area) => {
    const done = await sheet().setTableRange(id, {
      startRow: area.row,
      startColumn: area.column,
      endRow: area.row + area.rows - 1,
      endColumn: area.column + area.columns - 1,
    });
    if (!done) throw invalidArgument();
    book.cells.touch();
  };
  return {
    type: "Table",
    identity: () => ({ Id: id, Name: info().name }),
    properties: {
      id: { get: () => id },
      name: { get: () => info().name, set: (name) => rename(book, info(), sheet(), String(name)) },
      showHeaders: { get: () => true },
      showTotals: { get: () => false },
      showBandedRows: { get: () => true, set: () => undefined },
      showBandedColumns: { get: () => false, set: () => undefined },
      showFilterButton: { get: () => true, set: () => undefined },
      style: { get: () => "TableStyleMedium2", set: () => undefined },
    },
    links: {
      worksheet: () => book.make.worksheet(sheet()),
      rows: () => rows(book, sheet(), body, resize, () => tableArea(info())),
    },
    methods: {
      getRange: () => range(book, sheet(), tableArea(info())),
      getHeaderRowRange: () => range(book, sheet(), { ...tableArea(info()), rows: 1 }),
      getDataBodyRange: () => range(book, sheet(), body()),
      resize: (where) => {
        book.guard(sheet());
        return resize(placeOf(book, where, sheet()).area);
      },
      convertToRange: async () => {
        const area = tableArea(info());
        const on = sheet();
        await on.removeTable(id);
        return range(book, on, area);
      },
      delete: async () => {
        book.guard(sheet());
        const area = tableArea(info());
        const on = sheet();
        await on.removeTable(id);
        book.range(on, area).clear();
      },
    },
  };
}

function missing(): never {
  throw itemNotFound();
}

function rename(book: Book, info: ITableInfo, sheet: Sheet, name: string): void {
  if (!isDefinedName(name)) throw invalidArgument();
  const taken = tablesOf(book, null).some(
    (t) => t.id !== info.id && t.name.toLowerCase() === name.toLowerCase(),
  );
  if (taken) throw itemAlreadyExists();
  nameTable(book, sheet, info.id, name);
}

/** Names a table by the mutation itself: the command refuses names that Excel allows, such as a sheet's. */
export function nameTable(book: Book, sheet: Sheet, id: string, name: string): void {
  book.api.syncExecuteCommand("sheet.mutation.set-sheet-table", {
    unitId: book.workbook.getId(),
    subUnitId: sheet.getSheetId(),
    tableId: id,
    config: { name },
  });
}

function rows(
  book: Book,
  sheet: Sheet,
  body: () => Area,
  resize: (area: Area) => Promise<void>,
  whole: () => Area,
): HostObject {
  return {
    type: "TableRowCollection",
    properties: { count: { get: () => body().rows } },
    methods: {
      getCount: () => body().rows,
      add: async (index, values) => {
        book.guard(sheet);
        if (index !== null && index !== undefined && Number(index) !== -1) {
          throw notSimulated("TableRowCollection.add in the middle");
        }
        const added = values as CellValue[][];
        const last = body();
        const target = { ...last, row: last.row + last.rows, rows: added.length };
        if (added.some((row) => row.length !== last.columns)) throw invalidArgument();
        book.cells.write(sheet, target, added);
        book.cells.flush();
        const area = whole();
        await resize({ ...area, rows: area.rows + added.length });
        return range(book, sheet, target);
      },
    },
  };
}
