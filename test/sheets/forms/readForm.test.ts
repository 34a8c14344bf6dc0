/** The law of filling: whatever is filled in, in whatever layout, is read back as it was. */
import fc from "fast-check";
import { figureKeys } from "../../../src/core/forms/definition";
import { formDefinitions } from "../../../src/core/forms/formDefinitions";
import type { Figures } from "../../../src/core/forms/figures";
import type { FormHeading, Grid } from "../../../src/sheets";
import { findForms, planFill, readForm } from "../../../src/sheets";
import { issuedForm } from "../annexSheets";
import { labelPerMeasure, rowPerMeasure, threeColumns } from "../formVariants";
import { applyToGrids } from "../memoryWorkbook";

const { annex1 } = formDefinitions;
const nobody: FormHeading = { unit: "", date: null, contact: "", phone: "", mobile: "" };

const figures: fc.Arbitrary<Figures> = fc
  .array(fc.tuple(fc.nat(9999), fc.nat(999_999), fc.nat(99_999)), { minLength: 10, maxLength: 10 })
  .map(
    (triples) =>
      new Map(
        figureKeys(annex1).map((key, index) => {
          const [tasks, households, problems] = triples[index];
          return [key, { tasks, households, problems, rows: [] }];
        }),
      ),
  );

const layouts: Readonly<Record<string, () => Grid>> = {
  "one cell an item": () => issuedForm({ down: 3, right: 2 }),
  "three columns": () => threeColumns(["户数", "发现问题户数", "次数"]),
  "three columns, split": () => threeColumns(["次数", "户数", "发现问题户数"], { splitMarket: true }),
  "one row a measure": () => rowPerMeasure(false),
  "one row a measure, split": () => rowPerMeasure(true),
  "one label a measure": labelPerMeasure,
};

test.each(Object.keys(layouts))("%s", (name) => {
  const grid = layouts[name]();
  fc.assert(
    fc.property(figures, (its) => {
      const [filled] = applyToGrids([grid], planFill(findForms(grid)[0], its, nobody).edits);
      const { figures: read, unreadable } = readForm(findForms(filled)[0]);
      expect(unreadable).toEqual([]);
      expect([...read]).toEqual(
        figureKeys(annex1).map((key) => {
          const f = its.get(key);
          return [key, { tasks: f?.tasks, households: f?.households, problems: f?.problems }];
        }),
      );
    }),
    { numRuns: 20 },
  );
});

test("a blank form has no figures, and text by hand is read as people write it", () => {
  const grid = issuedForm();
  expect(readForm(findForms(grid)[0])).toEqual({ figures: new Map(), unreadable: [] });
  const values = grid.values.map((row) => [...row]);
  values[3][2] = "12次、340户、发现问题15户。";
  values[4][2] = "部门内部：5次,60户,问题3户；部门联合：7次，90户，发现问题4户";
  values[5][2] = "３次，４户，发现问题０户";
  values[6][2] = "12次，户";
  const { figures: read, unreadable } = readForm(findForms({ ...grid, values })[0]);
  expect([...read]).toEqual([
    ["provincial.total", { tasks: 12, households: 340, problems: 15 }],
    ["provincial.market.internal", { tasks: 5, households: 60, problems: 3 }],
    ["provincial.market.joint", { tasks: 7, households: 90, problems: 4 }],
    ["provincial.internal", { tasks: 3, households: 4, problems: 0 }],
  ]);
  expect(unreadable).toEqual(["附件1!C7"]);
});
