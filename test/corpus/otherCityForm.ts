/**
 * Another city's form as its office would have made it, saved by LibreOffice: merged headers of two lines, groups
 * merged down, the columns in an order of its own. Next year's has a new title and stands elsewhere, with rows more.
 */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { convertByLibreOffice } from "../libreOffice";

interface Part {
  readonly text: string;
  readonly across?: number;
  readonly down?: number;
}

/** null: a cell that a merged one covers. */
type Line = readonly (Part | string | null)[];

const kinds = ["部门联合", "部门内部"] as const;

/** Where what stands, as it is taught: of the form as it is this year. */
export const taughtAt = {
  unit: "B2",
  date: "D2",
  /** 户数, 次数, 发现问题 of 全部 and 其中企业, of joint and then of internal tasks. */
  rows: [5, 6, 7, 8],
  columns: { households: "C", tasks: "D", problems: "E" },
} as const;

/** Next year: two rows down and one column to the right, a row of totals more in front. */
export const movedRows = [8, 9, 10, 11] as const;
export const movedColumns = { households: "D", tasks: "E", problems: "F" } as const;

function formLines(year: number, moved: boolean): readonly Line[] {
  const head: Line[] = [
    [{ text: `${year}年度双随机抽查工作情况统计表`, across: 6 }, null, null, null, null, null],
    ["填报单位", "", "填报时间", "", "", ""],
    [{ text: "抽查类型", down: 2 }, { text: "范围", down: 2 }, { text: "本年累计", across: 3 }, null, null, { text: "备注", down: 2 }],
    [null, null, "户数", "次数", "发现问题户数", null],
  ]; // prettier-ignore
  const rows = kinds.flatMap((kind): Line[] => [
    [{ text: kind, down: 2 }, "全部", "", "", "", ""],
    [null, "其中企业", "", "", "", ""],
  ]);
  if (!moved) return [...head, ...rows];
  const total: Line = ["合计", "全部", "", "", "", ""];
  return [[], [], ...[...head, total, ...rows].map((line) => ["", ...line])].map((line, i) =>
    i < 2 ? ["", "", "", "", "", "", ""] : line,
  );
}

/** Another sheet of the file, as plain text. */
interface Beside {
  readonly sheet: string;
  readonly rows: readonly (readonly unknown[])[];
}

/** Bytes of the .xlsx. */
export function otherCityForm(year: number, moved = false, beside: readonly Beside[] = []): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "other-city-"));
  const source = join(folder, "form.fods");
  writeFileSync(
    source,
    flatDocument([
      { sheet: "统计表", lines: formLines(year, moved) },
      ...beside.map(({ sheet, rows }) => ({
        sheet,
        lines: rows.map((row) => row.map((cell) => String(cell ?? ""))),
      })),
    ]),
  );
  convertByLibreOffice("xlsx:Calc MS Excel 2007 XML", folder, [source]);
  return new Uint8Array(readFileSync(join(folder, "form.xlsx")));
}

function flatDocument(
  sheets: readonly { readonly sheet: string; readonly lines: readonly Line[] }[],
): string {
  const tables = sheets.map(({ sheet, lines }) => {
    const rows = lines.map((line) => `<table:table-row>${line.map(cellText).join("")}</table:table-row>`);
    return `<table:table table:name="${sheet}">${rows.join("")}</table:table>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet>${tables.join("")}</office:spreadsheet></office:body></office:document>`;
}

function cellText(part: Part | string | null): string {
  if (part === null) return "<table:covered-table-cell/>";
  const { text, across = 1, down = 1 } = typeof part === "string" ? { text: part } : part;
  const spans =
    across > 1 || down > 1
      ? ` table:number-columns-spanned="${across}" table:number-rows-spanned="${down}"`
      : "";
  return text === ""
    ? "<table:table-cell/>"
    : `<table:table-cell office:value-type="string"${spans}><text:p>${text}</text:p></table:table-cell>`;
}
