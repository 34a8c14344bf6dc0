/** 检查结果: from the draw to reviewed rows, as a person does it. */
import { readWorkbook } from "../../src/sheets";
import { reviewedDigests } from "../../src/sheets/results";
import { gridOf } from "../sheets/gridOf";
import { atResults, inspectedWorkbook } from "./inspectedTask";
import { closePanes } from "./paneDriver";
import type { PaneDriver } from "./paneDriver";

afterEach(closePanes);

const rowsOf = (pane: PaneDriver) =>
  readWorkbook(pane.host.grids).ledger.filter(({ task }) => task === "HG-7");

async function withRows() {
  const pane = await atResults();
  await pane.press("预览结果行");
  await pane.press("写入台账");
  return pane;
}

async function enter(pane: PaneDriver, result: string, officers: readonly string[], by = "录入甲") {
  await pane.type("检查结果", result);
  await pane.type("录入员", by);
  for (const name of officers) {
    const add = pane.root.querySelector<HTMLSelectElement>('select[aria-label="添加检查人员"]');
    if (!add) throw new Error("no officers to add");
    await pane.pick(add, name);
  }
  await pane.press("预览");
  // Days are read as days, before they are written too.
  expect(pane.text).toContain("（空白） → 2024-06-17");
  await pane.press("写入台账");
}

test("rows for every drawn object and department, each with its own items; undo takes them back", async () => {
  const pane = await withRows();
  const rows = rowsOf(pane);
  expect(rows).toHaveLength(6);
  expect(rows.map(({ item, inspectors }) => `${inspectors[0]} ${item}`).sort()).toEqual(
    [...Array(3).fill("区市场监管局 食品经营检查"), ...Array(3).fill("区应急管理局 安全生产检查")].sort(),
  );
  for (const row of rows) {
    expect(row).toMatchObject({
      platform: "other",
      kind: "joint",
      level: "county",
      county: "海港区",
      result: "",
    });
    expect(row.marketSystem).toBe(row.inspectors[0] === "区市场监管局");
  }
  expect(pane.text).toContain("结果行 6 行，已录入 0 行，已审核 0 行。");
  await pane.press("撤销");
  expect(rowsOf(pane)).toHaveLength(0);
});

test("a result is entered with its day and officers, reviewed by another person, and a later change is pointed at", async () => {
  const pane = await withRows();
  await enter(pane, "发现问题已责令改正", ["赵一", "钱二"]);
  const [first] = rowsOf(pane).filter(({ result }) => result !== "");
  expect(first).toMatchObject({
    result: "发现问题已责令改正",
    problem: true,
    inspectedOn: "2024-06-17",
    enteredOn: "2024-06-17",
    officers: ["赵一", "钱二"],
  });
  await pane.type("审核人", "赵一");
  expect(pane.text).toContain("不能审核自己检查的结果");
  expect(pane.buttons("审核 0 行")[0].disabled).toBe(true);
  await pane.type("审核人", "录入甲");
  expect(pane.text).toContain("不能审核自己录入的结果");
  await pane.type("审核人", "李科长");
  await pane.press("审核 1 行");
  await pane.press("写入审核（1 行）");
  expect(rowsOf(pane).filter(({ reviewed }) => reviewed === "李科长 2024-06-17")).toHaveLength(1);
  expect(reviewedDigests(pane.host.grids, "HG-7").size).toBe(1);
  expect(pane.text).not.toContain("之后有改动");
  const ledger = pane.host.grids.find(({ sheet }) => sheet === "台账");
  if (!ledger) throw new Error("no ledger");
  pane.host.grids = pane.host.grids.map((grid) =>
    grid.sheet !== "台账"
      ? grid
      : {
          ...grid,
          values: grid.values.map((row, i) =>
            i + grid.row === first.row
              ? row.map((cell) => (cell === "发现问题已责令改正" ? "未发现问题" : cell))
              : row,
          ),
        },
  );
  await pane.refresh();
  expect(pane.text).toContain("在审核（李科长 2024-06-17）之后有改动");
});

test("an officer whose certificate has run out, and one alone, are named before anything is written", async () => {
  const pane = await withRows();
  await pane.type("检查结果", "未发现问题");
  await pane.type("录入员", "录入甲");
  const add = pane.root.querySelector<HTMLSelectElement>('select[aria-label="添加检查人员"]');
  if (!add) throw new Error("no officers to add");
  await pane.pick(add, "孙三");
  await pane.press("预览");
  expect(pane.text).toContain("“孙三”的执法证有效期至 2024-01-31");
  expect(pane.text).toContain("少于两人");
  expect(rowsOf(pane).every(({ result }) => result === "")).toBe(true);
});

test("工作指引 stands folded beside the item that it is for, and leads to the list", async () => {
  const guided = gridOf("抽查事项清单", [
    ["事项编号", "抽查类别", "抽查事项", "抽查内容", "检查主体", "检查依据", "工作指引"],
    ["S1", "食品", "食品经营检查", "保质期", "区市场监管局", "食品安全法", "一看标签，二查台账"],
    ["S2", "安全", "安全生产检查", "", "区应急管理局", "", ""],
  ]);
  const pane = await atResults(
    inspectedWorkbook().map((grid) => (grid.sheet === "抽查事项清单" ? guided : grid)),
  );
  await pane.press("预览结果行");
  await pane.press("写入台账");
  const folds = () =>
    [...pane.root.querySelectorAll("fieldset")].map((each) => {
      const fold = each.querySelector("details");
      return [each.querySelector("legend")?.textContent, fold?.open, fold?.textContent ?? ""];
    });
  const visits = pane.field("检查对象") as HTMLSelectElement;
  const of = (name: string) => [...visits.options].find(({ text }) => text.includes(name))?.value ?? "";
  await pane.type("检查对象", of("区市场监管局"));
  expect(folds()).toEqual([
    [
      "食品经营检查",
      false,
      "工作指引抽查内容：保质期工作指引：一看标签，二查台账检查依据：食品安全法抽查事项清单!C2",
    ],
  ]);
  await pane.type("检查对象", of("区应急管理局"));
  expect(folds()).toEqual([["安全生产检查", undefined, ""]]);
});
