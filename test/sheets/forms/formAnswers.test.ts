/** 表样: an answer is kept in 字段对应, read back, and decides what the labels leave open; nothing else changes. */
import { formDefinitions } from "../../../src/core/forms/formDefinitions";
import type { FormAnswer, Grid } from "../../../src/sheets";
import { findForms, formAnswerEdits, readWorkbook } from "../../../src/sheets";
import chinese from "../../../src/locale/zh-CN/faults-sheets.json";
import { layForm } from "../../corpus/formLayout";
import { issuedForm } from "../annexSheets";
import { gridOf } from "../gridOf";
import { applyToGrids } from "../memoryWorkbook";

const { annex1, annex2 } = formDefinitions;
const joint = annex1.groups[0].rows[3].label;
const other = "本地开展跨部门综合监管随机抽查次数、户数及发现问题户数";

function answered(grid: Grid, ...answers: readonly FormAnswer[]) {
  let grids: readonly Grid[] = [grid];
  for (const answer of answers) grids = applyToGrids(grids, formAnswerEdits(grids, answer));
  return readWorkbook(grids);
}

const relabelled = issuedForm({
  relabel: (text) => (text === joint ? other : text),
});

test("a label that is almost a row's is asked about with both texts, and has no place", () => {
  const [match] = findForms(relabelled);
  expect(match.standing).toBe("asked");
  expect(match.faults).toEqual([
    { code: "sheets.formLabelNear", severity: "error", at: "附件1!B7", label: joint, found: other },
  ]);
  expect(match.unplaced).toEqual(["provincial.joint"]);
});

test("answered once, the row is found in the same workbook from then on", () => {
  const { forms, issues } = answered(relabelled, { text: other, means: { kind: "row", row: "joint" } });
  expect(issues).toEqual([]);
  expect([forms.length, forms[0].standing, forms[0].unplaced]).toEqual([1, "found", []]);
  expect(forms[0].slots.find(({ key }) => key === "provincial.joint")?.area).toMatchObject({
    row: 6,
    column: 2,
  });
  expect(forms[0].reasons.map(({ code }) => code)).toContain("sheets.reasonAnswered");
});

test("the last answer about a text wins", () => {
  const { forms } = answered(
    relabelled,
    { text: other, means: { kind: "row", row: "joint" } },
    { text: other, means: { kind: "none" } },
  );
  expect(forms[0].unplaced).toEqual(["provincial.joint"]);
});

test("a form without its platform column is filled in order once that is said", () => {
  const laid = layForm({ definition: annex2, style: "columns", platform: "none" });
  expect(findForms(laid.grid)[0].standing).toBe("asked");
  const { forms } = answered(laid.grid, { platformsInOrder: true });
  expect(forms[0].standing).toBe("found");
  const places = (each: { key: string; measure: string | null; row: number; column: number }) =>
    `${each.key} ${each.measure} ${each.row},${each.column}`;
  expect(forms[0].slots.map(({ key, measure, area }) => places({ key, measure, ...area })).sort()).toEqual(
    laid.places.map(places).sort(),
  );
  const again = answered(laid.grid, { platformsInOrder: true }, { platformsInOrder: false });
  expect(again.forms[0].standing).toBe("asked");
});

test("a platform label in other words, and a title that says nothing", () => {
  const grid = issuedForm({
    relabel: (text) => (text === annex1.groups[1].label ? "补充情况" : text === annex1.title ? "附表" : text),
  });
  const { forms } = answered(
    grid,
    { text: "补充情况", means: { kind: "group", group: "other" } },
    { text: "附表", means: { kind: "form", form: "annex1" } },
  );
  expect([forms[0].standing, forms[0].form, forms[0].unplaced]).toEqual(["found", "annex1", []]);
});

test("an answer that means nothing known is an issue, and the others stand", () => {
  const mapping = gridOf("字段对应", [
    ["表", "表头", "字段", "备注"],
    ["表样", other, "部门联合"],
    ["表样", "某行", "不知道"],
  ]);
  const { forms, issues } = readWorkbook([relabelled, mapping]);
  expect(forms[0].standing).toBe("found");
  expect(issues.map(({ code, at }) => [code, at])).toEqual([["sheets.mappingUnknown", "字段对应!A3"]]);
});

test("every reason has a sentence", () => {
  const codes = new Set(
    [relabelled, layForm({ definition: annex1, style: "columns", platform: "merged" }).grid].flatMap((grid) =>
      findForms(grid).flatMap(({ reasons }) => reasons.map(({ code }) => code)),
    ),
  );
  for (const code of [...codes, "sheets.reasonAnswered"]) expect(Object.keys(chinese)).toContain(code);
});
