/** Columns hidden in a file: nothing is filled in where nobody sees it. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { formDefinitions } from "../../../src/core/forms/formDefinitions";
import { applyEdits, blankWorkbook, readFile } from "../../../src/hosts/file";
import { findForms } from "../../../src/sheets";
import type { Edit } from "../../../src/sheets";

const { annex1 } = formDefinitions;

/** The form with two blank columns behind its items, and some columns hidden (counted from 1). */
function workbook(...hidden: readonly (readonly [number, number])[]): Uint8Array {
  const rows = annex1.groups.flatMap((group) =>
    group.rows.map((row, index) => [index === 0 ? group.label : null, row.label, null, null]),
  );
  const head = [annex1.title, null, null, null];
  const bottom = [annex1.footer[0], annex1.footer[1], null, annex1.footer[2]];
  const edits: readonly Edit[] = [
    { kind: "addSheet", sheet: "月报" },
    { kind: "setValues", sheet: "月报", row: 0, column: 0, values: [head, ...rows, bottom] },
  ];
  const made = applyEdits(blankWorkbook(), edits, "a.xlsx");
  if (!made.ok) throw new Error(made.error.code);
  const parts = unzipSync(made.value);
  const cols = hidden.map(([min, max]) => `<col min="${min}" max="${max}" width="9" hidden="1"/>`).join("");
  for (const name of Object.keys(parts).filter((part) => /worksheets\/sheet\d+\.xml$/.test(part)))
    parts[name] = strToU8(
      strFromU8(parts[name])
        .replace(/<cols>.*<\/cols>|<cols\/>/s, "")
        .replace("<sheetData", cols === "" ? "<sheetData" : `<cols>${cols}</cols><sheetData`),
    );
  return zipSync(parts);
}

function formOf(bytes: Uint8Array) {
  const grids = readFile("a.xlsx", bytes);
  if (!grids.ok) throw new Error(grids.error.code);
  const grid = grids.value.find(({ sheet }) => sheet === "月报");
  const [match] = grid ? findForms(grid) : [];
  return { grid, match, columns: new Set(match.slots.map(({ area }) => area.column)) };
}

test("the first column behind the items takes the figures", () => {
  const { grid, match, columns } = formOf(workbook());
  expect([grid?.hiddenColumns, match.standing, columns]).toEqual([undefined, "found", new Set([2])]);
});

test("a hidden one does not: the next in sight takes them", () => {
  const { grid, match, columns } = formOf(workbook([3, 3]));
  expect([grid?.hiddenColumns, match.standing, columns]).toEqual([[[2, 2]], "found", new Set([3])]);
});

test("with every column behind the items hidden the place is asked about", () => {
  const { match, columns } = formOf(workbook([3, 16384]));
  expect([match.standing, columns]).toEqual(["asked", new Set()]);
  expect(match.faults.map(({ code }) => code)).toContain("sheets.formNoPlace");
});
