/**
 * What can be odd about a yearly plan, or stand in the way of changing it. `at` is the address of the cell;
 * every code has a sentence in the locale area `faults-plan`.
 */
export type PlanFault =
  | { readonly code: "plan.leadMissing"; readonly at: string; readonly name: string }
  | { readonly code: "plan.nameMissing"; readonly at: string }
  | { readonly code: "plan.extentUnclear"; readonly at: string; readonly found: string }
  | {
      readonly code: "plan.ratesUnreadable";
      readonly at: string;
      readonly found: string;
      readonly piece: string;
    }
  | { readonly code: "plan.periodUnreadable"; readonly at: string; readonly found: string }
  | { readonly code: "plan.periodMissing"; readonly at: string; readonly name: string }
  | {
      readonly code: "plan.periodReversed";
      readonly at: string;
      readonly from: string;
      readonly until: string;
    }
  | { readonly code: "plan.kindDisagrees"; readonly at: string; readonly found: string }
  | { readonly code: "plan.kindUnreadable"; readonly at: string; readonly found: string }
  | {
      readonly code: "plan.taskTwice";
      readonly at: string;
      readonly found: string;
      readonly first: string;
    }
  | { readonly code: "plan.itemUnknown"; readonly at: string; readonly found: string }
  | {
      readonly code: "plan.rangeUnknown";
      readonly at: string;
      readonly name: string;
      readonly found: string;
    }
  | { readonly code: "plan.rangeEmpty"; readonly at: string; readonly name: string }
  | {
      readonly code: "plan.classRateMissing";
      readonly at: string;
      readonly name: string;
      readonly stratum: string;
      readonly size: number;
    }
  | {
      readonly code: "plan.countOverRange";
      readonly at: string;
      readonly name: string;
      readonly count: number;
      readonly size: number;
    }
  | {
      readonly code: "plan.ceilingByRate" | "plan.ceilingByMinimum";
      readonly at: string;
      readonly name: string;
      readonly item: string;
      readonly ceiling: string;
      readonly drawn: number;
      readonly size: number;
      readonly share: string;
    }
  | { readonly code: "plan.classInPublic"; readonly at: string; readonly header: string }
  | { readonly code: "plan.started"; readonly at: string; readonly name: string }
  | { readonly code: "plan.reasonMissing" }
  | { readonly code: "plan.approvalMissing" }
  | { readonly code: "plan.nothingChanged" }
  | { readonly code: "plan.noTable" }
  | { readonly code: "plan.noTableIn"; readonly found: string }
  | { readonly code: "plan.columnTaken"; readonly at: string; readonly header: string }
  | { readonly code: "plan.taskGone"; readonly found: string }
  | { readonly code: "plan.severalTables"; readonly found: string };
