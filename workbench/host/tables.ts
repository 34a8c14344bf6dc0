/** `tables` of the workbook or of one sheet. */
import type { ITableInfo } from "@univerjs/sheets-table";
import type { Area } from "../../src/sheets/grid";
import type { Book, Sheet } from "./book";
import { invalidArgument, itemNotFound } from "./hostError";
import { nothing } from "./hostObject";
import type { HostObject } from "./hostObject";
import { isUnbounded } from "./place";
import { placeOf } from "./rangeObject";
import { nameTable, table, tableArea, tablesOf } from "./table";

export function tables(book: Book, sheet: Sheet | null): HostObject {
  const find = (key: unknown): ITableInfo | undefined =>
    tablesOf(book, sheet).find((t) => t.id === key || t.name.toLowerCase() === String(key).toLowerCase());
  const getItem = (key: unknown) => {
    const found = find(key);
    if (!found) throw itemNotFound();
    return table(book, found.id);
  };
  return {
    type: "TableCollection",
    items: () => tablesOf(book, sheet).map((found) => table(book, found.id)),
    getItem,
    methods: {
      getItem,
      getItemOrNullObject: (key) => {
        const found = find(key);
        return found ? table(book, found.id) : nothing;
      },
      getCount: () => tablesOf(book, sheet).length,
      add: (where, hasHeaders) => {
        const place = placeOf(book, where, sheet ?? undefined);
        return add(book, place.sheet, place.area, Boolean(hasHeaders));
      },
    },
  };
}

async function add(book: Book, sheet: Sheet, area: Area, hasHeaders: boolean): Promise<HostObject> {
  book.guard(sheet);
  if (isUnbounded(area)) throw invalidArgument();
  const overlaps = tablesOf(book, sheet).some((t) => touches(tableArea(t), area));
  if (overlaps) throw invalidArgument("A table can't overlap another table.");
  // Without headers Excel moves the cells down to make room for them; no add-in of ours asks for it.
  if (!hasHeaders) throw invalidArgument();
  return table(book, await addTable(book, sheet, area, freeName(book)));
}

/** Makes a table over an area whose first row holds the headers; its id. */
export async function addTable(book: Book, sheet: Sheet, area: Area, name: string): Promise<string> {
  const headers = await headersFor(book, sheet, area);
  const id = freeId(book);
  // The facade refuses names that Excel allows, such as a sheet's: it is made first and named afterwards.
  const made = await sheet.addTable(freeName(book), asTableRange(area), id, {
    columns: headers.map((displayName, i) => ({
      id: `column-${i}`,
      displayName,
      dataType: "string" as never,
      formula: "",
      meta: {},
      style: {},
    })),
  });
  if (!made) throw invalidArgument();
  if (name) nameTable(book, sheet, id, name);
  book.cells.touch();
  return id;
}

/** Excel fills blank headers (列1, 列2 …), makes doubled ones differ and turns numbers into text. */
async function headersFor(book: Book, sheet: Sheet, area: Area): Promise<string[]> {
  const row = { ...area, rows: 1 };
  const [given] = await book.cells.values(sheet, row);
  const taken = new Set<string>();
  const headers = given.map((value, i) => {
    const wanted = value === "" ? `列${i + 1}` : String(value);
    let header = wanted;
    for (let n = 2; taken.has(header); n++) header = `${wanted}${n}`;
    taken.add(header);
    return header;
  });
  book.cells.write(sheet, row, [headers.map((header, i) => (header === given[i] ? null : `'${header}`))]);
  book.cells.flush();
  return headers;
}

const asTableRange = (area: Area) => ({
  startRow: area.row,
  startColumn: area.column,
  endRow: area.row + area.rows - 1,
  endColumn: area.column + area.columns - 1,
});

const touches = (one: Area, other: Area) =>
  one.row < other.row + other.rows &&
  other.row < one.row + one.rows &&
  one.column < other.column + other.columns &&
  other.column < one.column + one.columns;

function freeName(book: Book): string {
  const taken = new Set(tablesOf(book, null).map((t) => t.name));
  for (let n = 1; ; n++) if (!taken.has(`表${n}`)) return `表${n}`;
}

function freeId(book: Book): string {
  const taken = new Set(tablesOf(book, null).map((t) => t.id));
  for (let n = 1; ; n++) if (!taken.has(`table-${n}`)) return `table-${n}`;
}
