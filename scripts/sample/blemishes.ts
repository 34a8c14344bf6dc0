/**
 * What a careless hour leaves in a workbook (spec/workbook.md, "Values come dirty"), put at known places:
 * a test can ask the product whether it found every one of them.
 */
import type { Dice } from "./dice";
import type { SampleCell, SampleSheet } from "./sampleSheet";
import { cellAddress, isoOf } from "./sampleSheet";

export interface Blemish {
  readonly sheet: string;
  /** `检查对象名录库!A57` */
  readonly at: string;
  readonly header: string;
  readonly kind: string;
  /** What stands there now, and what the clerk meant (null where nothing can be known). */
  readonly written: SampleCell;
  readonly meant: SampleCell;
}

interface Slip {
  readonly kind: string;
  readonly header: string;
  /** The cell as the slip leaves it. */
  readonly spoil: (cell: SampleCell, rows: readonly SampleCell[][], column: number) => SampleCell;
  /** Other columns that are blank where this slip is made. */
  readonly blanks?: readonly string[];
  /** Only rows for which the slip is one. */
  readonly where?: (row: readonly SampleCell[]) => boolean;
}

const fullWidth = (text: string) =>
  text.replace(/[0-9A-Z]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
const wrongCheck = (code: string) => code.slice(0, 17) + (code.endsWith("1") ? "2" : "1");
/** 2024.3.5 and 2024年3月5日, as text. */
const dotted = (serial: SampleCell) => dateParts(serial).join(".");
const spelledOut = (serial: SampleCell) =>
  dateParts(serial).reduce((text, part, i) => text + part + "年月日"[i], "");
const dateParts = (serial: SampleCell) => isoOf(Number(serial)).split("-").map(Number);
const isUscc = (row: readonly SampleCell[], column: number) => /^9[12]\w{16}$/.test(String(row[column]));

const objectSlips: readonly Slip[] = [
  { kind: "fullWidth", header: "统一社会信用代码", spoil: (c) => fullWidth(String(c)), where: (r) => isUscc(r, 0) },
  { kind: "wrongCheckDigit", header: "统一社会信用代码", spoil: (c) => wrongCheck(String(c)), where: (r) => isUscc(r, 0) },
  { kind: "wrongCheckDigit", header: "统一社会信用代码", spoil: (c) => wrongCheck(String(c)), where: (r) => isUscc(r, 0) },
  { kind: "lostDigits", header: "统一社会信用代码", spoil: () => 911303020812864000 },
  { kind: "codeAsNumber", header: "统一社会信用代码", spoil: () => 130302081286464 },
  { kind: "duplicate", header: "统一社会信用代码", spoil: (_c, rows, column) => rows[4][column] },
  { kind: "blankId", header: "统一社会信用代码", spoil: () => null },
  { kind: "zeroWidth", header: "统一社会信用代码", spoil: (c) => String(c).slice(0, 8) + "\u200b" + String(c).slice(8), where: (r) => isUscc(r, 0) },
  { kind: "lowerCase", header: "统一社会信用代码", spoil: (c) => ` ${String(c).toLowerCase()}`, where: (r) => isUscc(r, 0) },
  { kind: "blankClass", header: "信用风险等级", spoil: () => null, where: (r) => r[9] !== "未分类" },
  { kind: "fullWidthClass", header: "信用风险等级", spoil: () => "Ｂ", where: (r) => r[9] === "B" },
  { kind: "textDate", header: "上次抽查日期", spoil: dotted, where: (r) => r[16] !== null },
  { kind: "textDate", header: "许可证有效期", spoil: spelledOut, where: (r) => r[15] !== null },
  { kind: "notADate", header: "上次抽查日期", spoil: () => "2024.13.5" },
  { kind: "blankType", header: "主体类型", spoil: () => null, where: (r) => isUscc(r, 0) },
]; // prettier-ignore

const quiet = (row: readonly SampleCell[]) => row[18] === "未发现问题";

const ledgerSlips: readonly Slip[] = [
  { kind: "noResult", header: "检查结果", blanks: ["是否发现问题", "审核", "公示日期"], spoil: () => null, where: quiet },
  { kind: "noResult", header: "检查结果", blanks: ["是否发现问题", "审核", "公示日期"], spoil: () => null, where: quiet },
  { kind: "noResult", header: "检查结果", blanks: ["是否发现问题", "审核", "公示日期"], spoil: () => null, where: quiet },
  { kind: "blankPlatform", header: "平台", spoil: () => null },
  { kind: "blankPlatform", header: "平台", spoil: () => null },
  { kind: "oldWording", header: "平台", spoil: () => "省平台", where: (r) => r[2] === "河北双随机执法监管平台" },
  { kind: "kindDisagrees", header: "抽查类型", spoil: () => "部门联合", where: (r) => r[3] === "部门内部" && r[7] !== null },
  { kind: "kindDisagrees", header: "抽查类型", spoil: () => "部门内部", where: (r) => r[3] === "部门联合" },
  { kind: "unknownResult", header: "检查结果", spoil: () => "基本符合要求", where: quiet },
  { kind: "unknownResult", header: "检查结果", spoil: () => "详见现场笔录", where: quiet },
  { kind: "problemDisagrees", header: "是否发现问题", spoil: () => "是", where: quiet },
  { kind: "notADate", header: "检查日期", spoil: () => "2024.13.5" },
  { kind: "textDate", header: "检查日期", spoil: dotted },
  { kind: "textDate", header: "检查日期", spoil: spelledOut },
  { kind: "fullWidth", header: "统一社会信用代码", spoil: (c) => fullWidth(String(c)), where: (r) => isUscc(r, 10) },
  { kind: "lostDigits", header: "统一社会信用代码", spoil: () => 911303020812864000 },
]; // prettier-ignore

const planSlips: readonly Slip[] = [
  { kind: "textDate", header: "备案日期", spoil: dotted },
  { kind: "textDate", header: "公示日期", spoil: spelledOut },
  { kind: "separators", header: "抽查事项", spoil: (c) => String(c).replace("、", "；\n"), where: (r) => String(r[9]).includes("、") },
  { kind: "separators", header: "配合部门", spoil: () => "区卫健局，区生态环境分局；区市场监管局" , where: (r) => r[3] === "部门联合" },
]; // prettier-ignore

const slipsOf: Readonly<Record<string, readonly Slip[]>> = {
  检查对象名录库: objectSlips,
  抽查台账: ledgerSlips,
  年度抽查计划: planSlips,
};

/** Spoils the sheet's rows in place, each slip on a row of its own, and says where. */
export function spoil(sheet: SampleSheet, dice: Dice): Blemish[] {
  const taken = new Set<number>([4]);
  return (slipsOf[sheet.sheet] ?? []).flatMap((slip) => {
    const column = sheet.headers.indexOf(slip.header);
    const able = sheet.rows.flatMap((row, place) =>
      !taken.has(place) && (slip.where?.(row) ?? true) ? [place] : [],
    );
    if (able.length === 0) return [];
    const record = dice.pick(able);
    taken.add(record);
    const meant = sheet.rows[record][column];
    const written = slip.spoil(meant, sheet.rows, column);
    sheet.rows[record][column] = written;
    for (const blank of slip.blanks ?? []) sheet.rows[record][sheet.headers.indexOf(blank)] = null;
    const lost = slip.kind === "lostDigits" || slip.kind === "codeAsNumber" || slip.kind === "notADate";
    const at = cellAddress(sheet, record, slip.header);
    return [
      { sheet: sheet.sheet, at, header: slip.header, kind: slip.kind, written, meant: lost ? null : meant },
    ];
  });
}
