/** What stands in the way of merging lists and tagging by rule. Sentences: locale area `faults-pools`. */

export type PoolSheetFault =
  /** A column that the new list has and the pool has not: its contents are not taken over. */
  | { readonly code: "pools.mergeNoColumn"; readonly at: string; readonly header: string }
  /** The pool has no 备注 in which a row that is gone could be marked. */
  | { readonly code: "pools.mergeNoNote"; readonly at: string }
  | { readonly code: "pools.formulaKept"; readonly at: string; readonly found: string }
  | { readonly code: "pools.mergeUndecided"; readonly at: string; readonly found: string }
  | { readonly code: "pools.mergeNoKey"; readonly at: string }
  | { readonly code: "pools.tagRuleShape"; readonly found: string }
  | { readonly code: "pools.tagRuleField"; readonly found: string; readonly field: string }
  | { readonly code: "pools.tagRuleRow"; readonly at: string; readonly found: string }
  /** Something stands below the pool where its new rows would go. */
  | { readonly code: "pools.rowsBelow"; readonly at: string; readonly found: string }
  /** A file without a row of headers, or without a column to know its rows by. */
  | { readonly code: "pools.noHeader"; readonly at: string }
  | { readonly code: "pools.tagNoColumn"; readonly at: string }
  /** Excel's sheets end at row 1,048,576. */
  | {
      readonly code: "pools.sheetFull";
      readonly at: string;
      readonly found: number;
      readonly expected: number;
    };
