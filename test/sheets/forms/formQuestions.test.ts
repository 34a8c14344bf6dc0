/** What is asked about a form, over the whole corpus: each question names its cell, and its answers mend what they can. */
import { textOf } from "../../../src/sheets/cellText";
import { address, cellAt } from "../../../src/sheets/grid";
import type { FormAnswer, FormMatch, Grid } from "../../../src/sheets";
import {
  findForms,
  formAnswerEdits,
  formQuestions,
  likelyAnswer,
  readWorkbook,
  translatedForms,
} from "../../../src/sheets";
import { corpus, wantedVerdict } from "../../corpus/outcome";
import { applyToGrids } from "../memoryWorkbook";

const cases = corpus();
const matchesOf = (grids: readonly Grid[]): readonly FormMatch[] => grids.flatMap((grid) => findForms(grid));
const answered = (grids: readonly Grid[], answers: readonly FormAnswer[]) =>
  readWorkbook(applyToGrids(grids, formAnswerEdits(grids, ...answers)));

test("nothing is asked about a form that is found, and nothing about a sheet that is none", () => {
  for (const each of cases.filter((one) => wantedVerdict(one) !== "asked"))
    for (const match of matchesOf(each.grids))
      expect([each.name, formQuestions(match)]).toEqual([each.name, []]);
});

test("every question names a cell that holds its text, once", () => {
  let asked = 0;
  for (const each of cases)
    for (const match of matchesOf(each.grids)) {
      const questions = formQuestions(match);
      for (const question of questions) {
        asked++;
        if (question.kind === "platforms") continue;
        const found = match.grid.values.flatMap((row, r) =>
          row.flatMap((cell, c) =>
            address(match.sheet, match.grid.row + r, match.grid.column + c) === question.at
              ? [textOf(cell)]
              : [],
          ),
        );
        expect([each.name, found]).toEqual([each.name, [question.text]]);
      }
      const texts = questions.map((one) => (one.kind === "platforms" ? one.kind : one.text));
      expect(new Set(texts).size).toBe(texts.length);
    }
  expect(asked).toBeGreaterThan(4);
});

test("several answers go into 字段对应 as one list, a row each, and are read back", () => {
  const answers: readonly FormAnswer[] = [
    { text: "甲", means: { kind: "row", row: "joint" } },
    { text: "乙", means: { kind: "none" } },
    { platformsInOrder: true },
  ];
  const { formAnswers, issues } = answered([], answers);
  expect(issues).toEqual([]);
  expect([...formAnswers.texts]).toEqual([
    ["甲", { kind: "row", row: "joint" }],
    ["乙", { kind: "none" }],
  ]);
  expect(formAnswers.platformsInOrder).toBe(true);
});

test.each(["附件2的标题，附件1的行", "附件1的标题，附件2的行"])(
  "which form: the answer is the last word (%s)",
  (name) => {
    const each = cases.find((one) => one.name === name)!;
    const [match] = matchesOf(each.grids);
    const question = formQuestions(match).find(({ kind }) => kind === "form");
    expect(question).toBeDefined();
    for (const form of ["annex1", "annex2"] as const) {
      const { forms } = answered(each.grids, [
        { text: question?.kind === "form" ? question.text : "", means: { kind: "form", form } },
      ]);
      expect(forms[0].form).toBe(form);
      expect(forms[0].faults.map(({ code }) => code)).not.toContain("sheets.formDoubt");
      expect(forms[0].faults.map(({ code }) => code)).not.toContain("sheets.formUndecided");
    }
  },
);

test("where every question has a likely answer, a yes to all of them settles the form or leaves what no answer mends", () => {
  let settled = 0;
  for (const each of cases.filter((one) => wantedVerdict(one) === "asked")) {
    const questions = matchesOf(each.grids).flatMap(formQuestions);
    const answers = questions.flatMap((question) => likelyAnswer(question) ?? []);
    if (questions.length === 0 || answers.length < questions.length) continue;
    const after = answered(each.grids, answers).forms.filter(({ sheet }) => sheet === each.grids[0].sheet);
    if (after.every(({ standing }) => standing === "found")) settled++;
  }
  expect(settled).toBeGreaterThanOrEqual(2);
});

test("a translated form is said with its cell; no other workbook of the corpus is taken for one", () => {
  for (const each of cases) {
    const said = translatedForms(each.grids, new Set());
    expect([each.name, said.length]).toEqual([each.name, each.name === "译成英文的表" ? 1 : 0]);
    for (const { fault } of said)
      expect(fault).toMatchObject({
        code: "sheets.formTranslated",
        at: expect.stringMatching(/![A-Z]+\d+$/),
      });
  }
});

test("the cell that a translated form is said at holds one of its labels", () => {
  const grid = cases.find(({ name }) => name === "译成英文的表")!.grids[0];
  const [{ questions }] = translatedForms([grid], new Set());
  const cells = grid.values.flatMap((row, r) =>
    row.map((_, c) => [
      address(grid.sheet, grid.row + r, grid.column + c),
      cellAt(grid, grid.row + r, grid.column + c),
    ]),
  );
  for (const question of questions)
    expect(cells).toContainEqual([question.at, question.kind === "row" ? question.text : ""]);
});
