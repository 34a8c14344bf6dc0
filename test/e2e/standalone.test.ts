/**
 * SR.html doing a month from files that LibreOffice wrote: opened from a file address, offline, in a browser
 * that lacks what came after Chromium 86; what it saves is opened by LibreOffice again.
 */
import { mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "acorn";
import { strFromU8, unzipSync } from "fflate";
import { readFile } from "../../src/hosts/file";
import { poppler } from "../documents/pdf/poppler";
import { clerkAt } from "./clerk";
import { expectedTexts } from "./countedForm";
import { findings } from "./findings";
import { newerThan86 } from "./newerThan86";
import { messyHeaders, messyRows, xlsxOf } from "./messyPool";
import { convert, pictureOf, printed, sheetTexts } from "./office";
import { timed } from "./poolsAtWork";
import { longestSilence, stepsShown, watchSilence } from "./silence";
import { builtPage, byLibreOffice, dropPaths, openStandalone } from "./standalonePage";
import type { OfficeFile, Standalone } from "./standalonePage";
import { closeAll, downloadOf, root } from "./workbench";

jest.setTimeout(240_000);
afterAll(closeAll);

const patience = 120_000;

let here: Standalone;
afterEach(async () => {
  expect(here.complaints).toEqual([]);
  const outside = here.asked.filter((url) => !/^(data|blob):/.test(url));
  expect(outside.every((url) => url.startsWith("file:") && url.endsWith("/SR.html"))).toBe(true);
  expect(outside).toHaveLength(1);
  await here.context.close();
});

const pane = () => here.page.locator("[data-pane]");
const { press, type, check, goTo } = clerkAt(pane);
const shows = (text: string | RegExp) => here.page.getByText(text).first().waitFor({ timeout: 30_000 });
const give = (...files: Parameters<Standalone["page"]["setInputFiles"]>[1][]) =>
  here.page.setInputFiles("#open-files", files as never);
const save = () => downloadOf(here.page, () => here.page.getByRole("button", { name: "保存工作簿" }).click());

async function drop(on: string, { buffer, name }: OfficeFile): Promise<void> {
  const dataTransfer = await here.page.evaluateHandle(
    ([base64, file]) => {
      const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], file));
      return transfer;
    },
    [buffer.toString("base64"), name] as const,
  );
  await here.page.dispatchEvent(on, "drop", { dataTransfer });
}

async function fillsAnnex1(): Promise<string[]> {
  await goTo("填报");
  await shows(/附件1!A1:C13/);
  await press("填入");
  await shows(/^已填入“附件1”/);
  await here.page.getByRole("tab", { name: "附件1" }).click();
  const cells = here.page.locator('[data-cell^="C"]');
  await cells
    .filter({ hasText: /\d次，/ })
    .first()
    .waitFor();
  return (await cells.allTextContents()).filter((text) => /\d次，/.test(text));
}

test("the page is one file of at most 7.5 MB, in ES2020, whose policy forbids every connection", async () => {
  here = await openStandalone();
  const html = readFileSync(builtPage(), "utf8");
  // Of these, 2.5 MB are the PDF's font: a page that may fetch nothing has to hold it (docs/standalone.md).
  expect(statSync(builtPage()).size).toBeLessThanOrEqual(7_500_000);
  expect(html).toMatch(
    /Content-Security-Policy" content="default-src 'none'; script-src 'sha256-[^;]+; style/,
  );
  // The only thing that may be asked for is what stands in the page itself.
  expect(/connect-src ([^;]*);/.exec(html)?.[1]).toBe("data:");
  expect(html).not.toMatch(/<(script|link|img)[^>]+(src|href)="(?!data:)/);
  const script = /<script>([^]*)<\/script>\s*<\/body>/.exec(html)?.[1] ?? "";
  parse(script, { ecmaVersion: 2020 });
  expect(() => parse(`${script};a ||= 1`, { ecmaVersion: 2020 })).toThrow();
  expect(newerThan86(script)).toEqual([]);
  await here.context.setOffline(false);
  for (const url of ["https://example.com/", "http://127.0.0.1:1/", "blob:null/x", "file:///etc/hostname"])
    expect([url, await here.page.evaluate((to) => fetch(to).catch(() => "refused"), url)]).toEqual([
      url,
      "refused",
    ]);
  expect(here.complaints.join()).toContain("Content Security Policy");
  (here.complaints as string[]).length = 0;
  await here.picture("standalone-opening");
});

test("a month on an .xlsx: ratios, a draw, Annex 1, its figures' rows, the form, the workbook", async () => {
  here = await openStandalone();
  const given = byLibreOffice("xlsx", "海港区2024.xlsx");
  await give(given);
  for (const ratio of ["38.88%", "7/18", "28.89%", "80.00%"]) await shows(ratio);
  await shows("已保存");
  await here.picture("standalone-home");

  await goTo("抽取");
  await type(/^任务编号/, "HG-2024-025");
  await check("将这些行排除，并记入排除名单");
  await press("下一步：各类比例");
  await check("按信用风险等级");
  await type(/^分类空白的/, "未分类");
  await check("只保留第一行，其余排除并记入排除名单");
  for (const level of ["A", "B", "C", "D", "未分类"]) await type(new RegExp(`^${level}（`), "5%");
  await press("下一步：锁定名单");
  await press("锁定名单");
  await press("下一步：随机数");
  await type(/^号码来源/, "双色球第2024062期开奖号码");
  await type(/^何时得到/, "2024年6月2日21时15分开奖后");
  await type(/^写法及示例/, "红球由小到大、两位数连写，再加蓝球，06111319253205");
  await press("生成事先公布校验码");
  await shows(/事先公布校验码已生成/);
  await type(/^随机数/, "03091822263014");
  await press("下一步：抽取");
  await press("抽取");
  await shows("抽取完成");
  await shows("有改动未保存");
  await here.page.getByRole("tab", { name: "抽取结果_HG-2024-025" }).click();
  await shows("抽签号");
  await here.picture("standalone-draw");

  expect(await fillsAnnex1()).toEqual(expectedTexts());
  await here.picture("standalone-filled");
  await goTo("首页");
  await pane().getByText("对应台账").first().click();
  await pane().getByRole("button", { name: "在表中查看" }).first().click();
  expect(await here.page.getByRole("tab", { selected: true }).textContent()).toBe("抽查台账");
  await here.page.locator("[data-chosen]").waitFor();
  await here.picture("standalone-rows");

  await goTo("导出");
  const form = await downloadOf(here.page, () => press("保存"));
  expect(form.name).toBe("海港区“双随机、一公开”监管月报表（2024年5月）.xlsx");
  expect(
    sheetTexts(form.bytes)
      .flat()
      .filter((text) => /\d次，/.test(text)),
  ).toEqual(expectedTexts());
  const paper = printed(form.bytes);
  expect([paper.pages, paper.size]).toEqual([1, expect.stringMatching(/A4/)]);
  pictureOf(paper.path, join(root, "test-results/screens/standalone-form.png"));

  await pane().getByRole("radio", { name: /^PDF/ }).check();
  const pdf = await downloadOf(here.page, () => press("保存"));
  expect(pdf.name).toBe("海港区“双随机、一公开”监管月报表（2024年5月）.pdf");
  const words = poppler("pdftotext", pdf.bytes, ["-raw"], ["-"]).replace(/\s/g, "");
  for (const figure of expectedTexts()) expect(words).toContain(figure);
  expect(poppler("pdffonts", pdf.bytes)).toMatch(/NotoSerifSC.*yes yes yes/);

  await press("工作总结");
  const summary = await downloadOf(here.page, () => press("生成初稿"));
  const parts = unzipSync(summary.bytes);
  expect(strFromU8(parts["word/document.xml"])).toContain("38.88%（7/18）");
  expect(Object.keys(parts).some((name) => /^word\/media\/.*\.png$/.test(name))).toBe(true);

  const workbook = await save();
  await shows("已保存");
  expect(workbook.name).toBe("海港区2024.xlsx");
  const [before, after] = [unzipSync(new Uint8Array(given.buffer)), unzipSync(workbook.bytes)];
  // The ledger (fifth sheet) was only read: its bytes are LibreOffice's own, to the last one.
  expect(Buffer.from(after["xl/worksheets/sheet5.xml"]).equals(before["xl/worksheets/sheet5.xml"])).toBe(
    true,
  );
  const again = readFile(
    "again.xlsx",
    new Uint8Array(readFileSync(convert(workbook.bytes, "a.xlsx", "xlsx"))),
  );
  const annex = again.ok ? again.value.find(({ sheet }) => sheet === "附件1") : undefined;
  expect(annex?.values.flat().filter((cell) => /\d次，/.test(String(cell)))).toEqual(expectedTexts());
  expect(again.ok && again.value.map(({ sheet }) => sheet)).toContain("抽取结果_HG-2024-025");
});

test("an .xls becomes a new .xlsx, and says so; leaving with changes asks first", async () => {
  here = await openStandalone();
  await give(byLibreOffice("xls", "海港区2024.et"));
  await shows("38.88%");
  await shows(/“海港区2024\.et”已转为新的 \.xlsx/);
  await shows("有改动未保存");
  expect(await fillsAnnex1()).toEqual(expectedTexts());
  await here.picture("standalone-xls");
  const asked = here.page.waitForEvent("dialog");
  const leaving = here.page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.dismiss();
  await leaving;
  const { name, bytes } = await save();
  expect(name).toBe("海港区2024.xlsx");
  // Dates are days for LibreOffice too, codes are texts.
  const csv = readFileSync(
    convert(
      bytes,
      "a.xlsx",
      "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,5",
    ).replace(/\.csv$/, "-抽查台账.csv"),
    "utf8",
  );
  expect(csv).toContain(",91130302QXHDPRBB21,秦皇岛银杏雀大药房有限公司,");
  expect(csv).toContain(",2024-01-15,2024-02-07,");
});

test("several files come together, a broken one is named, other files ask before changes are lost", async () => {
  here = await openStandalone();
  const ledger = byLibreOffice("csv", "抽查台账5月.csv", 5);
  const broken = { name: "坏文件.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from("PK no") };
  await give(ledger, broken, { ...ledger, name: "抽查台账6月.csv" });
  await shows(/坏文件\.xlsx/);
  await shows(/已从“抽查台账5月\.csv”添加工作表“抽查台账5月”，单元格一律为文本/);
  for (const name of ["抽查台账5月", "抽查台账6月"]) await here.page.getByRole("tab", { name }).waitFor();
  await here.page.getByRole("tab", { name: "抽查台账6月" }).click();
  await here.page.getByText("HG-2024-001").first().waitFor();
  await give(byLibreOffice("xlsx", "另一本.xlsx"));
  await shows(/有改动未保存。打开其他文件后，这些改动将丢失。/);
  await here.picture("standalone-ask");
  await here.page.getByRole("button", { name: "返回", exact: true }).click();
  await here.page.getByRole("tab", { name: "抽查台账6月" }).waitFor();
  await drop("header", { ...ledger, name: "抽查台账7月.csv" });
  await here.picture("standalone-dropped");
  await here.page.getByRole("button", { name: "添加到当前工作簿" }).click();
  await here.page.getByRole("tab", { name: "抽查台账7月" }).waitFor();
  await here.page.getByRole("tab", { name: "抽查台账6月" }).waitFor();
});

test("a folder dropped on the page comes in with its subfolders, and what is no spreadsheet in it is named", async () => {
  here = await openStandalone();
  const folder = mkdtempSync(join(tmpdir(), "sr-folder-"));
  mkdirSync(join(folder, "第2页"));
  const { buffer } = byLibreOffice("csv", "抽查台账.csv", 5);
  writeFileSync(join(folder, "台账1.csv"), buffer);
  writeFileSync(join(folder, "第2页", "台账2.csv"), buffer);
  writeFileSync(join(folder, "第2页", "扫描件.pdf"), "%PDF-1.4");
  writeFileSync(join(folder, "第2页", "~$台账2.xlsx"), "x");
  await dropPaths(here.page, 600, 400, [folder]);
  for (const name of ["台账1", "台账2"]) await here.page.getByRole("tab", { name }).waitFor();
  await shows(/扫描件\.pdf”不是能读取的电子表格（识别为 PDF）/);
  expect(await here.page.getByText(/~\$/).count()).toBe(0);
  await here.picture("standalone-folder");
});

test("dropped on the page at 320 px: the pane alone, the sheets unfold, nothing runs over", async () => {
  here = await openStandalone(320, 640);
  await drop("main", byLibreOffice("xlsx", "海港区2024.xlsx"));
  await shows("38.88%");
  expect(await here.page.getByRole("grid").count()).toBe(0);
  await here.picture("standalone-320");
  await here.page.getByRole("button", { name: "查看工作表" }).click();
  await here.page.getByRole("grid").focus();
  await here.page.keyboard.press("ArrowDown");
  await here.page.keyboard.press("ArrowDown");
  await here.page.locator("[data-chosen]").waitFor();
  expect(await here.page.locator("[data-detail]").textContent()).toMatch(/^A3/);
  await here.picture("standalone-320-sheets");
  expect(await here.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await here.page.getByRole("button", { name: "返回" }).click();
  await shows("38.88%");
});

test("130,000 objects are written, saved, copied for the outside and opened again, the page answering all the while", async () => {
  here = await openStandalone();
  const { page } = here;
  page.setDefaultTimeout(patience);
  const patient = clerkAt(pane, patience);
  await give(byLibreOffice("xlsx", "海港区2024.xlsx"));
  await patient.enter("工作", "名录库");
  const onDisk = (name: string, content: Uint8Array) => {
    const path = join(mkdtempSync(join(tmpdir(), "sr-large-")), name);
    writeFileSync(path, content);
    return path;
  };
  const list = onDisk("企业名单.xlsx", xlsxOf("企业", [messyHeaders, ...messyRows(130_000)]));
  const silences: Record<string, number> = {};
  const watched = async (name: string, work: () => Promise<unknown>) => {
    await watchSilence(page);
    const took = await timed(work);
    silences[name] = await longestSilence(page);
    process.stdout.write(
      `SR.html, 130,000 objects, ${name}: ${took} ms, longest silence ${silences[name]} ms\n`,
    );
    expect(await stepsShown(page)).toBeGreaterThan(3);
  };
  await pane().locator('input[type="file"]').first().setInputFiles(list);
  await patient.shows(/各列都能读出|个单元格无法识别/);
  await patient.press("与名录库比对");
  await patient.press("预览写入内容");
  await patient.button("写入").waitFor();
  await watched("written", async () => {
    await patient.press("写入");
    await patient.shows(/^已写入“/);
  });
  await here.picture("standalone-large");
  await patient.enter("导出", "另存对外版");
  let outside: Uint8Array | undefined;
  await watched("copied for the outside", async () => {
    outside = (await downloadOf(page, () => patient.press("另存对外版"))).bytes;
  });
  expect(Object.keys(unzipSync(outside!))).toContain("[Content_Types].xml");
  const workbook = onDisk("大.xlsx", (await save()).bytes);
  const reopened = await openStandalone();
  await watchSilence(reopened.page);
  await reopened.page.setInputFiles("#open-files", workbook);
  await reopened.page.getByRole("tab", { name: "检查对象名录库" }).waitFor({ timeout: patience });
  silences.opened = await longestSilence(reopened.page);
  await reopened.context.close();
  // Unpacking a file is the one step that is not divided.
  expect(Math.max(...Object.values(silences))).toBeLessThanOrEqual(1500);
});

test.each([
  ["zh-CN", 1366, "38.88%"],
  ["en-US", 1366, "Save workbook"],
  ["zh-CN", 320, "38.88%"],
])("axe finds nothing against it in %s at %i px", async (locale, width, sign) => {
  here = await openStandalone(width, 768, locale);
  expect(await findings(here.page)).toEqual([]);
  await give(byLibreOffice("xlsx", "海港区2024.xlsx"));
  await shows(sign);
  await shows("38.88%");
  if (width < 860) await here.page.getByRole("button", { name: "查看工作表" }).click();
  await here.page.getByRole("grid").waitFor();
  expect(await findings(here.page)).toEqual([]);
  await here.picture(`standalone-${locale}-${width}`);
});
