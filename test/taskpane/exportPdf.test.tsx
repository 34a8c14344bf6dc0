/**
 * 导出 as PDF and as a package, signed or not; what becomes of the password, of a refusal and of a cancelled run.
 * The font is kept once it came: what happens without it stands first.
 */
import "./nodeBytes";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { inspectPdf } from "../../src/documents/pdf";
import { certificate, poppler } from "../documents/pdf/poppler";
import { atExport, fileName, save } from "./exportDriver";
import { closePanes } from "./paneDriver";
import { pickFile } from "./pickFile";

jest.setTimeout(60_000);

const font = readFileSync(join(__dirname, "../../assets/fonts/NotoSerifSC-Regular-GB2312.ttf"));
let answer: () => Promise<Partial<Response>>;
const whole = async () => ({
  ok: true,
  arrayBuffer: async () => new Uint8Array(font).buffer as ArrayBuffer,
});

beforeEach(() => {
  answer = whole;
  globalThis.fetch = (async () => answer()) as typeof fetch;
});
afterEach(closePanes);

const picking = "选择证书文件（.p12、.pfx）";
const key = certificate("/C=CN/O=海港区双随机办公室/CN=海港区双随机办公室", "secret");
const signingTime = new Date(Date.now() + 60_000).toISOString();

test("a font that does not come makes no PDF, and that is said with what to do", async () => {
  const { pane, saved } = await atExport();
  await pane.choose(/^PDF/);
  answer = async () => ({ ok: false, status: 404 });
  await pane.press("保存");
  await pane.waitFor(() => pane.text.includes("字体文件未能取得（HTTP 404）"));
  expect(pane.text).toContain("字体文件未能取得（HTTP 404），未生成 PDF");
  expect(saved).toEqual([]);
});

test("a cancelled export leaves no file", async () => {
  const { pane, saved } = await atExport();
  await pane.choose(/^PDF/);
  let come: (font: Partial<Response>) => void = () => undefined;
  answer = () => new Promise((done) => (come = done));
  await pane.press("保存");
  await pane.waitFor(() => pane.text.includes("正在读取字体"));
  await pane.press("取消");
  come(await whole());
  await pane.waitFor(() => pane.text.includes("已取消"));
  expect(pane.text).toContain("已取消，未生成文件。");
  expect(saved).toEqual([]);
});

test("the form as PDF, under its name; page numbers and digests only when switched on", async () => {
  const { pane, saved } = await atExport();
  await pane.choose(/^PDF/);
  await save(pane, saved);
  expect(saved[0].name).toBe(fileName.replace(".xlsx", ".pdf"));
  const textOf = (pdf: Uint8Array) => poppler("pdftotext", pdf, ["-raw"], ["-"]).replace(/\s/g, "");
  expect(textOf(saved[0].bytes)).toContain("3次，6户，发现问题1户");
  expect(textOf(saved[0].bytes)).not.toMatch(/第1页|数据校验码/);
  expect(inspectPdf(saved[0].bytes)).toMatchObject({ value: { file: "unchanged", signature: null } });
  await pane.choose("打印页码");
  await pane.choose("在页脚打印校验码");
  await pane.press("保存");
  await pane.waitFor(() => saved.length === 2);
  expect(textOf(saved[1].bytes)).toMatch(/第1页.*数据校验码|数据校验码.*第1页/);
});

test("a wrong password is said and leaves no file; the right one signs; what was typed is cleared each time", async () => {
  const { pane, saved } = await atExport({ now: signingTime });
  await pane.choose(/^PDF/);
  await pickFile(pane, picking, "单位.p12", key);
  expect(pane.buttons("保存")[0].disabled).toBe(true);
  await pane.type("证书密码", "wrong");
  expect((pane.field("证书密码") as HTMLInputElement).type).toBe("password");
  await pane.press("保存");
  await pane.waitFor(() => pane.text.includes("密码不正确"));
  expect(pane.text).toContain("“单位.p12”的密码不正确，未签名");
  expect(pane.field("证书密码").value).toBe("");
  expect(saved).toEqual([]);
  await pane.type("证书密码", "secret");
  await save(pane, saved);
  await pane.waitFor(() => pane.text.includes("已用"));
  expect(pane.text).toContain("已用“海港区双随机办公室”的证书签名。");
  expect(pane.field("证书密码").value).toBe("");
  expect(JSON.stringify(pane.session.store.get().exporting)).not.toContain("secret");
  expect(poppler("pdfsig", saved[0].bytes, ["-nocert"])).toContain("Signature is Valid");
});

test.each([
  ["国密.p12", certificate("/CN=a", "x", { curve: "SM2" }), signingTime, "（SM2），未签名。国密（SM2）证书"],
  ["过期.p12", key, "2030-01-01T09:00:00", "中的证书不在有效期内"],
  ["别的.pfx", new TextEncoder().encode("no certificate"), signingTime, "不是可用的证书文件"],
])(
  "%s is refused in one sentence, and nothing is registered or saved",
  async (name, bytes, now, sentence) => {
    const { pane, saved } = await atExport({ now, filled: false });
    await pane.choose(/^按表中现有内容导出/);
    await pane.choose(/^归档包/);
    await pickFile(pane, picking, name, bytes);
    await pane.type("证书密码", name === "过期.p12" ? "secret" : "x");
    await pane.press("保存");
    await pane.waitFor(() => pane.text.includes(sentence));
    expect(pane.text).toContain(sentence);
    expect(saved).toEqual([]);
  },
);

test("the package holds the form twice, its figures' sources and the digests", async () => {
  const { pane, saved } = await atExport();
  await pane.choose(/^归档包/);
  await save(pane, saved);
  expect(saved[0].name).toBe(fileName.replace(".xlsx", ".zip"));
  expect(Object.keys(unzipSync(saved[0].bytes))).toEqual([
    fileName,
    fileName.replace(".xlsx", ".pdf"),
    "数字来源.xlsx",
    "校验码.txt",
  ]);
});
