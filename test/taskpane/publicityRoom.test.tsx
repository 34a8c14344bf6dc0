import { strFromU8 } from "fflate";
import { readFile } from "../../src/hosts/file";
import type { Grid } from "../../src/sheets/grid";
import { gridOf } from "../sheets/gridOf";
import { closePanes, PaneDriver } from "./paneDriver";

afterEach(closePanes);

const ledger: Grid = gridOf("台账", [
  ["任务编号", "任务名称", "牵头部门", "统一社会信用代码", "名称", "信用风险等级", "检查日期", "检查结果", "检查人员", "公示日期"],
  ["T1", "甲任务", "甲局", "A1", "=1+1商行", "密甲", "2024-03-04", "未发现问题", "张检查", ""],
  ["T1", "甲任务", "甲局", "A2", "二号", "密乙", "2024-03-01", "未发现问题", "张检查", ""],
  ["T2", "乙任务", "甲局", "A3", "三号", "密甲", "2024-06-03", "", "张检查", ""],
]); // prettier-ignore
const officers: Grid = gridOf("执法检查人员名录库", [
  ["姓名", "执法证号", "部门", "执法证有效期"],
  ["张检查", "ZF001", "甲局", "2024-07-10"],
  ["李检查", "ZF002", "甲局", "2027-05-01"],
]);

async function inRoom(name: string, grids: readonly Grid[] = [ledger, officers], now?: string) {
  const pane = await PaneDriver.open(grids, now);
  await pane.goTo(["另存对外版"].includes(name) ? "导出" : "工作");
  await pane.press(name);
  await pane.waitFor(() => pane.root.querySelectorAll("section").length > 0);
  await pane.settle();
  return pane;
}

test("the board names what is overdue; its list is saved as .xlsx and .html and put on record; undo takes it back", async () => {
  const pane = await inRoom("公示");
  expect(pane.text).toContain("有 2 项超过公示期限");
  expect(pane.text).toContain("应于2024年4月1日前公示");
  expect(pane.text).toContain("T2的检查尚未结束");
  await pane.press("抽查检查结果：T1 甲任务");
  await pane.press("存为 Excel 文件");
  await pane.waitFor(() => pane.host.saved.length === 1);
  await pane.press("存为网页");
  await pane.waitFor(() => pane.host.saved.length === 2);
  const [xlsx, html] = pane.host.saved;
  expect([xlsx.name, html.name]).toEqual([
    "T1_抽查检查结果_2024年6月17日.xlsx",
    "T1_抽查检查结果_2024年6月17日.html",
  ]);
  const read = readFile(xlsx.name, xlsx.bytes);
  if (!read.ok) throw new Error(read.error.code);
  expect(read.value[0].values.flat()).toEqual(expect.arrayContaining(["=1+1商行", "A2", "未发现问题"]));
  for (const secret of ["密甲", "密乙", "张检查", "ZF001"]) {
    expect(JSON.stringify(read.value)).not.toContain(secret);
    expect(strFromU8(html.bytes)).not.toContain(secret);
  }
  const before = JSON.stringify(pane.host.grids);
  await pane.type("公示渠道", "区政府网站");
  await pane.press("登记");
  expect(pane.text).toContain("新建工作表“公示记录”");
  expect(pane.host.applied).toHaveLength(0);
  await pane.press("写入");
  expect(pane.host.grid("公示记录").values[1]).toEqual(
    expect.arrayContaining(["抽查检查结果", "T1", "区政府网站", "2024-06-17"]),
  );
  await pane.press("撤销");
  expect(JSON.stringify(pane.host.grids)).toBe(before);
});

test("the ledger's 公示日期 is filled from the record, with preview", async () => {
  const record = gridOf("公示记录", [
    ["序号", "公示内容", "任务编号", "公示渠道", "公示日期"],
    [1, "抽查检查结果", "T1", "区政府网站", "2024-03-20"],
  ]);
  const pane = await inRoom("公示", [ledger, record]);
  await pane.press("填入公示日期");
  await pane.press("写入");
  expect(pane.host.grid("台账").values.map((row) => row[9])).toEqual([
    "公示日期",
    "2024-03-20",
    "2024-03-20",
    null,
  ]);
});

test("a copy for the outside is saved, with what stayed behind; internal sheets are marked", async () => {
  const pane = await inRoom("另存对外版");
  await pane.press("另存对外版");
  await pane.waitFor(() => pane.host.saved.length === 1);
  const read = readFile("copy.xlsx", pane.host.saved[0].bytes);
  if (!read.ok) throw new Error(read.error.code);
  const text = JSON.stringify(read.value);
  for (const secret of ["密甲", "密乙", "ZF001", "ZF002", "三号"]) expect(text).not.toContain(secret);
  expect(text).toContain("=1+1商行");
  expect(pane.text).toContain("内部列：信用风险等级、检查人员");
  await pane.press("标注内部表");
  await pane.press("写入标注");
  expect(pane.host.grid("台账").values.flat()).toContain("内部资料 请勿外传");
  await pane.press("撤销");
  expect(pane.host.grid("台账").values.flat()).not.toContain("内部资料 请勿外传");
});

test("the calendar shows what is due, by the day too, and leaves as .ics and as a sheet", async () => {
  const pane = await inRoom("日程");
  expect(pane.text).toContain("报送 6 月月报表");
  expect(pane.text).toContain("执法证到期：张检查 甲局");
  expect(pane.text).toContain("已逾期");
  const day = () => [...pane.root.querySelectorAll<HTMLElement>('[role="gridcell"] button')];
  expect(day().filter((each) => each.tabIndex === 0)).toHaveLength(1);
  expect(
    day().find((each) => each.getAttribute("aria-label")?.startsWith("2024年6月20日"))?.textContent,
  ).toBe("20");
  await pane.press(/^2024年6月20日/);
  expect(pane.text).toContain("报送 6 月月报表");
  expect(pane.text).not.toContain("执法证到期：张检查");
  await pane.press("显示全部");
  await pane.press("存为日历文件（.ics）");
  const [{ name, bytes }] = pane.host.saved;
  expect(name).toBe("双随机工作日程.ics");
  expect(strFromU8(bytes)).toMatch(/^BEGIN:VCALENDAR\r\n/);
  expect(strFromU8(bytes)).not.toContain("ZF001");
  await pane.press("生成工作表");
  await pane.press("写入");
  expect(pane.host.grid("日程").values.flat()).toContain("报送月报表");
});

test("a year without holidays says so; the notice as issued makes it known", async () => {
  const pane = await inRoom("日程", [ledger], "2027-01-05T09:00:00");
  // A ledger of another year is looked at from its own last day.
  await pane.press("改为今天");
  expect(pane.text).toContain("2027年的放假安排未收录");
  await pane.type(
    "通知原文",
    "元旦：1月1日放假。国庆节：10月1日至7日放假调休，共7天。9月26日（星期日）上班。",
  );
  await pane.press("预览写入内容");
  await pane.press("写入");
  expect(pane.host.grid("节假日").values).toContainEqual(["2027-10-01", "休息", "国庆节"]);
  expect(pane.host.grid("节假日").values).toContainEqual(["2027-09-26", "上班", "国庆节"]);
  expect(pane.text).not.toContain("2027年的放假安排未收录");
});

test("supervision shows departments by measure and makes a sheet", async () => {
  const pane = await inRoom("督查");
  expect(pane.text).toContain("甲局");
  await pane.type("比较项目", "problems");
  expect(pane.text).toContain("0.00%（0/2）");
  await pane.press("生成工作表");
  await pane.press("写入");
  expect(pane.host.grid("督查情况").values.flat()).toContain("0.00%（0/2）");
});

test("a training is added, who took part is recorded, hours follow, and who is untrained is told", async () => {
  const pane = await inRoom("培训与宣传");
  await pane.type("培训内容", "双随机系统操作");
  await pane.choose("已举办");
  await pane.press("添加");
  await pane.press("写入");
  expect(pane.host.grid("培训记录").values[1]).toEqual(
    expect.arrayContaining([1, "双随机系统操作", "2024-06-17", "已完成"]),
  );
  expect(pane.text).toContain("有 2 名在岗人员没有参训记录");
  await pane.choose("张检查 甲局");
  await pane.press("登记 1 人");
  await pane.press("写入");
  expect(pane.host.grid("参训人员").values[1]).toEqual(["1", "张检查", "甲局", 2]);
  expect(pane.text).toContain("有 1 名在岗人员没有参训记录");
  await pane.type("媒介", "秦皇岛日报");
  await pane.type("标题", "双随机走进企业");
  await pane.press("登记宣传");
  await pane.press("写入");
  expect(pane.host.grid("宣传记录").values[1]).toEqual(
    expect.arrayContaining(["秦皇岛日报", "双随机走进企业"]),
  );
});
