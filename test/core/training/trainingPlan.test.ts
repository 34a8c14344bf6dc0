/** Annex 3 is data beside Annexes 1 and 2, word for word as it was issued; the sheet that is sent has its columns. */
import type { LocalDate } from "../../../src/core/calendar/localDate";
import { trainingPlanForm, trainingPlanTitle } from "../../../src/core/training";
import { recogniseTables } from "../../../src/sheets";
import { trainingPlanSheet } from "../../../src/sheets/training";
import { applyToGrids } from "../../sheets/memoryWorkbook";

test("labels and the planned session are those that were issued", () => {
  expect(trainingPlanForm).toEqual({
    id: "annex3",
    title: "秦皇岛市 2024 年度“双随机、一公开”监管培训计划",
    columns: ["序号", "培训内容", "培训范围", "培训时间"],
    rows: [["1", "双随机监管工作业务培训", "各县区各成员单位", "3-10 月（视工作实际情况）"]],
  });
});

test.each([
  ["", 2025, "秦皇岛市 2025 年度“双随机、一公开”监管培训计划"],
  ["秦皇岛市", 2024, "秦皇岛市 2024 年度“双随机、一公开”监管培训计划"],
  ["海港区", 2026, "海港区 2026 年度“双随机、一公开”监管培训计划"],
])("the title of %s for %i", (unit, year, title) => expect(trainingPlanTitle(unit, year)).toBe(title));

test("the sheet begins with the issued columns, in their order, and is read as 培训记录", () => {
  const [number, content, scope, time] = trainingPlanForm.rows[0];
  const session = { at: "", session: number, content, scope, time, on: null, people: null, held: false };
  const edits = trainingPlanSheet([session], { unit: "海港区", today: "2025-01-06" as LocalDate }, []);
  const [grid] = applyToGrids([], edits);
  const header = grid.values.findIndex((row) => row.includes("培训内容"));
  expect(grid.values[header].slice(0, 4)).toEqual([...trainingPlanForm.columns]);
  expect(grid.values[header + 1].slice(0, 4)).toEqual([1, content, scope, time]);
  expect(recogniseTables([grid]).map(({ kind }) => kind)).toEqual(["training"]);
});
