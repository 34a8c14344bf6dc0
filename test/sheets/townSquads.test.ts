/**
 * 乡镇（街道）综合执法机构 are units of their own (domain.md 1): joint with a bureau and with each other, expected in
 * a roll-up, counted in the pools by unit, sending two of their own officers.
 */
import { defaultRules } from "../../src/core/forms/defaultRules";
import { countFigures } from "../../src/core/forms/countFigures";
import type { LocalDate } from "../../src/core/calendar/localDate";
import { checkOfficers, poolCompletion } from "../../src/core/registry/health";
import { Tally } from "../../src/core/registry/health/score";
import { resolveDepartments, sameDepartment } from "../../src/core/registry/departments";
import { rollUp, unitMatcher } from "../../src/core/rollup";
import { assignTeams } from "../../src/core/teams";
import { readWorkbook } from "../../src/sheets";
import { readUnitList } from "../../src/sheets/rollup";
import { teamRequest } from "../../src/sheets/teams";
import { gridOf } from "./gridOf";

const on = "2024-06-20" as LocalDate;
const [market, xigang, donghuan] = ["海港区市场监督管理局", "西港镇综合行政执法队", "东环路街道办事处"];

const directory = gridOf("部门名录", [
  ["规范名称", "别名", "系统", "是否市场监管系统", "层级"],
  [market, "区局", "市场监管", "是", "县级"],
  [xigang, "", "", "否", "乡镇"],
  [donghuan, "", "", "否", "街道"],
  ["海港区住房和城乡建设局", "", "住建", "否", "县级"],
]);
const { departments } = readWorkbook([directory]);
const identify = resolveDepartments(departments);

test.each([
  [
    xigang,
    [
      "西港镇综合执法队",
      "海港区西港镇综合行政执法大队",
      "西港镇人民政府",
      "海港区西港镇政府",
      "西港镇执法队",
    ],
  ],
  [donghuan, ["东环路街道综合行政执法队", "海港区东环路街道办", "东环路街道办事处综合执法中队"]],
  ["海港区住房和城乡建设局", ["区住建局", "海港区住房和城乡建设局综合执法大队"]],
] as const)("%s by its other names", (name, ways) => {
  expect(ways.map((way) => [way, identify(way).name])).toEqual(ways.map((way) => [way, name]));
});

test("no two squads are one, nor a squad and a bureau, with a directory or without", () => {
  for (const named of [identify, resolveDepartments([])]) {
    const same = (a: string, b: string) => sameDepartment(named(a), named(b));
    expect(same("西港镇综合执法队", "海港镇综合执法队")).toBe(false);
    expect(same("西港镇综合执法队", "东环路街道综合执法队")).toBe(false);
    expect(same("西港镇综合执法队", "海港区综合行政执法局")).toBe(false);
    expect(same("西港镇综合执法队", "西港街道综合执法队")).toBe(false);
    expect(same("海港区城乡建设局综合执法大队", "海港区市场监督管理局综合执法大队")).toBe(false);
  }
});

const ledger = gridOf("台账", [
  ["任务编号", "平台", "抽查类型", "牵头部门", "配合部门", "检查部门", "统一社会信用代码", "主体类型", "检查日期", "检查结果"],
  ...(
    [
      ["T1", "部门联合", market, "西港镇综合执法队", market, "A1"],
      ["T1", "部门联合", market, "西港镇综合执法队", "西港镇综合执法队", "A1"],
      ["T2", "部门联合", xigang, "东环路街道综合执法队", xigang, "A2"],
      ["T3", "部门内部", "西港镇人民政府", "", xigang, "A3"],
      ["T3", "部门内部", "西港镇人民政府", "", xigang, "A4"],
    ] as const
  ).map(([task, kind, lead, partner, by, id]) => [task, "河北双随机执法监管平台", kind, lead, partner, by, id, "企业", "2024-05-06", "未发现问题"]),
]); // prettier-ignore

test("towns of one name in two counties are two", () => {
  const alone = resolveDepartments([]);
  const same = (a: string, b: string) => sameDepartment(alone(a), alone(b));
  expect(same("海港区西港镇综合执法队", "山海关区西港镇综合执法队")).toBe(false);
  expect(same("海港区西港镇人民政府", "山海关区西港镇人民政府")).toBe(false);
});

test("joint with a bureau, joint with each other, internal alone; the market's rows are the bureau's", () => {
  const contents = readWorkbook([directory, ledger]);
  const count = (form: "annex1" | "annex2", unit: string) => {
    const { figures, faults } = countFigures({ ledger: contents.ledger, departments, rules: defaultRules, until: on, form, unit }); // prettier-ignore
    expect(faults.map(({ code }) => code).filter((code) => /department|kind/i.test(code))).toEqual([]);
    const triple = (key: Parameters<typeof figures.get>[0]) => {
      const figure = figures.get(key);
      return figure && [figure.tasks, figure.households];
    };
    return triple;
  };
  const county = count("annex1", "海港区");
  expect([county("provincial.joint"), county("provincial.internal")]).toEqual([
    [2, 2],
    [1, 2],
  ]);
  expect(county("provincial.market.joint")).toEqual([1, 1]);
  const town = count("annex2", "西港镇人民政府");
  expect([town("provincial.joint"), town("provincial.internal")]).toEqual([
    [2, 2],
    [1, 2],
  ]);
});

test("expected in the roll-up under any of their names, and missing when nothing came", () => {
  const { units } = readUnitList([], departments);
  expect(units.map(({ unit }) => unit)).toEqual(expect.arrayContaining([xigang, donghuan]));
  const names = units.map(({ unit }) => unit);
  const matcher = unitMatcher(names, departments);
  expect(matcher.candidates("西港镇综合执法队").map((at) => names[at])).toEqual([xigang]);
  expect(matcher.candidates("东环路街道综合行政执法队").map((at) => names[at])).toEqual([donghuan]);
  expect(matcher.candidates("海港镇综合执法队")).toEqual([]);
  const submission = {
    file: "西港镇.xlsx",
    unit: "西港镇综合执法队",
    form: "annex2",
    date: on,
    figures: new Map(),
    ledger: null,
    cellOf: () => null,
  } as const;
  const rolled = rollUp({ form: "annex1", submissions: [submission], expected: names, departments, rules: defaultRules, until: on }); // prettier-ignore
  expect(rolled.units.map(({ unit, state }) => [unit, state])).toEqual([
    [market, "missing"],
    [xigang, "sent"],
    [donghuan, "missing"],
    ["海港区住房和城乡建设局", "missing"],
  ]);
});

const officers = gridOf("执法检查人员名录库", [
  ["姓名", "执法证号", "执法证有效期", "部门", "在岗状态"],
  ["钱一", "X1", "2027-12-31", "西港镇综合执法队", "在岗"],
  ["钱二", "X2", "2027-12-31", "西港镇人民政府", "在岗"],
  ["孙一", "D1", "2027-12-31", "东环路街道综合行政执法队", "在岗"],
  ["赵一", "M1", "2027-12-31", "区局", "在岗"],
  ["赵二", "M2", "2027-12-31", market, "在岗"],
]);
const items = gridOf("抽查事项清单", [
  ["事项编号", "抽查类别", "抽查事项", "检查主体", "认领状态"],
  ["S1", "广告", "户外广告", "西港镇政府", "已认领"],
  ["S2", "食品", "小餐饮", market, "已认领"],
]);
const objects = gridOf("检查对象名录库", [
  ["统一社会信用代码", "名称", "登记状态", "辖区", "标签"],
  ["QHD-001", "甲店", "存续", "西港镇", "餐饮"],
]);
const plan = gridOf("年度抽查计划", [
  ["任务编号", "任务名称", "抽查类型", "牵头部门", "配合部门", "抽查事项", "开始日期", "结束日期"],
  ["T9", "小餐饮联合抽查", "部门联合", market, "西港镇综合执法队", "户外广告、小餐饮", "2024-06-01", "2024-06-30"],
]); // prettier-ignore

test("pools by unit: a squad has its own items and officers; one of too few officers is named", () => {
  const contents = readWorkbook([directory, officers, items, objects]);
  const units = poolCompletion({ ...contents, on });
  const of = (name: string) => units.find(({ unit }) => unit === name);
  expect(of(xigang)).toMatchObject({ items: 1, claimed: 1, officers: 2, certified: 2 });
  expect(of(donghuan)).toMatchObject({ items: 0, officers: 1 });
  const found = checkOfficers(contents.officers, departments, on, new Tally());
  expect(
    found.flatMap((each) => (each.code === "pools.departmentTooSmall" ? [each.department] : [])),
  ).toEqual([donghuan, "海港区住房和城乡建设局"]);
});

test("teams: two of the town's own officers beside two of the bureau's, each with its own items", () => {
  const contents = readWorkbook([directory, officers, items, objects, plan]);
  const asked = teamRequest({ contents, drawn: ["QHD-001"], task: contents.plan[0], on });
  expect([...asked.faults, ...asked.obstacles]).toEqual([]);
  expect([...asked.items].map(([name, own]) => [name, own.map(({ id }) => id)])).toEqual([
    [market, ["S2"]],
    [xigang, ["S1"]],
  ]);
  const made = assignTeams(asked.candidates, asked.visits, asked.rule, { seedText: "1" });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  expect(
    made.value.teams
      .map(({ department, members }) => [department, members.map(({ name }) => name).sort()])
      .sort(),
  ).toEqual([
    [market, ["赵一", "赵二"]],
    [xigang, ["钱一", "钱二"]],
  ]);
});
