/** 后续处置 and 任务办结: problems to their end, as a person does it. */
import { readWorkbook } from "../../src/sheets";
import { readFollowUps } from "../../src/sheets/followUps";
import type { Grid } from "../../src/sheets/grid";
import { gridOf } from "../sheets/gridOf";
import { departmentSheet, inspectedWorkbook, itemSheet, officerSheet, planSheet } from "./inspectedTask";
import { closePanes, PaneDriver } from "./paneDriver";
import { smallWorkbook } from "./smallWorkbook";

afterEach(closePanes);

const header = [
  "任务编号",
  "任务名称",
  "平台",
  "抽查类型",
  "检查部门",
  "统一社会信用代码",
  "名称",
  "抽查事项",
  "检查日期",
  "任务完成日期",
  "检查结果",
  "是否发现问题",
  "检查人员",
  "录入日期",
  "录入员",
  "审核",
];
const row = (id: string, name: string, department: string, item: string, result: string) => [
  "HG-7",
  "餐饮服务联合抽查",
  "其他平台",
  "部门联合",
  department,
  id,
  name,
  item,
  "2024-06-03",
  "2024-06-05",
  result,
  result === "未发现问题" ? "否" : "是",
  department === "区市场监管局" ? "赵一、钱二" : "周五、吴六",
  "2024-06-05",
  "录入甲",
  "李科长 2024-06-06",
];

const ledger: Grid = gridOf("抽查台账", [
  header,
  row("QHD-003", "第3号商户", "区市场监管局", "食品经营检查", "发现问题已责令改正"),
  row("QHD-003", "第3号商户", "区市场监管局", "安全生产检查", "发现问题待后续处理"),
  row("QHD-004", "第4号商户", "区市场监管局", "食品经营检查", "未发现问题"),
]);

const workbook = (): readonly Grid[] => [
  ...smallWorkbook().filter(({ sheet }) => sheet !== "台账"),
  ledger,
  planSheet,
  itemSheet,
  departmentSheet,
  officerSheet,
];

async function atFollowUps(grids = workbook(), now?: string) {
  const pane = await PaneDriver.open(grids, now);
  await pane.goTo("工作");
  await pane.press(/^后续处置/);
  await pane.waitFor(() => pane.text.includes("后续处置台账"));
  return pane;
}

const followUps = (pane: PaneDriver) => readFollowUps(readWorkbook(pane.host.grids).tables).records;

async function added() {
  const pane = await atFollowUps();
  const [, second] = pane.root.querySelectorAll<HTMLSelectElement>("fieldset select");
  await pane.pick(second, "移送");
  await pane.press("预览");
  await pane.press("写入后续处置");
  return pane;
}

test("each problem becomes a row: the measure of its result, the body of its item, twenty working days", async () => {
  const pane = await atFollowUps();
  expect(pane.text).toContain("2 个问题");
  const [first, second] = pane.root.querySelectorAll<HTMLSelectElement>("fieldset select");
  expect([first.value, second.value]).toEqual(["责令改正", ""]);
  await pane.pick(second, "移送");
  expect(pane.text).toContain("抽查事项清单载明的检查主体（抽查事项清单!C3），谁主管谁监管");
  await pane.press("预览");
  await pane.press("写入后续处置");
  expect(followUps(pane)).toMatchObject([
    { id: "QHD-003", measure: "责令改正", receiver: "", status: "处置中" },
    // 2024-06-03 and 20 working days, 2024-06-10 being 端午.
    { id: "QHD-003", measure: "移送", receiver: "区应急管理局", due: "2024-07-02", finder: "区市场监管局" },
  ]);
  expect(pane.text).toContain("该任务没有待列入的问题。");
  expect(pane.text).toContain("处置中 2 件");
  await pane.press("撤销");
  expect(followUps(pane)).toHaveLength(0);
});

test("责令改正 and 移送 stay open until their closing date; only then the task can be closed", async () => {
  const pane = await added();
  expect(pane.text).toContain("还有 2 处未完成，不能办结");
  expect(pane.buttons("办结")[0].disabled).toBe(true);
  for (let i = 0; i < 2; i++) {
    const open = pane.buttons("办理")[0];
    expect(open).toBeDefined();
    await pane.press("办理");
    await pane.type("完结日期", "2024-06-14");
    await pane.press("预览");
    await pane.press("写入");
  }
  expect(followUps(pane).map(({ status }) => status)).toEqual(["已完结", "已完结"]);
  expect(pane.text).toContain("已完结 2 件");
  await pane.press("办结");
  await pane.press("确认办结");
  expect(readWorkbook(pane.host.grids).plan[0].status).toBe("已完成");
  expect(pane.host.grid("操作记录").values.flat()).toContain("办结任务");
  expect(pane.text).toContain("该任务已于 2024-06-17 办结。");
});

test("无需后续处置 closes by itself; a blank result and a problem without a follow-up are named with their cells", async () => {
  const blank = workbook().map((grid) =>
    grid.sheet !== "抽查台账"
      ? grid
      : {
          ...grid,
          values: grid.values.map((cells, i) =>
            i === 3 ? cells.map((c, j) => (j === 10 ? null : c)) : cells,
          ),
        },
  );
  const pane = await atFollowUps(blank);
  expect(pane.text).toContain("抽查台账!K4：第4号商户的“检查结果”为空。请补填。");
  expect(pane.text).toContain(
    "抽查台账!K2：第3号商户“食品经营检查”的结果为“发现问题已责令改正”，没有后续处置",
  );
  const [first, second] = pane.root.querySelectorAll<HTMLSelectElement>("fieldset select");
  await pane.pick(first, "无需后续处置");
  await pane.pick(second, "无需后续处置");
  await pane.press("预览");
  await pane.press("写入后续处置");
  expect(pane.text).toContain("已完结 2 件");
  expect(pane.text).toContain("还有 1 处未完成");
});

test("what is past its due day is overdue, in working days", async () => {
  const pane = await added();
  const late = await atFollowUps(pane.host.grids, "2024-07-04T09:00:00");
  expect(late.text).toContain("已逾期 2 件");
  expect(late.text).toContain("办结期限 2024年7月2日，已过 2 个工作日");
});

test("a letter for each receiving body: problems and receipt on it, number and day blank, no class", async () => {
  const pane = await added();
  await pane.press("移送：区应急管理局（1 件）");
  await pane.press("添加工作表");
  const letter = pane.host.grid("移送函_区应急管理局");
  const texts = letter.values.flat().filter((cell) => typeof cell === "string");
  expect(texts).toContain("问题线索移送函");
  expect(texts).toContain("区应急管理局：");
  expect(texts).toContain("安全生产检查：发现问题待后续处理");
  expect(texts.join("")).not.toMatch(/风险等级|抽签号/);
});

test("a workbook without results says what comes here", async () => {
  const pane = await atFollowUps(inspectedWorkbook().filter(({ sheet }) => sheet !== "台账"));
  expect(pane.text).toContain("还没有检查结果");
});
