/** 审核 in the ledger, and in 操作记录 the digest of every row as the reviewer saw it. */
import { readDetail, writeDetail } from "../../core/evidence/auditDetail";
import type { DetailFields, DetailValues } from "../../core/evidence/auditDetail";
import type { AuditEvent } from "../../core/evidence/chain";
import type { LocalDate } from "../../core/calendar/localDate";
import { reviewText, rowDigest } from "../../core/followUp/review";
import { appendAudit, auditEntries } from "../auditSheet";
import type { Edit } from "../edit";
import type { Grid } from "../grid";
import type { RecognisedTable } from "../recognisedTable";
import { withColumns } from "./ledgerColumns";
import type { LedgerRow } from "./resultRows";

const action = "审核检查结果";
const fields = { reviewer: "审核人", rows: { label: "记录", unit: "条" }, digests: "记录校验码" } as const;
/** A cell holds 32,767 characters. */
const digestsInARecord = 1500;

export interface Review {
  readonly task: string;
  readonly reviewer: string;
  readonly day: LocalDate;
  /** ISO 8601 with its offset. */
  readonly at: string;
}

/** The edits of one review; the rows must be `reviewable`. */
export function reviewEdits(
  grids: readonly Grid[],
  rows: readonly LedgerRow[],
  review: Review,
): readonly Edit[] {
  if (rows.length === 0) return [];
  const edits: Edit[] = [];
  const widened = new Map<RecognisedTable, RecognisedTable>();
  const text = reviewText(review.reviewer, review.day);
  for (const { table: standing, row } of rows) {
    let table = widened.get(standing);
    if (!table) {
      const wide = withColumns(standing, ["reviewed"]);
      edits.push(...wide.edits);
      widened.set(standing, (table = wide.table));
    }
    const column = table.fields.get("reviewed");
    if (column !== undefined)
      edits.push({ kind: "setValues", sheet: table.sheet, row, column, values: [[text]] });
  }
  return [...edits, ...appendAudit(grids, events(rows, review))];
}

function events(rows: readonly LedgerRow[], review: Review): readonly AuditEvent[] {
  const made: AuditEvent[] = [];
  for (let from = 0; from < rows.length; from += digestsInARecord) {
    const part = rows.slice(from, from + digestsInARecord);
    const values: DetailValues<typeof fields> = {
      reviewer: review.reviewer,
      rows: part.length,
      digests: part.map(rowDigest).join(" "),
    };
    const detail = writeDetail(fields, values as unknown as DetailValues<DetailFields>);
    made.push({ time: review.at, action, subject: review.task, detail });
  }
  return made;
}

/** The digests of all rows of a task that any review has seen. */
export function reviewedDigests(grids: readonly Grid[], task: string): ReadonlySet<string> {
  return new Set(
    auditEntries(grids)
      .filter(({ event }) => event.action === action && event.subject === task)
      .flatMap(({ event }) => String(readDetail(fields, event.detail)?.digests ?? "").split(" "))
      .filter(Boolean),
  );
}
