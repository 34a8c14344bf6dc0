/** A program such as WPS saved the workbook and left out its custom XML parts: the sheets alone go on with the draw. */
import { auditNamespace } from "../../src/core/evidence";
import { auditEntries, readSeats, readWorkbook } from "../../src/sheets";
import { keptNamespace } from "../../src/taskpane/keptDraws/keptXml";
import { gridOf } from "../sheets/gridOf";
import { drawByDistrict } from "./everydayDraw";
import { MemoryHost } from "./memoryHost";
import { closePanes, PaneDriver } from "./paneDriver";
import { smallWorkbook } from "./smallWorkbook";

afterEach(closePanes);

const staff = gridOf("执法检查人员名录库", [
  ["姓名", "执法证号", "执法证有效期", "所属部门", "在岗状态"],
  ...["赵一", "钱二", "孙三", "李四"].map((name, i) => [
    name,
    `Z00${i}`,
    "2026-12-31",
    "区市场监管局",
    "在岗",
  ]),
]);

/** Whatever would tell a clerk that somebody has changed the records. */
const accusation = /改动过|篡改|被删除|缺少第|其后不符|起不符/;
const copyIsMissing = "操作记录的副本不在工作簿中，可能是其他程序保存时未保留";
const rebuilt = "重建操作记录副本";

const seats = (pane: PaneDriver) =>
  readWorkbook(pane.host.grids)
    .tables.filter(({ kind }) => kind === "teams")
    .flatMap(readSeats);

const actions = (pane: PaneDriver) => auditEntries(pane.host.grids).map(({ event }) => event.action);

/** A draw with its teams, closed, saved by another program, and opened again. */
async function reopened(): Promise<PaneDriver> {
  const before = await drawByDistrict([...smallWorkbook(), staff]);
  await before.press("匹配检查人员");
  await before.waitFor(() => before.text.includes("每组人数"));
  await before.choose("区市场监管局");
  await before.press("匹配");
  await before.waitFor(() => before.text.includes("个检查组"));
  expect([...before.host.parts.keys()].sort()).toEqual([auditNamespace, keptNamespace]);
  const pane = await PaneDriver.on(new MemoryHost(before.host.grids));
  await pane.goTo("抽取");
  return pane;
}

test("that the copy is missing is said, and of tampering nothing", async () => {
  const pane = await reopened();
  await pane.press("核验");
  await pane.waitFor(() => pane.text.includes(copyIsMissing));
  expect(pane.text).toContain(copyIsMissing);
  expect(pane.text).not.toMatch(accusation);
});

test("replacement runs from the sheets alone, and the copy is made again, on record", async () => {
  const pane = await reopened();
  await pane.press("抽取记录");
  await pane.waitFor(() => pane.text.includes("被替换的对象"));
  expect(pane.text).toContain("结果表与操作记录一致，未发现改动。");
  expect(pane.text).not.toMatch(accusation);
  const id = seats(pane)[0].id;
  await pane.type("被替换的对象", id);
  await pane.choose("已注销");
  await pane.press("递补");
  await pane.waitFor(() => pane.host.parts.has(auditNamespace));
  await pane.settle();
  expect(actions(pane).slice(-2)).toEqual(["递补", rebuilt]);
  expect(pane.host.parts.get(auditNamespace)).toContain(`count="${actions(pane).length}"`);
  expect(pane.text).toContain("已递补 1 次");
  expect(pane.text).not.toMatch(accusation);
  await pane.press("返回抽取");
  await pane.press("核验");
  await pane.waitFor(() => pane.text.includes("前后相符。"));
  expect(pane.text).toContain(`第 1 条至第 ${actions(pane).length} 条前后相符。`);
  expect(pane.text).not.toMatch(accusation);
});

test("a change of officer runs from the sheets alone, and the copy is made again, on record", async () => {
  const pane = await reopened();
  await pane.press("检查组");
  await pane.waitFor(() => pane.text.includes("更换检查人员"));
  const [seat] = seats(pane);
  if (!pane.text.includes("更换理由")) await pane.press("更换检查人员");
  await pane.type("检查对象", seat.id);
  await pane.type("被更换的人员", `${seat.department}\t${seat.certificate}`);
  await pane.type("更换理由", "因病");
  await pane.press("更换");
  await pane.waitFor(() => pane.host.parts.has(auditNamespace));
  await pane.settle();
  const after = seats(pane).filter((each) => each.id === seat.id);
  expect(after.map((each) => each.seated).filter(Boolean)).toHaveLength(2);
  expect(after).toHaveLength(3);
  expect(actions(pane).slice(-2)).toEqual(["更换检查人员", rebuilt]);
  expect(pane.host.parts.get(auditNamespace)).toContain(`count="${actions(pane).length}"`);
  expect(pane.text).not.toMatch(accusation);
});
