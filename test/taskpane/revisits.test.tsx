/** 回访: drawn by SR-1 from the inspected, answered, summed up, and never an inspection. */
import { countFigures, defaultRules } from "../../src/core/forms";
import { parseIsoDate } from "../../src/core/calendar/localDate";
import type { LocalDate } from "../../src/core/calendar/localDate";
import { seedPrefix, ticketOf } from "../../src/core/draw";
import { auditEntries, readWorkbook } from "../../src/sheets";
import type { Grid } from "../../src/sheets";
import { readDrawSheets } from "../../src/sheets/draw";
import { readRevisits } from "../../src/sheets/revisits";
import { closePanes, PaneDriver } from "./paneDriver";
import { smallWorkbook } from "./smallWorkbook";

afterEach(closePanes);

async function atRevisits(grids: readonly Grid[] = smallWorkbook()) {
  const pane = await PaneDriver.open(grids);
  await pane.goTo("工作");
  await pane.press(/^回访/);
  await pane.waitFor(() => pane.text.includes("抽取回访对象"));
  return pane;
}

async function drawn() {
  const pane = await atRevisits();
  await pane.type("回访户数", "2");
  await pane.press("抽取回访对象");
  await pane.waitFor(() => pane.text.includes("已回访 0/2 户"));
  return pane;
}

const figuresOf = (grids: readonly Grid[]) => {
  const { ledger, departments } = readWorkbook(grids);
  const until = parseIsoDate("2024-06-30") as LocalDate;
  return countFigures({ ledger, departments, rules: defaultRules, until, unit: "海港区", form: "annex1" });
};

async function answer(pane: PaneDriver, answers: Readonly<Record<string, string>>) {
  for (const [question, said] of Object.entries(answers)) {
    const group = [...pane.root.querySelectorAll('[role="radiogroup"]')].find((each) =>
      each.closest(".fui-Field")?.textContent?.startsWith(question),
    );
    const radio = [...(group?.querySelectorAll("input") ?? [])].find((each) => each.value === said);
    if (!radio) throw new Error(`no answer ${said} to ${question}`);
    await pane.check(radio);
  }
  await pane.press("预览");
  await pane.press("写入回访记录");
}

const well = {
  检查人员是否出示执法证: "是",
  检查人员是否两人以上: "是",
  "检查人员是否收费、吃请": "否",
  公示的检查结果是否属实: "是",
};

test("the list is every inspected object once; the lot follows from its seed and is on record under 回访-2024-06", async () => {
  const pane = await drawn();
  const { draws } = readDrawSheets(pane.host.grids);
  expect(draws).toHaveLength(1);
  const [draw] = draws;
  expect(draw.faults).toEqual([]);
  expect(draw.label).toBe("回访-2024-06");
  expect(draw.facts.frame.size).toBe(6);
  // Recomputed from the seed: the two smallest tickets of the six.
  const prefix = seedPrefix(draw.facts.seed, draw.label);
  if (!prefix.ok) throw new Error("seed");
  const expected = ["A1", "A2", "A3", "A4", "A5", "A6"]
    .map((id) => [ticketOf(prefix.value, id), id])
    .sort()
    .slice(0, 2)
    .map(([, id]) => id);
  expect(draw.drawn.map(({ id }) => id)).toEqual(expected);
  expect(auditEntries(pane.host.grids).map(({ event }) => event.action)).toEqual(["事先公布校验码", "抽取"]);
  expect(pane.field("回访批次").value).toBe("回访-2024-06-2");
  // The certificate is kept like that of any draw.
  expect([...pane.host.parts.values()].join("")).toContain("回访-2024-06");
  await pane.type("回访批次", "回访-2024-06");
  expect(pane.text).toContain("该批次已抽取，请换一个");
});

test("answers are recorded with their tasks; misconduct is raised on the board, and no figure moves", async () => {
  const before = figuresOf(smallWorkbook());
  const pane = await drawn();
  await answer(pane, well);
  await pane.waitFor(() => pane.text.includes("已回访 1/2 户"));
  await answer(pane, { ...well, "检查人员是否收费、吃请": "是", 公示的检查结果是否属实: "否" });
  await pane.waitFor(() => pane.text.includes("已回访 2/2 户"));
  const { records, faults } = readRevisits(readWorkbook(pane.host.grids).tables);
  expect(faults).toEqual([]);
  expect(records.map(({ draw }) => draw)).toEqual(["回访-2024-06", "回访-2024-06"]);
  const { ledger } = readWorkbook(pane.host.grids);
  for (const { id, task } of records) expect(ledger.find((row) => row.id === id)?.task).toBe(task);
  expect(pane.text).toContain("亮证检查正常 2，异常 0，不清楚 0");
  expect(pane.text).toContain("无收费吃请正常 1，异常 1，不清楚 0");
  expect(figuresOf(pane.host.grids)).toEqual(before);
  await pane.goTo("首页");
  await pane.goTo("工作");
  await pane.press(/返回/);
  await pane.press(/^后续处置/);
  await pane.waitFor(() => pane.text.includes("需报科室负责人"));
  expect(pane.text).toContain("收费吃请、结果不属实");
});

test("officers are not matched with a revisit: nobody is sent", async () => {
  const pane = await drawn();
  await pane.goTo("抽取");
  await pane.press(/^匹配检查人员|^检查组/);
  await pane.waitFor(() => pane.text.includes("还没有"));
  expect(pane.buttons("匹配")).toEqual([]);
  expect(pane.text).not.toContain("回访-2024-06");
});

test("more than there are, none at all and a period without inspections are refused in words", async () => {
  const pane = await atRevisits();
  await pane.type("回访户数", "7");
  expect(pane.text).toContain("应为 1 至 6 的整数");
  expect(pane.buttons("抽取回访对象").at(-1)?.disabled).toBe(true);
  await pane.type("检查日期从", "2024-06-01");
  expect(pane.text).toContain("没有已检查的对象");
});
