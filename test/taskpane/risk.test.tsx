/** 监测预警 in the pane: record, compare, and propose a targeted task. */
import { act } from "react";
import { readWorkbook } from "../../src/sheets";
import type { Grid } from "../../src/sheets/grid";
import { closePanes, PaneDriver } from "./paneDriver";
import { smallWorkbook } from "./smallWorkbook";

afterEach(closePanes);

async function room(grids: readonly Grid[] = smallWorkbook()) {
  const pane = await PaneDriver.open(grids);
  await pane.goTo("工作");
  await pane.press("监测预警");
  await pane.waitFor(() => pane.text.includes("记录快照") || pane.text.includes("没有检查对象名录库"));
  return pane;
}

/** The same workbook a month later: one firm from B to D. */
function later(grids: readonly Grid[]): readonly Grid[] {
  return grids.map((grid) =>
    grid.sheet === "对象库"
      ? {
          ...grid,
          values: grid.values.map((row) => (row[0] === "QHD-002" ? [...row.slice(0, 4), "D"] : row)),
        }
      : grid,
  );
}

test("a snapshot, then a worsened class, its matrix and a targeted task", async () => {
  const pane = await room();
  await pane.type("等级月份", "2024-05");
  await pane.press("记录（12 行）");
  expect(pane.text).toContain("已记录 2024-05 的快照，12 行");
  pane.host.grids = later(pane.host.grids);
  await act(async () => pane.session.refresh());
  await pane.settle();
  expect(pane.text).toContain("信用风险等级：B → D");
  expect(pane.text).toContain("▲1");
  expect(pane.text).toContain("风险上升的对象1 户");
  await pane.press("生成监测预警名单（内部）");
  expect(pane.host.grids.some(({ sheet }) => sheet === "监测预警名单（内部）")).toBe(true);
});

test("a workbook without a pool says what comes first", async () => {
  const pane = await room(smallWorkbook().filter(({ sheet }) => sheet !== "对象库"));
  expect(pane.text).toContain("请先在“名录库”导入对象");
});

test("a pool with tags: the worsened are tagged and the plan has the task; undone as one", async () => {
  const withTags = smallWorkbook().map((grid) =>
    grid.sheet === "对象库"
      ? { ...grid, values: grid.values.map((row, i) => [...row, i === 0 ? "标签" : null]) }
      : grid,
  );
  const pane = await room(withTags);
  await pane.type("等级月份", "2024-05");
  await pane.press("记录（12 行）");
  pane.host.grids = pane.host.grids.map((grid) =>
    grid.sheet === "对象库"
      ? {
          ...grid,
          values: grid.values.map((row) => (row[0] === "QHD-002" ? [...row.slice(0, 4), "D", null] : row)),
        }
      : grid,
  );
  await act(async () => pane.session.refresh());
  await pane.settle();
  await pane.type("牵头部门", "海港区市场监督管理局");
  await pane.press("预览");
  await pane.press("加标签并列入计划");
  const after = readWorkbook(pane.host.grids);
  expect(after.objects.filter(({ tags }) => tags.includes("监测预警2024-06")).map(({ id }) => id)).toEqual([
    "QHD-002",
  ]);
  expect(after.plan.map(({ task }) => task)).toEqual(["DX-2024-06"]);
  await pane.press("撤销");
  expect(readWorkbook(pane.host.grids).plan).toEqual([]);
});
