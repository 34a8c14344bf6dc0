import fc from "fast-check";
import type { Grid } from "../../src/sheets/grid";
import { cellWords, dayColumns } from "../../src/standalone/sheetView/cellWords";
import { geometryOf, lastNotAfter } from "../../src/standalone/sheetView/geometry";
import { showsDate } from "../../src/standalone/files/cellFormats";

const gridOf = (values: Grid["values"]): Grid => ({
  sheet: "表",
  row: 0,
  column: 0,
  values,
  merges: [],
  tables: [],
  visibility: "visible",
  protected: false,
});

test("the row at any height is the one whose edges stand around it, in short sheets and long ones", () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ maxLength: 60 }), { minLength: 1, maxLength: 40 }),
      fc.constantFrom(1, 30),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (texts, times, share) => {
        const rows = Array.from({ length: texts.length * times }, (_, i) => [texts[i % texts.length]]);
        const { top, rowAt } = geometryOf(gridOf(rows), (row) => rows[row]?.[0] ?? "");
        const y = top(rows.length) * share;
        const row = rowAt(y);
        return top(row) <= y && y < top(row + 1);
      },
    ),
  );
});

test("the last place not after a number", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(1000), { minLength: 1 }), fc.nat(1000), (some, extra) => {
      const places = [0, ...some.filter((n) => n > 0).sort((a, b) => a - b)];
      return lastNotAfter(places, extra) === places.filter((place) => place <= extra).length - 1;
    }),
  );
});

test("a day shows as a day in a column of days only, below its header", () => {
  const grid = gridOf([
    ["日期", "户数"],
    [45432, 45432],
  ]);
  const table = {
    sheet: "表",
    header: { row: 0, column: 0, rows: 1, columns: 2 },
    area: { row: 0, column: 0, rows: 2, columns: 2 },
    columns: [
      { column: 0, header: "检查日期", field: "inspectedOn" },
      { column: 1, header: "户数", field: null },
    ],
  };
  const days = dayColumns("表", [table as unknown as Parameters<typeof dayColumns>[1][number]]);
  expect(cellWords(grid, 45432, 1, 0, days)).toBe("2024-05-20");
  expect(cellWords(grid, 45432, 1, 1, days)).toBe("45432");
  expect(cellWords(grid, { error: "#N/A" }, 1, 0, days)).toBe("#N/A");
  expect(cellWords(grid, null, 1, 0, days)).toBe("");
});

test.each([
  ["yyyy-mm-dd", true],
  ['yyyy"年"m"月"', true],
  ["[h]:mm", true],
  ["0.00", false],
  ['0"day"', false],
  ["[Red]0", false],
  ["General", false],
  ["@", false],
])("%s shows a day or a time: %p", (format, expected) => expect(showsDate(format)).toBe(expected));
