/** 检查导出的文件: what left the pane comes back, as it was and changed, to this workbook and to another one. */
import "./nodeBytes";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CFB } from "@e965/xlsx";
import { unzipSync, zipSync } from "fflate";
import { applyEdits } from "../../src/hosts/file";
import chineseCli from "../../src/locale/zh-CN/cli.json";
import chinesePane from "../../src/locale/zh-CN/pane-inspect.json";
import englishCli from "../../src/locale/en-US/cli.json";
import englishPane from "../../src/locale/en-US/pane-inspect.json";
import { atExport, fileName, save } from "./exportDriver";
import { closePanes } from "./paneDriver";
import { pickFile } from "./pickFile";

jest.setTimeout(60_000);

const font = readFileSync(join(__dirname, "../../assets/fonts/NotoSerifSC-Regular-GB2312.ttf"));
beforeEach(() => {
  const answer = { ok: true, arrayBuffer: async () => new Uint8Array(font).buffer };
  globalThis.fetch = (async () => answer) as unknown as typeof fetch;
});
afterEach(closePanes);

/** The package, which holds every kind of file, and a pane that waits for files to inspect. */
async function atInspection() {
  const { pane, saved } = await atExport();
  await pane.choose(/^归档包/);
  await save(pane, saved);
  await pane.press("检查导出的文件");
  await pane.waitFor(() => pane.buttons("选择文件").length > 0);
  const files = unzipSync(saved[0].bytes);
  const look = async (name: string, bytes: Uint8Array) => {
    await pickFile(pane, "选择文件", name, bytes);
    await pane.waitFor(() => pane.text.includes("清除结果") && !pane.text.includes("正在检查"));
    const text = pane.text.slice(pane.text.indexOf("清除结果"));
    await pane.press("清除结果");
    return text;
  };
  return { pane, look, files, zip: saved[0].bytes };
}

test("what is unchanged is of this workbook's ledger; a changed cell is named with both values", async () => {
  const { look, files } = await atInspection();
  const xlsx = files[fileName];
  const whole = await look("月报.xlsx", xlsx);
  expect(whole).toContain("未改动：内容与导出时一致。");
  expect(whole).toContain("数据来自这份台账：台账校验码一致。");
  expect(whole).toContain("没有电子签名");
  const at = { row: 3, column: 2 };
  const edited = applyEdits(xlsx, [{ kind: "setValues", sheet: "附件1", ...at, values: [["99次"]] }], "x");
  if (!edited.ok) throw new Error(JSON.stringify(edited.error));
  const changed = await look("月报.xlsx", edited.value);
  expect(changed).toContain("已改动：月报表的单元格与导出时的校验码不符");
  expect(changed).toMatch(/附件1!C4：99次 → 3次，6户，发现问题1户/);
  const more = applyEdits(xlsx, [{ kind: "addSheet", sheet: "附表" }], "x");
  expect(await look("月报.xlsx", more.ok ? more.value : xlsx)).toContain("导出后增加了工作表（附表）");
});

test("of a PDF: unchanged, changed inside, appended to", async () => {
  const { look, files } = await atInspection();
  const pdf = files[fileName.replace(".xlsx", ".pdf")];
  expect(await look("月报.pdf", pdf)).toContain("未改动");
  const changed = pdf.slice();
  changed[Math.floor(pdf.length / 2)] ^= 1;
  expect(await look("月报.pdf", changed)).toContain("已改动：PDF 的内容与导出时的校验码不符");
  const appended = new Uint8Array([...pdf, ...new TextEncoder().encode("1 0 obj\n<<>>\nendobj\n%%EOF\n")]);
  expect(await look("月报.pdf", appended)).toContain("导出时的内容未改动，其后追加了内容");
});

test("of a package: each file by itself, a changed, a missing and a foreign one by name", async () => {
  const { look, files, zip } = await atInspection();
  const whole = await look("归档.zip", zip);
  expect(whole).toContain("归档包，含 3 个文件");
  expect(whole).toContain("数字来源.xlsx：未改动，与校验码.txt 一致。");
  const { [fileName]: form, "数字来源.xlsx": sources, ...rest } = files;
  const tampered = zipSync({ ...rest, [fileName]: sources, "另一份.txt": form });
  const told = await look("归档.zip", tampered);
  expect(told).toContain(`${fileName}：已改动，与校验码.txt 不符。`);
  expect(told).toContain("数字来源.xlsx：校验码.txt 中有，归档包中没有。");
  expect(told).toContain("另一份.txt：归档包中有，校验码.txt 中没有");
});

test("a file that is no export, an encrypted one and a bomb are each said, with what to do", async () => {
  const { look } = await atInspection();
  const stranger = await look("别的.pdf", new TextEncoder().encode("%PDF-1.4\n%%EOF"));
  expect(stranger).toContain("“别的.pdf”不含本程序写入的校验码");
  const bomb = zipSync({ "xl/workbook.xml": new Uint8Array(120_000_000) }, { level: 9 });
  expect(await look("炸弹.xlsx", bomb)).toMatch(/炸弹\.xlsx.*(MB|兆)/);
  const ole = CFB.utils.cfb_new();
  CFB.utils.cfb_add(ole, "/EncryptedPackage", new Uint8Array(5000));
  const encrypted = new Uint8Array(CFB.write(ole, { type: "array" }) as ArrayBuffer);
  expect(await look("加密.xlsx", encrypted)).toMatch(/加密\.xlsx.*(密码|加密)/);
});

test("the pane says what sr inspect says, word for word", () => {
  for (const [pane, cli] of [
    [chinesePane, chineseCli],
    [englishPane, englishCli],
  ] as const) {
    const same = Object.keys(pane).filter((key) => key in cli);
    expect(same.length).toBeGreaterThan(20);
    for (const key of same)
      expect([key, pane[key as keyof typeof pane]]).toEqual([key, cli[key as keyof typeof cli]]);
  }
});
