/**
 * Reads and writes cells in bulk. Writes of one batch are gathered and sent to Univer as one mutation:
 * each mutation makes it scan the sheet again (29 s against 0.8 s for 100,000 rows in pieces).
 */
import { CellValueType } from "@univerjs/core";
import type { ICellData, IObjectMatrixPrimitiveType, IStyleData, Injector, Nullable } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import "./facades";
import { FormulaDataModel } from "@univerjs/engine-formula";
import type { FWorkbook, FWorksheet } from "@univerjs/sheets/facade";
import type { Area } from "../../src/sheets/grid";
import { errorValues, typedCell } from "./coercion";
import { isUnbounded, maxRows } from "./place";
import { giveLooks } from "./sharedLooks";
import type { WaitingCells } from "./sharedLooks";

export type CellValue = string | number | boolean;
/** As Excel's RangeValueType names them. */
export type ValueType = "Empty" | "String" | "Double" | "Boolean" | "Error";

/** So many values are sent even while more are coming: the sheet is silent meanwhile. */
const sentAtOnce = 500_000;

type Matrix = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

export class CellStore {
  private waiting: {
    readonly sheet: FWorksheet;
    readonly cells: WaitingCells;
  } | null = null;
  /** Values among what is waiting. */
  private gathered = 0;
  private stale = false;
  /** Used areas by sheet, until the next command of any kind. */
  private readonly used = new Map<string, Area | null>();
  private later: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly api: FUniver,
    private readonly injector: Injector,
    private readonly workbook: FWorkbook,
    private readonly patience: number,
  ) {
    workbook.onCommandExecuted(() => this.used.clear());
  }

  /** Gathers values for one area; null leaves a cell alone, "" clears it, strings are coerced as if typed. */
  write(sheet: FWorksheet, area: Area, values: readonly (readonly (CellValue | null)[])[]): void {
    if (this.waiting && this.waiting.sheet.getSheetId() !== sheet.getSheetId()) this.flush();
    this.grow(sheet, area.row + area.rows, area.column + area.columns);
    const cells = (this.waiting ??= { sheet, cells: {} }).cells;
    const matrix = sheet.getSheet().getCellMatrix();
    for (const [i, row] of values.entries()) {
      const target = (cells[area.row + i] ??= {});
      for (const [j, value] of row.entries()) {
        if (value === null) continue;
        const column = area.column + j;
        const style = target[column]?.s;
        target[column] = this.input(value, matrix.getValue(area.row + i, column), style);
      }
    }
    this.gathered += area.rows * area.columns;
    this.stale = true;
  }

  private input(value: CellValue, before: Nullable<ICellData>, waiting: ICellData["s"]): ICellData {
    const given = typeof waiting === "object" ? waiting?.n?.pattern : undefined;
    const format = given ?? this.formatOf(before);
    const typed = typedCell(value, format === "@");
    const cell: ICellData = { v: typed.v, t: typed.t, f: typed.f ?? null, si: null, p: null };
    if (waiting) cell.s = waiting;
    if (typed.format && format === "General") {
      cell.s = joined(waiting, { n: { pattern: typed.format } });
    }
    return cell;
  }

  /** Gathers a change of looks; members left out stay as they are, null takes one away. */
  restyle(sheet: FWorksheet, area: Area, patch: (row: number, column: number) => IStyleData | null): void {
    if (this.waiting && this.waiting.sheet.getSheetId() !== sheet.getSheetId()) this.flush();
    const rows = Math.min(area.rows, Math.max(sheet.getMaxRows() - area.row, 1));
    const columns = Math.min(area.columns, Math.max(sheet.getMaxColumns() - area.column, 1));
    const bounded = isUnbounded(area) ? { ...area, rows, columns } : area;
    this.grow(sheet, bounded.row + bounded.rows, bounded.column + bounded.columns);
    const cells = (this.waiting ??= { sheet, cells: {} }).cells;
    // What is joined from the same two is the same: thousands of cells then share one style.
    const known = new Map<unknown, Map<IStyleData, IStyleData>>();
    const join = (one: ICellData["s"], change: IStyleData): IStyleData => {
      let after = known.get(one);
      if (!after) known.set(one, (after = new Map()));
      let both = after.get(change);
      if (!both) after.set(change, (both = joined(one, change)));
      return both;
    };
    for (let row = bounded.row; row < bounded.row + bounded.rows; row++) {
      const target = (cells[row] ??= {});
      for (let column = bounded.column; column < bounded.column + bounded.columns; column++) {
        const change = patch(row, column);
        if (change) (target[column] ??= {}).s = join(target[column]?.s, change);
      }
    }
  }

  /** What is known of a cell's look without sending what is gathered: the change that waits, and the style that it has. */
  lookParts(sheet: FWorksheet, row: number, column: number): readonly Nullable<IStyleData>[] {
    const change = this.waiting?.cells[row]?.[column]?.s;
    const kept = sheet.getSheet().getCellMatrix().getValue(row, column);
    const parts = [typeof change === "object" ? change : null];
    return kept ? [...parts, this.workbook.getWorkbook().getStyles().getStyleByCell(kept)] : parts;
  }

  style(sheet: FWorksheet, row: number, column: number): IStyleData {
    this.flush();
    const cell = sheet.getSheet().getCellMatrix().getValue(row, column);
    return this.workbook.getWorkbook().getStyles().getStyleByCell(cell) ?? {};
  }

  private formatOf(cell: Nullable<ICellData>): string {
    return this.workbook.getWorkbook().getStyles().getStyleByCell(cell)?.n?.pattern ?? "General";
  }

  /**
   * Sends what is gathered once nothing more has come for a moment, unless something reads before: a large write
   * comes in many requests, and Univer would scan the sheet for each of them.
   */
  flushSoon(): void {
    if (!this.waiting) return;
    if (this.gathered > sentAtOnce) return this.flush();
    clearTimeout(this.later);
    this.later = setTimeout(() => this.flush(), 40);
  }

  /** Sends what is gathered to Univer. */
  flush(): void {
    clearTimeout(this.later);
    this.later = undefined;
    const waiting = this.waiting;
    if (!waiting) return;
    this.waiting = null;
    const withValues = this.gathered > 0;
    this.gathered = 0;
    const { sheet, cells } = waiting;
    const send = (cellValue: WaitingCells, trigger?: string) =>
      this.api.syncExecuteCommand("sheet.mutation.set-range-values", {
        unitId: this.workbook.getId(),
        subUnitId: sheet.getSheetId(),
        cellValue,
        trigger,
      });
    // Univer looks for formulas in the whole workbook, unless it is told that only looks have changed.
    const given = giveLooks(cells, sheet.getSheet().getCellMatrix(), (few) =>
      send(few, "sheet.command.set-style"),
    );
    if (!given) send(cells);
    else if (withValues) send(withContent(cells));
  }

  /** Something other than `write` changed what formulas see. */
  touch(): void {
    this.stale = true;
  }

  /** Waits until the calculation has caught up with the writes. */
  async settled(): Promise<void> {
    this.flush();
    if (!this.stale) return;
    this.stale = false;
    await this.api.getFormula().onCalculationResultApplied(this.patience);
  }

  grow(sheet: FWorksheet, rows: number, columns: number): void {
    // With room to spare: a sheet that grows grows again.
    if (sheet.getMaxRows() < rows) sheet.setRowCount(Math.min(maxRows, Math.ceil(rows * 1.2)));
    if (sheet.getMaxColumns() < columns) sheet.setColumnCount(columns);
  }

  /** The cell that is seen at a place: its own, or one that a formula spills over it. */
  reader(sheet: FWorksheet): (row: number, column: number) => Nullable<ICellData> {
    const matrix = sheet.getSheet().getCellMatrix();
    const spilled = this.spilled(sheet);
    return (row, column) => spilled?.[row]?.[column] ?? matrix.getValue(row, column);
  }

  private spilled(sheet: FWorksheet): Matrix | undefined {
    const model = this.injector.get(FormulaDataModel).getArrayFormulaCellData();
    return model[this.workbook.getId()]?.[sheet.getSheetId()] ?? undefined;
  }

  /** The area that the formula of this cell spills over, its own cell included. */
  spillOf(sheet: FWorksheet, row: number, column: number): Area | null {
    const model = this.injector.get(FormulaDataModel).getArrayFormulaRange();
    const found = model[this.workbook.getId()]?.[sheet.getSheetId()]?.[row]?.[column];
    if (!found || valueOf(this.reader(sheet)(row, column)) === "#SPILL!") return null;
    return {
      row: found.startRow,
      column: found.startColumn,
      rows: found.endRow - found.startRow + 1,
      columns: found.endColumn - found.startColumn + 1,
    };
  }

  async values(sheet: FWorksheet, area: Area): Promise<CellValue[][]> {
    await this.settled();
    const at = this.reader(sheet);
    return fill(area, (row, column) => valueOf(at(row, column)));
  }

  async valueTypes(sheet: FWorksheet, area: Area): Promise<ValueType[][]> {
    await this.settled();
    const at = this.reader(sheet);
    return fill(area, (row, column) => typeOf(at(row, column)));
  }

  /** Formulas where there are any, else the values: what `range.formulas` answers. */
  async formulas(sheet: FWorksheet, area: Area): Promise<CellValue[][]> {
    await this.settled();
    const at = this.reader(sheet);
    return fill(area, (row, column) => this.formulaAt(sheet, row, column) ?? valueOf(at(row, column)));
  }

  /** The formula of a cell, shared ones (dragged in the sheet) written out; null where there is none. */
  formulaAt(sheet: FWorksheet, row: number, column: number): string | null {
    const cell = sheet.getSheet().getCellMatrix().getValue(row, column);
    if (!cell?.si) return cell?.f || null;
    const model = this.injector.get(FormulaDataModel);
    return model.getFormulaStringByCell(row, column, sheet.getSheetId(), this.workbook.getId()) || null;
  }

  numberFormats(sheet: FWorksheet, area: Area): string[][] {
    this.flush();
    const matrix = sheet.getSheet().getCellMatrix();
    return fill(area, (row, column) => this.formatOf(matrix.getValue(row, column)));
  }

  /** The smallest area that holds everything; null on an empty sheet. */
  usedArea(sheet: FWorksheet, valuesOnly: boolean): Area | null {
    this.flush();
    const key = `${sheet.getSheetId()} ${valuesOnly}`;
    const known = this.used.get(key);
    if (known !== undefined) return known;
    const area = this.scanned(sheet, valuesOnly);
    this.used.set(key, area);
    return area;
  }

  private scanned(sheet: FWorksheet, valuesOnly: boolean): Area | null {
    const box = { top: Infinity, left: Infinity, bottom: -1, right: -1 };
    const add = (row: number, column: number) => {
      box.top = Math.min(box.top, row);
      box.left = Math.min(box.left, column);
      box.bottom = Math.max(box.bottom, row);
      box.right = Math.max(box.right, column);
    };
    sheet
      .getSheet()
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (cell && (hasContent(cell) || (!valuesOnly && cell.s))) add(row, column);
      });
    for (const [row, cells] of Object.entries(this.spilled(sheet) ?? {})) {
      for (const column of Object.keys(cells ?? {})) add(Number(row), Number(column));
    }
    if (box.bottom < 0) return null;
    return {
      row: box.top,
      column: box.left,
      rows: box.bottom - box.top + 1,
      columns: box.right - box.left + 1,
    };
  }
}

/** Without the cells that only had looks: Univer takes one that says nothing for one whose formula is gone. */
function withContent(cells: WaitingCells): WaitingCells {
  const kept: WaitingCells = {};
  for (const row in cells)
    for (const column in cells[row]) {
      const cell = cells[row][column];
      if (cell.v !== undefined || cell.f !== undefined) (kept[row] ??= {})[column] = cell;
    }
  return kept;
}

function joined(one: ICellData["s"], other: IStyleData): IStyleData {
  const first = typeof one === "object" && one !== null ? one : {};
  const borders = first.bd && other.bd ? { bd: { ...first.bd, ...other.bd } } : {};
  return { ...first, ...other, ...borders };
}

function fill<T>(area: Area, at: (row: number, column: number) => T): T[][] {
  return Array.from({ length: area.rows }, (_, i) =>
    Array.from({ length: area.columns }, (_, j) => at(area.row + i, area.column + j)),
  );
}

const hasContent = (cell: ICellData) => (cell.v !== undefined && cell.v !== null) || !!cell.f || !!cell.si;

export function valueOf(cell: Nullable<ICellData>): CellValue {
  const rich = cell?.p?.body?.dataStream;
  if (rich) return rich.replace(/\r\n$/, "").replace(/\r/g, "\n");
  const v = cell?.v;
  if (v === undefined || v === null) return "";
  return cell?.t === CellValueType.BOOLEAN ? Boolean(v) : v;
}

export function typeOf(cell: Nullable<ICellData>): ValueType {
  const value = valueOf(cell);
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  if (value === "") return cell?.f ? "String" : "Empty";
  return cell?.t !== CellValueType.FORCE_STRING && errorValues.has(value) ? "Error" : "String";
}
