/** 自定义表: a form is taught by pointing at its cells, filled, kept in the workbook and handed on. */
import { cellAt } from "../../src/sheets/grid";
import { gridOf } from "../sheets/gridOf";
import { MemoryHost } from "./memoryHost";
import { closePanes, PaneDriver } from "./paneDriver";
import { smallWorkbook } from "./smallWorkbook";

afterEach(closePanes);

const own = gridOf("某市统计表", [
  ["某市双随机抽查统计表", null, null],
  ["项目", "次数", "户数"],
  ["部门联合", null, null],
  ["全部", null, null],
]);

async function room() {
  const driver = await PaneDriver.open([...smallWorkbook(), own]);
  await driver.goTo("填报");
  await driver.press("自定义表");
  await driver.waitFor(() => driver.text.includes("指认单元格"));
  return driver;
}

async function teach(driver: PaneDriver, row: number, column: number, shows: string, kind = "") {
  driver.host.selectedNow = { sheet: "某市统计表", area: { row, column, rows: 1, columns: 1 } };
  await driver.press("取所选单元格");
  await driver.type("填写内容", shows);
  await driver.type("抽查类型", kind);
  await driver.press("记住这一格");
}

test("teach four cells, fill them, undo, hand the definition on and take it in again", async () => {
  const driver = await room();
  expect(driver.text).toContain("别的市、别的年度");
  await driver.type("表名", "某市统计表");
  await teach(driver, 2, 1, "tasks", "joint");
  await teach(driver, 2, 2, "households", "joint");
  await teach(driver, 3, 1, "tasks");
  await teach(driver, 3, 2, "households");
  expect(driver.text).toContain("4 格");

  // The small ledger: T1 joint with two enterprises; T2 and T3 internal with three and one.
  await driver.press("填入");
  const figures = () =>
    [2, 3].map((row) => [1, 2].map((column) => cellAt(driver.host.grid("某市统计表"), row, column)));
  expect(figures()).toEqual([
    [1, 2],
    [3, 6],
  ]);
  await driver.press("撤销");
  expect(figures()).toEqual([
    [null, null],
    [null, null],
  ]);

  await driver.press("另存为文件");
  const [file] = driver.host.saved;
  expect(file.name).toBe("某市统计表.sr.json");
  expect(JSON.parse(new TextDecoder().decode(file.bytes)).cells).toHaveLength(4);
  await driver.press("删除定义");
  expect(driver.text).toContain("未动");
  expect(driver.buttons("填入")).toHaveLength(0);
});

test("the figure is shown before the cell is kept; a cell without words is refused by its address", async () => {
  const driver = await room();
  driver.host.selectedNow = { sheet: "某市统计表", area: { row: 2, column: 2, rows: 1, columns: 1 } };
  await driver.press("取所选单元格");
  expect(driver.text).toContain("部门联合｜户数");
  await driver.type("抽查类型", "joint");
  expect(driver.text).toContain("现在是：1次，2户，发现问题1户（台账 2 行）");
  driver.host.selectedNow = { sheet: "某市统计表", area: { row: 8, column: 7, rows: 1, columns: 1 } };
  await driver.press("取所选单元格");
  expect(driver.text).toContain("某市统计表!H9");
  expect(driver.buttons("记住这一格")).toHaveLength(0);
});

test("several places selected, or a picture, are no cell: that is said, until one is", async () => {
  const driver = await room();
  driver.host.selectedNow = null;
  await driver.press("取所选单元格");
  expect(driver.text).toContain("请只选一个单元格再按此按钮");
  driver.host.selectedNow = { sheet: "某市统计表", area: { row: 2, column: 2, rows: 1, columns: 1 } };
  await driver.press("取所选单元格");
  expect(driver.text).not.toContain("请只选一个单元格再按此按钮");
});

test("Annex 1 as it stands is a beginning", async () => {
  const driver = await PaneDriver.on(new MemoryHost(smallWorkbook()));
  await driver.goTo("填报");
  await driver.press("自定义表");
  await driver.waitFor(() => driver.buttons(/为底稿/).length > 0);
  await driver.press(/为底稿/);
  await driver.press("存入本工作簿");
  expect(driver.text).toContain("附件1");
  expect(driver.buttons("填入").at(-1)?.disabled).toBe(false);
});
