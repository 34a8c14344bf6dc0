/** Teaching a form by pointing at its cells, finding it again elsewhere, filling it, keeping it and handing it on. */
import fc from "fast-check";
import { defaultRules, ownFormFile, parseOwnForm } from "../../../src/core/forms";
import type { OwnCell, OwnForm } from "../../../src/core/forms";
import type { LocalDate } from "../../../src/core/calendar/localDate";
import { formDefinitions } from "../../../src/core/forms";
import { findForms, newFormSheet, readWorkbook } from "../../../src/sheets";
import type { Cell, Grid } from "../../../src/sheets/grid";
import { cellAt } from "../../../src/sheets/grid";
import {
  forgetOwnCells,
  keepOwnCells,
  ownFormOfMatch,
  placeOwnForm,
  planOwnFill,
  readOwnForms,
  teachCell,
} from "../../../src/sheets/ownForms";
import { gridOf } from "../gridOf";
import { applyToGrids } from "../memoryWorkbook";
import { blankHeading, ledgerSheet } from "../../taskpane/smallWorkbook";

const until = "2024-06-20" as LocalDate;
const heading = { unit: "海港区", date: until, contact: "张三", phone: "", mobile: "" };

/** A form of another city: a title, two lines of headers, groups merged down, a column of remarks. */
const sheet = (rows: readonly (readonly Cell[])[], more: Partial<Grid> = {}): Grid => ({
  ...gridOf("某市统计表", rows),
  ...more,
});
const taughtOn = sheet(
  [
    ["2024年某市双随机抽查统计表", null, null, null, null],
    ["填报单位", null, "日期", null, null],
    ["类别", "项目", "抽查", null, "备注"],
    [null, null, "次数", "户数", null],
    ["部门内部", "全部", null, null, null],
    [null, "其中企业", null, null, null],
    ["部门联合", "全部", null, null, null],
    [null, "其中企业", null, null, null],
  ],
  {
    merges: [
      { row: 0, column: 0, rows: 1, columns: 5 },
      { row: 2, column: 2, rows: 1, columns: 2 },
      { row: 4, column: 0, rows: 2, columns: 1 },
      { row: 6, column: 0, rows: 2, columns: 1 },
    ],
  },
);

function teach(grid: Grid): OwnForm {
  const cells: OwnCell[] = [];
  for (const [r, kind] of ["internal", "joint"].entries())
    for (const enterprise of [false, true])
      for (const [c, shows] of (["tasks", "households"] as const).entries()) {
        const at = { row: 4 + r * 2 + (enterprise ? 1 : 0), column: 2 + c };
        const filter = {
          kind: kind as "internal" | "joint",
          ...(enterprise ? { enterprise: true as const } : {}),
        };
        const cell = teachCell(grid, at, shows, filter);
        if (!cell.ok) throw new Error(JSON.stringify(cell.error));
        cells.push(cell.value);
      }
  const unit = teachCell(grid, { row: 1, column: 1 }, "unit", {});
  if (!unit.ok) throw new Error("unit");
  return { name: "某市统计表", rows: "annex1", cells: [...cells, unit.value] };
}

const input = () => {
  const { ledger, departments } = readWorkbook([ledgerSheet]);
  return { ledger, departments, rules: defaultRules, until, unit: "" };
};

test("a taught cell is known by the words to its left and above it, merged cells read as one, the title left out", () => {
  const cell = teachCell(taughtOn, { row: 5, column: 3 }, "households", {});
  expect(cell).toEqual({
    ok: true,
    value: {
      row: "部门内部 / 其中企业",
      column: "抽查 / 户数",
      taught: "D6",
      shows: "households",
      filter: {},
    },
  });
  expect(teachCell(gridOf("空", [[null, 3]]), { row: 0, column: 1 }, "tasks", {})).toEqual({
    ok: false,
    error: { code: "templates.noLabels", at: "空!B1" },
  });
});

test("next year's form, moved and with a row more, is filled in the right cells", () => {
  const moved = sheet(
    [
      [null, null, null, null, null, null],
      [null, "2025年某市双随机抽查统计表", null, null, null, null],
      [null, "填报单位", null, "日期", null, null],
      [null, "类别", "项 目", "抽查", null, "备注"],
      [null, null, null, "次数", "户数", null],
      [null, "部门联合", "全部", null, null, null],
      [null, null, "其中：企业", null, null, null],
      [null, "部门内部", "全部", null, null, null],
      [null, null, "其中（企业）", null, null, null],
      [null, null, "其中个体", null, null, null],
    ],
    {
      merges: [
        { row: 1, column: 1, rows: 1, columns: 5 },
        { row: 3, column: 3, rows: 1, columns: 2 },
        { row: 5, column: 1, rows: 2, columns: 1 },
        { row: 7, column: 1, rows: 3, columns: 1 },
      ],
    },
  );
  const placed = placeOwnForm([ledgerSheet, moved], teach(taughtOn));
  if (!("places" in placed)) throw new Error(JSON.stringify(placed));
  expect(placed.faults).toEqual([]);
  const fill = planOwnFill(placed, input(), heading);
  const [after] = applyToGrids([moved], fill.edits);
  // The small ledger: T1 joint with two enterprises; T2 and T3 internal with three and one.
  expect([5, 6, 7, 8].map((row) => [cellAt(after, row, 3), cellAt(after, row, 4)])).toEqual([
    [1, 2],
    [1, 2],
    [2, 4],
    [2, 4],
  ]);
  expect(cellAt(after, 2, 2)).toBe("海港区");
  expect(cellAt(after, 9, 3)).toBeNull();
});

describe("a form with a column a month, a quarter or a year", () => {
  const titled = (heads: readonly string[]) =>
    gridOf("统计", [
      ["项目", ...heads],
      ["抽查次数", ...heads.map(() => null)],
      ["抽查户数", ...heads.map(() => null)],
    ]);
  const taught = (grid: Grid, column: number): OwnForm => {
    const cells = (["tasks", "households"] as const).map((shows, i) => {
      const cell = teachCell(grid, { row: 1 + i, column }, shows, {});
      if (!cell.ok) throw new Error(cell.error.code);
      return cell.value;
    });
    return { name: "统计", rows: "annex1", cells };
  };
  const filled = (grid: Grid, column: number, day: string, on = grid) => {
    const placed = placeOwnForm([on], taught(grid, column));
    if (!("places" in placed)) throw new Error(JSON.stringify(placed.faults));
    return planOwnFill(
      placed,
      { ...input(), until: day as LocalDate },
      { ...heading, date: day as LocalDate },
      true,
    );
  };
  const months = titled(["5月", "6月", "7月"]);

  test.each([
    ["6月", months, 2, "2024-06-20", "2024-07-20"],
    ["二季度", titled(["一季度", "二季度", "三季度"]), 2, "2024-06-20", "2024-07-20"],
    ["2024年", titled(["2023年", "2024年"]), 2, "2024-06-20", "2025-06-20"],
  ] as const)(
    "taught under %s it is filled in that time, and in no other",
    (name, grid, column, then, later) => {
      const now = filled(grid, column, then);
      expect([now.faults, now.edits.length]).toEqual([[], 2]);
      const next = filled(grid, column, later);
      expect(next.edits).toEqual([]);
      expect(
        next.faults.map((fault) =>
          "at" in fault && "found" in fault ? [fault.code, fault.at, fault.found] : [],
        ),
      ).toEqual([
        ["templates.cellPeriod", "统计!C2", name],
        ["templates.cellPeriod", "统计!C3", name],
      ]);
    },
  );

  test("a year more in front is not taken for the taught one", () => {
    const grid = titled(["2023年", "2024年"]);
    const later = titled(["2023年", "2024年", "2025年"]);
    expect(filled(grid, 2, "2025-06-20", later).edits).toEqual([]);
  });
});

test("what is missing, doubled, a formula or taken by words is said with its cell, and nothing is written unasked", () => {
  const form = teach(taughtOn);
  const values = taughtOn.values.map((row) => [...row]);
  values[5][1] = "涉企";
  values[6][2] = "见附件";
  const odd = { ...taughtOn, values, formulas: new Map([["4,2", "=SUM(C6:C6)"]]) };
  const placed = placeOwnForm([odd], form);
  if (!("places" in placed)) throw new Error(JSON.stringify(placed));
  expect(placed.faults.map((fault) => fault.code).sort()).toEqual([
    "templates.cellFormula",
    // The row that reads otherwise.
    "templates.cellMissing",
    "templates.cellMissing",
    "templates.cellTaken",
  ]);
  expect(planOwnFill(placed, input(), heading).edits).toEqual([]);
  const written = planOwnFill(placed, input(), heading, true);
  const [after] = applyToGrids([odd], written.edits);
  expect(cellAt(after, 6, 2)).toBe("见附件");
  expect(cellAt(after, 6, 3)).toBe(2);
  expect(written.placed.some(({ at }) => at === "某市统计表!C5")).toBe(false);
  expect(placeOwnForm([ledgerSheet], form)).toEqual({
    faults: [{ code: "templates.sheetMissing", form: "某市统计表" }],
  });
  expect(placeOwnForm([taughtOn, { ...taughtOn, sheet: "副本" }], form).faults).toEqual([
    { code: "templates.sheetTwice", form: "某市统计表", found: "某市统计表、副本" },
  ]);
  const closed = placeOwnForm([{ ...taughtOn, protected: true }], form);
  if (!("places" in closed)) throw new Error("places");
  expect(planOwnFill(closed, input(), heading, true)).toMatchObject({
    edits: [],
    faults: [{ code: "templates.sheetProtected", at: "某市统计表" }],
  });
});

const texts = fc.stringMatching(/^[甲乙丙丁ABC12 ]{0,6}$/).map((text) => text.trim());
const ownCell: fc.Arbitrary<OwnCell> = fc
  .record({
    row: texts.map((text) => `行${text}`),
    column: texts,
    taught: fc.constantFrom("B2", "C3", "AA10"),
    shows: fc.constantFrom("tasks" as const, "sentence" as const, "problemShare" as const, "unit" as const),
    filter: fc.record(
      {
        platform: fc.constantFrom("provincial" as const, "other" as const),
        kind: fc.constantFrom("internal" as const, "joint" as const),
        enterprise: fc.constant(true as const),
        credit: fc.constant(true as const),
        market: fc.constant(true as const),
        level: fc.constantFrom("province" as const, "city" as const, "county" as const),
        department: fc.constantFrom("市场监管局", "区住建局"),
        item: fc.constantFrom("消防", "食品"),
        entityType: fc.constantFrom("企业"),
        result: fc.constantFrom("未发现问题"),
        period: fc.constantFrom("quarter" as const, "month" as const),
      },
      { requiredKeys: [] },
    ),
  })
  .map((cell) => cell as OwnCell);
const ownForm = fc
  .uniqueArray(ownCell, { minLength: 1, maxLength: 5, selector: (c) => `${c.row}|${c.column}|${c.taught}` })
  .map((cells): OwnForm => ({ name: "自有表", rows: "annex2", cells }));

test("what is kept in the workbook, and what is handed on as a file, is what was taught", () => {
  fc.assert(
    fc.property(ownForm, (form) => {
      const grids = applyToGrids([], keepOwnCells([], form));
      const read = readOwnForms(readWorkbook(grids).tables);
      expect(read).toEqual({ forms: [form], faults: [] });
      expect(parseOwnForm("a.json", ownFormFile(form))).toEqual({ ok: true, value: form });
    }),
    { numRuns: 60 },
  );
});

test("a choice in the table that nobody knows is said by its cell; a form is forgotten row by row", () => {
  const form: OwnForm = {
    name: "自有表",
    rows: "annex1",
    cells: [
      { row: "联合", column: "次数", taught: "B2", shows: "tasks", filter: { kind: "joint" } },
      { row: "内部", column: "次数", taught: "B3", shows: "tasks", filter: { kind: "internal" } },
    ],
  };
  let grids = applyToGrids([], keepOwnCells([], form));
  const { tables } = readWorkbook(grids);
  const kind = tables[0].fields.get("kind") ?? -1;
  grids = applyToGrids(grids, [
    { kind: "setValues", sheet: "自定义表", row: tables[0].rows[0], column: kind, values: [["差不多联合"]] },
  ]);
  const read = readOwnForms(readWorkbook(grids).tables);
  expect(read.forms[0].cells).toEqual([form.cells[1]]);
  expect(read.faults).toEqual([
    {
      code: "templates.choice",
      at: "自定义表!H2",
      header: "抽查类型",
      found: "差不多联合",
      expected: "部门内部/部门联合",
    },
  ]);
  const gone = applyToGrids(grids, forgetOwnCells(readWorkbook(grids).tables, "自有表"));
  expect(readOwnForms(readWorkbook(gone).tables)).toEqual({ forms: [], faults: [] });
});

test("a file that is none, or holds something unknown, is refused by name", () => {
  const refused = (text: string) => {
    const read = parseOwnForm("表.json", text);
    return read.ok ? read.value : read.error;
  };
  expect(refused("{")).toEqual({ code: "templates.fileUnreadable", at: "表.json" });
  const form: OwnForm = { name: "表", rows: "annex1", cells: [teach(taughtOn).cells[0]] };
  const file = JSON.parse(ownFormFile(form));
  for (const broken of [
    { ...file, format: "sr-own-form/2" },
    { ...file, extra: 1 },
    { ...file, rows: "annex3" },
    { ...file, cells: [] },
    { ...file, cells: [{ ...file.cells[0], shows: "everything" }] },
    { ...file, cells: [{ ...file.cells[0], filter: { creditClass: "D" } }] },
    { ...file, cells: [{ ...file.cells[0], filter: { kind: "both" } }] },
  ])
    expect(refused(JSON.stringify(broken))).toMatchObject({ code: "templates.fileFormat", at: "表.json" });
});

test("Annex 1 as it stands is the beginning of an own form, with the very same figures", () => {
  const grids = applyToGrids(
    [ledgerSheet],
    newFormSheet(formDefinitions.annex1, null, blankHeading, "附件1"),
  );
  const [match] = findForms(grids[1]);
  const { form, left } = ownFormOfMatch(match, "我县的表");
  expect(form.cells.length + left.length).toBe(match.slots.length);
  const placed = placeOwnForm(grids, form);
  if (!("places" in placed)) throw new Error(JSON.stringify(placed));
  expect(placed.faults).toEqual([]);
  expect(placed.places.map(({ at }) => at)).toEqual(form.cells.map(({ taught }) => `附件1!${taught}`));
});

test("a form filled last month is filled again, and a word typed into one cell hides none below it", () => {
  const lines = (year: string, unit: Cell, date: Cell, typed: Cell) =>
    sheet([
      [`${year}年某市统计表`, null, null, null],
      ["填报单位", unit, "填报时间", date],
      ["项目", "户数", "备注", "次数"],
      ["部门联合", typed, null, null],
      ["部门内部", null, null, null],
    ]);
  const blank = lines("2024", null, null, null);
  const cells = ([["B2", 1, 1, "unit"], ["D2", 1, 3, "date"], ["B4", 3, 1, "households"], ["D4", 3, 3, "tasks"], ["B5", 4, 1, "households"], ["D5", 4, 3, "tasks"]] as const).map(
    ([, row, column, shows]) => {
      const cell = teachCell(blank, { row, column }, shows, {});
      if (!cell.ok) throw new Error(cell.error.code);
      return cell.value;
    },
  ); // prettier-ignore
  const form: OwnForm = { name: "某市统计表", rows: "annex1", cells };
  const found = (grid: Grid) => {
    const placed = placeOwnForm([grid], form);
    return [
      "places" in placed ? placed.places.map(({ at }) => at.split("!")[1]) : [],
      placed.faults.map(({ code }) => code),
    ];
  };
  const all = ["B2", "D2", "B4", "D4", "B5", "D5"];
  expect(found(blank)).toEqual([all, []]);
  expect(found(lines("2025", "海港区", "2024年5月31日", 12))).toEqual([all, []]);
  expect(found(lines("2025", "海港区", "2024年5月31日", "见附件"))).toEqual([all, ["templates.cellTaken"]]);
});
