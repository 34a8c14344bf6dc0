/**
 * The workbook's cells as any add-in reads and writes them: through Microsoft's client library inside the pane's frame.
 */
import type { Frame } from "playwright-core";

export type CellValues = (string | number | boolean)[][];

/** Values of a range, read by Microsoft's client in the pane's frame. */
export function readCells(pane: Frame, sheet: string, area: string): Promise<CellValues> {
  return pane.evaluate(
    ([name, where]) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem(name).getRange(where);
        range.load("values");
        await context.sync();
        return range.values as CellValues;
      }),
    [sheet, area] as const,
  );
}

/** Values of the used part of a sheet. */
export function usedCells(pane: Frame, sheet: string): Promise<CellValues> {
  return pane.evaluate(
    (name) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem(name).getUsedRange();
        range.load("values");
        await context.sync();
        return range.values as CellValues;
      }),
    sheet,
  );
}

export function sheetNames(pane: Frame): Promise<string[]> {
  return pane.evaluate(() =>
    Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name");
      await context.sync();
      return worksheets.items.map((sheet) => sheet.name);
    }),
  );
}

/** Formulas or values into a range. */
export function writeCells(pane: Frame, sheet: string, area: string, formulas: CellValues): Promise<void> {
  return pane.evaluate(
    ([name, where, cells]) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem(name).getRange(where).formulas = cells;
        await context.sync();
      }),
    [sheet, area, formulas] as const,
  );
}

/** The whole used part of every sheet: values, formulas and number formats, to compare before and after. */
export const wholeWorkbook = (pane: Frame): Promise<unknown> => everySheet(pane, false);

/** What every sheet holds; cells that were written and emptied again are as if they had never been. */
export const writtenCells = (pane: Frame): Promise<unknown> => everySheet(pane, true);

function everySheet(pane: Frame, valuesOnly: boolean): Promise<unknown> {
  return pane.evaluate(
    (onlyValues) =>
      Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.load("items/name");
        await context.sync();
        const ranges = worksheets.items.map((sheet) => {
          const range = sheet.getUsedRangeOrNullObject(onlyValues);
          range.load(onlyValues ? "address,formulas" : "address,formulas,numberFormat");
          return range;
        });
        await context.sync();
        return ranges.map((range, i) => ({
          sheet: worksheets.items[i].name,
          ...(range.isNullObject ? {} : { address: range.address, formulas: range.formulas }),
          ...(range.isNullObject || onlyValues ? {} : { formats: range.numberFormat }),
        }));
      }),
    valuesOnly,
  );
}
