/** 数据更正, 平台核对 and 数据来源 as sheets: written, read back, and never taken for another table. */
import { parseIsoDate } from "../../src/core/calendar/localDate";
import { checkChain } from "../../src/core/evidence/chain";
import { parseEventText } from "../../src/core/evidence";
import { besidePlatform, formDefinitions, figureKeys, measures } from "../../src/core/forms";
import {
  auditEntries,
  correctionEdits,
  findForms,
  keptPlatformNumbers,
  planFill,
  platformEdits,
  readCorrections,
  readPlatformFile,
  recogniseTables,
  sourceSheet,
} from "../../src/sheets";
import type { Grid, NewCorrection } from "../../src/sheets";
import { ledgerRow } from "../core/forms/ledgerRow";
import { distinctFigures, issuedForm } from "./annexSheets";
import { gridOf } from "./gridOf";
import { applyToGrids } from "./memoryWorkbook";

const until = parseIsoDate("2024-05-31")!;
const given = (part: Partial<NewCorrection> = {}): NewCorrection => ({
  ...{ form: "annex1", unit: "海港区", until, key: "provincial.market.joint", measure: "problems" },
  ...{ computed: 2, corrected: 3, reason: "漏录；已核实", by: "慕容晚舟", time: "2024-06-03T09:00:00+08:00" },
  ...part,
});
const after = (grids: readonly Grid[], ...all: NewCorrection[]) =>
  all.reduce<readonly Grid[]>((now, each) => applyToGrids(now, correctionEdits(now, each)), grids);
const read = (grids: readonly Grid[]) => readCorrections(recogniseTables(grids));

test("every figure and measure reads back as it was written", () => {
  for (const form of Object.values(formDefinitions))
    for (const key of figureKeys(form))
      for (const measure of measures) {
        const { corrections, issues } = read(after([], given({ form: form.id, key, measure })));
        expect(issues).toEqual([]);
        expect(corrections).toEqual([
          {
            ...{ at: "数据更正!A2", year: 2024, month: 5, unit: "海港区", form: form.id, key, measure },
            ...{ computed: 2, corrected: 3, reason: "漏录；已核实", by: "慕容晚舟" },
          },
        ]);
      }
});

test("a withdrawal is a record of its own, and both stand in an unbroken chain", () => {
  const grids = after([], given(), given({ corrected: null, before: 3, reason: "已补录" }));
  expect(read(grids).corrections.map(({ corrected }) => corrected)).toEqual([3, null]);
  const entries = auditEntries(grids);
  expect(checkChain(entries).ok).toBe(true);
  expect(entries.map(({ event }) => parseEventText(event).kind)).toEqual([
    "form.corrected",
    "form.correctionWithdrawn",
  ]);
});

test("a record that somebody made unreadable changes nothing and is named with its cell", () => {
  const grids = after([], given()).map((grid) =>
    grid.sheet === "数据更正"
      ? { ...grid, values: grid.values.map((row) => row.map((cell) => (cell === 3 ? "约3户" : cell))) }
      : grid,
  );
  const { corrections, issues } = read(grids);
  expect(corrections).toEqual([]);
  expect(issues).toMatchObject([{ code: "sheets.correctionUnreadable", at: "数据更正!A2" }]);
});

describe("平台核对", () => {
  const numbers = new Map([["provincial.joint", { tasks: 3, households: 20, problems: 1 }]]);
  const platform = (value: number, reason = "") => ({
    ...{ at: "", key: "provincial.joint", measure: "households" as const },
    ...{ value, reason },
  });
  const about = { form: "annex1", until, source: "手工录入", time: "2024-06-03T09:00:00+08:00" } as const;

  test("平台数, 部门报数, 差额 and 原因 stand in their columns; the last number counts", () => {
    let grids: readonly Grid[] = [];
    for (const each of [platform(18), platform(19, "平台录入滞后")])
      grids = applyToGrids(grids, platformEdits(grids, about, besidePlatform(numbers, [each])));
    expect(grids[0].values[0].slice(3, 9)).toEqual(["行", "项", "平台数", "部门报数", "差额", "原因"]);
    expect(grids[0].values[2].slice(4, 9)).toEqual(["户数", 19, 20, 1, "平台录入滞后"]);
    const kept = keptPlatformNumbers(recogniseTables(grids), "annex1", until);
    expect(kept.issues).toEqual([]);
    expect(kept.numbers).toMatchObject([{ value: 19, reason: "平台录入滞后" }]);
    expect(
      keptPlatformNumbers(recogniseTables(grids), "annex1", parseIsoDate("2024-06-30")!).numbers,
    ).toEqual([]);
  });

  test("statistics out of a table, a row a figure; “约30户” and -3 are said with their cells", () => {
    const statistics = gridOf("统计", [
      ["抽查类型", "抽查次数", "抽查户数", "发现问题户数"],
      ["合计", 10, 100, 5],
      ["部门联合", 4, "约30户", -3],
      ["合计中的其它", 1, 1, 1],
    ]);
    const { numbers: found, faults } = readPlatformFile([statistics], "annex1");
    expect(found.map(({ key, measure, value }) => [key, measure, value])).toEqual([
      ["provincial.total", "tasks", 10],
      ["provincial.total", "households", 100],
      ["provincial.total", "problems", 5],
      ["provincial.joint", "tasks", 4],
    ]);
    expect(faults).toMatchObject([
      { code: "sheets.integer", at: "统计!C3", found: "约30户" },
      { code: "sheets.integer", at: "统计!D3", found: "-3" },
    ]);
  });

  test("a form that the platform fills is read as a form", () => {
    const figures = distinctFigures(formDefinitions.annex1);
    const blank = issuedForm();
    const heading = { unit: "", date: null, contact: "", phone: "", mobile: "" };
    const filled = applyToGrids([blank], planFill(findForms(blank)[0], figures, heading).edits);
    const found = readPlatformFile(filled, "annex1").numbers;
    for (const { key, measure, value } of found) expect(figures.get(key)?.[measure]).toBe(value);
    expect(found).toHaveLength(figures.size * 3);
  });

  test("a form with the figures of a month alone is no comparison, and is said", () => {
    const form = issuedForm();
    const monthly = {
      ...form,
      values: form.values.map((row) =>
        row.map((cell) => (String(cell).includes("累计数据") ? "（本月数据）" : cell)),
      ),
    };
    const [match] = findForms(monthly);
    const plan = planFill(
      match,
      distinctFigures(formDefinitions.annex1),
      { unit: "", date: null, contact: "", phone: "", mobile: "" },
      { acceptUnplaced: true },
    );
    const { numbers: found, faults } = readPlatformFile(applyToGrids([monthly], plan.edits), "annex1");
    expect(found).toEqual([]);
    expect(faults.map(({ code, at }) => [code, at])).toEqual([["sheets.formNotCumulative", "附件1!A2"]]);
  });

  test("a file without either says so", () => {
    expect(readPlatformFile([gridOf("通讯录", [["姓名", "电话"]])], "annex1").faults).toMatchObject([
      { code: "sheets.platformNothing", at: "通讯录" },
    ]);
  });
});

test("数据来源 lists the rows with rule, cut-off and digest, and is never read as a ledger", () => {
  const ledger = [1, 2, 3].map((n) =>
    ledgerRow(n, {
      at: `台账!A${n}`,
      task: `HG-2024-00${n}`,
      id: `00${n}`,
      name: `第${n}户`,
      result: "未发现问题",
    }),
  );
  const edits = sourceSheet([], ledger, [0, 2], {
    figure: "部门联合户数",
    value: "2户",
    unit: "海港区",
    until,
    rules: ["户数如何累计：每项任务内去重，各任务相加"],
    ledgerDigest: "ab".repeat(32),
    corrections: [],
  });
  const grids = applyToGrids([], edits);
  const texts = grids[0].values.flat();
  expect(grids[0].sheet).toBe("数据来源（部门联合户数）");
  expect(texts).toEqual(
    expect.arrayContaining(["HG-2024-001", "HG-2024-003", "台账!A3", "2024-05-31", "ab".repeat(32)]),
  );
  expect(texts).not.toContain("HG-2024-002");
  expect(recogniseTables(grids)).toEqual([]);
  expect(grids.flatMap((grid) => findForms(grid))).toEqual([]);
});
