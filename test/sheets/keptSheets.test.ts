/** The sheets that the product keeps: audit record, seal register, archive, the draw's result. */
import { createHash } from "node:crypto";
import { parseIsoDate } from "../../src/core/calendar/localDate";
import { checkChain } from "../../src/core/evidence";
import type { Certificate } from "../../src/core/evidence";
import { formDefinitions } from "../../src/core/forms/formDefinitions";
import type { InspectedObject } from "../../src/core/registry/inspectedObject";
import {
  appendArchive,
  appendAudit,
  appendSealUse,
  archivedFigures,
  auditEntries,
  drawResultSheet,
  drawResultSheetName,
  lastAudit,
  readWorkbook,
  recogniseTables,
  sheetName,
  tableSheet,
  textRecords,
} from "../../src/sheets";
import type { Grid } from "../../src/sheets";
import { distinctFigures } from "./annexSheets";
import { applyToGrids } from "./memoryWorkbook";

const event = (n: number) => ({
  time: `2024-06-${10 + n}T09:00:00+08:00`,
  action: "抽取",
  subject: `RW-${n}`,
  detail: `名单400户；抽取（${n}）户`,
});
const date = (text: string) => {
  const day = parseIsoDate(text);
  if (!day) throw new Error(text);
  return day;
};

describe("操作记录", () => {
  const record = (grids: readonly Grid[], n: number) => applyToGrids(grids, appendAudit(grids, event(n)));

  test("is made when missing, grows below, and holds as a chain", () => {
    let grids: readonly Grid[] = [];
    for (const n of [1, 2, 3]) grids = record(grids, n);
    expect(grids.map(({ sheet }) => sheet)).toEqual(["操作记录"]);
    expect(grids[0].values[0]).toEqual(["序号", "时间", "操作", "对象", "详情", "上一条校验码", "校验码"]);
    expect(grids[0].tables).toMatchObject([{ name: "操作记录", rows: 4 }]);
    const entries = auditEntries(grids);
    expect(entries.map((entry) => entry.event)).toEqual([1, 2, 3].map(event));
    expect(checkChain(entries)).toEqual({ ok: true, value: lastAudit(grids) });
  });

  test("each digest is SHA-256 over the one before, a line feed and the event's JCS", () => {
    const grids = record(record([], 1), 2);
    const [first, second] = grids[0].values.slice(1);
    const { time, action, subject, detail } = event(2);
    const jcs = JSON.stringify({ action, detail, number: "2", subject, time });
    expect(second[5]).toBe(first[6]);
    expect(second[6]).toBe(
      createHash("sha256")
        .update(`${String(first[6])}\n${jcs}`)
        .digest("hex"),
    );
  });

  test("a cell changed by hand is found", () => {
    const grids = record(record([], 1), 2);
    const values = grids[0].values.map((row) => [...row]);
    values[1][4] = "名单401户";
    expect(checkChain(auditEntries([{ ...grids[0], values }])).ok).toBe(false);
  });

  test("several events at once, on a protected sheet that is closed again", () => {
    const grids = record([], 1).map((grid) => ({ ...grid, protected: true }));
    const after = applyToGrids(grids, appendAudit(grids, [event(2), event(3)]));
    expect(after[0].protected).toBe(true);
    expect(checkChain(auditEntries(after))).toMatchObject({ ok: true, value: { number: 3 } });
  });

  test("an awkward event is recorded as its cells hold it", () => {
    const odd = { ...event(1), detail: " 甲\r\n乙\u0007\ud800 ", subject: "=1+1" };
    const grids = applyToGrids([], appendAudit([], odd));
    expect(grids[0].values[1].slice(3, 5)).toEqual(["=1+1", "甲\n乙"]);
    expect(checkChain(auditEntries(grids)).ok).toBe(true);
  });
});

test("用印登记 takes a row for every use", () => {
  const use = {
    date: date("2024-06-20"),
    document: "月报.xlsx",
    unit: "海港区双随机办",
    approvedBy: "李四",
    reason: "报送月报",
    handledBy: "张三",
    digest: "ab".repeat(32),
  };
  let grids = applyToGrids([], appendSealUse([], use));
  grids = applyToGrids(grids, appendSealUse(grids, { ...use, document: "月报（更正）.xlsx" }));
  const [table] = recogniseTables(grids);
  expect(textRecords(table).map(({ values }) => [values.date, values.document, values.approvedBy])).toEqual([
    ["2024-06-20", "月报.xlsx", "李四"],
    ["2024-06-20", "月报(更正).xlsx", "李四"],
  ]);
});

test("月报存档 freezes what was sent; a correction is the next edition", () => {
  const figures = distinctFigures(formDefinitions.annex1);
  const sent = {
    form: "annex1" as const,
    year: 2024,
    month: 5,
    figures,
    sentOn: date("2024-05-20"),
    correction: "",
  };
  let grids = applyToGrids([], appendArchive([], sent));
  const corrected = new Map(figures).set("provincial.joint", {
    tasks: 9,
    households: 99,
    problems: 1,
    rows: [],
  });
  grids = applyToGrids(
    grids,
    appendArchive(grids, { ...sent, figures: corrected, correction: "漏报一项任务" }),
  );
  const { archive, issues } = readWorkbook(grids);
  expect(issues).toEqual([]);
  expect(archive).toHaveLength(20);
  const may = archivedFigures(archive, "annex1", 2024, 5);
  expect(may?.get("provincial.joint")).toEqual({ tasks: 9, households: 99, problems: 1 });
  expect(may?.get("provincial.market.internal")).toEqual({ tasks: 101, households: 2001, problems: 31 });
  expect(may?.size).toBe(10);
  expect(archivedFigures(archive, "annex1", 2024, 4)).toBeNull();
  expect(archivedFigures(archive, "annex2", 2024, 5)).toBeNull();
});

describe("抽取结果", () => {
  const certificate: Certificate = {
    algorithm: "SR-1",
    version: 1,
    label: "RW-2024/07",
    seed: "01382438112797316654",
    seedSource: {
      kind: "public",
      description: "福彩3D 第2024160期",
      obtainedAt: "2024-06-19T21:15:00+08:00",
    },
    commitment: "c".repeat(64),
    frame: {
      digest: "f".repeat(64),
      size: 400,
      columns: { id: "统一社会信用代码", stratum: "信用风险等级" },
    },
    excluded: { digest: "e".repeat(64), size: 12 },
    strata: [{ key: "A", size: 281, ratePpm: 20_000, drawn: 1, cutOff: "1".repeat(64) }],
    drawn: [{ id: "91350100M000100Y43", stratum: "A", rank: 1, ticket: "1".repeat(64) }],
    reserve: [{ id: "00123", stratum: "A", rank: 2, ticket: "2".repeat(64) }],
    replacements: [],
    teams: [],
    operator: "张三",
    witness: "李四",
    createdAt: "2024-06-20T09:30:00+08:00",
    product: "SR",
    previous: null,
  };
  const objects = [{ id: "91350100M000100Y43", name: "甲公司" }] as unknown as readonly InspectedObject[];
  const digest = "d".repeat(64);
  const made = (of: Certificate) => {
    const sheet = drawResultSheetName(of.label, []);
    return applyToGrids([], drawResultSheet({ sheet, certificate: of, digest, objects }))[0];
  };

  test("holds the lots under the headers of the spec, codes as text", () => {
    const grid = made(certificate);
    expect(grid.sheet).toBe("抽取结果_RW-2024-07");
    const [table, ...others] = recogniseTables([grid]);
    expect([table.kind, others]).toEqual(["drawResult", []]);
    expect(textRecords(table).map(({ values }) => values)).toMatchObject([
      { task: "RW-2024/07", rank: "1", id: "91350100M000100Y43", name: "甲公司", status: "抽中" },
      { rank: "2", id: "00123", name: "", status: "递补", ticket: "2".repeat(64) },
    ]);
    expect(readWorkbook([grid]).issues).toEqual([]);
  });

  test("has above them what recomputing takes", () => {
    const facts = made(certificate).values.map((row) => row.slice(0, 2).join("="));
    for (const fact of [
      "任务编号=RW-2024/07",
      "算法=SR-1（第 1 版）",
      "随机数（种子）=01382438112797316654",
      `锁定名单校验码=${"f".repeat(64)}`,
      "锁定名单总数=400户",
      `分类 A=总数281户，比例2%，抽取1户，末位抽签号 ${"1".repeat(64)}`,
      `抽取记录校验码=${digest}`,
      "操作人=张三",
      "见证人=李四",
    ])
      expect(facts).toContain(fact);
    expect(facts.find((fact) => fact.startsWith("提示="))).toMatch(/其他平台/);
    expect(facts.some((fact) => fact.includes("内部"))).toBe(false);
  });

  test("a sealed draw's sheet is marked 内部", () => {
    const sealed = { publicSeed: "0138", nonce: "n", frameKey: "k", root: "r" };
    const grid = made({ ...certificate, sealed });
    expect(grid.values[0][0]).toBe("抽取结果（内部）");
    expect(grid.values.flat().join()).toMatch(/不得对外提供/);
  });
});

describe("names and looks", () => {
  test.each([
    ["抽取结果_A/B:C", [], "抽取结果_A-B-C"],
    ["抽取结果_" + "长".repeat(40), [], "抽取结果_" + "长".repeat(26)],
    ["表", ["表"], "表 (2)"],
    ["Abc", ["ABC", "abc (2)"], "Abc (3)"],
    ["'", [], "Sheet"],
  ])("sheet %p beside %p is %p", (wanted, taken, name) => expect(sheetName(wanted, taken)).toBe(name));

  test("a sheet of ours has borders, a filter, repeated headers and A4", () => {
    const edits = tableSheet({
      sheet: "表",
      title: "标题",
      headers: ["名称", "数"],
      rows: [["甲", 1]],
      textColumns: [0],
    });
    const kinds = edits.map(({ kind }) => kind);
    for (const kind of ["filter", "freeze", "printSetup", "columnWidth", "merge"])
      expect(kinds).toContain(kind);
    expect(edits.find(({ kind }) => kind === "printSetup")).toMatchObject({
      setup: { paper: "A4", orientation: "portrait", titleRows: { from: 1, to: 1 } },
    });
    const [grid] = applyToGrids([], edits);
    expect(grid.values).toEqual([
      ["标题", null],
      ["名称", "数"],
      ["甲", 1],
    ]);
  });

  test("wide tables print in landscape", () => {
    const headers = Array.from({ length: 12 }, (_, n) => `第${n}列的表头`);
    const edits = tableSheet({ sheet: "表", headers, rows: [] });
    expect(edits.find(({ kind }) => kind === "printSetup")).toMatchObject({
      setup: { orientation: "landscape" },
    });
  });
});
