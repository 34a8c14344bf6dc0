/** What is shown before anything is written is what stands afterwards. */
import fc from "fast-check";
import type { LocalDate } from "../../../src/core/calendar/localDate";
import type { PlannedTask } from "../../../src/core/plan/plannedTask";
import type { PlanChange } from "../../../src/core/plan/versions";
import { readWorkbook } from "../../../src/sheets";
import { adjustPlan, planAfter } from "../../../src/sheets/plan";
import { applyToGrids } from "../memoryWorkbook";
import { planGrid, rowsOf } from "./planSheets";

const values = fc.record(
  {
    lead: fc.constantFrom("海港区卫生健康局", "区应急局"),
    partners: fc.constantFrom("", "海港区公安局、区住建局"),
    kind: fc.constantFrom("部门联合", "部门内部", ""),
    scope: fc.constantFrom("餐饮企业", "住宿业（东街道）"),
    targeted: fc.constantFrom("定向", "不定向", ""),
    byCredit: fc.constantFrom("是", "否", ""),
    extent: fc.constantFrom("≥20%;1次/年", "10%(20户)", "=1", "不低于3%", "按上级要求", "12户"),
    ratesByClass: fc.constantFrom("", "A 1%、B 2%、D 100%"),
    from: fc.constantFrom("2024-07-01", "2024-08-15", ""),
    until: fc.constantFrom("2024-10-31", "2024-12-20"),
  },
  { requiredKeys: [] },
);

/** At most one change of each task, and tasks that are new. */
const changes: fc.Arbitrary<readonly PlanChange[]> = fc
  .tuple(
    fc.array(values, { maxLength: 2 }),
    fc.constantFrom("none", "change", "remove", "merge"),
    fc.constantFrom("none", "change", "remove"),
    values,
    values,
  )
  .map(([added, first, third, one, other]): PlanChange[] => [
    ...added.map((each, i): PlanChange => ({
      kind: "add",
      values: { ...each, task: `N${i}`, name: `新增${i}` },
    })),
    ...(first === "change" ? [{ kind: "change", key: "P1", values: one } as const] : []),
    ...(first === "remove" ? [{ kind: "remove", key: "P1" } as const] : []),
    ...(first === "merge"
      ? [{ kind: "merge", keys: ["P1", "P2"], values: { ...one, name: "联合" } } as const]
      : []),
    ...(third === "change" ? [{ kind: "change", key: "P3", values: other } as const] : []),
    ...(third === "remove" ? [{ kind: "remove", key: "P3" } as const] : []),
  ]);

const bare = (task: PlannedTask) => ({ ...task, at: "", row: 0, version: "" });
const by = { reason: "甲", approval: "乙", on: "2024-06-20" as LocalDate, started: new Set<string>() };

test("the plan shown beforehand is the plan that is read afterwards", () => {
  fc.assert(
    fc.property(changes, (list) => {
      fc.pre(list.length > 0);
      const grids = [planGrid()];
      const made = adjustPlan(rowsOf(grids), list, by);
      expect(made.ok).toBe(true);
      if (!made.ok) return;
      const shown = planAfter(readWorkbook(grids).plan, list).map(bare);
      expect(readWorkbook(applyToGrids(grids, made.value.edits)).plan.map(bare)).toEqual(shown);
    }),
    { numRuns: 200 },
  );
});
