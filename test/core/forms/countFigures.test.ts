import { countFigures } from "../../../src/core/forms/countFigures";
import type { CountingRules } from "../../../src/core/forms/countingRules";
import { defaultRules } from "../../../src/core/forms/defaultRules";
import type { FormId } from "../../../src/core/forms/figures";
import type { Inspection } from "../../../src/core/ledger/inspection";
import { day, directory, ledgerRow } from "./ledgerRow";

function count(
  ledger: readonly Inspection[],
  rules: Partial<CountingRules> = {},
  form: FormId = "annex1",
  unit = "",
  until = "2024-06-20",
) {
  const counted = countFigures({
    ledger,
    departments: directory,
    rules: { ...defaultRules, ...rules },
    until: day(until),
    unit,
    form,
  });
  const triple = (key: string) => {
    const figure = counted.figures.get(key) ?? counted.more.get(key);
    return figure ? [figure.tasks, figure.households, figure.problems] : null;
  };
  return { ...counted, triple, codes: counted.faults.map((fault) => fault.code) };
}

describe("what counts", () => {
  it("counts tasks, objects within tasks, and objects with a problem", () => {
    const { triple, figures, codes } = count([
      ledgerRow(0, { id: "X1", item: "登记" }),
      ledgerRow(1, { id: "X1", item: "公示", result: "发现问题已责令改正" }),
      ledgerRow(2, { id: "X2" }),
      ledgerRow(3, { id: "X1", task: "T2", result: "不配合检查情节严重" }),
    ]);
    expect(triple("provincial.total")).toEqual([2, 3, 2]);
    expect(triple("provincial.internal")).toEqual([2, 3, 2]);
    expect(triple("provincial.joint")).toEqual([0, 0, 0]);
    expect(figures.get("provincial.total")?.rows).toEqual([0, 1, 2, 3]);
    expect(codes).toEqual([]);
  });

  it("lets an object count once a year where the unit wants it so", () => {
    const ledger = [
      ledgerRow(0, { id: "X1", result: "发现问题待后续处理" }),
      ledgerRow(1, { id: "X1", task: "T2", result: "发现问题待后续处理" }),
    ];
    expect(count(ledger, { households: "perYear" }).triple("provincial.total")).toEqual([2, 1, 1]);
  });

  it("leaves out replaced objects, other years, later days and inspections not drawn by lot", () => {
    const { triple, codes } = count([
      ledgerRow(0, { replaced: true }),
      ledgerRow(1, { inspectedOn: day("2023-12-31") }),
      ledgerRow(2, { inspectedOn: day("2024-06-21") }),
      ledgerRow(3, { notByLot: "专项检查" }),
      ledgerRow(4, { inspectedOn: day("2024-06-20") }),
      ledgerRow(5, { inspectedOn: day("2024-01-01"), task: "T2" }),
    ]);
    expect(triple("provincial.total")).toEqual([2, 2, 0]);
    expect(codes).toEqual(["ledger.notByLot"]);
  });

  it("takes 检查日期, else 任务完成日期, or 任务完成日期 alone", () => {
    const ledger = [
      ledgerRow(0, { inspectedOn: null, taskDoneOn: day("2024-05-01") }),
      ledgerRow(1, { inspectedOn: day("2024-05-01"), taskDoneOn: day("2024-07-01") }),
      ledgerRow(2, { inspectedOn: day("2024-05-01"), taskDoneOn: null }),
    ];
    expect(count(ledger).triple("provincial.total")).toEqual([1, 3, 0]);
    const byCompletion = count(ledger, { date: "completion" });
    expect(byCompletion.triple("provincial.total")).toEqual([1, 1, 0]);
    expect(byCompletion.faults).toMatchObject([{ code: "ledger.dateMissing", at: "台账!A4", rows: [2] }]);
  });

  it("lists households whose result was not entered", () => {
    const { triple, resultMissing, faults } = count([
      ledgerRow(0, { id: "X1", result: "" }),
      ledgerRow(1, { id: "X1", result: "", item: "另一项" }),
      ledgerRow(2, { id: "X2" }),
      ledgerRow(3, { id: "X3", result: "", inspectedOn: day("2024-12-01") }),
    ]);
    expect(triple("provincial.total")).toEqual([1, 1, 0]);
    expect(resultMissing).toEqual({ households: 1, rows: [0, 1] });
    expect(faults).toMatchObject([
      { code: "ledger.resultMissing", households: 1, places: "台账!A2、台账!A3" },
    ]);
  });

  it("counts a task only when all of its objects are done, where the unit wants it so", () => {
    const ledger = [
      ledgerRow(0, { id: "X1" }),
      ledgerRow(1, { id: "X2", result: "", inspectedOn: null }),
      ledgerRow(2, { id: "X3", task: "T2" }),
    ];
    expect(count(ledger).triple("provincial.total")).toEqual([2, 2, 0]);
    expect(count(ledger, { taskCounts: "finished" }).triple("provincial.total")).toEqual([1, 2, 0]);
  });
});

describe("results", () => {
  it("asks about a wording that it does not know, and lets the row's own word stand meanwhile", () => {
    const { triple, faults } = count([
      ledgerRow(0, { result: "基本可以" }),
      ledgerRow(1, { result: "基本可以" }),
      ledgerRow(2, { result: "另行研究", problem: true }),
    ]);
    expect(triple("provincial.total")).toEqual([1, 3, 1]);
    expect(faults).toMatchObject([
      { code: "ledger.resultUnknown", found: "基本可以", rows: [0, 1], count: 2 },
      { code: "ledger.resultUnknown", found: "另行研究", rows: [2] },
    ]);
  });

  it("reports a row whose 是否发现问题 disagrees with its result; the result decides", () => {
    const { triple, faults } = count([
      ledgerRow(0, { result: "未发现问题", problem: true }),
      ledgerRow(1, { result: "发现问题已责令改正", problem: false }),
    ]);
    expect(triple("provincial.total")).toEqual([1, 2, 1]);
    expect(faults).toMatchObject([
      { code: "ledger.problemDisagrees", at: "台账!A2", said: "是" },
      { code: "ledger.problemDisagrees", at: "台账!A3", said: "否" },
    ]);
  });

  it("follows the unit's own table", () => {
    const problemResults = { ...defaultRules.problemResults, 基本可以: true };
    const { triple, codes } = count([ledgerRow(0, { result: "基本可以。" })], { problemResults });
    expect(triple("provincial.total")).toEqual([1, 1, 1]);
    expect(codes).toEqual([]);
  });
});

describe("joint or internal", () => {
  const kindOf = (other: Partial<Inspection>, rules: Partial<CountingRules> = {}) => {
    const { triple, codes } = count([ledgerRow(0, other)], rules);
    return [triple("provincial.joint")?.[0] === 1 ? "joint" : "internal", codes];
  };

  it.each([
    ["two departments", "海港区应急管理局", "joint", []],
    ["a division of the same bureau", "区市场监管局食品股", "internal", ["ledger.kindSaysJoint"]],
    ["the city's bureau of one 系统", "市市场监督管理局", "internal", ["ledger.kindSaysJoint"]],
    ["a street's own squad", "东环路街道综合执法队", "joint", []],
  ])("says joint, with %s", (_, partner, kind, codes) => {
    expect(kindOf({ kind: "joint", partners: [partner] })).toEqual([kind, codes]);
  });

  it("lists as 待核 what says 部门内部 and names two departments", () => {
    const { triple, faults } = count([ledgerRow(0, { kind: "internal", partners: ["区应急局"] })]);
    expect(triple("provincial.joint")).toEqual([1, 1, 0]);
    expect(faults).toMatchObject([
      { code: "ledger.kindSaysInternal", task: "T1", departments: "海港区市场监督管理局、区应急局" },
    ]);
  });

  it("lets 抽查类型 decide where 配合部门 is blank", () => {
    expect(kindOf({ kind: "joint", partners: [] })).toEqual(["joint", []]);
    expect(kindOf({ kind: null, partners: [] })).toEqual(["internal", ["ledger.kindMissing"]]);
  });

  it("lets two levels of one 系统 be joint where the unit wants it so", () => {
    const other = { kind: "joint" as const, partners: ["秦皇岛市市场监督管理局"] };
    expect(kindOf(other, { levelsAreJoint: true })).toEqual(["joint", []]);
  });

  it("asks about a department that the directory does not hold", () => {
    expect(kindOf({ kind: "joint", partners: ["区气象局"] })).toEqual([
      "joint",
      ["ledger.departmentUnknown"],
    ]);
  });
});

describe("enterprises, classes, platforms, the market system", () => {
  it("counts a task once with an enterprise among its objects, and only the enterprises as households", () => {
    const { triple } = count([
      ledgerRow(0, { id: "91130302MA00000001", byCredit: true, result: "发现问题待后续处理" }),
      ledgerRow(1, { id: "92130302MA00000002", byCredit: true, result: "发现问题待后续处理" }),
      ledgerRow(2, { id: "X3", entityType: "有限责任公司分公司", byCredit: true }),
      ledgerRow(3, { id: "92130302MA00000002", task: "T2", byCredit: true }),
    ]);
    expect(triple("provincial.total")).toEqual([2, 4, 2]);
    expect(triple("provincial.enterprise")).toEqual([1, 2, 1]);
    expect(triple("provincial.credit")).toEqual([1, 2, 1]);
  });

  it("counts cooperatives as enterprises only where the unit wants it so", () => {
    const ledger = [ledgerRow(0, { id: "93130302MA00000001" })];
    expect(count(ledger).triple("provincial.enterprise")).toEqual([0, 0, 0]);
    expect(count(ledger, { cooperativesAreEnterprises: true }).triple("provincial.enterprise")).toEqual([
      1, 1, 0,
    ]);
  });

  it("keeps the platforms apart and never assumes one", () => {
    const { triple, faults } = count([
      ledgerRow(0),
      ledgerRow(1, { task: "T2", platform: "other" }),
      ledgerRow(2, { task: "T3", platform: null }),
    ]);
    expect(triple("provincial.total")).toEqual([1, 1, 0]);
    expect(triple("other.total")).toEqual([1, 1, 0]);
    expect(triple("other.internal")).toEqual([1, 1, 0]);
    expect(faults).toMatchObject([{ code: "ledger.platformMissing", task: "T3", rows: [2] }]);
  });

  it("gives the market system what it leads, and what it takes part in where the unit wants it so", () => {
    const ledger = [
      ledgerRow(0, { task: "A" }),
      ledgerRow(1, { task: "B", kind: "joint", partners: ["海港区公安局"] }),
      ledgerRow(2, { task: "C", kind: "joint", lead: "海港区公安局", partners: ["海港区市场监管局"] }),
      ledgerRow(3, { task: "D", lead: "海港区公安局" }),
    ];
    const led = count(ledger);
    expect(led.triple("provincial.market.internal")).toEqual([1, 1, 0]);
    expect(led.triple("provincial.market.joint")).toEqual([1, 1, 0]);
    expect(count(ledger, { marketTakesPart: true }).triple("provincial.market.joint")).toEqual([2, 2, 0]);
  });
});

describe("whose rows", () => {
  it("gives Annex 1 the rows of the county, with or without those set from above", () => {
    const ledger = [
      ledgerRow(0),
      ledgerRow(1, { task: "T2", level: "city" }),
      ledgerRow(2, { task: "T3", county: "山海关区" }),
      ledgerRow(3, { task: "T4", county: "" }),
    ];
    const here = count(ledger, {}, "annex1", "海港区");
    expect(here.triple("provincial.total")).toEqual([3, 3, 0]);
    expect(here.faults).toMatchObject([{ code: "ledger.otherCounty", found: "山海关区", rows: [2] }]);
    expect(
      count(ledger, { higherLevelCounts: false }, "annex1", "海港区").triple("provincial.total"),
    ).toEqual([2, 2, 0]);
    expect(count(ledger).triple("provincial.total")).toEqual([4, 4, 0]);
  });

  const forUnit = [
    ledgerRow(0, { task: "A", lead: "秦皇岛市应急管理局", inspectors: ["市应急局"], result: "不合格" }),
    ledgerRow(1, {
      task: "B",
      kind: "joint",
      lead: "秦皇岛市市场监督管理局",
      partners: ["市应急局"],
      inspectors: ["市市场监管局"],
      result: "不合格",
    }),
    ledgerRow(2, {
      task: "B",
      kind: "joint",
      lead: "秦皇岛市市场监督管理局",
      partners: ["市应急局"],
      inspectors: ["市应急局执法支队"],
      result: "不合格",
    }),
    ledgerRow(3, { task: "C", lead: "秦皇岛市市场监督管理局" }),
  ].map((row) => ({ ...row, level: "city" as const }));

  it("gives Annex 2 what the unit leads or takes part in, and the problems that its own officers found", () => {
    const { triple, codes } = count(forUnit, {}, "annex2", "秦皇岛市应急管理局");
    expect(triple("provincial.total")).toEqual([2, 3, 2]);
    expect(triple("provincial.joint")).toEqual([1, 2, 1]);
    expect(codes).toEqual([]);
    const leads = count(forUnit, { unitTasks: "leads" }, "annex2", "市应急局");
    expect(leads.triple("provincial.total")).toEqual([1, 1, 1]);
  });

  it("says 无法区分 where 检查部门 is blank", () => {
    const blank = forUnit.map((row) => (row.task === "B" ? { ...row, inspectors: [] } : row));
    const { figures, faults } = count(blank, {}, "annex2", "秦皇岛市应急管理局");
    expect(figures.get("provincial.joint")).toMatchObject({
      tasks: 1,
      households: 2,
      problems: 0,
      unclear: "noInspector",
    });
    expect(figures.get("provincial.internal")?.unclear).toBeUndefined();
    expect(faults).toMatchObject([
      { code: "ledger.inspectorMissing", rows: [1, 2], unit: "秦皇岛市应急管理局" },
    ]);
  });

  it("has nothing unclear about a household whose problem the unit found in another row", () => {
    const two = [
      ledgerRow(0, { ...forUnit[2], id: "X1" }),
      ledgerRow(1, { ...forUnit[2], id: "X1", item: "另一项", inspectors: [] }),
    ];
    const figure = count(two, {}, "annex2", "秦皇岛市应急管理局").figures.get("provincial.total");
    expect(figure).toMatchObject({ tasks: 1, households: 1, problems: 1 });
    expect(figure?.unclear).toBeUndefined();
  });

  it("leaves to the counties what they started, unless the unit wants it otherwise", () => {
    const ledger = [
      ...forUnit,
      ledgerRow(4, { task: "D", lead: "海港区公安局", partners: ["秦皇岛市应急管理局"] }),
    ];
    expect(count(ledger, {}, "annex2", "秦皇岛市应急管理局").triple("provincial.total")).toEqual([2, 3, 2]);
    const all = count(ledger, { cityOwnLevelOnly: false }, "annex2", "秦皇岛市应急管理局");
    expect(all.triple("provincial.total")?.slice(0, 2)).toEqual([3, 4]);
  });

  it("says when the unit does not occur at all", () => {
    expect(count(forUnit, {}, "annex2", "秦皇岛市气象局").codes).toEqual(["ledger.unitAbsent"]);
  });
});

describe("rows that cannot be counted", () => {
  it("takes a row without a usable code for the object that another row of its task names so", () => {
    const { triple, codes } = count([
      ledgerRow(0, { id: "X1", name: "甲公司" }),
      ledgerRow(1, { id: "", name: "甲公司", item: "另一项" }),
    ]);
    expect(triple("provincial.total")).toEqual([1, 1, 0]);
    expect(codes).toEqual(["ledger.objectByName"]);
  });

  it("names every one of them", () => {
    const { triple, faults } = count([
      ledgerRow(0, { task: "" }),
      ledgerRow(1, { id: "", name: "" }),
      ledgerRow(2, { inspectedOn: null }),
      ledgerRow(3, { id: "", name: "甲项目" }),
      ledgerRow(4, { id: "", name: "甲项目", item: "另一项" }),
    ]);
    expect(triple("provincial.total")).toEqual([1, 1, 0]);
    expect(faults.map((fault) => [fault.code, fault.at])).toEqual([
      ["ledger.taskMissing", "台账!A2"],
      ["ledger.objectMissing", "台账!A3"],
      ["ledger.dateMissing", "台账!A4"],
      ["ledger.objectByName", "台账!A5"],
    ]);
  });

  it("asks about a task whose rows differ", () => {
    const { codes } = count([
      ledgerRow(0, { kind: "joint", byCredit: true, id: "91130302MA00000001" }),
      ledgerRow(1, { kind: "internal", byCredit: false, id: "91130302MA00000002", platform: "other" }),
      ledgerRow(2, { kind: null, lead: "海港区公安局", id: "X3" }),
    ]);
    expect(new Set(codes)).toEqual(
      new Set(["ledger.kindDiffers", "ledger.leadDiffers", "ledger.platformDiffers", "ledger.creditDiffers"]),
    );
  });
});
