/** Adding up: joint tasks once where details allow, marked where not; who has sent; every total against hand counts. */
import fc from "fast-check";
import { defaultRules } from "../../../src/core/forms/defaultRules";
import { countFigures } from "../../../src/core/forms/countFigures";
import type { FormNumbers } from "../../../src/core/forms/crossChecks";
import type { Measures } from "../../../src/core/forms/figures";
import type { Inspection } from "../../../src/core/ledger/inspection";
import type { RollupInput, Submission } from "../../../src/core/rollup";
import { reminderText, rollUp, unitMatcher } from "../../../src/core/rollup";
import { day, directory, ledgerRow } from "../forms/ledgerRow";

const until = day("2024-06-20");
const m = (tasks: number, households: number, problems: number): Measures => ({
  tasks,
  households,
  problems,
});
const basis = { departments: directory, rules: defaultRules, until };

function totals(
  unit: string,
  joint: Measures,
  internal: Measures,
  other: Partial<Submission> = {},
): Submission {
  const total = m(joint.tasks + internal.tasks, joint.households + internal.households, joint.problems + internal.problems); // prettier-ignore
  const figures: FormNumbers = new Map([
    ["provincial.total", total],
    ["provincial.internal", internal],
    ["provincial.joint", joint],
    ["provincial.enterprise", m(0, 0, 0)],
    ["provincial.credit", m(0, 0, 0)],
    ["other.total", m(0, 0, 0)],
    ["other.enterprise", m(0, 0, 0)],
    ["other.credit", m(0, 0, 0)],
  ]);
  return { file: `${unit}.xlsx`, unit, form: "annex2", date: until, figures, ledger: null, cellOf: () => null, ...other }; // prettier-ignore
}

/** A unit whose form says what its ledger counts to. */
function detailed(unit: string, ledger: readonly Inspection[]): Submission {
  const { figures } = countFigures({ ...basis, ledger, form: "annex2", unit });
  return { file: `${unit}.xlsx`, unit, form: "annex2", date: until, figures, ledger, cellOf: () => null };
}

const add = (input: Partial<RollupInput>) =>
  rollUp({ ...basis, form: "annex1", submissions: [], expected: [], ...input });

const [market, emergency, health] = ["海港区市场监督管理局", "海港区应急管理局", "海港区卫生健康局"];

/** A joint task of the market bureau and another over the same three firms, as each of the two keeps it. */
function jointRows(inspector: string, first: number): readonly Inspection[] {
  return [0, 1, 2].map((n) =>
    ledgerRow(first + n, {
      task: "LH-1",
      taskName: "餐饮联合抽查",
      kind: "joint",
      lead: market,
      partners: [emergency],
      inspectors: [inspector],
      id: `9113030200000010${n}0`,
      name: `饭店${n}`,
      item: inspector,
      result: n === 0 ? "发现问题已责令改正" : "未发现问题",
    }),
  );
}

describe("joint tasks", () => {
  test("are counted once by 任务编号 where both units sent their rows", () => {
    const rolled = add({
      submissions: [detailed(market, jointRows(market, 0)), detailed(emergency, jointRows(emergency, 9))],
    });
    expect(rolled.figures.get("provincial.joint")).toEqual({ ...m(1, 3, 1), maybeTwice: false });
    expect(rolled.figures.get("provincial.total")).toEqual({ ...m(1, 3, 1), maybeTwice: false });
    const once = rolled.faults.filter(({ code }) => code === "rollup.jointOnce");
    expect(once).toContainEqual(
      expect.objectContaining({
        key: "provincial.joint",
        measure: "tasks",
        found: 2,
        expected: 1,
        tasks: "LH-1",
      }),
    );
  });

  test("from totals alone are added, and marked with the units", () => {
    const rolled = add({
      submissions: [totals(health, m(2, 30, 1), m(1, 5, 0)), totals(emergency, m(1, 10, 0), m(0, 0, 0))],
    });
    expect(rolled.figures.get("provincial.joint")).toEqual({ ...m(3, 40, 1), maybeTwice: true });
    expect(rolled.figures.get("provincial.internal")?.maybeTwice).toBe(false);
    expect(rolled.faults).toContainEqual(
      expect.objectContaining({
        code: "rollup.jointMaybeTwice",
        key: "provincial.joint",
        units: `${health}、${emergency}`,
      }),
    );
  });

  test("whose numbers were sent beside the totals count once as 次; their 户 stay in doubt", () => {
    const rolled = add({
      submissions: [
        totals(health, m(2, 30, 1), m(1, 5, 0), { jointTasks: ["LH-1", "LH-2"] }),
        totals(emergency, m(2, 10, 0), m(0, 0, 0), { jointTasks: ["LH-2", "LH-3"] }),
        detailed(market, jointRows(market, 0)),
      ],
    });
    // LH-1 of the market bureau's rows, and LH-2 of both others: three tasks by number, not five.
    expect(rolled.figures.get("provincial.joint")).toEqual({ ...m(3, 43, 2), maybeTwice: true });
    expect(rolled.figures.get("provincial.total")).toMatchObject(m(4, 48, 2));
    expect(rolled.figures.get("provincial.internal")).toMatchObject(m(1, 5, 0));
  });

  test("of one unit alone are no doubt", () => {
    const rolled = add({
      submissions: [totals(health, m(2, 30, 1), m(1, 5, 0)), totals(emergency, m(0, 0, 0), m(4, 9, 0))],
    });
    expect([...rolled.figures.values()].some(({ maybeTwice }) => maybeTwice)).toBe(false);
  });

  test("one number with two names is two tasks, and said", () => {
    const other = jointRows(emergency, 9).map((row) => ({ ...row, taskName: "消防联合抽查" }));
    const rolled = add({ submissions: [detailed(market, jointRows(market, 0)), detailed(emergency, other)] });
    expect(rolled.figures.get("provincial.joint")).toMatchObject({ tasks: 2, households: 6 });
    expect(rolled.faults).toContainEqual(
      expect.objectContaining({
        code: "rollup.taskNameDiffers",
        task: "LH-1",
        found: "消防联合抽查",
        other: "餐饮联合抽查",
      }),
    );
  });
});

test("without joint tasks the totals are the sums, whatever the order", () => {
  const measures = fc.tuple(fc.nat(50), fc.nat(900), fc.nat(90)).map(([t, h, p]) => m(t, h, p));
  fc.assert(
    fc.property(fc.array(measures, { minLength: 1, maxLength: 12 }), (all) => {
      const submissions = all.map((internal, n) => totals(`第${n}处事务管理局`, m(0, 0, 0), internal));
      for (const each of [submissions, [...submissions].reverse()]) {
        const figure = add({ submissions: each }).figures.get("provincial.total");
        expect(figure).toEqual({
          tasks: all.reduce((sum, { tasks }) => sum + tasks, 0),
          households: all.reduce((sum, { households }) => sum + households, 0),
          problems: all.reduce((sum, { problems }) => sum + problems, 0),
          maybeTwice: false,
        });
      }
    }),
  );
});

test("the row of the market system is its units' own, and said to be from totals", () => {
  const rolled = add({
    submissions: [totals(market, m(1, 8, 0), m(2, 20, 3)), totals(health, m(1, 5, 0), m(1, 1, 0))],
  });
  expect(rolled.figures.get("provincial.market.internal")).toMatchObject(m(2, 20, 3));
  expect(rolled.figures.get("provincial.market.joint")).toMatchObject(m(1, 8, 0));
  expect(rolled.faults.some(({ code }) => code === "rollup.marketFromTotals")).toBe(true);
});

describe("who has sent", () => {
  test("missing, unexpected, twice: the later one counts", () => {
    const early = totals(health, m(0, 0, 0), m(1, 5, 0), { file: "旧.xlsx", date: day("2024-06-18") });
    const late = totals("区卫健局", m(0, 0, 0), m(2, 9, 1), { file: "新.xlsx" });
    const stranger = totals("某某协会", m(0, 0, 0), m(1, 1, 0));
    const rolled = add({ submissions: [late, early, stranger], expected: [health, emergency] });
    expect(
      rolled.units.map(({ unit, state, submission }) => [unit, state, submission?.file ?? null]),
    ).toEqual([
      [health, "sent", "新.xlsx"],
      [emergency, "missing", null],
      ["某某协会", "unexpected", "某某协会.xlsx"],
    ]);
    expect(rolled.figures.get("provincial.total")).toMatchObject(m(3, 10, 1));
    expect(rolled.faults.filter(({ code }) => code === "rollup.twice")).toEqual([
      { code: "rollup.twice", at: "旧.xlsx", unit: health, used: "新.xlsx" },
    ]);
  });

  test("counties by their 县区, and a county's department is not the county", () => {
    const { indexOf } = unitMatcher(["海港区", "山海关区", "经济技术开发区"], directory);
    expect(
      ["海港区双随机办", "秦皇岛市海港区双随机办公室", "山海关区", "海港区卫生健康局"].map(indexOf),
    ).toEqual([0, 0, 1, -1]);
  });

  test("a form of another month is said of the unit that sent it", () => {
    const rolled = add({
      submissions: [totals(health, m(0, 0, 0), m(1, 5, 0), { date: day("2024-03-20") })],
    });
    expect(rolled.units[0].checks).toContainEqual({
      code: "rollup.otherPeriod",
      at: `${health}.xlsx`,
      found: "2024-03-20",
      expected: "2024-06-20",
    });
  });
});

describe("checks", () => {
  test("a unit's form that does not add up is named, and the sum goes on", () => {
    const wrong = totals(health, m(1, 5, 0), m(1, 5, 0));
    const figures = new Map(wrong.figures).set("provincial.total", m(5, 10, 0));
    const rolled = add({ submissions: [{ ...wrong, figures, cellOf: () => "附件2!C4" }] });
    expect(rolled.units[0].checks).toContainEqual(
      expect.objectContaining({
        code: "form.partsDiffer",
        key: "provincial.total",
        measure: "tasks",
        found: 5,
        expected: 2,
      }),
    );
    expect(rolled.figures.get("provincial.total")).toMatchObject(m(5, 10, 0));
  });

  test("a form that differs from the ledger beside it is named", () => {
    const rows = jointRows(market, 0);
    const own = detailed(market, rows);
    const figures = new Map(own.figures)
      .set("provincial.joint", m(4, 3, 1))
      .set("provincial.total", m(4, 3, 1));
    const rolled = add({ submissions: [{ ...own, figures }] });
    expect(rolled.units[0].checks.map(({ code }) => code)).toContain("form.differsFromLedger");
  });
});

test("reminders: one for what is missing, one with every point to check, none where all is well", () => {
  const [missing, sent] = add({
    submissions: [totals(health, m(0, 0, 0), m(1, 5, 0))],
    expected: [emergency, health],
  }).units;
  const request = { until, due: day("2024-06-22"), faults: [] };
  expect(reminderText(missing, request)).toBe(
    `${emergency}：贵单位2024年6月“双随机、一公开”监管月报表尚未收到，请于6月22日前报送；没有开展的请零报告。`,
  );
  expect(reminderText(sent, request)).toBeNull();
  expect(reminderText(sent, { ...request, due: null, faults: ["甲。", "乙。"] })).toBe(
    `${health}：贵单位2024年6月“双随机、一公开”监管月报表已收到，以下2处请核对，请尽快更正后重新报送：\n1．甲。\n2．乙。`,
  );
});
