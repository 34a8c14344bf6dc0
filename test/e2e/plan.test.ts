/**
 * The yearly plan in a real browser, on the sample: estimates and goals, a published list with dirty values
 * brought in, a task adjusted, two tasks merged by the planner, the versions in the sheet, the public list made.
 */
import { usedCells } from "./cells";
import { clerkAt } from "./clerk";
import { look, paneWidth } from "./look";
import { closeAll, openWorkbench } from "./workbench";
import type { Workbench } from "./workbench";

jest.setTimeout(240_000);

let bench: Workbench;
beforeAll(async () => {
  bench = await openWorkbench({ width: 700, height: 1000 });
  await paneWidth(bench, 320);
});
afterAll(async () => {
  await bench?.close();
  await closeAll();
});

const { press, field, pick, shows, enter, give } = clerkAt(() => bench.pane);
const looked = (name: string) => look(bench, name);

async function planSheet(): Promise<Record<string, string>[]> {
  const [head, ...rows] = (await usedCells(bench.pane, "年度抽查计划")).slice(1);
  return rows.map((row) => Object.fromEntries(head.map((title, i) => [String(title), String(row[i])])));
}

/** As counties publish them: a title, two header rows, ranges and times in words, a row without a department. */
const published = [
  "海港区2024年补充抽查计划,,,,,,,",
  "序号,任务名称,抽查类型,检查主体,抽查事项,抽查对象范围,抽查比例（数量）,起止时间",
  "1,餐饮服务食品安全抽查,部门内部,区市场监管局,餐饮服务监督检查,餐饮企业,≥10%;1次/年,9-10月",
  "2,餐饮场所卫生抽查,部门内部,区卫生健康局,用品用具消毒检查,餐饮企业,20户(实际以牵头单位抽查数为准),9月-10月",
  "3,集贸市场抽查,部门内部,,明码标价检查,零售业,按上级要求,适时",
].join("\n");

test("the plan as it stands: what is late, what cannot be read, what the ratios come to", async () => {
  await enter("工作", "年度计划");
  await shows(/按名录库中可抽取的 [\d,]+ 户估算/);
  await shows(/年底预计/);
  await shows("逐月测算");
  await looked("plan-320");
});

test("a published list is understood beside what stands, and what is not is named by its cell", async () => {
  await give({
    name: "海港区2024年补充抽查计划.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(published, "utf8"),
  });
  await shows(/读到 3 项任务/);
  await shows("不低于 10%");
  await shows("2024年9月1日 – 2024年10月31日");
  await shows(/任务“集贸市场抽查”没有填写牵头部门/);
  await shows(/抽查比例或数量“按上级要求”无法换算/);
  await shows(/时间“适时”无法识别/);
  await looked("plan-import-320");
  await press("将 3 项列入待写入的调整");
  await shows(/已将 3 项列入待写入的调整/);
});

test("adjusted with reason and approval: version 2 stands below, what stood stays", async () => {
  const before = await planSheet();
  await pick(/^查看$/, "ahead");
  await bench.pane.getByText("在建工程部门联合抽查").first().click();
  await press("调整", "first");
  await field("抽查比例或数量").fill("30户");
  await field("各类比例").fill("");
  await shows(/按户数抽 30 户/);
  await press("列入待写入的调整");
  await field(/^调整原因/).fill("增加餐饮抽查");
  await field(/^审批/).fill("区政府常务会议");
  await press("查看将要写入的内容");
  await looked("plan-draft-320");
  await press("写入，成为第 2 版");
  await shows(/已更新为第 2 版/);
  const after = await planSheet();
  expect(after).toHaveLength(before.length + 4);
  for (const [i, row] of before.entries()) {
    const { 状态: was, ...rest } = row;
    const { 状态: is, ...same } = after[i];
    expect(same).toEqual(rest);
    expect(is).toBe(row.任务名称 === "在建工程部门联合抽查" ? "已调整（第2版）" : was);
  }
  expect(after.slice(before.length).map((row) => [row.任务名称, row.版本, row.调整原因, row.审批])).toEqual(
    ["餐饮服务食品安全抽查", "餐饮场所卫生抽查", "集贸市场抽查", "在建工程部门联合抽查"].map((name) => [
      ...[name, "2", "增加餐饮抽查", "区政府常务会议"],
    ]),
  );
  // Nobody has invented a department or a time.
  expect(after[before.length + 2]).toMatchObject({
    牵头部门: "",
    抽查比例或数量: "按上级要求",
    开始日期: "适时",
  });
});

test("the planner merges the two, says what it saves, and the plan is version 3", async () => {
  await enter("工作", "一业一查");
  await shows(/建议合并 2 组/);
  const card = bench.pane.getByRole("region", { name: /^餐饮/ });
  await card.getByText(/少上门 \d+ 次/).waitFor();
  await card
    .getByText(/区市场监管局|区卫生健康局/)
    .first()
    .waitFor();
  await card.getByLabel("采用这一组").check();
  await field(/^审批/).fill("双随机联席会议");
  await press("查看将要写入的内容");
  await looked("planner-320");
  await press("将采用的 1 组写入计划");
  await shows(/计划更新为第 3 版/);
  const rows = await planSheet();
  const joint = rows[rows.length - 1];
  expect(joint).toMatchObject({ 抽查类型: "部门联合", 版本: "3", 审批: "双随机联席会议" });
  expect(joint.抽查事项.split("、").sort()).toEqual(["用品用具消毒检查", "餐饮服务监督检查"].sort());
  expect(rows.filter((row) => row.状态.startsWith("已并入餐饮业、餐饮服务部门联合抽查（第3版"))).toHaveLength(
    2,
  );
});

test("the list for the public of version 3, and the sheet of differences", async () => {
  await enter("工作", "年度计划");
  await shows("第 3 版");
  await press("生成公示清单");
  await press("写入工作簿");
  await shows(/已生成工作表“计划公示_第3版”/);
  await press("生成调整对照表");
  await press("写入工作簿");
  await shows(/已生成工作表“计划调整对照表_第2版至第3版”/);
  // 24 of the sample, three brought in, two of them one now; the sheets that were made are no plan.
  await shows(/共 26 项任务/);
  await looked("plan-versions-320");
  const text: string[] = [];
  for (const name of ["计划公示_第3版", "计划调整对照表_第2版至第3版"])
    text.push(JSON.stringify(await usedCells(bench.pane, name)));
  expect(text[0]).toContain("发起/牵头部门");
  expect(text[0]).not.toMatch(/[A-D] \d+%|双随机联席会议|已并入/);
  expect(text[1]).toContain("并入");
  expect(text[1]).toContain("双随机联席会议");
});

test("nothing left this machine and nothing was said on the console", () => {
  expect(bench.foreign).toEqual([]);
  expect(bench.errors).toEqual([]);
});
