/** The health check of the pools on rows as they come: what is found, where, what is mended and what is not. */
import type { LocalDate } from "../../../src/core/calendar/localDate";
import { sentence } from "../../../src/locale";
import { readWorkbook } from "../../../src/sheets";
import type { Cell } from "../../../src/sheets/grid";
import { checkPools, mendEdits } from "../../../src/sheets/pools";
import { gridOf } from "../gridOf";

const on = "2024-06-20" as LocalDate;
const rules = { on, cooperativesAreEnterprises: false };
const header = ["统一社会信用代码", "名称", "主体类型", "登记状态", "信用风险等级", "等级月份", "标签"];
/** GB 32100-2015's own example. */
const good = "91350100M000100Y43";

function healthOf(rows: readonly (readonly (Cell | undefined)[])[], more: Parameters<typeof gridOf>[] = []) {
  const grids = [gridOf("对象库", [header, ...rows]), ...more.map((each) => gridOf(...each))];
  return checkPools(readWorkbook(grids), rules);
}
const firm = (id: Cell, changes: Readonly<Record<number, Cell>> = {}): Cell[] =>
  [id, "甲公司", "有限责任公司", "存续", "A", "2024-06", "食品"].map((cell, i) => changes[i] ?? cell);
const places = (found: readonly { code: string; at: string }[]) =>
  found.map(({ code, at }) => `${code} ${at}`).sort();

test("a clean pool scores 100 and asks for nothing", () => {
  const { findings, unread, scores } = healthOf([firm(good)]);
  expect([findings, unread]).toEqual([[], []]);
  expect(
    scores.filter(({ points }) => points !== null).map(({ aspect, points }) => [aspect, points]),
  ).toEqual([
    ["objectCodes", 100],
    ["objectStatus", 100],
    ["objectClasses", 100],
    ["classMonths", 100],
    ["objectTags", 100],
  ]);
});

test("every finding about an object names its own cell", () => {
  const { findings, scores } = healthOf([
    firm(good),
    firm("９１350100m000100y43"),
    firm("91350100M000100Y44", { 3: "吊销，未注销" }),
    [null, "无码公司", "有限责任公司", "外星", null, null, null],
    firm("911303000000000001", { 4: "高风险" }),
    firm("U1", { 4: "B", 5: "2024.3" }),
    firm("U2", { 5: "2024-13" }),
    firm("U3", { 5: "2024年7月" }),
  ]);
  expect(places(findings)).toEqual(
    [
      "pools.codeTwice 对象库!A3",
      "pools.codeCheckDigit 对象库!A4",
      "pools.cancelled 对象库!D4",
      "pools.codeMissing 对象库!A5",
      "pools.statusUnclear 对象库!D5",
      "pools.classMissing 对象库!E5",
      "pools.tagMissing 对象库!G5",
      "pools.codeCheckDigit 对象库!A6",
      "pools.classUnclear 对象库!E6",
      "pools.classMonthStale 对象库!F7",
      "pools.classMonthUnclear 对象库!F8",
      "pools.classMonthAhead 对象库!F9",
    ].sort(),
  );
  // 8 rows, 4 of them with a good code of their own.
  expect(scores[0]).toEqual({ aspect: "objectCodes", checked: 8, clean: 4, points: 50 });
  for (const finding of findings) {
    expect(sentence(finding, "zh-CN")).toContain(finding.at);
    expect(sentence(finding, "zh-CN")).not.toMatch(/\{\w+\}/);
  }
});

test("codes as 9.11303E+17 are refused with their cells, once, and never mended", () => {
  const { findings, unread, mends } = healthOf([firm(9.11303e17), firm("9.11303E+17")]);
  expect(places(unread)).toEqual(["sheets.codeLostDigits 对象库!A2", "sheets.codeLostDigits 对象库!A3"]);
  expect(findings).toEqual([]);
  expect(mends.filter(({ column }) => column === 0)).toEqual([]);
});

test("a class month that is a date cell is its month; the number 2024.1 could be January or October", () => {
  const { findings } = healthOf([
    firm("U1", { 5: 45444 }), // 2024-06-01
    firm("U2", { 5: 202406 }),
    firm("U3", { 5: 2024.1 }),
  ]);
  expect(places(findings)).toEqual(["pools.classMonthUnclear 对象库!F4"]);
});

test("what can be mended without guessing, and what cannot", () => {
  const { mends } = healthOf([
    firm(" ９１350100m000100y43 "),
    firm("9135\u200B0100M000100Y43", { 3: "在营" }),
    firm("U\u200B1", { 3: "注销（2023年）", 4: "Ｂ级" }),
    firm("91350100M000100Y44", { 3: "吊销，未注销", 4: "C（风险较高）" }),
  ]);
  const status = "存续（在营、开业、在册）";
  expect(mends.map(({ at, after }) => `${at} ${after}`).sort()).toEqual(
    [
      `对象库!A2 ${good}`,
      `对象库!A3 ${good}`,
      `对象库!D3 ${status}`,
      "对象库!D5 吊销未注销",
      "对象库!E4 B",
    ].sort(),
  );
  const values = mendEdits(mends).filter((edit) => edit.kind === "setValues");
  expect(values).toContainEqual({
    kind: "setValues",
    sheet: "对象库",
    row: 1,
    column: 0,
    values: [[good], [good]],
  });
});

test("a code after an apostrophe or in quotes is the code, where its check character holds", () => {
  const { mends } = healthOf([
    firm(`'${good}`),
    firm(`"${good}"`),
    firm("'U-1"),
    firm(`'${good.slice(0, 17)}Z`),
  ]);
  expect(mends.map(({ kind, at, after }) => [kind, at, after])).toEqual([
    ["code", "对象库!A2", good],
    ["code", "对象库!A3", good],
  ]);
});

test("a formula is never mended over", () => {
  const grid = gridOf("对象库", [header, firm(` ${good}`, { 3: "在营" })], {
    formulas: new Map([["1,0", '=" "&H2']]),
  });
  expect(checkPools(readWorkbook([grid]), rules).mends.map(({ at }) => at)).toEqual(["对象库!D2"]);
});

test("officers, departments and items", () => {
  const officers: Cell[][] = [
    ["姓名", "执法证号", "执法证有效期", "部门", "专业标签", "在岗状态"],
    ["张一", "HB1", "2026-01-01", "区市场监管局", "食品", "在岗"],
    ["张二", "HB2", "2024-06-20", "海港区市场监督管理局", "药品", null],
    ["李一", "HB3", "2024-06-19", "区公安局", "治安", null],
    ["李二", null, null, "区公安局", null, null],
    ["李三", "HB5", "2024-02-30", "区公安局", null, null],
    ["李四", "HB1", "2026-01-01", null, null, null],
    ["退休", null, null, "区公安局", null, "退休"],
  ];
  const departments: Cell[][] = [
    ["规范名称", "别名", "系统"],
    ["海港区市场监督管理局", "区市场监管局", "市场监管"],
    ["海港区公安局", "区公安局", "公安"],
  ];
  const items: Cell[][] = [
    ["抽查类别", "抽查事项", "抽查内容", "检查主体", "专业标签", "认领状态"],
    ["食品", "餐饮", "内容", "区市场监管局", "食品", "已认领"],
    ["治安", "旅馆", "内容", "区公安局", "治安", null],
    ["登记", "年报", "内容", "区市场监管局", null, "待定"],
    ["登记", "价格", "内容", "区市场监管局", null, "无需认领"],
  ];
  const { findings, unread } = checkPools(
    readWorkbook([gridOf("人员库", officers), gridOf("部门名录", departments), gridOf("事项清单", items)]),
    rules,
  );
  expect(places(findings)).toEqual(
    [
      "pools.certificateExpired 人员库!C4",
      "pools.certificateMissing 人员库!B5",
      "pools.certificateUndated 人员库!C6",
      "pools.certificateTwice 人员库!B7",
      "pools.departmentMissing 人员库!D7",
      "pools.departmentTooSmall 部门名录!A3",
      "pools.notClaimed 事项清单!F3",
      "pools.tagNobodyHolds 事项清单!E3",
      "pools.claimUnclear 事项清单!F4",
    ].sort(),
  );
  expect(places(unread)).toEqual(["sheets.date 人员库!C6"]);
});

test("应纳尽纳: what the reference list has and the pool has not, and the other way round", () => {
  const pool = readWorkbook([gridOf("对象库", [header, firm("U1"), firm("U2"), firm("U3")])]);
  const reference = readWorkbook([
    gridOf("应纳名单", [
      header,
      firm("U1"),
      firm("u 2", { 3: "注销" }),
      firm("U4"),
      firm("U5", { 3: "注销" }),
    ]),
  ]).objects;
  const { findings, scores } = checkPools(pool, { ...rules, reference });
  expect(places(findings)).toEqual([
    "pools.cancelledInReference 对象库!D3",
    "pools.notInPool 应纳名单!A4",
    "pools.notInReference 对象库!A4",
  ]);
  expect(scores.find(({ aspect }) => aspect === "completeness")).toMatchObject({
    checked: 2,
    clean: 1,
    points: 50,
  });
});
