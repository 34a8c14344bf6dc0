import { resolveDepartments } from "../../../src/core/registry/departments";
import { firstPlanEdits, importChanges, readPublishedPlan } from "../../../src/sheets/plan";
import type { LocalDate } from "../../../src/core/calendar/localDate";
import { readWorkbook } from "../../../src/sheets";
import { recogniseTables } from "../../../src/sheets/tableFinder";
import { applyToGrids } from "../memoryWorkbook";
import { area, gridOf } from "../gridOf";

/** As a county published it: a title, two header rows with merges, 序号 left blank, times and rates in words. */
const published = gridOf(
  "附件",
  [
    ["某区2024年度“双随机、一公开”抽查工作计划"],
    ["序号", "抽查任务名称", "抽查类型", "检查主体", null, "抽查事项", "抽查对象", "抽查比例（数量）", "抽查检查起止时间"],
    [null, null, null, "发起部门", "参与部门", null, null, null, null],
    [1, "餐饮服务抽查", "部门联合", "区市场监管局", "区卫健局、区城管局", "餐饮服务监督检查", "餐饮单位", "≥20%;1次/年", "3-10月"],
    [null, "加油站抽查", "跨部门联合", "区应急局", "区应急局危化股", "加油站安全检查", "加油站", "10%(20户)", "2024年3月至5月"],
    [3, "年报公示抽查", "部门内部", "区市场监管局", null, "公示信息检查", "企业", "A 1%、B 2%、C 5%、D 20%", "全年"],
    [4, "旅馆抽查", "部门内部", null, null, "公共场所卫生检查", "旅馆", "=1", "10月底前"],
    [5, "集市抽查", "双随机", "区市场监管局", null, "明码标价检查", "集市", "按上级要求", "适时"],
    [6, "养老机构抽查", "部门内部", "区民政局", null, "服务检查", "养老机构", 0.15, "第三季度"],
    [7, "餐饮服务抽查", "部门内部", "区市场监管局", null, "食品检查", "餐饮单位", "1户(实际以牵头单位抽查数为准)", "9月"],
  ],
  {
    merges: [area(0, 0, 1, 9), area(1, 3, 1, 2), ...[0, 1, 2, 5, 6, 7, 8].map((column) => area(1, column, 2, 1))],
  },
); // prettier-ignore

const rules = { year: 2024, identify: resolveDepartments([]), levelsAreJoint: false };
const read = () => recogniseTables([published]).flatMap((table) => readPublishedPlan(table, rules));

test("what was understood, beside what stands", () => {
  expect(read().map(({ task, from, until, written }) => [written.extent, task.extent, from, until])).toEqual([
    ["≥20%;1次/年", { kind: "rate", ppm: 200_000, atLeast: true }, "2024-03-01", "2024-10-31"],
    ["10%(20户)", { kind: "rate", ppm: 100_000, atLeast: false, about: 20 }, "2024-03-01", "2024-05-31"],
    ["A 1%、B 2%、C 5%、D 20%", expect.objectContaining({ kind: "unclear" }), "2024-01-01", "2024-12-31"],
    ["=1", { kind: "count", count: 1 }, null, "2024-10-31"],
    ["按上级要求", expect.objectContaining({ kind: "unclear" }), null, null],
    ["15%", { kind: "rate", ppm: 150_000, atLeast: false }, "2024-07-01", "2024-09-30"],
    ["1户(实际以牵头单位抽查数为准)", { kind: "count", count: 1 }, "2024-09-01", "2024-09-30"],
  ]);
});

test("what cannot be read is named by its cell; a department is not invented", () => {
  const faults = read().flatMap((each) =>
    each.faults.map((fault) => [fault.code, "at" in fault ? fault.at : ""]),
  );
  expect(faults).toEqual([
    ["plan.kindDisagrees", "附件!C5"],
    ["plan.leadMissing", "附件!D7"],
    ["plan.extentUnclear", "附件!H8"],
    ["plan.kindUnreadable", "附件!C8"],
    ["plan.periodUnreadable", "附件!I8"],
    ["plan.taskTwice", "附件!B10"],
  ]);
  expect(read()[3].values.lead).toBe("");
});

test("taken over, nothing is lost: what was not understood stands as it was written", () => {
  const edits = firstPlanEdits([], read(), { approval: "区政府", on: "2024-01-15" as LocalDate });
  const grids = applyToGrids([], edits);
  const plan = readWorkbook(grids).plan;
  expect(plan.map(({ name, lead, partners }) => [name, lead, partners.length])).toEqual([
    ["餐饮服务抽查", "区市场监管局", 2],
    ["加油站抽查", "区应急局", 1],
    ["年报公示抽查", "区市场监管局", 0],
    ["旅馆抽查", "", 0],
    ["集市抽查", "区市场监管局", 0],
    ["养老机构抽查", "区民政局", 0],
    ["餐饮服务抽查", "区市场监管局", 0],
  ]);
  expect(plan[2].ratesByClass).toBe("A 1%、B 2%、C 5%、D 20%");
  expect(plan.map(({ from, until }) => [from, until])).toEqual(
    read().map(({ from, until }) => [from, until]),
  );
  const cells = JSON.stringify(grids[0].values);
  for (const text of [
    "按上级要求",
    "适时",
    "双随机",
    "≥20%;1次/年",
    "1户(实际以牵头单位抽查数为准)",
    "区政府",
  ])
    expect(cells).toContain(text);
});

test("into a plan that stands: what is there already is not added again", () => {
  const [first] = read();
  const { changes, known } = importChanges(read(), [first.task]);
  expect(known.map(({ task }) => task.name)).toEqual(["餐饮服务抽查", "餐饮服务抽查"]);
  expect(changes.map((change) => (change.kind === "add" ? change.values.name : ""))).toEqual([
    ...["加油站抽查", "年报公示抽查", "旅馆抽查", "集市抽查", "养老机构抽查"],
  ]);
});

test("cells that begin with = + - @ stay text", () => {
  const grid = gridOf("计划", [
    ["任务名称", "牵头部门", "抽查比例", "开始日期"],
    ["=HYPERLINK(\"x\")", "@局", "+5%", "-"],
  ]); // prettier-ignore
  const tasks = recogniseTables([grid]).flatMap((table) => readPublishedPlan(table, rules));
  const [made] = applyToGrids([], firstPlanEdits([], tasks, { approval: "", on: "2024-01-15" as LocalDate }));
  expect(made.values[1]).toEqual(expect.arrayContaining(['=HYPERLINK("x")', "@局", "+5%", "-"]));
});
