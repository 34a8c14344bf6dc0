import { act } from "react";
import { figureKeys } from "../../src/core/forms/definition";
import { formDefinitions } from "../../src/core/forms/formDefinitions";
import { auditEntries, findForms, readReport, readWorkbook, textRecords } from "../../src/sheets";
import { figuresOf, formFile } from "../corpus/sentForms";
import { gridOf } from "../sheets/gridOf";
import { closePanes, PaneDriver } from "./paneDriver";
import { pickFiles } from "./pickFiles";
import { smallWorkbook } from "./smallWorkbook";

afterEach(closePanes);

const units = ["海港区", "山海关区", "市公安局", "市教育局"];
const listSheet = gridOf("名单", [["应报单位", "识别写法"], ...units.map((unit) => [unit, ""])]);
const pick = "选择各单位报来的文件";
const sent = (n: number, unit: string, name = `${unit}.xlsx`) => ({ name, bytes: formFile(n, unit) });

async function atRollup(grids = [...smallWorkbook(), listSheet]) {
  const pane = await PaneDriver.open(grids, "2024-06-20T09:00:00");
  await pane.goTo("填报");
  await pane.waitFor(() => pane.buttons("汇总").length > 0);
  await pane.press("汇总");
  await pane.waitFor(() => pane.text.includes("各单位的月报表"));
  return pane;
}

async function give(pane: PaneDriver, files: readonly { name: string; bytes: Uint8Array }[]) {
  const label = pane.buttons(pick).length > 0 ? pick : "继续添加文件";
  await pickFiles(pane, label, files);
  await pane.waitFor(() => /已读取 \d+ 个文件/.test(pane.text) && !pane.text.includes("正在读取"));
}

const onForm = (pane: PaneDriver) => readReport(findForms(pane.host.grid("附件1"))[0]).figures;

test("an empty room teaches; the list comes from the workbook", async () => {
  const pane = await atRollup();
  expect(pane.text).toContain("4 个，取自“应报单位”表");
  expect(pane.text).toContain("任何版式");
});

test("totals go to the form that stands there; undo puts every cell back", async () => {
  const pane = await atRollup();
  await give(pane, [
    sent(8, "海港区"),
    sent(9, "市公安局"),
    { name: "市教育局.xlsx", bytes: new Uint8Array([1]) },
  ]);
  expect(pane.text).toContain("已读取 3 个文件，采用 2 个，未采用 1 个");
  expect(pane.text).toContain("“市教育局.xlsx”不是有效的 .xlsx 文件");
  expect(pane.text).toContain("未报 2");
  expect(pane.text).toContain("文件无法采用");
  const before = pane.host.grids;
  await pane.press("填入合计");
  const figures = onForm(pane);
  for (const key of figureKeys(formDefinitions.annex1)) {
    const parts = [8, 9].map((n) => figuresOf("annex2", n).get(key));
    const sum = (measure: "tasks" | "households" | "problems") =>
      parts.reduce((total, each) => total + (each?.[measure] ?? 0), 0);
    expect([key, figures.get(key)]).toEqual([
      key,
      { tasks: sum("tasks"), households: sum("households"), problems: sum("problems") },
    ]);
  }
  const sheets = pane.host.grids.map(({ sheet }) => sheet);
  expect(sheets).toEqual(expect.arrayContaining(["报送情况", "各单位数据", "差异", "催报", "部门报数"]));
  expect(auditEntries(pane.host.grids).at(-1)?.event.action).toBe("汇总");
  await pane.press("撤销");
  expect(pane.host.grids).toEqual(before);
});

test("what came without details is kept in 部门报数 and counts next time without its file", async () => {
  const pane = await atRollup();
  await give(pane, [sent(8, "海港区")]);
  await pane.press("填入合计");
  const table = readWorkbook(pane.host.grids).tables.find(({ kind }) => kind === "reported");
  const rows = textRecords(table!).map(({ values }) => values);
  expect(rows.length).toBeGreaterThan(6);
  expect(new Set(rows.map(({ unit, until, source }) => `${unit} ${until} ${source}`))).toEqual(
    new Set(["海港区 2024-06-20 海港区.xlsx"]),
  );
  await closePanes();
  const again = await atRollup([...pane.host.grids]);
  expect(again.text).toContain("已报 1");
  await give(again, [sent(8, "海港区")]);
  expect(again.text).not.toContain("报送了两份");
});

test("a folder with its subfolders: forms of one name are told apart, what is no spreadsheet is named", async () => {
  Object.defineProperty(HTMLInputElement.prototype, "webkitdirectory", { value: false, configurable: true });
  const pane = await atRollup();
  const inFolder = (n: number, unit: string) => ({
    ...sent(n, unit, "月报表.xlsx"),
    path: `6月/${unit}/月报表.xlsx`,
  });
  await pickFiles(pane, "选择文件夹", [
    inFolder(9, "市公安局"),
    inFolder(8, "海港区"),
    { name: "盖章扫描件.pdf", path: "6月/海港区/盖章扫描件.pdf", bytes: new Uint8Array([1]) },
    { name: ".DS_Store", path: "6月/.DS_Store", bytes: new Uint8Array([1]) },
  ]);
  await pane.waitFor(() => pane.text.includes("已读取 2 个文件，采用 2 个"));
  expect(pane.text).toContain("另有 1 个文件不是电子表格，未读取：6月/海港区/盖章扫描件.pdf。");
  expect(pane.text).toContain("已报 2");
  await pane.press("填入合计");
  const standing = pane.host.grid("报送情况").values.flat().map(String);
  expect(standing.filter((cell) => cell.endsWith("月报表.xlsx")).sort()).toEqual([
    "6月/市公安局/月报表.xlsx",
    "6月/海港区/月报表.xlsx",
  ]);
});

test("a form under another's name is asked about, answered, remembered", async () => {
  const pane = await atRollup();
  await give(pane, [sent(3, "海港区", "山海关区6月.xlsx"), sent(4, "市公安局")]);
  expect(pane.text).toContain("表中单位为“海港区”，文件名却像“山海关区”");
  expect(pane.text).toContain("已报 1");
  await pane.type("山海关区6月.xlsx", "山海关区");
  expect(pane.text).toContain("已报 2");
  await pane.press("填入合计");
  const kept = pane.host.grid("名单").values.map(([unit, writings]) => [unit, writings]);
  expect(kept.find(([unit]) => unit === "山海关区")?.[1]).toContain("海港区");
  await closePanes();
  const next = await atRollup([...pane.host.grids].filter(({ sheet }) => sheet !== "部门报数"));
  await give(next, [sent(3, "海港区", "山海关区7月.xlsx")]);
  expect(next.text).not.toContain("文件名却像");
  expect(next.text).toContain("已报 1");
});

test("last month's form is no good standing; last year's is asked about before it counts", async () => {
  const pane = await atRollup();
  const dated = (n: number, unit: string, date: string) => ({
    name: `${unit}.xlsx`,
    bytes: formFile(n, unit, "annex2", undefined, date),
  });
  await give(pane, [
    dated(8, "海港区", "2024-03-20"),
    dated(9, "市公安局", "2023-12-20"),
    sent(10, "市教育局"),
  ]);
  expect(pane.text).toContain("有误 1");
  expect(pane.text).toContain("填表时间却是 2023-12-20，不是本年的报表");
  expect(pane.text).toContain("2 个单位合计");
  await pane.press("海港区");
  expect(pane.text).toContain("填表时间为 2024-03-20，与本期截止日期 2024-06-20 不在相近月份");
  await pane.type("市公安局.xlsx", "市公安局");
  expect(pane.text).toContain("3 个单位合计");
  expect(pane.text).toContain("有误 2");
  await pane.press("填入合计");
  const reminders = pane.host.grid("催报").values.map((row) => row.map(String).join(" "));
  expect(reminders.find((each) => each.startsWith("市公安局"))).toContain("填表时间为 2023-12-20");
});

test("a file can be left out, and a stranger can be added to the list", async () => {
  const pane = await atRollup();
  await give(pane, [sent(3, "市水务局"), sent(4, "市公安局")]);
  expect(pane.text).toContain("不在应报单位名单中");
  await pane.type("市水务局.xlsx", "-");
  expect(pane.text).toContain("已报 1");
  await pane.press("重新选择");
  await pane.type("市水务局.xlsx", "+");
  expect(pane.text).toContain("已报 2");
  expect(pane.text).toContain("全部 5");
});

test("the reminder is the unit's own, and can be copied", async () => {
  const pane = await atRollup();
  await give(pane, [sent(4, "市公安局")]);
  await pane.press("未报 3");
  await pane.press("山海关区");
  await pane.press("复制催报文字");
  expect(pane.copied.at(-1)).toBe(
    "山海关区：贵单位2024年6月“双随机、一公开”监管月报表尚未收到，请尽快报送；没有开展的请零报告。",
  );
  await pane.type(/^催报中的期限/, "2024-06-25");
  await pane.press("复制催报文字");
  expect(pane.copied.at(-1)).toContain("请于6月25日前报送");
  await pane.press(/复制全部催报文字/);
  expect(pane.copied.at(-1)?.split("\n\n")).toHaveLength(3);
});

test("without a form the totals make one; the list is saved as its own sheet", async () => {
  const pane = await atRollup([gridOf("空", [["说明"]])]);
  expect(pane.text).toContain("谁报来就算谁");
  await pane.type("应报单位", units.join("\n"));
  const field = pane.field("应报单位");
  await act(async () => field.dispatchEvent(new FocusEvent("focusout", { bubbles: true })));
  await pane.settle();
  await pane.press("保存名单到工作簿");
  expect(pane.host.grid("应报单位").values.map(([unit]) => unit)).toEqual(["应报单位", ...units]);
  await give(pane, [sent(6, "海港区")]);
  await pane.press("新建并填入合计");
  expect(onForm(pane).get("provincial.total")).toEqual({ tasks: 7, households: 70, problems: 7 });
});

test("the level's own rules decide what fails: firms counted once a year need no sums that add up", async () => {
  const rule = (value: string) =>
    gridOf("口径与设置", [
      ["项", "值"],
      ["户数的计算", value],
    ]);
  // 随机抽查合计 of 30 where 部门内部 and 部门联合 have 10 and 30: firms inspected twice.
  const form = formFile(
    8,
    "海港区",
    "annex2",
    (figures) =>
      new Map(
        [...figures].map(([key, figure]) => [
          key,
          key === "provincial.total" ? { ...figure, households: 30 } : figure,
        ]),
      ),
  );
  for (const [value, faulty] of [
    ["全年去重计户", 0],
    ["按任务累计", 1],
  ] as const) {
    const pane = await atRollup([rule(value), listSheet]);
    await give(pane, [{ name: "海港区.xlsx", bytes: form }]);
    expect(pane.text).toContain(`有误 ${faulty}`);
    await closePanes();
  }
});
