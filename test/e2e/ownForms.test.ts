/**
 * 自定义表 in a real browser: another city's form, a workbook made by LibreOffice, taught by selecting cells in the
 * grid; filled, undone, handed on as a file; found again next year in another workbook, moved, and filled there.
 */
import type { Frame, Page } from "playwright-core";
import { movedColumns, movedRows, otherCityForm, taughtAt } from "../corpus/otherCityForm";
import { ledgerSheet } from "../taskpane/smallWorkbook";
import { findings } from "./findings";
import { longPicture, overflow, paneWidth } from "./rooms";
import { closeAll, downloadOf, openWorkbench, readCells, wholeWorkbook } from "./workbench";
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

async function atTemplates(name: string, bytes: Uint8Array): Promise<Workbench> {
  const bench = await openWorkbench({ width: 1366, height: 1000, now: "2024-06-20T09:00:00+08:00" });
  const pane = await openFile(bench.page, bench.pane, name, bytes);
  const here = { ...bench, pane };
  await paneWidth(here, 320);
  await pane.getByRole("navigation").first().getByRole("button", { name: "填报" }).click();
  await pane.getByRole("button", { name: "自定义表", exact: true }).click();
  await pane.getByText("指认单元格").first().waitFor();
  return here;
}

const select = (pane: Frame, at: string) =>
  pane.evaluate(
    (where) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("统计表");
        sheet.activate();
        sheet.getRange(where).select();
        await context.sync();
      }),
    at,
  );
const press = (pane: Frame, name: string) =>
  pane.getByRole("button", { name, exact: true }).filter({ visible: true }).last().click();

interface Taught {
  readonly at: string;
  readonly shows: string;
  readonly kind?: string;
  readonly enterprise?: boolean;
}

async function teach(pane: Frame, { at, shows, kind, enterprise }: Taught): Promise<void> {
  await select(pane, at);
  await press(pane, "取所选单元格");
  await pane.getByText(`统计表!${at}`).first().waitFor();
  await pane.getByLabel("填写内容").selectOption(shows);
  if (kind !== undefined) {
    await pane.getByLabel("抽查类型").selectOption(kind);
    await pane.getByLabel("涉及企业").setChecked(enterprise ?? false);
  }
  await press(pane, "记住这一格");
  await pane.getByText(/^已记住“外市统计表”/).first().waitFor();
} // prettier-ignore

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
  const bench = await atTemplates("外市2024.xlsx", otherCityForm(2024, false, beside));
  const { pane, page } = bench;
  await pane.getByLabel("表名").fill("外市统计表");
  for (const [i, cell] of cellsToTeach.entries()) {
    if (i === 2) {
      // What it would show is seen before the cell is kept.
      await select(pane, cell.at);
      await press(pane, "取所选单元格");
      await pane.getByText(/部门联合 \/ 全部｜.*户数/).first().waitFor();
      await longPicture(bench, "own-forms-taught-320", 1366);
    }
    await teach(pane, cell);
  } // prettier-ignore
  await pane.getByText("14 格").first().waitFor();
  expect(await overflow(bench)).toBe(0);
  expect(await findings(bench.pane)).toEqual([]);

  const before = await wholeWorkbook(pane);
  await press(pane, "填入");
  await pane.getByText("已填入“外市统计表”（统计表）14 格。").first().waitFor();
  const shown = () =>
    Promise.all(taughtAt.rows.map(async (row) => (await readCells(pane, "统计表", `C${row}:E${row}`))[0]));
  expect(await shown()).toEqual(figures);
  expect((await readCells(pane, "统计表", "B2:D2"))[0]).toEqual(["海港区", "填报时间", "2024年6月20日"]);
  await longPicture(bench, "own-forms-filled-320", 1366);
  // What was filled hides no label: the form is found as before.
  await pane.getByText(/^找到 14 格/).waitFor();
  await press(pane, "撤销");
  await pane.getByText("已填入").first().waitFor({ state: "detached" });
  expect(await wholeWorkbook(pane)).toEqual(before);

  const file = await downloadOf(page, () => press(pane, "另存为文件"));
  expect(file.name).toBe("外市统计表.sr.json");
  expect(bench.errors).toEqual([]);
  expect(bench.foreign).toEqual([]);
  await bench.close();

  const next = await atTemplates("外市2025.xlsx", otherCityForm(2025, true, beside));
  await next.pane
    .locator('input[type="file"]')
    .setInputFiles({ name: file.name, mimeType: "application/json", buffer: Buffer.from(file.bytes) });
  await next.pane.getByText("“外市统计表”：14 格。").waitFor();
  await press(next.pane, "存入本工作簿");
  await next.pane.getByText(/^找到 14 格/).waitFor();
  await longPicture(next, "own-forms-next-year-320", 1366);
  await press(next.pane, "填入");
  await next.pane.getByText("已填入“外市统计表”（统计表）14 格。").first().waitFor();
  const { households, problems } = movedColumns;
  for (const [i, row] of movedRows.entries())
    expect((await readCells(next.pane, "统计表", `${households}${row}:${problems}${row}`))[0]).toEqual(
      figures[i],
    );
  // The row of totals that was not there last year stays blank.
  expect((await readCells(next.pane, "统计表", "B7:F7"))[0]).toEqual(["合计", "全部", "", "", ""]);
  expect(await overflow(next)).toBe(0);
  expect(await findings(next.pane)).toEqual([]);
  expect(next.errors).toEqual([]);
  await next.close();
});
