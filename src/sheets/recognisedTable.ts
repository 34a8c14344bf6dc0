import type { Area, Grid } from "./grid";
import type { SheetFault } from "./fault";
import type { TableKind } from "./headers";

/** A column of a recognised table: its header as written, and the field that it is (null: unknown, kept). */
export interface TableColumn {
  readonly column: number;
  readonly header: string;
  readonly field: string | null;
  /** The user has said (字段对应) that the column is none of the table's. */
  readonly ignored?: boolean;
}

/** A table that was found by its headers. Rows and columns are the sheet's, counted from 0. */
export interface RecognisedTable {
  readonly kind: TableKind;
  readonly sheet: string;
  readonly grid: Grid;
  /** The Excel table's name; null for a plain range. */
  readonly name: string | null;
  /** The header rows. */
  readonly header: Area;
  /** Header and data. */
  readonly area: Area;
  /** Rows that hold a record, ascending; blank rows, notes and repeated headers are left out. */
  readonly rows: readonly number[];
  /** In the order of the sheet. */
  readonly columns: readonly TableColumn[];
  /** Field → column; where a header comes twice, the first. */
  readonly fields: ReadonlyMap<string, number>;
  /** The text above the header: 秦皇岛市海港区2024年度抽查计划. */
  readonly title: string;
  /** How well the headers fit; only for comparing. */
  readonly score: number;
  readonly issues: readonly SheetFault[];
}
