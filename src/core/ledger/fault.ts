/**
 * What counting a ledger and checking a form can find wrong. Nothing here stops the counting: every
 * fault names its rows, says what was done with them, and asks.
 */

/** The ledger rows that a fault is about. */
interface Rows {
  /** Address of the first of them. */
  readonly at: string;
  /** The first addresses, for people: "台账!A5、台账!A9 等 12 行". */
  readonly places: string;
  /** Indexes into the ledger's records, ascending. */
  readonly rows: readonly number[];
  /** How many rows. */
  readonly count: number;
}

/** A fault that concerns one task. */
interface OfTask extends Rows {
  readonly task: string;
  readonly taskName: string;
}

/** Two numbers of a form that do not fit; `at` are the form's cells where the caller knows them, else the form. */
interface OfForm {
  readonly at: string;
  readonly key: string;
  readonly measure: string;
  readonly found: number;
  readonly expected: number;
}

export type LedgerFault =
  | ({ readonly code: "ledger.taskMissing" } & Rows)
  | ({ readonly code: "ledger.objectMissing" } & Rows)
  | ({ readonly code: "ledger.objectByName" } & Rows & { readonly found: string })
  | ({ readonly code: "ledger.dateMissing" } & Rows)
  | ({ readonly code: "ledger.dateAhead" } & Rows & { readonly found: string; readonly today: string })
  | ({ readonly code: "ledger.yearDiffers" } & Rows & {
        readonly found: string;
        readonly dated: number;
        readonly year: number;
      })
  | ({ readonly code: "ledger.resultMissing" } & Rows & { readonly households: number })
  | ({ readonly code: "ledger.resultUnknown" } & Rows & { readonly found: string })
  | ({ readonly code: "ledger.problemDisagrees" } & Rows & { readonly found: string; readonly said: string })
  | ({ readonly code: "ledger.notByLot" } & Rows & { readonly found: string })
  | ({ readonly code: "ledger.otherCounty" } & Rows & { readonly found: string; readonly expected: string })
  | ({ readonly code: "ledger.platformMissing" } & OfTask)
  | ({ readonly code: "ledger.platformDiffers" } & OfTask)
  | ({ readonly code: "ledger.leadDiffers" } & OfTask & { readonly departments: string })
  | ({ readonly code: "ledger.kindMissing" } & OfTask)
  | ({ readonly code: "ledger.kindDiffers" } & OfTask)
  /** 待核: 抽查类型 and the departments disagree. The departments decide. */
  | ({ readonly code: "ledger.kindSaysJoint" | "ledger.kindSaysInternal" } & OfTask & {
        readonly departments: string;
      })
  | ({ readonly code: "ledger.creditDiffers" } & OfTask)
  | ({ readonly code: "ledger.marketSaysYes" | "ledger.marketSaysNo" } & OfTask & { readonly found: string })
  | ({ readonly code: "ledger.departmentUnknown" } & Rows & { readonly found: string })
  | ({ readonly code: "ledger.departmentAmbiguous" } & Rows & {
        readonly found: string;
        readonly expected: string;
      })
  | ({ readonly code: "ledger.inspectorMissing" } & Rows & { readonly unit: string })
  | { readonly code: "ledger.unitAbsent"; readonly at: string; readonly unit: string }
  /** Cross-checks of a form (forms.md, "Cross-checks before a form leaves"). */
  | ({ readonly code: "form.partsDiffer" } & OfForm & {
        readonly first: string;
        readonly second: string;
        readonly firstValue: number;
        readonly secondValue: number;
      })
  | ({ readonly code: "form.partsOutside" } & OfForm & { readonly least: number; readonly most: number })
  | ({ readonly code: "form.exceeds" } & OfForm & { readonly other: string })
  | ({ readonly code: "form.problemsExceed" } & OfForm)
  | ({ readonly code: "form.fewerHouseholds" } & OfForm)
  | ({ readonly code: "form.belowPrevious" } & OfForm)
  | ({ readonly code: "form.differsFromLedger" } & OfForm)
  /** Against the platform's own statistics: a difference without 原因. */
  | ({ readonly code: "form.abovePlatform" | "form.belowPlatform" } & OfForm)
  /** A correction by hand, made when the ledger gave another number. */
  | ({ readonly code: "form.correctionStale" } & OfForm & { readonly corrected: number })
  /** 计划到期未见台账. */
  | {
      readonly code: "form.planNotDone";
      readonly at: string;
      readonly task: string;
      readonly taskName: string;
      readonly due: string;
      readonly status: string;
    };

export type LedgerFaultCode = LedgerFault["code"];

const shownPlaces = 5;

/** The part of a fault that says which rows it is about. `rows` are indexes, ascending, at least one. */
export function rowsOf(ledger: readonly { readonly at: string }[], rows: readonly number[]): Rows {
  const shown = rows.slice(0, shownPlaces).map((row) => ledger[row].at);
  const more = rows.length > shown.length ? ` 等 ${rows.length} 行` : "";
  return { at: shown[0], places: shown.join("、") + more, rows, count: rows.length };
}
