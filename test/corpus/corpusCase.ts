/** One workbook of the recognition corpus, and what must be found in it. */
import type { FormId, Measure } from "../../src/core/forms/figures";
import type { Grid } from "../../src/sheets/grid";

/** Where a figure belongs, in sheet coordinates; `key` as `FormSlot.key` has it. */
export interface WantedPlace {
  readonly key: string;
  readonly measure: Measure | null;
  readonly row: number;
  readonly column: number;
}

export interface WantedForm {
  readonly form: FormId;
  /** The places of all figures; only of forms that must be found for certain. */
  readonly places?: readonly WantedPlace[];
  /** The fault that asks; only of forms that must be asked about. */
  readonly asks?: string;
}

export interface CorpusCase {
  readonly name: string;
  readonly origin: "generated" | "handMade" | "nearMiss";
  readonly grids: readonly Grid[];
  /** Written to a file of this kind by LibreOffice, and read back from it. */
  readonly through?: "xlsx" | "xls" | "et";
  /** Rows to hide in that file. */
  readonly wanted: readonly WantedForm[];
}
