/** The form against what stands outside it: the plan, the platform's statistics, the calendar. */
import { parseIsoDate } from "../../../src/core/calendar/localDate";
import {
  besidePlatform,
  dateFaults,
  dueWithoutLedger,
  platformFaults,
  rowsBehind,
  tasksBehind,
  defaultRules,
} from "../../../src/core/forms";
import type { FormNumbers, PlatformNumber } from "../../../src/core/forms";
import type { PlannedTask } from "../../../src/core/plan";
import { ledgerRow } from "./ledgerRow";

const day = (text: string) => parseIsoDate(text)!;

const planned = (part: Partial<PlannedTask>): PlannedTask => ({
  ...{ at: "计划!A2", row: 1, plan: "", task: "", name: "", kind: null, level: null, source: "", lead: "" },
  ...{
    partners: [],
    items: [],
    scope: "",
    targeted: null,
    byCredit: null,
    extent: { kind: "unclear", text: "" },
  },
  ...{ ratesByClass: "", frequency: "", from: null, until: null, status: "", version: "" },
  ...part,
});

describe("against the plan", () => {
  const ledger = [
    ledgerRow(0, { task: "HG-1", inspectedOn: day("2024-04-02") }),
    ledgerRow(1, { task: "HG-2", inspectedOn: day("2024-06-20") }),
    ledgerRow(2, { task: "HG-3", inspectedOn: day("2024-04-02"), replaced: true }),
    ledgerRow(3, { task: "HG-9", taskName: "药品 抽查", inspectedOn: day("2024-04-02") }),
  ];
  const due = (...plan: PlannedTask[]) =>
    dueWithoutLedger(plan, ledger, day("2024-05-31")).map((fault) => "task" in fault && fault.task);

  test("due and not in the ledger is named with its cell", () => {
    expect(
      dueWithoutLedger(
        [planned({ at: "计划!A7", task: "HG-8", name: "餐饮", until: day("2024-05-31"), status: "未开展" })],
        ledger,
        day("2024-05-31"),
      ),
    ).toEqual([
      {
        code: "form.planNotDone",
        at: "计划!A7",
        task: "HG-8",
        taskName: "餐饮",
        due: "2024-05-31",
        status: "未开展",
      },
    ]);
  });
  test("done, done after the cut-off, only replaced", () => {
    const until = day("2024-04-30");
    expect(due(planned({ task: "HG-1", until }))).toEqual([]);
    expect(due(planned({ task: "HG-2", until }))).toEqual(["HG-2"]);
    expect(due(planned({ task: "HG-3", until }))).toEqual(["HG-3"]);
  });
  test("not due yet, of another year, cancelled or postponed is nothing", () => {
    expect(due(planned({ task: "HG-8", until: day("2024-06-01") }))).toEqual([]);
    expect(due(planned({ task: "HG-8", until: day("2023-12-31") }))).toEqual([]);
    expect(due(planned({ task: "HG-8", until: day("2024-04-30"), status: "延期" }))).toEqual([]);
    expect(due(planned({ task: "HG-8", until: null }))).toEqual([]);
  });
  test("without a number the name tells", () => {
    expect(due(planned({ name: "药品抽查", until: day("2024-04-30") }))).toEqual([]);
    expect(due(planned({ name: "药房抽查", until: day("2024-04-30") }))).toEqual(["药房抽查"]);
  });
});

describe("against the platform", () => {
  const figures: FormNumbers = new Map([["provincial.joint", { tasks: 3, households: 20, problems: 1 }]]);
  const number = (part: Partial<PlatformNumber>): PlatformNumber => ({
    ...{ at: "平台核对!A2", key: "provincial.joint", measure: "households", value: 18, reason: "" },
    ...part,
  });

  test("the difference is the departments' less the platform's; a figure that the form lacks is left out", () => {
    expect(besidePlatform(figures, [number({}), number({ key: "provincial.market" })])).toEqual([
      { ...number({}), reported: 20, difference: 2 },
    ]);
  });
  test("only a difference without a reason is a fault, and it names the form's cell", () => {
    const faults = (...numbers: PlatformNumber[]) =>
      platformFaults(besidePlatform(figures, numbers), () => "附件1!C7");
    expect(faults(number({}))).toEqual([
      {
        code: "form.abovePlatform",
        at: "附件1!C7",
        key: "provincial.joint",
        measure: "households",
        found: 20,
        expected: 18,
      },
    ]);
    expect(faults(number({ value: 25 })).map(({ code }) => code)).toEqual(["form.belowPlatform"]);
    expect(faults(number({ value: 20 }))).toEqual([]);
    expect(faults(number({ reason: "平台录入滞后" }))).toEqual([]);
  });
});

describe("dates that are likely mistyped", () => {
  const today = day("2024-06-17");
  const of = (...rows: readonly [task: string, date: string][]) =>
    dateFaults(
      rows.map(([task, date], i) => ledgerRow(i, { task, inspectedOn: day(date) })),
      day("2024-05-31"),
      today,
    ).map((fault) => [fault.code, "places" in fault ? fault.places : ""]);

  test("a year that the task's own number contradicts, with its cell", () => {
    expect(of(["HG-2024-001", "2023-05-06"])).toEqual([["ledger.yearDiffers", "台账!A2"]]);
  });
  test("a row of March a year ago in a task that is this year's", () => {
    expect(of(["T1", "2024-03-05"], ["T1", "2023-03-05"])).toEqual([["ledger.yearDiffers", "台账!A3"]]);
  });
  test("last year's own tasks and one that goes on over New Year are nothing", () => {
    expect(of(["HG-2023-001", "2023-05-06"], ["T1", "2023-12-20"], ["T1", "2024-01-05"])).toEqual([]);
  });
  test("a day ahead of today", () => {
    expect(of(["T1", "2024-06-18"], ["T2", "2042-06-01"], ["T3", "2024-06-17"])).toEqual([
      ["ledger.dateAhead", "台账!A2、台账!A3"],
    ]);
  });
});

test("behind 发现问题户数 stand the rows with a problem; tasks in the order of the ledger", () => {
  const ledger = [
    ledgerRow(4, { task: "B", id: "1", result: "未发现问题" }),
    ledgerRow(5, { task: "A", id: "1", result: "发现问题已责令改正" }),
    ledgerRow(6, { task: "B", id: "1", result: "发现问题待后续处理" }),
    ledgerRow(7, { task: "B", id: "2", result: "不知所云", problem: true }),
  ];
  const all = { rows: [0, 1, 2, 3] };
  expect(rowsBehind(ledger, all, "households", defaultRules)).toEqual([0, 1, 2, 3]);
  const problems = rowsBehind(ledger, all, "problems", defaultRules);
  expect(problems).toEqual([1, 2, 3]);
  expect(tasksBehind(ledger, all.rows).map(({ task, rows, objects }) => [task, rows, objects])).toEqual([
    ["B", [0, 2, 3], 2],
    ["A", [1], 1],
  ]);
});
