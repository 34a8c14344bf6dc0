/**
 * A list of 130,000 objects, messy as they come, in a real browser: imported, written, checked and mended. The
 * budget is for reading the file, its columns, the comparison with the pool and the health check together;
 * writing into the sheet is the host's and is measured beside it.
 */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CDPSession } from "playwright-core";
import { closeAll, openWorkbench, readCells, root, startServer } from "./workbench";
import type { Workbench } from "./workbench";
import { messyHeaders, messyRows, xlsxOf } from "./messyPool";
import type { MessyCell } from "./messyPool";

jest.setTimeout(600_000);

const size = 130_000;
const budget = 6000;
const pool = "检查对象名录库";

let bench: Workbench;
let cdp: CDPSession | undefined;
beforeAll(async () => {
  // What is deployed, not the development build.
  await startServer(join(root, "dist"));
  bench = await openWorkbench({ query: "&pane=320" });
});
afterAll(async () => {
  await bench?.close();
  await closeAll();
});

const press = (name: string | RegExp) =>
  bench.pane
    .getByRole("button", { name, exact: typeof name === "string" })
    .filter({ visible: true })
    .last()
    .click({ timeout: 300_000 });
const tab = (name: string) => bench.pane.getByRole("tab", { name }).click();
const shows = (text: string | RegExp, timeout = 60_000) =>
  bench.pane.getByText(text).filter({ visible: true }).first().waitFor({ timeout });
const say = (text: string) => process.stdout.write(`${text}\n`);

/** Hands a list to the import, and waits until its columns were looked through. */
async function pick(name: string, rows: readonly (readonly MessyCell[])[]): Promise<number> {
  const path = join(mkdtempSync(join(tmpdir(), "pools-")), name);
  writeFileSync(path, xlsxOf("企业", rows));
  const field = bench.pane.locator('input[type="file"]').first();
  const from = Date.now();
  await field.setInputFiles(path);
  await shows(/各列都能读出|个单元格读不出来/);
  return Date.now() - from;
}

/** Time that the page's thread has worked so far: what the wall clock shows on a machine that does nothing else. */
async function worked(): Promise<number> {
  cdp ??= await bench.page.context().newCDPSession(bench.page);
  await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
  const { metrics } = await cdp.send("Performance.getMetrics");
  return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? NaN);
}

/** What every sheet holds; cells that were written and emptied again are as if they had never been. */
const contents = () =>
  bench.pane.evaluate(() =>
    Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name");
      await context.sync();
      const ranges = worksheets.items.map((sheet) => {
        const range = sheet.getUsedRangeOrNullObject(true);
        range.load("address,formulas");
        return range;
      });
      await context.sync();
      return ranges.map((range, i) =>
        range.isNullObject ? worksheets.items[i].name : [range.address, range.formulas as unknown[][]],
      );
    }),
  );

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = Date.now();
  await work();
  return Date.now() - from;
}

interface Watched {
  longestPause: number;
  pauseTimer?: number;
  progress: Set<string>;
}

/** Counts, in the pane, the longest time that it did not answer. */
const watchPane = () =>
  bench.pane.evaluate(() => {
    const pane = window as unknown as Watched;
    pane.progress = new Set();
    let last = performance.now();
    pane.longestPause = 0;
    window.clearInterval(pane.pauseTimer);
    pane.pauseTimer = window.setInterval(() => {
      const now = performance.now();
      pane.longestPause = Math.max(pane.longestPause, now - last);
      last = now;
      const bar = document.querySelector('[role="progressbar"]')?.getAttribute("aria-valuenow");
      if (bar) pane.progress.add(bar);
    }, 5);
  });
const longestPause = () => bench.pane.evaluate(() => Math.round((window as unknown as Watched).longestPause));
/** How many steps of progress were shown since the watch began. */
const stepsShown = () => bench.pane.evaluate(() => (window as unknown as Watched).progress.size);

test("a list is brought in as one and taken back as one", async () => {
  await bench.pane.getByRole("navigation").first().getByRole("button", { name: "工作" }).click();
  await press("名录库");
  await bench.pane.getByRole("tab", { name: "导入" }).waitFor();
  await bench.picture("pools-first");
  const before = await contents();
  await pick("企业名单2024年6月.xlsx", [messyHeaders, ...messyRows(400)]);
  await bench.picture("pools-map");
  await press("与名录库比对");
  await shows(/^新增 .* 行，变更/);
  await bench.picture("pools-merge");
  expect(await contents()).toEqual(before);
  await press("预览写入内容");
  await bench.picture("pools-preview");
  await press("写入");
  await shows(/^已写入“/);
  expect(await contents()).not.toEqual(before);
  await press("撤销");
  await bench.pane.getByText(/^已写入“/).waitFor({ state: "detached" });
  expect(await contents()).toEqual(before);
});

test("130,000 rows are read, mapped, compared and checked within 6 s, the pane answering meanwhile", async () => {
  await watchPane();
  const before = await worked();
  const read = await pick("企业名单2024年7月.xlsx", [messyHeaders, ...messyRows(size)]);
  const compared = await timed(async () => {
    await press("与名录库比对");
    await shows(/^新增 .* 行，变更/);
  });
  const pauses = [await longestPause()];
  const importing = (await worked()) - before;
  say(
    `130,000 objects: read and mapped ${read} ms, compared ${compared} ms; at work ${Math.round(importing)} ms`,
  );
  expect(await stepsShown()).toBeGreaterThan(3);
  await press("预览写入内容");
  await watchPane();
  const written = await timed(async () => {
    await press("写入");
    await shows(/^已写入“/, 300_000);
  });
  expect(await stepsShown()).toBeGreaterThan(3);
  await bench.picture("pools-written");
  await tab("检查");
  await watchPane();
  const idle = await worked();
  const checked = await timed(async () => {
    await press("开始检查");
    await shows("检查结果");
  });
  say(`checked ${checked} ms; at work ${Math.round((await worked()) - idle)} ms`);
  pauses.push(await longestPause());
  await bench.picture("pools-check");
  say(`written into the workbench and read again ${written} ms; longest pauses ${pauses.join(" and ")} ms`);
  expect(read + compared + checked).toBeLessThanOrEqual(budget);
  // Unpacking the file is the one step that is not divided: 0.4 s, several times that beside other work.
  expect(Math.max(...pauses)).toBeLessThanOrEqual(2500);
});

test("what begins with = or + stands as text; no code was guessed", async () => {
  const cells = await readCells(bench.pane, pool, "A3003:B133002");
  const names = cells.map((row) => String(row[1]));
  const formulaLike = names.filter((name) => /^[=+]/.test(name));
  expect(formulaLike.length).toBeGreaterThan(50);
  expect(formulaLike.every((name) => /^(=\d+号超市|\+86便利店\d+)$/.test(name))).toBe(true);
  expect(cells.some(([id]) => typeof id === "number" || /E\+/i.test(String(id)))).toBe(false);
});

test("what can be mended is mended after a look, and taken back", async () => {
  const before = await readCells(bench.pane, pool, "A3003:B4002");
  await bench.pane.getByText("可以修正的").scrollIntoViewIfNeeded();
  await bench.picture("pools-mend");
  const mended = await timed(async () => {
    await press(/^修正 .* 个单元格$/);
    await shows(/^已修正 /, 300_000);
  });
  const after = await readCells(bench.pane, pool, "A3003:B4002");
  const changed = after.filter((row, i) => row[0] !== before[i][0]);
  expect(changed.length).toBeGreaterThan(0);
  expect(changed.every(([id]) => /^[0-9A-Z]{18}$/.test(String(id)))).toBe(true);
  const undone = await timed(async () => {
    await press("撤销");
    await bench.pane.getByText(/^已修正 /).waitFor({ state: "detached", timeout: 300_000 });
  });
  say(`mended in ${mended} ms, taken back in ${undone} ms`);
  expect(await readCells(bench.pane, pool, "A3003:B4002")).toEqual(before);
});

test("nothing left this machine and nothing was said on the console", () => {
  expect(bench.foreign).toEqual([]);
  expect(bench.errors).toEqual([]);
});
