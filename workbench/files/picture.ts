/** A workbook of the workbench at one moment, as far as edits can express what changes in it. */
import { CellValueType } from "@univerjs/core";
import type { ICellData, IStyleData } from "@univerjs/core";
import type { Input, PrintSetup } from "../../src/sheets/edit";
import type { Area } from "../../src/sheets/grid";
import type { Book, Sheet } from "../host";
import { sourceOf } from "../host/dataValidation";
import { frozenArea } from "../host/freezePanes";
import { mergesOf } from "../host/rangeAreas";
import type { Chart, Picture } from "../host/sheetMemory";
import { tableArea, tablesOf } from "../host/table";
import { printSetupOf } from "./printSetupOf";

export interface SheetPicture {
  readonly id: string;
  readonly name: string;
  readonly cells: ReadonlyMap<string, CellPicture>;
  readonly merges: readonly Area[];
  /** Pixels, by column and by row; only those that are set. */
  readonly widths: ReadonlyMap<number, number>;
  readonly heights: ReadonlyMap<number, number>;
  readonly tables: readonly (Area & { readonly name: string })[];
  readonly validations: readonly { readonly area: Area; readonly choices: readonly string[] }[];
  readonly pictures: readonly Picture[];
  readonly charts: readonly Chart[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly filter: Area | null;
  readonly print: PrintSetup | null;
  readonly protected: boolean;
}

export interface CellPicture {
  readonly row: number;
  readonly column: number;
  readonly input: Input;
  /** Name of the look in the workbook's styles, or the look itself; equal looks compare equal as JSON. */
  readonly look: IStyleData | null;
  readonly lookKey: string;
}

export async function pictureOf(book: Book): Promise<readonly SheetPicture[]> {
  await book.cells.settled();
  return book.sheets().map((sheet) => pictureOfSheet(book, sheet));
}

function pictureOfSheet(book: Book, sheet: Sheet): SheetPicture {
  const memory = book.memory(sheet);
  const snapshot = sheet.getSheet().getConfig();
  const frozen = frozenArea(sheet);
  const freeze = sheet.getFreeze();
  return {
    id: sheet.getSheetId(),
    name: sheet.getSheetName(),
    cells: cellsOf(book, sheet),
    merges: mergesOf(book, sheet),
    widths: new Map(
      Object.entries(snapshot.columnData ?? {}).flatMap(([i, c]) =>
        c?.w ? [[Number(i), c.w] as const] : [],
      ),
    ),
    heights: new Map(
      Object.entries(snapshot.rowData ?? {}).flatMap(([i, r]) =>
        r?.h && !r.ia ? [[Number(i), r.h] as const] : [],
      ),
    ),
    tables: tablesOf(book, sheet).map((t) => ({ name: t.name, ...tableArea(t) })),
    validations: validationsOf(sheet),
    pictures: memory.pictures.map((picture) => ({ ...picture })),
    charts: memory.charts.map((chart) => ({ ...chart, series: chart.series.map((line) => ({ ...line })) })),
    frozen: frozen ? { rows: freeze.ySplit, columns: freeze.xSplit } : { rows: 0, columns: 0 },
    filter: memory.filter,
    print: memory.page.touched ? printSetupOf(memory.page) : null,
    protected: memory.protection !== null,
  };
}

function cellsOf(book: Book, sheet: Sheet): Map<string, CellPicture> {
  const cells = new Map<string, CellPicture>();
  const styles = book.workbook.getWorkbook().getStyles();
  const keys = new Map<unknown, string>();
  sheet
    .getSheet()
    .getCellMatrix()
    .forValue((row, column, cell) => {
      if (!cell) return;
      const look = cell.s ? (styles.getStyleByCell(cell) ?? null) : null;
      let lookKey = keys.get(cell.s);
      if (lookKey === undefined) {
        lookKey = look ? JSON.stringify(look) : "";
        keys.set(cell.s, lookKey);
      }
      const input = inputOf(cell, book.cells.formulaAt(sheet, row, column));
      if (input !== null || lookKey !== "") {
        cells.set(`${row},${column}`, { row, column, input, look, lookKey });
      }
    });
  return cells;
}

function inputOf(cell: ICellData, formula: string | null): Input {
  if (formula) return { formula };
  const rich = cell.p?.body?.dataStream;
  if (rich) return rich.replace(/\r\n$/, "").replace(/\r/g, "\n");
  if (cell.v === undefined || cell.v === null || cell.v === "") return null;
  return cell.t === CellValueType.BOOLEAN ? Boolean(cell.v) : cell.v;
}

function validationsOf(sheet: Sheet): SheetPicture["validations"] {
  return sheet.getDataValidations().flatMap((validation) => {
    const source = sourceOf(validation.getCriteriaValues()[1]);
    if (source === "" || source.startsWith("=")) return [];
    return validation.getRanges().map((range) => ({
      area: {
        row: range.getRow(),
        column: range.getColumn(),
        rows: range.getHeight(),
        columns: range.getWidth(),
      },
      choices: source.split(","),
    }));
  });
}
