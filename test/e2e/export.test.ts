/**
 * Out of the door, in the real pane: the form as PDF, sealed, numbered, signed with a certificate made here; the
 * package for the archive; what a file that comes back is. Judged by poppler and LibreOffice.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { certificate, pixelsOf, poppler } from "../documents/pdf/poppler";
import { clerkAt, wordsOf } from "./clerk";
import { expectedTexts } from "./countedForm";
import { look, paneWidth } from "./look";
import { convert, printed, sheetTexts } from "./office";
import { sealPng } from "./seal";
import { closeAll, downloadOf, openWorkbench, root, startServer } from "./workbench";
import type { Workbench } from "./workbench";

jest.setTimeout(180_000);

let bench: Workbench;
beforeAll(async () => {
  // What is deployed, with the font that it serves itself.
  await startServer(join(root, "dist"));
  bench = await openWorkbench({ width: 1366, height: 1000 });
});
afterAll(async () => {
  await bench?.close();
  await closeAll();
});

const clerk = clerkAt(() => bench.pane);
const { button, press, type, shows, gone, goTo } = clerk;
const file = (name: string, bytes: Uint8Array) => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(bytes),
});
const give = (label: string, name: string, bytes: Uint8Array) => clerk.give(file(name, bytes), label);
const saved = () => downloadOf(bench.page, () => press("保存"));

/** What stands on the page, cell after cell, without the breaks of lines. */
const textOf = (pdf: Uint8Array) => poppler("pdftotext", pdf, ["-raw"], ["-"]).replace(/\s/g, "");

/** Kept for eyes. */
function keep(name: string, pdf: Uint8Array): void {
  const folder = join(root, "test-results/screens");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.pdf`), pdf);
  execFileSync("pdftoppm", [
    "-png",
    "-r",
    "80",
    "-singlefile",
    join(folder, `${name}.pdf`),
    join(folder, name),
  ]);
}

const stem = "海港区“双随机、一公开”监管月报表（2024年5月）";
const p12 = certificate("/C=CN/O=海港区双随机办公室/CN=海港区双随机办公室", "mima-2024");
let signedPdf: Uint8Array;
let archive: Uint8Array;

test("from filling to the PDF, with its checks, within two seconds", async () => {
  await goTo("导出");
  await bench.pane.getByRole("radio", { name: /^PDF/ }).waitFor();
  await goTo("填报");
  await shows("附件1!A1:C13");
  // The libraries and the font are fetched once, by a PDF before: what counts is each month's work.
  const fill = async () => {
    await press("填入");
    await shows(/^已填入“附件1”/);
  };
  const pdf = async () => {
    await goTo("导出");
    await bench.pane.getByRole("radio", { name: /^PDF/ }).check();
    return saved();
  };
  const blank = async () => {
    await goTo("填报");
    await press("撤销");
    await gone(/^已填入“附件1”/);
  };
  await fill();
  const first = await pdf();
  expect(first.name).toBe(`${stem}.pdf`);
  let { bytes } = first;
  const took: number[] = [];
  for (let month = 0; month < 3; month++) {
    await blank();
    const from = performance.now();
    await fill();
    ({ bytes } = await pdf());
    took.push(Math.round(performance.now() - from));
  }
  process.stdout.write(
    `fill, checks and PDF in the pane, Excel's stand-in included: ${took.join(", ")} ms\n`,
  );
  expect(Math.min(...took)).toBeLessThanOrEqual(2_000);
  const text = textOf(bytes);
  for (const figure of expectedTexts()) expect(text).toContain(figure.replace(/\s/g, ""));
  expect(poppler("pdffonts", bytes)).toMatch(/NotoSerifSC.*yes yes yes/);
  expect(text).not.toMatch(/第1页/);
  expect(text).not.toContain("数据校验码");
  keep("export-plain", bytes);
});

test("page numbers, digests, a QR code and the seal, each only when switched on", async () => {
  await bench.pane.getByLabel("打印页码").check();
  await bench.pane.getByLabel(/^打印二维码/).check();
  await bench.pane.getByLabel("在页脚打印校验码").check();
  await give("选择印章图片（PNG）", "seal.png", sealPng());
  await type(/^批准人/, "王主任");
  await type(/^用印事由/, "报送2024年5月月报");
  await bench.picture("export-pdf");
  const { bytes } = await saved();
  await shows("已在“用印登记”中登记。");
  const text = textOf(bytes);
  expect(text).toMatch(/第1页/);
  expect(text).toContain("数据校验码");
  const page = pixelsOf(bytes);
  let red = 0;
  for (let y = 0; y < page.height; y++)
    for (let x = 0; x < page.width; x++) {
      const [r, g, b] = page.at(x, y);
      if (r > 150 && g < 130 && b < 130) red++;
    }
  expect(red).toBeGreaterThan(100);
  keep("export-sealed", bytes);
});

test("signed with the unit's certificate; a wrong password is said and leaves no file; the password is cleared", async () => {
  await press("不用印章图片");
  await give("选择证书文件（.p12、.pfx）", "单位.p12", p12);
  await shows("请输入证书密码。");
  expect(await button("保存").isDisabled()).toBe(true);
  await type(/^证书密码/, "wrong");
  const password = bench.pane.getByLabel(/^证书密码/);
  expect(await password.getAttribute("type")).toBe("password");
  await press("保存");
  await shows(/“单位\.p12”的密码不正确，未签名/);
  expect(await password.inputValue()).toBe("");
  await password.fill("mima-2024");
  signedPdf = (await saved()).bytes;
  await shows("已用“海港区双随机办公室”的证书签名。");
  expect(await password.inputValue()).toBe("");
  await bench.picture("export-signed");
  const verdict = poppler("pdfsig", signedPdf, ["-nocert"]);
  expect(verdict).toContain("Signature is Valid");
  expect(verdict).toContain("Total document signed");
  const changed = signedPdf.slice();
  changed[Math.floor(changed.length / 2)] ^= 1;
  expect(poppler("pdfsig", changed, ["-nocert"])).not.toContain("Signature is Valid");
  keep("export-signed-page", signedPdf);
});

test("the package for the archive: both files, sources and digests; LibreOffice opens its workbooks", async () => {
  await press("不签名");
  await bench.pane.getByRole("radio", { name: /^归档包/ }).check();
  const { name, bytes } = await saved();
  expect(name).toBe(`${stem}.zip`);
  archive = bytes;
  const files = unzipSync(bytes);
  expect(Object.keys(files).sort()).toEqual(
    [`${stem}.pdf`, `${stem}.xlsx`, "数字来源.xlsx", "校验码.txt"].sort(),
  );
  expect(sheetTexts(files[`${stem}.xlsx`]).flat()).toEqual(expect.arrayContaining(expectedTexts()));
  expect(sheetTexts(files["数字来源.xlsx"])[0]).toContain("台账行数");
  expect(printed(files[`${stem}.xlsx`]).pages).toBe(1);
  const sums = execFileSync("sha256sum", ["-"], { input: files[`${stem}.pdf`] })
    .toString()
    .slice(0, 64);
  expect(new TextDecoder().decode(files["校验码.txt"])).toContain(`${sums}  ${stem}.pdf`);
  expect(poppler("pdfsig", files[`${stem}.pdf`])).not.toContain("Signature #1");
});

test("files that come back: the signed one, the same with one byte changed, the package", async () => {
  await press("检查导出的文件");
  await button("选择文件").waitFor();
  const changed = signedPdf.slice();
  changed[Math.floor(changed.length / 2)] ^= 1;
  await give("选择文件", "已签名.pdf", signedPdf);
  await shows(/电子签名完好：由“海港区双随机办公室”的证书/);
  await shows("未改动：内容与导出时一致。");
  await shows("数据来自这份台账：台账校验码一致。");
  await bench.picture("inspect-signed");
  await press("清除结果");
  await give("选择文件", "改过.pdf", changed);
  await shows(/电子签名不符/);
  await shows(/已改动：PDF 的内容/);
  await press("清除结果");
  await give("选择文件", "归档.zip", archive);
  await shows("归档包，含 3 个文件：");
  await shows("数字来源.xlsx：未改动，与校验码.txt 一致。");
  await bench.picture("inspect-archive");
});

/** The pages of a Word file as LibreOffice sets them, kept for eyes; gives the text on one line. */
function readDocx(name: string, docx: Uint8Array): string {
  const pdf = convert(docx, `${name}.docx`, "pdf");
  keep(name, new Uint8Array(readFileSync(pdf)));
  return textOf(new Uint8Array(readFileSync(pdf)));
}

test("the quarterly summary: built-in, its template saved, edited by hand and chosen again", async () => {
  await goTo("导出");
  await press(/^返回/);
  await press("工作总结");
  await button("生成初稿").waitFor();
  expect(await bench.pane.getByLabel("季度", { exact: true }).inputValue()).toBe("2");
  const builtIn = await downloadOf(bench.page, () => press("生成初稿"));
  expect(builtIn.name).toBe("海港区2024年第二季度“双随机、一公开”监管工作总结（草稿）.docx");
  await bench.picture("summary-room");
  const text = readDocx("summary-builtin", builtIn.bytes);
  expect(text).toMatch(/一、工作开展情况.*二、存在问题.*三、下步打算/);
  expect(text).toMatch(/环比：.*同比：/);
  expect(text).toContain("38.88%（7/18）");
  const media = Object.keys(unzipSync(builtIn.bytes)).filter((part) => part.startsWith("word/media/"));
  expect(media.some((part) => part.endsWith(".png"))).toBe(true);
  const png = unzipSync(builtIn.bytes)[media.find((part) => part.endsWith(".png"))!];
  expect([...png.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
  expect(png.length).toBeGreaterThan(5_000);

  await bench.pane.getByRole("radio", { name: "本单位的模板" }).check();
  const template = await downloadOf(bench.page, () => press("另存内置模板"));
  expect(template.name).toBe("工作总结模板.docx");
  // Edited elsewhere: LibreOffice opens and saves it, a heading and a placeholder are written by hand.
  const again = unzipSync(
    new Uint8Array(readFileSync(convert(template.bytes, "模板.docx", "docx:MS Word 2007 XML"))),
  );
  const document = strFromU8(again["word/document.xml"]);
  const edit = (from: string, to: string) =>
    zipSync({ ...again, "word/document.xml": strToU8(document.replace(from, to)) });
  expect(document).toContain("二、存在问题");
  await give("选择模板（.docx）", "海港区模板.docx", edit("二、存在问题", "二、{{单位}}存在的主要问题"));
  await shows("模板可用：海港区模板.docx");
  const own = await downloadOf(bench.page, () => press("生成初稿"));
  const ownText = readDocx("summary-own", own.bytes);
  expect(ownText).toContain("二、海港区存在的主要问题");
  expect(ownText).not.toContain("{{");
  expect(Object.keys(unzipSync(own.bytes)).some((part) => /media\/.*\.png$/.test(part))).toBe(true);

  await give("选择模板（.docx）", "错.docx", edit("二、存在问题", "二、{{存在的问题}}"));
  await shows(/没有名为“\{\{存在的问题\}\}”的占位符/);
  expect(await button("生成初稿").isDisabled()).toBe(true);
  await give("选择模板（.docx）", "宏.docm", zipSync({ ...again, "word/vbaProject.bin": Uint8Array.of(1) }));
  await shows(/“宏\.docm”含有宏，不能用作模板/);
  await bench.picture("summary-template");
});

test.each(["zh-CN", "en-US"] as const)(
  "at 320 px in %s, with everything unfolded: nothing runs over, axe finds nothing",
  async (language) => {
    const narrow = await openWorkbench({ language, width: 700, height: 1000 });
    const [pane, exporting, inspecting, summary] = [
      "pane",
      "pane-export",
      "pane-inspect",
      "pane-summary",
    ].map((area) => wordsOf(language, area));
    await paneWidth(narrow, 320);
    const here = narrow.pane;
    const { press: to, shows: says, goTo: toScreen, give: hand } = clerkAt(() => here);
    const sound = (name: string) => look(narrow, `${name}-320-${language}`);
    const leave = () => to(pane["room.back"].replace("{screen}", pane["nav.export"]));
    await toScreen(pane["nav.export"]);
    await here.getByRole("radio", { name: exporting["export.format.pdf"] }).check();
    await hand(file("单位数字证书2024年度.p12", p12), exporting["export.sign.pick"]);
    await sound("export");
    await to(pane["room.inspect"]);
    await hand(file(`${stem}.pdf`, signedPdf), inspecting["inspect.pick"]);
    await says(inspecting["inspect.sameLedger"]);
    await hand(file("归档.zip", archive), inspecting["inspect.pick"]);
    await says("数字来源.xlsx");
    await here.locator("summary").first().click();
    await sound("inspect");
    await leave();
    await to(pane["room.summary"]);
    await here.getByRole("radio", { name: summary["summary.template.own"] }).check();
    await hand(file("不是模板.docx", p12), summary["summary.template.pick"]);
    await here.locator("summary").first().click();
    await says("不是模板.docx");
    await sound("summary");
    await narrow.close();
  },
);

test("nothing left this machine and nothing was said on the console", () => {
  expect(bench.foreign).toEqual([]);
  expect(bench.errors).toEqual([]);
});
