/** The .ics of a workbook: what it must not tell, and events that keep their names when their days move. */
import { agenda } from "../../../src/core/calendar";
import type { LocalDate } from "../../../src/core/calendar/localDate";
import { readWorkbook } from "../../../src/sheets";
import type { Grid } from "../../../src/sheets";
import { datedThings } from "../../../src/sheets/calendar";
import { calendarFile } from "../../../src/sheets/calendar/calendarFile";
import { gridOf } from "../gridOf";

const today = "2024-06-17" as LocalDate;
const secrets = { certificate: "冀QHD0031415926", phone: "13912345678", wide: "１３６３３３３４４４４" };

function fileOf(grids: readonly Grid[]): string {
  const contents = readWorkbook(grids);
  const items = agenda({
    today,
    dated: datedThings(grids, contents, today, new Map()),
    options: { rules: contents.settings.rules, extra: new Map() },
    ownSchedule: false,
  });
  return calendarFile(items, contents, "20240617T010000Z").text.replace(/\r\n /g, "");
}

const followUps = (due: string) =>
  gridOf("后续处置", [
    ["任务编号", "统一社会信用代码", "名称", "处置措施", "办结期限"],
    ["RW1", "A1", `某某商行（电话${secrets.phone}）`, "责令改正", due],
    ["RW1", "A1", "某某商行", "移送", "2024-07-05"],
    ["RW1", "A2", "另一商行", "移送司法机关", "2024-07-02"],
  ]);
const plan = gridOf("年度抽查计划", [
  ["任务编号", "任务名称", "牵头部门", "抽查比例或数量", "开始日期", "结束日期"],
  ["RW9", `D类企业专项抽查 联系${secrets.wide}`, "甲局", "5%", "2024-06-01", "2024-08-30"],
]);
const officers = (until: string) =>
  gridOf("执法检查人员名录库", [
    ["姓名", "执法证号", "执法证有效期", "部门"],
    [`王执法${secrets.certificate}`, secrets.certificate, until, "甲局"],
  ]);

test("no number of a person, no class, nothing of judicial organs", () => {
  const text = fileOf([followUps("2024-07-01"), plan, officers("2024-09-01")]);
  for (const secret of [...Object.values(secrets), "D类", "司法机关"]) expect(text).not.toContain(secret);
  expect(text).toContain("SUMMARY:办结后续处置：另一商行 移送\r\n");
  expect(text).toContain("SUMMARY:完成抽查任务：RW9 （等级不公开）专项抽查 联系（不公开）\r\n");
});

test("an event whose day moves is the same event, and two of one firm are two", () => {
  const uids = (text: string) => [...text.matchAll(/^UID:(.*)\r$/gm)].map(([, uid]) => uid);
  const before = uids(fileOf([followUps("2024-07-01"), plan, officers("2024-09-01")]));
  const after = uids(fileOf([followUps("2024-07-09"), plan, officers("2027-09-01")]));
  expect(new Set(before).size).toBe(before.length);
  expect([...after].sort()).toEqual([...before].sort());
});
