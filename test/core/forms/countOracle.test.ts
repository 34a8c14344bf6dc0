/** Random ledgers under random rules: every figure of both forms equals the naive count of count_oracle.py. */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import fc from "fast-check";
import { countFigures } from "../../../src/core/forms/countFigures";
import type { CountingRules } from "../../../src/core/forms/countingRules";
import { defaultRules } from "../../../src/core/forms/defaultRules";
import type { FormId } from "../../../src/core/forms/figures";
import type { Inspection } from "../../../src/core/ledger/inspection";
import { day, directory, ledgerRow } from "./ledgerRow";

/** Which entry of the directory each name means: what the product has to find out. */
const names: Readonly<Record<string, number>> = {
  海港区市场监督管理局: 0,
  区市场监管局: 0,
  海港区市场监督管理局食品股: 0,
  海港区应急管理局: 1,
  区应急局: 1,
  区卫健局: 2,
  海港区生态环境分局: 3,
  海港区公安局: 4,
  秦皇岛市市场监督管理局: 5,
  市市场监管局: 5,
  秦皇岛市应急管理局: 6,
  东环路街道综合执法队: 7,
};
const departments = Object.fromEntries(
  Object.entries(names).map(([name, entry]) => {
    const { name: full, system, market, level } = directory[entry];
    const levels: Record<string, string> = { 县级: "county", 市级: "city", 乡镇: "town" };
    return [name, { name: full, system, market, level: levels[level] }];
  }),
);

/** Whether each wording is a problem; null where nothing says so. */
const results: Readonly<Record<string, boolean | null>> = {
  未发现问题: false,
  合格: false,
  "停业（歇业）": false,
  发现问题已责令改正: true,
  责令整改: true,
  未按规定公示年度报告: true,
  基本符合: null,
};

const some = <T>(values: readonly T[]) => fc.constantFrom(...values);
const mostly = <T>(value: T, other: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 9, arbitrary: fc.constant(value) }, { weight: 1, arbitrary: other });
const department = some(Object.keys(names));
const dates = some(
  ["2023-12-31", "2024-01-01", "2024-03-05", "2024-05-31", "2024-06-20", "2024-06-21"].map(day),
);

/** What the rows of a task have in common, unless a row is spoilt. */
const task = fc.record({
  platform: some(["provincial", "other"] as const),
  kind: some(["internal", "joint"] as const),
  level: some(["city", "county", null] as const),
  lead: department,
  partners: fc.oneof(fc.constant([]), fc.array(department, { maxLength: 3 })),
  byCredit: some([true, false, null]),
});

const object = fc.integer({ min: 0, max: 7 });
const objectId = (n: number) => (n === 7 ? "项目七" : `9${(n % 3) + 1}130302MA000000${n}${n}`);

const spoilt: fc.Arbitrary<Partial<Inspection>> = fc.oneof(
  { weight: 12, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.record({ platform: some(["provincial", "other", null] as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: some(["internal", "joint", null] as const) }) },
  { weight: 1, arbitrary: fc.record({ lead: fc.oneof(fc.constant(""), department) }) },
  { weight: 1, arbitrary: fc.record({ partners: fc.array(department, { maxLength: 2 }) }) },
  { weight: 1, arbitrary: fc.constant({ replaced: true }) },
  { weight: 1, arbitrary: fc.constant({ notByLot: "专项检查" }) },
  { weight: 1, arbitrary: fc.constant({ id: "" }) },
  { weight: 1, arbitrary: fc.constant({ id: "", name: "" }) },
  { weight: 1, arbitrary: fc.constant({ task: "" }) },
  { weight: 1, arbitrary: fc.constant({ result: "" }) },
  { weight: 1, arbitrary: fc.record({ byCredit: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ marketSystem: fc.boolean() }) },
);

const row = fc.record({
  task: fc.nat(3),
  object,
  inspectedOn: mostly<Inspection["inspectedOn"]>(day("2024-04-02"), fc.oneof(fc.constant(null), dates)),
  taskDoneOn: fc.oneof(fc.constant(null), dates),
  result: some(Object.keys(results)),
  problem: some([true, false, null]),
  entityType: some(["", "", "公司", "个体工商户", "农民专业合作社"]),
  county: mostly("海港区", some(["", "山海关区"])),
  inspectors: fc.array(department, { maxLength: 2 }),
  spoilt,
});

const rules: fc.Arbitrary<CountingRules> = fc
  .record({
    date: some(["inspection", "completion"] as const),
    taskCounts: some(["started", "finished"] as const),
    households: some(["perTask", "perYear"] as const),
    levelsAreJoint: fc.boolean(),
    cooperativesAreEnterprises: fc.boolean(),
    marketTakesPart: fc.boolean(),
    higherLevelCounts: fc.boolean(),
    unitTasks: some(["leads", "leadsOrTakesPart"] as const),
    cityOwnLevelOnly: fc.boolean(),
  })
  .chain((some) => fc.boolean().map((plain) => ({ ...defaultRules, ...(plain ? {} : some) })));

const scope: fc.Arbitrary<{ form: FormId; unit: string }> = fc.oneof(
  fc.record({ form: fc.constant("annex1" as const), unit: some(["", "海港区"]) }),
  fc.record({ form: fc.constant("annex2" as const), unit: fc.oneof(fc.constant(""), department) }),
);

const cases = fc.record({
  tasks: fc.array(task, { minLength: 4, maxLength: 4 }),
  rows: fc.array(row, { maxLength: 40 }),
  rules,
  scope,
});

test("every figure equals the naive count", () => {
  const inputs = fc.sample(cases, { seed: 20240620, numRuns: 600 }).map(({ tasks, rows, rules, scope }) => {
    const ledger = rows.map(({ task, object, spoilt, ...own }, i) =>
      ledgerRow(i, {
        ...tasks[task],
        task: `T${task}`,
        id: objectId(object),
        name: `对象${object}`,
        ...own,
        ...spoilt,
      }),
    );
    return { ledger, rules, until: day("2024-06-20"), ...scope };
  });

  const figures = inputs.map((input) => {
    const counted = countFigures({ ...input, departments: directory });
    return Object.fromEntries(
      [...counted.figures, ...counted.more].map(([key, { tasks, households, problems, rows, unclear }]) => [
        key,
        [tasks, households, problems, rows, unclear === "noInspector"],
      ]),
    );
  });

  const answer = execFileSync("python3", [join(__dirname, "count_oracle.py")], {
    input: JSON.stringify(inputs.map((input) => ({ ...input, departments, results }))),
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  const expected = JSON.parse(answer) as typeof figures;
  expect(expected.some((each) => each["provincial.market.joint"]?.[0])).toBe(true);
  expect(
    expected.filter((each) => Object.values(each).some(([, , , , unclear]) => unclear)).length,
  ).toBeGreaterThan(5);
  figures.forEach((each, i) => expect([i, inputs[i].form, each]).toEqual([i, inputs[i].form, expected[i]]));
});
