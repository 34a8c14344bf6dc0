/** Officers, items, plan and departments: what their columns give, on rows as published. */
import { readWorkbook } from "../../src/sheets";
import { area, gridOf } from "./gridOf";

test("a certificate and its 有效期 that come twice are read pair by pair; the longer valid one counts", () => {
  const grid = gridOf("人员库", [
    ["序号", "姓名", "工商部门执法证", "有效期", "省政府执法证", "有效期", "工作单位", "执法领域"],
    [1, "张三", "GS001", "2023.12.31", "HB001", "2026年5月1日", "区市场监管局", "食品、药品"],
    [null, "李四", "GS002", 46000, null, null, "区市场监管局", "特种设备"],
    [3, "王五", null, null, "HB003", "2025-13-01", "区公安局", null],
  ]);
  const { officers, issues } = readWorkbook([grid]);
  expect(
    officers.map(({ name, certificate, certificateUntil }) => [name, certificate, certificateUntil]),
  ).toEqual([
    ["张三", "HB001", "2026-05-01"],
    ["李四", "GS002", "2025-12-09"],
    ["王五", "HB003", null],
  ]);
  expect(officers[0]).toMatchObject({ department: "区市场监管局", tags: ["食品", "药品"], active: true });
  expect(issues.map(({ code, at }) => [code, at])).toEqual([["sheets.date", "人员库!F4"]]);
});

test("pairs under a header merged over them", () => {
  const grid = gridOf(
    "人员库",
    [
      ["姓名", "工商部门执法证", null, "省政府执法证", null, "部门"],
      [null, "证件编号", "有效期", "证件编号", "有效期", null],
      ["张三", "GS001", "2027-01-01", "HB001", "2026-01-01", "甲局"],
    ],
    { merges: [area(0, 0, 2), area(0, 1, 1, 2), area(0, 3, 1, 2), area(0, 5, 2)] },
  );
  const { officers, issues } = readWorkbook([grid]);
  expect(issues).toEqual([]);
  expect(officers).toMatchObject([
    { certificate: "GS001", certificateUntil: "2027-01-01", department: "甲局" },
  ]);
});

test("回避对象, 在岗状态 and 最大任务数", () => {
  const grid = gridOf("人员库", [
    ["姓名", "执法证号", "部门", "在岗状态", "回避对象", "最大任务数"],
    ["张三", "HB1", "甲局", "在岗", "A公司；B公司", "3"],
    ["李四", 9.11303e17, "甲局", "退休", null, null],
    [null, "HB3", "甲局", "外星", null, null],
  ]);
  const { officers, issues } = readWorkbook([grid]);
  expect(officers.map(({ active, recusals, maximumLoad }) => [active, recusals, maximumLoad])).toEqual([
    [true, ["A公司", "B公司"], 3],
    [false, [], null],
    [null, [], null],
  ]);
  expect(issues.map(({ code, at }) => `${code} ${at}`).sort()).toEqual([
    "sheets.blank 人员库!A4",
    "sheets.choice 人员库!D4",
    "sheets.codeLostDigits 人员库!B3",
  ]);
});

test("items: weights, ceilings as they are written, and what is no ceiling", () => {
  const grid = gridOf("抽查事项清单", [
    ["序号", "抽查类别", "抽查事项", "事项类别", "检查主体", "参检单位", "抽查依据", "抽查比例及频次"],
    [
      1,
      "登记事项检查",
      "营业执照使用情况",
      "一般检查事项",
      "区市场监管局",
      "公安局、税务局",
      "条例",
      "≤5%;1次/年",
    ],
    [null, "食品", "食品生产监督检查", "重点检查事项", "区市场监管局", null, "法", "不限"],
    [3, "食品", "餐饮", "一般", "区市场监管局", null, "法", 0.03],
    [4, "食品", "销售", "一般", "区市场监管局", null, "法", "视情况"],
  ]);
  const { items, issues } = readWorkbook([grid]);
  expect(items.map(({ weight, ceilingPpm, partners }) => [weight, ceilingPpm, partners])).toEqual([
    ["general", 50_000, ["公安局", "税务局"]],
    ["key", null, []],
    ["general", 30_000, []],
    ["general", null, []],
  ]);
  expect(issues.map(({ code, at }) => [code, at])).toEqual([["sheets.percent", "抽查事项清单!H5"]]);
});

test("a plan: 抽查类型 for 定向/不定向, periods by the year of the title, extents", () => {
  const grid = gridOf("计划", [
    ["海港区2024年度“双随机、一公开”抽查计划"],
    ["序号", "抽查任务名称", "发起部门", "参与部门", "抽查类型", "抽查比例", "抽查检查起止时间"],
    [1, "年报公示检查", "区市场监管局", null, "不定向", "≥3%", "3月-10月"],
    [2, "餐饮联合检查", "区市场监管局", "公安局、住建局", "定向", "20户", "2024年5月1日至6月30日"],
    [3, "加油站", "区应急局", "公安局", "定向", 0.1, "6月底前"],
    [4, "其他", "区应急局", "公安局", "定向", "适量", "适时"],
  ]);
  const { plan, issues } = readWorkbook([grid]);
  expect(
    plan.map(({ kind, targeted, extent, from, until }) => [kind, targeted, extent.kind, from, until]),
  ).toEqual([
    [null, false, "rate", "2024-03-01", "2024-10-31"],
    [null, true, "count", "2024-05-01", "2024-06-30"],
    [null, true, "rate", null, "2024-06-30"],
    [null, true, "unclear", null, null],
  ]);
  expect(issues.map(({ code, at }) => [code, at])).toEqual([["sheets.date", "计划!G6"]]);
});

test("a plan: 抽查类型 for 部门内部/部门联合", () => {
  const grid = gridOf("计划", [
    [
      "任务编号",
      "任务名称",
      "抽查类型",
      "定向",
      "抽查比例或数量",
      "开始日期",
      "结束日期",
      "运用信用风险分类",
    ],
    ["RW1", "甲", "部门联合", "不定向", "5%", 45356, "2024.6.30", "是"],
  ]);
  expect(readWorkbook([grid]).plan).toMatchObject([
    {
      task: "RW1",
      kind: "joint",
      targeted: false,
      extent: { kind: "rate", ppm: 50_000, atLeast: false },
      from: "2024-03-05",
      until: "2024-06-30",
      byCredit: true,
    },
  ]);
});

test("a ledger whose 抽查类型 is 定向/不定向 says nothing of 部门联合", () => {
  const grid = gridOf("台账", [
    ["任务编号", "平台", "抽查类型", "统一社会信用代码", "检查日期", "检查结果"],
    ["RW1", "省平台", "定向", "A1", "2024-3-1", "未发现问题"],
  ]);
  const { ledger, issues } = readWorkbook([grid]);
  expect([ledger[0].kind, issues]).toEqual([null, []]);
});

test("departments with aliases; a row without a name is said", () => {
  const grid = gridOf("部门名录", [
    ["规范名称", "别名", "系统", "是否市场监管系统", "层级", "联络员", "电话", "手机"],
    [
      "秦皇岛市海港区市场监督管理局",
      "区市监局、海港区市场监管局",
      "市场监管",
      "是",
      "县级",
      "赵",
      3900000,
      13900000000,
    ],
    [null, "公安", "公安", "否", null, null, null, null],
  ]);
  const { departments, issues } = readWorkbook([grid]);
  expect(departments).toEqual([
    {
      at: "部门名录!A2",
      name: "秦皇岛市海港区市场监督管理局",
      aliases: ["区市监局", "海港区市场监管局"],
      system: "市场监管",
      market: true,
      level: "县级",
      liaison: "赵",
      phone: "3900000",
      mobile: "13900000000",
    },
  ]);
  expect(issues.map(({ code, at }) => [code, at])).toEqual([["sheets.blank", "部门名录!A3"]]);
});

test("holidays: days off and days worked in exchange", () => {
  const grid = gridOf("节假日", [
    ["日期", "类型", "名称"],
    ["2024-05-01", "休息", "劳动节"],
    [45410, "上班", "劳动节调休"],
  ]);
  expect(readWorkbook([grid]).holidays).toEqual([
    { date: "2024-05-01", works: false },
    { date: "2024-04-28", works: true },
  ]);
});
