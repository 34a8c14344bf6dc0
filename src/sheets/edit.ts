/**
 * The workbook on its way out: what a button is about to do, as a list that a person can preview,
 * a test can read, and Excel or a file can apply. The union is closed; every host applies all of it.
 * Rows and columns are counted from 0.
 */
import type { Area } from "./grid";

/** A formula to write; everything else that is a string is written as text, even "=1+1" or "00123". */
export interface Formula {
  readonly formula: string;
  /** Its present result, where the writer knows it; a file keeps it until the formula is calculated again. */
  readonly cached?: string | number | boolean;
}

/** What can be written: null clears the cell's content and keeps its format. */
export type Input = string | number | boolean | Formula | null;

export type Edge = "top" | "bottom" | "left" | "right" | "insideHorizontal" | "insideVertical";

/** How cells look; a member left out stays as it is. Sizes in points, colours as #RRGGBB. */
export interface Style {
  readonly font?: {
    readonly name?: string;
    readonly size?: number;
    readonly bold?: boolean;
    readonly color?: string;
  };
  readonly fill?: string;
  readonly align?: "left" | "center" | "right";
  readonly valign?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  /** Thin lines on these edges of the area. */
  readonly borders?: readonly Edge[];
}

/** The page as it is printed. Margins in points. */
export interface PrintSetup {
  readonly orientation: "portrait" | "landscape";
  readonly paper: "A4";
  readonly area?: Area;
  /** Rows repeated on every page. */
  readonly titleRows?: { readonly from: number; readonly to: number };
  readonly fit?: { readonly wide: number; readonly tall?: number };
  readonly centered?: boolean;
  readonly margins?: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
  readonly footer?: string;
}

/** One line of a chart: its name, the cells of its numbers, and how it is drawn. */
export interface ChartSeries {
  readonly name: string;
  /** One column of numbers beside the categories; a blank cell is no point. */
  readonly values: Area;
  readonly color: string;
  /** Dashes for what is no measured course: a goal, a forecast. */
  readonly dashed?: boolean;
  /** A mark at each point, so that lines are told apart without colour too. */
  readonly marker?: "filled" | "hollow";
}

export type Edit =
  | { readonly kind: "addSheet"; readonly sheet: string }
  | { readonly kind: "deleteSheet"; readonly sheet: string }
  | { readonly kind: "activate"; readonly sheet: string; readonly area?: Area }
  | {
      readonly kind: "setValues";
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly values: readonly (readonly Input[])[];
    }
  | { readonly kind: "addTable"; readonly sheet: string; readonly area: Area; readonly name: string }
  | { readonly kind: "resizeTable"; readonly sheet: string; readonly name: string; readonly area: Area }
  | { readonly kind: "numberFormat"; readonly sheet: string; readonly area: Area; readonly format: string }
  | { readonly kind: "style"; readonly sheet: string; readonly area: Area; readonly style: Style }
  | { readonly kind: "merge"; readonly sheet: string; readonly area: Area }
  | {
      readonly kind: "columnWidth";
      readonly sheet: string;
      readonly column: number;
      readonly columns: number;
      /** in characters of the default font, as Excel shows it */ readonly width: number;
    }
  | {
      readonly kind: "rowHeight";
      readonly sheet: string;
      readonly row: number;
      readonly rows: number;
      /** in points */ readonly height: number;
    }
  | {
      readonly kind: "listValidation";
      readonly sheet: string;
      readonly area: Area;
      readonly choices: readonly string[];
    }
  | {
      readonly kind: "image";
      readonly sheet: string;
      readonly png: Uint8Array;
      readonly name: string;
      readonly alt: string;
      /** in points from the sheet's top left corner */ readonly left: number;
      readonly top: number;
      readonly width: number;
      readonly height: number;
    }
  | {
      /** A line chart of the program's own, drawn from cells of the same sheet and following them. */
      readonly kind: "chart";
      readonly sheet: string;
      readonly name: string;
      readonly title: string;
      /** What stands below the points. */
      readonly categories: Area;
      /** At least one; the first has a number in every cell, or Excel makes no chart of it. */
      readonly series: readonly ChartSeries[];
      /** The value axis, in the numbers of the cells: 0 to 1 for shares. */
      readonly axis: {
        readonly least: number;
        readonly most: number;
        readonly step: number;
        readonly format: string;
      };
      /** Lines go on over blank cells; else they are broken there. */
      readonly bridged: boolean;
      /** in points from the sheet's top left corner */ readonly left: number;
      readonly top: number;
      readonly width: number;
      readonly height: number;
    }
  | { readonly kind: "freeze"; readonly sheet: string; readonly rows: number; readonly columns: number }
  | { readonly kind: "filter"; readonly sheet: string; readonly area: Area }
  | { readonly kind: "printSetup"; readonly sheet: string; readonly setup: PrintSetup }
  | {
      readonly kind: "protect";
      readonly sheet: string;
      readonly allow: { readonly filter: boolean; readonly sort: boolean };
    }
  | { readonly kind: "unprotect"; readonly sheet: string };

export type EditKind = Edit["kind"];
