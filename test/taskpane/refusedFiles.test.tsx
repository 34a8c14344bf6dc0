/**
 * A locked file, a zip bomb and a template with macros, brought to every room that takes files: each is said in one
 * sentence with what to do about it, and the rest of what was brought goes on.
 */
import "./nodeBytes";
import { applyEdits, blankWorkbook } from "../../src/hosts/file";
import { builtInTemplate } from "../../src/documents/summary";
import { readWorkbook, tableSheet } from "../../src/sheets";
import { lockedFile, withMacros, zipBomb } from "../corpus/refusedFiles";
import { formFile } from "../corpus/sentForms";
import { gridOf } from "../sheets/gridOf";
import { atExport, fileName, save } from "./exportDriver";
import { closePanes, PaneDriver } from "./paneDriver";
import { pickFile } from "./pickFile";
import { pickFiles } from "./pickFiles";
import { smallWorkbook } from "./smallWorkbook";

jest.setTimeout(60_000);

// jsdom draws nothing: a draft then holds Word's own charts.
beforeEach(() => {
  HTMLCanvasElement.prototype.getContext = () => null;
});
afterEach(closePanes);

const template = () => builtInTemplate({ unit: "海港区" });
const locked = /“加密\.xlsx”设有打开密码，无法读取。请在 Excel 或 WPS 中取消密码后另存。/;
const swollen = /“炸弹\.xlsx”展开后有 120 MB，超过上限 50 MB，未读取。请拆分文件/;
const noWorkbook = /“模板\.docm”不是能读取的电子表格（识别为 Word）.*请先用 WPS 或 Excel 另存为 \.xlsx/;

const refused = async () => [
  { name: "加密.xlsx", bytes: lockedFile() },
  { name: "炸弹.xlsx", bytes: zipBomb() },
  { name: "模板.docm", bytes: withMacros(await template()) },
];

test("汇总: the three are left out by name, a form in a workbook with macros is read, the others are added up", async () => {
  const units = gridOf("名单", [
    ["应报单位", "识别写法"],
    ...["海港区", "市公安局"].map((unit) => [unit, ""]),
  ]);
  const pane = await PaneDriver.open([...smallWorkbook(), units], "2024-06-20T09:00:00");
  await pane.goTo("填报");
  await pane.waitFor(() => pane.buttons("汇总").length > 0);
  await pane.press("汇总");
  await pane.waitFor(() => pane.text.includes("各单位的月报表"));
  await pickFiles(pane, "选择各单位报来的文件", [
    ...(await refused()),
    { name: "海港区.xlsx", bytes: formFile(8, "海港区") },
    { name: "市公安局.xlsm", bytes: withMacros(formFile(9, "市公安局")) },
  ]);
  await pane.waitFor(() => pane.text.includes("已读取 5 个文件"));
  expect(pane.text).toContain("已读取 5 个文件，采用 2 个，未采用 3 个");
  for (const said of [locked, swollen, noWorkbook]) expect(pane.text).toMatch(said);
  expect(pane.text).toContain("已报 2");
  await pane.press("填入合计");
  expect(pane.host.grids.map(({ sheet }) => sheet)).toContain("报送情况");
});

test("合并台账: the three are said by name, the ledger beside them is merged", async () => {
  const headers = ["任务编号", "统一社会信用代码", "名称", "抽查事项", "检查部门", "检查日期", "检查结果"];
  const row = (n: number) =>
    [`RW-${n}`, `91130302000000${1000 + n}`, `单位${n}`, "公示信息检查", "海港区市场监督管理局", "2024-03-05", "未发现问题"]; // prettier-ignore
  const made = applyEdits(
    blankWorkbook(),
    tableSheet({ sheet: "导出", headers, rows: [row(2)], textColumns: [0, 1] }),
    "w",
  );
  if (!made.ok) throw new Error(made.error.code);
  const pane = await PaneDriver.open([gridOf("台账", [headers, row(1)])], "2024-06-20T09:00:00");
  await pane.goTo("填报");
  await pane.waitFor(() => pane.buttons("合并台账").length > 0);
  await pane.press("合并台账");
  await pane.waitFor(() => pane.text.includes("选择台账文件"));
  await pickFiles(pane, "选择台账文件", [
    ...(await refused()),
    { name: "第2页.xlsm", bytes: withMacros(made.value) },
  ]);
  await pane.waitFor(() => pane.text.includes("比对结果"));
  for (const said of [locked, swollen, noWorkbook]) expect(pane.text).toMatch(said);
  await pane.press("并入台账");
  expect(readWorkbook(pane.host.grids).ledger.map(({ task }) => task)).toEqual(["RW-1", "RW-2"]);
});

test("工作总结: none of the three is taken for a template; the built-in one still makes the draft", async () => {
  const { pane, saved } = await atExport({ filled: false });
  await pane.press("工作总结");
  await pane.waitFor(() => pane.buttons("生成初稿").length > 0);
  await pane.choose("本单位的模板");
  const given = [
    ["加密.docx", lockedFile(), "“加密.docx”设有打开密码，未生成工作总结。请在 Word 或 WPS 中取消密码后另存。"],
    ["炸弹.docx", zipBomb(), "“炸弹.docx”展开后有 120 MB，超过上限"],
    ["模板.docm", withMacros(await template()), "“模板.docm”含有宏，不能用作模板，未生成工作总结。请在 Word 或 WPS 中另存为不含宏的 .docx 后再选。"],
  ] as const; // prettier-ignore
  for (const [name, bytes, said] of given) {
    await pickFile(pane, "选择模板（.docx）", name, bytes);
    await pane.waitFor(() => pane.text.includes(said));
    expect(pane.text).toContain(said);
    expect(pane.buttons("生成初稿")[0].disabled).toBe(true);
  }
  await pane.choose("内置模板");
  await pane.press("生成初稿");
  await pane.waitFor(() => saved.length > 0);
  expect(saved[0].name).toContain("工作总结（草稿）.docx");
});

test("检查: each of the three has an answer of its own, the export beside them is inspected", async () => {
  const { pane, saved } = await atExport();
  await save(pane, saved);
  const bytes = saved[0].bytes;
  await pane.press("检查导出的文件");
  await pane.waitFor(() => pane.buttons("选择文件").length > 0);
  await pickFiles(pane, "选择文件", [...(await refused()), { name: fileName, bytes }]);
  await pane.waitFor(() => pane.text.includes("未改动") && !pane.text.includes("正在检查"));
  for (const said of [locked, swollen, /“模板\.docm”.*请/]) expect(pane.text).toMatch(said);
  expect(pane.text).toContain("未改动：内容与导出时一致。");
});
