import { parseIsoDate } from "../../../src/core/calendar/localDate";
import type { LocalDate } from "../../../src/core/calendar/localDate";
import { defaultProblemResults, resultJudge } from "../../../src/core/ledger/inspectionResult";
import { readWorkbook } from "../../../src/sheets";
import type { Grid } from "../../../src/sheets";
import { replacementEdits } from "../../../src/sheets/draw";
import {
  drawnTask,
  entryEdits,
  gridEdits,
  inspectionDraws,
  reviewEdits,
  reviewedDigests,
  taskEndEdits,
} from "../../../src/sheets/results";
import { area, gridOf } from "../gridOf";
import { applyToGrids } from "../memoryWorkbook";
import { drawnBook, label, plan, pool, read } from "./taskInBook";

const results = Object.keys(defaultProblemResults);
const day = (text: string) => parseIsoDate(text) as LocalDate;

function taskOf(grids: readonly Grid[]) {
  const { contents, draw } = read(grids);
  return { contents, draw, task: drawnTask(contents, label, draw) };
}

function withRows(grids: readonly Grid[]): readonly Grid[] {
  const { contents, task } = taskOf(grids);
  return applyToGrids(grids, gridEdits(grids, contents.tables, task.missing, results).edits);
}

const codes = (faults: readonly { readonly code: string }[]) => faults.map(({ code }) => code);

describe("rows of a draw by class", () => {
  test("one for each drawn object and item of each department, class and its month as they were drawn", () => {
    const { task, draw } = taskOf(drawnBook());
    expect(task.faults).toEqual([]);
    expect(task.wanted).toHaveLength(12);
    const strata = new Map(draw.drawn.map(({ id, stratum }) => [id, stratum]));
    for (const { id, department, item, record } of task.wanted) {
      expect(item).toBe(department === "区文旅局" ? "经营行为检查" : "明码标价检查");
      expect(record).toMatchObject({
        task: label,
        platform: "其他平台",
        kind: "部门联合",
        level: "县",
        lead: "区文旅局",
        partners: "区市场监管局",
        marketSystem: department === "区市场监管局" ? "是" : "否",
        entityType: "有限责任公司",
        creditClass: strata.get(id),
        classMonth: "2024-05",
        byCredit: "是",
      });
    }
  });

  test("a draw by a sector-specific class uses classes too; 信用风险等级 is not its class", () => {
    const sector = drawnBook().map((grid) =>
      grid.sheet !== pool.sheet
        ? grid
        : {
            ...grid,
            // The letters that divided the draw are those of 专业风险等级; the general class is another.
            values: grid.values.map((row, i) => [
              ...row.slice(0, 5),
              i === 0 ? row[5] : "E",
              row[6],
              i === 0 ? "专业风险等级" : row[5],
            ]),
          },
    );
    const { task } = taskOf(sector);
    expect(task.faults).toEqual([]);
    for (const { record } of task.wanted)
      expect(record).toMatchObject({ byCredit: "是", creditClass: null, classMonth: null });
  });

  test("the class is the draw's where the pool has moved on, and then no month is taken from the pool", () => {
    const before = drawnBook();
    const { draw } = read(before);
    const [{ id, stratum }] = draw.drawn;
    const moved = before.map((grid) =>
      grid.sheet !== pool.sheet
        ? grid
        : {
            ...grid,
            values: grid.values.map((row) => (row[0] === id ? [...row.slice(0, 5), "C", "2024-06"] : row)),
          },
    );
    const { task } = taskOf(moved);
    expect(task.faults).toMatchObject([{ code: "results.classMoved", id, drawn: stratum, found: "C" }]);
    expect(task.wanted.find((each) => each.id === id)?.record).toMatchObject({
      creditClass: stratum,
      classMonth: null,
    });
  });

  test("替换 has no row, the 递补 that came for it has; a row that stood there is pointed at by its task", () => {
    const before = drawnBook();
    const { draw } = read(before);
    const [gone] = draw.drawn;
    const made = replacementEdits(before, {
      label,
      id: gone.id,
      reason: "已注销",
      at: "2024-06-21T09:00:00+08:00",
    });
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    const { by } = made.value.replacement;
    const after = taskOf(applyToGrids(before, made.value.edits));
    const ids = new Set(after.task.wanted.map(({ id }) => id));
    expect(ids.has(gone.id)).toBe(false);
    expect(ids.has(by)).toBe(true);
    expect(ids.size).toBe(6);
    expect([...after.task.replaced]).toEqual([gone.id]);
    // Uncalled reserves have none.
    for (const lot of after.draw.lots) expect(ids.has(lot.id)).toBe(lot.status === "抽中");
  });

  test("双随办 does not inspect: the plan's cell is named, and no row is made for it", () => {
    const { task } = taskOf(drawnBook(plan("区双随办")));
    expect(codes(task.faults)).toContain("teams.coordinatingOffice");
    expect(task.wanted.every(({ department }) => department === "区市场监管局")).toBe(true);
  });

  test("a draw without a plan, and a plan without its items, are said; a row without an item still waits", () => {
    const { task } = taskOf(drawnBook(gridOf("年度抽查计划", [["任务编号", "任务名称", "任务来源"]])));
    expect(codes(task.faults)).toContain("results.notInPlan");
    expect(task.wanted).toEqual([]);
  });
});

describe("written into the ledger", () => {
  const narrow = gridOf(
    "台账",
    [
      ["2024年台账"],
      ["任务编号", "平台", "统一社会信用代码", "名称", "检查结果", "检查日期"],
      ["HG-1", "其他平台", "X", "旧户", "未发现问题", "2024-03-01"],
    ],
    { tables: [{ name: "台账", ...area(1, 0, 2, 6) }] },
  );

  test("a ledger that lacks columns gets them at its right edge; old rows keep every cell", () => {
    const before = drawnBook(narrow);
    const after = withRows(before);
    const grid = after.find(({ sheet }) => sheet === "台账") as Grid;
    expect(grid.values[2].slice(0, 6)).toEqual(narrow.values[2]);
    const { ledger } = readWorkbook(after);
    expect(ledger.filter(({ task }) => task === label)).toHaveLength(12);
    expect(ledger.find(({ task }) => task === "HG-1")).toMatchObject({ name: "旧户", result: "未发现问题" });
    const [table] = grid.tables;
    expect(table.rows).toBe(14);
    expect(table.columns).toBe(grid.values[0].length);
    expect(taskOf(after).task.missing).toEqual([]);
    expect(gridEdits(after, readWorkbook(after).tables, [], results).edits).toEqual([]);
  });

  test("what stands beside the ledger is never written over: the column is left out, and said", () => {
    const note = {
      ...narrow,
      values: narrow.values.map((row, i) => [...row, i === 2 ? "旁注" : null]),
    };
    const before = drawnBook({ ...note, tables: [] });
    const { contents, task } = taskOf(before);
    const made = gridEdits(before, contents.tables, task.missing, results);
    const after = applyToGrids(before, made.edits);
    expect(after.find(({ sheet }) => sheet === "台账")?.values[2][6]).toBe("旁注");
    expect(new Set(made.faults.map(({ code, at }) => `${code} ${at}`))).toEqual(
      new Set(["results.columnOccupied 台账!G3"]),
    );
    expect(readWorkbook(after).ledger.filter((row) => row.task === label)).toHaveLength(12);
  });

  test("results to pick from are the unit's table; a table too long for Excel's list is left to the checks", () => {
    const before = drawnBook();
    const { contents, task } = taskOf(before);
    const lists = (choices: readonly string[]) =>
      gridEdits(before, contents.tables, task.missing, choices).edits.flatMap((edit) =>
        edit.kind === "listValidation" ? [edit.choices] : [],
      );
    expect(lists(results)).toContainEqual(results);
    for (const choices of lists([...results, "很长的结果".repeat(60)]))
      expect(choices.join(",").length).toBeLessThan(256);
  });
});

test("entered, ended and reviewed: what is read back is what was written, days as days", () => {
  const before = withRows(drawnBook());
  const { task } = taskOf(before);
  const [first, second] = task.rows;
  const entry = (row: typeof first, result: string) => ({
    row,
    result,
    finding: result === "未发现问题" ? "" : "=价签缺失",
    photos: "IMG_001.jpg",
    inspectedOn: day("2024-06-21"),
    officers: ["赵一", "钱二"],
    enteredOn: day("2024-06-24"),
    enteredBy: "录入甲",
  });
  const judge = resultJudge(defaultProblemResults);
  const made = entryEdits([entry(first, "发现问题已责令改正"), entry(second, "未发现问题")], judge);
  expect(made.faults).toEqual([]);
  const entered = applyToGrids(before, made.edits);
  const rows = taskOf(entered).task.rows;
  expect(rows[0]).toMatchObject({
    result: "发现问题已责令改正",
    problem: true,
    finding: "=价签缺失",
    photos: "IMG_001.jpg",
    inspectedOn: "2024-06-21",
    officers: ["赵一", "钱二"],
    enteredOn: "2024-06-24",
    enteredBy: "录入甲",
  });
  expect(rows[1]).toMatchObject({ result: "未发现问题", problem: false });
  expect(rows[2]).toMatchObject({ result: "", problem: null, enteredOn: null });
  // The same once more changes nothing, and signs nothing.
  expect(entryEdits([entry(rows[1], "未发现问题")], judge).edits).toEqual([]);

  const ended = applyToGrids(entered, taskEndEdits(rows, day("2024-06-28")));
  expect(taskOf(ended).task.rows.every(({ taskDoneOn }) => taskDoneOn === "2024-06-28")).toBe(true);

  const review = {
    task: label,
    reviewer: "李；科长",
    day: day("2024-06-28"),
    at: "2024-06-28T09:00:00+08:00",
  };
  const reviewed = applyToGrids(ended, reviewEdits(ended, taskOf(ended).task.rows.slice(0, 2), review));
  expect(taskOf(reviewed).task.rows.map((row) => row.reviewed !== "")).toEqual([
    true,
    true,
    ...Array(10).fill(false),
  ]);
  expect(reviewedDigests(reviewed, label).size).toBe(2);
  expect(reviewedDigests(reviewed, "HG-8").size).toBe(0);
});

test("a draw of a revisit is no task: nothing is inspected after it", () => {
  const { draw } = read(drawnBook());
  expect(inspectionDraws([draw, { ...draw, label: "回访-2024-06" }, { ...draw, label: "" }])).toEqual([draw]);
});
