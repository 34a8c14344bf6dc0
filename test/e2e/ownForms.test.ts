/**
 * 自定义表 in a real browser: another city's form, a workbook made by LibreOffice, taught by selecting cells in the
 * grid; filled, undone, handed on as a file; found again next year in another workbook, moved, and filled there.
 */
import type { Frame, Page } from "playwright-core";
import { movedColumns, movedRows, otherCityForm, taughtAt } from "../corpus/otherCityForm";
import { ledgerSheet } from "../taskpane/smallWorkbook";
import { readCells, wholeWorkbook } from "./cells";
import { clerkAt } from "./clerk";
import { look, paneWidth } from "./look";
import { closeAll, downloadOf, openWorkbench } from "./workbench";
import type { Workbench } from "./workbench";

jest.setTimeout(300_000);
afterAll(closeAll);

const beside = [
  { sheet: "抽查台账", rows: ledgerSheet.values },
  {
    sheet: "口径与设置",
    rows: [
      ["项", "值", "说明"],
      ["单位名称", "海港区", ""],
    ],
  },
];
const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** 户数, 次数, 发现问题户数. T1 is joint, two firms, one with a problem; T2 and T3 are internal, three firms and one. */
const figures = [
  [2, 1, 1],
  [2, 1, 1],
  [4, 2, 0],
  [4, 2, 0],
];

/** Opens a file in the workbench, as its picker does; the pane starts anew. */
async function openFile(page: Page, old: Frame, name: string, bytes: Uint8Array): Promise<Frame> {
  await old.evaluate(() => Object.assign(window, { before: true }));
  await page.setInputFiles("#file-picker", { name, mimeType: xlsx, buffer: Buffer.from(bytes) });
  for (let tries = 300; tries > 0; tries--) {
    const frame = page.frames().find((each) => /taskpane\.html/.test(each.url()));
    const anew = await frame?.evaluate(() => !("before" in window) && document.querySelector("nav") !== null).catch(() => false);
    if (frame && anew) return frame;
    await page.waitForTimeout(100);
  }
  throw new Error(`${name} did not open`);
} // prettier-ignore

let bench: Workbench;
const { press, type, pick, shows, gone, enter, give } = clerkAt(() => bench.pane);

async function atTemplates(name: string, bytes: Uint8Array): Promise<void> {
  const opened = await openWorkbench({ width: 1366, height: 1000, now: "2024-06-20T09:00:00+08:00" });
  bench = { ...opened, pane: await openFile(opened.page, opened.pane, name, bytes) };
  await paneWidth(bench, 320);
  await enter("填报", "自定义表");
  await shows("指认单元格");
}

const select = (at: string) =>
  bench.pane.evaluate(
    (where) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("统计表");
        sheet.activate();
        sheet.getRange(where).select();
        await context.sync();
      }),
    at,
  );

interface Taught {
  readonly at: string;
  readonly shows: string;
  readonly kind?: string;
  readonly enterprise?: boolean;
}

/** @param kept how many cells of the form are taught with this one */
async function teach({ at, shows: what, kind, enterprise }: Taught, kept: number): Promise<void> {
  await select(at);
  await press("取所选单元格");
  await shows(`统计表!${at}`);
  await pick("填写内容", what);
  if (kind !== undefined) {
    await pick("抽查类型", kind);
    await bench.pane.getByLabel("涉及企业").setChecked(enterprise ?? false);
  }
  await press("记住这一格");
  await shows(new RegExp(`^${kept} 格`));
}

const cellsToTeach: readonly Taught[] = [
  { at: taughtAt.unit, shows: "unit" },
  { at: taughtAt.date, shows: "date" },
  ...taughtAt.rows.flatMap((row, i) =>
    Object.entries(taughtAt.columns).map(([shows, column]) => ({
      at: `${column}${row}`,
      shows,
      kind: i < 2 ? "joint" : "internal",
      enterprise: i % 2 === 1,
    })),
  ),
];

test("taught in the grid, filled, undone, handed on, and filled where it stands next year", async () => {
  await atTemplates("外市2024.xlsx", otherCityForm(2024, false, beside));
  const { pane, page } = bench;
  await type("表名", "外市统计表");
  for (const [i, cell] of cellsToTeach.entries()) {
    if (i === 2) {
      // What it would show is seen before the cell is kept.
      await select(cell.at);
      await press("取所选单元格");
      await shows(/部门联合 \/ 全部｜.*户数/);
      await look(bench, "own-forms-taught-320");
    }
    await teach(cell, i + 1);
  } // prettier-ignore
  await shows("14 格");
  await look(bench, "own-forms-kept-320");

  const before = await wholeWorkbook(pane);
  await press("填入");
  await shows("已填入“外市统计表”（统计表）14 格。");
  const shown = () =>
    Promise.all(taughtAt.rows.map(async (row) => (await readCells(pane, "统计表", `C${row}:E${row}`))[0]));
  expect(await shown()).toEqual(figures);
  expect((await readCells(pane, "统计表", "B2:D2"))[0]).toEqual(["海港区", "填报时间", "2024年6月20日"]);
  await look(bench, "own-forms-filled-320");
  // What was filled hides no label: the form is found as before.
  await shows(/^找到 14 格/);
  await press("撤销");
  await gone("已填入");
  expect(await wholeWorkbook(pane)).toEqual(before);

  const file = await downloadOf(page, () => press("另存为文件"));
  expect(file.name).toBe("外市统计表.sr.json");
  expect(bench.errors).toEqual([]);
  expect(bench.foreign).toEqual([]);
  await bench.close();

  await atTemplates("外市2025.xlsx", otherCityForm(2025, true, beside));
  await give({ name: file.name, mimeType: "application/json", buffer: Buffer.from(file.bytes) });
  await shows("“外市统计表”：14 格。");
  await press("存入本工作簿");
  await shows(/^找到 14 格/);
  await look(bench, "own-forms-next-year-320");
  await press("填入");
  await shows("已填入“外市统计表”（统计表）14 格。");
  const { households, problems } = movedColumns;
  for (const [i, row] of movedRows.entries())
    expect((await readCells(bench.pane, "统计表", `${households}${row}:${problems}${row}`))[0]).toEqual(
      figures[i],
    );
  // The row of totals that was not there last year stays blank.
  expect((await readCells(bench.pane, "统计表", "B7:F7"))[0]).toEqual(["合计", "全部", "", "", ""]);
  await look(bench, "own-forms-next-year-filled-320");
  expect(bench.errors).toEqual([]);
  await bench.close();
});
