import type { LocalDate } from "../../../src/core/calendar/localDate";
import { readWorkbook } from "../../../src/sheets";
import type { Grid } from "../../../src/sheets";
import { markInternal } from "../../../src/sheets/publicity";
import { internalMark } from "../../../src/sheets/publicity/internalMark";
import {
  changeFollowUp,
  closedAt,
  closeTask,
  newFollowUps,
  readFollowUps,
  receivingBodies,
} from "../../../src/sheets/followUps";
import type { NewFollowUp } from "../../../src/sheets/followUps";
import { gridOf } from "../gridOf";
import { applyToGrids } from "../memoryWorkbook";
import { departments, items, plan } from "../results/taskInBook";

const fresh = (part: Partial<NewFollowUp> = {}): NewFollowUp => ({
  task: "HG-7",
  id: "A",
  name: "甲店",
  finder: "区文旅局",
  problem: "明码标价检查：发现问题待后续处理",
  measure: "移送",
  basis: "",
  due: null,
  receiver: "区市场监管局",
  status: "处置中",
  ...part,
});

test("rows are added to a sheet of our own, or below the clerk's, in the clerk's own order of columns", () => {
  const own = applyToGrids([], newFollowUps([], [fresh(), fresh({ id: "B", measure: "责令改正" })]));
  expect(readFollowUps(readWorkbook(own).tables).records).toMatchObject([
    { id: "A", measure: "移送", measures: ["移送"], receiver: "区市场监管局" },
    { id: "B", measures: ["责令改正"] },
  ]);
  const clerk = gridOf("问题处置", [
    ["序号", "后续处置措施", "企业名称", "统一社会信用代码", "任务编号", "完结日期", "反馈结果"],
    [1, "整改", "旧店", "X", "HG-1", "2024.3.5", "已改"],
  ]);
  const edits = newFollowUps([clerk], [fresh()]);
  const after = applyToGrids([clerk], edits);
  const { records } = readFollowUps(readWorkbook(after).tables);
  expect(records).toMatchObject([
    { id: "X", measures: ["责令改正"], closedOn: "2024-03-05" },
    { id: "A", measure: "移送" },
  ]);
  const list = edits.find((edit) => edit.kind === "listValidation");
  expect(list?.kind === "listValidation" && [list.area.row, list.area.column]).toEqual([2, 1]);
});

test("a day that is none is named with its cell; the follow-up is open", () => {
  const grid = gridOf("后续处置", [
    ["任务编号", "统一社会信用代码", "处置措施", "反馈结果", "完结日期"],
    ["T", "A", "移送", "", "2024-02-30"],
  ]);
  const { records, issues } = readFollowUps(readWorkbook([grid]).tables);
  expect(issues).toMatchObject([{ code: "sheets.date", at: "后续处置!E2", found: "2024-02-30" }]);
  expect(records[0].closedOn).toBeNull();
});

describe("a clerk's table that lacks columns", () => {
  const clerk = gridOf("后续处置", [
    ["序号", "任务编号", "统一社会信用代码", "问题", "处置措施", "完结日期", "状态"],
    [1, "HG-1", "X", "旧问题", "责令改正", "2024-03-05", "已完结"],
  ]);
  const added = (grids: readonly Grid[], rows: readonly NewFollowUp[]) => {
    const after = applyToGrids(grids, newFollowUps(grids, rows));
    return readFollowUps(readWorkbook(after).tables).records.filter(({ id }) => id !== "X");
  };

  test("gets those that a follow-up needs: no due day and no receiving body is lost", () => {
    const row = fresh({ due: "2024-07-01" as LocalDate });
    expect(added([clerk], [row])).toMatchObject([
      { id: "A", name: "甲店", finder: "区文旅局", due: "2024-07-01", receiver: "区市场监管局" },
    ]);
  });

  test("gives way with its mark 内部, which no record takes for a value", () => {
    const marked = applyToGrids([clerk], markInternal([clerk], readWorkbook([clerk])));
    expect(added(marked, [fresh({ due: "2024-07-01" as LocalDate })])).toMatchObject([
      { name: "甲店", due: "2024-07-01", receiver: "区市场监管局" },
    ]);
    const after = applyToGrids(marked, newFollowUps(marked, [fresh()]));
    expect(after[0].values.flat().filter((cell) => cell === internalMark)).toHaveLength(1);
  });

  test("has its choices in the column of measures, also where no measure is chosen yet", () => {
    const edits = newFollowUps([clerk], [fresh({ measure: "" }), fresh({ id: "B", measure: "" })]);
    const list = edits.find((edit) => edit.kind === "listValidation");
    expect(list?.kind === "listValidation" && list.area).toEqual({ row: 2, column: 4, rows: 2, columns: 1 });
  });

  test("keeps what stands beside it, and says what could not be written", () => {
    const [row] = readFollowUps(readWorkbook([clerk]).tables).records;
    const beside = {
      ...row.table,
      grid: gridOf(
        "后续处置",
        clerk.values.map((cells) => [...cells, "合计"]),
      ),
    };
    const { edits, missing } = changeFollowUp(
      { ...row, table: beside },
      { letter: "1号", closedOn: "2024-03-06" },
    );
    expect(missing).toEqual(["移送函文号"]);
    expect(edits).toEqual([
      { kind: "setValues", sheet: "后续处置", row: 1, column: 5, values: [["2024-03-06"]] },
    ]);
  });
});

test("a change writes its cells alone", () => {
  const grids = applyToGrids([], newFollowUps([], [fresh()]));
  const [row] = readFollowUps(readWorkbook(grids).tables).records;
  const { edits, missing } = changeFollowUp(row, { letter: "秦双随移〔2024〕1号", closedOn: "2024-06-20" });
  expect(missing).toEqual([]);
  expect(edits).toHaveLength(2);
  const [after] = readFollowUps(readWorkbook(applyToGrids(grids, edits)).tables).records;
  expect(after).toMatchObject({ letter: "秦双随移〔2024〕1号", closedOn: "2024-06-20", measure: "移送" });
});

test("receiving bodies come from list, pool and directory with their cells, by whatever name a department goes", () => {
  const objects = gridOf("检查对象名录库", [
    ["统一社会信用代码", "名称", "登记机关", "登记状态", "许可证编号"],
    ["A", "甲店", "区市场监督管理局", "存续", ""],
    ["B", "乙店", "区市场监督管理局", "存续", "JY1"],
  ]);
  const contents = readWorkbook([objects, items, departments, plan()]);
  const problem = (id: string, item: string) => ({ id, item, finder: "区文旅局" });
  const asked = [problem("A", "明码标价检查"), problem("B", "经营行为检查"), problem("A", "经营行为检查")];
  const bodyOf = receivingBodies(contents, asked);
  expect(bodyOf(asked[0], "移送")).toEqual({
    name: "区市场监管局",
    reason: "itemBody",
    at: "抽查事项清单!C3",
  });
  expect(bodyOf(asked[1], "抄告")).toEqual({ name: "", reason: "licence", at: "检查对象名录库!E3" });
  expect(bodyOf(asked[2], "转办")).toMatchObject({ name: "区市场监督管理局", reason: "registrar" });
  expect(bodyOf(asked[0], "移送司法机关")).toMatchObject({ name: "", reason: "noPolice" });
});

test("closing a task changes its row of the plan and nothing else of it, and is on record", () => {
  const sheet = gridOf("年度抽查计划", [
    ["任务编号", "任务名称", "任务来源", "结束日期", "状态"],
    ["HG-6", "甲", "年度计划", "2024-06-01", "进行中"],
    ["HG-7", "乙", "年度计划", "2024-06-01", "进行中"],
  ]);
  const contents = readWorkbook([sheet]);
  const edits = closeTask([sheet], contents.tables, {
    task: "HG-7",
    plan: contents.plan[1],
    rows: 12,
    followUps: 2,
    operator: "经办甲",
    at: "2024-06-20T09:00:00+08:00",
  });
  const after = applyToGrids([sheet], edits);
  expect(readWorkbook(after).plan.map(({ status }) => status)).toEqual(["进行中", "已完成"]);
  expect(closedAt(after, "HG-7")).toBe("2024-06-20T09:00:00+08:00");
  expect(closedAt(after, "HG-6")).toBeNull();
});
