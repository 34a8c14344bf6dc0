/** The main job on the sample workbook: read, count, fill, export; then other programs look at the file. */
import { localDate } from "../../src/core/calendar/localDate";
import { countFigures, defaultRules } from "../../src/core/forms";
import type { FormId } from "../../src/core/forms";
import { exportForm, ledgerDigest } from "../../src/documents";
import { readFile } from "../../src/hosts/file";
import { planFill, readWorkbook } from "../../src/sheets";
import { inventSample } from "../../scripts/sample/sheets";
import { sampleSettings, sampleWorkbook } from "../../scripts/sample/workbook";
import { compareParts, printed, searchParts, shownCells } from "../hosts/file/witness";
import { picture } from "../hosts/file/samples";

jest.setTimeout(180_000);

const until = localDate(2024, 5, 31)!;
const form: FormId = "annex1";

const workbook = sampleWorkbook(inventSample({ seed: "export", objects: 300, ledger: 300 }));
const grids = readFile("sample.xlsx", workbook);
if (!grids.ok) throw new Error(JSON.stringify(grids.error));
const contents = readWorkbook(grids.value);
const { figures } = countFigures({
  ledger: contents.ledger,
  departments: contents.departments,
  rules: defaultRules,
  until,
  form,
});
const match = contents.forms[0];
const heading = {
  unit: "海港区",
  date: until,
  contact: "慕容晚舟",
  phone: "0335-0001024",
  mobile: "10000001024",
};
const plan = planFill(match, figures, heading, { acceptUnplaced: true });

const notes: string[] = [];
const result = exportForm(workbook, {
  sheet: match.sheet,
  form,
  unit: "海港区",
  until,
  figures,
  ledgerDigest: ledgerDigest(contents.ledger),
  product: "SR 0.1.0",
  edits: plan.edits,
  seal: { png: picture, approvedBy: "王主任", reason: "月报" },
  onNote: (note) => notes.push(note.code),
});
if (!result.ok) throw new Error(JSON.stringify(result.error));
const file = result.value;

test("LibreOffice finds every figure in the cell that the plan named", () => {
  expect(plan.placed.length).toBeGreaterThan(5);
  const rows = shownCells(file);
  for (const { area, value } of plan.placed) expect(rows[area.row][area.column]).toBe(String(value));
  expect(rows.flat().join(" ")).toContain("海港区");
  expect(notes).toEqual([]);
});

test("one A4 page", () => {
  const page = printed(file);
  expect([page.pages, page.size]).toEqual([1, expect.stringContaining("(A4)")]);
});

test("no name, code, phone or class of the other sheets is in it", () => {
  const people = contents.officers.flatMap((officer) =>
    [officer.name, officer.certificate].filter((t) => t.length > 1),
  );
  const firms = contents.objects.flatMap((object) => [object.id, object.name].filter((t) => t.length > 3));
  const tasks = contents.ledger.flatMap((row) =>
    [row.task, row.taskName, row.item].filter((t) => t.length > 3),
  );
  const others = grids.value.map((grid) => grid.sheet).filter((sheet) => sheet !== match.sheet);
  const needles = [...new Set([...people, ...firms, ...tasks, ...others])].filter(
    (t) => t !== sampleSettings.unit && t !== sampleSettings.contact,
  );
  expect(needles.length).toBeGreaterThan(500);
  expect(searchParts(workbook, needles.slice(0, 50)).length).toBeGreaterThanOrEqual(50);
  expect(searchParts(file, needles)).toEqual([]);
});

test("its look is the workbook's own", () => {
  const { same, removed } = compareParts(workbook, file);
  expect(removed.filter((name) => name.startsWith("xl/tables") || name.startsWith("xl/worksheets")).length).toBeGreaterThan(5); // prettier-ignore
  // the styles of the stamped cells were there already or are appended
  expect(same.length + removed.length).toBeGreaterThan(5);
});
