import { standingRows } from "../../../src/core/plan/planVersion";
import { differences, versionsOf } from "../../../src/core/plan/versions";
import type { LocalDate } from "../../../src/core/calendar/localDate";
import { adjustPlan, differencesSheet, publicPlanSheet, versionDay } from "../../../src/sheets/plan";
import type { PlanChange } from "../../../src/core/plan/versions";
import { readWorkbook } from "../../../src/sheets";
import type { Grid } from "../../../src/sheets/grid";
import { gridOf } from "../gridOf";
import { applyToGrids } from "../memoryWorkbook";
import { planGrid, rowsOf } from "./planSheets";

const on = "2024-06-20" as LocalDate;
const by = { reason: "合并检查", approval: "王主任", on, started: new Set<string>() };

function adjusted(grids: readonly Grid[], changes: readonly PlanChange[], how = by): readonly Grid[] {
  const made = adjustPlan(rowsOf(grids), changes, how);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return applyToGrids(grids, made.value.edits);
}

test("a change is a new row; the row before it stays, and says that it no longer stands", () => {
  const before = [planGrid()];
  const after = adjusted(before, [{ kind: "change", key: "P1", values: { extent: "30户" } }]);
  const rows = rowsOf(after);
  expect(rows).toHaveLength(4);
  expect(after[0].values.slice(0, 4).map((row) => row.slice(0, 17))).toEqual(
    before[0].values.map((row) => row.slice(0, 17)),
  );
  expect(after[0].values[1][17]).toBe("已调整（第2版）");
  expect(rows[3].values).toMatchObject({
    task: "P1",
    lead: "海港区市场监督管理局",
    extent: "30户",
    version: "2",
    adjustment: "合并检查",
    approval: "王主任",
    filedOn: "2024-06-20",
    status: "未开展",
    from: "2024-07-01",
  });
  // What stands in a column that only the unit knows goes along.
  expect(after[0].values[4][18]).toBe("甲");
  expect(standingRows(rows).map(({ task }) => task)).toEqual(["P2", "P3", "P1"]);
  expect(standingRows(rows, 1).map(({ task, extent }) => [task, extent.kind])).toEqual([
    ["P1", "rate"],
    ["P2", "rate"],
    ["P3", "count"],
  ]);
});

test("what everything else reads is the plan as it stands", () => {
  const after = adjusted(
    [planGrid()],
    [
      { kind: "change", key: "P1", values: { extent: "30户" } },
      { kind: "remove", key: "P3" },
    ],
  );
  expect(readWorkbook(after).plan.map(({ task, extent }) => [task, extent.kind])).toEqual([
    ["P2", "rate"],
    ["P1", "count"],
  ]);
});

test("the differences of two versions: added, removed, merged, changed field by field", () => {
  let grids = adjusted(
    [planGrid()],
    [
      { kind: "change", key: "P1", values: { extent: "30户", until: "2024-10-31" } },
      { kind: "add", values: { task: "P4", name: "加油站抽查", extent: "100%" } },
    ],
  );
  grids = adjusted(grids, [
    { kind: "merge", keys: ["P1", "P2"], values: { name: "餐饮部门联合抽查", kind: "部门联合" } },
    { kind: "remove", key: "P3" },
  ]);
  const rows = rowsOf(grids);
  expect(versionsOf(rows)).toEqual([1, 2, 3]);
  expect(standingRows(rows, 2).map(({ task }) => task)).toEqual(["P2", "P3", "P1", "P4"]);
  expect(differences(rows, 1, 2)).toMatchObject([
    {
      kind: "changed",
      after: { task: "P1" },
      fields: [
        { field: "extent", before: "10%", after: "30户" },
        { field: "until", before: "2024-09-30", after: "2024-10-31" },
      ],
    },
    { kind: "added", after: { task: "P4" } },
  ]);
  expect(differences(rows, 2, 3)).toMatchObject([
    { kind: "merged", before: { task: "P2" }, into: "P1" },
    { kind: "removed", before: { task: "P3" } },
    { kind: "changed", after: { task: "P1" }, fields: [{ field: "name" }, { field: "kind" }] },
  ]);
  expect(versionDay(rows, 3)).toBe("2024-06-20");
  const sheet = differencesSheet(differences(rows, 2, 3), { unit: "海港区", from: 2, to: 3, taken: [] });
  const [made] = applyToGrids([], sheet.edits);
  const text = JSON.stringify(made.values);
  for (const word of ["并入", "取消", "餐饮部门联合抽查", "合并检查", "王主任"]) expect(text).toContain(word);
});

test("tasks without numbers are merged under the new name, and every one of them says so", () => {
  const numberless = planGrid();
  const bare = { ...numberless, values: numberless.values.map((row) => [null, ...row.slice(1)]) };
  const rows = rowsOf(
    adjusted(
      [{ ...bare, values: [numberless.values[0], ...bare.values.slice(1)] }],
      [
        {
          kind: "merge",
          keys: ["餐饮服务食品安全抽查", "餐饮场所卫生抽查"],
          values: { name: "餐饮业部门联合抽查" },
        },
      ],
    ),
  );
  expect(differences(rows, 1, 2)).toMatchObject([
    { kind: "merged", before: { name: "餐饮服务食品安全抽查" }, into: "餐饮业部门联合抽查" },
    { kind: "merged", before: { name: "餐饮场所卫生抽查" }, into: "餐饮业部门联合抽查" },
    { kind: "added", after: { name: "餐饮业部门联合抽查", lead: "海港区市场监督管理局" } },
  ]);
});

test("what is made from the plan is not read as the plan again", () => {
  const grids = [planGrid()];
  const { edits } = publicPlanSheet(rowsOf(grids), {
    ...{ unit: "", year: 2024, version: 1, due: null, taken: [] },
  });
  expect(readWorkbook(applyToGrids(grids, edits)).plan).toHaveLength(3);
});

test("a version that only takes tasks back keeps its reason, its approval and its day", () => {
  const rows = rowsOf(adjusted([planGrid()], [{ kind: "remove", key: "P2" }]));
  expect(versionsOf(rows)).toEqual([1, 2]);
  expect(versionDay(rows, 2)).toBe("2024-06-20");
  expect(rows[1].values.status).toBe("已取消(第2版,2024-06-20):合并检查;审批:王主任");
});

test("refused: without reason or approval, started tasks taken back, tasks that are gone", () => {
  const rows = rowsOf([planGrid()]);
  const refused = adjustPlan(
    rows,
    [
      { kind: "remove", key: "P1" },
      { kind: "remove", key: "P9" },
    ],
    {
      ...{ reason: " ", approval: "", on, started: new Set(["P1"]) },
    },
  );
  expect(refused.ok ? [] : refused.error.map(({ code }) => code)).toEqual([
    "plan.reasonMissing",
    "plan.approvalMissing",
    "plan.started",
    "plan.taskGone",
  ]);
  expect(adjustPlan([], [], by)).toEqual({ ok: false, error: [{ code: "plan.noTable" }] });
});

test("a table without 版本 and 状态 is given them at its right, unless something stands there", () => {
  const bare = [
    ["任务名称", "牵头部门", "抽查比例", "起止时间"],
    ["加油站抽查", "海港区应急管理局", "100%", "3月-10月"],
  ];
  const grids = [gridOf("2024年抽查计划", bare)];
  const after = adjusted(grids, [{ kind: "change", key: "加油站抽查", values: { until: "2024-11-30" } }]);
  expect(after[0].values[0].slice(4)).toEqual(["版本", "调整原因", "审批", "备案日期", "状态"]);
  expect(after[0].values[2].slice(0, 5)).toEqual([
    "加油站抽查",
    "海港区应急管理局",
    "100%",
    "2024-03-01至2024-11-30",
    "2",
  ]);
  expect(standingRows(rowsOf(after)).map(({ from, until }) => [from, until])).toEqual([
    ["2024-03-01", "2024-11-30"],
  ]);
  const taken = [gridOf("2024年抽查计划", [...bare, [null, null, null, null, null, "别的"]])];
  const refused = adjustPlan(rowsOf(taken), [{ kind: "remove", key: "加油站抽查" }], by);
  expect(refused.ok).toBe(true);
  const wide = adjustPlan(
    rowsOf([
      gridOf("2024年抽查计划", [
        [...bare[0], null],
        [...bare[1], "旁注"],
      ]),
    ]),
    [{ kind: "remove", key: "加油站抽查" }],
    by,
  );
  expect(wide.ok ? null : wide.error[0]).toMatchObject({ code: "plan.columnTaken" });
});

test("the publication list: public columns in the websites' order, no class anywhere", () => {
  const grids = adjusted(
    [planGrid()],
    [
      { kind: "change", key: "P1", values: { ratesByClass: "A 1%、D 100%", scope: "餐饮企业、D级企业" } },
      { kind: "change", key: "P2", values: { extent: "A 2%、B 5%" } },
    ],
  );
  const list = publicPlanSheet(rowsOf(grids), {
    ...{ unit: "海港区", year: 2024, version: 2, due: "2024-07-18" as LocalDate, taken: [] },
  });
  const [sheet] = applyToGrids([], list.edits);
  const text = sheet.values.map((row) => row.join("|")).join("\n");
  expect(sheet.values[2]).toEqual([
    "序号", "任务名称", "抽查类型", "发起/牵头部门", "配合部门", "抽查事项", "抽查对象范围", "抽查比例或数量", "抽查频次", "抽查时间",
  ]); // prettier-ignore
  expect(text).toContain("应于2024年7月18日前公示");
  expect(text).not.toMatch(/[A-E]\s*(?:级|类|\d)|王主任|合并检查|甲/);
  expect(list.faults.map(({ code, at }: { code: string; at?: string }) => [code, at])).toEqual([
    ["plan.classInPublic", "年度抽查计划!G5"],
    ["plan.classInPublic", "年度抽查计划!J6"],
  ]);
});
