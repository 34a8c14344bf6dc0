/** What can be wrong with the sheets of a draw. Sentences in the locale area `faults-sheets`. */
import type { ReplacementFault } from "../../core/draw/fault";

export type DrawSheetFault =
  /** Facts above the table that a draw cannot be read without; `found` are their labels. */
  | { readonly code: "drawSheet.factsMissing"; readonly at: string; readonly found: string }
  | {
      readonly code: "drawSheet.factUnreadable";
      readonly at: string;
      readonly label: string;
      readonly found: string;
    }
  /** A row that cannot be one of a draw: no id, no rank, no status. */
  | {
      readonly code: "drawSheet.rowUnreadable";
      readonly at: string;
      readonly label: string;
      readonly found: string;
    }
  | {
      readonly code: "drawSheet.ticket";
      readonly at: string;
      readonly id: string;
      readonly found: string;
      readonly expected: string;
    }
  /** A lot out of its place: rows were added, taken out or renumbered. */
  | {
      readonly code: "drawSheet.rank";
      readonly at: string;
      readonly id: string;
      readonly found: number;
      readonly expected: number;
    }
  | {
      readonly code: "drawSheet.count";
      readonly at: string;
      readonly stratum: string;
      readonly found: number;
      readonly expected: number;
    }
  | {
      readonly code: "drawSheet.status";
      readonly at: string;
      readonly id: string;
      readonly found: string;
      readonly expected: string;
    }
  /** 操作记录 holds no draw of this label with this digest. */
  | { readonly code: "drawSheet.notOnRecord"; readonly at: string; readonly label: string }
  | {
      readonly code: "drawSheet.recordDiffers";
      readonly at: string;
      readonly label: string;
      readonly found: string;
      readonly expected: string;
    }
  /** Two sheets say that they hold the draw of one label. */
  | {
      readonly code: "drawSheet.labelTwice";
      readonly at: string;
      readonly first: string;
      readonly label: string;
    };

export type ReplacementEditFault =
  | ReplacementFault
  | DrawSheetFault
  /** 无法联系, 不配合: results to be published (SR-1 §4). */
  | { readonly code: "drawSheet.reasonIsResult"; readonly found: string }
  | { readonly code: "drawSheet.noDraw"; readonly label: string };

export type SlipFault = { readonly code: "drawSheet.notInFrame"; readonly id: string };
