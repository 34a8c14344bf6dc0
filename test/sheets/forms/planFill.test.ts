/** Laws of finding and filling a form: the figures stand where a reader of the labels looks for them. */
import fc from "fast-check";
import { figureKeys } from "../../../src/core/forms/definition";
import { formDefinitions, formIds } from "../../../src/core/forms/formDefinitions";
import type { Figures } from "../../../src/core/forms/figures";
import { cellAt } from "../../../src/sheets/grid";
import type { Grid } from "../../../src/sheets/grid";
import type { FormHeading } from "../../../src/sheets";
import { findForms, newFormSheet, planFill } from "../../../src/sheets";
import { parseIsoDate } from "../../../src/core/calendar/localDate";
import { distinctFigures, issuedForm } from "../annexSheets";
import { labelPerMeasure, rowPerMeasure, threeColumns } from "../formVariants";
import { area, gridOf } from "../gridOf";
import { applyToGrids } from "../memoryWorkbook";

const { annex1 } = formDefinitions;
const nobody: FormHeading = { unit: "", date: null, contact: "", phone: "", mobile: "" };
const heading: FormHeading = {
  unit: "海港区双随机办",
  date: parseIsoDate("2024-06-20"),
  contact: "张三",
  phone: "0335-3900000",
  mobile: "13900000000",
};
const figures = distinctFigures(annex1);

function fill(grid: Grid, which: Figures = figures, who = nobody): Grid {
  const [match] = findForms(grid);
  const plan = planFill(match, which, who);
  expect(plan.faults).toEqual([]);
  expect(plan.unplaced).toEqual([]);
  return applyToGrids([grid], plan.edits)[0];
}

/** The cells right of the cell that holds a text, as the sheet shows them. */
function rightOf(grid: Grid, label: string, nth = 0): readonly unknown[] {
  const rows = grid.values.filter((row) => row.some((cell) => cell === label));
  const row = rows[nth];
  return row.slice(row.indexOf(label) + 1).filter((cell) => cell !== null);
}

const text = (key: string) => {
  const f = figures.get(key);
  if (!f) throw new Error(key);
  return `${f.tasks}次，${f.households}户，发现问题${f.problems}户`;
};
const numbers = (key: string) => {
  const f = figures.get(key);
  if (!f) throw new Error(key);
  return { 次数: f.tasks, 户数: f.households, 发现问题户数: f.problems };
};

describe("the form as issued", () => {
  test.each(formIds)("%s takes one text an item, wherever it was moved", (id) => {
    const definition = formDefinitions[id];
    const its = distinctFigures(definition);
    fc.assert(
      fc.property(fc.nat(40), fc.nat(12), fc.string({ maxLength: 8 }), (down, right, sheet) => {
        const grid = issuedForm({ definition, down, right, sheet: sheet || "x" });
        const [match, ...others] = findForms(grid);
        expect([match.form, match.faults, others.length]).toEqual([id, [], 0]);
        const after = applyToGrids([grid], planFill(match, its, nobody).edits)[0];
        definition.groups.forEach((group, g) =>
          group.rows.forEach((row, r) => {
            const key = `${group.id}.${row.id}`;
            const at = down + 3 + (g ? definition.groups[0].rows.length : 0) + r;
            const f = its.get(key);
            const expected = f
              ? `${f.tasks}次，${f.households}户，发现问题${f.problems}户`
              : ["internal", "joint"]
                  .map((part, i) => {
                    const p = its.get(`${key}.${part}`);
                    const name = ["部门内部", "部门联合"][i];
                    return `${name}${p?.tasks}次，${p?.households}户，发现问题${p?.problems}户`;
                  })
                  .join("；");
            expect(cellAt(after, at, right + 2)).toBe(expected);
          }),
        );
      }),
      { numRuns: 30 },
    );
  });

  test("is found again after it was filled, and filled the same a second time", () => {
    const once = fill(issuedForm());
    const [match] = findForms(once);
    const plan = planFill(match, figures, nobody);
    expect(plan.faults).toEqual([]);
    expect(plan.placed.map(({ before }) => before)).toEqual(plan.placed.map(({ value }) => value));
  });

  test("writes zeros as zeros", () => {
    const zero = new Map(
      figureKeys(annex1).map((key) => [key, { tasks: 0, households: 0, problems: 0, rows: [] }]),
    );
    const after = fill(issuedForm(), zero);
    expect(cellAt(after, 3, 2)).toBe("0次，0户，发现问题0户");
    expect(cellAt(after, 4, 2)).toBe("部门内部0次，0户，发现问题0户；部门联合0次，0户，发现问题0户");
  });

  test.each<[string, (text: string) => string]>([
    ["blanks and line breaks between characters", (t) => t.replace(/随机抽查/g, "随机\n抽 查")],
    [
      "full-width brackets and other punctuation",
      (t) => t.replace(/\(/g, "（").replace(/\)/g, "）").replace(/、/g, "，"),
    ],
    ["我县 and 本县区 in front", (t) => t.replace(/^本地/, "我县")],
    ["本县区 in front", (t) => t.replace(/^本地/, "本县区")],
    ["nothing in front", (t) => t.replace(/^本地/, "")],
    ["numbers in front", (t) => t.replace(/^本地/, "1、本地")],
    ["without what stands in brackets", (t) => (t.startsWith("本地") ? t.replace(/\s*\(.*\)$/, "") : t)],
    ["other quotation marks in the title", (t) => t.replace(/[“”]/g, '"')],
  ])("is found with %s", (_, relabel) => {
    const after = fill(issuedForm({ relabel }));
    expect(cellAt(after, 6, 2)).toBe(text("provincial.joint"));
    expect(cellAt(after, 11, 2)).toBe(text("other.credit"));
  });

  test("is found with the group label in each of its rows instead of merged", () => {
    const grid = issuedForm();
    const values = grid.values.map((row, r) =>
      r >= 3 && r < 12 ? [annex1.groups[r < 9 ? 0 : 1].label, ...row.slice(1)] : row,
    );
    const after = fill({ ...grid, values, merges: [] });
    expect(cellAt(after, 6, 2)).toBe(text("provincial.joint"));
    expect(cellAt(after, 11, 2)).toBe(text("other.credit"));
  });

  test("two forms one below another keep their figures apart", () => {
    const one = issuedForm();
    const two = issuedForm({ definition: formDefinitions.annex2, down: 16 });
    const both: Grid = {
      ...one,
      values: [...one.values, ...Array.from({ length: 3 }, () => [null, null, null]), ...two.values],
      merges: [...one.merges, ...two.merges],
    };
    const matches = findForms(both);
    expect(matches.map(({ form, faults }) => [form, faults])).toEqual([
      ["annex1", []],
      ["annex2", []],
    ]);
    const edits = [
      ...planFill(matches[0], figures, heading).edits,
      ...planFill(matches[1], distinctFigures(formDefinitions.annex2), { ...heading, unit: "市某局" }).edits,
    ];
    const [after] = applyToGrids([both], edits);
    expect(cellAt(after, 2, 0)).toBe("单位名称 (盖章)：海港区双随机办");
    expect(cellAt(after, 18, 0)).toBe("单位名称 (盖章)：市某局");
    expect(cellAt(after, 12, 0)).toBe("联系人：张三");
    expect(cellAt(after, 27, 2)).toBe("手机：13900000000");
    expect(cellAt(after, 19, 2)).toBe("100次，2000户，发现问题30户");
  });
});

describe("three columns", () => {
  const orders = [
    ["次数", "户数", "发现问题户数"],
    ["户数", "发现问题户数", "次数"],
    ["发现问题户数", "次数", "户数"],
  ];
  test.each(orders.map((order) => [order.join("|"), order] as const))("%s by their headers", (_, order) => {
    for (const headerEachGroup of [false, true]) {
      const after = fill(threeColumns(order, { headerEachGroup }));
      for (const [g, group] of annex1.groups.entries())
        for (const row of group.rows.filter(({ split }) => !split)) {
          const nth = g === 1 && annex1.groups[0].rows.some(({ label }) => label === row.label) ? 1 : 0;
          const expected = numbers(`${group.id}.${row.id}`) as Record<string, number>;
          expect(rightOf(after, row.label, nth)).toEqual(order.map((measure) => expected[measure]));
        }
      const [i, j] = [numbers("provincial.market.internal"), numbers("provincial.market.joint")];
      expect(rightOf(after, annex1.groups[0].rows[1].label)).toEqual(
        order.map((m) => {
          const measure = m as keyof typeof i;
          return `部门内部${i[measure]}；部门联合${j[measure]}`;
        }),
      );
    }
  });

  test("the market row with split cells takes numbers", () => {
    const after = fill(threeColumns(orders[0], { splitMarket: true }));
    expect(rightOf(after, "部门内部")).toEqual(Object.values(numbers("provincial.market.internal")));
    expect(rightOf(after, "部门联合")).toEqual(Object.values(numbers("provincial.market.joint")));
  });

  test("a doubled sub-header is no certain place", () => {
    const [match] = findForms(threeColumns(["次数", "次数", "户数"]));
    expect(match.unplaced).toEqual(figureKeys(annex1));
    expect(planFill(match, figures, nobody).edits).toEqual([]);
  });
});

describe("one row a measure", () => {
  test("beside the item, merged down its three rows", () => {
    const after = fill(rowPerMeasure(true));
    const column = (key: string) => Object.values(numbers(key));
    const figuresDown = after.values.map((row) => row[4]).filter((cell) => cell !== null);
    expect(figuresDown).toEqual(figureKeys(annex1).flatMap(column));
  });

  test("with the parts of the market row in one cell where it is not split", () => {
    const after = fill(rowPerMeasure(false));
    const at = after.values.findIndex((row) => row[1] === annex1.groups[0].rows[1].label);
    expect([0, 1, 2].map((n) => after.values[at + n][4])).toEqual([
      "部门内部101；部门联合102",
      "部门内部2001；部门联合2002",
      "部门内部31；部门联合32",
    ]);
  });

  test("with a label of its own for each measure", () => {
    const grid = labelPerMeasure();
    const after = fill(grid);
    const last = after.values.slice(-3).map((row) => row[2]);
    expect(last).toEqual(Object.values(numbers("other.credit")));
  });
});

describe("one cell an item", () => {
  test("split cells of the market row beside their labels", () => {
    const grid = issuedForm();
    const values = grid.values.map((row) => [...row.slice(0, 2), ...row.slice(2), null]);
    values.splice(5, 0, [null, null, null, null]);
    values[4][2] = "部门内部：";
    values[5][2] = "部门联合：";
    const merges = [
      area(3, 0, 7, 1),
      area(10, 0, 3, 1),
      area(4, 1, 2, 1),
      ...[3, 6, 7, 8, 9, 10, 11, 12].map((row) => area(row, 2, 1, 2)),
    ];
    const after = fill({ ...grid, values, merges });
    expect(cellAt(after, 4, 3)).toBe(text("provincial.market.internal"));
    expect(cellAt(after, 5, 3)).toBe(text("provincial.market.joint"));
    expect(cellAt(after, 12, 2)).toBe(text("other.credit"));
  });
});

describe("the heading", () => {
  test("stands behind its labels, and the labels keep their text", () => {
    const after = fill(issuedForm(), figures, heading);
    expect(after.values[2]).toEqual(["单位名称 (盖章)：海港区双随机办", null, "填表时间：2024年6月20日"]);
    expect(after.values[12]).toEqual(["联系人：张三", "联系电话：0335-3900000", "手机：13900000000"]);
  });

  test("several labels in one cell keep their places", () => {
    const grid = issuedForm();
    const values = grid.values.map((row) => [...row]);
    values[2] = ["单位名称（盖章）：                    填表时间：    年  月  日", null, null];
    values[12] = ["联系人：          联系电话：            手机：", null, null];
    const merges = [...grid.merges.filter(({ row }) => row !== 2), area(2, 0, 1, 3), area(12, 0, 1, 3)];
    const after = fill({ ...grid, values, merges }, figures, heading);
    expect(after.values[2][0]).toMatch(/^单位名称（盖章）：海港区双随机办 {2,}填表时间：2024年6月20日$/);
    expect(after.values[12][0]).toMatch(/^联系人：张三 {2,}联系电话：0335-3900000 {2,}手机：13900000000$/);
  });

  test("a label without a colon takes its value in the blank cell next to it", () => {
    const grid = issuedForm();
    const values = grid.values.map((row) => [...row, null]);
    values[2] = ["单位名称（盖章）", null, "填表时间", null];
    const merges = grid.merges.filter(({ row }) => row !== 2);
    const after = fill({ ...grid, values, merges }, figures, heading);
    expect(after.values[2]).toEqual(["单位名称（盖章）", "海港区双随机办", "填表时间", "2024年6月20日"]);
  });

  test("without a place is said, and does not keep the figures out", () => {
    const grid = gridOf("月报", rowPerMeasure(true).values, { merges: rowPerMeasure(true).merges });
    const plan = planFill(findForms(grid)[0], figures, heading);
    expect(plan.faults.map(({ code, severity }) => [code, severity])).toEqual(
      Array.from({ length: 5 }, () => ["sheets.formHeadingMissing", "warning"]),
    );
    expect(plan.edits.length).toBeGreaterThan(0);
  });
});

describe("the built-in form", () => {
  test.each(formIds)("%s is found by its own labels and filled by its own plan", (id) => {
    const definition = formDefinitions[id];
    const [blank] = applyToGrids([], newFormSheet(definition, null, nobody, "新表"));
    const [match] = findForms(blank);
    expect([match.form, match.faults, match.score]).toEqual([id, [], 1]);
    const its = distinctFigures(definition);
    const [filled] = applyToGrids([], newFormSheet(definition, its, heading, "新表"));
    const [later] = applyToGrids([blank], planFill(match, its, heading).edits);
    expect(later.values).toEqual(filled.values);
    expect(filled.values.flat()).toContain("单位名称 (盖章)：海港区双随机办");
  });

  test("prints on one A4 page, upright", () => {
    const edits = newFormSheet(annex1, null, nobody, "新表");
    const print = edits.find((edit) => edit.kind === "printSetup");
    expect(print).toMatchObject({
      setup: { orientation: "portrait", paper: "A4", fit: { wide: 1, tall: 1 }, centered: true },
    });
  });

  test("sheets without a form have none", () => {
    expect(findForms(gridOf("空", []))).toEqual([]);
    expect(
      findForms(
        gridOf("台账", [
          ["任务编号", "平台"],
          ["1", "通过河北双随机执法监管平台开展"],
        ]),
      ),
    ).toEqual([]);
  });
});
