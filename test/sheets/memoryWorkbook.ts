/**
 * A workbook in memory for tests: applies a list of edits to grids and gives the grids as a host would
 * read them back. It knows content, merges, tables, protection and formulas; looks are forgotten. What a
 * real host must refuse (a sheet that is not there, a protected one, a name taken) throws here.
 */
import type { Edit, Input } from "../../src/sheets/edit";
import type { Area, Cell, Grid, TableArea } from "../../src/sheets/grid";

interface Sheet {
  name: string;
  cells: Map<string, Cell>;
  formulas: Map<string, string>;
  merges: Area[];
  tables: TableArea[];
  visibility: Grid["visibility"];
  protected: boolean;
  date1904: boolean;
}

const illegalName = /[\\/?*[\]:]/;

/** The grids after the edits; the grids given are left as they are. */
export function applyToGrids(grids: readonly Grid[], edits: readonly Edit[]): readonly Grid[] {
  const sheets = grids.map(open);
  for (const edit of edits) apply(sheets, edit);
  return sheets.map(close);
}

function open(grid: Grid): Sheet {
  const cells = new Map<string, Cell>();
  grid.values.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (cell !== null) cells.set(`${grid.row + r},${grid.column + c}`, cell);
    }),
  );
  return {
    name: grid.sheet,
    cells,
    formulas: new Map(grid.formulas ?? []),
    merges: [...grid.merges],
    tables: [...grid.tables],
    visibility: grid.visibility,
    protected: grid.protected,
    date1904: grid.date1904 ?? false,
  };
}

function close(sheet: Sheet): Grid {
  const places = [...sheet.cells.keys()].map((key) => key.split(",").map(Number));
  const rows = places.map(([row]) => row);
  const columns = places.map(([, column]) => column);
  const least = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.min(a, b), Infinity);
  const most = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.max(a, b), -Infinity);
  const row = places.length ? least(rows) : 0;
  const column = places.length ? least(columns) : 0;
  const height = places.length ? most(rows) - row + 1 : 0;
  const width = places.length ? most(columns) - column + 1 : 0;
  return {
    sheet: sheet.name,
    row,
    column,
    values: Array.from({ length: height }, (_, r) =>
      Array.from({ length: width }, (_, c) => sheet.cells.get(`${row + r},${column + c}`) ?? null),
    ),
    merges: sheet.merges,
    tables: sheet.tables,
    visibility: sheet.visibility,
    protected: sheet.protected,
    formulas: sheet.formulas,
    ...(sheet.date1904 ? { date1904: true } : {}),
  };
}

function apply(sheets: Sheet[], edit: Edit): void {
  if (edit.kind === "addSheet") {
    addSheet(sheets, edit.sheet);
    return;
  }
  const sheet = sheets.find((each) => each.name.toLowerCase() === edit.sheet.toLowerCase());
  if (!sheet) throw new Error(`no sheet ${edit.sheet} for ${edit.kind}`);
  const writes = !["deleteSheet", "activate", "protect", "unprotect"].includes(edit.kind);
  if (writes && sheet.protected) throw new Error(`${edit.kind} on the protected sheet ${edit.sheet}`);
  switch (edit.kind) {
    case "deleteSheet":
      sheets.splice(sheets.indexOf(sheet), 1);
      return;
    case "setValues":
      setValues(sheet, edit);
      return;
    case "merge":
      if (sheet.merges.some((other) => overlaps(other, edit.area))) throw new Error("overlapping merges");
      sheet.merges.push(edit.area);
      return;
    case "addTable":
      if (sheets.some((each) => each.tables.some((table) => table.name === edit.name)))
        throw new Error(`table ${edit.name} is there already`);
      sheet.tables.push({ ...edit.area, name: edit.name });
      return;
    case "resizeTable": {
      const at = sheet.tables.findIndex((table) => table.name === edit.name);
      if (at < 0) throw new Error(`no table ${edit.name}`);
      sheet.tables[at] = { ...edit.area, name: edit.name };
      return;
    }
    case "chart":
      if (edit.series.length === 0) throw new Error(`a chart of nothing on ${edit.sheet}`);
      return;
    case "protect":
      sheet.protected = true;
      return;
    case "unprotect":
      sheet.protected = false;
      return;
    default:
      return;
  }
}

function addSheet(sheets: Sheet[], name: string): void {
  if (!name || name.length > 31 || illegalName.test(name) || /^'|'$/.test(name))
    throw new Error(`no good sheet name: ${name}`);
  if (sheets.some((each) => each.name.toLowerCase() === name.toLowerCase()))
    throw new Error(`sheet ${name} is there already`);
  sheets.push({
    name,
    cells: new Map(),
    formulas: new Map(),
    merges: [],
    tables: [],
    visibility: "visible",
    protected: false,
    date1904: false,
  });
}

function setValues(sheet: Sheet, edit: Extract<Edit, { kind: "setValues" }>): void {
  const width = edit.values[0]?.length ?? 0;
  if (edit.values.some((row) => row.length !== width)) throw new Error("setValues with ragged rows");
  edit.values.forEach((row, r) =>
    row.forEach((input, c) => write(sheet, edit.row + r, edit.column + c, input)),
  );
}

function write(sheet: Sheet, row: number, column: number, input: Input): void {
  const key = `${row},${column}`;
  const hidden = sheet.merges.find(
    (merge) => contains(merge, row, column) && !(merge.row === row && merge.column === column),
  );
  if (hidden && input !== null) throw new Error(`a value into the covered part of a merge at ${key}`);
  sheet.formulas.delete(key);
  if (input === null || input === "") sheet.cells.delete(key);
  else if (typeof input === "object") {
    sheet.formulas.set(key, input.formula);
    sheet.cells.set(key, 0);
  } else sheet.cells.set(key, input);
}

function contains(area: Area, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}

function overlaps(one: Area, other: Area): boolean {
  return (
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}
