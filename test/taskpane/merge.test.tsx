import { act } from "react";
import { encodeCsv } from "../../scripts/sample/csv";
import { applyEdits, blankWorkbook } from "../../src/hosts/file";
import { auditEntries, readWorkbook, tableSheet } from "../../src/sheets";
import { gridOf } from "../sheets/gridOf";
import { closePanes, PaneDriver } from "./paneDriver";
import { pickFiles } from "./pickFiles";

afterEach(closePanes);

const headers = ["任务编号", "统一社会信用代码", "名称", "抽查事项", "检查部门", "检查日期", "检查结果"];
const row = (n: number, result = "未发现问题") => [
  `RW-${n}`,
  `91130302000000${1000 + n}`,
  `单位${n}`,
  "公示信息检查",
  "海港区市场监督管理局",
  "2024-03-05",
  result,
];
const own = gridOf("台账", [headers, row(1), row(2, ""), row(3)]);
const text = (words: string) => new TextEncoder().encode(words);
const page = (rows: string[][]) =>
  text(
    `<html><body><table>${[headers, ...rows].map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table></body></html>`,
  );
const workbook = (rows: string[][]) => {
  const made = applyEdits(
    blankWorkbook(),
    tableSheet({ sheet: "导出", headers, rows, textColumns: [0, 1] }),
    "w",
  );
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
};
const csv = (rows: string[][]) =>
  encodeCsv([headers, ...rows].map((cells) => cells.join(",")).join("\r\n"), "gb18030");

const files = [
  { name: "第1页.xls", bytes: page([row(2), row(4)]) },
  {
    name: "第2页.csv",
    bytes: csv([row(4), row(3, "发现问题已责令改正"), row(5), row(5, "不配合检查情节严重")]),
  },
  { name: "第3页.xlsx", bytes: workbook([row(1), ["", ...row(6).slice(1)]]) },
  { name: "通知.xlsx", bytes: new Uint8Array([1, 2]) },
];

async function atMerge(grids = [own]) {
  const pane = await PaneDriver.open(grids, "2024-06-20T09:00:00");
  await pane.goTo("填报");
  await pane.waitFor(() => pane.buttons("合并台账").length > 0);
  await pane.press("合并台账");
  await pane.waitFor(() => pane.text.includes("选择台账文件"));
  await pickFiles(pane, "选择台账文件", files);
  await pane.waitFor(() => pane.text.includes("比对结果"));
  return pane;
}

const results = (pane: PaneDriver, sheet = "台账") =>
  pane.host
    .grid(sheet)
    .values.slice(1)
    .map((cells) => `${String(cells[0] ?? "")} ${String(cells[6] ?? "")}`);

test("a web page, a GB18030 csv and a workbook are merged; what they bring is told apart", async () => {
  const pane = await atMerge();
  expect(pane.text).toContain("并入本工作簿的台账，现有 3 行");
  for (const said of ["有更改 2", "新增 2", "重复不一致 1", "无法对应 1", "与现有相同 2 行"])
    expect(pane.text).toContain(said);
  expect(pane.text).toContain("通知.xlsx");
  expect(pane.text).toContain("未发现问题 → 发现问题已责令改正");
  await pane.press("并入台账");
  expect(results(pane)).toEqual([
    "RW-1 未发现问题",
    "RW-2 未发现问题",
    "RW-3 发现问题已责令改正",
    "RW-4 未发现问题",
    "RW-5 未发现问题",
    "RW-5 不配合检查情节严重",
    " 未发现问题",
  ]);
  expect(pane.host.grids.map(({ sheet }) => sheet)).toContain("合并情况");
  expect(readWorkbook(pane.host.grids).tables.filter(({ kind }) => kind === "ledger")).toHaveLength(1);
  expect(auditEntries(pane.host.grids).at(-1)?.event.detail).toContain("新增4行");
  await pane.press("撤销");
  expect(pane.host.grids).toEqual([own]);
});

test("what is refused stays as it was, or stays out", async () => {
  const pane = await atMerge();
  await pane.choose(/^RW-3 /);
  await pane.press(/^新增/);
  await pane.press("全部不采用");
  expect(pane.text).toContain("采用 0/2");
  await pane.press(/^无法对应/);
  await pane.press("全部不采用");
  await pane.press("并入台账");
  expect(results(pane)).toEqual([
    "RW-1 未发现问题",
    "RW-2 未发现问题",
    "RW-3 未发现问题",
    "RW-5 不配合检查情节严重",
  ]);
});

test("pages of one name from several folders are all merged, and characters that were lost are said", async () => {
  Object.defineProperty(HTMLInputElement.prototype, "webkitdirectory", { value: false, configurable: true });
  const pane = await PaneDriver.open([own], "2024-06-20T09:00:00");
  await pane.goTo("填报");
  await pane.waitFor(() => pane.buttons("合并台账").length > 0);
  await pane.press("合并台账");
  await pane.waitFor(() => pane.buttons("选择文件夹").length > 0);
  const given = (folder: string, n: number) => ({
    name: "台账.csv",
    path: `导出/${folder}/台账.csv`,
    bytes: csv([row(n)]),
  });
  const broken = Uint8Array.from([...csv([row(6)]), 0x0a, 0xff]);
  await pickFiles(pane, "选择文件夹", [
    given("第2页", 5),
    given("第1页", 4),
    { name: "残缺.csv", path: "导出/残缺.csv", bytes: broken },
    { name: "说明.docx", path: "导出/第1页/说明.docx", bytes: new Uint8Array([1]) },
    { name: "~$台账.xlsx", path: "导出/~$台账.xlsx", bytes: new Uint8Array([1]) },
    { name: "Thumbs.db", path: "导出/第1页/Thumbs.db", bytes: new Uint8Array([1]) },
  ]);
  await pane.waitFor(() => pane.text.includes("比对结果"));
  expect(pane.text).toContain("导出/第2页/台账.csv");
  expect(pane.text).toContain("另有 1 个文件不是电子表格，未读取：导出/第1页/说明.docx。");
  expect(pane.text).toContain("“残缺.csv”中有 1 个字符无法识别");
  await pickFiles(pane, "选择文件夹", [given("第2页", 5), given("第3页", 7)]);
  await pane.waitFor(() => pane.text.includes("新增 5"));
  await pane.press("并入台账");
  expect(
    results(pane)
      .filter((each) => each.startsWith("RW-"))
      .sort(),
  ).toEqual([...[1, 3, 4, 5, 6, 7].map((n) => `RW-${n} 未发现问题`), "RW-2 "].sort());
});

test("without a ledger the files make one", async () => {
  const pane = await atMerge([gridOf("空", [["说明"]])]);
  expect(pane.text).toContain("本工作簿还没有台账");
  await pane.press("并入台账");
  expect(results(pane, "抽查台账").filter((line) => line.startsWith("RW-4"))).toEqual(["RW-4 未发现问题"]);
});

test("a ledger that was changed meanwhile is compared again; nothing lands in another's row", async () => {
  const pane = await atMerge();
  const moved = gridOf("台账", [headers, row(9), row(1), row(2, ""), row(3)]);
  pane.host.grids = [moved];
  await act(async () => pane.session.refresh({ quiet: true }));
  await pane.waitFor(() => pane.text.includes("台账有改动"));
  await pane.waitFor(() => pane.buttons("并入台账").length > 0);
  await pane.press("并入台账");
  expect(results(pane).slice(0, 4)).toEqual([
    "RW-9 未发现问题",
    "RW-1 未发现问题",
    "RW-2 未发现问题",
    "RW-3 发现问题已责令改正",
  ]);
});
