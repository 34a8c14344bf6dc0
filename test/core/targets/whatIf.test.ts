/** What if: held to the count of a ledger that really has the rows. */
import fc from "fast-check";
import { countFigures } from "../../../src/core/forms/countFigures";
import { defaultRules } from "../../../src/core/forms/defaultRules";
import type { FormId } from "../../../src/core/forms/figures";
import { ratioOf } from "../../../src/core/targets/ratio";
import { defaultTargets } from "../../../src/core/targets/target";
import { isCountable, whatIf, withTasks } from "../../../src/core/targets/whatIf";
import type { AddedTasks } from "../../../src/core/targets/whatIf";
import { day, directory, ledgerRow } from "../forms/ledgerRow";

const lead = "海港区应急管理局";
const added: fc.Arbitrary<AddedTasks> = fc.record({
  times: fc.integer({ min: 0, max: 4 }),
  households: fc.integer({ min: 1, max: 5 }),
  joint: fc.boolean(),
  enterprise: fc.boolean(),
  byCredit: fc.boolean(),
});
const several = fc.array(added, { maxLength: 4 });
/** A ledger of a few tasks: number of objects, 部门联合, 涉企, 运用信用风险分类, platform. */
const ledgers = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean()), {
    maxLength: 6,
  })
  .map((tasks) =>
    tasks.flatMap(([objects, joint, enterprise, byCredit, other], t) =>
      Array.from({ length: objects }, (_, i) =>
        rowOf(`T${t}`, `${t}-${i}`, { joint, enterprise, byCredit }, other ? "other" : "provincial"),
      ),
    ),
  );

function rowOf(
  task: string,
  id: string,
  { joint, enterprise, byCredit }: Omit<AddedTasks, "times" | "households">,
  platform: "provincial" | "other" = "provincial",
) {
  return ledgerRow(0, {
    ...{ task, taskName: task, id, name: id, platform, byCredit, lead },
    partners: joint ? ["海港区卫生健康局"] : [],
    kind: joint ? "joint" : "internal",
    entityType: enterprise ? "有限责任公司" : "个体工商户",
  });
}

/** The rows that the added tasks would put into the ledger, every object a new one. */
const rowsOf = (tasks: readonly AddedTasks[]) =>
  tasks.flatMap((each, line) =>
    Array.from({ length: each.times }, (_, n) =>
      Array.from({ length: each.households }, (__, i) =>
        rowOf(`新${line}-${n}`, `新${line}-${n}-${i}`, each),
      ),
    ).flat(),
  );

const count = (
  ledger: ReturnType<typeof rowsOf>,
  form: FormId,
  households: "perTask" | "perYear" = "perTask",
) =>
  countFigures({
    ledger,
    departments: directory,
    rules: { ...defaultRules, households },
    until: day("2024-06-17"),
    form,
    unit: form === "annex1" ? "海港区" : lead,
  });

const moved = ["total", "internal", "joint", "enterprise", "credit"].map((row) => `provincial.${row}`);
const numbers = (figures: ReturnType<typeof withTasks>) =>
  moved.map((key) => {
    const { tasks, households, problems } = figures.get(key)!;
    return [key, tasks, households, problems];
  });

test("what if nothing changes nothing", () => {
  fc.assert(
    fc.property(ledgers, (ledger) => {
      const { figures } = count(ledger, "annex1");
      expect(withTasks(figures, [])).toEqual(figures);
      expect(
        withTasks(figures, [{ times: 0, households: 9, joint: true, enterprise: true, byCredit: true }]),
      ).toEqual(figures);
      for (const { now, then } of whatIf(defaultTargets, figures, [])) expect(then).toEqual(now);
    }),
  );
});

test("the order of the rows does not matter", () => {
  fc.assert(
    fc.property(ledgers, several, (ledger, tasks) => {
      const { figures } = count(ledger, "annex1");
      expect(whatIf(defaultTargets, figures, [...tasks].reverse())).toEqual(
        whatIf(defaultTargets, figures, tasks),
      );
    }),
  );
});

test.each([
  ["annex1", "perTask"],
  ["annex1", "perYear"],
  ["annex2", "perTask"],
] as const)("it is the count of a ledger with such rows: %s, households %s", (form, households) => {
  fc.assert(
    fc.property(ledgers, several, (ledger, tasks) => {
      const before = count(ledger, form, households);
      const after = count([...ledger, ...rowsOf(tasks)], form, households);
      expect(numbers(withTasks(before.figures, tasks))).toEqual(numbers(after.figures));
      for (const platforms of ["provincial", "all"] as const) {
        const prospects = whatIf(defaultTargets, before.figures, tasks, { platforms, more: before.more });
        expect(prospects.map(({ then }) => then)).toEqual(
          defaultTargets.map((target) => ratioOf(target, after.figures, { platforms, more: after.more })),
        );
      }
    }),
  );
});

test("two more joint tasks of 30 households", () => {
  const ledger = Array.from({ length: 18 }, (_, t) =>
    rowOf(`T${t}`, `${t}`, { joint: t < 7, enterprise: false, byCredit: false }),
  );
  const { figures } = count(ledger, "annex1");
  const more = { times: 2, households: 30, joint: true, enterprise: true, byCredit: true };
  expect(whatIf(defaultTargets, figures, [more])).toMatchObject([
    { id: "joint-tasks", now: { part: 7, whole: 18 }, then: { part: 9, whole: 20 }, met: true, need: 0 },
    {
      id: "joint-households",
      now: { part: 7, whole: 18 },
      then: { part: 67, whole: 78 },
      met: true,
      need: 0,
    },
    { id: "credit-tasks", now: { part: 0, whole: 0 }, then: { part: 2, whole: 2 }, met: true, need: 0 },
  ]);
  const internal = { times: 1, households: 1, joint: false, enterprise: true, byCredit: false };
  expect(whatIf(defaultTargets, figures, [internal])).toMatchObject([
    { then: { part: 7, whole: 19 }, met: false, need: 1 },
    { met: true },
    { then: { part: 0, whole: 1 }, met: false, need: 6 },
  ]);
});

test("a row that cannot be counted is none", () => {
  const plain = { times: 1, households: 1, joint: false, enterprise: false, byCredit: false };
  expect(isCountable(plain)).toBe(true);
  for (const wrong of [
    { times: -1 },
    { times: 1.5 },
    { times: 10_001 },
    { households: 0 },
    { households: NaN },
  ])
    expect(isCountable({ ...plain, ...wrong })).toBe(false);
});
