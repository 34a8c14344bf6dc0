import { auditEntries, readSeats, readWorkbook } from "../../src/sheets";
import type { Grid } from "../../src/sheets/grid";
import { gridOf } from "../sheets/gridOf";
import { drawByDistrict } from "./everydayDraw";
import { closePanes } from "./paneDriver";
import type { PaneDriver } from "./paneDriver";
import { smallWorkbook } from "./smallWorkbook";

afterEach(closePanes);

type Row = readonly [name: string, certificate: string, until: string, department: string];

const staff: readonly Row[] = [
  ["赵一", "Z001", "2026-12-31", "区市场监管局"],
  ["钱二", "Z002", "2026-12-31", "区市场监管局"],
  ["孙三", "Z003", "2026-12-31", "区市场监管局"],
  ["李四", "Z004", "2026-12-31", "区市场监管局"],
  ["周五", "H001", "2026-12-31", "区应急管理局"],
  ["吴六", "H002", "2026-12-31", "区应急管理局"],
  ["郑七", "H003", "2026-12-31", "区应急管理局"],
];

const officers = (rows: readonly Row[]): Grid =>
  gridOf("执法检查人员名录库", [
    ["姓名", "执法证号", "执法证有效期", "所属部门", "在岗状态"],
    ...rows.map((row) => [...row, "在岗"]),
  ]);

async function atTeams(rows = staff, reserve = "1") {
  const pane = await drawByDistrict([...smallWorkbook(), officers(rows)], reserve);
  await pane.press("匹配检查人员");
  await pane.waitFor(() => pane.text.includes("每组人数"));
  return pane;
}

async function joint(rows = staff, reserve = "1") {
  const pane = await atTeams(rows, reserve);
  await pane.choose("区市场监管局");
  await pane.choose("区应急管理局");
  return pane;
}

const seats = (pane: PaneDriver) =>
  readWorkbook(pane.host.grids)
    .tables.filter(({ kind }) => kind === "teams")
    .flatMap(readSeats);

const assign = async (pane: PaneDriver) => {
  await pane.press("匹配");
  await pane.waitFor(() => pane.text.includes("个检查组"));
};

test("before the lot there are counts and no names", async () => {
  const pane = await joint();
  // 3 objects, two officers of each department for each: 6 seats, 4 and 3 people.
  expect(pane.text).toContain("区市场监管局3641.5");
  expect(pane.text).toContain("区应急管理局3632.0");
  for (const [name] of staff) expect(pane.text).not.toContain(name);
});

test("teams and their record are written together; every team has two officers of its own department", async () => {
  const pane = await joint();
  const before = pane.host.applied.length;
  await assign(pane);
  expect(pane.host.applied).toHaveLength(before + 1);
  const made = seats(pane);
  expect(made).toHaveLength(12);
  const department = new Map(staff.map(([name, , , own]) => [name, own]));
  for (const seat of made) expect(department.get(seat.member)).toBe(seat.department);
  const teams = new Set(made.map((seat) => `${seat.id} ${seat.department}`));
  expect(teams.size).toBe(6);
  const entry = auditEntries(pane.host.grids).at(-1);
  expect(entry?.event.action).toBe("匹配检查人员");
  expect(entry?.event.detail).toContain("检查组：6组");
  expect(pane.buttons("匹配")).toHaveLength(0);
});

test("who can be sent and took part in no training within a year is counted, and not named", async () => {
  const sessions = gridOf("培训记录", [
    ["序号", "培训内容", "培训范围", "培训时间", "参训人数", "完成情况"],
    [1, "业务培训", "全体", "2024-03-05", 2, "已完成"],
  ]);
  const attendance = gridOf("参训人员", [
    ["场次", "姓名", "部门", "学时"],
    ["业务培训", "赵一", "区市场监管局", 2],
    ["业务培训", "周五", "区应急管理局", 2],
  ]);
  const pane = await drawByDistrict([...smallWorkbook(), officers(staff), sessions, attendance]);
  await pane.press("匹配检查人员");
  await pane.waitFor(() => pane.text.includes("每组人数"));
  await pane.choose("区市场监管局");
  await pane.choose("区应急管理局");
  expect(pane.text).toContain("可派的 7 名人员中，有 5 名在检查日期前一年内没有参训记录");
  for (const [name] of staff) expect(pane.text).not.toContain(name);
});

test("a department with one officer is said, with the numbers, and nothing is written", async () => {
  const pane = await joint(staff.slice(0, 5));
  expect(pane.text).toMatch(/区应急管理局.*1.*2/);
  expect(pane.buttons("匹配").at(-1)?.disabled).toBe(true);
  expect(seats(pane)).toEqual([]);
});

test("an expired and a doubled 执法证号 are said by their cells", async () => {
  const pane = await joint([
    ...staff,
    ["王八", "Z005", "2023-01-01", "区市场监管局"],
    ["冯九", "Z001", "2026-12-31", "区市场监管局"],
  ]);
  expect(pane.text).toMatch(/执法检查人员名录库!\w+\d+/);
  expect(pane.text).toContain("2023-01-01");
  expect(pane.text).toContain("Z001");
  expect(pane.buttons("匹配").at(-1)?.disabled).toBe(true);
});

test("sheets to print are looked at before they are added, and taken back", async () => {
  const pane = await joint();
  await assign(pane);
  const before = pane.host.grids.length;
  await pane.press("一企一表");
  expect(pane.host.grids).toHaveLength(before);
  expect(pane.text).toContain("新建工作表“一企一表_");
  await pane.press("加入工作簿");
  expect(pane.host.grids).toHaveLength(before + 3);
  const printed = pane.host.grids.filter((grid) => grid.sheet.startsWith("一企一表"));
  expect(JSON.stringify(printed.map((grid) => grid.values))).not.toMatch(/[0-9a-f]{64}|街道分类|抽签号/);
  await pane.press("撤销");
  expect(pane.host.grids).toHaveLength(before);
  await pane.press("告知书");
  await pane.press("加入工作簿");
  const notices = pane.host.grids.filter((grid) => grid.sheet.startsWith("告知书"));
  expect(notices).toHaveLength(3);
  // An open draw: its ticket may be told, the stratum and the rate may not.
  expect(JSON.stringify(notices.map((grid) => grid.values))).toMatch(/您的抽签号：[0-9a-f]{64}/);
  expect(JSON.stringify(notices.map((grid) => grid.values))).not.toMatch(/40%|20%|比例/);
  await pane.press("撤销");
  await pane.press("检查任务单");
  await pane.press("加入工作簿");
  expect(pane.host.grids.length).toBeGreaterThan(before);
});

test("an officer who falls ill is replaced by lot; the earlier row stays", async () => {
  const pane = await joint();
  await assign(pane);
  const [seat] = seats(pane).filter((each) => each.department === "区市场监管局");
  await pane.type("检查对象", seat.id);
  await pane.type("被更换的人员", `${seat.department}\t${seat.certificate}`);
  expect(pane.buttons("更换").at(-1)?.disabled).toBe(true);
  await pane.type("更换理由", "因病");
  await pane.press("更换");
  const after = seats(pane).filter((each) => each.id === seat.id && each.department === seat.department);
  expect(after).toHaveLength(3);
  expect(after.filter((each) => each.seated)).toHaveLength(2);
  expect(after.find((each) => each.certificate === seat.certificate)?.seated).toBe(false);
  expect(auditEntries(pane.host.grids).at(-1)?.event.detail).toContain("理由：因病");
  expect(pane.text).toContain(`${seat.member} 已更换为`);
});

test("an object that came in as a replacement gets a team of its own; the others keep theirs", async () => {
  const pane = await joint();
  await assign(pane);
  const first = seats(pane);
  await pane.press("返回抽取");
  await pane.press("抽取记录");
  await pane.type("被替换的对象", first[0].id);
  await pane.choose("已注销");
  await pane.press("递补");
  await pane.press("检查组");
  await pane.waitFor(() => pane.text.includes("为递补的对象匹配检查人员"));
  await pane.press("匹配");
  await pane.waitFor(() => !pane.text.includes("为递补的对象匹配检查人员"));
  const all = seats(pane);
  expect(all.slice(0, first.length)).toEqual(first);
  expect(new Set(all.slice(first.length).map((seat) => seat.id)).size).toBe(1);
  expect(all).toHaveLength(first.length + 4);
});

test("fixed teams: a firm gets a whole team", async () => {
  const pane = await atTeams();
  await pane.choose("区市场监管局");
  await pane.choose(/^先分固定小组/);
  await assign(pane);
  const byFirm = new Map<string, string[]>();
  for (const { id, member } of seats(pane)) byFirm.set(id, [...(byFirm.get(id) ?? []), member]);
  const pairs = new Set([...byFirm.values()].map((team) => [...team].sort().join()));
  expect(pairs.size).toBeLessThanOrEqual(2);
});
