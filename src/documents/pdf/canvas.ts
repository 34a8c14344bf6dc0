/** One page to draw on, and where the sheet's cells lie on it. */
import { rgb } from "@cantoo/pdf-lib";
import type { PDFPage } from "@cantoo/pdf-lib";
import type { Area } from "../../sheets/grid";
import type { Rgb } from "./color";
import type { PageFont } from "./pageFont";
import type { PagePlan } from "./pagePlan";
import type { Face } from "./sheetFace";

/** One page of the plan. Its matrix puts the sheet's points on the paper, the vertical axis still upwards. */
export interface Canvas {
  readonly page: PDFPage;
  readonly face: Face;
  readonly plan: PagePlan;
  readonly font: PageFont;
  readonly from: number;
  readonly to: number;
}

/** A rectangle in points of the sheet; `top` is its upper edge, the axis pointing upwards. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export const colorOf = (color: Rgb) => rgb(color[0], color[1], color[2]);

/** The rectangle of an area; what lies outside of the printed area counts as its edge. */
export function boxOf({ face, plan }: Canvas, area: Area): Box {
  const edge = (list: readonly number[], index: number): number =>
    list[Math.max(0, Math.min(list.length - 1, index))];
  const left = edge(plan.lefts, area.column - face.area.column);
  const top = edge(plan.tops, area.row - face.area.row);
  return {
    left,
    top: -top,
    width: edge(plan.lefts, area.column - face.area.column + area.columns) - left,
    height: edge(plan.tops, area.row - face.area.row + area.rows) - top,
  };
}
