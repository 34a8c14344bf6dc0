import type { Area, Cell, Grid, TableArea } from "../../src/sheets/grid";

export interface GridPlace {
  /** Where the first cell stands, counted from 0. */
  readonly row?: number;
  readonly column?: number;
  /** In sheet coordinates. */
  readonly merges?: readonly Area[];
  readonly tables?: readonly TableArea[];
  readonly formulas?: ReadonlyMap<string, string>;
  readonly visibility?: Grid["visibility"];
  readonly protected?: boolean;
  readonly date1904?: boolean;
}

/** A grid from rows of unequal length: short rows are filled up with blanks, undefined and "" are blank. */
export function gridOf(
  sheet: string,
  rows: readonly (readonly (Cell | undefined)[])[],
  place: GridPlace = {},
): Grid {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const values = rows.map((row) =>
    Array.from({ length: width }, (_, column): Cell => {
      const cell = row[column];
      return cell === undefined || cell === "" ? null : cell;
    }),
  );
  return {
    sheet,
    row: place.row ?? 0,
    column: place.column ?? 0,
    values,
    merges: place.merges ?? [],
    tables: place.tables ?? [],
    visibility: place.visibility ?? "visible",
    protected: place.protected ?? false,
    ...(place.formulas ? { formulas: place.formulas } : {}),
    ...(place.date1904 ? { date1904: true } : {}),
  };
}

/** `area(2, 0, 1, 3)`: row, column, rows, columns. */
export function area(row: number, column: number, rows = 1, columns = 1): Area {
  return { row, column, rows, columns };
}
