import { parseIsoDate } from "../../../src/core/calendar/localDate";
import type { LocalDate } from "../../../src/core/calendar/localDate";
import { entryDue, entryProgress } from "../../../src/core/ledger/entry";
import { resultJudge, defaultProblemResults } from "../../../src/core/ledger/inspectionResult";
import {
  changedSinceReview,
  checkResults,
  closingFaults,
  proposeFollowUps,
  reviewable,
  rowDigest,
} from "../../../src/core/followUp";
import type { CheckRequest, FollowUp, ResultRow } from "../../../src/core/followUp";
import type { Officer } from "../../../src/core/registry/officer";

const day = (text: string) => parseIsoDate(text) as LocalDate;

const row = (part: Partial<ResultRow> = {}): ResultRow => ({
  at: "台账!A2",
  row: 1,
  task: "T",
  taskName: "",
  platform: "other",
  kind: "joint",
  level: "county",
  county: "",
  lead: "甲局",
  partners: [],
  inspectors: ["甲局"],
  marketSystem: null,
  id: "A",
  name: "甲店",
  entityType: "",
  creditClass: "",
  byCredit: null,
  item: "卫生检查",
  inspectedOn: day("2024-06-03"),
  taskDoneOn: day("2024-06-05"),
  result: "未发现问题",
  problem: false,
  officers: ["赵一", "钱二"],
  enteredOn: day("2024-06-06"),
  enteredBy: "录入甲",
  reviewed: "",
  publishedOn: null,
  replaced: false,
  finding: "",
  photos: "",
  cell: (field) => `台账!${field}`,
  ...part,
});

const codes = (faults: readonly { readonly code: string }[]) => faults.map(({ code }) => code);

describe("审核", () => {
  test("neither an officer of the visit nor who entered it, however the name is spaced", () => {
    expect(codes(reviewable([row()], "赵 一").faults)).toEqual(["results.reviewerIsOfficer"]);
    expect(codes(reviewable([row()], "录入甲").faults)).toEqual(["results.reviewerEntered"]);
    expect(codes(reviewable([row()], " ").faults)).toEqual(["results.reviewerBlank"]);
    expect(reviewable([row()], "李科长").ready).toHaveLength(1);
  });

  test("blank rows are named cell by cell; reviewed and replaced ones are left as they are", () => {
    const blank = row({ result: "", officers: [], inspectedOn: null });
    const { ready, faults } = reviewable([blank, row({ reviewed: "x" }), row({ replaced: true })], "李科长");
    expect(ready).toEqual([]);
    expect(faults.map(({ at }) => at)).toEqual(["台账!inspectedOn", "台账!result", "台账!officers"]);
  });

  test("any change of what was seen is pointed at; what is added later (公示日期, 录入日期) is none", () => {
    const seen = row({ reviewed: "李科长 2024-06-07" });
    const digests = new Set([rowDigest(seen)]);
    expect(changedSinceReview([seen], digests)).toEqual([]);
    expect(changedSinceReview([{ ...seen, publishedOn: day("2024-06-20") }], digests)).toEqual([]);
    const changes: readonly Partial<ResultRow>[] = [
      { result: "停业" },
      { officers: ["赵一"] },
      { inspectedOn: day("2024-06-04") },
      { finding: "补记" },
      { photos: "a.jpg" },
      { item: "消防检查" },
      { id: "B" },
      { problem: true },
    ];
    for (const part of changes)
      expect(codes(changedSinceReview([{ ...seen, ...part }], digests))).toEqual([
        "results.changedAfterReview",
      ]);
    expect(changedSinceReview([{ ...seen, reviewed: "已审核", result: "停业" }], digests)).toEqual([]);
    // Reviewed by other means: there is nothing to compare with.
    expect(changedSinceReview([seen], new Set())).toEqual([]);
  });
});

describe("checks of a task's rows", () => {
  const officer = (name: string, until: string): Officer => ({
    at: "",
    row: 0,
    name,
    certificate: name,
    certificateUntil: day(until),
    department: "甲局",
    office: "",
    district: "",
    tags: [],
    position: "",
    active: true,
    recusals: [],
    maximumLoad: null,
  });
  const request: CheckRequest = {
    today: day("2024-06-20"),
    drawnOn: day("2024-06-01"),
    entryDue: day("2024-07-03"),
    officersOf: () => [officer("赵一", "2026-01-01"), officer("钱二", "2024-06-02")],
    isProblem: resultJudge(defaultProblemResults),
    results: Object.keys(defaultProblemResults),
    isCoordinating: (name) => name.includes("双随办"),
    replaced: new Set(["Z"]),
  };
  const check = (part: Partial<ResultRow>) => codes(checkResults([row(part)], request));

  test("each oddity is named in its own cell, and a clean row has none", () => {
    expect(check({ officers: ["赵一", "赵一二"] })).toEqual(["results.officerUnknown"]);
    expect(check({})).toEqual(["results.certificateExpired"]);
    expect(check({ officers: [] })).toEqual([]);
    expect(check({ officers: ["赵一"] })).toEqual(["results.tooFewOfficers"]);
    expect(check({ officers: ["赵一", "赵一"] })).toEqual(["results.tooFewOfficers"]);
    expect(check({ officers: [], inspectors: ["区双随办"] })).toEqual(["results.coordinatingOffice"]);
    expect(check({ officers: [], result: "还行吧" })).toEqual(["results.resultNotListed"]);
    expect(check({ officers: [], id: "Z" })).toEqual(["results.replacedHasRow"]);
    expect(check({ officers: [], id: "Z", replaced: true })).toEqual([]);
    expect(check({ officers: [], inspectedOn: day("2024-06-21") })).toEqual(["results.dayAhead"]);
    expect(check({ officers: [], inspectedOn: day("2024-05-31") })).toEqual(["results.dayBeforeDraw"]);
    expect(check({ officers: [], enteredOn: day("2024-07-04") })).toEqual([
      "results.dayAhead",
      "results.enteredLate",
    ]);
  });

  test("entry counts from the last day of the task, in working days", () => {
    const rows = [row(), row({ taskDoneOn: day("2024-06-07"), result: "" })];
    const progress = entryProgress(rows);
    expect(progress).toMatchObject({ rows: 2, entered: 1, reviewed: 0, ended: "2024-06-07" });
    // 10 June 2024 is 端午.
    expect(entryDue(day("2024-06-07"), 20)).toBe("2024-07-08");
  });
});

describe("办结", () => {
  const isProblem = resultJudge(defaultProblemResults);
  const done = row({ reviewed: "李科长 2024-06-07" });
  const task = { rows: [done], missing: [], followUps: [], isProblem, today: day("2024-06-20") };

  test("nothing blank, nothing open: nothing in the way", () => expect(closingFaults(task)).toEqual([]));

  test("a missing row, blank cells and a problem without a follow-up are each in the way", () => {
    const missing = [{ id: "B", name: "乙店", item: "卫生检查", department: "甲局", at: "抽取结果!D9" }];
    expect(codes(closingFaults({ ...task, missing }))).toEqual(["results.rowMissing"]);
    const open = { ...done, reviewed: "", enteredOn: null, taskDoneOn: null };
    expect(closingFaults({ ...task, rows: [open] }).map(({ at }) => at)).toEqual([
      "台账!taskDoneOn",
      "台账!enteredOn",
      "台账!reviewed",
    ]);
    const problem = { ...done, result: "发现问题已责令改正" };
    expect(codes(closingFaults({ ...task, rows: [problem] }))).toEqual(["results.problemNotFollowed"]);
  });

  test("a problem of 餐饮服务许可 is no follow-up of 餐饮服务", () => {
    const rows = ["餐饮服务", "餐饮服务许可"].map((item) => ({
      ...done,
      item,
      result: "发现问题已责令改正",
    }));
    const [short, long] = proposeFollowUps(rows, [], isProblem);
    const followed = (problem: string) =>
      ({ ...short, problem, measures: ["责令改正"], closedOn: day("2024-06-19") }) as unknown as FollowUp;
    const still = (problem: string) =>
      closingFaults({ ...task, rows, followUps: [followed(problem)] }).flatMap((fault) =>
        fault.code === "results.problemNotFollowed" ? [fault.item] : [],
      );
    expect(still(long.problem)).toEqual(["餐饮服务"]);
    expect(still(short.problem)).toEqual(["餐饮服务许可"]);
    expect(still(`${short.problem}；${long.problem}`)).toEqual([]);
    expect(proposeFollowUps(rows, [followed(long.problem)], isProblem).map(({ item }) => item)).toEqual([
      "餐饮服务",
    ]);
  });

  test("one proposal for each object and problem, however often it is asked", () => {
    const problem = { ...done, result: "发现问题已责令改正", finding: "价签缺失" };
    const proposals = proposeFollowUps([problem, { ...problem }, done], [], isProblem);
    expect(proposals.map((each) => each.problem)).toEqual(["卫生检查：发现问题已责令改正（价签缺失）"]);
    expect(proposeFollowUps([{ ...problem, replaced: true }], [], isProblem)).toEqual([]);
    const hidden = { ...done, result: "未按规定公示应当公示的信息" };
    const measure = (part: Partial<ResultRow>) =>
      proposeFollowUps([{ ...hidden, ...part }], [], isProblem)[0].measure;
    expect(measure({ entityType: "有限责任公司" })).toBe("列入经营异常名录");
    expect(measure({ entityType: "个体工商户" })).toBeNull();
    expect(measure({ entityType: "", id: "92130302QXX0XKEL5D" })).toBeNull();
  });
});
