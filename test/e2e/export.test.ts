/**
 * Out of the door, in the real pane: the form as PDF, sealed, numbered, signed with a certificate made here; the
 * package for the archive; what a file that comes back is. Judged by poppler and LibreOffice.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { certificate, pixelsOf, poppler } from "../documents/pdf/poppler";
import { expectedTexts } from "./countedForm";
import { printed, sheetTexts } from "./office";
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

const goTo = (screen: string) =>
  bench.pane.getByRole("navigation").first().getByRole("button", { name: screen }).click();
const button = (name: string | RegExp) =>
  bench.pane.getByRole("button", { name, exact: typeof name === "string" }).last();
const press = (name: string | RegExp) => button(name).click();
const type = (label: string | RegExp, value: string) =>
  bench.pane.locator("input, textarea").and(bench.pane.getByLabel(label)).first().fill(value);
const shows = (text: string | RegExp) => bench.pane.getByText(text).first().waitFor({ timeout: 30_000 });
const give = (label: string, name: string, bytes: Uint8Array) =>
  bench.pane
    .locator(`input[type="file"][aria-label="${label}"]`)
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
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
  await fill();
  const first = await pdf();
  expect(first.name).toBe(`${stem}.pdf`);
  await goTo("填报");
  await press("撤销");
  await bench.pane.getByRole("button", { name: "填入", exact: true }).waitFor();
  const from = Date.now();
  await fill();
  const { bytes } = await pdf();
  const took = Date.now() - from;
  process.stdout.write(`fill, checks and PDF in the pane: ${took} ms\n`);
  expect(took).toBeLessThanOrEqual(2_000);
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

test("nothing left this machine and nothing was said on the console", () => {
  expect(bench.foreign).toEqual([]);
  expect(bench.errors).toEqual([]);
});
