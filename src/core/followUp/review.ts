/**
 * 审核 by a second person: neither one of the 检查人员 nor the 录入员. What was reviewed is kept as a digest of each row
 * in 操作记录, so that a row that is changed afterwards can be pointed at.
 */
import { digestOf } from "../evidence/jcs";
import type { LocalDate } from "../calendar/localDate";
import { foldName } from "../registry/departmentName";
import type { ResultFault } from "./fault";
import type { ResultRow } from "./resultChecks";

/** 审核: who and when, as it stands in the cell. */
export const reviewText = (reviewer: string, day: LocalDate): string => `${reviewer} ${day}`;

/** 审核 as this product writes it; 已审核 and the like say that a row was reviewed by other means. */
const ownReview = / \d{4}-\d{2}-\d{2}$/;

/** Digits of a row's digest that are kept: enough to see a change, short enough for a cell with 1,000 of them. */
const keptDigits = 16;

/** The digest of what a reviewer has seen in a row. */
export function rowDigest(row: ResultRow): string {
  const { task, id, item, inspectors, inspectedOn, result, problem, officers, finding, photos } = row;
  const seen = { task, id, item, inspectors, inspectedOn, result, problem, officers, finding, photos };
  return digestOf(seen).slice(0, keptDigits);
}

/** What is blank in a row that is to be reviewed. */
export function blanksOf(row: ResultRow): readonly ResultFault[] {
  const blanks: ResultFault[] = [];
  const blank = (header: string, field: Parameters<ResultRow["cell"]>[0]) =>
    blanks.push({ code: "results.cellBlank", at: row.cell(field), header, name: row.name || row.id });
  if (row.inspectors.length === 0) blank("检查部门", "inspectors");
  if (row.inspectedOn === null) blank("检查日期", "inspectedOn");
  if (row.result === "") blank("检查结果", "result");
  if (row.officers.length === 0) blank("检查人员", "officers");
  return blanks;
}

/** Why this person may not review this row; null where he may. */
export function reviewFault(row: ResultRow, reviewer: string): ResultFault | null {
  const name = foldName(reviewer);
  const at = row.cell("reviewed");
  if (name === "") return { code: "results.reviewerBlank", at };
  if (row.officers.some((officer) => foldName(officer) === name))
    return { code: "results.reviewerIsOfficer", at, reviewer, officers: row.officers.join("、") };
  if (foldName(row.enteredBy) === name) return { code: "results.reviewerEntered", at, reviewer };
  return null;
}

export interface ReviewSelection {
  /** Complete, not reviewed yet, and this person may. */
  readonly ready: readonly ResultRow[];
  readonly faults: readonly ResultFault[];
}

/** What a person can review of these rows, and why not the others. Rows reviewed before stay as they are. */
export function reviewable(rows: readonly ResultRow[], reviewer: string): ReviewSelection {
  const ready: ResultRow[] = [];
  const faults: ResultFault[] = [];
  for (const row of rows) {
    if (row.replaced || row.reviewed !== "") continue;
    const blanks = blanksOf(row);
    const refused = reviewFault(row, reviewer);
    if (blanks.length > 0) faults.push(...blanks);
    else if (refused) faults.push(refused);
    else ready.push(row);
  }
  return { ready, faults };
}

/**
 * Reviewed rows that are not as any review saw them.
 * @param digests of all reviews of these rows; none: reviewed by other means, nothing to compare with
 */
export function changedSinceReview(
  rows: readonly ResultRow[],
  digests: ReadonlySet<string>,
): readonly ResultFault[] {
  if (digests.size === 0) return [];
  return rows
    .filter((row) => ownReview.test(row.reviewed) && !digests.has(rowDigest(row)))
    .map((row) => ({
      code: "results.changedAfterReview",
      at: row.cell("reviewed"),
      name: row.name || row.id,
      reviewed: row.reviewed,
    }));
}
