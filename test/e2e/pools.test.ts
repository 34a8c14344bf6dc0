/**
 * Lists of objects, messy as they come, in a real browser: imported, written, checked, mended, each taken back as one.
 * 130,000 rows and their budgets: year.test.ts.
 */
import { join } from "node:path";
import { readCells, writtenCells } from "./cells";
import { clerkAt } from "./clerk";
import { messyHeaders, messyRows } from "./messyPool";
import { PoolsAtWork } from "./poolsAtWork";
import { closeAll, openWorkbench, root, startServer } from "./workbench";
import type { Workbench } from "./workbench";

jest.setTimeout(600_000);

const size = 6_000;
const pool = "检查对象名录库";

let bench: Workbench;
let room: PoolsAtWork;
const clerk = clerkAt(() => bench.pane);
beforeAll(async () => {
  // What is deployed, not the development build.
  await startServer(join(root, "dist"));
  bench = await openWorkbench({ query: "&pane=320" });
  room = new PoolsAtWork(bench);
});
afterAll(async () => {
  await bench?.close();
  await closeAll();
});

test("a list is brought in as one and taken back as one", async () => {
  await clerk.enter("工作", "名录库");
  await bench.pane.getByRole("tab", { name: "导入" }).waitFor();
  await bench.picture("pools-first");
  const before = await writtenCells(bench.pane);
  await room.pick("企业名单2024年6月.xlsx", [messyHeaders, ...messyRows(400)]);
  await bench.picture("pools-map");
  await room.press("与名录库比对");
  await room.shows(/^新增 .* 行，变更/);
  await bench.picture("pools-merge");
  expect(await writtenCells(bench.pane)).toEqual(before);
  await room.press("预览写入内容");
  await bench.picture("pools-preview");
  await room.press("写入");
  await room.shows(/^已写入“/);
  expect(await writtenCells(bench.pane)).not.toEqual(before);
  await room.press("撤销");
  await clerk.gone(/^已写入“/);
  expect(await writtenCells(bench.pane)).toEqual(before);
});

test("a list is written and checked", async () => {
  await room.pick("企业名单2024年7月.xlsx", [messyHeaders, ...messyRows(size)]);
  await room.press("与名录库比对");
  await room.shows(/^新增 .* 行，变更/);
  await room.press("预览写入内容");
  await room.press("写入");
  await room.shows(/^已写入“/);
  await bench.picture("pools-written");
  await room.tab("检查");
  await room.press("开始检查");
  await room.shows("检查结果");
  await bench.picture("pools-check");
});

test("what begins with = or + stands as text; no code was guessed", async () => {
  const cells = await readCells(bench.pane, pool, `A3003:B${3002 + size}`);
  const names = cells.map((row) => String(row[1]));
  const formulaLike = names.filter((name) => /^[=+]/.test(name));
  expect(formulaLike.length).toBeGreaterThan(0);
  expect(formulaLike.every((name) => /^(=\d+号超市|\+86便利店\d+)$/.test(name))).toBe(true);
  expect(cells.some(([id]) => typeof id === "number" || /E\+/i.test(String(id)))).toBe(false);
});

test("what can be mended is mended after a look, and taken back", async () => {
  const before = await readCells(bench.pane, pool, "A3003:B4002");
  await bench.pane.getByText("可以修正的").scrollIntoViewIfNeeded();
  await bench.picture("pools-mend");
  await room.press(/^修正 .* 个单元格$/);
  await room.shows(/^已修正 /);
  const after = await readCells(bench.pane, pool, "A3003:B4002");
  const changed = after.filter((row, i) => row[0] !== before[i][0]);
  expect(changed.length).toBeGreaterThan(0);
  expect(changed.every(([id]) => /^[0-9A-Z]{18}$/.test(String(id)))).toBe(true);
  await room.press("撤销");
  await clerk.gone(/^已修正 /);
  expect(await readCells(bench.pane, pool, "A3003:B4002")).toEqual(before);
});

test("nothing left this machine and nothing was said on the console", () => {
  expect(bench.foreign).toEqual([]);
  expect(bench.errors).toEqual([]);
});
