/** What is typed for a visit before it is written; and what it would be in the ledger. */
import { parseIsoDate } from "../../core/calendar/localDate";
import type { LocalDate } from "../../core/calendar/localDate";
import type { ResultRow } from "../../core/followUp/resultChecks";
import type { EnteredRow, LedgerRow } from "../../sheets/results";
import type { Visit } from "./visits";

export interface DraftRow {
  readonly result: string;
  readonly finding: string;
  readonly photos: string;
}

export interface VisitDraft {
  /** As the date field has it; "" for none. */
  readonly inspectedOn: string;
  readonly officers: readonly string[];
  readonly rows: readonly DraftRow[];
}

export function draftOf(visit: Visit, day: LocalDate | null): VisitDraft {
  const [first] = visit.rows;
  return {
    inspectedOn: first.inspectedOn ?? day ?? "",
    officers: first.officers,
    rows: visit.rows.map(({ result, finding, photos }) => ({ result, finding, photos })),
  };
}

/** 照片文件名: names separated as people do; kept as one text. */
export const photosText = (typed: string): string =>
  typed
    .split(/[、，,;；\n]+/)
    .map((name) => name.trim())
    .filter(Boolean)
    .join("、");

/** Rows of the visit that have a result, or had one: an item that is not done yet is not signed. */
export function enteredRows(
  visit: Visit,
  draft: VisitDraft,
  by: { readonly enteredBy: string; readonly enteredOn: LocalDate },
): readonly EnteredRow[] {
  return visit.rows.flatMap((row, i): EnteredRow[] => {
    const { result, finding, photos } = draft.rows[i];
    if (result === "" && row.result === "") return [];
    const entered = {
      row,
      result,
      finding: finding.trim(),
      photos: photosText(photos),
      inspectedOn: parseIsoDate(draft.inspectedOn),
      officers: draft.officers,
      ...by,
    };
    return [entered];
  });
}

/** The rows as they would stand, for the same checks as of any row. */
export function asResultRows(entered: readonly EnteredRow[]): readonly ResultRow[] {
  return entered.map(({ row, result, finding, photos, inspectedOn, officers, enteredOn, enteredBy }) => {
    const standing: LedgerRow = row;
    return { ...standing, result, finding, photos, inspectedOn, officers, enteredOn, enteredBy };
  });
}
