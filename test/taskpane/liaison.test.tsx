/** 信息联络员 in 督查 and in 汇总: whom to call, copied one by one or together; a gap leads to its cell. */
import { gridOf } from "../sheets/gridOf";
import { closePanes, PaneDriver } from "./paneDriver";
import { smallWorkbook } from "./smallWorkbook";

afterEach(closePanes);

const directory = gridOf("部门名录", [
  ["规范名称", "别名", "系统", "联络员", "电话", "手机"],
  ["海港区市场监督管理局", "区局", "市场监管", "张三", "3650001", "13900000001"],
  ["西港镇综合行政执法队", "", "", "王五", "", "13900000002"],
  ["海港区公安分局", "", "公安", "", "", ""],
]);

async function atSupervision(grids = [...smallWorkbook(), directory]) {
  const pane = await PaneDriver.open(grids);
  await pane.goTo("工作");
  await pane.press(/^督查/);
  await pane.waitFor(() => pane.text.includes("信息联络员"));
  return pane;
}

test("one unit's contact is copied, or all; the unit without one is named and its cell shown", async () => {
  const pane = await atSupervision();
  expect(pane.text).toContain("缺联络员或电话：1 个单位");
  await pane.press("部门名录!D4");
  expect(pane.host.selected.at(-1)).toMatchObject({ sheet: "部门名录", area: { row: 3, column: 3 } });
  await pane.press("复制 西港镇综合行政执法队");
  await pane.press("复制全部（3 个单位）");
  expect(pane.copied).toEqual([
    "西港镇综合行政执法队：王五，手机 13900000002",
    "海港区市场监督管理局：张三，电话 3650001，手机 13900000001\n西港镇综合行政执法队：王五，手机 13900000002\n海港区公安分局：（未填联络员）",
  ]);
});

test("without 部门名录 the room says what to fill in", async () => {
  const pane = await atSupervision([...smallWorkbook()]);
  expect(pane.text).toContain("工作簿中还没有“部门名录”");
});

test("汇总 says whom to call beside the reminder, which holds the name and no number", async () => {
  const pane = await PaneDriver.open([...smallWorkbook(), directory], "2024-06-20T09:00:00");
  await pane.goTo("填报");
  await pane.waitFor(() => pane.buttons("汇总").length > 0);
  await pane.press("汇总");
  await pane.waitFor(() => pane.text.includes("报送情况"));
  await pane.press("西港镇综合行政执法队");
  expect(pane.text).toContain("联络员：王五，手机 13900000002");
  await pane.press("复制催报文字");
  expect(pane.copied.at(-1)).toMatch(/^西港镇综合行政执法队（联络员王五）：贵单位2024年6月/);
  expect(pane.copied.at(-1)).not.toContain("13900000002");
  await pane.press("海港区公安分局");
  expect(pane.text).toContain("没有这个单位的联络员和电话");
});
