import { act } from "react";
import { auditNamespace } from "../../src/core/evidence";
import { appendAudit, auditEntries } from "../../src/sheets";
import { applyToGrids } from "../sheets/memoryWorkbook";
import { drawByDistrict } from "./everydayDraw";
import { closePanes, PaneDriver } from "./paneDriver";
import { pickFile } from "./pickFile";
import { smallWorkbook } from "./smallWorkbook";

afterEach(closePanes);

const recordButton = "选择抽取记录";

async function atVerify() {
  const pane = await drawByDistrict();
  await pane.press("保存抽取记录");
  const record = new TextDecoder().decode(pane.host.saved[0].bytes);
  await pane.press("核验");
  return { pane, record };
}

const outcomes = (pane: PaneDriver, outcome: string) =>
  [...pane.root.querySelectorAll(`[data-outcome="${outcome}"]`)].map((each) => each.textContent);

test("a record of this workbook is recomputed, and what cannot be checked is named", async () => {
  const { pane, record } = await atVerify();
  await pickFile(pane, recordButton, "抽取记录（HG-7）.json", record);
  expect(outcomes(pane, "fails")).toEqual([]);
  expect(outcomes(pane, "holds")).toContain("每个抽签号");
  expect(outcomes(pane, "notChecked")).toContain("—名单的校验码和户数");
  expect(pane.text).toContain("HG-7");
  await pane.type("锁定的名单", "kept");
  expect(outcomes(pane, "holds")).toContain("抽中和递补的对象");
  expect(outcomes(pane, "holds")).toContain("排除名单");
});

test("the pool's sheet serves as the list, less what was left out", async () => {
  const { pane, record } = await atVerify();
  await pickFile(pane, recordButton, "记录.json", record);
  await pane.type("锁定的名单", "对象库");
  expect(outcomes(pane, "holds")).toContain("名单的校验码和户数");
});

test("one byte of a seed changed is found, in words", async () => {
  const { pane, record } = await atVerify();
  const seed = /"seed":"([0-9a-f]{64})"/.exec(record)?.[1] ?? "";
  const other = record.replace(
    seed,
    seed.replace(/^./, (c) => (c === "0" ? "1" : "0")),
  );
  await pickFile(pane, recordButton, "记录.json", other);
  expect(outcomes(pane, "fails").join()).toMatch(/每个抽签号：/);
});

test("a published digest anchors the record; a wrong one does not", async () => {
  const { pane, record } = await atVerify();
  await pickFile(pane, recordButton, "记录.json", record);
  const digest = /抽取记录校验码：([0-9a-f]{64})/.exec(
    auditEntries(pane.host.grids)
      .map(({ event }) => event.detail)
      .join(),
  )?.[1];
  await pane.type("已公布的抽取记录校验码", digest ?? "");
  expect(outcomes(pane, "holds")).toContain("已公布的抽取记录校验码");
  await pane.type("已公布的抽取记录校验码", "0".repeat(64));
  expect(outcomes(pane, "fails").join()).toContain("已公布的抽取记录校验码");
  await pane.type("已公布的抽取记录校验码", "abc");
  expect(pane.text).toContain("校验码应为 64 位十六进制字符");
});

test("a file that is no JSON is refused by name", async () => {
  const { pane } = await atVerify();
  await pickFile(pane, recordButton, "图片.json", "PNG");
  expect(pane.text).toContain("“图片.json”不是 JSON 文件");
});

test("an audit row that somebody edits is named, with what it said", async () => {
  const { pane } = await atVerify();
  expect(pane.text).toContain("第 1 条至第 2 条前后相符。");
  const grid = pane.host.grid("操作记录");
  const row = grid.row + grid.values.findIndex((cells) => cells.includes("抽取"));
  const column = grid.column + grid.values[row - grid.row].indexOf("HG-7");
  pane.host.grids = applyToGrids(pane.host.grids, [
    { kind: "unprotect", sheet: "操作记录" },
    { kind: "setValues", sheet: "操作记录", row, column, values: [["HG-8"]] },
  ]);
  await act(async () => pane.session.refresh());
  await pane.settle();
  expect(pane.text).toContain("前 1 条前后相符，其后不符。");
  expect(pane.text).toMatch(/操作记录![A-Z\d:]+：操作记录第 2 条与副本不同。对象现为“HG-8”，副本为“HG-7”/);
});

test("a dropped copy is no tampering: it is rebuilt from the table, on record", async () => {
  const { pane } = await atVerify();
  pane.host.parts.clear();
  await pane.press("返回抽取");
  await pane.press("核验");
  expect(pane.text).toContain("操作记录的副本不在工作簿中，可能是其他程序保存时未保留");
  await pane.press("据操作记录表重建副本");
  expect(pane.host.parts.get(auditNamespace)).toContain("重建操作记录副本");
  expect(pane.text).toContain("第 1 条至第 3 条前后相符。");
});

test("an empty workbook has nothing to verify, and says so", async () => {
  const pane = await PaneDriver.open(smallWorkbook());
  await pane.goTo("抽取");
  await pane.press("核验");
  expect(pane.text).toContain("本工作簿还没有操作记录。");
});

test("what the pane itself takes back is no sign of tampering", async () => {
  const pane = await PaneDriver.open(smallWorkbook());
  const event = { time: "2024-06-17T09:00:00+08:00", action: "填报", subject: "附件1", detail: "" };
  await act(async () => void (await pane.session.write("fill", appendAudit(pane.host.grids, event), "")));
  expect(auditEntries(pane.host.grids)).toHaveLength(1);
  expect(pane.host.parts.get(auditNamespace)).toContain('count="1"');
  await act(async () => pane.session.undo("fill"));
  await pane.goTo("抽取");
  await pane.press("核验");
  expect(pane.text).toContain("本工作簿还没有操作记录。");
  expect(pane.text).not.toMatch(/缺少|改动过/);
});

test("a copy that a program dropped is made again with the next record, and that it was is on record", async () => {
  const pane = await drawByDistrict();
  pane.host.parts.clear();
  await pane.press("撤销结果表");
  expect(auditEntries(pane.host.grids).map(({ event }) => event.action)).toEqual([
    "事先公布校验码",
    "抽取",
    "删除抽取结果表",
    "重建操作记录副本",
  ]);
  expect(pane.host.parts.get(auditNamespace)).toContain('count="4"');
});
