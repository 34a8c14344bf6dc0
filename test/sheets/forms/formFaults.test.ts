/** What keeps a form from being filled: each is named by its cell, and nothing is written. */
import { formDefinitions } from "../../../src/core/forms/formDefinitions";
import type { FormHeading, Grid } from "../../../src/sheets";
import { findForms, planFill } from "../../../src/sheets";
import { distinctFigures, issuedForm } from "../annexSheets";

const { annex1 } = formDefinitions;
const nobody: FormHeading = { unit: "", date: null, contact: "", phone: "", mobile: "" };
const figures = distinctFigures(annex1);

describe("what keeps a form from being filled", () => {
  const without = (row: number): Grid => {
    const grid = issuedForm();
    return { ...grid, values: grid.values.map((cells, r) => (r === row ? [cells[0], null, null] : cells)) };
  };

  test("a missing row label is named, and nothing is written until that is accepted", () => {
    const [match] = findForms(without(6));
    expect(match.faults).toEqual([
      {
        code: "sheets.formLabelMissing",
        severity: "error",
        at: "附件1!A4",
        label: "本地开展部门联合随机抽查次数、户数及发现问题户数",
      },
    ]);
    const plan = planFill(match, figures, nobody);
    expect([plan.unplaced, plan.edits]).toEqual([["provincial.joint"], []]);
    const accepted = planFill(match, figures, nobody, { acceptUnplaced: true });
    expect(accepted.edits).toHaveLength(8);
  });

  test("a zero that was typed as the whole figure is one, and another lone number is not", () => {
    const typed = (text: string): Grid => {
      const grid = issuedForm();
      return {
        ...grid,
        values: grid.values.map((cells, r) => (r === 5 ? [cells[0], cells[1], text] : cells)),
      };
    };
    const [zero] = findForms(typed("0"));
    expect([zero.slots.length, zero.faults]).toEqual([9, []]);
    const [code] = findForms(typed("07"));
    expect(code.faults.map((each) => [each.code, each.at])).toEqual([["sheets.formPlaceTaken", "附件1!C6"]]);
  });

  test("a doubled row label is named with both of its cells", () => {
    const grid = issuedForm();
    const values = grid.values.map((cells) => [...cells]);
    values[5][1] = values[6][1];
    const [match] = findForms({ ...grid, values });
    expect(match.faults.map(({ code, at }) => [code, at])).toEqual([
      ["sheets.formLabelMissing", "附件1!A4"],
      ["sheets.formLabelTwice", "附件1!B7"],
    ]);
    expect(match.unplaced).toEqual(["provincial.internal", "provincial.joint"]);
  });

  test("without its group labels nothing can be told apart", () => {
    const grid = issuedForm();
    const values = grid.values.map((cells, r) => (r >= 3 && r < 12 ? [null, ...cells.slice(1)] : cells));
    const [match] = findForms({ ...grid, values });
    expect(match.faults.map(({ code }) => code)).toEqual([
      "sheets.formGroupMissing",
      "sheets.formGroupMissing",
    ]);
    expect(planFill(match, figures, nobody, { acceptUnplaced: true }).placed).toEqual([]);
  });

  test("a formula in the way is reported and stays", () => {
    const grid = { ...issuedForm(), formulas: new Map([["6,2", "=SUM(A1:A3)"]]) };
    const plan = planFill(findForms(grid)[0], figures, nobody);
    expect(plan.faults).toEqual([
      {
        code: "sheets.formFormula",
        severity: "error",
        at: "附件1!C7",
        label: "本地开展部门联合随机抽查次数、户数及发现问题户数",
        found: "=SUM(A1:A3)",
      },
    ]);
    expect([plan.unplaced, plan.edits]).toEqual([["provincial.joint"], []]);
  });

  test("text that is no figure is not written over", () => {
    const grid = issuedForm();
    const values = grid.values.map((cells) => [...cells]);
    values[6][2] = "见附表";
    values[5][2] = "12次，34户，发现问题5户";
    const [match] = findForms({ ...grid, values });
    expect(match.faults.map(({ code, at }) => [code, at])).toEqual([["sheets.formPlaceTaken", "附件1!C7"]]);
    const plan = planFill(match, figures, nobody, { acceptUnplaced: true });
    expect(plan.placed.find(({ key }) => key === "provincial.internal")?.before).toBe(
      "12次，34户，发现问题5户",
    );
  });

  test.each([
    ["sheets.formProtected", { protected: true }],
    ["sheets.formVeryHidden", { visibility: "veryHidden" as const }],
  ])("%s: nothing is written, accepted or not", (code, how) => {
    const plan = planFill(findForms({ ...issuedForm(), ...how })[0], figures, nobody, {
      acceptUnplaced: true,
    });
    expect(plan.faults.map((fault) => fault.code)).toEqual([code]);
    expect(plan.edits).toEqual([]);
  });

  test("the title of one annex over the rows of the other is a doubt", () => {
    const relabel = (t: string) => (t === annex1.title ? formDefinitions.annex2.title : t);
    const [match] = findForms(issuedForm({ relabel }));
    expect(match.faults.map(({ code }) => code)).toContain("sheets.formDoubt");
  });

  test("a figure that was not counted stays unplaced", () => {
    const some = new Map(figures);
    some.delete("other.credit");
    const plan = planFill(findForms(issuedForm())[0], some, nobody);
    expect([plan.unplaced, plan.edits]).toEqual([["other.credit"], []]);
  });
});
