/**
 * 自定义表: a unit's own form as data (another city's, another year's), taught cell by cell: what stands beside
 * and above the cell, what is to be counted, and of which rows. It is kept in the workbook (自定义表) and handed
 * on as a file of this format. The counting rules are those of Annex 1 and 2 (docs/forms.md).
 */
import type { Level, Platform, TaskKind } from "../ledger/inspection";
import type { FormId } from "./figures";

/** What a cell of an own form shows. `sentence`: `12次，340户，发现问题15户`; `problemShare`: 发现问题户数 of 户数. */
export const ownShows = [
  "tasks",
  "households",
  "problems",
  "sentence",
  "problemShare",
  "unit",
  "date",
  "contact",
  "phone",
  "mobile",
] as const;
export type OwnShow = (typeof ownShows)[number];

/** What is counted: the year so far, the quarter or the month of the cut-off. */
export const ownPeriods = ["year", "quarter", "month"] as const;
export type OwnPeriod = (typeof ownPeriods)[number];

/** Which rows are counted; a member left out asks for nothing. Texts are compared without blanks and brackets. */
export interface OwnFilter {
  readonly platform?: Platform;
  readonly kind?: TaskKind;
  /** Facts that have to hold: 涉及企业, 运用信用风险分类, 市场监管系统. */
  readonly enterprise?: true;
  readonly credit?: true;
  readonly market?: true;
  readonly level?: Level;
  /** 检查部门, or where it is blank 牵头部门, is this department (through 部门名录). */
  readonly department?: string;
  /** 抽查事项 contains this. */
  readonly item?: string;
  /** 主体类型 contains this. */
  readonly entityType?: string;
  /** 检查结果 reads so. */
  readonly result?: string;
  readonly period?: Exclude<OwnPeriod, "year">;
}

export interface OwnCell {
  /** The words to the left of the cell, as on the form, from the outside in; "" where there are none. */
  readonly row: string;
  /** The words above the cell, from the top down. */
  readonly column: string;
  /** Where it was taught, `B7`: decides between cells whose words are the same. */
  readonly taught: string;
  readonly shows: OwnShow;
  readonly filter: OwnFilter;
}

export interface OwnForm {
  /** 表名 */
  readonly name: string;
  /** Whose rows are counted, as for Annex 1 (a county's) or Annex 2 (a department's). */
  readonly rows: FormId;
  readonly cells: readonly OwnCell[];
}

/** What reading an own form, or finding its cells, can report. Sentences: locale area `faults-templates`. */
export type OwnFormFault =
  | { readonly code: "templates.noLabels"; readonly at: string }
  | { readonly code: "templates.cellMissing"; readonly form: string; readonly label: string }
  | {
      readonly code: "templates.cellTwice";
      readonly at: string;
      readonly label: string;
      readonly other: string;
    }
  | { readonly code: "templates.cellFormula"; readonly at: string; readonly found: string }
  | { readonly code: "templates.cellTaken"; readonly at: string; readonly found: string }
  /** Its words name another year, quarter or month than the cut-off's. */
  | {
      readonly code: "templates.cellPeriod";
      readonly at: string;
      readonly found: string;
      readonly expected: string;
    }
  | { readonly code: "templates.sheetMissing"; readonly form: string }
  | { readonly code: "templates.sheetTwice"; readonly form: string; readonly found: string }
  | { readonly code: "templates.sheetProtected"; readonly at: string }
  | {
      readonly code: "templates.choice";
      readonly at: string;
      readonly header: string;
      readonly found: string;
      readonly expected: string;
    }
  | { readonly code: "templates.cellTwoFigures"; readonly at: string; readonly label: string }
  | { readonly code: "templates.fileUnreadable"; readonly at: string }
  | {
      readonly code: "templates.fileFormat";
      readonly at: string;
      readonly found: string;
      readonly expected: string;
    };
