/** A form that was found in a sheet: which one it is, and where each of its figures goes. */
import type { FormDefinition } from "../../core/forms/definition";
import type { FigureKey, FormId, Measure } from "../../core/forms/figures";
import type { SheetFault } from "../fault";
import type { Area, Grid } from "../grid";
import type { HeadingPlaces } from "./formHeading";
import type { FormReason, FormStanding } from "./formReason";

/** A cell (or merged cells) of the form that takes a figure. */
export interface FormSlot {
  /** `provincial.joint`, or `provincial.market` where one cell carries both of its parts. */
  readonly key: string;
  /** The figures that the cell shows: one, or the parts of a split row. */
  readonly keys: readonly FigureKey[];
  /** null: all three measures as text. */
  readonly measure: Measure | null;
  readonly area: Area;
  /** The row's label, verbatim as issued. */
  readonly label: string;
}

export interface FormMatch {
  readonly form: FormId;
  readonly definition: FormDefinition;
  readonly sheet: string;
  readonly grid: Grid;
  /** From the title to the last line. */
  readonly area: Area;
  readonly title: Area | null;
  readonly slots: readonly FormSlot[];
  /** Figures for which no certain place was found. */
  readonly unplaced: readonly FigureKey[];
  readonly heading: HeadingPlaces;
  /** 0–1: how much of the form's face is there. */
  readonly score: number;
  /** Why the sheet was taken for this form. */
  readonly reasons: readonly FormReason[];
  /** `asked`: something has to be answered before every figure has a certain place. */
  readonly standing: FormStanding;
  /** Errors leave figures without a place; warnings are doubts. */
  readonly faults: readonly SheetFault[];
}
