/** Looks given to thousands of cells at once are those that each would have been given alone. */
import { createNodeWorkbench } from "./nodeWorkbench";
import type { NodeWorkbench } from "./nodeWorkbench";

jest.setTimeout(120_000);

let bench: NodeWorkbench;
beforeEach(async () => {
  bench = await createNodeWorkbench();
});
afterEach(() => bench.dispose());

const asked: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true },
    font: { name: true, size: true, bold: true, color: true },
    borders: { color: true, style: true },
    horizontalAlignment: true,
    wrapText: true,
  },
};

function dress(range: Excel.Range): void {
  range.numberFormat = "@" as unknown as string[][];
  range.values = Array.from({ length: 60 }, (_, r) => Array.from({ length: 50 }, (_, c) => `${r}-${c}`));
  range.format.font.name = "仿宋";
  range.format.font.size = 10.5;
  range.format.wrapText = true;
  const edges = [
    "EdgeTop",
    "EdgeBottom",
    "EdgeLeft",
    "EdgeRight",
    "InsideHorizontal",
    "InsideVertical",
  ] as const;
  for (const edge of edges) range.format.borders.getItem(edge).style = "Continuous";
}

/** What stood there before, different from cell to cell. */
function undress(sheet: Excel.Worksheet, at: (address: string) => string): void {
  sheet.getRange(at("C3:F9")).format.fill.color = "#DDEBF7";
  sheet.getRange(at("E5:AA40")).format.font.bold = true;
  const line = sheet.getRange(at("B2:D4")).format.borders.getItem("EdgeBottom");
  line.style = "Continuous";
  line.color = "#C00000";
  sheet.getRange(at("A60")).values = [["最后"]];
}

test("3,000 cells at once look as they do row by row", async () => {
  const looks = (rowByRow: boolean) =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add(rowByRow ? "逐行" : "一次");
      undress(sheet, (address) => address);
      await context.sync();
      const whole = sheet.getRange("A1:AX60");
      if (rowByRow) {
        // Few enough that each goes through Univer's own merging.
        for (let row = 0; row < 60; row++) {
          const band = sheet.getRangeByIndexes(row, 0, 1, 50);
          band.numberFormat = "@" as unknown as string[][];
          band.values = [Array.from({ length: 50 }, (_, c) => `${row}-${c}`)];
          band.format.font.name = "仿宋";
          band.format.font.size = 10.5;
          band.format.wrapText = true;
          for (const edge of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical"] as const)
            band.format.borders.getItem(edge).style = "Continuous";
          await context.sync();
        }
      } else dress(whole);
      await context.sync();
      const found = whole.getCellProperties(asked);
      whole.load("values,numberFormat,valueTypes");
      await context.sync();
      return {
        cells: found.value,
        values: whole.values,
        formats: whole.numberFormat,
        types: whole.valueTypes,
      };
    });
  const [once, rowByRow] = [await looks(false), await looks(true)];
  expect(once.values).toEqual(rowByRow.values);
  expect(once.formats).toEqual(rowByRow.formats);
  expect(once.types).toEqual(rowByRow.types);
  // A line between two rows is kept by the upper one there and by both here: its side apart, all is the same.
  const seen = (cells: Excel.CellProperties[][]) =>
    cells.map((row) =>
      row.map(({ format }) => ({
        ...format,
        borders: { left: format?.borders?.left, right: format?.borders?.right },
      })),
    );
  expect(seen(once.cells as Excel.CellProperties[][])).toEqual(
    seen(rowByRow.cells as Excel.CellProperties[][]),
  );
  const red = (cells: Excel.CellProperties[][]) => cells[3][2].format?.borders?.bottom;
  expect(red(once.cells as Excel.CellProperties[][])).toEqual({ color: "#C00000", style: "Continuous" });
});

test("formulas see values that came together with looks", () =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("合计");
    sheet.getRange("BA1").formulas = [["=COUNTA(A1:AX60)"]];
    await context.sync();
    dress(sheet.getRange("A1:AX60"));
    const sum = sheet.getRange("BA1");
    sum.load("values");
    await context.sync();
    expect(sum.values).toEqual([[3000]]);
  }));
