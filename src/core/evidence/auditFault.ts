/**
 * What can be wrong with 操作记录 and its copy. `at` is the row's address, `number` its 序号; a copy that is
 * missing or behind is no sign of tampering, and its sentence does not say so. Locale area `faults-draw`.
 */
export type AuditFault =
  /** A row whose digest does not follow from it and the one before. */
  | { readonly code: "audit.broken"; readonly at: string; readonly number: number }
  /** 序号 do not run on: rows were taken out, put in or renumbered. */
  | { readonly code: "audit.number"; readonly at: string; readonly found: string; readonly expected: number }
  /** A row that reads otherwise than the copy. `field` is the column's header. */
  | {
      readonly code: "audit.rowEdited";
      readonly at: string;
      readonly number: number;
      readonly field: string;
      readonly found: string;
      readonly expected: string;
    }
  /** A row that reads otherwise than the copy although the chain holds: both it and all after were remade. */
  | {
      readonly code: "audit.rowRemade";
      readonly at: string;
      readonly number: number;
      readonly field: string;
      readonly found: string;
      readonly expected: string;
    }
  /** Rows that the copy holds and the table does not: `from`–`to` are their 序号. */
  | {
      readonly code: "audit.tableCut";
      readonly from: number;
      readonly to: number;
      readonly count: number;
      /** The first of them in words: 时间 操作 对象. */
      readonly found: string;
    }
  | { readonly code: "audit.copyMissing"; readonly count: number }
  | { readonly code: "audit.copyBehind"; readonly count: number; readonly from: number; readonly to: number }
  | { readonly code: "audit.copyUnreadable"; readonly found: string };
