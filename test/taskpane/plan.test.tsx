import { enterRoom } from "../../src/taskpane/rooms/enterRoom";
import type { FarRoom } from "../../src/taskpane/rooms/roomList";
import { act } from "react";
import { defaultTargets } from "../../src/core/targets/target";
import { closePanes, PaneDriver } from "./paneDriver";
import { planWorkbook } from "./planWorkbook";

afterEach(closePanes);

async function inRoom(room: FarRoom, language = "zh-CN"): Promise<PaneDriver> {
  const pane = await PaneDriver.open(planWorkbook(), "2024-06-17T09:00:00", language);
  await act(async () => enterRoom(pane.session, room));
  await pane.waitFor(
    () => pane.text.includes(room === "plan" ? "年底预计" : "可以比对") || language === "en-US",
  );
  return pane;
}

test("estimates, goals, what is late and what cannot be read, each with its place", async () => {
  const pane = await inRoom("plan");
  // P1: 15 of each class at 10 % is 2 each: 8. P2: 12, P3: 6. P4 says no number.
  expect(pane.text).toContain("共抽查 26 户");
  expect(pane.text).toContain("逾期未开展 1 项");
  expect(pane.text).toContain("逾期 17 天");
  // 1 of 3 tasks joint in the ledger; the plan holds four internal ones more.
  expect(pane.text).toContain("按现有计划到年底达不到 40%。再开展 3 次");
  expect(pane.text).toContain("年底预计 14.28% (1/7)");
  expect(pane.text).toContain("按比例约抽 8 户");
  expect(pane.text).toContain("A 2/15 户");
  expect(pane.text).toContain("超过一般事项“餐饮服务监督检查”的比例上限 5%");
});

test("an adjustment is a new version; what stood stays; undo takes it back", async () => {
  const pane = await inRoom("plan");
  const before = pane.host.grids;
  await pane.press("调整");
  await pane.type("抽查比例或数量", "20户");
  expect(pane.text).toContain("按户数抽 20 户");
  await pane.press("列入待写入的调整");
  await pane.press("查看将要写入的内容");
  expect(pane.text).toContain("请填写调整原因。");
  await pane.type("调整原因", "范围变化");
  await pane.type("审批", "王主任");
  await pane.press("查看将要写入的内容");
  await pane.press("写入，成为第 2 版");
  const rows = pane.host.grid("年度抽查计划").values;
  expect(rows).toHaveLength(6);
  expect(rows[4][15]).toBe("已调整（第2版）");
  expect(rows[5].slice(0, 2)).toEqual(["P4", "旅游住宿抽查"]);
  expect(rows[5][9]).toBe("20户");
  await pane.waitFor(() => pane.text.includes("第 2 版"));
  expect(pane.text).toContain("抽查比例或数量：按上级要求 → 20户");
  await pane.press("撤销");
  expect(pane.host.grids).toEqual(before);
});

test("the publication list of a version, as a sheet", async () => {
  const pane = await inRoom("plan");
  await pane.press("生成公示清单");
  await pane.press("写入工作簿");
  const sheet = pane.host.grid("计划公示_第1版");
  const text = JSON.stringify(sheet.values);
  expect(text).toContain("发起/牵头部门");
  expect(text).toContain("2024年8月1日至2024年9月30日");
  // 2024-01-10 and twenty working days, the Spring Festival from 10 to 17 February, work on 4 February.
  expect(text).toContain("应于2024年2月6日前公示");
});

test("the yearly cap: who has reached it, by address, and kept as a setting", async () => {
  const pane = await inRoom("plan");
  await pane.type("上限（次）", "2");
  await pane.waitFor(() => pane.text.includes("已达到 2 次的 3 户"));
  expect(pane.text).toContain("检查对象名录库!A2");
  await pane.press("保存到口径与设置");
  expect(JSON.stringify(pane.host.grid("口径与设置").values)).toContain('"每户企业年度检查次数上限","2"');
});

test("the planner merges tasks of two bureaus, and not those of one bureau's own divisions", async () => {
  const pane = await inRoom("planner");
  await pane.waitFor(() => pane.text.includes("建议合并"));
  expect(pane.text).toContain("建议合并 1 组，共可少上门 8 次");
  expect(pane.text).toContain("共同范围 60 户");
  await pane.choose("采用这一组");
  await pane.type("合并后的任务名称", "餐饮业部门联合抽查（一业一查）");
  // One joint task of three before; two of six with the plan as merged.
  expect(pane.text).toContain("1/7");
  expect(pane.text).toContain("2/6");
  await pane.type("审批", "王主任");
  await pane.press("查看将要写入的内容");
  await pane.press("将采用的 1 组写入计划");
  const rows = pane.host.grid("年度抽查计划").values;
  expect(rows[rows.length - 1].slice(0, 10)).toEqual([
    ...["P2", "餐饮业部门联合抽查（一业一查）", "部门联合", "海港区卫生健康局", "海港区市场监督管理局"],
    ...["公共场所卫生检查、餐饮服务监督检查", "餐饮企业", "定向", "是", "12户"],
  ]);
  expect(rows[1][15]).toMatch(/^已并入P2（第2版，2024-06-17）：推行“一业一查”/);
  // The other rooms see the plan as it stands now.
  await act(async () => enterRoom(pane.session, "plan"));
  await pane.waitFor(() => pane.text.includes("年底预计"));
  expect(pane.text).toContain("年底预计 33.33% (2/6)");
});

test("the forecast of the home screen counts a rate by the pool, as the plan's room does", async () => {
  const targets = defaultTargets.map((each) => ({ ...each, goalPpm: 900_000 }));
  const pane = await PaneDriver.open(planWorkbook({ targets }), "2024-06-17T09:00:00");
  // 2 of 6 households in the ledger; the plan's 8, 12 and 6 besides.
  await pane.waitFor(() => pane.text.includes("2/32"));
  expect(pane.text).toContain("2/32");
});

test("both rooms speak English", async () => {
  for (const room of ["plan", "planner"] as const) {
    const pane = await inRoom(room, "en-US");
    await pane.waitFor(() => /expected at the end|could be merged/.test(pane.text));
    expect(pane.text).not.toMatch(/(?:plan|planner)\.[a-z]|\{\w+\}/);
    await closePanes();
  }
});
