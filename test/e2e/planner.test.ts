/** What must be reached: the joint planner over 500 tasks and 130,000 objects within 3 s, the pane usable meanwhile. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { codeOfRow, messyHeaders, workbookOf } from "./messyPool";
import type { MessyCell } from "./messyPool";
import { PoolsAtWork, timed } from "./poolsAtWork";
import { closeAll, openFile, openWorkbench, root, startServer } from "./workbench";
import type { Workbench } from "./workbench";

jest.setTimeout(600_000);

const objectCount = 130_000;
const taskCount = 500;
/** For the estimates of all tasks and the proposals together, in ms. */
const budget = 3000;

const industries = Array.from({ length: 96 }, (_, i) => `第${i + 1}类制造业`);
const bureaus = ["市场监督管理局", "卫生健康局", "应急管理局", "住房和城乡建设局", "生态环境局", "公安局", "文化广电和旅游局", "交通运输局"]; // prettier-ignore

const objects = (): MessyCell[][] =>
  Array.from({ length: objectCount }, (_, i) => [
    i + 1,
    codeOfRow(i),
    `企业${i}`,
    i % 4 === 0 ? "个体工商户" : "有限责任公司",
    `王${i % 3000}`,
    `文化路${i % 900}号`,
    `第${1 + ((i * 7) % 20)}所`,
    industries[(i * 31) % industries.length],
    "存续",
    "ABCD".charAt((i * 13) % 4),
    "2024-02",
    `标签${(i * 11) % 40}号`,
  ]);

/** No two of the ranges are the same objects; hundreds of pairs have to be counted on the pool. */
const tasks = (): MessyCell[][] =>
  Array.from({ length: taskCount }, (_, i) => [
    `RW-${i + 1}`,
    `任务${i + 1}`,
    "部门内部",
    `海港区${bureaus[i % bureaus.length]}`,
    "年度计划",
    [...industries.slice(i % 60, (i % 60) + 20 + (i % 15)), `标签${i % 40}号`].join("、"),
    "定向",
    i % 2 === 0 ? "是" : "否",
    i % 5 === 0 ? "50户" : "2%",
    "2024-03-01",
    "2024-10-31",
  ]);

const planHeaders = ["任务编号", "任务名称", "抽查类型", "牵头部门", "任务来源", "抽查对象范围", "定向", "运用信用风险分类", "抽查比例或数量", "开始日期", "结束日期"]; // prettier-ignore

let bench: Workbench;
beforeAll(async () => {
  // What is deployed, not the development build.
  await startServer(join(root, "dist"));
  bench = await openWorkbench({ now: "2024-03-01T10:00:00+08:00", query: "&pane=320" });
  const path = join(mkdtempSync(join(tmpdir(), "planner-")), "海港区.xlsx");
  writeFileSync(
    path,
    workbookOf([
      ["检查对象名录库", [messyHeaders, ...objects()]],
      ["年度抽查计划", [planHeaders, ...tasks()]],
    ]),
  );
  bench = await openFile(bench, path);
});
afterAll(async () => {
  await bench?.close();
  await closeAll();
});

test("500 tasks over 130,000 objects are compared within 3 s, the pane answering meanwhile", async () => {
  const room = new PoolsAtWork(bench);
  await bench.pane.getByRole("navigation").first().getByRole("button", { name: "工作" }).click();
  await bench.pane.getByRole("button", { name: "一业一查", exact: true }).waitFor({ timeout: 120_000 });
  // The workbook is read by then: what is timed is the planner's own work.
  await bench.pane.getByRole("navigation").first().getByRole("button", { name: "首页" }).click();
  await room.shows(/130,000 户/, 120_000);
  await bench.pane.getByRole("navigation").first().getByRole("button", { name: "工作" }).click();
  await room.watch();
  const found = bench.pane.getByText(/项任务可以比对/);
  const took = await timed(async () => {
    await room.press("一业一查");
    await found.waitFor({ timeout: 60_000 });
  });
  const pause = await room.longestPause();
  process.stdout.write(
    `${taskCount} tasks over ${objectCount} objects: ${took} ms, longest pause ${pause} ms\n`,
  );
  expect(await found.textContent()).toMatch(/^500 项任务可以比对，建议合并 \d+ 组/);
  await bench.picture("planner-large");
  expect(took).toBeLessThanOrEqual(budget);
  expect(await room.stepsShown()).toBeGreaterThan(3);
  expect(pause).toBeLessThanOrEqual(400);
  expect(bench.errors).toEqual([]);
});
