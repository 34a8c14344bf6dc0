import fc from "fast-check";
import { parseIsoDate } from "../../../src/core/calendar/localDate";
import type { LocalDate } from "../../../src/core/calendar/localDate";
import {
  boardOf,
  closesItself,
  countAnswers,
  followUpDue,
  isRevisitLabel,
  measureOfResult,
  measures,
  misconductIn,
  readAnswer,
  readMeasures,
  receivingBody,
  revisitLabel,
  standingOf,
} from "../../../src/core/followUp";
import type { FollowUp, ReceivingFacts, Revisit } from "../../../src/core/followUp";

const day = (text: string) => parseIsoDate(text) as LocalDate;

const followUp = (part: Partial<FollowUp>): FollowUp => ({
  at: "后续处置!F2",
  row: 1,
  task: "T",
  id: "A",
  name: "甲店",
  problem: "",
  finder: "",
  measure: "",
  measures: [],
  receiver: "",
  letter: "",
  sentOn: null,
  signedBy: "",
  due: null,
  answeredOn: null,
  answer: "",
  closedOn: null,
  status: "",
  ...part,
});

describe("处置措施", () => {
  test.each([
    ["责令改正", ["责令改正"]],
    ["限期整改", ["责令改正"]],
    ["责令整改、移送", ["责令改正", "移送"]],
    ["已移交公安机关", ["移送司法机关"]],
    ["移送司法机关", ["移送司法机关"]],
    ["列入异常名录；抄送", ["列入经营异常名录", "抄告"]],
    ["立案调查", ["立案查处"]],
    ["无需处理", ["无需后续处置"]],
    ["", []],
  ])("%s is read as %s", (text, expected) => expect(readMeasures(text)).toEqual(expected));

  test("a wording that is none is not guessed", () => {
    for (const text of ["批评教育一下", "责令改正、看看再说"]) expect(readMeasures(text)).toBeNull();
  });

  test("each of the list is itself, and only 无需后续处置 closes by itself", () => {
    for (const measure of measures) {
      expect(readMeasures(measure)).toEqual([measure]);
      expect(closesItself([measure])).toBe(measure === "无需后续处置");
    }
    expect(closesItself([])).toBe(false);
    expect(closesItself(["无需后续处置", "移送"])).toBe(false);
  });

  test.each([
    ["发现问题已责令改正", "责令改正"],
    ["未按规定公示应当公示的信息", "列入经营异常名录"],
    ["通过登记的住所(经营场所)无法联系", "列入经营异常名录"],
    ["发现问题待后续处理", null],
    ["不配合检查情节严重", null],
  ])("a result of %s proposes %s", (result, expected) => expect(measureOfResult(result)).toBe(expected));
});

describe("where a follow-up stands", () => {
  const today = day("2024-06-20");

  test("a word in 状态 closes nothing, a date does; a date to come does not yet", () => {
    const sent = { measures: ["移送"] as const };
    expect(standingOf(followUp({ ...sent, status: "已完结" }), today)).toBe("open");
    expect(standingOf(followUp({ ...sent, closedOn: today }), today)).toBe("closed");
    expect(standingOf(followUp({ ...sent, closedOn: day("2024-06-21") }), today)).toBe("open");
  });

  test("overdue from the day after; on the day itself there is still time", () => {
    expect(standingOf(followUp({ measures: ["抄告"], due: today }), today)).toBe("open");
    expect(standingOf(followUp({ measures: ["抄告"], due: day("2024-06-19") }), today)).toBe("overdue");
  });

  test("law: every row stands in one place, whatever its cells say", () => {
    const anyDay = fc.constantFrom(null, day("2024-06-01"), today, day("2024-07-01"));
    const rows = fc.array(
      fc.record({
        due: anyDay,
        closedOn: anyDay,
        measures: fc.oneof(fc.constant(null), fc.subarray([...measures])),
      }),
    );
    fc.assert(
      fc.property(rows, (parts) => {
        const board = boardOf(parts.map(followUp), today);
        expect(board.overdue.length + board.open.length + board.closed.length).toBe(parts.length);
        for (const { closedOn } of [...board.overdue, ...board.open])
          expect(closedOn === null || closedOn > today).toBe(true);
      }),
    );
  });

  test("days are working days of the State Council's calendar; of a year without one nobody knows", () => {
    // 2024-09-27, then 29 September worked, 1–7 October off, 12 October worked.
    expect(followUpDue(day("2024-09-27"), 3, new Map())).toBe("2024-10-08");
    expect(followUpDue(day("2040-01-02"), 20)).toBeNull();
  });
});

describe("谁审批谁监管、谁主管谁监管", () => {
  const same = (a: string, b: string) => a === b;
  const facts = (part: Partial<ReceivingFacts>): ReceivingFacts => ({
    measure: "移送",
    finder: "文旅局",
    itemBody: null,
    registrar: null,
    licence: null,
    police: null,
    same,
    ...part,
  });
  const body = (name: string) => ({ name, at: `${name}!A1` });

  test.each<[string, Partial<ReceivingFacts>, string, string]>([
    ["the body of the item", { itemBody: body("应急局"), registrar: body("市监局") }, "应急局", "itemBody"],
    ["the registrar", { itemBody: body("文旅局"), registrar: body("市监局") }, "市监局", "registrar"],
    ["nobody: its own", { itemBody: body("文旅局") }, "", "own"],
    [
      "nobody: a licence without its issuer",
      { registrar: body("市监局"), licence: body("JY1") },
      "",
      "licence",
    ],
    ["nobody: nothing is known", {}, "", "unknown"],
    [
      "the registrar's list",
      { measure: "列入经营异常名录", registrar: body("市监局") },
      "市监局",
      "registrar",
    ],
    ["the police", { measure: "移送司法机关", police: body("公安分局") }, "公安分局", "police"],
    ["no police listed", { measure: "移送司法机关", itemBody: body("应急局") }, "", "noPolice"],
    ["not sent", { measure: "责令改正", itemBody: body("应急局") }, "", "notSent"],
    ["not decided", { measure: null, itemBody: body("应急局") }, "", "notSent"],
  ])("%s", (_, part, name, reason) => expect(receivingBody(facts(part))).toMatchObject({ name, reason }));

  test("law: a name is always one of those given, with the cell it comes from", () => {
    const named = fc.option(fc.constantFrom(body("甲局"), body("乙局"), body("丙局")));
    fc.assert(
      fc.property(fc.constantFrom(...measures), named, named, named, named, (measure, a, b, c, d) => {
        const found = receivingBody(
          facts({ measure, finder: "甲局", itemBody: a, registrar: b, licence: c, police: d }),
        );
        if (found.name !== "")
          expect([a, b, d].some((each) => each?.name === found.name && each.at === found.at)).toBe(true);
      }),
    );
  });
});

describe("回访", () => {
  const revisit = (answers: Partial<Revisit["answers"]>): Revisit => ({
    at: "回访记录!H2",
    row: 1,
    draw: "回访-2024-06",
    task: "T",
    id: "A",
    name: "甲店",
    method: "电话",
    answers: { showedCertificate: "是", twoOfficers: "是", favours: "否", truthful: "是", ...answers },
    opinion: "",
    visitedOn: "",
  });

  test.each([
    ["有", "是"],
    ["√", "是"],
    ["不属实", "否"],
    ["没有", "否"],
    ["记不清", "不清楚"],
    ["", null],
    ["吃了顿饭", null],
  ])("%s is read as %s", (text, expected) => expect(readAnswer(text)).toBe(expected));

  test("each bad answer is misconduct, 不清楚 is none, and every revisit is counted once in each question", () => {
    expect(misconductIn(revisit({}))).toEqual([]);
    expect(misconductIn(revisit({ favours: "是", truthful: "否" }))).toEqual(["favours", "truthful"]);
    expect(misconductIn(revisit({ twoOfficers: "不清楚", favours: null }))).toEqual([]);
    const counts = countAnswers([revisit({}), revisit({ favours: "是" }), revisit({ favours: "不清楚" })]);
    expect(counts.find(({ question }) => question === "favours")).toMatchObject({ good: 1, bad: 1, open: 1 });
    for (const { good, bad, open } of counts) expect(good + bad + open).toBe(3);
  });

  test("labels: one draw each, and told from those of inspections", () => {
    expect(revisitLabel("2024-06", ["HG-1"])).toBe("回访-2024-06");
    expect(revisitLabel("2024-06", ["回访-2024-06", "回访-2024-06-2"])).toBe("回访-2024-06-3");
    expect(["回访-2024-06", "HG-2024-033", "回访记录核对"].map(isRevisitLabel)).toEqual([true, false, false]);
  });
});
