/** The files that units send: forms of mixed layouts with known figures, and the ways in which files are broken. */
import { CFB } from "@e965/xlsx";
import { zipSync } from "fflate";
import { parseIsoDate } from "../../src/core/calendar/localDate";
import { figureKeys } from "../../src/core/forms/definition";
import { formDefinitions } from "../../src/core/forms/formDefinitions";
import type { Figure, Figures, FormId } from "../../src/core/forms/figures";
import { applyEdits, blankWorkbook } from "../../src/hosts/file";
import type { Edit, Grid } from "../../src/sheets";
import { findForms, planFill } from "../../src/sheets";
import { applyToGrids } from "../sheets/memoryWorkbook";
import type { Platform, Style } from "./formLayout";
import { layForm } from "./formLayout";
import { wordings } from "./wordings";

const styles: readonly Style[] = ["oneCell", "columns", "measureRows", "measureLabels"];
const platforms: readonly Platform[] = ["merged", "eachRow", "firstRow", "section"];

export const unitOf = (n: number) => `第${n}处事务管理局`;

/** Figures that pass every check: joint and internal add up, the parts are smaller than the whole. */
export function figuresOf(form: FormId, n: number): Figures {
  const part = (tasks: number, households: number, problems: number): Figure => ({
    tasks,
    households,
    problems,
    rows: [],
  });
  const [i, j] = [n % 7, n % 5];
  const some: Record<string, Figure> = {
    "provincial.total": part(i + j, 10 * (i + j), i + j),
    "provincial.internal": part(i, 10 * i, i),
    "provincial.joint": part(j, 10 * j, j),
    "provincial.market.internal": part(0, 0, 0),
    "provincial.market.joint": part(0, 0, 0),
    "provincial.enterprise": part(j, 6 * j, 0),
    "provincial.credit": part(j, 5 * j, 0),
    "other.total": part(n % 3, 4 * (n % 3), 0),
    "other.enterprise": part(n % 3, 3 * (n % 3), 0),
    "other.credit": part(0, 0, 0),
  };
  return new Map(figureKeys(formDefinitions[form]).map((key) => [key, some[key]]));
}

export function workbookOf(grid: Grid, edits: readonly Edit[]): Uint8Array {
  const { sheet, row, column, values } = grid;
  const made = applyEdits(
    blankWorkbook(),
    [
      { kind: "addSheet", sheet },
      { kind: "setValues", sheet, row, column, values: values as readonly (readonly string[])[] },
      ...grid.merges.map((area): Edit => ({ kind: "merge", sheet, area })),
      ...edits,
    ],
    sheet,
  );
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}

function laid(n: number, form: FormId): Grid {
  const wording = wordings[n % wordings.length];
  return layForm({
    definition: formDefinitions[form],
    style: styles[n % 4],
    platform: platforms[Math.floor(n / 4) % 4],
    relabel: wording.form ? wordings[0].change : wording.change,
    extraRows: n % 3 === 0,
    down: n % 9,
    right: n % 4,
  }).grid;
}

const headingOf = (unit: string, date = "2024-06-20") => ({
  unit,
  date: parseIsoDate(date),
  contact: "",
  phone: "",
  mobile: "",
});

/** The form of a unit as an .xlsx file: which layout and which figures, its number says. */
export function formFile(
  n: number,
  unit: string,
  form: FormId = "annex2",
  change: (figures: Figures) => Figures = (figures) => figures,
  date?: string,
): Uint8Array {
  const grid = laid(n, form);
  const [match] = findForms(grid);
  return workbookOf(grid, planFill(match, change(figuresOf(form, n)), headingOf(unit, date)).edits);
}

/** The same with its cells as texts, for csv and for web pages that are called .xls. */
export function formTexts(n: number, unit: string, form: FormId = "annex2"): string[][] {
  const grid = laid(n, form);
  const [match] = findForms(grid);
  const [filled] = applyToGrids([grid], planFill(match, figuresOf(form, n), headingOf(unit)).edits);
  return filled.values.map((row) => row.map((cell) => (cell === null ? "" : String(cell))));
}

export const csvOf = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => row.map((cell) => `"${cell.replace(/"/g, '""')}"`).join(",")).join("\r\n");

export const pageOf = (rows: readonly (readonly string[])[]) =>
  `<html><meta charset="utf-8"><body><table>${rows
    .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`)
    .join("")}</table></body></html>`;

/** Ten ways in which a file is none; each with what must be said of it. */
export function brokenFiles(good: Uint8Array): readonly (readonly [Uint8Array, RegExp])[] {
  const ole = CFB.utils.cfb_new();
  CFB.utils.cfb_add(ole, "EncryptionInfo", new Uint8Array(64));
  CFB.utils.cfb_add(ole, "EncryptedPackage", new Uint8Array(4096));
  const encrypted = new Uint8Array(CFB.write(ole, { type: "array" }) as ArrayBuffer);
  const bomb = zipSync({ "[Content_Types].xml": new Uint8Array(80_000_000) });
  const blank = layForm({ definition: formDefinitions.annex2, style: "oneCell", platform: "merged" }).grid;
  const text = (words: string) => new TextEncoder().encode(words);
  return [
    [good.slice(0, good.length >> 1), /./],
    [new Uint8Array(), /./],
    [text("不是表格"), /./],
    [workbookOf(blank, []), /没有填写任何数字/],
    [encrypted, /密码/],
    [bomb, /MB|过大/],
    [workbookOf({ ...blank, values: [["会议纪要"]], merges: [] }, []), /没有找到月报表/],
    [zipSync({ "word/document.xml": text("<w/>") }), /./],
    [text("<html><body>请登录</body></html>"), /./],
    [Uint8Array.from(good, (byte, i) => (i > 200 && i < 400 ? byte ^ 0x5a : byte)), /./],
  ];
}
