/** The sheets to print, through LibreOffice and poppler: A4, one page each while it can be read. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { convertByLibreOffice } from "../../libreOffice";
import { applyEdits, blankWorkbook } from "../../../src/hosts/file";
import type { Edit } from "../../../src/sheets/edit";
import { enterpriseSheets, noticeSheets } from "../../../src/sheets/teams";
import { assigned } from "./assigned";

jest.setTimeout(120_000);

/** Size in points and text of each page of the PDF that LibreOffice makes. */
function pagesOf(edits: readonly Edit[]): { size: string; text: string }[] {
  const made = applyEdits(blankWorkbook(), edits);
  if (!made.ok) throw new Error(made.error.code);
  const folder = mkdtempSync(join(tmpdir(), "sr-teams-"));
  const file = (name: string) => join(folder, name);
  writeFileSync(file("sheet.xlsx"), made.value);
  convertByLibreOffice("pdf", folder, [file("sheet.xlsx")]);
  const info = execFileSync("pdfinfo", ["-l", "99", file("sheet.pdf")], { encoding: "utf8" });
  const sizes = [...info.matchAll(/Page\s+\d+ size:\s+([\d.]+) x ([\d.]+)/g)];
  return sizes.map(([, width, height], i) => ({
    size: `${Math.round(Number(width))} × ${Math.round(Number(height))}`,
    text: execFileSync("pdftotext", ["-f", `${i + 1}`, "-l", `${i + 1}`, "-layout", file("sheet.pdf"), "-"], {
      encoding: "utf8",
    }),
  }));
}

const office = assigned();

test("one page for each enterprise and each officer", () => {
  const sheets = [...office.enterprises, ...office.officers];
  const pages = pagesOf(sheets.flatMap(({ edits }) => edits));
  expect(pages.map(({ size }) => size)).toEqual(sheets.map(() => "595 × 842"));
  office.contents.objects.forEach(({ name, id }, i) => {
    expect(pages[i].text).toContain("随机抽查联合检查记录表");
    expect(pages[i].text).toContain(name);
    expect(pages[i].text).toContain(id);
    expect(pages[i].text.replace(/\s/g, "")).toContain("（签字、盖章）");
  });
});

test("a notice for the inspected is one page in plain words", () => {
  const sheets = noticeSheets({
    objects: office.contents.objects,
    task: { task: "QHD-2024-001", name: "餐饮联合抽查" },
    items: office.asked.items,
    teams: office.assignment.teams,
    draw: { createdAt: "2024-06-18T09:30:00+08:00", record: "ab".repeat(32), tickets: null },
    unit: "海港区双随机办",
    phone: "",
  });
  const pages = pagesOf(sheets.flatMap(({ edits }) => edits));
  expect(pages.map(({ size }) => size)).toEqual(sheets.map(() => "595 × 842"));
  pages.forEach(({ text }, i) => {
    expect(text.replace(/\s/g, "")).toContain("双随机抽查告知书");
    expect(text).toContain(office.contents.objects[i].name);
    expect(text.replace(/\s/g, "")).toContain("签收人");
  });
});

test("more items than a page can hold go on, under the same heads, with the department in every row", () => {
  const items = new Map(
    [...office.asked.items].map(([department, own]) => [
      department,
      Array.from({ length: 12 }, () => own).flat(),
    ]),
  );
  const task = { task: "T", name: "任务" };
  const [sheet] = enterpriseSheets({ objects: office.contents.objects, task, items, teams: [] });
  const pages = pagesOf(sheet.edits);
  expect(pages.length).toBeGreaterThan(1);
  for (const { text } of pages.slice(0, -1)) expect(text).toContain("检查内容与工作指引");
  expect(sheet.edits.filter((edit) => edit.kind === "merge" && edit.area.rows > 1)).toEqual([]);
});

test("a register's long 登记状态 has a row as high as its lines, and stands on the page in full", () => {
  const objects = office.contents.objects.map((object) => ({ ...object, status: "存续(在营、开业、在册)" }));
  const task = { task: "T", name: "任务" };
  const [sheet] = enterpriseSheets({ objects, task, items: office.asked.items, teams: [] });
  const values = sheet.edits.find((edit) => edit.kind === "setValues");
  const row =
    values?.kind === "setValues" ? values.values.findIndex((cells) => cells.includes("登记情况")) : -1;
  const [height] = sheet.edits.flatMap((edit) =>
    edit.kind === "rowHeight" && edit.row === row ? [edit.height] : [],
  );
  // 22 characters in a column of 14: two lines of 10.5 points.
  expect(height).toBeGreaterThanOrEqual(2 * 15);
  const [page] = pagesOf(sheet.edits);
  expect(page.text.replace(/\s/g, "")).toMatch(/存续（在营、.*在册）/);
});
