/** What Excel knows of a sheet and Univer does not keep: page set-up, protection, very hidden, the filter. */
import type { Area } from "../../src/sheets/grid";

export interface PageSetup {
  orientation: string;
  paperSize: string;
  centerHorizontally: boolean;
  centerVertically: boolean;
  leftMargin: number;
  rightMargin: number;
  topMargin: number;
  bottomMargin: number;
  headerMargin: number;
  footerMargin: number;
  zoom: unknown;
  printArea: Area | null;
  titleRows: { from: number; to: number } | null;
  leftFooter: string;
  centerFooter: string;
  rightFooter: string;
  leftHeader: string;
  centerHeader: string;
  rightHeader: string;
  touched: boolean;
}

export interface Protection {
  readonly password: string;
  readonly options: Readonly<Record<string, unknown>>;
}

export interface Picture {
  readonly id: string;
  name: string;
  alt: string;
  /** PNG or JPEG, Base64. */
  readonly data: string;
  left: number;
  top: number;
  width: number;
  height: number;
}

/** A line of a chart; null where nothing was pointed to yet. */
export interface ChartLine {
  name: string;
  values: Area | null;
  categories: Area | null;
  color: string;
  dashed: boolean;
  /** The mark's form, or null for none. */
  marker: string | null;
  markerSize: number;
  markerFill: string;
}

export interface Chart {
  readonly id: string;
  name: string;
  title: string;
  titleSize: number;
  legend: string;
  blanks: string;
  readonly axis: { least: number; most: number; step: number; format: string };
  readonly series: ChartLine[];
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface SheetMemory {
  veryHidden: boolean;
  protection: Protection | null;
  page: PageSetup;
  filter: Area | null;
  pictures: Picture[];
  charts: Chart[];
}

/** A sheet as Excel makes it: A4 portrait, "normal" margins in points. */
export function freshMemory(): SheetMemory {
  return {
    veryHidden: false,
    protection: null,
    filter: null,
    pictures: [],
    charts: [],
    page: {
      orientation: "Portrait",
      paperSize: "A4",
      centerHorizontally: false,
      centerVertically: false,
      leftMargin: 50.4,
      rightMargin: 50.4,
      topMargin: 54,
      bottomMargin: 54,
      headerMargin: 21.6,
      footerMargin: 21.6,
      zoom: { scale: 100 },
      printArea: null,
      titleRows: null,
      leftFooter: "",
      centerFooter: "",
      rightFooter: "",
      leftHeader: "",
      centerHeader: "",
      rightHeader: "",
      touched: false,
    },
  };
}
