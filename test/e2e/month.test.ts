/**
 * One month, from the list to the stamped form: in the real pane, on Microsoft's client library, with the
 * sample workbook; what comes out is opened by LibreOffice.
 */
import { join } from "node:path";
import { unzipSync } from "fflate";
import { readCells, usedCells, wholeWorkbook } from "./cells";
import { clerkAt } from "./clerk";
import { expectedTexts } from "./countedForm";
import { pictureOf, printed, sheetTexts } from "./office";
import { sealPng } from "./seal";
import { closeAll, downloadOf, openWorkbench, root } from "./workbench";
import type { Workbench } from "./workbench";

jest.setTimeout(180_000);

let bench: Workbench;
beforeAll(async () => {
  bench = await openWorkbench();
});
afterAll(async () => {
  await bench?.close();
  await closeAll();
});

const { press, type, check, shows, goTo } = clerkAt(() => bench.pane);

test("home shows the three ratios with what is still needed", async () => {
  await shows("38.88%");
  await shows("7/18");
  await shows("28.89%");
  await shows("80.00%");
  await shows(/再开展 1 次即达 40%/);
});

let tickets: unknown[][] = [];

test("a draw by class: frozen, committed, seeded, drawn, recorded", async () => {
  await goTo("抽取");
  await type(/^任务编号/, "HG-2024-025");
  // The sample's pool has rows that cannot take part: the person says so, and they go on record.
  await check("将这些行排除，并记入排除名单");
  await press("下一步：各类比例");
  await bench.pane.getByLabel("按信用风险等级").check();
  await bench.picture("draw-class");
  await type(/^分类空白的/, "未分类");
  await check("只保留第一行，其余排除并记入排除名单");
  for (const [label, rate] of [
    [/^A（/, "2%"],
    [/^B（/, "5%"],
    [/^C（/, "20%"],
    [/^D（/, "100%"],
    [/^未分类（/, "1%"],
  ] as const)
    await type(label, rate);
  await type(/^递补/, "2");
  await bench.picture("draw-rates");
  const before = await wholeWorkbook(bench.pane);
  await press("下一步：锁定名单");
  await press("锁定名单");
  await press("下一步：随机数");
  expect(await bench.pane.getByLabel("本机生成").isDisabled()).toBe(true);
  await type(/^号码来源/, "双色球第2024062期开奖号码");
  await type(/^何时得到/, "2024年6月2日21时15分开奖后");
  await type(/^写法及示例/, "红球由小到大、两位数连写，再加蓝球，06111319253205");
  expect(await wholeWorkbook(bench.pane)).toEqual(before);
  await press("生成事先公布校验码");
  await shows(/事先公布校验码已生成/);
  await type(/^随机数/, "03091822263014");
  await press("下一步：抽取");
  await shows("抽取只进行一次：结果不预览，记录不能撤销。结果表和操作记录同时写入工作簿。");
  await press("抽取");
  await shows("抽取完成");
  await bench.picture("draw-done");
  const { name, bytes } = await downloadOf(bench.page, () => press("保存抽取记录"));
  expect(name).toBe("抽取记录（HG-2024-025）.json");
  const certificate = JSON.parse(new TextDecoder().decode(bytes)) as {
    drawn: { id: string; ticket: string; rank: number; stratum: string }[];
    seed: string;
  };
  tickets = certificate.drawn.map((lot) => [lot.stratum, lot.rank, lot.id, lot.ticket]);
  const sheet = await usedCells(bench.pane, "抽取结果_HG-2024-025");
  const head = sheet.findIndex((row) => row.includes("抽签号"));
  const at = (title: string) => sheet[head].indexOf(title);
  const drawn = sheet.slice(head + 1).filter((row) => row[at("状态")] === "抽中");
  expect(
    drawn.map((row) => [
      row[at("分类")],
      Number(row[at("名次")]),
      row[at("统一社会信用代码")],
      row[at("抽签号")],
    ]),
  ).toEqual(tickets);
  // Recomputed by hand: SHA-256 by the platform, nothing of the product.
  const { createHash } = await import("node:crypto");
  const sha = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");
  const prefix = sha(`${certificate.seed}#HG-2024-025`);
  for (const lot of certificate.drawn) expect(lot.ticket).toBe(sha(prefix + lot.id));
});

test("the blank Annex 1 that stands in the workbook is filled; undo puts every cell back", async () => {
  await goTo("填报");
  await shows("附件1!A1:C13");
  const before = await wholeWorkbook(bench.pane);
  await press("填入");
  await shows(/^已填入“附件1”/);
  await bench.picture("report-filled");
  expect(await wholeWorkbook(bench.pane)).not.toEqual(before);
  await press("撤销");
  await bench.pane.getByRole("button", { name: "填入", exact: true }).waitFor();
  expect(await wholeWorkbook(bench.pane)).toEqual(before);
  await press("填入");
  await shows(/^已填入“附件1”/);
});

test("the form leaves alone, sealed; LibreOffice finds the same figures in the same cells", async () => {
  const filled = (await readCells(bench.pane, "附件1", "C4:C12")).map(([cell]) => cell);
  expect(filled).toEqual(expectedTexts());
  await goTo("导出");
  await bench.pane.locator('input[type="file"]').setInputFiles({
    name: "seal.png",
    mimeType: "image/png",
    buffer: Buffer.from(sealPng()),
  });
  await type(/^批准人/, "王主任");
  await type(/^用印事由/, "报送2024年5月月报");
  await bench.picture("export");
  const { name, bytes } = await downloadOf(bench.page, () => press("保存"));
  expect(name).toBe("海港区“双随机、一公开”监管月报表（2024年5月）.xlsx");
  const texts = sheetTexts(bytes);
  expect(texts.flat().filter((text) => /\d次，|部门内部\d/.test(text))).toEqual(filled);
  const firstRow = texts.findIndex((row) => row.includes(String(filled[0])));
  expect(texts.slice(firstRow, firstRow + 9).map((row) => row[2])).toEqual(filled);
  const page = printed(bytes);
  expect(page.pages).toBe(1);
  expect(page.size).toMatch(/A4/);
  pictureOf(page.path, join(root, "test-results/screens/exported.png"));
  const parts = unzipSync(bytes);
  expect(Object.keys(parts).filter((part) => part.startsWith("xl/media/"))).toHaveLength(1);
  expect(Object.keys(parts).filter((part) => /worksheets\/sheet/.test(part))).toHaveLength(1);
  // Nothing of the pools travels with the form.
  const whole = Object.values(parts)
    .map((part) => new TextDecoder().decode(part))
    .join("\n");
  const pool = await readCells(bench.pane, "检查对象名录库", "A3:D200");
  for (const row of pool)
    for (const cell of [row[0], row[1], row[3]])
      if (typeof cell === "string" && cell.length > 3) expect(whole).not.toContain(cell);
  await shows("已在“用印登记”中登记。");
  const register = (await usedCells(bench.pane, "用印登记")).flat();
  expect(register).toEqual(expect.arrayContaining(["王主任", "报送2024年5月月报"]));
});

test("nothing left this machine and nothing was said on the console", () => {
  expect(bench.foreign).toEqual([]);
  expect(bench.errors).toEqual([]);
});
